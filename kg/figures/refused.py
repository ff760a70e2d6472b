"""Text -> the numerals with a unit that are no figures, and why."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from kg.figures.names import in_quotes, starts_inside
from kg.figures.quantities import Quantity, quantity
from kg.figures.reading import RUN, figures
from kg.figures.refusals import joined, refusal

__all__ = ["Refused", "refused"]


class Refused(NamedTuple):
    """A numeral with its unit, and what it is instead of a figure."""

    start: int
    end: int
    why: str


def refused(text: str) -> Iterator[Refused]:
    """Each numeral with a unit that `figures` leaves out.

    >>> [(text[start:end], why) for text in ["第3期培训班发放“三张清单”20册。"] for start, end, why in refused(text)]
    [('3期', 'an ordinal'), ('三张', 'in a name')]
    """
    taken = {at for figure in figures(text) for at in range(figure.start, figure.end)}
    for run in RUN.finditer(text):
        found = quantity(text, run.start())
        why = _why(text, found) if found and found.at not in taken else None
        if found and why:
            yield Refused(found.start, found.end, why)


def _why(text: str, found: Quantity) -> str | None:
    if found.at in starts_inside(text):
        return "in a name"
    if joined(text, found.at):
        return "the rest of a longer number or name"
    return "in quotation marks" if in_quotes(text, found.at) else refusal(text, found)
