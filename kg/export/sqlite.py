"""The graph as one SQLite file, with the keys that Datasette follows."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Final

from kg.network import ROLES, Quote, Source, StatedFigure, network

if TYPE_CHECKING:
    from networkx import MultiDiGraph
    from rdflib import Graph

__all__ = ["sqlite"]

_SCHEMA: Final = """
CREATE TABLE articles (iri TEXT PRIMARY KEY, identifier TEXT, headline TEXT, publisher TEXT, published TEXT);
CREATE TABLE entities (iri TEXT PRIMARY KEY, class TEXT, name TEXT, first TEXT, last TEXT);
CREATE TABLE names (entity TEXT REFERENCES entities, name TEXT, PRIMARY KEY (entity, name));
CREATE TABLE mentions (article TEXT REFERENCES articles, entity TEXT REFERENCES entities, PRIMARY KEY (article, entity));
CREATE TABLE relations (
  id INTEGER PRIMARY KEY, subject TEXT REFERENCES entities, relation TEXT, object TEXT REFERENCES entities
);
CREATE TABLE relation_quotes (
  relation INTEGER REFERENCES relations, article TEXT REFERENCES articles, start INTEGER, end INTEGER, quote TEXT
);
CREATE TABLE figures (
  iri TEXT PRIMARY KEY, measure TEXT, value NUMERIC, unit TEXT, bound TEXT, surface TEXT,
  first TEXT, last TEXT, recurrence TEXT, target INTEGER
);
CREATE TABLE figure_parties (figure TEXT REFERENCES figures, role TEXT, entity TEXT REFERENCES entities);
CREATE TABLE figure_quotes (
  figure TEXT REFERENCES figures, article TEXT REFERENCES articles, start INTEGER, end INTEGER, quote TEXT
);
CREATE INDEX names_by_name ON names (name);
CREATE INDEX relations_by_object ON relations (object);
CREATE INDEX relations_by_subject ON relations (subject);
CREATE INDEX figures_by_measure ON figures (measure);
CREATE INDEX parties_by_entity ON figure_parties (entity);
"""


def sqlite(graph: Graph) -> Mapping[str, bytes]:
    """Articles, entities, relations and figures as tables, with the sentences that state them."""
    full = network(graph)
    memory = sqlite3.connect(":memory:")
    try:
        memory.executescript(_SCHEMA)
        for table, rows in _tables(full).items():
            _fill(memory, table, list(rows))
        memory.commit()
        return {"graph.sqlite": memory.serialize()}
    finally:
        memory.close()


def _fill(memory: sqlite3.Connection, table: str, rows: Sequence[Sequence[object]]) -> None:
    places = ", ".join("?" * len(rows[0])) if rows else ""
    memory.executemany(f"INSERT INTO {table} VALUES ({places})", rows)  # noqa: S608 - the names of tables stand above


def _tables(full: MultiDiGraph[str]) -> Mapping[str, Iterable[Sequence[object]]]:
    articles: tuple[Source, ...] = full.graph["articles"]
    figures: tuple[StatedFigure, ...] = full.graph["figures"]
    edges = list(enumerate(full.edges(data=True), start=1))
    return {
        "articles": ((a.iri, a.identifier, a.headline, a.publisher, _day(a.published)) for a in articles),
        "entities": ((iri, n["kind"], n["label"], _day(n["first"]), _day(n["last"])) for iri, n in full.nodes(data=True)),
        "names": ((iri, name) for iri, n in full.nodes(data=True) for name in sorted({n["label"], *n["alt_labels"]})),
        "mentions": ((a.iri, entity) for a in articles for entity in a.mentions),
        "relations": ((number, s, data["predicate"], o) for number, (s, o, data) in edges),
        "relation_quotes": (row for number, (*_, data) in edges for row in _quotes(number, data["quotes"])),
        "figures": map(_figure, figures),
        "figure_parties": ((f.iri, role, entity) for f in figures for role in ROLES for entity in getattr(f, role)),
        "figure_quotes": (row for f in figures for row in _quotes(f.iri, f.quotes)),
    }


def _figure(figure: StatedFigure) -> Sequence[object]:
    value = str(figure.value) if figure.value is not None else None
    when = _day(figure.first), _day(figure.last), figure.recurrence
    return figure.iri, figure.measure, value, figure.unit, figure.bound, figure.surface, *when, figure.target


def _quotes(statement: int | str, quotes: Iterable[Quote]) -> Iterator[Sequence[object]]:
    for quote in quotes:
        yield statement, quote.article, quote.start, quote.end, quote.text


def _day(value: object) -> str | None:
    return str(value) if value else None
