"""What belongs together, and what holds it together."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

import networkx as nx

from kg.network import communities as louvain
from kg.network import ties

if TYPE_CHECKING:
    from networkx import MultiDiGraph

__all__ = ["Bridge", "bridges", "communities", "components", "cores"]


@dataclass(frozen=True, slots=True)
class Bridge:
    """A tie without which the network would fall into more parts; `cut` entities would be in the smaller one."""

    one: str
    other: str
    cut: int


def communities(network: MultiDiGraph[str]) -> tuple[tuple[str, ...], ...]:
    """Entities that are tied more among each other than to others (Louvain), the largest community first.

    They are those of the picture; an entity that nothing ties to another is a community of its own.
    """
    graph = ties(network)
    iris = list(graph)
    numbers = {iri: i for i, iri in enumerate(iris)}
    numbered: nx.Graph[int] = nx.Graph()
    numbered.add_nodes_from(numbers.values())
    numbered.add_weighted_edges_from((numbers[a], numbers[b], tie["weight"]) for a, b, tie in graph.edges(data=True))
    found = louvain(numbered)
    alone = set(numbered).difference(*found)
    return _ordered([[iris[i] for i in community] for community in found] + [[iris[i]] for i in sorted(alone)])


def components(network: MultiDiGraph[str]) -> tuple[tuple[str, ...], ...]:
    """The parts between which no way leads, the largest first."""
    return _ordered(nx.connected_components(ties(network)))


def bridges(network: MultiDiGraph[str]) -> tuple[Bridge, ...]:
    """The ties without which the network would fall into more parts, those that would cut off most first."""
    graph = ties(network)
    above, below, whole = _tree(graph)
    found = []
    for one, other in map(tuple, nx.bridges(graph)):
        lower = other if above.get(other) == one else one
        found.append(Bridge(min(one, other), max(one, other), min(below[lower], whole[lower] - below[lower])))
    return tuple(sorted(found, key=lambda bridge: (-bridge.cut, bridge.one, bridge.other)))


def cores(network: MultiDiGraph[str]) -> dict[str, int]:
    """For each entity the largest k such that it is in a group in which each is tied to at least k others of it (k-core)."""
    return dict(sorted(nx.core_number(ties(network)).items()))


def _tree(graph: nx.Graph[str]) -> tuple[dict[str, str], dict[str, int], dict[str, int]]:
    """Of each node of a walk in depth the one above it, how many are below it or it, and how many in its component."""
    above: dict[str, str] = {}
    root = {node: node for node in graph}
    for one, other in nx.dfs_edges(graph):
        above[other], root[other] = one, root[one]
    below = dict.fromkeys(graph, 1)
    for node in reversed(above):
        below[above[node]] += below[node]
    return above, below, {node: below[root[node]] for node in graph}


def _ordered(groups: Iterable[Iterable[str]]) -> tuple[tuple[str, ...], ...]:
    return tuple(sorted((tuple(sorted(group)) for group in groups), key=lambda group: (-len(group), group)))
