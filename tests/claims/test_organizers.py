"""Who runs and who takes part in programmes and events."""

import pytest

from kg.claims.organizers import attendees, organizers, referred_hosts
from tests.sentences import related

RUN = [
    ("10月12日,市总工会、市人社局联合举办第五届职工技能大赛。", ["天水市总工会", "天水市人力资源和社会保障局"]),
    ("由市总工会主办、市体育局承办的第五届职工技能大赛落幕。", ["天水市总工会", "天水市体育局"]),
    ("第五届职工技能大赛由市总工会主办。", ["天水市总工会"]),
    ("市总工会会同市教育局举办第五届职工技能大赛。", ["天水市总工会", "天水市教育局"]),
    ("市总工会走访企业。近日,举办第五届职工技能大赛。", ["天水市总工会"]),
    ("市总工会干部参加省总工会举办的第五届职工技能大赛。", ["甘肃省总工会"]),
    ("市总工会组织职工参加第五届职工技能大赛。", ["天水市总工会"]),
]

REFERRED = [
    ("第五届职工技能大赛开赛。本次大赛由市总工会、市体育局联合主办。", ["天水市总工会", "天水市体育局"]),
    ("第五届职工技能大赛开赛。活动由市教育局承办。", ["天水市教育局"]),
]

NOT_REFERRED = [
    "第五届职工技能大赛开赛。夏令营由市教育局主办。",
    "大赛由市总工会主办。",
    "第五届职工技能大赛开赛。大赛由来已久。",
]

NOT_RUN = [
    "第五届职工技能大赛落幕。",
    "市民参加了第五届职工技能大赛。",
    "市司法局干部参加了第五届职工技能大赛。",
    "李明观看了第五届职工技能大赛。",
]

ATTENDED = [
    ("市总工会举办第六届职工运动会。会上,市总工会主席王建民致辞。", ["第六届职工运动会 participant 王建民"]),
    ("第六届职工运动会开幕。市总工会主席王建民出席开幕式并致辞。", ["第六届职工运动会 participant 王建民"]),
    ("邀请市人民医院参加第六届职工运动会。", ["第六届职工运动会 participant 天水市人民医院"]),
    ("快递员参加了第六届职工运动会。", ["第六届职工运动会 participant 快递员"]),
]

NOT_ATTENDED = [
    "市总工会举办第六届职工运动会。市总工会主席王建民走访企业。",
    "市总工会主席王建民出席开幕式并致辞。",
    "第六届职工运动会由市总工会举办。",
    "会上,市总工会主席王建民致辞。",
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


@pytest.mark.parametrize(("text", "relations"), ATTENDED)
def test_who_takes_part(text: str, relations: list[str]) -> None:
    assert related(attendees, text, "天水市") == relations


@pytest.mark.parametrize("text", NOT_ATTENDED)
def test_who_takes_no_part(text: str) -> None:
    assert related(attendees, text, "天水市") == []
