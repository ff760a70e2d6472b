"""Triples -> Turtle: sorted, prefixed, relative to the base: equal graphs are equal bytes, a change is a short diff."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from rdflib import Graph, Literal, URIRef

from kg.vocab import BASE, PREFIXES, RDF, XSD

if TYPE_CHECKING:
    from rdflib.term import Node

__all__ = ["Objects", "block", "body", "head", "predicate", "quoted", "term", "turtle"]

Objects = dict[str, list[str]]  # of each predicate

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
    return head(base) + body(graph, base)


def body(triples: Iterable[tuple[Node, Node, Node]], base: str) -> str:
    """What is said of each subject, in order of the subjects."""
    subjects: dict[str, Objects] = {}
    for s, p, o in triples:
        subjects.setdefault(term(s, base), {}).setdefault(predicate(p, base), []).append(term(o, base))
    return "".join(block(subject, subjects[subject]) for subject in sorted(subjects, key=_natural))


def head(base: str) -> str:
    """The base and the prefixes."""
    lines = [f"@base <{base}> .", *(f"@prefix {prefix}: <{namespace}> ." for prefix, namespace in PREFIXES.items())]
    return "\n".join(lines) + "\n"


def block(subject: str, predicates: Objects) -> str:
    """All that is said of a subject, after an empty line."""
    lines = [f"    {name}{_list(name, objects)}" for name, objects in sorted(predicates.items())]
    return f"\n{subject}\n" + " ;\n".join(lines) + " .\n"


def _list(name: str, objects: list[str]) -> str:
    ordered = sorted(objects, key=_natural)
    if name == "a" or len(ordered) == 1:
        return " " + ", ".join(ordered)
    return ",".join(f"\n        {item}" for item in ordered)


def predicate(node: Node, base: str) -> str:
    """A predicate as Turtle writes it."""
    return "a" if node == RDF.type else term(node, base)


def term(node: Node, base: str) -> str:
    """A node as Turtle writes it.

    Raises:
        TypeError: it is a blank node.
    """
    if isinstance(node, URIRef):
        return _iri(str(node), base)
    if isinstance(node, Literal):
        return _literal(node)
    raise TypeError(f"{node!r} has no name: every node of a graph is an IRI or a literal")


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
    if literal.datatype and literal.datatype != XSD.string and not literal.language:
        return f"{quoted(literal)}^^{_iri(str(literal.datatype), '')}"
    return quoted(literal)


def quoted(literal: Literal) -> str:
    """The characters of a literal as Turtle and its line-based sisters write them, with its language."""
    text = '"' + literal.translate(_ESCAPES) + '"'
    return f"{text}@{literal.language}" if literal.language else text


def _natural(text: str) -> tuple[list[tuple[int, str]], str]:
    parts = _DIGITS.split(text.strip("<>"))
    return [_digits(part) if i % 2 else (0, part) for i, part in enumerate(parts)], text


def _digits(text: str) -> tuple[int, str]:
    significant = text.lstrip("0")
    return len(significant), significant
