"""Whom the work reaches, and whom not."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from kg.model import Kind

if TYPE_CHECKING:
    from networkx import MultiDiGraph

__all__ = ["Reach", "Reached", "coverage", "uncovered"]

_REACHABLE: Final = (Kind.GROUP, Kind.VILLAGE, Kind.TOWNSHIP, Kind.COUNTY, Kind.CITY, Kind.AREA)
_REACHING: Final = frozenset({"gh:serves", "gh:assists", "gh:participant", "schema:location"})
_INSIDE: Final = "schema:containedInPlace"
_PART: Final = "gh:partOf"


class Reach(StrEnum):
    """By what a place or a group is reached, as far as the articles tell."""

    PROGRAM = "program"  # a program, an event of one, or a figure about one
    WORK = "work"  # other work or another figure
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True)
class Reached:
    """A place or a group, and by what it is reached."""

    iri: str
    kind: str
    reach: Reach


def coverage(network: MultiDiGraph[str]) -> tuple[Reached, ...]:
    """By what each village, town, county, city, area and group is reached, groups first.

    What reaches a place reaches the areas that it lies in.
    """
    everything = _reached(network, network)
    programs = _reached(network, _programs(network))
    found = []
    for iri, data in network.nodes(data=True):
        if data["kind"] in _REACHABLE:
            reach = Reach.PROGRAM if iri in programs else Reach.WORK if iri in everything else Reach.NOTHING
            found.append(Reached(iri, data["kind"], reach))
    return tuple(sorted(found, key=lambda it: (_REACHABLE.index(Kind(it.kind)), it.iri)))


def uncovered(network: MultiDiGraph[str]) -> tuple[str, ...]:
    """The places and groups that the graph names but of which it tells no work and no figure."""
    return tuple(it.iri for it in coverage(network) if it.reach is Reach.NOTHING)


def _programs(network: MultiDiGraph[str]) -> set[str]:
    """The programs, and all that is part of one."""
    queue = [iri for iri, data in network.nodes(data=True) if data["kind"] == Kind.PROGRAM]
    found = set(queue)
    for whole in queue:
        parts = {part for part, _, predicate in network.in_edges(whole, keys=True) if predicate == _PART} - found
        found |= parts
        queue += sorted(parts)
    return found


def _reached(network: MultiDiGraph[str], by: Iterable[str]) -> set[str]:
    """What some entities reach by relations, and what the figures about them are about and at."""
    sources = set(by)
    found = {target for _, target, predicate in network.out_edges(sources, keys=True) if predicate in _REACHING}
    whole = len(sources) == len(network)
    for figure in network.graph["figures"]:
        if whole or not sources.isdisjoint(figure.about):
            found |= {*figure.place, *figure.about}
    return _with_areas(network, found)


def _with_areas(network: MultiDiGraph[str], found: set[str]) -> set[str]:
    queue = sorted(iri for iri in found if iri in network)
    for at in queue:
        larger = {area for _, area, predicate in network.out_edges(at, keys=True) if predicate == _INSIDE} - found
        found |= larger
        queue += sorted(larger)
    return found
