"""Networks to analyse: of the stories, and of any plain graph."""

from __future__ import annotations

from typing import TYPE_CHECKING

from networkx import MultiDiGraph

from kg import graph
from kg.network import network
from tests.stories import BRIEF, REPORT

if TYPE_CHECKING:
    from networkx import Graph

__all__ = ["BASE", "plain", "stories"]

BASE = "https://w3id.org/gonghui/id/"


def stories() -> MultiDiGraph[str]:
    """What the report and the brief tell."""
    return network(graph.build((REPORT, BRIEF)))


def plain(shape: Graph[int]) -> MultiDiGraph[str]:
    """A network without figures whose relations are the edges of a graph."""
    result: MultiDiGraph[str] = MultiDiGraph(articles=(), figures=())
    for node in sorted(shape):
        result.add_node(f"n{node:04}", kind="Company", label=f"n{node}", figures=(), quotes=())
    for one, other in shape.edges:
        result.add_edge(f"n{one:04}", f"n{other:04}", key="gh:partOf", predicate="gh:partOf", quotes=())
    return result
