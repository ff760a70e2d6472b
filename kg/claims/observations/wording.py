"""The words beside a figure, as patterns: data in `word_sets` and `verbs`."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from kg.lexicon import Phrases, load
from kg.mentions.wordsets import any_of, words_of

__all__ = ["anywhere", "ending", "opening", "predicates", "verbs"]

_PREDICATE_ROLES: Final = frozenset({"verb", "adverb", "preposition", "noun", "time"})


@cache
def anywhere(name: str) -> re.Pattern[str]:
    """Words of a set, wherever in a text they stand."""
    return re.compile(any_of(name))


@cache
def opening(name: str) -> re.Pattern[str]:
    """Words of a set at the place where a match begins."""
    return re.compile(rf"{any_of(name)}")


@cache
def ending(name: str) -> re.Pattern[str]:
    """A word of a set at the end of a text."""
    return re.compile(rf"(?P<word>{any_of(name)})\Z")


@cache
def verbs() -> Phrases:
    """A finder for the verbs of the genre."""
    return Phrases([*(row["word"] for row in load("verbs") if row["role"] in {"verb", "noun"}), *words_of("acts")])


@cache
def predicates() -> Phrases:
    """A finder for the words at which a statement about a noun begins: verbs, adverbs, prepositions, times."""
    words = [row["word"] for row in load("verbs") if row["role"] in _PREDICATE_ROLES]
    return Phrases([*words, *words_of("acts"), *words_of("statement"), *words_of("single")])
