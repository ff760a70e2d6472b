"""How one entity leads to another."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import islice, pairwise
from typing import TYPE_CHECKING

import networkx as nx

from kg.network import Quote

if TYPE_CHECKING:
    from networkx import MultiDiGraph

__all__ = ["Step", "Way", "paths"]


@dataclass(frozen=True, slots=True)
class Step:
    """One relation on the way, as it is stated, with the sentences that state it."""

    subject: str
    predicate: str
    object: str
    quotes: tuple[Quote, ...]


Way = tuple[tuple[Step, ...], ...]


def paths(network: MultiDiGraph[str], start: str, end: str, most: int = 1) -> tuple[Way, ...]:
    """The shortest ways between two entities: for each step of one, every relation that makes it.

    Args:
        network: the entities and relations.
        start: the IRI that the ways lead from.
        end: the IRI that they lead to.
        most: how many ways, where several are as short.

    Raises:
        KeyError: one of the two is not in the network.
    """
    for iri in (start, end):
        if iri not in network:
            raise KeyError(iri)
    either: nx.Graph[str] = nx.Graph()
    either.add_edges_from(sorted({pair for a, b in network.edges() for pair in ((a, b), (b, a))}))
    either.add_nodes_from((start, end))
    if not nx.has_path(either, start, end):
        return ()
    found = islice(nx.all_shortest_paths(either, start, end), most)
    return tuple(tuple(_between(network, one, other) for one, other in pairwise(nodes)) for nodes in found)


def _between(network: MultiDiGraph[str], one: str, other: str) -> tuple[Step, ...]:
    return tuple(
        Step(subject, str(predicate), object_, data["quotes"])
        for subject, object_ in ((one, other), (other, one))
        for predicate, data in sorted((network.get_edge_data(subject, object_) or {}).items())
    )
