"""Where names may begin behind posts, occupations and trades."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from kg.lexicon import any_word, column, load
from kg.mentions.names import first_characters, name_at
from kg.mentions.spans import Span
from kg.mentions.trades import ends_trade
from kg.mentions.words import cuts_word

__all__ = ["behind_titles", "behind_trades"]

_LONGEST_TITLE: Final = 11
_SHORTEST_NAME: Final = 3  # behind what is no post of the lexicon


def behind_titles(text: str, start: int, end: int) -> Iterator[int]:
    """Where a name may begin because a post or an occupation stands right before.

    >>> list(behind_titles("工会副主席韩梅慰问女工人 李秀英", 0, 15))
    [5, 13]
    """
    titles = _titles()
    for match in _edge().finditer(text, start, end):
        stop = match.start()
        titled = any(text[at:stop] in titles for at in range(max(start, stop - _LONGEST_TITLE), stop))
        if titled and _beginning().match(text, match.end(), end) and not _goes_on(text, stop):
            yield match.end()


def _goes_on(text: str, at: int) -> bool:
    """Whether what stands before is no post but a trade whose name goes on: 油漆工|程业."""
    return text[at - 1] == "工" and cuts_word(text, at, at)


def behind_trades(text: str, start: int, end: int) -> Iterator[Span]:
    """The ranges of full names behind trades that no list of posts holds.

    >>> list(behind_trades("裱糊工钟德芳捧着汤圆", 0, 10))
    [(3, 6)]
    """
    for match in _edge().finditer(text, start, end):
        at = match.end()
        stop = name_at(text, at, "headed") if ends_trade(text[start : match.start()]) and not cuts_word(text, at, at) else None
        if stop and stop - at >= _SHORTEST_NAME and text[stop : stop + 1] != "”":  # “工|惠商家”
            yield at, stop


@cache
def _titles() -> frozenset[str]:
    """Posts, occupations and the categories of people that somebody may be one of (建档立卡户|林海峰)."""
    return frozenset({*column("person_titles"), *(row["group"] for row in load("groups") if row["use"] != "never")})


@cache
def _beginning() -> re.Pattern[str]:
    return re.compile(any_word((*column("surnames"), *column("given_names"))))


@cache
def _edge() -> re.Pattern[str]:
    """Between what may be the last character of a post and the first one of a name."""
    last, first = "".join(sorted({title[-1] for title in _titles()})), "".join(sorted(first_characters()))
    return re.compile(f"(?<=[{last}])[ ”]?(?=[{first}])")
