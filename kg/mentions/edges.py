"""Where a name begins: a walk to the left from its head, over whole words, to the nearest one that no name holds."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache, lru_cache
from types import MappingProxyType
from typing import Final

import rjieba

from kg.lexicon import load
from kg.mentions.wordsets import any_of

__all__ = ["left_edge"]

_REACH: Final = 56
_CONTEXT: Final = 4  # characters that the segmenter sees of the head
_ASKED: Final = 128
_DASH: Final = "——"  # “江海情”——|职工书画展
_JOINING: Final = frozenset("_·・-+#&")
_QUANTITY: Final = re.compile(
    r"(?!(?<=”)\d{4}年|(?<=”)[百千万]名|[十百]项工程|百日)(?<![第届\d.一二三四五六七八九十百千])(?:[\d.]+|[一二两三四五六七八九十百千万数几半]+)[余多几]?[万亿]?[余多]?"
    r"(?:个|名|位|家|场|次|处|期(?!工程)|批|支|条|项|户|件|份|座|套|种|门|节|人次|人(?!制)|元|天|年|月|日|届(?![一二三四五六七八九十]+次)|所|间|块|台|辆|亩|类|组|轮|站|时(?:半|(?=假))|分(?=假)|点半)"
    r"(?![一-九]?[度级代]|[等第]奖|线)|第[一二三四]季度|[\d.]+[余多]?[万亿](?=[\u4e00-\u9fff]|$)"
)
_OPENING: Final = {"”": "“", "’": "‘", ")": "("}
_BYLINE: Final = re.compile("记者|通讯员")  # 本报讯(记者 …)|全市工作会议
_CLINGING: Final = frozenset("给把被让由到假")
_REACHED: Final = frozenset({"一线", "基层", "身边"})  # 体检到|一线
_INSIDE: Final = frozenset({"subject", "head"})
_NONE: Final[Mapping[int, int]] = MappingProxyType({})


def left_edge(reading: str, start: int, floor: int, whole: Mapping[int, int] = _NONE) -> int:
    """The offset at which the name begins whose head stands at `start`.

    Args:
        reading: the text in its normal form.
        start: where the head of the name begins.
        floor: how far left the name may reach at most: the start of the sentence, the end of an earlier name.
        whole: names that are never cut, each by its end the offset where it begins.

    >>> text = "县总工会深入开展农机驾驶主题竞赛活动"
    >>> text[left_edge(text, text.index("主题竞赛"), 0) :]
    '农机驾驶主题竞赛活动'
    """
    low = max(floor, start - _REACH)
    position, begun = start, False
    while position > low and not begun:
        position, begun = _leftwards(reading, position, low, floor, whole)
    return _before_numeral(reading, position, floor)


def _before_numeral(reading: str, position: int, floor: int) -> int:
    """The beginning of the number that a place stands in: what is out of reach cuts no year."""
    while position > floor and reading[position - 1 : position + 1].isdigit() and position < len(reading):
        position -= 1
    return position


def _leftwards(reading: str, position: int, low: int, floor: int, whole: Mapping[int, int]) -> tuple[int, bool]:
    """One step to the left, over a whole name, a quotation or a run of words; and whether the name begins where it leads."""
    if whole.get(position, -1) >= floor:
        return whole[position], False
    position -= len(_DASH) if reading.endswith(f"”{_DASH}", low, position) else 0
    closing = reading[position - 1]
    if closing in _OPENING:
        opening = reading.rfind(_OPENING[closing], low, position)
        ends = opening < 0 or _BYLINE.search(reading, opening, position)
        return (position, True) if ends else (opening, False)
    stretch = _stretch(reading, low, position, whole)
    before = max(stretch - 1, 0)
    edge = _boundary(reading[before : position + _CONTEXT], stretch - before, position - before)
    return (stretch, stretch == position) if edge is None else (before + edge, True)


def _stretch(reading: str, low: int, position: int, whole: Mapping[int, int]) -> int:
    """The start of the run of characters before `position` that holds no punctuation, quotation or whole name."""
    at = position
    while (
        at > low and (reading[at - 1].isalnum() or reading[at - 1] in _JOINING or _spaces_latin(reading, at)) and at not in whole
    ):
        at -= 1
    return at


def _spaces_latin(reading: str, at: int) -> bool:
    """Whether the space before a place sets off Latin letters: 缤 Fun 嘉年华."""
    beside = reading[at - 2 : at - 1] + reading[at : at + 1]
    return reading[at - 1] == " " and len(beside) == 2 and beside.isalnum() and beside[0].isascii() != beside[1].isascii()


@lru_cache(maxsize=_ASKED)  # several recognisers ask for the same heads
def _boundary(reading: str, low: int, high: int) -> int | None:
    """The end of the last word in a range that can't stand inside a name, if there is one; what stands beside it tells."""
    counts = (match.end() for match in _QUANTITY.finditer(reading, low, high + _CONTEXT))
    edge = max((end for end in counts if end <= high), default=low)
    joined = [match.span() for match in _held_whole().finditer(reading, edge, high + _CONTEXT)]
    words = [(word, edge + end) for word, _, end in rjieba.tokenize(reading[edge : high + _CONTEXT])]
    for at in range(len(words) - 1, -1, -1):
        end = words[at][1]
        if end <= high and _ends_search(words, at) and not any(first < end < last for first, last in joined):
            return end
        if words[at][1] <= high and _clings(words[at][0]):
            return words[at][1] - len(words[at][0]) + 1
    return edge if edge > low else None


@cache
def _held_whole() -> re.Pattern[str]:
    """Words and pairs of words that names hold whole: 劳模和工匠人才|创新工作室, 再就业|洽谈会."""
    return re.compile(any_of("held_whole"))


@cache
def _roles() -> Mapping[str, str]:
    return {row["word"]: row["role"] for row in load("verbs")}


def _ends_search(words: Sequence[tuple[str, int]], at: int) -> bool:
    """Whether a word is a verb or function word, alone or with an adverb that the segmenter left on it."""
    word, roles = words[at][0], _roles()
    if word == "到" and at + 1 < len(words) and words[at + 1][0] in _REACHED:
        return False
    if roles.get(word) == "noun":
        return _is_verb_here(words, at)
    if word in roles:
        return roles[word] not in _INSIDE
    return any(word[:cut] in roles and roles.get(word[cut:], "head") not in _INSIDE for cut in range(2, len(word) - 1))


def _clings(word: str) -> bool:
    """Whether the segmenter left a preposition like 给 or 到 on the beginning of an unknown name."""
    return (len(word) > 2 or word[0] == "到") and len(word) > 1 and word[0] in _CLINGING and not rjieba.has_word(word)


def _is_verb_here(words: Sequence[tuple[str, int]], at: int) -> bool:
    """Whether a word like 启动 is a verb: at the head of a clause or after a subject, but not right before a head like 仪式."""
    if at + 1 < len(words) and _roles().get(words[at + 1][0]) == "head":
        return False
    return at == 0 or _roles().get(words[at - 1][0]) == "subject" or _ends_search(words, at - 1)
