"""Where each node stands: communities first, then each inside, so that nothing has to move in the reader's browser.

Plain arithmetic on purpose: the same graph has the same picture on every machine.
"""

from __future__ import annotations

import math
import random
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import count
from typing import TYPE_CHECKING, Final

from kg.network import communities
from kg.view.spacing import Box, Point, separated, touches

if TYPE_CHECKING:
    from networkx import Graph

__all__ = ["Layout", "around", "extent", "layout", "rows", "spiral"]

_SEED: Final = 7
_HOP: Final = 76.0  # how far apart two neighbours would stand if nothing else were there
_GAP: Final = 14.0  # between communities
_CAREFUL: Final = 120  # above so many nodes a community is laid out as a spiral: stress costs the square of their number
_ABOVE_ROWS: Final = 60.0
_ROOMY: Final = 1.4  # rows have room, so that their names are all written beneath at the first view too
_DIRECTIONS: Final = 40
_ROUNDS: Final = 30
_MANY_PAIRS: Final = 2000
_APART: Final = 4
_DENSITY: Final = 1.5  # the area of a community by that of its boxes
_GOLDEN: Final = math.pi * (3 - math.sqrt(5))


@dataclass(frozen=True, slots=True)
class Layout:
    """Points for each shape of screen and one community for each node, by the node's number.

    The largest communities have the lowest numbers; `loose` stands for none: for nodes that nothing ties to another.
    """

    points: tuple[tuple[Point, ...], ...]
    communities: tuple[int, ...]
    loose: int


def layout(graph: Graph[int], boxes: Sequence[Box], centre: int | None, aspects: Sequence[float]) -> Layout:
    """Points for nodes 0..n-1, whose boxes do not overlap, with `centre` in the middle of its community in the middle.

    Args:
        graph: the ties between nodes, with a `weight` each.
        boxes: what each node takes up, its label included.
        centre: the node that the picture is about.
        aspects: for each shape of screen, its width by its height.
    """
    groups = _communities(graph, centre)
    shapes = [_inside(graph, group, boxes, centre) for group in groups]
    number = {node: i for i, group in enumerate(groups) for node in group}
    return Layout(
        points=tuple(tuple(_placed(graph, groups, shapes, boxes, aspect)) for aspect in aspects),
        communities=tuple(number.get(node, len(groups)) for node in sorted(graph)),
        loose=len(groups),
    )


def _placed(
    graph: Graph[int], groups: list[list[int]], shapes: list[list[Point]], boxes: Sequence[Box], aspect: float
) -> list[Point]:
    """The point of each node: communities side by side, and rows of the nodes in none."""
    extents = [extent(shape, [boxes[node] for node in group]) for group, shape in zip(groups, shapes, strict=True)]
    middles = _outside(graph, groups, extents, aspect)
    points: dict[int, Point] = {}
    for group, shape, hull, middle in zip(groups, shapes, extents, middles, strict=True):
        points |= _facing(graph, points, _moved(group, shape, middle), _moved(group, _mirrored(shape, hull), middle))
    loose = [node for node in sorted(graph) if node not in points]
    points |= rows(loose, boxes, around(points, boxes), aspect)
    return [points[node] for node in sorted(graph)]


def _moved(group: list[int], shape: list[Point], to: Point) -> dict[int, Point]:
    return {node: (round(x + to[0]), round(y + to[1])) for node, (x, y) in zip(group, shape, strict=True)}


def _mirrored(shape: list[Point], hull: Box) -> list[Point]:
    """The shape with left and right changed, in the same place."""
    return [(hull.right - hull.left - x, y) for x, y in shape]


def _facing(graph: Graph[int], placed: dict[int, Point], *ways: dict[int, Point]) -> dict[int, Point]:
    """The way to place a community that has the shorter ties to those already placed; the first where they are equal."""

    def length(way: dict[int, Point]) -> float:
        return sum(math.dist(way[node], placed[other]) for node in way for other in graph[node] if other in placed)

    return min(ways, key=length)


