"""The entities that may be one, as a page asks about them: those that were judged, and those that look alike."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Final

import pyoxigraph as ox

from kg import review
from kg.judgements import Judgement
from kg.output import ARTICLES
from kg.query import run
from kg.review import Named, OpenPair
from kg.server.links import Link, link
from kg.server.opening import Opened
from kg.server.opinions import Opinion, of_pair

__all__ = ["Doubt", "Side", "doubts", "entities", "mentioned"]

_MENTIONED: Final = "SELECT ?entity WHERE { ?article schema:mentions ?entity }"


@dataclass(frozen=True, slots=True)
class Side:
    """One of two entities, with a sentence that names it."""

    id: str
    link: Link
    sentence: str


@dataclass(frozen=True, slots=True)
class Doubt:
    """Two entities that may be one, and what was judged of them."""

    one: Side
    other: Side
    opinion: Opinion | None = None


def doubts(graph: Opened, folder: Path, decided: Sequence[Judgement], about: Collection[str] | None = None) -> Iterator[Doubt]:
    """What was judged of entities, and what is open, the weightiest first.

    Args:
        graph: what is served.
        folder: of the build, which holds the texts.
        decided: all judgements.
        about: the ids of entities of which each pair has one; any, unless given.
    """
    for (one, other), said in _judged(graph, decided).items():
        if about is None or one in about or other in about:
            opinion = of_pair(tuple(said), there=len({one, other} & entities(graph).keys()))
            yield Doubt(_side(one, graph, folder), _side(other, graph, folder), opinion)
    for pair in review.unjudged(_open_pairs(graph), decided):
        if about is None or pair.one.id in about or pair.other.id in about:
            yield Doubt(_side(pair.one.id, graph, folder), _side(pair.other.id, graph, folder))


def mentioned(graph: Opened, article: str) -> frozenset[str]:
    """The ids of the entities that an article names."""
    rows = run(graph.store, _MENTIONED, {"article": ox.NamedNode(article)}).rows
    return frozenset(row[0].value.removeprefix(graph.base) for row in rows if row[0] is not None)


@lru_cache(maxsize=1)
def entities(graph: Opened) -> Mapping[str, Named]:
    """Every entity that articles name, by its id."""
    return review.named(graph.store, graph.base)


@lru_cache(maxsize=1)
def _open_pairs(graph: Opened) -> tuple[OpenPair, ...]:
    return review.open_pairs(entities(graph))


def _judged(graph: Opened, decided: Sequence[Judgement]) -> dict[tuple[str, str], list[Judgement]]:
    """What was judged of each pair, by ids where the graph knows what is meant."""
    bearers: dict[str, list[str]] = {}
    for key, bearer in entities(graph).items():
        bearers.setdefault(bearer.name, []).append(key)
    judged: dict[tuple[str, str], list[Judgement]] = {}
    for judgement in decided:
        if not judgement.verdict.is_of_claims:
            found = [(end, bearers.get(end, ())) for end in (judgement.one, judgement.other)]
            one, other = sorted(keys[0] if len(keys) == 1 else end for end, keys in found)
            judged.setdefault((one, other), []).append(judgement)
    return judged


def _side(key: str, graph: Opened, folder: Path) -> Side:
    bearer = entities(graph).get(key)
    if bearer is None:
        return Side(key, Link(key), "")
    place = link(ox.NamedNode(graph.base + key), graph.base, bearer.name)
    return Side(key, place, review.sentence(bearer, folder / ARTICLES))
