"""Answers -> text: a table for the eye, CSV, SPARQL's JSON, Turtle."""

from __future__ import annotations

import csv
import json
import unicodedata
from collections.abc import Callable, Mapping
from io import StringIO
from typing import Final

import rdflib
from pyoxigraph import BlankNode, Literal, NamedNode

from kg.errors import QueryError
from kg.graph import turtle
from kg.query.answers import Cell, Table
from kg.vocab import BASE, XSD, compact

__all__ = ["FORMATS", "format_csv", "format_json", "format_table", "format_turtle"]

_NUMBERS: Final = frozenset({str(XSD.decimal), str(XSD.integer)})
_GAP: Final = "  "


def format_table(table: Table) -> str:
    """Columns side by side, numbers to the right; a Han character takes two places."""
    cells = [list(table.columns), *([_shown(cell) for cell in row] for row in table.rows)]
    widths = [max(map(_width, column)) for column in zip(*cells, strict=True)]
    right = [all(_is_number(cell) for cell in column) for column in zip(*table.rows, strict=True)] or [False] * len(widths)
    cells.insert(1, ["─" * width for width in widths])
    return "".join(_line(row, widths, right) for row in cells)


def _line(row: list[str], widths: list[int], right: list[bool]) -> str:
    padded = (
        " " * (width - _width(text)) + text if flush else text + " " * (width - _width(text))
        for text, width, flush in zip(row, widths, right, strict=True)
    )
    return _GAP.join(padded).rstrip() + "\n"


def format_csv(table: Table) -> str:
    """Comma-separated values with a head, IRIs in full, an empty cell for what is unbound."""
    out = StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(table.columns)
    writer.writerows([cell.value if cell is not None else "" for cell in row] for row in table.rows)
    return out.getvalue()


def format_json(table: Table) -> str:
    """SPARQL 1.1 Query Results JSON."""
    bindings = [
        {name: _json(cell) for name, cell in zip(table.columns, row, strict=True) if cell is not None} for row in table.rows
    ]
    document = {"head": {"vars": list(table.columns)}, "results": {"bindings": bindings}}
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def format_turtle(table: Table) -> str:
    """Sorted Turtle, of a CONSTRUCT or DESCRIBE.

    Raises:
        QueryError: the answer is a table, or has blank nodes.
    """
    if not table.statements:
        raise QueryError("only CONSTRUCT and DESCRIBE yield Turtle: take table, csv or json for this query")
    graph = rdflib.Graph(base=BASE, bind_namespaces="none")
    for subject, predicate, value in table.rows:
        graph.add((_node(subject), _node(predicate), _node(value)))
    return turtle(graph)


def _node(cell: Cell) -> rdflib.URIRef | rdflib.Literal:
    if isinstance(cell, NamedNode):
        return rdflib.URIRef(cell.value)
    if isinstance(cell, Literal):
        datatype = None if cell.language else rdflib.URIRef(cell.datatype.value)
        return rdflib.Literal(cell.value, lang=cell.language, datatype=datatype)
    raise QueryError("the query makes blank nodes: name what it constructs by IRIs")


FORMATS: Final[Mapping[str, Callable[[Table], str]]] = {
    "table": format_table,
    "csv": format_csv,
    "json": format_json,
    "ttl": format_turtle,
}


def _shown(cell: Cell) -> str:
    text = "" if cell is None else compact(cell.value) if isinstance(cell, NamedNode) else cell.value
    return "".join(" " if unicodedata.category(char) == "Cc" else char for char in text)


def _width(text: str) -> int:
    return sum(_places(char) for char in text)


def _places(char: str) -> int:
    if unicodedata.category(char) in {"Mn", "Me", "Cf"}:
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1


def _is_number(cell: Cell) -> bool:
    return cell is None or (isinstance(cell, Literal) and cell.datatype.value in _NUMBERS)


def _json(cell: NamedNode | BlankNode | Literal) -> dict[str, str]:
    if isinstance(cell, NamedNode):
        return {"type": "uri", "value": cell.value}
    if isinstance(cell, BlankNode):
        return {"type": "bnode", "value": cell.value}
    if cell.language:
        return {"type": "literal", "value": cell.value, "xml:lang": cell.language}
    plain = cell.datatype.value == str(XSD.string)
    return {"type": "literal", "value": cell.value} | ({} if plain else {"datatype": cell.datatype.value})
