"""Names of other languages that are written by their sound: with a dot, or put together of what such names are made of."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from typing import Final

from kg.lexicon import any_word, column, phrases
from kg.mentions.spans import Span
from kg.mentions.words import cuts_word
from kg.mentions.wordsets import any_of

__all__ = ["initials", "is_transliterated", "sound_names", "stops"]

_NEVER_FIRST: Final = frozenset("不知然边再")
_DOT: Final = re.compile("[·?•・]")


@cache
def _dotted() -> re.Pattern[str]:
    parts = any_word(column("given_names"))
    letter = f"[{''.join(column('transliterations'))}]"
    first, other = f"(?:{parts}{letter}{{0,5}}|{letter}{{2,7}})", f"(?:{parts}|{letter}){{1,7}}"
    return re.compile(rf"{first}(?:·{other})+|{first}[?•・]{first}(?=[、,。 的说等])")


@cache
def _given() -> re.Pattern[str]:
    return re.compile(rf"{any_word(column('given_names'))}{{1,3}}")


@cache
def _ending() -> re.Pattern[str]:
    return re.compile(any_of("given_ending"))


@cache
def initials() -> frozenset[str]:
    """The characters that such a name may begin with."""
    return frozenset(word[0] for table in ("given_names", "transliterations") for word in column(table)) - _NEVER_FIRST


def stops(text: str, start: int) -> Iterator[int]:
    """Where a name written by its sound may end: 阿依古丽, 阿依努尔·买买提, 拉毛|杰.

    >>> list(stops("拉毛杰说", 0))
    [2, 3]
    """
    dotted = _dotted().match(text, start) if text[start : start + 1] in initials() else None
    if dotted:
        yield _uncut(text, dotted.end())
    elif match := _given().match(text, start):
        yield match.end()
        yield from (longer.end() for longer in [_ending().match(text, match.end())] if longer)


def _uncut(text: str, end: int) -> int:
    """Where a name ends whose last character as well begins a word: 奥斯曼|普通话."""
    return end - cuts_word(text, end, end)


def is_transliterated(text: str) -> bool:
    """Whether some characters are a name written by its sound.

    >>> [word for word in ("次仁卓玛", "拉毛杰", "中国梦·劳动美") if is_transliterated(word)]
    ['次仁卓玛', '拉毛杰']
    """
    return len(text) in stops(text, 0)


def sound_names(text: str, start: int, end: int) -> Iterator[Span]:
    """The ranges of names that need nothing before or behind them to be known: dotted ones, and those of two parts or more.

    >>> sorted(set(sound_names("护边员阿依努尔·买买提和索南才仁在巡逻", 0, 19)))
    [(3, 11), (12, 16)]
    """
    for match in _dotted().finditer(text, start, end) if _DOT.search(text, start, end) else ():
        yield match.start(), _uncut(text, match.end())
    parts = [(start + a, start + b) for a, b, _ in phrases("given_names").find(text[start:end])]
    for (begin, middle), (following, _) in pairwise(parts):
        ends = list(stops(text, begin)) if middle == following else []
        ends = ends[:1] + [stop for stop in ends[1:] if not cuts_word(text, stop, stop)]
        yield from ((begin, stop) for stop in ends[-1:])
