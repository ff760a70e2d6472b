"""Where each node stands: communities first, then each inside, so that nothing has to move in the reader's browser.

Plain arithmetic on purpose: the same graph has the same picture on every machine.
"""

from __future__ import annotations

import math
import random
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from networkx import Graph, all_pairs_shortest_path_length, isolates
from networkx.algorithms.community import louvain_communities

from kg.view.spacing import Box, Point, separated

__all__ = ["Layout", "layout"]

_SEED: Final = 7
_HOP: Final = 76.0  # how far apart two neighbours would stand if nothing else were there
_GAP: Final = 14.0  # between communities
_CAREFUL: Final = 220  # above so many nodes a community is laid out as a spiral: stress costs the square of their number
_ROUNDS: Final = 30
_MANY_PAIRS: Final = 8000
_GOLDEN: Final = math.pi * (3 - math.sqrt(5))


@dataclass(frozen=True, slots=True)
class Layout:
    """One point and one community for each node, by the node's number; the largest communities have the lowest numbers."""

    points: tuple[Point, ...]
    communities: tuple[int, ...]


def layout(graph: Graph[int], boxes: Sequence[Box], centre: int | None, aspect: float) -> Layout:
    """Points for nodes 0..n-1, whose boxes do not overlap, with `centre` in the middle of its community in the middle.

    Args:
        graph: the ties between nodes, with a `weight` each.
        boxes: what each node takes up, its label included.
        centre: the node that the picture is about.
        aspect: the width of the screen by its height.
    """
    groups = _communities(graph, centre)
    shapes = [_inside(graph, group, boxes, centre) for group in groups]
    extents = [_extent(shape, [boxes[node] for node in group]) for group, shape in zip(groups, shapes, strict=True)]
    middles = _outside(graph, groups, extents, aspect)
    points: dict[int, Point] = {}
    for group, shape, (x, y) in zip(groups, shapes, middles, strict=True):
        points |= {node: (round(x + dx), round(y + dy)) for node, (dx, dy) in zip(group, shape, strict=True)}
    loose = [node for node in sorted(graph) if node not in points]
    points |= _rows(loose, boxes, _around(points, boxes), aspect)
    number = {node: i for i, group in enumerate([*groups, loose]) for node in group}
    return Layout(tuple(points[node] for node in sorted(graph)), tuple(number[node] for node in sorted(graph)))


def _communities(graph: Graph[int], centre: int | None) -> list[list[int]]:
    """Each community's nodes from its hub outwards; nodes that nothing ties to another are in none."""
    tied: Graph[int] = Graph()
    tied.add_nodes_from(sorted(set(graph) - set(isolates(graph))))
    tied.add_weighted_edges_from(sorted((min(a, b), max(a, b), tie["weight"]) for a, b, tie in graph.edges(data=True)))
    found = louvain_communities(tied, weight="weight", seed=_SEED) if tied else []
    groups = [_from_hub(graph, community, centre) for community in found]
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
    start = _spiral([boxes[node] for node in group])
    if len(group) <= _CAREFUL:
        start = _stress(start, _hops(graph, group))
    points = separated(start, [boxes[node] for node in group])
    anchor = points[0] if group[0] == centre else _middle(points)
    return [(x - anchor[0], y - anchor[1]) for x, y in points]


def _outside(graph: Graph[int], groups: list[list[int]], extents: list[Box], aspect: float) -> list[Point]:
    """The middle of each community, tied ones near each other."""
    ties = _ties(graph, groups)
    distances = {
        (i, j): (_reach(extents[i]) + _reach(extents[j])) * (1.0 if (i, j) in ties else 1.4)
        for i in range(len(groups))
        for j in range(i)
    }
    start = _stress(_spiral(extents), distances) if len(groups) <= _CAREFUL else _spiral(extents)
    stretch = math.sqrt(aspect)
    return separated([(x * stretch, y / stretch) for x, y in start], extents)


def _ties(graph: Graph[int], groups: list[list[int]]) -> set[tuple[int, int]]:
    number = {node: i for i, group in enumerate(groups) for node in group}
    pairs = ((number[a], number[b]) for a, b in graph.edges if a in number and b in number)
    return {(max(pair), min(pair)) for pair in pairs}


def _extent(points: Sequence[Point], boxes: Sequence[Box]) -> Box:
    """What some boxes take up together, with a margin, as seen from the origin."""
    pairs = list(zip(points, boxes, strict=True))
    return Box(
        left=_GAP - min(x - box.left for (x, _), box in pairs),
        right=_GAP + max(x + box.right for (x, _), box in pairs),
        top=_GAP - min(y - box.top for (_, y), box in pairs),
        bottom=_GAP + max(y + box.bottom for (_, y), box in pairs),
    )


def _reach(box: Box) -> float:
    return (box.width + box.height) / 4


def _hops(graph: Graph[int], group: list[int]) -> dict[tuple[int, int], float]:
    """How far apart each two nodes of a group should stand; parts of it that nothing ties stand a few steps apart."""
    place = {node: i for i, node in enumerate(group)}
    found = {place[node]: lengths for node, lengths in all_pairs_shortest_path_length(graph.subgraph(group))}
    return {(i, j): _HOP * found[i].get(group[j], 4) for i in range(len(group)) for j in range(i)}


def _spiral(boxes: Sequence[Box]) -> list[Point]:
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
    shuffle = random.Random(_SEED).shuffle  # noqa: S311
    nearest, farthest = min(distances.values()), max(distances.values())
    rounds = _ROUNDS if len(pairs) < _MANY_PAIRS else _ROUNDS // 3
    for turn in range(rounds):
        shuffle(pairs)
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


def _middle(points: list[Point]) -> Point:
    xs, ys = [x for x, _ in points], [y for _, y in points]
    return (min(xs) + max(xs)) / 2, (min(ys) + max(ys)) / 2


def _around(points: dict[int, Point], boxes: Sequence[Box]) -> Box:
    return _extent(list(points.values()), [boxes[node] for node in points]) if points else Box(0, 0, 0, 0)


def _rows(nodes: list[int], boxes: Sequence[Box], above: Box, aspect: float) -> dict[int, Point]:
    """Nodes that stand alone, in rows beneath all others."""
    width = max(above.width, math.sqrt(aspect * sum(boxes[node].width * boxes[node].height for node in nodes)))
    result: dict[int, Point] = {}
    x, y, height = -above.left, above.bottom + _GAP, 0.0
    for node in nodes:
        box = boxes[node]
        if x + box.width > width - above.left and height:
            x, y, height = -above.left, y + height, 0.0
        result[node] = (round(x + box.left), round(y + box.top))
        x, height = x + box.width, max(height, box.height)
    return result
