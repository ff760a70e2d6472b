"""Who runs programmes and events."""

import pytest

from kg.claims.organizers import organizers, referred_hosts
from tests.sentences import related

RUN = [
    ("10月12日,市总工会、市人社局联合举办第五届职工技能大赛。", ["天水市总工会", "天水市人力资源和社会保障局"]),
    ("由市总工会主办、市体育局承办的第五届职工技能大赛落幕。", ["天水市总工会", "天水市体育局"]),
    ("第五届职工技能大赛由市总工会主办。", ["天水市总工会"]),
    ("市总工会会同市教育局举办第五届职工技能大赛。", ["天水市总工会", "天水市教育局"]),
    ("市总工会走访企业。近日,举办第五届职工技能大赛。", ["天水市总工会"]),
    ("市总工会干部参加省总工会举办的第五届职工技能大赛。", ["甘肃省总工会"]),
    ("市总工会组织职工参加第五届职工技能大赛。", ["天水市总工会"]),
    ("市总工会高度重视,第五届职工技能大赛如期举行。", ["天水市总工会"]),
    ("市总工会2021年第五届职工技能大赛落幕。", ["天水市总工会"]),
    ("天水市是省总工会开展第五届职工技能大赛的试点。", ["甘肃省总工会"]),
    ("本月起,第五届职工技能大赛正式启动。市总工会将组织选手参赛。", ["天水市总工会"]),
    ("中国建筑业协会主办的第五届职工技能大赛落幕。", ["中国建筑业协会"]),
]

REFERRED = [
    ("第五届职工技能大赛开赛。本次大赛由市总工会、市体育局联合主办。", ["天水市总工会", "天水市体育局"]),
    ("第五届职工技能大赛开赛。活动由市教育局承办。", ["天水市教育局"]),
    ("第五届职工技能大赛开赛。大赛由市总工会主办,市教育局承办。", ["天水市总工会", "天水市教育局"]),
    (
        "第五届职工技能大赛开赛。此项赛事是由市总工会主办,市人社局、市司法局共同协办。",
        ["天水市总工会", "天水市人力资源和社会保障局", "天水市司法局"],
    ),
]

NOT_REFERRED = [
    "第五届职工技能大赛开赛。夏令营由市教育局主办。",
    "大赛由市总工会主办。",
    "第五届职工技能大赛开赛。大赛由市民观看,市总工会主席到场。",
    "第五届职工技能大赛开赛。大赛由来已久。",
]

NOT_RUN = [
    "第五届职工技能大赛落幕。",
    "本月起,第五届职工技能大赛正式启动。市总工会走访企业。",
    "第五届职工技能大赛在体育馆正式启动,市民观看。市总工会将走访企业。",
    "市民参加了第五届职工技能大赛。",
    "市司法局干部参加了第五届职工技能大赛。",
    "李明观看了第五届职工技能大赛。",
    "市总工会走访企业。近日,第五届职工技能大赛在体育馆举行。",
    "市司法局局长在第五届职工技能大赛上发言。",
    "市总工会旨在深入推进第五届职工技能大赛。",
    "市总工会成立第五届职工技能大赛领导小组。",
    "市总工会围绕第五届职工技能大赛做好宣传。",
    "市总工会全力推进脱贫攻坚。",
    "市总工会走访企业。秦安县举办第五届职工技能大赛。",
]


@pytest.mark.parametrize(("text", "bodies"), RUN)
def test_who_runs_an_event(text: str, bodies: list[str]) -> None:
    assert related(organizers, text, "天水市") == [f"第五届职工技能大赛 organizer {body}" for body in bodies]


@pytest.mark.parametrize("text", NOT_RUN)
def test_events_that_nobody_is_said_to_run(text: str) -> None:
    assert related(organizers, text, "天水市") == []


@pytest.mark.parametrize(("text", "bodies"), REFERRED)
def test_hosts_of_what_is_only_referred_to(text: str, bodies: list[str]) -> None:
    assert related(referred_hosts, text, "天水市") == [f"第五届职工技能大赛 organizer {body}" for body in bodies]


@pytest.mark.parametrize("text", NOT_REFERRED)
def test_hosts_of_something_else(text: str) -> None:
    assert related(referred_hosts, text, "天水市") == []
