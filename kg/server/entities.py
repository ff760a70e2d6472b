"""The graph around one IRI, as a page shows it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Final

import pyoxigraph as ox

from kg.query import Cell, Table, run
from kg.server.charts import Chart, charts
from kg.server.figures import Figure, figures
from kg.server.links import Link, class_label, link, words
from kg.vocab import PREFIXES

__all__ = ["Entity", "Group", "Tie", "entity", "exists", "triples"]

_MOST: Final = 500  # rows of each kind on one page

_TYPES: Final = "SELECT ?type WHERE { ?node a ?type } ORDER BY ?type"
_NAMES: Final = (
    "SELECT ?label ?alt WHERE { ?node skos:prefLabel ?label OPTIONAL { ?node skos:altLabel ?alt } } ORDER BY ?label ?alt"
)
_RELATIONS: Final = """SELECT ?property ?other ?label ?quote ?evidence WHERE {
  ?claim %s ?node ; rdf:predicate ?property ; %s ?other ; prov:wasDerivedFrom ?evidence . ?evidence oa:exact ?quote .
  OPTIONAL { ?other skos:prefLabel ?label }
} ORDER BY ?property ?label ?other ?evidence LIMIT %d"""
_OUT: Final = _RELATIONS % ("rdf:subject", "rdf:object", _MOST)
_IN: Final = _RELATIONS % ("rdf:object", "rdf:subject", _MOST)
_ARTICLES: Final = f"""SELECT ?article ?headline ?date WHERE {{
  ?article schema:mentions ?node ; schema:headline ?headline . OPTIONAL {{ ?article schema:datePublished ?date }}
}} ORDER BY DESC(?date) ?article LIMIT {_MOST}"""
_PLAIN: Final = """SELECT ?property ?other ?label WHERE {
  %s OPTIONAL { ?other skos:prefLabel|schema:headline|oa:exact ?label }
} ORDER BY ?property ?label ?other LIMIT %d"""
_AROUND: Final = """CONSTRUCT { ?node ?out ?object . ?subject ?in ?node }
WHERE { { ?node ?out ?object } UNION { ?subject ?in ?node } } LIMIT 20000"""


@dataclass(frozen=True, slots=True)
class Tie:
    """Another thing that something is related to, with the sentences that say so."""

    other: Link
    quotes: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class Group:
    """All that one property relates something to, in one direction."""

    words: str
    ties: tuple[Tie, ...]


@dataclass(frozen=True, slots=True)
class Entity:
    """What a page says of one IRI."""

    iri: str
    name: str
    names: tuple[str, ...]
    classes: tuple[Link, ...]
    relations: tuple[Group, ...]
    figures: tuple[Figure, ...]
    charts: tuple[Chart, ...]
    articles: tuple[tuple[Link, str], ...]
    facts: tuple[Group, ...]


def exists(store: ox.Store, iri: str) -> bool:
    """Whether the graph says anything of an IRI."""
    node = ox.NamedNode(iri)
    found = (store.quads_for_pattern(node, None, None), store.quads_for_pattern(None, None, node))
    return any(next(quads, None) for quads in found)


def triples(store: ox.Store, iri: str) -> Table:
    """The statements that an IRI is the subject or object of."""
    return run(store, _AROUND, {"node": ox.NamedNode(iri)})


def entity(store: ox.Store, iri: str, base: str) -> Entity:
    """What there is to show of an IRI."""
    named = _rows(store, _NAMES, iri)
    relations = (*_groups(_rows(store, _OUT, iri), base), *_groups(_rows(store, _IN, iri), base, inverse=True))
    stated = figures(store, iri, base, most=_MOST)
    articles = tuple((link(node, base, _value(name)), _value(date)) for node, name, date in _rows(store, _ARTICLES, iri))
    return Entity(
        iri=iri,
        name=_value(named[0][0]) if named else link(ox.NamedNode(iri), base).text,
        names=tuple(alt.value for _, alt in named if alt is not None),
        classes=tuple(_classes(store, iri, base)),
        relations=relations,
        figures=stated,
        charts=charts(stated),
        articles=articles,
        facts=() if relations or stated or articles else tuple(_facts(store, iri, base)),
    )


def _rows(store: ox.Store, query: str, iri: str) -> Sequence[tuple[Cell, ...]]:
    return run(store, query, {"node": ox.NamedNode(iri)}).rows


def _classes(store: ox.Store, iri: str, base: str) -> Iterator[Link]:
    for (cell,) in _rows(store, _TYPES, iri):
        if cell is not None and cell.value.startswith(PREFIXES["gh"]):
            yield link(cell, base, class_label(cell.value))


def _groups(rows: Sequence[tuple[Cell, ...]], base: str, *, inverse: bool = False) -> Iterator[Group]:
    for name, group in groupby(rows, key=lambda row: _value(row[0])):
        found = [list(same) for _, same in groupby(group, key=lambda row: row[1])]
        yield Group(words(name, inverse=inverse), tuple(_tie(same, base) for same in found))


def _tie(rows: Sequence[tuple[Cell, ...]], base: str) -> Tie:
    _, other, label, *_ = rows[0]
    return Tie(link(other, base, _value(label)), tuple(link(evidence, base, _value(quote)) for *_, quote, evidence in rows))


def _facts(store: ox.Store, iri: str, base: str) -> Iterator[Group]:
    """Every statement, for what is no entity: a figure, a claim, a unit."""
    for pattern, inverse in (("?node ?property ?other .", False), ("?other ?property ?node .", True)):
        rows = _rows(store, _PLAIN % (pattern, _MOST), iri)
        for name, group in groupby(rows, key=lambda row: _value(row[0])):
            ties = tuple(Tie(link(other, base, _value(label)), ()) for _, other, label in group)
            yield Group(words(name, inverse=inverse), ties)


def _value(cell: Cell) -> str:
    return cell.value if cell is not None else ""
