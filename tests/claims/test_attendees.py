"""Who takes part in events."""

import pytest

from kg.claims.attendees import attendees
from tests.sentences import related

ATTENDED = [
    ("市总工会举办第六届职工运动会。会上,市总工会主席王建民致辞。", ["第六届职工运动会 participant 王建民"]),
    ("第六届职工运动会开幕。市总工会主席王建民出席开幕式并致辞。", ["第六届职工运动会 participant 王建民"]),
    ("邀请市人民医院参加第六届职工运动会。", ["第六届职工运动会 participant 天水市人民医院"]),
    ("市总工会举办第六届职工运动会,36名快递员同场竞技。", ["第六届职工运动会 participant 快递员"]),
    ("第六届职工运动会开幕。方阵在吴立峰副所长的带领下入场。", ["第六届职工运动会 participant 吴立峰"]),
    ("第六届职工运动会举行。劳模王建民作为先进代表发言。", ["第六届职工运动会 participant 王建民"]),
    ("第六届职工运动会举行。省总工会主席王建民出席会议并讲话。", ["第六届职工运动会 participant 王建民"]),
    ("快递员参加了第六届职工运动会。", ["第六届职工运动会 participant 快递员"]),
    (
        "第六届职工运动会举行。市司法局局长张志强,市总工会主席王建民出席开幕仪式。",
        ["第六届职工运动会 participant 张志强", "第六届职工运动会 participant 王建民"],
    ),
    ("第六届职工运动会举行。市总工会主席王建民出席并讲话。", ["第六届职工运动会 participant 王建民"]),
    (
        "第六届职工运动会举行。市总工会主席王建民;市司法局局长张志强参加了开幕式。",
        ["第六届职工运动会 participant 王建民", "第六届职工运动会 participant 张志强"],
    ),
    ("第六届职工运动会举行。市总工会主席王建民在开幕式上指出,要赛出风格。", ["第六届职工运动会 participant 王建民"]),
]

NOT_ATTENDED = [
    "市总工会举办第六届职工运动会。市总工会主席王建民走访企业。",
    "市总工会主席王建民出席开幕式并致辞。",
    "第六届职工运动会由市总工会举办。",
    "会上,市总工会主席王建民致辞。",
    "第六届职工运动会举行。市总工会主席王建民说,要赛出风格。",
    "第六届职工运动会举行。市总工会主席王建民参加义务植树。",
    "第六届职工运动会举行。市总工会慰问快递员。",
    "市总工会举办第六届职工运动会,36名快递员获得奖品。",
    "市总工会举办第六届职工运动会,为36名快递员送水。",
    "市总工会举办培训班,36名快递员同场竞技。",
    "第六届职工运动会落幕。方阵散去,吴立峰副所长带领人员走访企业。",
    "秦安县代表队获得篮球冠军。",
    "第六届职工运动会落幕。市总工会获得省总工会表彰。",
]


@pytest.mark.parametrize(("text", "relations"), ATTENDED)
def test_who_takes_part(text: str, relations: list[str]) -> None:
    assert related(attendees, text, "天水市") == relations


@pytest.mark.parametrize("text", NOT_ATTENDED)
def test_who_takes_no_part(text: str) -> None:
    assert related(attendees, text, "天水市") == []
