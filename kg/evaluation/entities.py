"""Entities found against entities wanted."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from kg.evaluation import normal
from kg.evaluation.found import FoundEntity
from kg.evaluation.gold import WantedEntity
from kg.evaluation.measures import Tally

__all__ = ["match", "recall", "remarks", "tally"]


def match(wanted: Sequence[WantedEntity], found: Sequence[FoundEntity]) -> Mapping[int, FoundEntity]:
    """Which entity answers which wanted one: those under the full name first, then those under any other; each only once."""
    matched: dict[int, FoundEntity] = {}
    for count in (1, None):
        for i, entity in enumerate(wanted):
            names = frozenset(map(normal.name, entity.names[:count]))
            taken = {answer.iri for answer in matched.values()}
            fits = (f for f in found if f.type in entity.types and f.labels & names and f.iri not in taken)
            if i not in matched and (answer := next(fits, None)):
                matched[i] = answer
    return matched


def _extra(
    wanted: Sequence[WantedEntity], found: Sequence[FoundEntity], matched: Mapping[int, FoundEntity]
) -> Iterator[FoundEntity]:
    """What nobody asked for; another answer to an optional entity is no fault."""
    optional = frozenset(normal.name(name) for entity in wanted if entity.optional for name in entity.names)
    answers = {entity.iri for entity in matched.values()}
    return (entity for entity in found if entity.iri not in answers and not entity.labels & optional)


def tally(wanted: Sequence[WantedEntity], found: Sequence[FoundEntity], matched: Mapping[int, FoundEntity]) -> Tally:
    """How many entities are right; optional ones neither add nor take away."""
    asked = [i for i, entity in enumerate(wanted) if not entity.optional]
    right = sum(i in matched for i in asked)
    return Tally(right, sum(1 for _ in _extra(wanted, found, matched)), len(asked) - right)


def recall(wanted: Sequence[WantedEntity], matched: Mapping[int, FoundEntity]) -> Mapping[str, str]:
    """How many of each type were found, as "right/all"."""
    asked = [(entity.types[0], i in matched) for i, entity in enumerate(wanted) if not entity.optional]
    counted = {type_: [hit for other, hit in asked if other == type_] for type_, _ in sorted(asked)}
    return {type_: f"{sum(hits)}/{len(hits)}" for type_, hits in counted.items()}


def remarks(wanted: Sequence[WantedEntity], found: Sequence[FoundEntity], matched: Mapping[int, FoundEntity]) -> Iterator[str]:
    """Every difference as a line."""
    for i, entity in enumerate(wanted):
        if i not in matched and not entity.optional:
            names = frozenset(map(normal.name, entity.names))
            others = ", ".join(other.type for other in found if other.labels & names)
            yield f"entity missed: {'/'.join(entity.types)} {entity.names[0]}" + (f" (found as {others})" if others else "")
    for other in _extra(wanted, found, matched):
        yield f"entity too many: {other.type} {other.label}"
