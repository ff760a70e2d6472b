"""The same article on several pages: noticed by its sentences, its figures stated once, with every page as evidence."""

from __future__ import annotations

import re
import sqlite3
from array import array
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from contextlib import closing
from dataclasses import dataclass, replace
from datetime import date
from hashlib import blake2s
from typing import Final

from kg.corpus import reading, sentences
from kg.model import Claim, Document, Extraction, Observation, Reprint

__all__ = ["Prints", "fold", "originals", "prints"]

_LEAST: Final = 10  # characters: shorter sentences are formulas that many articles share
_SHARE: Final = 0.8  # of the sentences of the shorter article
_COMMON: Final = 20  # articles: a sentence of more is a formula too
_MARKS: Final = re.compile(r"[\W_]+")

_Figure = tuple[object, ...]


_SCHEMA: Final = """
create table bearing (sentence integer, article text, size integer);
create index sentences on bearing (sentence)
"""
_BEARING: Final = "select article, size from bearing where sentence = ? limit ?"


@dataclass(frozen=True, slots=True)
class Prints:
    """An article by the digests of its sentences."""

    document: str
    published: date | None
    sentences: array[int]  # each digest once, packed: those of a whole corpus are in memory at a time


def prints(document: Document) -> Prints:
    """The digests of a document's sentences, of what counts in them: characters in simplified script, no marks or spaces."""
    plain = (_plain(document.reading[sentence.start : sentence.end]) for sentence in sentences(document))
    digests = {_digest(text) for text in plain if len(text) >= _LEAST}
    return Prints(document.id, document.published, array("q", sorted(digests)))


def _plain(text: str) -> str:
    return _MARKS.sub("", text)


def _digest(text: str) -> int:
    return int.from_bytes(blake2s(text.encode(), digest_size=8).digest(), "big", signed=True)


def originals(articles: Iterable[Prints]) -> Mapping[str, str]:
    """For each article that repeats one before it, the ids of both; the first is the one published first.

    An article repeats another if it has nearly all sentences of the shorter of the two. Which article bears which
    sentence is kept on disk, so that memory doesn't grow with the text of the corpus.
    """
    found: dict[str, str] = {}
    with closing(sqlite3.connect("")) as index:  # the empty name: a file of no name, gone when it is closed
        index.executescript(_SCHEMA)
        for article in sorted(articles, key=lambda article: (article.published or date.max, article.document)):
            bearing = [index.execute(_BEARING, (sentence, _COMMON)).fetchall() for sentence in article.sentences]
            first = _first(len(article.sentences), bearing)
            if first:
                found[article.document] = first
            else:
                index.executemany("insert into bearing values (?, ?, ?)", _rows(article, bearing))
    return found


def _rows(article: Prints, bearing: Iterable[list[tuple[str, int]]]) -> Iterator[tuple[int, str, int]]:
    """What the index holds of an article: its sentences but for formulas."""
    for sentence, others in zip(article.sentences, bearing, strict=True):
        if len(others) < _COMMON:
            yield sentence, article.document, len(article.sentences)


def _first(size: int, bearing: Iterable[list[tuple[str, int]]]) -> str | None:
    """The earlier article that shares the most sentences with one of some size, if they are enough."""
    shared = Counter(other for others in bearing for other in others)
    if not shared:
        return None
    first, sizes = min(shared, key=lambda other: (-shared[other], other))
    number = shared[first, sizes]
    return first if number >= _SHARE * min(size, sizes) and (number > 1 or size == sizes == 1) else None


def fold(again: Extraction, original: Extraction) -> Extraction:
    """An article that repeats another, with the figures that both state as the other's; what it alone states stays its own."""
    stated: defaultdict[_Figure, list[Observation]] = defaultdict(list)
    for claim in reversed(original.claims):
        if isinstance(claim, Observation):
            stated[_figure(claim)].append(claim)
    kept: list[Claim] = []
    reprints = []
    for claim in again.claims:
        same = stated.get(_figure(claim)) if isinstance(claim, Observation) else None
        if same:
            reprints.append(Reprint(original.document, same.pop(), claim.evidence))
        else:
            kept.append(claim)
    return replace(again, claims=tuple(kept), reprints=tuple(reprints))


def _figure(observation: Observation) -> _Figure:
    figure, evidence = observation.figure, observation.evidence
    before = _plain(reading(evidence.quote)[: figure.start - evidence.start])
    return _plain(reading(evidence.quote)), len(before), figure.value, figure.bound, figure.unit, observation.measure
