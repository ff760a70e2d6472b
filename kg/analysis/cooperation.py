"""Who works with whom."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING, Final

from kg.model import Kind

if TYPE_CHECKING:
    from networkx import MultiDiGraph

__all__ = ["Cooperation", "cooperations"]

_JOINT: Final = frozenset({"gh:organizer", "gh:participant"})
_WORKS: Final = frozenset({Kind.EVENT, Kind.PROGRAM})
_BODIES: Final = frozenset({*(kind for kind in Kind if kind.is_organization), "Union", "Organization"})


@dataclass(frozen=True, slots=True)
class Cooperation:
    """Two organisations and the events and programs that both of them run or take part in."""

    one: str
    other: str
    works: tuple[str, ...]


def cooperations(network: MultiDiGraph[str]) -> tuple[Cooperation, ...]:
    """Every two organisations that share an event or a program, those that share most first."""
    shared: dict[tuple[str, str], list[str]] = defaultdict(list)
    for work, data in network.nodes(data=True):
        if data["kind"] in _WORKS:
            for pair in combinations(_bodies(network, work), 2):
                shared[pair].append(work)
    found = [Cooperation(one, other, tuple(works)) for (one, other), works in shared.items()]
    return tuple(sorted(found, key=lambda it: (-len(it.works), it.one, it.other)))


def _bodies(network: MultiDiGraph[str], work: str) -> list[str]:
    joined = {other for _, other, predicate in network.out_edges(work, keys=True) if predicate in _JOINT}
    return sorted(iri for iri in joined if network.nodes[iri]["kind"] in _BODIES)
