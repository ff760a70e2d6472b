"""The organisations that a clause names as its subject."""

import pytest

from kg.claims.agents import agents
from kg.claims.scene import staged

ACTING = [
    ("近日,市总工会走访企业。", ["天水市总工会"], []),
    ("10月12日上午,市总工会、市人社局召开会议。", ["天水市总工会", "天水市人力资源和社会保障局"], []),
    ("市总工会会同市教育局资助学生。", ["天水市总工会"], ["天水市教育局"]),
    ("市总工会联同市教育局资助学生。", ["天水市总工会"], ["天水市教育局"]),
    ("市總工會聯同市教育局資助學生。", ["天水市总工会"], ["天水市教育局"]),
    ("市总工会经济技术部会同市教育局资助学生。", ["天水市总工会"], ["天水市教育局"]),
    ("市总工会经济技术部走访市教育局。", ["天水市总工会"], []),
    ("会同市教育局资助学生。", [], ["天水市教育局"]),
    ("市总工会的支持让职工安心。", ["天水市总工会"], []),
    ("秦安县总工会慰问职工。", ["秦安县总工会"], []),
    ("新港区总工会联合市教育局慰问职工。", [], ["天水市教育局"]),
    ("工会联合市教育局慰问职工。", [], ["天水市教育局"]),
    ("积极会同市教育局慰问职工。", [], ["天水市教育局"]),
    ("陇原网讯 市总工会慰问职工。", ["天水市总工会"], []),
    ("兴国镇凤山社区联合市总工会慰问职工。", ["凤山社区"], ["天水市总工会"]),
    ("市总工会协助市教育局资助学生。", ["天水市总工会"], ["天水市教育局"]),
    ("市总工会将会同市教育局资助学生。", ["天水市总工会"], ["天水市教育局"]),
    ("市总工会还与市教育局联合资助学生。", ["天水市总工会"], ["天水市教育局"]),
    ("市总工会会同市某某局、市教育局资助学生。", ["天水市总工会"], ["天水市教育局"]),
    ("市总工会下属的市职工服务中心资助学生。", ["天水市职工服务中心"], []),
    ("市人大常委会副主任、市总工会主席王建民带队走访。", ["天水市总工会"], []),
    ("市人大常委会副主任、市教育局局长王建民带队走访。", ["天水市人大常委会"], []),
    ("【简讯】市总工会慰问职工。", ["天水市总工会"], []),
    ("市职工服务中心主任说,中心联合市教育局资助学生。", ["天水市职工服务中心"], ["天水市教育局"]),
    ("各县区总工会慰问职工。", [], []),
    ("自治县总工会慰问职工。", ["自治县总工会"], []),
]

NOBODY = [
    "职工走进市总工会。",
    "在市总工会领导下开展工作。",
    "市总工会的办公楼很新。",
    "市总工会成立五周年。",
    "慰问市总工会干部。",
    "市总工会系统慰问职工。",
    "凤山社区的职工走进市总工会。",
    "消息灵通的职工告诉市总工会。",
    "中心里来了职工。",
    "协助市民走进市总工会。",
    "与市总工会干部座谈。",
    "职工联同子女走进市总工会。",
]


@pytest.mark.parametrize(("text", "leading", "partners"), ACTING)
def test_agents(text: str, leading: list[str], partners: list[str]) -> None:
    start = text.index(",") + 1 if "," in text else 0
    found = agents(staged(text, home="天水市"), start, len(text) - 1)
    assert found
    assert [entity.name for entity in found.leading] == leading
    assert [entity.name for entity in found.partners] == partners


def test_a_body_whose_name_begins_with_a_partner_word_acts_itself() -> None:
    text = "市快递行业工会联合会成立了。联合会推出“小哥安心保”"
    found = agents(staged(text, home="天水市"), text.index("。") + 1, len(text))
    assert found
    assert [entity.name for entity in found.leading] == ["天水市快递行业工会联合会"]


@pytest.mark.parametrize("text", NOBODY)
def test_clauses_without_agents(text: str) -> None:
    assert agents(staged(text, home="天水市"), 0, len(text) - 1) is None


ELSEWHERE = ["秦安县激活镇街力量。", "秦安县举行招聘会。", "天水市加强工会建设。"]

STILL_THERE = ["秦安县的职工高兴。", "该县举行招聘会。", "职工走进秦安县。"]


@pytest.mark.parametrize("text", ELSEWHERE)
def test_a_place_that_does_something_takes_over_from_who_acted_before(text: str) -> None:
    found = agents(staged(text, home="天水市"), 0, len(text) - 1)
    assert found
    assert found.strange


@pytest.mark.parametrize("text", STILL_THERE)
def test_a_place_that_is_only_named_takes_nothing_over(text: str) -> None:
    assert agents(staged(text, home="天水市"), 0, len(text) - 1) is None
