"""Closed sets of words of the lexicon as parts of patterns."""

from __future__ import annotations

from functools import cache
from typing import Literal

from kg.lexicon import any_word, load

__all__ = ["any_of", "generic_stems", "pointing"]


@cache
def any_of(*names: str) -> str:
    """A regular expression that matches any word of the sets, the longest first.

    >>> any_of("levels_head")
    '(?:(?:网络)|(?:体系)|(?:机制)|(?:平台))'
    """
    sets = {row["set"]: row["words"].split() for row in load("word_sets")}
    return any_word(word for name in names for word in sets[name])


def pointing() -> str:
    """A regular expression of the words that point back at a facility: 这座, 该, 这间80平方米的."""
    return rf"[这该此]{any_of('facility_counted')}?(?:[^,。“”]{{0,12}}的)?"


@cache
def generic_stems(suffix: Literal["organization", "settlement"]) -> frozenset[str]:
    """What stands before the suffixes of organisations or of settlements without naming anything.

    >>> "贫困" in generic_stems("settlement"), "滨河" in generic_stems("settlement")
    (True, False)
    """
    return frozenset(row["stem"] for row in load("generic_stems") if row["of"] in {suffix, "both"})
