"""The townships of the gazetteer: whose they are, and by what they are known."""

import pytest

from kg import gazetteer
from kg.gazetteer import holder, townships
from kg.gazetteer.townships import stem
from kg.lexicon import load


def area(name: str) -> gazetteer.Area:
    return gazetteer.named(name)[0]


@pytest.mark.parametrize(
    ("name", "expected"),
    [("薛家湾镇", "薛家湾"), ("新民堡回族乡", "新民堡"), ("湖南路街道", "湖南路"), ("赖镇", "赖镇"), ("镇", "镇")],
)
def test_the_stem_of_a_township(name: str, expected: str) -> None:
    assert stem(name) == expected


def test_a_city_and_a_municipality_have_the_townships_of_their_counties() -> None:
    assert townships(area("鄂尔多斯市"))["薛家湾"] == "薛家湾镇"
    assert townships(area("重庆市"))["桃花源"] == "桃花源街道"


def test_a_county_has_its_own_alone() -> None:
    assert "薛家湾" in townships(area("准格尔旗"))
    assert "薛家湾" not in townships(area("达拉特旗"))


@pytest.mark.parametrize(
    ("name", "within", "expected"),
    [
        ("薛家湾镇", "准格尔旗", "准格尔旗"),
        ("薛家湾镇", "鄂尔多斯市", "准格尔旗"),
        ("薛家湾镇", "达拉特旗", None),
        ("薛家湾镇", "榆林市", None),
        ("城关镇", "商洛市", None),
        ("薛家湾镇", "内蒙古自治区", None),
    ],
)
def test_the_county_that_holds_a_township(name: str, within: str, expected: str | None) -> None:
    found = holder(name, area(within))
    assert (found.name if found else None) == expected


def test_every_row_belongs_to_an_area() -> None:
    codes = {each.code for each in gazetteer.areas()}
    assert [row["area"] for row in load("townships") if row["area"] not in codes] == []
