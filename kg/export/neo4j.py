"""The graph as the CSV files that Neo4j's bulk import takes: `neo4j-admin database import full --nodes … --relationships …`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Final

from kg.export.tables import written
from kg.network import ROLES, Quote, Source, StatedFigure, network

if TYPE_CHECKING:
    from networkx import MultiDiGraph
    from rdflib import Graph

__all__ = ["neo4j"]

_ENTITIES: Final = ("iri:ID", "name", "otherNames:string[]", "first:date", "last:date", ":LABEL")
_ARTICLES: Final = ("iri:ID", "identifier", "headline", "publisher", "published:date", ":LABEL")
_FIGURES: Final = (
    *("iri:ID", "measure", "value:double", "unit", "bound", "surface", "first:date", "last:date", "recurrence"),
    *("target:boolean", ":LABEL"),
)
_TIES: Final = (":START_ID", ":END_ID", "article", "start:int", "end:int", "quote", ":TYPE")
_NOTHING: Final = (None, None, None, None)


def neo4j(graph: Graph) -> Mapping[str, bytes]:
    """Entities, articles and figures as nodes; every other statement as a relationship, once for each sentence."""
    full = network(graph)
    articles: tuple[Source, ...] = full.graph["articles"]
    figures: tuple[StatedFigure, ...] = full.graph["figures"]
    return {
        "neo4j/entities.csv": written(_ENTITIES, _entities(full)),
        "neo4j/articles.csv": written(_ARTICLES, map(_article, articles)),
        "neo4j/figures.csv": written(_FIGURES, map(_figure, figures)),
        "neo4j/relationships.csv": written(_TIES, [*_relations(full), *_mentions(articles), *_parties(figures)]),
    }


def _entities(full: MultiDiGraph[str]) -> Iterator[Sequence[object]]:
    for iri, data in full.nodes(data=True):
        names = ";".join(name.replace(";", "；") for name in data["alt_labels"])  # arrays have no way to write their delimiter
        yield iri, data["label"], names, data["first"], data["last"], f"Entity;{data['kind']}"


def _article(source: Source) -> Sequence[object]:
    return source.iri, source.identifier, source.headline, source.publisher, source.published, "Article"


def _figure(figure: StatedFigure) -> Sequence[object]:
    when = figure.first, figure.last, figure.recurrence
    target = str(figure.target).lower()
    return figure.iri, figure.measure, figure.value, figure.unit, figure.bound, figure.surface, *when, target, "Figure"


def _relations(full: MultiDiGraph[str]) -> Iterator[Sequence[object]]:
    for source, target, data in full.edges(data=True):
        for place in _places(data["quotes"]):
            yield source, target, *place, _type(data["predicate"])


def _mentions(articles: Iterable[Source]) -> Iterator[Sequence[object]]:
    for article in articles:
        for iri in article.mentions:
            yield article.iri, iri, *_NOTHING, "MENTIONS"


def _parties(figures: Iterable[StatedFigure]) -> Iterator[Sequence[object]]:
    for figure in figures:
        for place in _places(figure.quotes):
            yield figure.iri, place[0], *place, "STATED_IN"
        for role in ROLES:
            for iri in getattr(figure, role):
                yield figure.iri, iri, *_NOTHING, role.upper()


def _places(quotes: Iterable[Quote]) -> Iterator[tuple[object, ...]]:
    for quote in quotes:
        yield quote.article, quote.start, quote.end, quote.text


def _type(predicate: str) -> str:
    """A property as Neo4j names the types of relationships.

    >>> _type("schema:containedInPlace")
    'CONTAINED_IN_PLACE'
    """
    return re.sub(r"(?<=[a-z])(?=[A-Z])", "_", predicate.partition(":")[2]).upper()
