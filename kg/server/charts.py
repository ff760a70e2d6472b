"""Figures -> bars over time, where one thing was counted at several times in one unit."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import groupby
from typing import Final

from kg.server.figures import Figure

__all__ = ["Bar", "Chart", "charts"]

_WIDE: Final = 180  # of the longest bar, in units of the drawing


@dataclass(frozen=True, slots=True)
class Bar:
    """One figure: when, how much in its own characters, and how long its bar is."""

    period: str
    surface: str
    width: int
    target: bool


@dataclass(frozen=True, slots=True)
class Chart:
    """One series."""

    measure: str
    unit: str
    bars: tuple[Bar, ...]


def charts(figures: Iterable[Figure]) -> tuple[Chart, ...]:
    """A chart for each measure that has values in one unit for at least two periods; the figures are in order of time."""
    dated = sorted((figure for figure in figures if figure.period and (figure.value or -1) >= 0), key=_series)
    series = (list(group) for _, group in groupby(dated, key=_series))
    return tuple(_chart(found) for found in series if len({figure.period for figure in found}) > 1)


def _chart(series: Sequence[Figure]) -> Chart:
    most = max(figure.value or Decimal(0) for figure in series)
    bars = (Bar(_end(figure.period), figure.surface, _width(figure.value, most), figure.target) for figure in series)
    return Chart(series[0].measure.text, series[0].unit, tuple(bars))


def _width(value: Decimal | None, most: Decimal) -> int:
    return max(round(_WIDE * (value or 0) / most), 1) if most else 1


def _series(figure: Figure) -> tuple[str, str]:
    return figure.measure.text, figure.unit


def _end(period: str) -> str:
    """A period as a chart has room for it: by its end.

    >>> _end("2021-01-01 至 2021-06-30"), _end("2021")
    ('至 2021-06-30', '2021')
    """
    _, until, last = period.rpartition("至 ")
    return until + last
