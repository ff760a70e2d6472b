"""Full calendar dates as pages print them: dateline rows, labels, signatures, meta tags."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import Final

__all__ = ["DATE", "dates"]

_DIGITS: Final = {character: value for value, character in enumerate("〇一二三四五六七八九")} | {"零": 0, "十": 10}
_MINGUO: Final = 1911
_HAN_YEAR: Final = "[〇零一二三四五六七八九]{4}"
_HAN_NUMBER: Final = "[一二三四五六七八九十]{1,3}"

DATE: Final = re.compile(
    r"(?<![\d.])(?P<year>(?:19|20)\d{2})\s*(?:年\s*(?P<month>\d{1,2})\s*月\s*(?P<day>\d{1,2})\s*[日号]"
    r"|(?P<mark>[-/.])\s?(?P<month2>\d{1,2})(?P=mark)\s?(?P<day2>\d{1,2}))(?!\d(?!\d:))"
    rf"|(?P<han_year>{_HAN_YEAR})年(?P<han_month>{_HAN_NUMBER})月(?P<han_day>{_HAN_NUMBER})日"
    r"|(?<![\d.])(?P<day4>[0-3]\d)\.(?P<month4>[01]\d)\.(?P<year4>20\d{2})(?![\d.])"
    r"|(?:民国\s*(?P<minguo>\d{2,3})|(?<![\d.])(?P<of_minguo>1[01]\d))\s*"
    r"(?:年\s*(?P<month3>\d{1,2})\s*月\s*(?P<day3>\d{1,2})\s*[日号]|[-/](?P<month5>\d{1,2})[-/](?P<day5>\d{1,2})(?!\d))"
)


def dates(text: str) -> Iterator[date]:
    """The full dates in a text, in order; what is no day of the calendar is left out.

    >>> [day.isoformat() for day in dates("2022-08-19 18:30 发表于贵州 二〇二三年四月二十五日")]
    ['2022-08-19', '2023-04-25']
    """
    for match in DATE.finditer(text):
        try:
            yield date(*_numbers(match))
        except ValueError:
            continue


def _numbers(match: re.Match[str]) -> tuple[int, int, int]:
    part = match.groupdict()
    if part["han_year"]:
        year = int("".join(str(_DIGITS[character]) for character in part["han_year"]))
        return year, _small(part["han_month"]), _small(part["han_day"])
    if minguo := part["minguo"] or part["of_minguo"]:
        return int(minguo) + _MINGUO, int(part["month3"] or part["month5"]), int(part["day3"] or part["day5"])
    if part["year4"]:
        return int(part["year4"]), int(part["month4"]), int(part["day4"])
    return int(part["year"]), int(part["month"] or part["month2"]), int(part["day"] or part["day2"])


def _small(han: str) -> int:
    tens, ten, ones = han.rpartition("十")
    unit = _DIGITS[ones] if ones else 0
    return unit + 10 * (_DIGITS[tens] if tens else 1) if ten else unit
