"""Figures of different articles that count the same -> whether they agree, and what it is if they don't."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from functools import cache
from itertools import combinations
from typing import Final

from kg.lexicon import column
from kg.series import Stated, look

__all__ = ["AGREEING", "Comparison", "Finding", "compare", "comparisons"]


class Finding(StrEnum):
    """How two figures that count the same stand to one another."""

    RESTATEMENT = "restatement"
    ROUNDING = "rounding"
    GROWTH = "growth"
    REVISION = "revision"
    SLIP = "unit slip"
    FALL = "falling total"
    CONFLICT = "conflict"


AGREEING: Final = frozenset({Finding.RESTATEMENT, Finding.ROUNDING, Finding.GROWTH})

_SLIPS: Final = (Decimal(10) ** 4, Decimal(10) ** 8)
_NEAR: Final = Decimal("0.05")  # of the larger: what a slip or a rounding may differ by besides
_OPEN: Final = Decimal("Infinity")


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two figures of different articles, the earlier first, and what comparing them gives."""

    finding: Finding
    earlier: Stated
    later: Stated


def comparisons(figures: Iterable[Stated]) -> tuple[Comparison, ...]:
    """Every two figures of different articles that can be compared; those that disagree first.

    Args:
        figures: of a graph, as `kg.series.stated` yields them.
    """
    found = []
    for one, other in _pairs(figures):
        earlier, later = sorted((one, other), key=_order)
        finding = compare(earlier, later)
        if finding:
            found.append(Comparison(finding, earlier, later))
    rank = list(reversed(Finding))
    return tuple(sorted(found, key=lambda pair: (rank.index(pair.finding), pair.earlier.id, pair.later.id)))


def _pairs(figures: Iterable[Stated]) -> Iterator[tuple[Stated, Stated]]:
    """Figures of one measure and unit with a party in common, from different articles, each two once."""
    together: defaultdict[tuple[str, str, str], dict[str, Stated]] = defaultdict(dict)
    for figure in figures:
        for party in figure.subject:
            together[look(figure.measure), figure.unit, party][figure.id] = figure
    pairs = {
        (one.id, other.id): (one, other)
        for members in together.values()
        for one, other in combinations(members.values(), 2)
        if one.article != other.article
    }
    return iter(pairs.values())


def _order(figure: Stated) -> tuple[str, str, str]:
    return str(figure.last or figure.published or ""), str(figure.published or ""), figure.id


def compare(earlier: Stated, later: Stated) -> Finding | None:
    """What comparing two figures gives, None where they don't say the same of the same.

    Args:
        earlier: the one whose time ends first.
        later: the other.
    """
    if not _comparable(earlier, later) or earlier.value is None or later.value is None:
        return None
    at_once = _at_once(earlier, later)
    if not at_once and not _runs_on(earlier, later):
        return None
    if _agree(earlier, later):
        return Finding.RESTATEMENT if earlier.value == later.value else Finding.ROUNDING
    return _difference(earlier, later, earlier.value, later.value, at_once=at_once)


def _difference(earlier: Stated, later: Stated, before: Decimal, after: Decimal, *, at_once: bool) -> Finding | None:
    if _is_revision(earlier) or _is_revision(later):
        return Finding.REVISION
    if _is_slip(before, after):
        return Finding.SLIP
    if at_once:
        return Finding.CONFLICT
    if after > before:
        return Finding.GROWTH
    return None if later.unit in {"%", "‰"} else Finding.FALL  # a rate may fall, a total may not


def _comparable(one: Stated, other: Stated) -> bool:
    """Whether both count the same, of the same, in the same way."""
    same = (look(one.measure), one.unit, one.recurrence, one.target) == (
        look(other.measure),
        other.unit,
        other.recurrence,
        other.target,
    )
    roles = ((one.actors, other.actors), (one.places, other.places), (one.about, other.about))
    return same and all(not a or not b or a & b for a, b in roles) and any(a & b for a, b in roles)


def _counted(figure: Stated) -> tuple[str, str, str, bool]:
    return look(figure.measure), figure.unit, figure.recurrence, figure.target


def _at_once(one: Stated, other: Stated) -> bool:
    """Whether both hold for the same time: the one they state or, where they state none, the day they appeared."""
    if one.last is None and one.first is None:
        return other.last is None and other.first is None and one.published == other.published is not None
    return (one.first, one.last) == (other.first, other.last)


def _runs_on(earlier: Stated, later: Stated) -> bool:
    """Whether the later figure counts on from where the earlier one began: 上半年 and 前三季度, or two totals so far."""
    if earlier.last is None or later.last is None or earlier.recurrence:
        return False
    return earlier.first == later.first and earlier.last < later.last


def _agree(one: Stated, other: Stated) -> bool:
    """Whether both can be true at once."""
    (low, high), (other_low, other_high) = _interval(one), _interval(other)
    return max(low, other_low) <= min(high, other_high) or _rounds(low, other_low)


def _interval(figure: Stated) -> tuple[Decimal, Decimal]:
    value = figure.value or Decimal(0)
    match figure.bound:
        case "atLeast":
            return value, _OPEN if figure.target else value + _step(value)
        case "atMost":
            return value - _step(value), value
        case "approximately":
            return value - _step(value), value + _step(value)
        case _:
            return value, value


def _step(value: Decimal) -> Decimal:
    """The size of a number's last digit that is no zero: what 余 and 近 leave open."""
    digits = value.normalize().as_tuple()
    return Decimal(1).scaleb(int(digits.exponent)) if value else Decimal(1)


def _rounds(one: Decimal, other: Decimal) -> bool:
    """Whether one is the other, rounded to fewer digits: 12986 and 1.3万."""
    coarse, fine = sorted((one, other), key=_step, reverse=True)
    near = abs(coarse - fine) <= _NEAR * max(abs(one), abs(other))
    return near and _step(coarse) > _step(fine) and abs(coarse - fine) <= _step(coarse) / 2


def _is_slip(one: Decimal, other: Decimal) -> bool:
    low, high = sorted((abs(one), abs(other)))
    return bool(low) and any(abs(high / low / slip - 1) <= _NEAR for slip in _SLIPS)


def _is_revision(figure: Stated) -> bool:
    return bool(_revising().search(figure.sentence))


@cache
def _revising() -> re.Pattern[str]:
    return re.compile("|".join(map(re.escape, column("revision_words"))))
