"""Where each node stands on the map: areas by their coordinates, and by each what is said to be there."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Final, get_args

from kg import gazetteer
from kg.model import Kind, Predicate
from kg.view.layout import around, extent, rows, spiral
from kg.view.spacing import Box, Point, separated

if TYPE_CHECKING:
    from networkx import MultiDiGraph

__all__ = ["coordinates", "geography"]

_MAPPED: Final = frozenset({Kind.PROVINCE, Kind.CITY, Kind.COUNTY, Kind.AREA})
_INSIDE: Final = "schema:containedInPlace"
_PLACING: Final = ({_INSIDE}, {"schema:location", "gh:jurisdiction"}, {"gh:unionOf", "gh:assists"}, set(get_args(Predicate)))
_SPREAD: Final = 1.2
_FEWEST: Final = 2


def coordinates(network: MultiDiGraph[str]) -> dict[str, Point]:
    """Longitude and latitude of each area that the gazetteer knows beyond doubt, by its name and the area it lies in."""
    found: dict[str, Point] = {}
    for iri, data in network.nodes(data=True):
        area = gazetteer.resolve(data["label"], within=_larger(network, iri)) if data["kind"] in _MAPPED else None
        if area and area.longitude is not None and area.latitude is not None:
            found[iri] = (area.longitude, area.latitude)
    return found


def geography(network: MultiDiGraph[str], boxes: Sequence[Box]) -> tuple[Point, ...] | None:
    """The point of each node on the map, in the order of the network; None where there are not two areas to tell apart.

    What is tied to no area stands in rows beneath.
    """
    places = coordinates(network)
    if len(set(places.values())) < _FEWEST:
        return None
    number = {iri: i for i, iri in enumerate(network)}
    groups = [[number[iri] for iri in group] for group in _gathered(network, places)]
    shapes = [separated(spiral(own), own) for own in ([boxes[node] for node in group] for group in groups)]
    extents = [extent(shape, [boxes[node] for node in group]) for group, shape in zip(groups, shapes, strict=True)]
    middles = separated(_projected(list(places.values()), extents), extents)
    points: dict[int, Point] = {}
    for group, shape, (x, y) in zip(groups, shapes, middles, strict=True):
        points |= {node: (round(x + dx), round(y + dy)) for node, (dx, dy) in zip(group, shape, strict=True)}
    points |= rows([i for i in range(len(boxes)) if i not in points], boxes, around(points, boxes), 1.0)
    return tuple(points[i] for i in range(len(boxes)))


def _larger(network: MultiDiGraph[str], iri: str) -> str | None:
    """The name of the area that one lies in."""
    areas = [area for _, area, predicate in network.out_edges(iri, keys=True) if predicate == _INSIDE]
    return str(network.nodes[min(areas)]["label"]) if areas else None


def _gathered(network: MultiDiGraph[str], places: Mapping[str, Point]) -> list[list[str]]:
    """For each area with coordinates what belongs to it: what lies in it, then what is at it, then what else is tied to it."""
    home = {iri: iri for iri in places}
    for predicates in _PLACING:
        _spread(network, home, predicates)
    groups: dict[str, list[str]] = {iri: [iri] for iri in places}
    for iri, place in home.items():
        if iri != place:
            groups[place].append(iri)
    return list(groups.values())


def _spread(network: MultiDiGraph[str], home: dict[str, str], predicates: set[str]) -> None:
    """Give every entity that such relations lead to the home of the one they lead from, the nearest first."""
    queue = list(home)
    for at in queue:
        ways = [*network.out_edges(at, keys=True), *((b, a, predicate) for a, b, predicate in network.in_edges(at, keys=True))]
        for other in sorted({other for _, other, predicate in ways if predicate in predicates} - home.keys()):
            home[other] = home[at]
            queue.append(other)


def _projected(places: list[Point], extents: list[Box]) -> list[Point]:
    """Points of the picture for coordinates, north up, with about as much room as all groups take."""
    middle = math.radians(sum(latitude for _, latitude in places) / len(places))
    flat = [(longitude * math.cos(middle), -latitude) for longitude, latitude in places]
    xs, ys = [x for x, _ in flat], [y for _, y in flat]
    span = max(max(xs) - min(xs), max(ys) - min(ys))
    scale = _SPREAD * math.sqrt(sum(hull.width * hull.height for hull in extents)) / span
    return [((x - min(xs)) * scale, (y - min(ys)) * scale) for x, y in flat]
