"""The words beside a figure, as patterns: data in `measure_words` and `verbs`."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from kg.lexicon import Phrases, any_word, load

__all__ = ["any_of", "anywhere", "ending", "opening", "predicates", "verbs"]

_PREDICATE_ROLES: Final = frozenset({"verb", "adverb", "preposition", "noun", "time"})


@cache
def any_of(name: str) -> str:
    """A pattern for any word of a set, the longest first.

    >>> bool(re.fullmatch(any_of("share"), "占比"))
    True
    """
    return any_word(_words(name), _word, _length)


def _words(name: str) -> list[str]:
    return next(row["words"] for row in load("measure_words") if row["set"] == name).split()


def _length(entry: str) -> int:
    return len(re.split("[!^]", entry)[0])


def _word(entry: str) -> str:
    word, _, ahead = entry.partition("!")
    word, _, behind = word.partition("^")
    first, rest = re.escape(word[0]), re.escape(word[1:])
    return first + (f"(?<![{behind}]{first})" if behind else "") + rest + (f"(?![{ahead}])" if ahead else "")


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
    return Phrases(row["word"] for row in load("verbs") if row["role"] in {"verb", "noun"})


@cache
def predicates() -> Phrases:
    """A finder for the words at which a statement about a noun begins: verbs, adverbs, prepositions, times."""
    words = [row["word"] for row in load("verbs") if row["role"] in _PREDICATE_ROLES]
    return Phrases([*words, *_words("statement"), *_words("single")])