def _communities(graph: Graph[int], centre: int | None) -> list[list[int]]:
    """Each community's nodes from its hub outwards; nodes that nothing ties to another are in none."""
    groups = [_from_hub(graph, community, centre) for community in communities(graph)]
    return sorted(groups, key=lambda group: (centre not in group, -len(group), group[0]))


def _from_hub(graph: Graph[int], community: Iterable[int], centre: int | None) -> list[int]:
    """The nodes in the order of a walk outwards from the most tied one."""
    members = graph.subgraph(community)
    rank = {node: (node != centre, -graph.degree(node, weight="weight"), node) for node in members}
    order: dict[int, None] = {}
    for start in sorted(members, key=rank.__getitem__):
        queue = [start] if start not in order else []
        order |= dict.fromkeys(queue)
        for node in queue:
            new = sorted((other for other in members[node] if other not in order), key=rank.__getitem__)
            order |= dict.fromkeys(new)
            queue += new
    return list(order)


def _inside(graph: Graph[int], group: list[int], boxes: Sequence[Box], centre: int | None) -> list[Point]:
    """Points of one community around its own origin, in the order of the group."""
    start = spiral([boxes[node] for node in group])
    if len(group) <= _CAREFUL:
        start = _roomy(_stress(start, _hops(graph, group)), [boxes[node] for node in group])
    points = separated(start, [boxes[node] for node in group])
    anchor = points[0] if group[0] == centre else _middle(points)
    return [(x - anchor[0], y - anchor[1]) for x, y in points]


def _outside(graph: Graph[int], groups: list[list[int]], extents: list[Box], aspect: float) -> list[Point]:
    """Where each community's origin stands: the first in the middle, each other as near to it and to its own as there is room."""
    ties = _ties(graph, groups)
    points: list[Point] = []
    for i, hull in enumerate(extents):
        tied = [points[j] for j in range(i) if (i, j) in ties]
        points.append(min(_rooms(hull, points, extents, aspect), key=lambda spot: _cost(spot, tied, aspect)))
    return points


def _rooms(room: Box, points: list[Point], extents: list[Box], aspect: float) -> Iterator[Point]:
    """In each direction, the first spot where a box is clear of those that stand already."""
    stretch = math.sqrt(aspect)
    step = (room.width + room.height) / 16
    for direction in range(_DIRECTIONS if points else 1):
        angle = 2 * math.pi * direction / _DIRECTIONS
        dx, dy = step * stretch * math.cos(angle), step / stretch * math.sin(angle)
        shift = (room.left - room.right) / 2, (room.top - room.bottom) / 2
        spot = next(
            (x, y)
            for x, y in ((shift[0] + i * dx, shift[1] + i * dy) for i in count())
            if not points or not any(map(partial(touches, (x, y), room), points, extents))
        )
        yield spot if points else (0.0, 0.0)


def _cost(spot: Point, tied: list[Point], aspect: float) -> float:
    far = math.hypot(spot[0] / math.sqrt(aspect), spot[1] * math.sqrt(aspect))
    return far + sum(math.dist(spot, point) for point in tied) / (2 * max(len(tied), 1))


def _ties(graph: Graph[int], groups: list[list[int]]) -> set[tuple[int, int]]:
    number = {node: i for i, group in enumerate(groups) for node in group}
    pairs = ((number[a], number[b]) for a, b in graph.edges if a in number and b in number)
    return {(max(pair), min(pair)) for pair in pairs}


def extent(points: Sequence[Point], boxes: Sequence[Box]) -> Box:
    """What some boxes take up together, with a margin, as seen from the origin."""
    pairs = list(zip(points, boxes, strict=True))
    return Box(
        left=_GAP - min(x - box.left for (x, _), box in pairs),
        right=_GAP + max(x + box.right for (x, _), box in pairs),
        top=_GAP - min(y - box.top for (_, y), box in pairs),
        bottom=_GAP + max(y + box.bottom for (_, y), box in pairs),
    )


