"""Relations found against relations wanted, between entities that both know."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from kg.evaluation.found import Found, FoundEntity
from kg.evaluation.gold import Gold
from kg.evaluation.measures import Tally

__all__ = ["Comparison", "compare"]

_Key = tuple[int, str, int]


@dataclass(frozen=True, slots=True)
class Comparison:
    """The relations of an article that are right, too many, and missing, as places in the list of wanted entities."""

    right: frozenset[_Key]
    extra: frozenset[_Key]
    missed: frozenset[_Key]

    def tally(self) -> Tally:
        """How many of each."""
        return Tally(len(self.right), len(self.extra), len(self.missed))

    def remarks(self, gold: Gold) -> Iterator[str]:
        """Every difference as a line."""
        for verdict, keys in (("missed", self.missed), ("too many", self.extra)):
            for subject, predicate, object_ in sorted(keys):
                ends = (gold.entities[end].names[0] for end in (subject, object_))
                yield f"relation {verdict}: {f' {predicate} '.join(ends)}"


def compare(gold: Gold, found: Found, matched: Mapping[int, FoundEntity]) -> Comparison:
    """Which relations are right; what concerns an optional entity or is itself optional is no fault."""
    index = {entity.iri: i for i, entity in matched.items()}
    stated = {(index[s], p, index[o]) for s, p, o in found.relations if s in index and o in index}
    asked = frozenset((r.subject, r.predicate, r.object) for r in gold.relations if not r.optional)
    allowed = asked | {(r.subject, r.predicate, r.object) for r in gold.relations}
    extra = {(s, p, o) for s, p, o in stated - allowed if not gold.entities[s].optional and not gold.entities[o].optional}
    return Comparison(asked & stated, frozenset(extra), asked - stated)
