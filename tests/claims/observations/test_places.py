"""Where figures count; sentences written for these tests."""

import pytest

from kg.model import Entity, Kind
from tests.claims.observations.cast import COUNTY, VILLAGE, observed

FARM = Entity(Kind.SITE, "种植基地")
ENTITIES = {"种植基地": FARM}


def test_the_place_of_the_clause_and_the_place_before() -> None:
    first, second, third = observed("全县建站30个。在河口村投入8万元,修路3公里。")
    assert [o.places for o in (first, second, third)] == [(COUNTY,), (VILLAGE,), (VILLAGE,)]


def test_a_sum_is_spent_where_the_next_clause_says() -> None:
    spent, counted = observed("全县建站顺利。投入8万元,在河口村修路。"), observed("全县建站顺利。建站8个,在河口村修路。")
    assert [o.places for o in (*spent, *counted)] == [(VILLAGE,), (COUNTY,)]


def test_an_area_that_opens_the_name_of_a_body_is_no_place() -> None:
    body, county = observed("河口村卫生院研究院的2名医生下乡。"), observed("河口村的2名医生下乡。")
    assert [o.places for o in (*body, *county)] == [(), (VILLAGE,)]


PLACES = [
    ("在河口村建站6个。", (VILLAGE,)),
    ("来自河口村的6名工人参赛。", ()),
    ("该站距河口村6公里。", ()),
    ("河口村地处山区,全县都知道,有农户60户。", (VILLAGE,)),
    ("全县都知道,河口村地处山区。有农户60户。", (VILLAGE,)),
    ("在河口村、石桥等6个村建站。", ()),
    ("河口村、比武支持单位代表共60人参加。", ()),
    ("临江2月3日电 建站6个。", ()),
    ("河口村日报讯 建站6个。", ()),
    ("获评河口村标兵6人。", ()),
    ("河口村工会等6家单位获奖。", ()),
    ("河口村地处山区。\n全村有农户60户。", (VILLAGE,)),
    ("全村有农户60户。", ()),
    ("在种植基地建站6个。", (FARM,)),
    ("建站6个,帮助种植基地改造。", ()),
    ("帮助种植基地建站6个。", (FARM,)),
    ("投产的种植基地占地6亩。", ()),
]


@pytest.mark.parametrize(("text", "places"), PLACES)
def test_a_place_is_where_something_is(text: str, places: tuple[Entity, ...]) -> None:
    assert [o.places for o in observed(text, ENTITIES)] == [places]


def test_an_article_about_a_village_holds_for_it() -> None:
    village = "河口村通路。\n河口村通电。\n河口村通水。\n河口村建校。\n建站6个。"
    assert [o.places for o in (*observed(village), *observed("河口村通路。\n建站6个。"))] == [(VILLAGE,), ()]
