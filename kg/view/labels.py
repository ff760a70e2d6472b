"""A name broken into the few short lines that stand under its node."""

from __future__ import annotations

import unicodedata
from typing import Final

from kg.view.spacing import Box

__all__ = ["box", "lines"]

_WIDEST: Final = 9.0  # Han characters a line
_MOST: Final = 3
_FONT: Final = 13.0
_LINE: Final = 17.0
_AIR: Final = 8.0
_CLOSING: Final = frozenset("”’》〉）)】」』、，。：；！？,.:;!?·—…")
_OPENING: Final = frozenset("“‘《〈（(【「『")


def lines(name: str) -> list[str]:
    """The name in at most three lines of about the same width, cut where it is longer.

    >>> lines("临江县总工会"), lines("南河生态保护项目工程建筑工地")
    (['临江县总工会'], ['南河生态保护项', '目工程建筑工地'])
    """
    rows = min(_MOST, max(1, -int(-_ems(name) // _WIDEST)))
    widest = max(_ems(name) / rows, 1.0) if _ems(name) <= _WIDEST * _MOST else _WIDEST
    found = [""]
    for character in name:
        if len(found) < rows and _ems(found[-1]) + _ems(character) / 2 > widest and character not in _CLOSING:
            found.append(_opening(found))
        found[-1] += character
    return [_cut(line) for line in found]


def _opening(found: list[str]) -> str:
    """What the last line must not end with, taken from it."""
    if found[-1][1:] and found[-1][-1] in _OPENING:
        moved, found[-1] = found[-1][-1], found[-1][:-1]
        return moved
    return ""


def box(name: list[str], radius: float) -> Box:
    """What a node takes up with its name beneath it."""
    half = max(max(_ems(line) for line in name) * _FONT / 2, radius) + _AIR
    return Box(left=half, right=half, top=radius + _AIR, bottom=radius + 4 + len(name) * _LINE + _AIR)


def _cut(line: str) -> str:
    while _ems(line) > _WIDEST + 1:
        line = line.removesuffix("…")[:-1] + "…"
    return line


def _ems(text: str) -> float:
    return sum(1.0 if unicodedata.east_asian_width(character) in "WFA" else 0.55 for character in text)
