"""Facilities that go by a name of their own without quotation marks."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Mapping, Sequence
from typing import Final

from kg.corpus import Sentence, sentences
from kg.mentions.edges import left_edge
from kg.mentions.quotations import mention
from kg.mentions.spans import Span, begins, overlapping
from kg.mentions.undertakings import is_particular, places_and_organizations
from kg.mentions.wordsets import any_of
from kg.model import Document, Kind, Mention

__all__ = ["buildings"]

_LONGEST: Final = 16
_OWN_NAME: Final = range(2, 7)  # characters of 翠湖 before 驿站


def buildings(document: Document, seen: Sequence[Mention]) -> Iterator[Mention]:
    """Houses that are built for somebody by name, and stations that stand right behind their place.

    >>> from kg.corpus import paragraph
    >>> document = paragraph("青石镇翠湖驿站投用,由省二建承建的临江一中教学楼封顶")
    >>> [mention.name for mention in buildings(document, [Mention(0, 3, Kind.TOWNSHIP, "青石镇")])]
    ['临江一中教学楼', '翠湖驿站']
    """
    areas = {m.end for m in seen if m.kind.is_area}
    whole, taken = begins(places_and_organizations(seen)), overlapping((m.start, m.end) for m in seen if not m.kind.is_area)
    for sentence in sentences(document):
        houses, stations = _houses(document.reading, sentence, whole), _stations(document.reading, sentence, areas)
        for start, end in (*houses, *stations):
            if end - start <= _LONGEST and not taken(start, end):
                yield mention(document.reading, start, end, Kind.FACILITY)


def _houses(reading: str, sentence: Sentence, whole: Mapping[int, int]) -> Iterator[Span]:
    for match in re.compile(rf"{any_of('house')}(?!工)").finditer(reading, sentence.start, sentence.end):
        start = left_edge(reading, match.start(), sentence.start, whole)
        if _is_built(reading, start) and is_particular(reading[start : match.start()]):
            yield start, match.end()


def _stations(reading: str, sentence: Sentence, areas: Container[int]) -> Iterator[Span]:
    for match in re.compile(any_of("station")).finditer(reading, sentence.start, sentence.end):
        start = next((match.start() - size for size in _OWN_NAME if match.start() - size in areas), None)
        if start is not None and _is_own(reading, start, match.start(), sentence):
            yield start, match.end()


def _is_built(reading: str, start: int) -> bool:
    return re.compile(rf"{any_of('building')}[了的]?$").search(reading, max(0, start - 6), start) is not None


def _is_own(reading: str, start: int, head: int, sentence: Sentence) -> bool:
    """Whether what stands between a place and a head is one name: no verb, number or common word."""
    own = reading[start:head]
    return own.isalpha() and is_particular(own) and left_edge(reading, head, sentence.start) <= start
