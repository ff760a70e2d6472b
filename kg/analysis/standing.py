"""How central each entity is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from networkx import betweenness_centrality

from kg.network import ties

if TYPE_CHECKING:
    from networkx import Graph, MultiDiGraph

__all__ = ["Standing", "pagerank", "standings"]

_DAMPING: Final = 0.85
_TOLERANCE: Final = 1e-12
_EXACT: Final = 1500  # entities up to which every shortest way counts; above, those from a sample of entities
_SAMPLE: Final = 64
_SEED: Final = 7


@dataclass(frozen=True, slots=True)
class Standing:
    """The place of one entity in the network.

    `neighbours` is how many others it is tied to; `influence` how often one comes by who follows ties at random (PageRank);
    `mediation` on which part of all shortest ways between two others it lies (betweenness), estimated where `sampled`.
    """

    iri: str
    label: str
    kind: str
    neighbours: int
    influence: float
    mediation: float
    sampled: bool


def standings(network: MultiDiGraph[str]) -> tuple[Standing, ...]:
    """The standing of every entity, the most influential first."""
    graph = ties(network)
    ranks = pagerank(graph)
    sampled = len(graph) > _EXACT
    between = betweenness_centrality(graph, k=_SAMPLE if sampled else None, seed=_SEED)
    found = [
        Standing(iri, data["label"], data["kind"], len(graph[iri]), ranks[iri], between[iri], sampled)
        for iri, data in network.nodes(data=True)
    ]
    return tuple(sorted(found, key=lambda standing: (-standing.influence, standing.iri)))


def pagerank(graph: Graph[str]) -> dict[str, float]:
    """The PageRank of each node over weighted ties; they sum up to one."""
    nodes = list(graph)
    shares = {node: _shares(graph, node) for node in nodes}
    ranks = dict.fromkeys(nodes, 1 / max(len(nodes), 1))
    moved = 1.0
    while moved > _TOLERANCE:
        idle = sum(ranks[node] for node in nodes if not shares[node])
        following = dict.fromkeys(nodes, (1 - _DAMPING + _DAMPING * idle) / max(len(nodes), 1))
        for node in nodes:
            for other, share in shares[node]:
                following[other] += _DAMPING * ranks[node] * share
        moved = sum(abs(following[node] - ranks[node]) for node in nodes)
        ranks = following
    return ranks


def _shares(graph: Graph[str], node: str) -> list[tuple[str, float]]:
    """To which neighbours a node passes on what part of its rank."""
    weights = [(other, float(tie["weight"])) for other, tie in graph[node].items()]
    total = sum(weight for _, weight in weights)
    return [(other, weight / total) for other, weight in weights]
