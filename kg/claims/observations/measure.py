"""What a figure counts, as it is handed on from figure to figure."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple

from kg.claims.observations.labels import shortened
from kg.claims.observations.nouns import head
from kg.claims.observations.surroundings import Surroundings

__all__ = ["NOTHING", "Measure", "akin", "handed_on", "last_of", "named"]


class Measure(NamedTuple):
    """The name of what is counted, its noun with what stands before it, and how much of the text it takes."""

    label: str
    prefix: str
    head: str
    unit: str
    end: int
    figure_end: int  # less than `end` where the noun stands behind the figure
    subject: str = ""  # what does what is counted: 合同|覆盖职工
    said: str = ""  # what is said of the noun: 职工|参赛
    acted: bool = False  # whether somebody does what is counted: 发放|慰问金, but neither 职工参赛 nor 建会率
    whole: str = ""  # of what it is a part: 其中…


NOTHING: Final = Measure("", "", "", "", 0, 0)


def named(label: str, here: Surroundings) -> Measure:
    """A measure that the words beside its figure name in full."""
    label = shortened(label)
    return Measure(label, *head(label), here.figure.unit, here.figure.end, here.figure.end)


def handed_on(earlier: Measure, label: str, here: Surroundings) -> Measure:
    """A measure that hands on the noun of a figure before."""
    return (
        earlier._replace(label=label, unit=here.figure.unit, end=here.figure.end, figure_end=here.figure.end)
        if earlier.head
        else named(label, here)
    )


def last_of(earlier: Sequence[Measure]) -> Measure:
    """The last of some measures, one without a label if there is none."""
    return earlier[-1] if earlier else NOTHING


def akin(earlier: Sequence[Measure], unit: str) -> Measure:
    """The last measure in a unit, else the last of all."""
    return next((measure for measure in reversed(earlier) if measure.unit == unit), last_of(earlier))
