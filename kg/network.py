"""The graph as a networkx multigraph of entities and relations: the one projection that analysis and picture share."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from itertools import product
from typing import TYPE_CHECKING, Final, cast, get_args

from networkx import Graph, MultiDiGraph, isolates
from networkx.algorithms.community import louvain_communities
from rdflib import Graph as Triples
from rdflib import Literal, URIRef

from kg.model import Kind, Predicate
from kg.vocab import DCTERMS, GH, OA, PREFIXES, PROV, RDF, SCHEMA, SKOS, expand

if TYPE_CHECKING:
    from rdflib.term import Node

__all__ = ["ROLES", "Quote", "Source", "StatedFigure", "communities", "network", "ties"]

ROLES: Final = ("actor", "about", "place")

_SEED: Final = 7
_CLASSES: Final = (*Kind, "Union", "Organization", "Place")  # the general ones last: the first that fits is the class
_PREDICATES: Final = {expand(curie): curie for curie in get_args(Predicate)}


@dataclass(frozen=True, slots=True, order=True)
class Quote:
    """The characters of an article that state something."""

    article: str
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Source:
    """An article of the graph and the entities that it names."""

    iri: str
    identifier: str
    headline: str
    publisher: str | None
    published: date | None
    mentions: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class StatedFigure:
    """One observation, with the IRIs of the entities that it is by, about and at."""

    iri: str
    measure: str
    value: Decimal | None
    unit: str
    bound: str
    surface: str | None
    first: date | None
    last: date | None
    recurrence: str | None
    target: bool
    actor: tuple[str, ...]
    about: tuple[str, ...]
    place: tuple[str, ...]
    quotes: tuple[Quote, ...]


def network(graph: Triples) -> MultiDiGraph[str]:
    """The entities of a graph as nodes and its relations as edges, in the order of their IRIs.

    A node has `kind`, `label`, `alt_labels`, `first`, `last`, `quotes` and `figures` (those by, about or at it); an edge has
    its predicate as key, and `predicate` and `quotes`. The graph's own attributes hold all `articles` and all `figures`.
    """
    kinds = _kinds(graph)
    figures = _figures(graph)
    result: MultiDiGraph[str] = MultiDiGraph(articles=_articles(graph), figures=figures)
    named: dict[str, list[StatedFigure]] = {}
    for figure in figures:
        for iri in dict.fromkeys((*figure.actor, *figure.about, *figure.place)):
            named.setdefault(iri, []).append(figure)
    for iri, kind in kinds.items():
        result.add_node(iri, **_entity(graph, URIRef(iri), kind), figures=tuple(named.get(iri, ())))
    for source, target, predicate, quotes in _edges(graph, kinds):
        result.add_edge(source, target, key=predicate, predicate=predicate, quotes=quotes)
    return result


def ties(network: MultiDiGraph[str]) -> Graph[str]:
    """How closely any two entities of a network are tied, as `weight`, whatever the direction and the kind of the tie.

    A relation counts one, and a figure that is by one and about the other, or about one and at the other, a half.
    """
    result: Graph[str] = Graph()
    result.add_nodes_from(network)
    pairs = Counter[tuple[str, str]]()
    for one, other in network.edges():
        pairs[min(one, other), max(one, other)] += 2
    for figure in network.graph["figures"]:
        for one, other in product(figure.about, figure.actor or figure.place):
            pairs[min(one, other), max(one, other)] += 1
    for (one, other), halves in sorted(pairs.items()):
        if one != other and one in network and other in network:
            result.add_edge(one, other, weight=halves / 2)
    return result


def communities(graph: Graph[int]) -> list[set[int]]:
    """Numbered nodes that are tied more among each other than to others (Louvain); one that nothing ties is in none.

    Nodes are numbers because the order of a set of numbers is the same in every process.
    """
    tied: Graph[int] = Graph()
    tied.add_nodes_from(sorted(set(graph) - set(isolates(graph))))
    tied.add_weighted_edges_from(sorted((min(a, b), max(a, b), tie["weight"]) for a, b, tie in graph.edges(data=True)))
    return louvain_communities(tied, weight="weight", seed=_SEED) if tied else []


def _kinds(graph: Triples) -> dict[str, str]:
    found = {str(node): str(kind) for kind in reversed(_CLASSES) for node in graph.subjects(RDF.type, GH[kind])}
    return dict(sorted(found.items()))


def _entity(graph: Triples, node: URIRef, kind: str) -> dict[str, object]:
    return {
        "kind": kind,
        "label": _text(graph, node, SKOS.prefLabel) or str(node),
        "alt_labels": tuple(sorted(str(label) for label in graph.objects(node, SKOS.altLabel))),
        "first": _date(graph, node, SCHEMA.startDate),
        "last": _date(graph, node, SCHEMA.endDate),
        "quotes": _quotes(graph, node),
    }


def _edges(graph: Triples, kinds: dict[str, str]) -> Iterator[tuple[str, str, str, tuple[Quote, ...]]]:
    """Each relation between two entities, once, with the quotations of all claims that state it."""
    quotes = _claimed(graph)
    edges = {
        (str(s), str(o), curie)
        for predicate, curie in _PREDICATES.items()
        for s, o in graph.subject_objects(predicate)
        if str(s) in kinds and str(o) in kinds
    }
    for source, target, predicate in sorted(edges):
        yield source, target, predicate, tuple(sorted(quotes.get((source, target, predicate), ())))


def _claimed(graph: Triples) -> dict[tuple[str, str, str], set[Quote]]:
    found: dict[tuple[str, str, str], set[Quote]] = {}
    for claim in graph.subjects(RDF.type, GH.Claim):
        predicate = cast("URIRef", graph.value(claim, RDF.predicate))
        key = (str(graph.value(claim, RDF.subject)), str(graph.value(claim, RDF.object)), _PREDICATES.get(predicate, ""))
        found.setdefault(key, set()).update(_quotes(graph, claim))
    return found


def _figures(graph: Triples) -> tuple[StatedFigure, ...]:
    nodes = sorted(str(node) for node in graph.subjects(RDF.type, GH.Observation))
    return tuple(_figure(graph, URIRef(node)) for node in nodes)


def _figure(graph: Triples, node: URIRef) -> StatedFigure:
    value = graph.value(node, GH.value)
    unit = graph.value(node, GH.unit)
    measure = graph.value(node, GH.measure)
    return StatedFigure(
        iri=str(node),
        measure=_text(graph, measure, SKOS.prefLabel) or "",
        value=Decimal(str(value)) if value is not None else None,
        unit=_text(graph, unit, SKOS.notation) or "",
        bound=str(graph.value(node, GH.bound) or "").removeprefix(PREFIXES["gh"]),
        surface=_text(graph, node, GH.surface),
        first=_date(graph, node, GH.periodStart),
        last=_date(graph, node, GH.periodEnd),
        recurrence=_text(graph, node, GH.recurrence),
        target=_text(graph, node, GH.target) == "true",
        actor=_iris(graph, node, GH.actor),
        about=_iris(graph, node, GH.about),
        place=_iris(graph, node, GH.place),
        quotes=_quotes(graph, node),
    )


def _articles(graph: Triples) -> tuple[Source, ...]:
    nodes = sorted(str(node) for node in graph.subjects(RDF.type, GH.Article))
    return tuple(_source(graph, URIRef(node)) for node in nodes)


def _source(graph: Triples, node: URIRef) -> Source:
    return Source(
        iri=str(node),
        identifier=_text(graph, node, DCTERMS.identifier) or "",
        headline=_text(graph, node, SCHEMA.headline) or "",
        publisher=_text(graph, graph.value(node, SCHEMA.publisher), SKOS.prefLabel),
        published=_date(graph, node, SCHEMA.datePublished),
        mentions=_iris(graph, node, SCHEMA.mentions),
    )


def _quotes(graph: Triples, node: Node) -> tuple[Quote, ...]:
    return tuple(sorted(_quote(graph, evidence) for evidence in graph.objects(node, PROV.wasDerivedFrom)))


def _quote(graph: Triples, evidence: Node) -> Quote:
    return Quote(
        article=str(graph.value(evidence, OA.hasSource)),
        start=int(str(graph.value(evidence, GH.start))),
        end=int(str(graph.value(evidence, GH.end))),
        text=str(graph.value(evidence, OA.exact)),
    )


def _iris(graph: Triples, node: Node, predicate: URIRef) -> tuple[str, ...]:
    return tuple(sorted(str(value) for value in graph.objects(node, predicate)))


def _text(graph: Triples, node: Node | None, predicate: URIRef) -> str | None:
    """The value in Chinese where there are several, else the first in order."""
    values = [value for value in graph.objects(node, predicate) if isinstance(value, Literal)] if node is not None else []
    return str(min(values, key=lambda value: (value.language != "zh", str(value)))) if values else None


def _date(graph: Triples, node: Node, predicate: URIRef) -> date | None:
    value = _text(graph, node, predicate)
    return date.fromisoformat(value) if value else None
