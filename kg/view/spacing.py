"""Boxes moved apart until none overlaps another."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

__all__ = ["Box", "Point", "separated", "touches"]

Point = tuple[float, float]

_PATIENCE: Final = 10  # rounds of pushing between two steps of growth
_GROWTH: Final = 1.03
_TOUCH: Final = 1e-6


@dataclass(frozen=True, slots=True)
class Box:
    """How far something reaches from its point to each side."""

    left: float
    right: float
    top: float
    bottom: float

    @property
    def width(self) -> float:
        """From side to side."""
        return self.left + self.right

    @property
    def height(self) -> float:
        """From top to bottom."""
        return self.top + self.bottom


def touches(one: Point, its: Box, other: Point, others: Box) -> bool:
    """Whether two boxes overlap."""
    sideways = one[0] - its.left < other[0] + others.right and other[0] - others.left < one[0] + its.right
    return sideways and one[1] - its.top < other[1] + others.bottom and other[1] - others.top < one[1] + its.bottom


def separated(points: Sequence[Point], boxes: Sequence[Box]) -> list[Point]:
    """The points, moved as little as need be so that their boxes do not overlap.

    Overlapping boxes push each other aside; where that alone doesn't do, the whole grows a little from time to time.
    """
    xs, ys = [x for x, _ in points], [y for _, y in points]
    turn = 0
    while _push(xs, ys, boxes):
        turn += 1
        if turn % _PATIENCE == 0:
            xs, ys = [x * _GROWTH for x in xs], [y * _GROWTH for y in ys]
    return list(zip(xs, ys, strict=True))


def _push(xs: list[float], ys: list[float], boxes: Sequence[Box]) -> bool:
    """Move each overlapping pair apart along the shorter way; whether there was any."""
    moved = False
    for i, j in _neighbours(xs, boxes):
        dx, dy = _overlap(xs, ys, boxes, i, j)
        if not dx:
            continue
        moved = True
        if abs(dx) <= abs(dy):
            xs[i] -= dx / 2
            xs[j] += dx / 2
        else:
            ys[i] -= dy / 2
            ys[j] += dy / 2
    return moved


def _neighbours(xs: list[float], boxes: Sequence[Box]) -> list[tuple[int, int]]:
    """The pairs whose boxes overlap from left to right, found by one sweep."""
    order = sorted(range(len(xs)), key=lambda i: (xs[i] - boxes[i].left, i))
    pairs: list[tuple[int, int]] = []
    active: list[int] = []
    for i in order:
        edge = xs[i] - boxes[i].left
        active = [j for j in active if xs[j] + boxes[j].right > edge]
        pairs += [(j, i) for j in active]
        active.append(i)
    return pairs


def _overlap(xs: list[float], ys: list[float], boxes: Sequence[Box], i: int, j: int) -> Point:
    """How far j has to move, to the side or up or down, to be clear of i; zeros where it is."""
    a, b = boxes[i], boxes[j]
    right, left = xs[i] + a.right - xs[j] + b.left, xs[j] + b.right - xs[i] + a.left
    down, up = ys[i] + a.bottom - ys[j] + b.top, ys[j] + b.bottom - ys[i] + a.top
    if min(right, left, down, up) <= _TOUCH:
        return 0.0, 0.0
    return (right if right < left else -left), (down if down < up else -up)
