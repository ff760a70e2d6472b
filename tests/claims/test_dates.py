"""When events take place."""

from datetime import date

import pytest

from kg.claims.dates import dates
from kg.claims.scene import staged
from kg.model import Dating
from tests.sentences import PUBLISHED

DATED = [
    ("10月12日,市总工会举办第五届职工技能大赛。", (10, 12), (10, 12)),
    ("11月3日至5日,第五届职工技能大赛在秦州区举行。", (11, 3), (11, 5)),
    ("第五届职工技能大赛于10月12日落幕。", (10, 12), (10, 12)),
    ("10月2日动员,10月12日举办第五届职工技能大赛。", (10, 12), (10, 12)),
]

UNDATED = [
    "市总工会举办第五届职工技能大赛。",
    "去年,市总工会举办第五届职工技能大赛。",
    "2021年以来,市总工会筹备第五届职工技能大赛。",
    "10月12日,市总工会走访企业。还将举办第五届职工技能大赛。",
    "本报10月12日讯 市总工会举办第五届职工技能大赛。",
    "本网10月12日电 记者从第五届职工技能大赛上获悉,全市建站60家。",
]


def dated(text: str) -> list[tuple[date, date]]:
    scene = staged(text, published=PUBLISHED, home="天水市")
    return [(claim.first, claim.last) for claim in dates(scene) if isinstance(claim, Dating)]


@pytest.mark.parametrize(("text", "first", "last"), DATED)
def test_events_with_their_days(text: str, first: tuple[int, int], last: tuple[int, int]) -> None:
    assert dated(text) == [(date(PUBLISHED.year, *first), date(PUBLISHED.year, *last))]


@pytest.mark.parametrize("text", UNDATED)
def test_events_without_days(text: str) -> None:
    assert dated(text) == []
