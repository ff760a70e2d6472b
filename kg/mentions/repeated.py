"""Facilities and programs that a document names once more, in full or by the last words of their name."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

from kg.corpus import sentences
from kg.lexicon import Phrases
from kg.mentions.edges import left_edge
from kg.mentions.quotations import mention
from kg.mentions.spans import overlapping
from kg.mentions.wordsets import any_of
from kg.model import Document, Kind, Mention

__all__ = ["named_again"]

_TAIL: Final = 3


def named_again(document: Document, seen: Sequence[Mention]) -> Iterator[Mention]:
    """Where what has a name of its own is named once more: 设立“工友歇脚屋”, then 这样的歇脚屋.

    >>> from kg.corpus import paragraph
    >>> document = paragraph("设立“工友歇脚屋”,这样的歇脚屋有35个")
    >>> [(m.name, m.full) for m in named_again(document, [Mention(3, 8, Kind.FACILITY, "工友歇脚屋")])]
    [('歇脚屋', '工友歇脚屋')]
    """
    named = {**_programs(seen), **_facilities(seen)}
    if not named:
        return
    finder, taken = Phrases(sorted(named)), overlapping((m.start, m.end) for m in seen)
    for sentence, start, end, form in finder.within(document.reading, sentences(document)):
        full, kind = named[form]
        if not taken(start, end) and (form == full or left_edge(document.reading, start, sentence.start) == start):
            yield mention(document.reading, start, end, kind, full)


def _facilities(seen: Sequence[Mention]) -> dict[str, tuple[str, Kind]]:
    """The names of facilities, and the last words of those that do not stand right behind their place."""
    placed = {m.end for m in seen if m.kind.is_area}
    own = [m for m in seen if m.kind is Kind.FACILITY and m.full is None and "“" not in m.name]
    free = [m.name for m in own if m.start not in placed]
    short = {**_short(free, re.compile("...$")), **_short(free, re.compile(rf"{any_of('station')}$"))}
    return {form: (full, Kind.FACILITY) for form, full in ({**short, **{m.name: m.name for m in own}}).items()}


def _programs(seen: Sequence[Mention]) -> dict[str, tuple[str, Kind]]:
    """The last words of programs that are named by what is set up: 救助金, 绿色通道."""
    tail = re.compile(rf"{any_of('instituted_head')}$")
    short = _short((m.full or m.name for m in seen if m.kind is Kind.PROGRAM), tail)
    return {form: (full, Kind.PROGRAM) for form, full in short.items()}


def _short(names: Iterable[str], tail: re.Pattern[str]) -> Mapping[str, str]:
    """The last words of names with the name, where only one name ends with them."""
    tails: dict[str, set[str]] = {}
    for name in names:
        match = tail.search(name)
        if match and len(name) > max(_TAIL, len(match.group())):
            tails.setdefault(match.group(), set()).add(name)
    return {short: min(full) for short, full in tails.items() if len(full) == 1}
