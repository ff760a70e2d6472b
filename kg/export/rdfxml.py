"""The graph as RDF/XML."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Final
from xml.sax.saxutils import escape, quoteattr

from rdflib import Graph, Literal

from kg.errors import BuildError
from kg.vocab import PREFIXES, XSD, compact

if TYPE_CHECKING:
    from rdflib.term import Node

__all__ = ["rdfxml"]

_UNWRITABLE: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


def rdfxml(graph: Graph) -> Mapping[str, bytes]:
    """One description for each subject.

    Raises:
        BuildError: a text holds a character that XML has no way to write.
    """
    namespaces = "".join(f"\n    xmlns:{prefix}={quoteattr(namespace)}" for prefix, namespace in PREFIXES.items())
    subjects = "".join(_description(graph, subject) for subject in sorted(set(graph.subjects()), key=str))
    return {"graph.rdf": f'<?xml version="1.0" encoding="UTF-8"?>\n<rdf:RDF{namespaces}>\n{subjects}</rdf:RDF>\n'.encode()}


def _description(graph: Graph, subject: Node) -> str:
    lines = sorted(set(_lines(graph, subject)))
    return f"  <rdf:Description rdf:about={quoteattr(str(subject))}>\n{''.join(lines)}  </rdf:Description>\n"


def _lines(graph: Graph, subject: Node) -> Iterator[str]:
    for predicate, value in graph.predicate_objects(subject):
        name = compact(str(predicate))
        if isinstance(value, Literal):
            yield f"    <{name}{_kind(value)}>{_text(value)}</{name}>\n"
        else:
            yield f"    <{name} rdf:resource={quoteattr(str(value))}/>\n"


def _kind(literal: Literal) -> str:
    if literal.language:
        return f" xml:lang={quoteattr(literal.language)}"
    plain = literal.datatype in {None, XSD.string}
    return "" if plain else f" rdf:datatype={quoteattr(str(literal.datatype))}"


def _text(literal: Literal) -> str:
    if hostile := _UNWRITABLE.search(literal):
        raise BuildError(f"RDF/XML cannot hold the character U+{ord(hostile[0]):04X}: export to another format")
    return escape(literal, {"\r": "&#13;"})
