"""Questions about stretches of text that are answered in logarithmic time, so that recognisers stay linear in the text."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import accumulate

__all__ = ["Span", "begins", "covering", "finishes", "last_before", "overlapping"]

Span = tuple[int, int]


def covering(spans: Iterable[Span]) -> Callable[[int, int], bool]:
    """A function that says whether some one of the stretches holds all of [start, end).

    >>> held = covering([(2, 9), (3, 5)])
    >>> held(4, 8), held(8, 10)
    (True, False)
    """
    ordered = sorted(spans)
    starts = [start for start, _ in ordered]
    reach = list(accumulate((end for _, end in ordered), max))

    def held(start: int, end: int) -> bool:
        before = bisect_right(starts, start)
        return before > 0 and reach[before - 1] >= end

    return held


def begins(spans: Iterable[Span]) -> Mapping[int, int]:
    """Where the longest of the stretches begins that ends at a place.

    >>> begins([(2, 9), (5, 9)])
    {9: 2}
    """
    return {end: start for start, end in sorted(spans, reverse=True)}


def finishes(spans: Iterable[Span]) -> Mapping[int, int]:
    """Where the longest of the stretches ends that begins at a place.

    >>> finishes([(2, 9), (2, 5)])
    {2: 9}
    """
    return dict(sorted(spans))


def overlapping(spans: Iterable[Span]) -> Callable[[int, int], bool]:
    """A function that says whether some one of the stretches shares characters with [start, end).

    >>> met = overlapping([(2, 9), (12, 15)])
    >>> met(8, 10), met(9, 12)
    (True, False)
    """
    ordered = sorted(spans)
    starts = [start for start, _ in ordered]
    reach = list(accumulate((end for _, end in ordered), max))

    def met(start: int, end: int) -> bool:
        before = bisect_left(starts, end)
        return before > 0 and reach[before - 1] > start

    return met


def last_before(places: Sequence[int], floor: int, position: int) -> int:
    """The last of some places in order that is not behind a position, or the floor where that is further right.

    >>> last_before([3, 8, 15], 0, 9), last_before([3, 8, 15], 10, 12)
    (8, 10)
    """
    index = bisect_right(places, position)
    return max(floor, places[index - 1]) if index else floor
