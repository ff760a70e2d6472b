"""What was given and what was raised, for what and where, no amount twice where that can be told."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from functools import cache
from itertools import combinations
from typing import TYPE_CHECKING, Final, Literal

from kg.lexicon import load, phrases
from kg.model import Kind
from kg.network import ROLES, StatedFigure

if TYPE_CHECKING:
    from networkx import MultiDiGraph

__all__ = ["Account", "Omission", "Sum", "money"]

_YUAN: Final = "元"
_COUNTED: Final = ("given", "raised")
_UNDERTAKINGS: Final = frozenset({Kind.PROGRAM, Kind.EVENT, Kind.FACILITY})


class Omission(StrEnum):
    """Why an amount of money is in no sum."""

    TARGET = "target"  # it is planned
    RATE = "rate"  # it is for each, or for each year
    RANGE = "range"  # it is one end of a range
    OTHER = "other"  # it was neither given nor raised: a worth, an income, a saving
    TOGETHER = "together"  # it is for several at once, and nobody says which part for which
    AGAIN = "again"  # it is the same amount, told again
    PART = "part"  # it lies within a larger one


@dataclass(frozen=True, slots=True)
class Sum:
    """What some amounts add up to, in yuan; where they `may_overlap`, nothing tells that none lies within another."""

    total: Decimal
    figures: tuple[StatedFigure, ...]
    may_overlap: bool


@dataclass(frozen=True, slots=True)
class Account:
    """The money of one entity as it is stated, and the amounts that are in no sum, each with the reason."""

    iri: str
    given: Sum
    raised: Sum
    omitted: tuple[tuple[StatedFigure, Omission], ...]


def money(network: MultiDiGraph[str], role: Literal["about", "place", "actor"]) -> tuple[Account, ...]:
    """The money by the undertaking it is about, by the place it went to, or by who gave it, the largest sums first.

    What is said of a village is not added to the county that it lies in.
    """
    stated: dict[str, list[StatedFigure]] = defaultdict(list)
    shared: set[str] = set()
    for figure in network.graph["figures"]:
        parties = _parties(network, figure, role) if figure.unit == _YUAN and figure.value is not None else []
        shared |= {figure.iri} if len(parties) > 1 else set()
        for iri in parties:
            stated[iri].append(figure)
    accounts = [_account(iri, figures, shared) for iri, figures in stated.items()]
    return tuple(sorted(accounts, key=lambda it: (-it.given.total, -it.raised.total, it.iri)))


def _parties(network: MultiDiGraph[str], figure: StatedFigure, role: str) -> list[str]:
    there = [iri for iri in getattr(figure, role) if iri in network]
    return [iri for iri in there if role != "about" or network.nodes[iri]["kind"] in _UNDERTAKINGS]


def _account(iri: str, figures: Sequence[StatedFigure], shared: set[str]) -> Account:
    ends = Counter((figure.measure, figure.surface, figure.quotes) for figure in figures)
    omitted: list[tuple[StatedFigure, Omission]] = []
    flows: dict[str, list[StatedFigure]] = {flow: [] for flow in _COUNTED}
    for figure in figures:
        ranged = figure.surface is not None and ends[figure.measure, figure.surface, figure.quotes] > 1
        why = Omission.RANGE if ranged else _by_itself(figure, shared)
        if why:
            omitted.append((figure, why))
        else:
            flows[_flow(figure.measure)].append(figure)
    given, raised = (_sum(flow, omitted) for flow in flows.values())
    return Account(iri, given, raised, tuple(sorted(omitted, key=lambda pair: pair[0].iri)))


def _by_itself(figure: StatedFigure, shared: set[str]) -> Omission | None:
    """Why an amount adds up with no other."""
    if figure.target:
        return Omission.TARGET
    recurs = figure.recurrence is not None and not _said(figure, "whole")
    if recurs or any(word in figure.measure for word in _each()):
        return Omission.RATE
    if _flow(figure.measure) not in _COUNTED:
        return Omission.OTHER
    return Omission.TOGETHER if figure.iri in shared else None


def _sum(figures: Sequence[StatedFigure], omitted: list[tuple[StatedFigure, Omission]]) -> Sum:
    """The sum of those amounts that do not repeat a larger one or lie within it; the others become omitted."""
    kept: list[StatedFigure] = []
    for figure in sorted(figures, key=lambda it: (-_value(it), _days(it), it.iri)):
        why = next(filter(None, (_within(figure, larger) for larger in kept)), None)
        if why:
            omitted.append((figure, why))
        else:
            kept.append(figure)
    overlap = any(_alike(one, other) and not _disjoint(one, other) for one, other in combinations(kept, 2))
    return Sum(sum(map(_value, kept), Decimal(0)), tuple(sorted(kept, key=lambda it: it.iri)), overlap)


def _within(figure: StatedFigure, larger: StatedFigure) -> Omission | None:
    """How the larger of two amounts holds the other one, if anything tells that it does."""
    if not _alike(figure, larger):
        return None
    if figure.value == larger.value and not _disjoint(figure, larger):
        return Omission.AGAIN
    return Omission.PART if _inside(figure, larger) or _named_part(figure, larger) else None


def _alike(one: StatedFigure, other: StatedFigure) -> bool:
    """Whether two amounts can be of the same money: nothing that is said of both is said differently."""
    parties = ((set(getattr(one, role)), set(getattr(other, role))) for role in ROLES)
    return all(not its or not others or its & others for its, others in parties)


def _disjoint(one: StatedFigure, other: StatedFigure) -> bool:
    def before(a: StatedFigure, b: StatedFigure) -> bool:
        return a.last is not None and b.first is not None and a.last < b.first

    return before(one, other) or before(other, one)


def _inside(figure: StatedFigure, larger: StatedFigure) -> bool:
    """Whether the time of one amount is a part of the other's."""
    if figure.first is None or figure.last is None or larger.last is None or figure.last > larger.last:
        return False
    opens = larger.first or date.min
    return opens <= figure.first and (opens, larger.last) != (figure.first, figure.last)


