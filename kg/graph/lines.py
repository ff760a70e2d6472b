"""Triples -> N-Triples and N-Quads: one statement a line, sorted: equal sets are equal bytes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from rdflib import Literal, URIRef

from kg.graph.turtle import quoted
from kg.vocab import XSD

if TYPE_CHECKING:
    from rdflib.term import Node

__all__ = ["nquads", "ntriples"]

Triple = tuple["Node", "Node", "Node"]


def ntriples(triples: Iterable[Triple]) -> str:
    """Triples without blank nodes as N-Triples.

    Raises:
        TypeError: there is a blank node.
    """
    return "".join(sorted({_line(triple) for triple in triples}))


def nquads(graphs: Mapping[URIRef | None, Iterable[Triple]]) -> str:
    """Named graphs without blank nodes as N-Quads; what stands under None goes into the default graph.

    Raises:
        TypeError: there is a blank node.
    """
    return "".join(sorted({_line(triple, name) for name, triples in graphs.items() for triple in triples}))


def _line(triple: Triple, name: URIRef | None = None) -> str:
    terms = triple if name is None else (*triple, name)
    return " ".join(map(_term, terms)) + " .\n"


def _term(term: Node) -> str:
    if isinstance(term, URIRef):
        return f"<{term}>"
    if not isinstance(term, Literal):
        raise TypeError(f"{term!r} has no name: every node of a graph is an IRI or a literal")
    if term.datatype and term.datatype != XSD.string and not term.language:
        return f"{quoted(term)}^^<{term.datatype}>"
    return quoted(term)
