"""Personal names: what can be one, and where one ends in running text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

import rjieba

from kg.lexicon import column, load

__all__ = ["dotted_names", "is_name", "name_at", "names_from"]

_HAN: Final = re.compile(r"[\u4e00-\u9fff\u3400-\u4dbf]+")
_SPACED: Final = re.compile(r"([\u4e00-\u9fff]) {1,4}([\u4e00-\u9fff])(?=[ ,.:;!?()|/。、“”\n]|$)")
_SEPARATOR: Final = re.compile(r" *(?:[、/,] *|[和与及](?![一-十]))| +")
_BREAK: Final = frozenset(" \t\n,.:;!?()[]|/。、“”‘’《》—…·-0123456789")
_FUNCTION_TAGS: Final = frozenset("pcdur")
_JOINING: Final = frozenset("和与及")
_LONGEST_FOLLOWER: Final = 4
_AHEAD: Final = 8


@cache
def _surnames() -> frozenset[str]:
    return frozenset(column("surnames"))


@cache
def _followers(*uses: str) -> frozenset[str]:
    return frozenset(row["word"] for row in load("name_followers") if not uses or row["use"] in uses)


@cache
def _endings() -> frozenset[str]:
    return frozenset(column("name_endings"))


@cache
def _titles() -> frozenset[str]:
    return frozenset(column("person_titles"))


@cache
def _lookalikes() -> frozenset[str]:
    return frozenset(column("name_lookalikes"))


@cache
def _dotted() -> re.Pattern[str]:
    letter = f"[{''.join(column('transliterations'))}]"
    return re.compile(rf"{letter}{{1,7}}(?:·{letter}{{1,7}})+")


@cache
def _given() -> re.Pattern[str]:
    parts = "|".join(map(re.escape, sorted(column("given_names"), key=len, reverse=True)))
    return re.compile(rf"(?:{parts}){{1,3}}")


def dotted_names(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The ranges of names that are written with a dot, which need nothing before or behind them to be known.

    >>> list(dotted_names("护边员阿依努尔·买买提在巡逻", 0, 14))
    [(3, 11)]
    """
    for match in _dotted().finditer(text, start, end):
        yield match.span()


def _family_name(text: str) -> int:
    return next((size for size in (2, 1) if text[:size] in _surnames()), 0)


def is_name(text: str) -> bool:
    """Whether some characters can be a full personal name and are no ordinary word.

    >>> [word for word in ("林晓菲", "欧阳明", "高度", "温暖", "钟楼区", "阿依古丽·买买提") if is_name(word)]
    ['林晓菲', '欧阳明', '阿依古丽·买买提']
    """
    if _dotted().fullmatch(text) or _given().fullmatch(text):
        return True
    family = _family_name(text)
    if not family or not _HAN.fullmatch(text) or not 1 <= len(text) - family <= 2:
        return False
    return text[-1] not in _endings() and text[family:] not in _titles() and not _is_word(text)


def _is_word(text: str) -> bool:
    if text in _titles() or text in _lookalikes():
        return True
    first, tag = (words := rjieba.tag(text))[0]
    if len(words) > 1 and len(first) == 1:
        return tag[0] in _FUNCTION_TAGS
    return bool(rjieba.has_word(first)) and not tag.startswith("nr")


def name_at(text: str, start: int, *, speech: bool = False) -> int | None:
    """The end of the personal name that begins at `start`, None where no name does.

    Args:
        text: a reading.
        start: where the name begins.
        speech: only a name that something said, done by a person, follows at once.

    >>> name_at("韩梅向首批会员授牌", 0)
    2
    >>> name_at("刘 敏、周晓兰", 0)
    3
    """
    spaced = _SPACED.match(text, start)
    if spaced and not speech and is_name("".join(spaced.groups())):
        return spaced.end()
    ends = [end for end in _ends(text, start) if is_name(text[start:end]) and _followed(text, start, end, speech=speech)]
    if len(ends) > 1 and _ends_before(text, *ends[:2]):
        return ends[0]
    return ends[-1] if ends else None


def _ends_before(text: str, end: int, later: int) -> bool:
    """Whether the shorter of two readings is the name: 韩梅|说, but 张伟正 before a comma."""
    if text[end] in _JOINING:
        return name_at(text, end + 1) is not None
    if text[end] in _followers("weak"):
        return later < len(text) and text[later] not in _BREAK
    return text[end] in _followers()


def _ends(text: str, start: int) -> list[int]:
    foreign = _dotted().match(text, start) or _given().match(text, start)
    family = _family_name(text[start : start + 2])
    plain = [start + family + given for given in (1, 2)] if family else []
    ends = {end for end in plain if end <= len(text)} | ({foreign.end()} if foreign else set())
    return sorted(ends)


def _followed(text: str, start: int, end: int, *, speech: bool) -> bool:
    if end >= len(text) or text[end] in _BREAK:
        return not speech
    if _given().fullmatch(text, start, end):
        return not speech
    known = _followers("speech") if speech else _followers()
    if any(text[end : end + size] in known for size in range(1, _LONGEST_FOLLOWER + 1)):
        return True
    return not speech and rjieba.tag(text[start : end + _AHEAD])[0] == (text[start:end], "nr")


def names_from(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The ranges of the names in a list that begins at `start`: 张小龙、李 娜 王建军.

    >>> list(names_from("张小龙、李 娜 王建军摄", 0, 11))
    [(0, 3), (4, 7), (8, 11)]
    """
    while start < end:
        stop = name_at(text, start)
        if stop is None or stop > end:
            return
        yield start, stop
        separator = _SEPARATOR.match(text, stop)
        if not separator:
            return
        start = separator.end()
