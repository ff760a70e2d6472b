"""What was spent, on what and where."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING, Final, Literal

from kg.lexicon import load
from kg.network import StatedFigure

if TYPE_CHECKING:
    from networkx import MultiDiGraph

__all__ = ["Sum", "money"]

_YUAN: Final = "元"


@dataclass(frozen=True, slots=True)
class Sum:
    """What the stated amounts of one entity add up to, in yuan; `figures` are the amounts.

    A text that states a whole and its parts has both in the sum: it is what was stated, not what was booked.
    """

    iri: str
    total: Decimal
    figures: tuple[StatedFigure, ...]


def money(network: MultiDiGraph[str], role: Literal["about", "place", "actor"]) -> tuple[Sum, ...]:
    """The sums of money by what they are about, where they went, or who gave them, the largest first.

    Targets and amounts for each are left out: they do not add up.
    """
    amounts: dict[str, list[StatedFigure]] = defaultdict(list)
    for figure in filter(_adds_up, network.graph["figures"]):
        for iri in getattr(figure, role):
            amounts[iri].append(figure)
    sums = [Sum(iri, _total(figures), tuple(figures)) for iri, figures in amounts.items()]
    return tuple(sorted(sums, key=lambda it: (-it.total, it.iri)))


def _adds_up(figure: StatedFigure) -> bool:
    each = any(word in figure.measure for word in _each())
    return figure.unit == _YUAN and figure.value is not None and not figure.target and not each


@cache
def _each() -> tuple[str, ...]:
    return next(tuple(row["words"].split()) for row in load("measure_words") if row["set"] == "per")


def _total(figures: list[StatedFigure]) -> Decimal:
    return sum((figure.value for figure in figures if figure.value is not None), Decimal(0))
