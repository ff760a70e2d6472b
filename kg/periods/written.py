"""Dates in digits alone and decades: 2018-04-06, 上世纪90年代."""

from __future__ import annotations

import re
from datetime import date
from typing import Final

from kg.periods.calendar import OPEN, Span, day, months
from kg.periods.points import number

__all__ = ["DECADE", "DIGITS", "decade", "digits"]

_CENTURY: Final = 100
_TENS: Final = "二三四五六七八九"

DIGITS: Final = re.compile(
    r"(?<![\dA-Za-z.-])(?P<year>(?:1[0-9]|20)\d\d)(?P<mark>[-./ ])(?P<month>\d{1,2})(?P=mark)(?P<day>\d{1,2})(?![\d.%-])"
)
DECADE: Final = re.compile(
    rf"(?:(?P<century>[上本]|\d\d|十[八九]|二十)世纪)?(?P<decade>(?<!\d)[1-9]0|[{_TENS}]十)年代(?!代)(?P<since>以来|起|开始)?"
)


def digits(match: re.Match[str], _: date | None) -> Span:
    """The day that is written in digits; open where the calendar has none."""
    year, month, number_of_day = (int(match[name]) for name in ("year", "month", "day"))
    return day(year, month, number_of_day) if 1 <= month <= 12 else OPEN


def decade(match: re.Match[str], published: date | None) -> Span:
    """The ten years that a decade names: without its century the last that has begun."""
    begin = number(match["decade"]) if match["decade"].endswith("十") else int(match["decade"])
    first = _century(match["century"], begin, published)
    if first is None:
        return OPEN
    start = months(first + begin, 1, 12).first
    return Span(start, published) if match["since"] else Span(start, months(first + begin + 9, 1, 12).last)


def _century(said: str | None, begin: int, published: date | None) -> int | None:
    if said and said not in {"上", "本"}:
        return ((int(said) if said.isdigit() else number(said)) - 1) * _CENTURY
    if not published:
        return None
    this = published.year // _CENTURY * _CENTURY
    return this - _CENTURY if said == "上" or (not said and this + begin > published.year) else this
