"""Answers -> the bytes of SPARQL's result formats and of RDF's."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Mapping
from typing import Final
from xml.sax.saxutils import escape, quoteattr

import pyoxigraph as ox

from kg.query import Cell, Table, format_json
from kg.vocab import PREFIXES, XSD

__all__ = ["GRAPHS", "TABLES", "graph", "table"]

_RESULTS: Final = "http://www.w3.org/2005/sparql-results#"
_BARE: Final = frozenset({str(XSD.integer), str(XSD.decimal)})
_UNSEEN: Final = {code: f"\\u{code:04X}" for code in range(0x20)} | {0x7F: "\\u007F"}
_ESCAPES: Final = str.maketrans(_UNSEEN | {9: "\\t", 10: "\\n", 13: "\\r", ord('"'): '\\"', ord("\\"): "\\\\"})
_NO_XML: Final = dict.fromkeys((*range(9), 11, 12, *range(14, 32), 0xFFFE, 0xFFFF), "\ufffd")

GRAPHS: Final[Mapping[str, ox.RdfFormat]] = {
    "text/turtle": ox.RdfFormat.TURTLE,
    "application/n-triples": ox.RdfFormat.N_TRIPLES,
    "application/ld+json": ox.RdfFormat.JSON_LD,
    "application/rdf+xml": ox.RdfFormat.RDF_XML,
}


def graph(answer: Table, media: str) -> bytes:
    """The triples of a CONSTRUCT or DESCRIBE, each once."""
    triples = (ox.Triple(*row) for row in dict.fromkeys(answer.rows))  # type: ignore[arg-type]  # rows of a graph are triples
    prefixes = None if media == "application/n-triples" else dict(PREFIXES)
    return ox.serialize(triples, format=GRAPHS[media], prefixes=prefixes) or b""


def table(answer: Table, media: str) -> bytes:
    """The rows of a SELECT, or the one value of an ASK."""
    return TABLES[media](answer).encode()


def _json(answer: Table) -> str:
    return json.dumps({"head": {}, "boolean": _yes(answer)}) + "\n" if answer.asked else format_json(answer)


def _xml(answer: Table) -> str:
    head = "".join(f"<variable name={quoteattr(name)}/>" for name in answer.columns if not answer.asked)
    results = "".join(f"<result>{''.join(map(_binding, answer.columns, row))}</result>\n" for row in answer.rows)
    body = f"<boolean>{str(_yes(answer)).lower()}</boolean>" if answer.asked else f"<results>\n{results}</results>"
    return f'<?xml version="1.0"?>\n<sparql xmlns="{_RESULTS}"><head>{head}</head>{body}</sparql>\n'


def _binding(name: str, cell: Cell) -> str:
    match cell:
        case None:
            return ""
        case ox.NamedNode():
            term = f"<uri>{_text(cell.value)}</uri>"
        case ox.BlankNode():
            term = f"<bnode>{_text(cell.value)}</bnode>"
        case ox.Literal(language=str(language)):
            term = f"<literal xml:lang={quoteattr(language)}>{_text(cell.value)}</literal>"
        case _:
            term = f"<literal datatype={quoteattr(cell.datatype.value)}>{_text(cell.value)}</literal>"
    return f"<binding name={quoteattr(name)}>{term}</binding>"


def _text(value: str) -> str:
    """A text in XML, which has no way to write most control characters."""
    return escape(value.translate(_NO_XML), {"\r": "&#13;"})


def _csv(answer: Table) -> str:
    stream = io.StringIO()
    writer = csv.writer(stream)
    writer.writerow(answer.columns)
    writer.writerows(["" if cell is None else cell.value for cell in row] for row in answer.rows)
    return stream.getvalue()


def _tsv(answer: Table) -> str:
    rows = ["\t".join(f"?{name}" for name in answer.columns), *("\t".join(map(_term, row)) for row in answer.rows)]
    return "\n".join(rows) + "\n"


def _term(cell: Cell) -> str:
    if not isinstance(cell, ox.Literal):
        return "" if cell is None else str(cell)
    if cell.datatype.value in _BARE and not cell.language:
        return cell.value
    quoted = '"' + cell.value.translate(_ESCAPES) + '"'
    if cell.language:
        return f"{quoted}@{cell.language}"
    return quoted if cell.datatype.value == str(XSD.string) else f"{quoted}^^{cell.datatype}"


def _yes(answer: Table) -> bool:
    [[cell]] = answer.rows
    return cell is not None and cell.value == "true"


TABLES: Final[Mapping[str, Callable[[Table], str]]] = {
    "application/sparql-results+json": _json,
    "application/sparql-results+xml": _xml,
    "text/csv": _csv,
    "text/tab-separated-values": _tsv,
}
