"""The same article on several pages: noticed by its sentences, its figures stated once, with every page as evidence."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
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


@dataclass(frozen=True, slots=True)
class Prints:
    """An article by the digests of its sentences."""

    document: str
    published: date | None
    sentences: frozenset[int]


def prints(document: Document) -> Prints:
    """The digests of a document's sentences, of what counts in them: characters in simplified script, no marks or spaces."""
    plain = (_plain(document.reading[sentence.start : sentence.end]) for sentence in sentences(document))
    return Prints(document.id, document.published, frozenset(_digest(text) for text in plain if len(text) >= _LEAST))


def _plain(text: str) -> str:
    return _MARKS.sub("", text)


def _digest(text: str) -> int:
    return int.from_bytes(blake2s(text.encode(), digest_size=8).digest(), "big")


def originals(articles: Iterable[Prints]) -> Mapping[str, str]:
    """For each article that repeats one before it, the ids of both; the first is the one published first.

    An article repeats another if it has nearly all sentences of the shorter of the two.
    """
    found: dict[str, str] = {}
    firsts: dict[str, Prints] = {}
    bearing: defaultdict[int, list[str]] = defaultdict(list)
    for article in sorted(articles, key=lambda article: (article.published or date.max, article.document)):
        first = _first(article, firsts, bearing)
        if first:
            found[article.document] = first
            continue
        firsts[article.document] = article
        for sentence in article.sentences:
            if len(bearing[sentence]) <= _COMMON:
                bearing[sentence].append(article.document)
    return found


def _first(article: Prints, firsts: Mapping[str, Prints], bearing: Mapping[int, list[str]]) -> str | None:
    """The earlier article that shares the most sentences, if they are enough."""
    shared: Counter[str] = Counter()
    for sentence in article.sentences:
        shared.update(bearing.get(sentence, ())[:_COMMON])
    best = min(shared, key=lambda name: (-shared[name], name), default=None)
    if best is None:
        return None
    sizes = len(article.sentences), len(firsts[best].sentences)
    return best if shared[best] >= _SHARE * min(sizes) and (shared[best] > 1 or sizes == (1, 1)) else None


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
