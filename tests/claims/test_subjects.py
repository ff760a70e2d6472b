"""Who acts where, carried on where the text leaves it out."""

import pytest

from kg.claims.scene import staged
from kg.claims.subjects import principal, subjects
from kg.model import Entity, Kind
from tests.claims.scenes import stage

CARRIED = [
    ("市总工会走访企业,|送去慰问品。", ["天水市总工会"]),
    ("市总工会走访企业。今年,|送去慰问品。", ["天水市总工会"]),
    ("市总工会会同市教育局走访,|资助学生。", ["天水市总工会", "天水市教育局"]),
    ("市总工会会同市教育局走访。|资助学生。", ["天水市总工会"]),
    ("市教育局走访。市总工会慰问,|资助学生。", ["天水市总工会"]),
    ("市总工会开会。市教育局发言。|资助学生。", ["天水市总工会"]),
    ("市总工会开会。新港区总工会联合市教育局走访,|资助学生。", ["天水市教育局"]),
    ("市总工会开会。果业联合会与市教育局联合走访,|资助学生。", ["天水市教育局"]),
    ("市总工会开会。全市各级工会走访企业,|资助学生。", []),
    ("市总工会开会。工会联合市教育局走访,|资助学生。", ["天水市总工会", "天水市教育局"]),
]


@pytest.mark.parametrize(("marked", "names"), CARRIED)
def test_subjects(marked: str, names: list[str]) -> None:
    scene = staged(marked.replace("|", ""), home="天水市")
    assert [entity.name for entity in subjects(scene).at(marked.index("|"))] == names


def test_nobody_acts_where_no_union_is_named() -> None:
    assert subjects(staged("职工资助学生。")).at(3) == ()


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("秦安县总工会和秦安县总工会、市总工会。", "天水市总工会"),
        ("永明机械有限公司工会和永安机械厂工会,永安机械厂工会领先。", "永安机械厂工会"),
    ],
)
def test_the_body_that_an_article_is_about(text: str, name: str) -> None:
    found = principal(staged(text, home="天水市"))
    assert found
    assert found.name == name


def test_an_article_about_no_union_has_no_principal() -> None:
    assert principal(staged("市教育局资助学生。", home="天水市")) is None


@pytest.mark.parametrize(
    ("headline", "name"), [("十里镇总工会2022年工作总结", "十里镇总工会"), ("县总工会来到十里镇", "临江县总工会")]
)
def test_a_report_is_about_the_union_of_its_headline(headline: str, name: str) -> None:
    unions = {
        "十里镇总工会": Entity(Kind.UNION_FEDERATION, "十里镇总工会", "临江县"),
        "县总工会": Entity(Kind.UNION_FEDERATION, "临江县总工会", "临江县"),
    }
    found = principal(stage("县总工会走访。县总工会慰问。县总工会部署了工作。", unions, headline=headline))
    assert found
    assert found.name == name


@pytest.mark.parametrize(
    ("text", "names"), [("县总工会走访企业。\n资助学生。", ["临江县总工会"]), ("人们走访县总工会。\n资助学生。", [])]
)
def test_who_acts_first_acts_on_in_the_next_paragraph(text: str, names: list[str]) -> None:
    unions = {"县总工会": Entity(Kind.UNION_FEDERATION, "临江县总工会", "临江县")}
    scene = stage(text, unions)
    assert [entity.name for entity in subjects(scene).at(text.index("资助"))] == names
