"""A numeral with its unit, and the words around it that bound it."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache
from typing import Final, NamedTuple

from kg.figures.numerals import HAN, NUMERAL, numeral, plain
from kg.figures.units import Unit, after, before, bounds, closing_starts, opening_ends, pattern, units
from kg.model import Bound

__all__ = ["Quantity", "closing_bound", "distant_bound", "opening_bound", "quantity", "range_from"]

_MORE: Final = {"余": Bound.AT_LEAST, "多": Bound.AT_LEAST, "+": Bound.AT_LEAST, "来": Bound.APPROXIMATELY}
_LEAD: Final = 6
_PHRASE: Final = 16
_COUNTED: Final = frozenset({"people", "visits", "count"})
_SIGNED: Final = frozenset({"rate", "measure"})
_SIGN: Final = re.compile(r"(?:负|零下|(?:\A|(?<=[为达在约是(:, ]))-) ?\Z")
_HALVED: Final = frozenset({"measure", "time", "age"})
_SCALE = re.compile(r"[百千万亿]+$")
_TENTH: Final = rf"[二三四五六七八九](?!{NUMERAL}|[个名位家户年月天日级线胎孩本次批项件类种场条期届是])"  # 七成二受访者
_DISTANT = re.compile(  # 约占3%, 不足全市职工的六成; 约 and the like before the noun of the whole
    r"(?P<word>约|大约|不足|不到|不低于|不少于|不高于|不超过|不得超过|超过|接近|将近|低于|高于)"
    r"(?:占了?|有|是|为)?(?:[^,。;:、!?\d约占]{2,10}的)? ?\Z"
)
_LEAST = re.compile(rf"(?:至少|不少于|最少)(?!要求|还)[^,。;:、!?\d{HAN}]{{1,6}}\Z")
_ABOUT = re.compile(rf"(?<![节预相制])约(?:有|为|合|达|计|需)[^,。;:、!?\d{HAN}]{{0,6}}\Z")
_TO: Final = r" ?(?:至|到|—{1,2}|-|~) ?"
_ANY_TO: Final = re.compile("[至到—~-]")
_LOWER: Final = 40  # characters that the lower end of a range may have


class Quantity(NamedTuple):
    """A numeral with its unit as it stands in a text; the value is in the unit's base, None where left open."""

    start: int  # of the surface: 约 and the like stand before the numeral
    at: int  # of the numeral
    end: int
    numeral: str
    unit: Unit
    value: Decimal | None
    bound: Bound | None = None
    closed: bool = False  # 以上 or the like follows the unit


def quantity(text: str, at: int) -> Quantity | None:
    """The numeral with its unit that starts at an offset, with all that bounds it."""
    match = _one().match(text, at)
    if not match:
        return None
    unit = units()[match["unit"]]
    value, end = numeral(match["numeral"]), match.end("unit")
    if match["part"] and (match["unit"] == "成" or unit.kind in _HALVED):
        value, end = _with_part(value, match["part"]), match.end("part")
    tail = match["tail"] if unit.kind not in _COUNTED else None
    signed = _sign(text, at, unit)
    value = -value if value and signed < at else value
    opening, start = opening_bound(text, signed)
    opening = opening or (distant_bound(text, at) if unit.kind == "rate" else _across(text, at))
    closing, end = closing_bound(text, match.end("tail") if tail else end)
    more = _MORE.get((match["more"] or tail or _inner(match["numeral"])).strip())
    bound = more if opening is Bound.APPROXIMATELY and more else opening or closing or more
    return Quantity(start, at, end, match["numeral"], unit, _in_base(value, unit), bound, closing is not None)


def _across(text: str, at: int) -> Bound | None:
    """What bounds a figure across a verb: 至少要建成|5个, 约有农民工|8000名."""
    start = max(0, at - _PHRASE)
    if _LEAST.search(text, start, at):
        return Bound.AT_LEAST
    return Bound.APPROXIMATELY if _ABOUT.search(text, start, at) else None


def _sign(text: str, at: int, unit: Unit) -> int:
    """Where 负, 零下 or a minus before a numeral stands; the numeral itself where there is none."""
    match = _SIGN.search(text, max(0, at - _LEAD), at) if unit.kind in _SIGNED else None
    return match.start() if match else at


def _inner(number: str) -> str:
    """The 余, 多 or 来 inside a numeral: 50多万."""
    return "" if number.isascii() else next((char for char in number if char in _MORE), "")


@cache
def _one() -> re.Pattern[str]:
    return re.compile(
        rf"(?P<numeral>{NUMERAL})(?P<more> ?[余多来+])? ?(?P<unit>{pattern()})"
        rf"(?:(?P<tail>[多余](?![次种样项方个年元层处家]))|(?P<part>半|[一二三四五六七八九](?![一-鿿]|\d)|(?<=成){_TENTH}))?"
    )


def _with_part(value: Decimal | None, part: str) -> Decimal | None:
    """两年半 is 2.5, 三成五 is 3.5."""
    tenths = Decimal(5) if part == "半" else numeral(part)
    return None if value is None or tenths is None else value + tenths / 10


def _in_base(value: Decimal | None, unit: Unit) -> Decimal | None:
    return value if value is None or unit.factor == 1 else plain(value * unit.factor)


def range_from(text: str, start: int) -> tuple[Quantity, Quantity] | None:
    """The two ends of a range that starts at an offset: 3000至5000元, 3—5名; the lower takes over 万 and the unit."""
    match = _low().match(text, start) if _ANY_TO.search(text, start, start + _LOWER) else None
    high = match and quantity(text, match.end())
    if not match or not high or high.value is None:
        return None
    unit = units()[match["unit"]] if match["unit"] else high.unit
    low = numeral(match["numeral"])
    scale = None if match["unit"] else _SCALE.search(high.numeral)
    scaled = numeral(match["numeral"] + scale[0]) if scale and not _SCALE.search(match["numeral"]) else None
    for value in (scaled, low):
        if value is not None and value * unit.factor < high.value and unit.name == high.unit.name:
            end = match.end("unit") if match["unit"] else match.end("numeral")
            return Quantity(start, start, end, match["numeral"], unit, _in_base(value, unit)), high
    return None


@cache
def _low() -> re.Pattern[str]:
    return re.compile(rf"(?P<numeral>{NUMERAL})(?: ?(?P<unit>{pattern()}))?{_TO}")


def opening_bound(text: str, at: int) -> tuple[Bound | None, int]:
    """How the word before a numeral bounds it, and where the figure's surface starts."""
    if text[at - 1 : at] in opening_ends():
        for match in _before().finditer(text, max(0, at - _LEAD), at + 1):
            if match.end() == at:
                return bounds()[match["word"]], match.start()
    return None, at


def distant_bound(text: str, at: int) -> Bound | None:
    """How a word bounds a share across 占 or the whole that it is a share of: 不足全市职工的|六成.

    >>> distant_bound("不足全市职工的六成", 7).value
    'atMost'
    """
    match = _DISTANT.search(text, max(0, at - _PHRASE), at)
    return bounds()[match["word"]] if match else None


@cache
def _before() -> re.Pattern[str]:
    return re.compile(rf"(?P<word>{before()}) ?")


def closing_bound(text: str, end: int) -> tuple[Bound | None, int]:
    """How the word after a unit bounds the figure, and where the figure's surface ends."""
    match = _after().match(text, end) if text[end : end + 1] in closing_starts() else None
    return (bounds()[match["word"]], match.end()) if match else (None, end)


@cache
def _after() -> re.Pattern[str]:
    return re.compile(rf" ?(?P<word>{after()})")
