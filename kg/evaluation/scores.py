"""What a comparison of a graph with an annotation yields, for one article and for many."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import reduce
from operator import add
from typing import Any

from kg.evaluation.measures import Tally

__all__ = ["Score", "pooled"]


@dataclass(frozen=True, slots=True)
class Score:
    """How well an article was read; `remarks` has a line for every difference."""

    doc: str
    entities: Tally
    relations: Tally
    figures: Tally
    in_full: Tally
    recall_by_type: Mapping[str, str] = field(default_factory=dict)
    slots: Mapping[str, str] = field(default_factory=dict)
    remarks: tuple[str, ...] = ()

    @property
    def mean(self) -> float:
        """The mean F1 of entities, relations and figures in full."""
        return (self.entities.f1 + self.relations.f1 + self.in_full.f1) / 3

    def as_dict(self) -> Mapping[str, Any]:
        """The figures under the names that `score.py` of the evaluation kit gives them."""
        return {
            "doc": self.doc,
            "entities": {**self.entities.as_dict(), "recall_by_type": self.recall_by_type},
            "relations": self.relations.as_dict(),
            "observations": {**self.figures.as_dict(), "full": self.in_full.as_dict(), "slots": self.slots},
            "mean_f1": round(self.mean, 4),
        }


def pooled(scores: Sequence[Score]) -> Score:
    """The score of many articles, as if they were one."""
    tallies = zip(*((score.entities, score.relations, score.figures, score.in_full) for score in scores), strict=True)
    return Score("pooled", *(reduce(add, column) for column in tallies))
