"""The graph as Turtle, and with a named graph for each article as TriG and N-Quads."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, cast

from kg.graph import Triple
from kg.graph.by_article import by_article
from kg.graph.lines import nquads as lines
from kg.graph.turtle import body, head, term
from kg.graph.turtle import turtle as written
from kg.vocab import BASE

if TYPE_CHECKING:
    from collections.abc import Iterable

    from rdflib import Graph, URIRef

__all__ = ["nquads", "trig", "turtle"]


def turtle(graph: Graph) -> Mapping[str, bytes]:
    """One graph."""
    return {"graph.ttl": written(graph).encode()}


def nquads(graph: Graph) -> Mapping[str, bytes]:
    """What each article states in the graph of its IRI."""
    return {"graph.nq": lines(_graphs(graph)).encode()}


def trig(graph: Graph) -> Mapping[str, bytes]:
    """The same, for people too."""
    base = str(graph.base or BASE)
    parts = [head(base)]
    for name, triples in _graphs(graph).items():
        text = body(triples, base)
        parts.append(text if name is None else f"\n{term(name, base)} {{{text}}}\n")
    return {"graph.trig": "".join(parts).encode()}


def _graphs(graph: Graph) -> dict[URIRef | None, frozenset[Triple]]:
    """The shares of the articles, and in the default graph what none of them states, if there is such a thing."""
    shares: dict[URIRef | None, frozenset[Triple]] = dict(by_article(graph).items())
    rest = frozenset(cast("Iterable[Triple]", graph)).difference(*shares.values())
    return {None: rest, **shares} if rest else shares
