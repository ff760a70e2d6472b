import pytest

from kg.mentions.studios import studios
from kg.model import Kind
from tests.mentions.paragraphs import called, names, recognised


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("命名韩晓梅护理创新工作室等9家", ["韩晓梅护理创新工作室"]),
        ("1.周大川劳模创新工作室    临江机械厂", ["周大川劳模创新工作室"]),
        ("林雪彩灯制作工匠创新工作室  东城区", ["林雪彩灯制作工匠创新工作室"]),
        ("走进“何大勇技能大师工作室”", ["何大勇技能大师工作室"]),
        ("型钢厂周大川劳模创新工作室", ["周大川劳模创新工作室"]),
        ("周大川带领团队成立了一个创新工作室", []),
        ("全市建成劳模创新工作室12家、职工创新工作室5个", []),
        ("新建高技能人才创新工作室3家", []),
        ("以她名字命名的创新工作室", []),
        ("由韩晓梅牵头的创新工作室揭牌", ["韩晓梅创新工作室"]),
        ("韩晓梅喜欢的创新工作室揭牌", []),
        ("安全生产创新工作室揭牌", []),
    ],
)
def test_studios_that_go_by_a_person(text: str, found: list[str]) -> None:
    assert names([studios], text) == found


def test_the_leader_begins_the_name_behind_an_organisation() -> None:
    text = "临江机械厂周大川劳模创新工作室"
    assert names([studios], text, *called(text, Kind.COMPANY, "临江机械厂")) == ["周大川劳模创新工作室"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("命名为“临江市职工创新工作室”,职工创新工作室每家补助2万元", ["临江市职工创新工作室"]),
        ("临江市现有职工创新工作室30家", []),
        ("按照《临江市职工创新工作室管理办法》", []),
    ],
)
def test_the_class_is_an_honour_of_its_area(text: str, found: list[str]) -> None:
    seen = called(text, Kind.CITY, "临江市")
    if "《" in text:
        seen += called(text, Kind.DOCUMENT, "《临江市职工创新工作室管理办法》")
    mentions = recognised([studios], text, *seen)
    assert list(dict.fromkeys(m.full or m.name for m in mentions)) == found
    assert {m.kind for m in mentions} <= {Kind.AWARD}
