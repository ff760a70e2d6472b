"""Honours that the lexicon knows, where a text names them: with the area or level before them, or given to somebody."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Final

from kg import gazetteer
from kg.lexicon import Phrases, Row, column, load

__all__ = ["CALLED", "LEVEL", "Honour", "elliptic", "formal", "is_given", "listed", "prefixed", "use"]

LEVEL: Final = r"全国|国家级?|(?:省部|省|市|县|区|州|盟|旗|自治区)级|全[省市县区州盟旗]|自治区|兵团|[省市县区州盟旗]"
_BOUNDARY: Final = r"(?:(?<![\u4e00-\u9fff])|(?<=[名位个为予获得是由被评从当有和与及届年的选好])|(?=.[级国省市县区州盟旗治部]))"
_LEVELS: Final = re.compile(rf"{_BOUNDARY}(?P<all>(?:(?:{LEVEL})[、和及])*(?P<last>{LEVEL}))$")
_EARLIER: Final = re.compile(rf"({LEVEL})[、和及]")
_ELLIPTIC: Final = re.compile(r"(?:[\d一二两三四五六七八九十]+[余多]?[个枚名项])?[、,和及](奖状|奖章)")
CALLED: Final = re.compile(r"(?:等)?(?:荣誉)?(?:称号|荣誉|奖牌|奖杯|奖项|证书|殊荣|获得者|获奖名单|得主|评选)")
_COUNT: Final = re.compile(r"了?(?:[\d一二两三四五六七八九十百]+[余多]?[名个位家届次])?$")
_COUNTED: Final = re.compile(r"[\d.]+[余多]?[名人位](?!次)")
_REACH: Final = 16
_LONGEST_PLACE: Final = 11


@dataclass(frozen=True, slots=True, order=True)
class Honour:
    """One place where an honour is named: `prefix` is the area or level before `title`, empty where the text has none."""

    start: int
    end: int
    prefix: str
    title: str


def listed(text: str, start: int, end: int) -> Iterator[Honour]:
    """The honours of the lexicon in a range that have an area or level before them or are given there.

    >>> [(honour.prefix, honour.title) for honour in listed("荣获省劳模,弘扬劳模精神", 0, 12)]
    [('省', '劳模')]
    """
    for a, b, form in _finder().find(text[start:end]):
        at, stop, title = start + a, start + b, _forms()[form]
        if not text.startswith(column("award_tails"), stop + text.startswith("”", stop)):
            levels = list(prefixed(text, start, at))
            if levels or _is_conferred(text, start, at, stop, use(title)):
                yield from (Honour(begin, stop, prefix, title) for begin, prefix in levels or [(at, "")])


def elliptic(text: str, honour: Honour) -> Iterator[Honour]:
    """The honour that stands behind another of its kind by its last words alone: 五一劳动奖状、|奖章."""
    match = _ELLIPTIC.match(text, honour.end)
    if match and honour.title.endswith(("奖状", "奖章")):
        yield Honour(match.start(1), match.end(1), honour.prefix, honour.title[:-2] + match[1])


def prefixed(text: str, floor: int, at: int) -> Iterator[tuple[int, str]]:
    """Where the name begins and with which area or level: three times for 全国、省、市 before an honour."""
    at -= text[at - 1] == "“"
    for size in range(_LONGEST_PLACE, 1, -1):
        place = text[max(floor, at - size) : at]
        known = gazetteer.named(place) and any(name == place for _, _, name in gazetteer.finder().find(place))
        if known or place in column("area_bynames"):
            yield at - len(place), place
            return
    levels = _LEVELS.search(text, max(floor, at - _REACH), at)
    if levels:
        for earlier in _EARLIER.finditer(text, levels.start("all"), levels.start("last")):
            yield earlier.start(), earlier[1]
        yield levels.start("last"), levels["last"]


def _is_conferred(text: str, floor: int, start: int, end: int, how: str) -> bool:
    if how == "always" or CALLED.match(text, end) or text[start - 1] + text[end : end + 1] == "“”":
        return True
    if how == "counted" and _COUNTED.match(text, end):
        return True
    return how in {"counted", "prefixed"} and is_given(text, floor, start)


def is_given(text: str, floor: int, start: int, *, adjacent: bool = False) -> bool:
    """Whether a verb of giving or getting honours stands in the clause before a place; `adjacent`: right before it.

    >>> is_given("授予张师傅等8人“能手”", 0, 9), is_given("授予张师傅等8人“能手”", 0, 9, adjacent=True)
    (True, False)
    """
    clause = _COUNT.sub("", re.split(r"[,。;!?\n]", text[max(floor, start - _REACH) : start])[-1])
    return any(end == len(clause) or not adjacent for _, end, _ in _verbs().find(clause))


@cache
def _verbs() -> Phrases:
    return Phrases(column("award_verbs"))


def formal(title: str) -> str:
    """The full form of an honour: 劳动模范 of 劳模.

    >>> formal("劳模")
    '劳动模范'
    """
    row = _titles().get(title)
    return (row["full"] if row else "") or title


def use(title: str) -> str:
    """When the lexicon lets a title name an honour; empty for one that it doesn't know.

    >>> use("劳模"), use("读书迷")
    ('counted', '')
    """
    row = _titles().get(title)
    return row["use"] if row else ""


@cache
def _titles() -> dict[str, Row]:
    return {row["award"]: row for row in load("awards")}


@cache
def _forms() -> dict[str, str]:
    plain = {title: title for title in _titles()}
    return plain | {title.replace("五一", "“五一”", 1): title for title in plain if title.startswith("五一")}


@cache
def _finder() -> Phrases:
    return Phrases(_forms())
