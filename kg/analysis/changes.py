"""What differs between two networks: two builds, two periods."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from kg.network import StatedFigure

if TYPE_CHECKING:
    from networkx import MultiDiGraph

__all__ = ["Changed", "Changes", "Relation", "changes"]

Relation = tuple[str, str, str]
_Count = tuple[Decimal | None, str, date | None, date | None]
_Counted = tuple[str, str, tuple[str, ...], tuple[str, ...], tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Changed:
    """What both networks count of the same entities, and the figures that only one of them has."""

    measure: str
    before: tuple[StatedFigure, ...]
    after: tuple[StatedFigure, ...]


@dataclass(frozen=True, slots=True)
class Changes:
    """The IRIs of entities, the relations (subject, object, predicate) and the figures that came, went or changed."""

    entities_added: tuple[str, ...]
    entities_removed: tuple[str, ...]
    relations_added: tuple[Relation, ...]
    relations_removed: tuple[Relation, ...]
    figures_added: tuple[StatedFigure, ...]
    figures_removed: tuple[StatedFigure, ...]
    figures_changed: tuple[Changed, ...]


def changes(before: MultiDiGraph[str], after: MultiDiGraph[str]) -> Changes:
    """What the second network has and the first has not, and the other way round, each in order.

    A figure that another article tells alike is the same; one that counts the same of the same entities has changed.
    """
    old, new = _relations(before), _relations(after)
    gone, come = _apart(before, after), _apart(after, before)
    both = sorted(gone.keys() & come.keys())
    return Changes(
        entities_added=tuple(sorted(set(after) - set(before))),
        entities_removed=tuple(sorted(set(before) - set(after))),
        relations_added=tuple(sorted(new - old)),
        relations_removed=tuple(sorted(old - new)),
        figures_added=_all(come[key] for key in sorted(come.keys() - gone.keys())),
        figures_removed=_all(gone[key] for key in sorted(gone.keys() - come.keys())),
        figures_changed=tuple(Changed(key[0], tuple(gone[key]), tuple(come[key])) for key in both),
    )


def _relations(network: MultiDiGraph[str]) -> set[Relation]:
    return {(source, target, str(predicate)) for source, target, predicate in network.edges(keys=True)}


def _apart(network: MultiDiGraph[str], other: MultiDiGraph[str]) -> dict[_Counted, list[StatedFigure]]:
    """The figures that the other network doesn't have, by what they count."""
    known = {(_counted(figure), _count(figure)) for figure in other.graph["figures"]}
    found: dict[_Counted, list[StatedFigure]] = {}
    for figure in network.graph["figures"]:
        if (_counted(figure), _count(figure)) not in known:
            found.setdefault(_counted(figure), []).append(figure)
    return found


def _counted(figure: StatedFigure) -> _Counted:
    return figure.measure, figure.unit, figure.actor, figure.about, figure.place


def _count(figure: StatedFigure) -> _Count:
    return figure.value, figure.bound, figure.first, figure.last


def _all(groups: Iterable[list[StatedFigure]]) -> tuple[StatedFigure, ...]:
    return tuple(figure for group in groups for figure in group)
