"""Queries -> answers, through Oxigraph."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal
from itertools import islice
from typing import cast

import pyoxigraph as ox
from rdflib import Graph

from kg.errors import QueryError
from kg.graph.lines import ntriples
from kg.query.answers import Cell, Table
from kg.query.tokens import bind, refuse, words
from kg.store import Endpoint, answers
from kg.vocab import BASE, PREFIXES, XSD

__all__ = ["Source", "Value", "run"]

Source = Graph | ox.Store | Endpoint
Answers = ox.QuerySolutions | ox.QueryBoolean | Iterable[ox.Triple]
Row = tuple[Cell, ...]
Value = str | int | Decimal | date | ox.NamedNode | ox.Literal

_LONGEST_COMPLAINT = 160


def run(source: Source, text: str, bindings: Mapping[str, Value] | None = None, *, most: int | None = None) -> Table:
    """The answer to a query; its rows are sorted where the query doesn't say how to.

    Args:
        source: what to ask: a graph, an open store, or where one elsewhere answers.
        text: SPARQL 1.1; the prefixes of the vocabulary need no declaration.
        bindings: values for variables: a text is a label in Chinese, numbers and dates are themselves.
        most: how many rows there may be.

    Raises:
        QueryError: it cannot be parsed or run, changes the graph, asks another server, or has more rows.
        StoreError: a store elsewhere cannot be reached, or refuses.
    """
    refuse(text)
    bound = bind(text, {name: str(_term(value)) for name, value in (bindings or {}).items()})
    try:
        table = _table(_answers(source, bound), most)
    except (SyntaxError, ValueError, OSError, RuntimeError) as error:
        raise QueryError(f"the query fails: {_first_line(error)}") from error
    return table if "order" in words(text) else replace(table, rows=tuple(sorted(table.rows, key=str)))


def _answers(source: Source, query: str) -> Answers:
    if isinstance(source, Endpoint):
        prologue = " ".join(f"PREFIX {prefix}: <{namespace}>" for prefix, namespace in PREFIXES.items())
        return answers(source, f"BASE <{BASE}> {prologue} {query}")
    store = _store(source) if isinstance(source, Graph) else source
    named = any(True for _ in store.named_graphs())  # the union costs half as much again where there is nothing to unite
    return store.query(query, base_iri=BASE, prefixes=dict(PREFIXES), use_default_graph_as_union=named)


def _store(graph: Graph) -> ox.Store:
    store = ox.Store()
    store.bulk_load(ntriples(graph).encode(), ox.RdfFormat.N_TRIPLES)
    return store


def _term(value: Value) -> ox.NamedNode | ox.Literal:
    match value:
        case ox.NamedNode() | ox.Literal():
            return value
        case str():
            return ox.Literal(value, language="zh")
        case date():
            return ox.Literal(value.isoformat(), datatype=ox.NamedNode(XSD.date))
        case _:
            return ox.Literal(f"{value:f}" if isinstance(value, Decimal) else str(value), datatype=ox.NamedNode(XSD.decimal))


def _table(result: Answers, most: int | None) -> Table:
    if isinstance(result, ox.QueryBoolean):
        return Table(("answer",), ((ox.Literal(bool(result)),),), asked=True)
    if isinstance(result, ox.QuerySolutions):
        columns = tuple(variable.value for variable in result.variables)
        return Table(columns, _rows(map(tuple, result), most))
    triples = (cast("Row", tuple(triple)) for triple in result)
    return Table(("subject", "predicate", "object"), _rows(triples, most), statements=True)


def _rows(rows: Iterable[Row], most: int | None) -> tuple[Row, ...]:
    found = tuple(islice(rows, most + 1 if most is not None else None))
    if most is not None and len(found) > most:
        raise QueryError(f"the answer has more than {most} rows: narrow the query, or add LIMIT")
    return found


def _first_line(error: Exception) -> str:
    return str(error).splitlines()[0][:_LONGEST_COMPLAINT]
