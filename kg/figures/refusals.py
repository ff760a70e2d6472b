"""Why a numeral with a unit is no figure: an ordered list of plain questions."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Final

from kg.figures.numerals import between
from kg.figures.quantities import Quantity

__all__ = ["joined", "refusal"]

_LEAD: Final = 6
_LONGEST_NUMBER: Final = 9
_LONGEST_SPAN_OF_YEARS: Final = 200
_COUNTED: Final = frozenset({"people", "visits", "count", "time"})
_ORDINAL = re.compile(r"(?:[第〔【]|第[\d一二三四五六七八九十]{1,2}、|No\.|(?<![目日当年此之以提事空月天午赛节])前) ?\Z")
_ORDINAL_ENDS: Final = frozenset("第〔【、.前 ")
_JOINED = re.compile(r"(?<=[A-Za-z_@#&=])|(?<=\d[.:/-])|(?<=\d,)\d{3}(?!\d)|(?<=(?![为达在约是])[~至到一-鿿]-)(?=[\d.~-]+℃)")
_DIGITS = re.compile(r"[零〇一二三四五六七八九]{2}")
_TIME_BEFORE = re.compile(r"(?:过去|最近|今后|未来|[前后每头首这近第]) ?\Z")
_CLOCK = re.compile(r"\d ?[时点]\Z")
_PRONOUN = re.compile(r"[的中这那哪每另任其某有是第唯统之同这]\Z")
_WITHIN = re.compile(r"(?:在|通过|经过)(?:接下来|未来|短短|随后)?的?\Z")
_WHILE = re.compile(r"的?时间|[里内]")
_TAKING = re.compile(r".{0,2}?(?:的)?时间")  # 用3年左右的时间
_OPENS = re.compile(r"(?:\A|[,。;:!? \n])\Z")  # 十六期互助活动 is the sixteenth, 举办十六期 are sixteen
_HAN = re.compile(r"[一-鿿]{2}")
_FOR_EACH = re.compile(r"每(?![人户家名个位村县镇乡年月天日周次场期])[一-鿿]{1,2}\Z")
_BARE: Final = frozenset({"百", "千", "万", "亿", "百万", "千万"})
_CORNER: Final = "一角"  # 商场一角, but 八元一角
_COINS: Final = frozenset({"元", "块"})
_IN_WORDS: Final = frozenset("壹贰叁肆伍陆柒捌玖")  # on cheques, and in names: 陆家嘴, 伍家岗
_ADVERBIAL: Final = frozenset({"起", "道", "次", "同"})  # 与工人一起, 一道修路
_CALENDAR: Final = frozenset({"年", "个月", "周", "天"})
_SUMMED = re.compile(r"(?:共|累计|合计|总共)")
_NUMBERED: Final = frozenset({"期", "届", "班", "组", "队"})  # 三期 and 三班 are the third


def joined(text: str, start: int) -> bool:
    """Whether the numeral at an offset goes on from letters or digits: A3, 3.5, 0391-87, the 200 of 1,200, 气温-1~8℃."""
    return _JOINED.match(text, start) is not None


def _is_ordinal(text: str, found: Quantity) -> bool:
    ends = text[found.at - 1 : found.at] in _ORDINAL_ENDS
    return ends and _ORDINAL.search(text, max(0, found.at - _LEAD), found.at) is not None


def _is_number(text: str, found: Quantity) -> bool:
    """Telephone numbers and the like."""
    digits = found.numeral
    return digits.isdigit() and digits.isascii() and (len(digits) >= _LONGEST_NUMBER or (digits[0] == "0" and len(digits) > 1))


def _is_time(text: str, found: Quantity) -> bool:
    """近三年, 每两天, 8时30分; a number of years must be said to last."""
    before = text[max(0, found.at - _LEAD) : found.at]
    if found.unit.kind == "time" and _WITHIN.search(before) and _WHILE.search(text, found.end - 2, found.end + 3):
        return True
    if found.unit.name == "年" and before.rstrip().endswith("用") and _TAKING.match(text, found.end - 2):
        return True
    if found.unit.kind == "time" and found.unit.name in _CALENDAR and _TIME_BEFORE.search(before):
        return True
    if found.unit.name in _CALENDAR and _OPENS.search(before[-1:]) and text.startswith("时间", found.end - 2):
        return True
    if found.unit.name == "年" and (found.value is None or found.value > _LONGEST_SPAN_OF_YEARS):
        return True
    return found.unit.name == "分" and bool(_CLOCK.search(before))


def _lacks_lead(text: str, found: Quantity) -> bool:
    if not found.unit.only_after or found.closed:
        return False
    return not text[max(0, found.at - _LEAD) : found.at].rstrip().endswith(found.unit.only_after)


def _is_article(text: str, found: Quantity) -> bool:
    """一名, 一次, 一角: a number only after 各 and where it ends an item of a list (书屋一个、)."""
    if text.startswith(_CORNER, found.at):
        return text[found.at - 1 : found.at] not in _COINS
    if found.numeral != "一" or found.unit.kind not in _COUNTED or found.closed:
        return False
    before, after = text[found.at - 1 : found.at], text[found.end : found.end + 1]
    if found.unit.name in _ADVERBIAL:
        return True
    listed = ("一" <= before <= "鿿" or before == "”") and not _PRONOUN.search(before) and after in set(",、。;")
    return not (before == "各" or (listed and found.unit.kind in {"people", "count"}))


def _is_base(text: str, found: Quantity) -> bool:
    """每刷1米漆: for each of what an amount is paid."""
    return found.numeral in {"1", "一"} and _FOR_EACH.search(text, max(0, found.at - _LEAD), found.at) is not None


def _is_name(text: str, found: Quantity) -> bool:
    """千名, 几个, 五一节, 三期, 陆家嘴: a bare power, a bare vague word, digits one after another, an ordinal without 第."""
    number = found.numeral
    if found.unit.kind == "count" and text[found.at - 1 : found.at] in {"这", "那"}:
        return True
    if number in _BARE and found.start == found.at and text[found.at + len(number) :][:1] not in {"余", "多", "来"}:
        return True
    if number in {"几", "数", "零", "〇"} or (number == "二" and found.unit.kind in _COUNTED):
        return True
    if number in _IN_WORDS and found.unit.name not in _COINS:
        return True
    one = len(number) == 1 and not number.isdigit() and number != "两"
    opens = not number.isdigit() and bool(_OPENS.search(text, max(0, found.at - 1), found.at)) and _HAN.match(text, found.end)
    ordinal = found.unit.name in _NUMBERED and (one or opens)
    if ordinal and not _SUMMED.match(text, found.end):
        return True
    return _DIGITS.search(number) is not None and between(number) is None and "点" not in number


_REFUSALS: Final[Mapping[str, Callable[[str, Quantity], bool]]] = {
    "an ordinal": _is_ordinal,
    "a number of something": _is_number,
    "a time": _is_time,
    "a unit only behind other words": _lacks_lead,
    "no more than an article": _is_article,
    "for each of what an amount is": _is_base,
    "a name or a set phrase": _is_name,
}


def refusal(text: str, found: Quantity) -> str | None:
    """What a quantity is if it is no figure.

    >>> from kg.figures.quantities import quantity
    >>> [refusal(text, quantity(text, at)) for text, at in (("第3期培训班", 1), ("举办3期培训班", 2))]
    ['an ordinal', None]
    """
    for kind, fits in _REFUSALS.items():
        if fits(text, found):
            return kind
    return None
