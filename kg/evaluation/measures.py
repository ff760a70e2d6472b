"""Counts of right and wrong -> precision, recall and F1."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

__all__ = ["Tally"]


@dataclass(frozen=True, slots=True)
class Tally:
    """How many of what was wanted were found, how many others were, and how many were not.

    >>> both = Tally(right=3, extra=1, missed=0) + Tally(right=0, extra=0, missed=3)
    >>> both.precision, both.recall, both.f1
    (0.75, 0.5, 0.6)
    """

    right: int = 0
    extra: int = 0
    missed: int = 0

    def __add__(self, other: Tally) -> Tally:
        """The tally of both together: how figures of several articles are pooled."""
        return Tally(self.right + other.right, self.extra + other.extra, self.missed + other.missed)

    @property
    def precision(self) -> float:
        """The share of right ones in what was found; 1 where nothing was."""
        return _share(self.right, self.extra)

    @property
    def recall(self) -> float:
        """The share of what was wanted that was found; 1 where nothing was wanted."""
        return _share(self.right, self.missed)

    @property
    def f1(self) -> float:
        """The harmonic mean of the two."""
        p, r = self.precision, self.recall
        return 2 * p * r / (p + r) if p + r else 0.0

    def as_dict(self) -> Mapping[str, float]:
        """The figures under the names that `score.py` of the evaluation kit gives them."""
        rates = {name: round(value, 4) for name, value in (("p", self.precision), ("r", self.recall), ("f1", self.f1))}
        return rates | {"tp": self.right, "fp": self.extra, "fn": self.missed}


def _share(right: int, wrong: int) -> float:
    return right / (right + wrong) if right + wrong else 1.0
