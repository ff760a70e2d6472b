"""Closed sets of words of the lexicon as parts of patterns."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from typing import Final, Literal

from kg.lexicon import any_word, load

__all__ = ["any_of", "bare_words", "generic_stems", "is_pointing", "pointing", "verbs", "words_of"]

_LEVELS: Final = frozenset("省市县区州盟旗")


@cache
def any_of(*names: str) -> str:
    """A regular expression that matches any word of the sets, the longest first.

    >>> any_of("levels_head")
    '(?:(?:网络)|(?:体系)|(?:机制)|(?:平台))'
    """
    return any_word((word for name in names for word in words_of(name)), _marked, _length)


def words_of(name: str) -> tuple[str, ...]:
    """The words of a set as the lexicon writes them.

    >>> words_of("levels_head")
    ('网络', '体系', '机制', '平台')
    """
    return _sets()[name]


@cache
def verbs() -> frozenset[str]:
    """The verbs of the genre that stand in no name.

    >>> "举办" in verbs(), "目前" in verbs()
    (True, False)
    """
    return frozenset(row["word"] for row in load("verbs") if row["role"] == "verb")


@cache
def bare_words(*names: str) -> frozenset[str]:
    """The words of some sets without what must not stand beside them.

    >>> sorted(bare_words("levels_head"))
    ['体系', '平台', '机制', '网络']
    """
    return frozenset(_bare(word) for name in names for word in words_of(name))


@cache
def _sets() -> Mapping[str, tuple[str, ...]]:
    return {row["set"]: tuple(row["words"].split()) for row in load("word_sets")}


def _bare(entry: str) -> str:
    return re.split("[!^]", entry)[0]


def _length(entry: str) -> int:
    return len(_bare(entry))


def _marked(entry: str) -> str:
    """The pattern of a word and of what must not stand beside it: 就!业学, 约^预签."""
    word, _, ahead = entry.partition("!")
    word, _, behind = word.partition("^")
    first, rest = re.escape(word[0]), re.escape(word[1:])
    return first + (f"(?<![{behind}]{first})" if behind else "") + rest + (f"(?![{ahead}])" if ahead else "")


def pointing() -> str:
    """A regular expression of the words that point back at a facility: 这座, 该, 这间80平方米的."""
    return rf"[这该此]{any_of('facility_counted')}?(?:[^,。“”]{{0,12}}的)?"


def is_pointing(area: str) -> bool:
    """Whether the name of an area only points at one that is named elsewhere.

    >>> is_pointing("全市"), is_pointing("该县"), is_pointing("全椒县"), is_pointing("本澳")
    (True, True, False, False)
    """
    return len(area) == 2 and area[0] in words_of("area_pointers") and area[1] in _LEVELS


@cache
def generic_stems(suffix: Literal["organization", "settlement"]) -> frozenset[str]:
    """What stands before the suffixes of organisations or of settlements without naming anything.

    >>> "贫困" in generic_stems("settlement"), "滨河" in generic_stems("settlement")
    (True, False)
    """
    return frozenset(row["stem"] for row in load("generic_stems") if row["of"] in {suffix, "both"})
