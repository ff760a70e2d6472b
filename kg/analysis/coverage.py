"""What no work reaches."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from kg.model import Kind

if TYPE_CHECKING:
    from networkx import MultiDiGraph

__all__ = ["uncovered"]

_REACHED: Final = frozenset({Kind.COUNTY, Kind.TOWNSHIP, Kind.VILLAGE, Kind.GROUP})
_REACHING: Final = frozenset({"gh:serves", "gh:assists", "gh:participant", "schema:location"})
_INSIDE: Final = "schema:containedInPlace"


def uncovered(network: MultiDiGraph[str]) -> tuple[str, ...]:
    """The villages, towns, counties and groups that the graph names but of which it tells no work and no figure.

    What reaches a place reaches the areas that it lies in.
    """
    reached = {target for _, target, predicate in network.edges(keys=True) if predicate in _REACHING}
    for figure in network.graph["figures"]:
        reached |= {*figure.place, *figure.about}
    queue = sorted(iri for iri in reached if iri in network)
    for at in queue:
        larger = {area for _, area, predicate in network.out_edges(at, keys=True) if predicate == _INSIDE} - reached
        reached |= larger
        queue += sorted(larger)
    return tuple(iri for iri, data in network.nodes(data=True) if data["kind"] in _REACHED and iri not in reached)
