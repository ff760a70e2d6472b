"""Chinese and Arabic numerals as exact decimals."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Final

__all__ = ["HAN", "NUMERAL", "TENS", "between", "is_vague", "numeral", "plain"]

# (?>…) and not (?:…)*+: before 3.11.5 a group that is repeated so keeps characters that it only tried
_ARABIC: Final = r"(?:\d{1,3}(?>(?:,\d{3})+)(?!\d)|\d++)(?>(?:\.\d++)?)"
HAN: Final = "零〇一壹二两贰三叁四肆五伍六陆七柒八捌九玖"
TENS: Final = "廿卅"
_POWER: Final = "十拾百佰千仟万亿"
_SCALE: Final = rf"(?!千[克米瓦卡伏赫字比]|百分)[{_POWER}]"  # 12千米 and 3百分点 end before the unit
_SCALES: Final = rf"(?>(?: ?[余多来几]?+ ?{_SCALE}){{1,4}})"  # bounded: a line of 万 万 万 stays linear

NUMERAL: Final = (
    rf"(?:{_ARABIC}(?>(?:{_SCALES}(?>(?:零?{_ARABIC}{_SCALES}){{0,4}}))?)"
    rf"|[{TENS}][一二三四五六七八九]?+(?![里{HAN}{_POWER}])"  # 廿三里 is a place
    rf"|[{HAN}{_POWER}几数](?>(?:[{HAN}几]|{_SCALE}|[余多来](?= ?[万亿]))*)(?>(?:点[{HAN}]++)?)(?>(?:{_SCALES})?))"
)
"""A pattern for one numeral; 余, 多, 来 and 几 may stand inside it, before 万 or 亿."""

_DIGITS: Final = str.maketrans(HAN + "拾佰仟点", "001122233445566778899十百千.", "余多来几数, ") | {
    ord(tens): f"{digit}十" for digit, tens in enumerate(TENS, 2)
}
_POWERS: Final = {"亿": 10**8, "万": 10**4, "千": 1000, "百": 100, "十": 10}
_LONGEST: Final = 24
_WHOLE = re.compile(NUMERAL)
_PAIR = re.compile(r"(?<![零〇一二两三四五六七八九])[一两二三四五六七八九]{2}(?![零〇一二两三四五六七八九])")


def numeral(text: str) -> Decimal | None:
    """The number that a numeral stands for; None for a vague one (数百, 十几, 两三) and for what is no numeral.

    A minus or 负 may stand before it.

    >>> numeral("一千二百"), numeral("1.5万"), numeral("三万五"), numeral("十几")
    (Decimal('1200'), Decimal('15000'), Decimal('35000'), None)
    """
    if text[:1] in {"负", "-"}:
        value = numeral(text[1:]) if text[1:2] not in {"负", "-"} else None
        return None if value is None else -value
    if len(text) > _LONGEST:
        return None
    if text.isascii() and text.isdigit():
        return Decimal(text)
    if not _WHOLE.fullmatch(text) or is_vague(text):
        return None
    return plain(_value(text.translate(_DIGITS)))


def is_vague(text: str) -> bool:
    """Whether a numeral leaves its number open: 几十, 数百, 两三, 七八十."""
    return "几" in text or "数" in text or between(text) is not None


def between(text: str) -> tuple[Decimal, Decimal] | None:
    """The two numbers between which 两三百, 七八十 or 三五 leave the choice, None for any other numeral.

    >>> between("七八十")
    (Decimal('70'), Decimal('80'))
    """
    pair = None if text.isascii() else _PAIR.search(text)
    if not pair:
        return None
    digits = [int(digit.translate(_DIGITS)) for digit in pair[0]]
    if not digits[0] < digits[1] <= digits[0] + 2:
        return None
    low, high = (_value((text[: pair.start()] + digit + text[pair.end() :]).translate(_DIGITS)) for digit in pair[0])
    return low, high


def plain(number: Decimal) -> Decimal:
    """The same number without zeros after its point and without an exponent."""
    return Decimal(int(number)) if number == int(number) else number.normalize()


def _value(digits: str) -> Decimal:
    for name, power in _POWERS.items():
        before, found, after = digits.rpartition(name)
        if found:
            return (_value(before) if before else Decimal(1)) * power + _remainder(after, power)
    return Decimal(digits or 0)


def _remainder(digits: str, power: int) -> Decimal:
    """A lone digit right after 百, 千, 万 or 亿 counts tenths of it: 三万五 is 35000."""
    lone = digits.isdigit() and len(digits) == 1 and power > _POWERS["十"]
    return Decimal(digits) * (power // 10) if lone else _value(digits)
