"""Parts of a whole said without a unit: 四分之三, 百分之五, 一半, and multiples said as 翻番."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from kg.figures.numerals import NUMERAL, numeral, plain

__all__ = ["Share", "share"]

_HUNDRED: Final = Decimal(100)
_EXACT: Final = 10**9  # a fraction whose percentage has no end within so many places is left open


@dataclass(frozen=True, slots=True)
class Share:
    """A part or multiple and where its wording ends; the value is None for thirds."""

    end: int
    value: Decimal | None
    unit: str = "%"


_LONGEST: Final = 40
_ANY = re.compile("分之|百分|[/半翻]")  # what every share holds
_SHARE = re.compile(
    rf"(?P<percent>百分(?:百|之(?P<hundredths>{NUMERAL})))"
    rf"|(?P<fraction>(?P<whole>{NUMERAL})分之(?P<part>{NUMERAL})|(?P<low>[1-9])/(?P<high>[1-9])(?![\d/月])"
    r"(?:(?=以上|的|左右|多|强|弱)|(?<=占\d/\d)|(?<=[近约逾到]\d/\d)))"
    r"|(?P<twentieth>半成(?![立为功长果熟绩交型就本套活品效因名片群双]))"
    r"|(?P<half>一半|半数|(?<=[过近超逾])半(?![年月天日小个路夜生百程圈边]))"
    r"|(?P<doubled>翻了?(?P<times>[一两二三四])?[番倍])"
)


def share(text: str, start: int) -> Share | None:
    """The part or multiple whose wording starts at an offset, if one does."""
    match = _SHARE.match(text, start) if _ANY.search(text, start, start + _LONGEST) else None
    return _READERS[match.lastgroup or ""](match) if match else None


def _percent(match: re.Match[str]) -> Share:
    return Share(match.end(), numeral(match["hundredths"] or "一百"))


def _fraction(match: re.Match[str]) -> Share:
    part, whole = numeral(match["part"] or match["low"]), numeral(match["whole"] or match["high"])
    if part is None or not whole:
        return Share(match.end(), None)
    percentage = part * _HUNDRED / whole
    exact = percentage * _EXACT == int(percentage * _EXACT)
    return Share(match.end(), plain(percentage) if exact else None)


def _half(match: re.Match[str]) -> Share:
    return Share(match.end(), Decimal(50))


def _twentieth(match: re.Match[str]) -> Share:
    return Share(match.end(), Decimal(5))


def _doubled(match: re.Match[str]) -> Share:
    return Share(match.end(), 2 ** (numeral(match["times"] or "一") or Decimal(1)), "倍")


_READERS: Final[Mapping[str, Callable[[re.Match[str]], Share]]] = {
    "percent": _percent,
    "fraction": _fraction,
    "twentieth": _twentieth,
    "half": _half,
    "doubled": _doubled,
}
