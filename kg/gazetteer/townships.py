"""The townships and subdistricts of the areas; data in `ontology/lexicon/townships.tsv`.

A township is known by its stem, since many became 镇 or 街道 in the years that articles are from: 河口乡 is 河口镇 today.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from kg.gazetteer.areas import Area, areas
from kg.lexicon import any_word, column, load

__all__ = ["holder", "stem", "townships"]


def stem(name: str) -> str:
    """The name of a township without its level and its peoples.

    >>> stem("河口镇"), stem("同乐苗族乡"), stem("三镇")
    ('河口', '同乐', '三镇')
    """
    return _tail().sub("", name)


@cache
def _tail() -> re.Pattern[str]:
    return re.compile(rf"(?<=..)(?:{any_word(column('peoples'))}*乡|街道|镇|苏木)$")


@cache
def townships(area: Area) -> Mapping[str, str]:
    """The townships in an area and in the counties right below it, by their stems, with the names that they bear today.

    >>> from kg.gazetteer.areas import named
    >>> townships(named("岷县")[0])["十里"]
    '十里镇'
    """
    codes = (*(county.code for county in _counties(area)), area.code)
    return {stem(name): name for code in codes for name in _names().get(code, ())}


def holder(name: str, within: Area) -> Area | None:
    """The county, in an area, that has a township; None where none or several do.

    >>> from kg.gazetteer.areas import named
    >>> [holder("十里镇", area).name for home in ("岷县", "定西市") for area in named(home)[:1]]
    ['岷县', '岷县']
    """
    counties = (within,) if within.level == "county" else _counties(within)
    having = [county for county in counties if stem(name) in townships(county)]
    return having[0] if len(having) == 1 else None


@cache
def _names() -> Mapping[str, tuple[str, ...]]:
    return {row["area"]: tuple(row["townships"].split()) for row in load("townships")}


@cache
def _counties(area: Area) -> tuple[Area, ...]:
    """The counties right below an area, which are all that a municipality has."""
    below = (each for each in areas() if each.parent_code == area.code and each.level == "county")
    return tuple(county for county in below if county.until is None)
