"""The graph of all articles -> what each article states, so that each can have a named graph of its own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain
from typing import TYPE_CHECKING, Final, cast

from rdflib import Graph, URIRef

from kg.graph.terms import Triple
from kg.vocab import GH, OA, PROV, RDF, SKOS

if TYPE_CHECKING:
    from rdflib.term import Node

__all__ = ["by_article"]

_FACT: Final = (RDF.subject, RDF.predicate, RDF.object)
_NAMING: Final = (RDF.type, SKOS.prefLabel, SKOS.altLabel, SKOS.notation)


def by_article(graph: Graph) -> dict[URIRef, frozenset[Triple]]:
    """The triples of each article, in order of the articles' IRIs.

    An article's share is complete in itself: its page, its evidence, the claims and figures that derive from that, the
    facts that its claims state, and the classes and names of whatever it speaks of. What two articles say is in both.
    """
    articles = sorted(cast("Iterable[URIRef]", graph.subjects(RDF.type, GH.Article)))
    return {article: frozenset(_share(graph, article)) for article in articles}


def _share(graph: Graph, article: URIRef) -> Iterator[Triple]:
    stated = set(_stated(graph, article))
    yield from stated
    for thing in {value for _, _, value in stated if isinstance(value, URIRef)}:
        yield from _named(graph, thing)


def _stated(graph: Graph, article: URIRef) -> Iterator[Triple]:
    yield from _about(graph, article)
    for evidence in graph.subjects(OA.hasSource, article):
        yield from _about(graph, evidence)
        for node in graph.subjects(PROV.wasDerivedFrom, evidence):
            yield cast("Triple", (node, PROV.wasDerivedFrom, evidence))
            yield from _derived(graph, node)


def _derived(graph: Graph, node: Node) -> Iterator[Triple]:
    """What a claim or a figure says; an event stands in other articles too, which say other things of it."""
    if (node, RDF.type, GH.Claim) in graph:
        yield cast("Triple", tuple(graph.value(node, part) for part in _FACT))
    if (node, RDF.type, GH.Claim) in graph or (node, RDF.type, GH.Observation) in graph:
        yield from _about(graph, node)
    else:
        yield from _named(graph, node)


def _about(graph: Graph, node: Node) -> Iterator[Triple]:
    return cast("Iterator[Triple]", graph.triples((node, None, None)))


def _named(graph: Graph, node: Node) -> Iterator[Triple]:
    return chain.from_iterable(cast("Iterator[Triple]", graph.triples((node, naming, None))) for naming in _NAMING)
