"""How one entity leads to another."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from kg.network import Quote

if TYPE_CHECKING:
    from networkx import MultiDiGraph

__all__ = ["Step", "path"]


@dataclass(frozen=True, slots=True)
class Step:
    """One relation on the way, as it is stated, with the sentences that state it."""

    subject: str
    predicate: str
    object: str
    quotes: tuple[Quote, ...]


def path(network: MultiDiGraph[str], start: str, end: str) -> tuple[tuple[Step, ...], ...] | None:
    """The shortest way between two entities: for each step, every relation that makes it; None where there is no way.

    Of several ways of one length it is the first in the order of the IRIs.

    Raises:
        KeyError: one of the two is not in the network.
    """
    for iri in (start, end):
        if iri not in network:
            raise KeyError(iri)
    before = _walk(network, start, end)
    if end not in before:
        return None
    nodes = [end]
    while nodes[-1] != start:
        nodes.append(before[nodes[-1]])
    nodes.reverse()
    return tuple(_between(network, one, other) for one, other in pairwise(nodes))


def _walk(network: MultiDiGraph[str], start: str, end: str) -> dict[str, str]:
    """For each entity on the way out from the start, the one it is reached from."""
    before = {start: start}
    queue = [start]
    for at in queue:
        if at == end:
            break
        for other in sorted({*network.successors(at), *network.predecessors(at)} - before.keys()):
            before[other] = at
            queue.append(other)
    return before


def _between(network: MultiDiGraph[str], one: str, other: str) -> tuple[Step, ...]:
    return tuple(
        Step(subject, str(predicate), object_, data["quotes"])
        for subject, object_ in ((one, other), (other, one))
        for predicate, data in sorted((network.get_edge_data(subject, object_) or {}).items())
    )
