"""Triples -> Turtle: sorted, prefixed, relative to the base: equal graphs are equal bytes, a change is a short diff."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from rdflib import Graph, Literal, URIRef

from kg.vocab import BASE, PREFIXES, RDF, XSD

if TYPE_CHECKING:
    from rdflib.term import Node

__all__ = ["turtle"]

_Objects = dict[str, list[str]]

_ESCAPES: Final = str.maketrans(
    {chr(code): f"\\u{code:04X}" for code in (*range(0x20), *range(0x7F, 0xA0), 0x2028, 0x2029, 0xFEFF)}
    | {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t"}
)
_BARE: Final = {
    XSD.integer: re.compile(r"[+-]?[0-9]+"),
    XSD.decimal: re.compile(r"[+-]?[0-9]*\.[0-9]+"),
    XSD.boolean: re.compile(r"true|false"),
}
_LOCAL = re.compile(r"[A-Za-z][A-Za-z0-9]*")
_RELATIVE = re.compile(r"[a-z]+(?:/[^./#][^/#]*)+(?:#.*)?")
_DIGITS = re.compile(r"([0-9]+)")


def turtle(graph: Graph) -> str:
    """A graph without blank nodes as Turtle; numbers within names and IRIs sort by size.

    Raises:
        TypeError: the graph holds a blank node.
    """
    base = str(graph.base or BASE)
    subjects: dict[str, _Objects] = {}
    for s, p, o in graph:
        subjects.setdefault(_term(s, base), {}).setdefault(_predicate(p, base), []).append(_term(o, base))
    head = [f"@base <{base}> .", *(f"@prefix {prefix}: <{namespace}> ." for prefix, namespace in PREFIXES.items())]
    blocks = [_block(subject, subjects[subject]) for subject in sorted(subjects, key=_natural)]
    return "\n".join(head) + "\n" + "".join(f"\n{block}\n" for block in blocks)


def _block(subject: str, predicates: _Objects) -> str:
    lines = [f"    {predicate}{_list(predicate, objects)}" for predicate, objects in sorted(predicates.items())]
    return f"{subject}\n" + " ;\n".join(lines) + " ."


def _list(predicate: str, objects: list[str]) -> str:
    ordered = sorted(objects, key=_natural)
    if predicate == "a" or len(ordered) == 1:
        return " " + ", ".join(ordered)
    return ",".join(f"\n        {item}" for item in ordered)


def _predicate(term: Node, base: str) -> str:
    return "a" if term == RDF.type else _term(term, base)


def _term(term: Node, base: str) -> str:
    if isinstance(term, URIRef):
        return _iri(str(term), base)
    if isinstance(term, Literal):
        return _literal(term)
    raise TypeError(f"{term!r} has no name: every node of a graph is an IRI or a literal")


@lru_cache(maxsize=4096)
def _iri(iri: str, base: str) -> str:
    if iri.startswith(base) and _RELATIVE.fullmatch(iri, len(base)):
        return f"<{iri[len(base) :]}>"
    for prefix, namespace in PREFIXES.items():
        if iri.startswith(namespace) and _LOCAL.fullmatch(iri, len(namespace)):
            return f"{prefix}:{iri[len(namespace) :]}"
    return f"<{iri}>"


def _literal(literal: Literal) -> str:
    bare = _BARE.get(literal.datatype) if literal.datatype else None
    if bare and bare.fullmatch(literal):
        return str(literal)
    quoted = '"' + literal.translate(_ESCAPES) + '"'
    if literal.language:
        return f"{quoted}@{literal.language}"
    if literal.datatype and literal.datatype != XSD.string:
        return f"{quoted}^^{_iri(str(literal.datatype), '')}"
    return quoted


def _natural(text: str) -> tuple[list[tuple[int, str]], str]:
    parts = _DIGITS.split(text.strip("<>"))
    return [_digits(part) if i % 2 else (0, part) for i, part in enumerate(parts)], text


def _digits(text: str) -> tuple[int, str]:
    significant = text.lstrip("0")
    return len(significant), significant
