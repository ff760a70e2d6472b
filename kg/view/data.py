"""The network as the numbered rows that the page's scripts read: no IRI, no sentence twice."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from kg.model import Document
from kg.network import ROLES, Quote, Source, StatedFigure

if TYPE_CHECKING:
    from networkx import MultiDiGraph

__all__ = ["Picture", "Row", "numbered", "picture"]

Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Picture:
    """What the page shows: rows refer to each other by their number."""

    nodes: tuple[Row, ...]
    edges: tuple[Row, ...]
    figures: tuple[Row, ...]
    quotes: tuple[Row, ...]
    passages: tuple[str, ...]
    articles: tuple[Row, ...]


def picture(network: MultiDiGraph[str], documents: Mapping[str, Document]) -> Picture:
    """The rows of a network, in its order; two entities share one edge that lists all relations between them.

    Args:
        network: the entities and relations.
        documents: by their id; a quotation from one that is missing stands without its context.
    """
    sources: tuple[Source, ...] = network.graph["articles"]
    figures: tuple[StatedFigure, ...] = network.graph["figures"]
    places = {iri: i for i, iri in enumerate(network)}
    quotes = numbered(network)
    texts = {source.iri: documents[source.identifier] for source in sources if source.identifier in documents}
    passages, rows = _passages(quotes, texts, {source.iri: i for i, source in enumerate(sources)})
    return Picture(
        nodes=tuple(_nodes(network, quotes)),
        edges=tuple(_edges(network, places, quotes)),
        figures=tuple(_figure(figure, places, quotes) for figure in figures),
        quotes=rows,
        passages=passages,
        articles=tuple(_article(source) for source in sources),
    )


def numbered(network: MultiDiGraph[str]) -> dict[Quote, int]:
    """The number that each quotation has on the page, in the order of articles and text."""
    return {quote: i for i, quote in enumerate(sorted(set(_quotes(network))))}


def _quotes(network: MultiDiGraph[str]) -> Iterable[Quote]:
    for _, data in network.nodes(data=True):
        yield from data["quotes"]
    for *_, data in network.edges(data=True):
        yield from data["quotes"]
    for figure in network.graph["figures"]:
        yield from figure.quotes


def _passages(
    quotes: Mapping[Quote, int], texts: Mapping[str, Document], articles: Mapping[str, int]
) -> tuple[tuple[str, ...], tuple[Row, ...]]:
    """Each paragraph that is quoted from, once, and for each quotation its article, its paragraph and its range in that."""
    passages: dict[str, int] = {}
    rows = []
    for quote in quotes:
        text, start = _passage(quote, texts.get(quote.article))
        number = passages.setdefault(text, len(passages))
        rows.append(_lean({"article": articles.get(quote.article), "in": number, "range": [start, start + len(quote.text)]}))
    return tuple(passages), tuple(rows)


def _passage(quote: Quote, document: Document | None) -> tuple[str, int]:
    for block in document.blocks if document else ():
        if document and block.start <= quote.start and quote.end <= block.end:
            return document.text[block.start : block.end], quote.start - block.start
    return quote.text, 0


def _nodes(network: MultiDiGraph[str], quotes: Mapping[Quote, int]) -> Iterable[Row]:
    figures = {figure.iri: i for i, figure in enumerate(network.graph["figures"])}
    naming: dict[str, list[int]] = {}
    for i, source in enumerate(network.graph["articles"]):
        for iri in source.mentions:
            naming.setdefault(iri, []).append(i)
    for iri, data in network.nodes(data=True):
        yield _lean(
            {
                "kind": data["kind"],
                "name": data["label"],
                "alt": data["alt_labels"],
                "first": data["first"],
                "last": data["last"],
                "quotes": [quotes[quote] for quote in data["quotes"]],
                "figures": [figures[figure.iri] for figure in data["figures"]],
                "articles": naming.get(iri),
            }
        )


def _edges(network: MultiDiGraph[str], places: Mapping[str, int], quotes: Mapping[Quote, int]) -> Iterable[Row]:
    pairs: dict[tuple[int, int], list[Row]] = {}
    for source, target, data in network.edges(data=True):
        s, o = places[source], places[target]
        if s != o:
            relation = {"s": s, "p": data["predicate"], "o": o, "quotes": [quotes[quote] for quote in data["quotes"]]}
            pairs.setdefault((min(s, o), max(s, o)), []).append(relation)
    for (a, b), relations in pairs.items():
        yield {"from": a, "to": b, "relations": relations}


def _figure(figure: StatedFigure, places: Mapping[str, int], quotes: Mapping[Quote, int]) -> Row:
    roles = {role: [places[iri] for iri in getattr(figure, role) if iri in places] for role in ROLES}
    return _lean(
        {
            "measure": figure.measure,
            "value": _number(figure.value),
            "unit": figure.unit,
            "bound": figure.bound,
            "surface": figure.surface,
            "first": figure.first,
            "last": figure.last,
            "recurrence": figure.recurrence,
            "target": figure.target,
            "quotes": [quotes[quote] for quote in figure.quotes],
            **roles,
        }
    )


def _article(source: Source) -> Row:
    row = {"title": source.headline, "publisher": source.publisher, "published": source.published}
    return _lean(row)


def _number(value: Decimal | None) -> str | None:
    return f"{value.normalize():f}" if value is not None else None


def _lean(row: Row) -> Row:
    """The row without what it doesn't say, dates as text."""
    return {key: value.isoformat() if isinstance(value, date) else value for key, value in row.items() if value or value == 0}
