"""The graph -> what breaks which shape or rule, with the sentence that it came from."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import chain
from typing import TYPE_CHECKING

from rdflib import Graph, Literal, URIRef

from kg.validate.report import Report, Violation
from kg.validate.rules import RULES
from kg.validate.shapes import violations
from kg.vocab import GH, OA, PROV, RDF, SCHEMA

if TYPE_CHECKING:
    from rdflib.term import Node

__all__ = ["Report", "Violation", "validate"]


def validate(graph: Graph) -> Report:
    """What is wrong with a graph, in order of shapes and nodes.

    Args:
        graph: as `kg.graph.build` yields it, or as read from a file.
    """
    found = chain(violations(graph), *(rule(graph) for rule in RULES))
    return Report(tuple(sorted({_sourced(graph, violation) for violation in found})), len(graph))


def _sourced(graph: Graph, violation: Violation) -> Violation:
    focus = URIRef(violation.focus)
    evidence = next(_evidence(graph, focus), None)
    if evidence is not None:
        article = graph.value(evidence, OA.hasSource)
        return replace(violation, article=_headline(graph, article), sentence=str(graph.value(evidence, OA.exact) or ""))
    article = focus if (focus, RDF.type, GH.Article) in graph else graph.value(None, SCHEMA.mentions, focus)
    return replace(violation, article=_headline(graph, article))


def _evidence(graph: Graph, focus: URIRef) -> Iterator[Node]:
    """The evidence of a node, or else that of the claims and figures that it is in."""
    if (focus, RDF.type, GH.Evidence) in graph:
        yield focus
    for node in (focus, *sorted(graph.subjects(None, focus), key=str)):
        yield from sorted(graph.objects(node, PROV.wasDerivedFrom), key=str)


def _headline(graph: Graph, article: Node | None) -> str:
    headline = graph.value(article, SCHEMA.headline) if article is not None else None
    return str(headline if isinstance(headline, Literal) else article or "")
