"""What SHACL core cannot say: rules that compare several nodes."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Final, get_args

from rdflib import Graph, URIRef

from kg.figures import kind
from kg.lexicon import load
from kg.model import Predicate
from kg.validate.report import Violation
from kg.vocab import GH, OA, ORG, PROV, RDF, SCHEMA, SKOS, compact, expand

if TYPE_CHECKING:
    from rdflib.term import Node

__all__ = ["RULES", "Rule"]

Rule = Callable[[Graph], Iterator[Violation]]

_RELATIONS: Final = (*map(expand, get_args(Predicate)), SCHEMA.startDate, SCHEMA.endDate)
_HIERARCHIES: Final = (ORG.subOrganizationOf, SCHEMA.containedInPlace, GH.partOf)
_RANGE = re.compile(r"#char=[0-9]+,[0-9]+$")


def quotation(graph: Graph) -> Iterator[Violation]:
    """A quotation is as long as its range, and its IRI ends in that range."""
    for node in graph.subjects(RDF.type, GH.Evidence):
        article, start, end, quote = (str(graph.value(node, p)) for p in (OA.hasSource, GH.start, GH.end, OA.exact))
        if str(node) != f"{article}#char={start},{end}" or not _RANGE.search(str(node)):
            yield Violation("quotation", str(node), "must have an IRI that is its article's and ends in its range")
        elif len(quote) != int(end) - int(start):
            yield Violation("quotation", str(node), "must be as long as its range", value=quote)


def claim(graph: Graph) -> Iterator[Violation]:
    """What a claim states stands in the graph, and every relation is stated by a claim."""
    claimed = set()
    for node in graph.subjects(RDF.type, GH.Claim):
        fact = graph.value(node, RDF.subject), graph.value(node, RDF.predicate), graph.value(node, RDF.object)
        claimed.add(fact)
        if None in fact or fact not in graph:
            yield Violation("claim", str(node), "must state what stands in the graph")
    for predicate in _RELATIONS:
        for s, o in graph.subject_objects(predicate):
            if (s, predicate, o) not in claimed:
                yield _violation("claim", s, "must have a claim for what is said of it", predicate, o)


def loop(graph: Graph) -> Iterator[Violation]:
    """Nothing lies in, belongs to or is part of itself, however many steps away."""
    for predicate in _HIERARCHIES:
        for node in graph.subjects(predicate, unique=True):
            if any(node in graph.transitive_objects(above, predicate) for above in graph.objects(node, predicate)):
                yield _violation("loop", node, "must not lie above itself", predicate, node)


def date_order(graph: Graph) -> Iterator[Violation]:
    """An event does not end before it starts; where articles disagree, each start needs an end of its own."""
    for event in graph.subjects(SCHEMA.startDate, unique=True):
        ends = [str(end) for end in graph.objects(event, SCHEMA.endDate)]
        for start in graph.objects(event, SCHEMA.startDate):
            if ends and str(start) > max(ends):
                yield _violation("date_order", event, "must not end before it starts", SCHEMA.startDate, start)


def foretold(graph: Graph) -> Iterator[Violation]:
    """A figure for a period that had not begun when its article appeared is a target."""
    for node in graph.subjects(RDF.type, GH.Observation):
        begins = graph.value(node, GH.periodStart) or graph.value(node, GH.periodEnd)
        if begins is None or (node, GH.target, None) in graph:
            continue
        for published in graph.objects(node, PROV.wasDerivedFrom / OA.hasSource / SCHEMA.datePublished):
            if str(begins) > str(published):
                message = "must be marked as a target, since its period begins after its article appeared"
                yield _violation("foretold", node, message, GH.periodStart, begins)


def unit_of_measure(graph: Graph) -> Iterator[Violation]:
    """A rate is in per cent or the like, and an amount of money in money."""
    for node, measure in graph.subject_objects(GH.measure):
        expected = _kind(str(graph.value(measure, SKOS.prefLabel) or ""))
        unit = graph.value(node, GH.unit)
        notation = str(graph.value(unit, SKOS.notation) or "") if unit is not None else ""
        if expected and notation and kind(notation) != expected:
            message = f"must count {graph.value(measure, SKOS.prefLabel)} in a unit of {expected}"
            yield Violation("unit_of_measure", str(node), message, "gh:unit", notation)


def _kind(measure: str) -> str:
    """Which kind of unit a measure takes by its last characters; empty where they don't tell."""
    for row in load("measure_kinds"):
        if measure.endswith(row["ending"]):
            return row["kind"]
    return ""


def _violation(rule: str, focus: Node, message: str, path: URIRef, value: Node) -> Violation:
    return Violation(rule, str(focus), message, compact(str(path)), compact(str(value)))


RULES: Final[tuple[Rule, ...]] = (quotation, claim, loop, date_order, foretold, unit_of_measure)
