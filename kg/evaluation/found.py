"""The graph of an article -> the entities, relations and figures in it, as they are compared with an annotation."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Final, get_args

from kg.evaluation import normal
from kg.evaluation.gold import TYPES, Span
from kg.model import Predicate
from kg.vocab import GH, OA, PROV, RDF, SKOS, expand

if TYPE_CHECKING:
    from rdflib import Graph, URIRef
    from rdflib.term import Node

__all__ = ["Found", "FoundEntity", "FoundFigure", "found"]

_CLASSES: Final[Mapping[str, tuple[URIRef, ...]]] = {
    "Union": (GH.Union, GH.UnionFederation, GH.IndustryUnion, GH.GrassrootsUnion),
    "Organization": (GH.Organization, GH.PartyBody, GH.GovernmentBody, GH.Company, GH.SocialBody),
    "Area": (GH.AdministrativeArea, GH.Province, GH.City, GH.County, GH.Township),
    "Site": (GH.Site, GH.Place),
}
_ROLES: Final = {"actor": GH.actor, "about": GH.about, "place": GH.place}


@dataclass(frozen=True, slots=True)
class FoundEntity:
    """An entity of the graph: what it counts as, and all its labels in normal form."""

    iri: str
    type: str
    label: str
    labels: frozenset[str]


@dataclass(frozen=True, slots=True)
class FoundFigure:
    """A figure of the graph; labels in normal form."""

    value: Decimal | None
    unit: str
    bound: str
    measure: str
    parties: Mapping[str, frozenset[str]]  # actor, about, place
    period: Span
    recurrence: str | None
    quotes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Found:
    """What a graph says, in order of its IRIs; relations by the IRIs of their ends."""

    entities: tuple[FoundEntity, ...]
    relations: frozenset[tuple[str, str, str]]
    figures: tuple[FoundFigure, ...]


def found(graph: Graph) -> Found:
    """What a graph says."""
    types: dict[Node, str] = {}
    for type_ in reversed(TYPES):
        for class_ in _CLASSES.get(type_) or (GH[type_],):
            types |= dict.fromkeys(graph.subjects(RDF.type, class_), type_)
    entities = tuple(_entity(graph, node, types[node]) for node in sorted(types, key=_natural))
    relations = frozenset((str(s), p, str(o)) for p in get_args(Predicate) for s, o in graph.subject_objects(expand(p)))
    stated = sorted(graph.subjects(RDF.type, GH.Observation), key=_natural)
    return Found(entities, relations, tuple(_figure(graph, node) for node in stated))


def _natural(node: Node) -> list[tuple[int, str]]:
    """A key by which numbers in IRIs sort by size, so that figures come in the order of the text."""
    return [(int(part), "") if part.isdecimal() else (0, part) for part in re.split(r"([0-9]+)", str(node))]


def _entity(graph: Graph, node: Node, type_: str) -> FoundEntity:
    return FoundEntity(str(node), type_, _label(graph, node), frozenset(_labels(graph, node)))


def _labels(graph: Graph, node: Node) -> Iterator[str]:
    for predicate in (SKOS.prefLabel, SKOS.altLabel):
        for label in graph.objects(node, predicate):
            yield normal.name(str(label))


def _label(graph: Graph, node: Node | None) -> str:
    return str(graph.value(node, SKOS.prefLabel) or "") if node is not None else ""


def _figure(graph: Graph, node: Node) -> FoundFigure:
    value, recurrence = graph.value(node, GH.value), graph.value(node, GH.recurrence)
    evidence = sorted(graph.objects(node, PROV.wasDerivedFrom), key=_natural)
    unit = graph.value(node, GH.unit)
    return FoundFigure(
        value=None if value is None else Decimal(str(value)),
        unit=normal.unit(str(graph.value(unit, SKOS.notation) or "")) if unit is not None else "",
        bound=str(graph.value(node, GH.bound) or "").rpartition("#")[2],
        measure=normal.name(_label(graph, graph.value(node, GH.measure))),
        parties={role: _labels_of_all(graph, node, predicate) for role, predicate in _ROLES.items()},
        period=(_day(graph, node, GH.periodStart), _day(graph, node, GH.periodEnd)),
        recurrence=None if recurrence is None else str(recurrence),
        quotes=tuple(normal.name(str(quote)) for source in evidence for quote in graph.objects(source, OA.exact)),
    )


def _labels_of_all(graph: Graph, node: Node, predicate: URIRef) -> frozenset[str]:
    return frozenset(label for party in graph.objects(node, predicate) for label in _labels(graph, party))


def _day(graph: Graph, node: Node, predicate: URIRef) -> str | None:
    day = graph.value(node, predicate)
    return None if day is None else str(day)
