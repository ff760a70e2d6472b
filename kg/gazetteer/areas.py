"""The administrative areas of China down to county level: names, levels, parents; data in `ontology/lexicon/areas.tsv`.

Areas that ended since 2000 are there too (沙县 until 2020, 沙县区 since 2021): wherever several bear a name, those that still
stand come first, unless a year says otherwise.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Final, Literal

from kg.lexicon import Phrases, Row, load
from kg.model import Kind

__all__ = ["Area", "Level", "ancestors", "areas", "current", "enclosing", "finder", "is_telling", "named", "parent", "resolve"]

Level = Literal["province", "city", "county"]

_LEVELS: Final[Mapping[str, tuple[Level, Kind]]] = {
    "province": ("province", Kind.PROVINCE),
    "city": ("city", Kind.CITY),
    "county": ("county", Kind.COUNTY),
}
_RANK: Final = tuple(_LEVELS)


@dataclass(frozen=True, slots=True)
class Area:
    """One area of province, city or county level; `since` and `until` are the first and last year-end at which it stood."""

    code: str  # GB/T 2260; with the last year behind it where the area has ended: 350427-2020
    name: str
    level: Level
    parent_code: str  # empty for a province
    short: str  # 汉中; empty where one character would be left
    aliases: tuple[str, ...]  # 恩施州
    longitude: float | None
    latitude: float | None
    since: int | None
    until: int | None
    became: tuple[str, ...]  # codes of the areas that took its place

    @property
    def kind(self) -> Kind:
        """The class of the ontology for its level."""
        return _LEVELS[self.level][1]

    def stood(self, year: int | None) -> bool:
        """Whether the area existed in a year; whether it still does for None."""
        if year is None:
            return self.until is None
        return (self.since or year) <= year <= (self.until or year)


@cache
def _by_code() -> dict[str, Area]:
    return {row["code"]: _area(row) for row in load("areas")}


def _area(row: Row) -> Area:
    return Area(
        code=row["code"],
        name=row["name"],
        level=_LEVELS[row["level"]][0],
        parent_code=row["parent"],
        short=row["short"],
        aliases=tuple(row["aliases"].split()),
        longitude=float(row["longitude"]) if row["longitude"] else None,
        latitude=float(row["latitude"]) if row["latitude"] else None,
        since=int(row["since"]) if row["since"] else None,
        until=int(row["until"]) if row["until"] else None,
        became=tuple(row["became"].split()),
    )


@cache
def _by_form() -> dict[str, tuple[Area, ...]]:
    found: dict[str, list[Area]] = {}
    for area in _by_code().values():
        for form in _forms(area):
            found.setdefault(form, []).append(area)
    return {form: tuple(sorted(those, key=lambda area: _order(area, form))) for form, those in found.items()}


def _forms(area: Area) -> tuple[str, ...]:
    """Every name of an area: in full, short, and short with 自治州 where the peoples are left out (湘西自治州)."""
    autonomous = next((kind for kind in ("自治区", "自治州", "自治县") if area.name.endswith(kind) and area.short), None)
    forms = (area.name, area.short, *area.aliases, f"{area.short}{autonomous}" if autonomous else "")
    return tuple(dict.fromkeys(form for form in forms if form))


def _order(area: Area, form: str) -> tuple[bool, bool, int, str]:
    return not area.stood(None), area.name != form, _RANK.index(area.level), area.code


def areas() -> tuple[Area, ...]:
    """Every area, in order of the codes."""
    return tuple(_by_code().values())


def named(name: str) -> tuple[Area, ...]:
    """The areas that bear a name, in full or short, the likeliest first: those that stand, by full name, of high level.

    >>> [area.name for area in named("恩施")]
    ['恩施土家族苗族自治州', '恩施市']
    """
    return _by_form().get(name, ())


def parent(area: Area) -> Area | None:
    """The area next above, None for a province."""
    return _by_code().get(area.parent_code)


def ancestors(area: Area) -> tuple[Area, ...]:
    """The areas above, the nearest first.

    >>> [above.name for area in named("略阳县") for above in ancestors(area)]
    ['汉中市', '陕西省']
    """
    above = parent(area)
    return (above, *ancestors(above)) if above else ()


def current(area: Area) -> Area:
    """What an area is today: its successor where it was renamed or raised, itself where it was merged or divided.

    >>> [current(then).name for name in ("襄樊市", "崇文区") for then in named(name)]
    ['襄阳市', '崇文区']
    """
    heirs = [_by_code()[code] for code in area.became]
    if len(heirs) != 1 or _inherited()[area.became[0]] != 1 or heirs[0].since != (area.until or 0) + 1:
        return area
    return current(heirs[0])


@cache
def _inherited() -> Counter[str]:
    """How many areas each area took the place of."""
    return Counter(code for area in areas() for code in area.became)


def resolve(name: str, *, within: Area | str | None = None, year: int | None = None) -> Area | None:
    """The one area that a name means in a text from somewhere, None where that stays open.

    The home itself and what encloses it are tried first, then what lies in the home, in its city, in its province, then the
    country; at each step the highest level that bears the name decides, if only one area of that level does.

    Args:
        name: a full name or a short form.
        within: the area, or its name, that the text is from.
        year: the year of the text; areas that stood then are preferred.

    >>> [area.code for home in ("南京市", "福州市", "徐州市") if (area := resolve("鼓楼区", within=home))]
    ['320106', '350102', '320302']
    >>> resolve("鼓楼区")
    """
    candidates = _standing(named(name), year)
    home = resolve(within, year=year) if isinstance(within, str) else within
    if home:
        enclosing = (home, *ancestors(home))
        for circle in (enclosing, *((top,) for top in enclosing)):
            inside = [area for area in candidates if area in circle or (len(circle) == 1 and circle[0] in ancestors(area))]
            if inside:
                return _highest(inside)
    return _highest(candidates)


def _standing(candidates: tuple[Area, ...], year: int | None) -> tuple[Area, ...]:
    return tuple(area for area in candidates if area.stood(year)) or candidates


def _highest(candidates: list[Area] | tuple[Area, ...]) -> Area | None:
    if not candidates:
        return None
    rank = min(_RANK.index(area.level) for area in candidates)
    top = [area for area in candidates if _RANK.index(area.level) == rank]
    return top[0] if len(top) == 1 else None


def enclosing(area: Area, level: str) -> Area | None:
    """What a bare 市, 县, 区, 州, 旗, 盟 or 省 means in a text from an area: itself, or the nearest above that is called so.

    In an autonomous region 区 is the region, except in a district.

    >>> [above.name for home in named("鹤城区") for level in ("区", "市", "省") if (above := enclosing(home, level))]
    ['鹤城区', '怀化市', '湖南省']
    """
    chain = (area, *ancestors(area))
    if level in {"省", "自治区"}:
        return next((above for above in chain if above.level == "province" and above.name.endswith(level)), None)
    wide = ("自治区", "地区")
    called = next((above for above in chain if above.name.endswith(level) and not above.name.endswith(wide)), None)
    return called or (chain[-1] if level == "区" and chain[-1].name.endswith("自治区") else None)


def is_telling(name: str) -> bool:
    """Whether a name is that of an area, and no word that hides one.

    >>> is_telling("沁源"), is_telling("公安"), is_telling("公安县")
    (True, False, True)
    """
    return bool(named(name)) and _homographs().get(name) != "hides"


@cache
def finder() -> Phrases:
    """Finds full names and the short forms that are no ordinary words (公安, 大方, 和平 are, and so never found alone).

    >>> [form for _, _, form in finder().find("公安干警从汉中到长江南京段")]
    ['汉中', '南京']
    """
    safe = [form for form in _by_form() if form not in _homographs()]
    return Phrases(safe, hidden=[phrase for phrase, use in _homographs().items() if use == "hides"])


@cache
def _homographs() -> dict[str, str]:
    return {row["phrase"]: row["use"] for row in load("area_homographs")}
