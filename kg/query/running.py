"""Queries -> answers, through Oxigraph."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pyoxigraph as ox
from rdflib import Graph

from kg.errors import QueryError
from kg.graph import turtle
from kg.query.answers import Table
from kg.query.tokens import bind, refuse, words
from kg.vocab import BASE, PREFIXES, XSD

__all__ = ["Value", "load", "run"]

Value = str | int | Decimal | date | ox.NamedNode | ox.Literal

_LONGEST_COMPLAINT = 160


def load(path: Path) -> ox.Store:
    """A graph file, ready for queries.

    Raises:
        QueryError: there is no such file, or it is no Turtle.
    """
    store = ox.Store()
    try:
        store.bulk_load(path=path, format=ox.RdfFormat.TURTLE)
    except FileNotFoundError as error:
        raise QueryError(f"{path}: no graph here: build one with 'kg build', or name its folder") from error
    except (OSError, SyntaxError) as error:
        raise QueryError(f"{path}: not a graph in Turtle: {_first_line(error)}") from error
    return store


def run(source: Graph | ox.Store, text: str, bindings: Mapping[str, Value] | None = None) -> Table:
    """The answer to a query; its rows are sorted where the query doesn't say how to.

    Args:
        source: what to ask, as `kg.graph.build` or `load` yields it.
        text: SPARQL 1.1; the prefixes of the vocabulary need no declaration.
        bindings: values for variables: a text is a label in Chinese, numbers and dates are themselves.

    Raises:
        QueryError: it cannot be parsed or run, changes the graph, or asks another server.
    """
    refuse(text)
    bound = bind(text, {name: str(_term(value)) for name, value in (bindings or {}).items()})
    store = _store(source) if isinstance(source, Graph) else source
    try:
        table = _table(store.query(bound, base_iri=BASE, prefixes=dict(PREFIXES), use_default_graph_as_union=True))
    except (SyntaxError, ValueError, OSError, RuntimeError) as error:
        raise QueryError(f"the query fails: {_first_line(error)}") from error
    return table if "order" in words(text) else replace(table, rows=tuple(sorted(table.rows, key=str)))


def _store(graph: Graph) -> ox.Store:
    store = ox.Store()
    store.bulk_load(turtle(graph).encode(), ox.RdfFormat.TURTLE)
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


def _table(result: ox.QuerySolutions | ox.QueryBoolean | ox.QueryTriples) -> Table:
    if isinstance(result, ox.QueryBoolean):
        return Table(("answer",), ((ox.Literal(bool(result)),),))
    if isinstance(result, ox.QuerySolutions):
        return Table(tuple(variable.value for variable in result.variables), tuple(tuple(row) for row in result))
    rows = tuple((triple.subject, triple.predicate, triple.object) for triple in result)
    return Table(("subject", "predicate", "object"), rows, statements=True)


def _first_line(error: Exception) -> str:
    return str(error).splitlines()[0][:_LONGEST_COMPLAINT]