def _hops(graph: Graph[int], group: list[int]) -> dict[tuple[int, int], float]:
    """How far apart each two nodes of a group should stand; parts of it that nothing ties stand a few steps apart."""
    place = {node: i for i, node in enumerate(group)}
    ties = [[place[other] for other in graph[node] if other in place] for node in group]
    found = [_steps(ties, i) for i in range(len(group))]
    return {(i, j): _HOP * found[i].get(j, _APART) for i in range(len(group)) for j in range(i)}


def _steps(ties: list[list[int]], start: int) -> dict[int, int]:
    """The number of steps to each node that can be reached."""
    found = {start: 0}
    queue = [start]
    for at in queue:
        new = [other for other in ties[at] if other not in found]
        found |= dict.fromkeys(new, found[at] + 1)
        queue += dict.fromkeys(new)
    return found


def spiral(boxes: Sequence[Box]) -> list[Point]:
    """The first in the middle, the others around it on a sunflower's spiral, each with room for its box."""
    points: list[Point] = []
    area = 0.0
    for i, box in enumerate(boxes):
        radius = math.sqrt(area / math.pi) if i else 0.0
        points.append((radius * math.cos(i * _GOLDEN), radius * math.sin(i * _GOLDEN)))
        area += box.width * box.height * 1.25
    return points


def _stress(start: list[Point], distances: dict[tuple[int, int], float]) -> list[Point]:
    """Points moved until their distances are as wished for, near ones first (stress by stochastic descent)."""
    if not distances:
        return start
    xs, ys = [x for x, _ in start], [y for _, y in start]
    pairs = [(i, j, wish) for (i, j), wish in distances.items()]
    random.Random(_SEED).shuffle(pairs)  # noqa: S311 - near and far ones mixed, the same way each time
    nearest, farthest = min(distances.values()), max(distances.values())
    rounds = _ROUNDS if len(pairs) < _MANY_PAIRS else _ROUNDS // 3
    for turn in range(rounds):
        rate = farthest**2 * (0.05 * (nearest / farthest) ** 2) ** (turn / (rounds - 1))
        for i, j, wish in pairs:
            dx, dy = xs[i] - xs[j], ys[i] - ys[j]
            length = math.sqrt(dx * dx + dy * dy) or 1e-9
            move = min(1.0, rate / (wish * wish)) * (length - wish) / (2 * length)
            xs[i] -= move * dx
            ys[i] -= move * dy
            xs[j] += move * dx
            ys[j] += move * dy
    return list(zip(xs, ys, strict=True))


def _roomy(points: list[Point], boxes: list[Box]) -> list[Point]:
    """The points as far from each other as their boxes need on the whole."""
    hull = extent(points, boxes)
    growth = max(1.0, math.sqrt(_DENSITY * sum(box.width * box.height for box in boxes) / (hull.width * hull.height)))
    return [(x * growth, y * growth) for x, y in points]


def _middle(points: list[Point]) -> Point:
    xs, ys = [x for x, _ in points], [y for _, y in points]
    return (min(xs) + max(xs)) / 2, (min(ys) + max(ys)) / 2


def around(points: Mapping[int, Point], boxes: Sequence[Box]) -> Box:
    """What the boxes of some nodes take up together."""
    return extent(list(points.values()), [boxes[node] for node in points]) if points else Box(0, 0, 0, 0)


def rows(nodes: list[int], boxes: Sequence[Box], above: Box, aspect: float) -> dict[int, Point]:
    """Nodes that stand alone, in rows beneath all others."""
    width = max(above.width, math.sqrt(aspect * sum(boxes[node].width * boxes[node].height for node in nodes)))
    result: dict[int, Point] = {}
    x, y, height = -above.left, above.bottom + _ABOVE_ROWS, 0.0
    for node in nodes:
        box = boxes[node]
        if x + box.width * _ROOMY > width - above.left and height:
            x, y, height = -above.left, y + height, 0.0
        result[node] = (round(x + box.left * _ROOMY), round(y + box.top))
        x, height = x + box.width * _ROOMY, max(height, box.height * _ROOMY)
    return result
