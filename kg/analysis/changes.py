"""What differs between two networks: two builds, two years."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from networkx import MultiDiGraph

__all__ = ["Changes", "changes"]

Relation = tuple[str, str, str]


@dataclass(frozen=True, slots=True)
class Changes:
    """The IRIs of entities and figures, and the relations (subject, object, predicate), that came and went."""

    entities_added: tuple[str, ...]
    entities_removed: tuple[str, ...]
    relations_added: tuple[Relation, ...]
    relations_removed: tuple[Relation, ...]
    figures_added: tuple[str, ...]
    figures_removed: tuple[str, ...]


def changes(before: MultiDiGraph[str], after: MultiDiGraph[str]) -> Changes:
    """What the second network has and the first has not, and the other way round, each in order."""
    old, new = _relations(before), _relations(after)
    gone, come = _figures(before), _figures(after)
    return Changes(
        entities_added=tuple(sorted(set(after) - set(before))),
        entities_removed=tuple(sorted(set(before) - set(after))),
        relations_added=tuple(sorted(new - old)),
        relations_removed=tuple(sorted(old - new)),
        figures_added=tuple(sorted(come - gone)),
        figures_removed=tuple(sorted(gone - come)),
    )


def _relations(network: MultiDiGraph[str]) -> set[Relation]:
    return {(source, target, str(predicate)) for source, target, predicate in network.edges(keys=True)}


def _figures(network: MultiDiGraph[str]) -> set[str]:
    return {figure.iri for figure in network.graph["figures"]}
