"""Where events take place and what they are part of."""

import pytest

from kg.claims.occurrences import venues
from tests.sentences import related

HELD = [
    ("第五届职工技能大赛在秦州区举行。", ["秦州区"]),
    ("市总工会走进秦安县兴国镇凤山村,举办第五届职工技能大赛。", ["凤山村"]),
    ("市总工会在麦积区体育馆举办第五届职工技能大赛。", ["麦积区体育馆"]),
]

HELD_NOWHERE = [
    "市总工会举办第五届职工技能大赛。",
    "秦州区职工观看第五届职工技能大赛。",
    "秦州区总工会举办第五届职工技能大赛。",
]


@pytest.mark.parametrize(("text", "places"), HELD)
def test_venues(text: str, places: list[str]) -> None:
    assert related(venues, text, "天水市") == [f"第五届职工技能大赛 location {place}" for place in places]


@pytest.mark.parametrize("text", HELD_NOWHERE)
def test_events_without_a_venue(text: str) -> None:
    assert related(venues, text, "天水市") == []