def _named_part(figure: StatedFigure, larger: StatedFigure) -> bool:
    """Whether the sentence says 其中 before the amount, in an article that tells the larger one."""
    articles = {quote.article for quote in larger.quotes}
    return any(quote.article in articles for quote in figure.quotes) and _said(figure, "part")


def _said(figure: StatedFigure, mark: str) -> bool:
    """Whether a word of a kind stands before an amount in each sentence that states it."""
    return all(_marked(quote.text, figure.surface or "", mark) for quote in figure.quotes)


def _marked(text: str, surface: str, mark: str) -> bool:
    """Whether a word of a kind stands before an amount.

    >>> _marked("其中救助金3万元", "3万元", "part"), _marked("发放救助金3万元", "3万元", "part")
    (True, False)
    """
    before = text[: max(text.find(surface), 0)]
    return any(_flows()[word] == mark for _, _, word in phrases("money_flows").find(before))


def _flow(measure: str) -> str:
    """What a measure in yuan tells of the money.

    >>> _flow("发放助学金"), _flow("筹集慰问款物"), _flow("村集体收入")
    ('given', 'raised', 'other')
    """
    words = (_flows()[word] for _, _, word in phrases("money_flows").find(measure))
    return next((flow for flow in words if flow not in {"part", "whole"}), "other")


@cache
def _flows() -> dict[str, str]:
    return {row["word"]: row["flow"] for row in load("money_flows")}


@cache
def _each() -> tuple[str, ...]:
    return next(tuple(row["words"].split()) for row in load("word_sets") if row["set"] == "per")


def _value(figure: StatedFigure) -> Decimal:
    return figure.value or Decimal(0)


def _days(figure: StatedFigure) -> int:
    """How long the time of an amount is, longest first."""
    return -((figure.last - (figure.first or date.min)).days if figure.last else 0)
