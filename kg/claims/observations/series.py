"""分别: a list of figures that answers to the list of figures before it, one by one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from kg.claims.observations.measure import Measure
from kg.claims.observations.measures import measures
from kg.claims.observations.surroundings import Surroundings

__all__ = ["NO_SERIES", "Series"]


@dataclass(frozen=True, slots=True)
class Series:
    """What the figures of a list answer to, the next one first, and the words before the list."""

    answered: tuple[Measure, ...]
    words: Surroundings | None

    def opened(self, here: Surroundings, earlier: Sequence[Measure]) -> Series:
        """The series that begins at a figure: 企业3家、职工50人,同比分别增长5%、8%.

        Args:
            here: the figure and the words beside it.
            earlier: what the figures before it count.
        """
        listed = here.listing.bare
        if "分别" not in here.raw or not listed or len(earlier) <= listed:
            return self
        return Series(tuple(earlier[-listed - 1 :]), here)

    def measures(self, here: Surroundings, earlier: Sequence[Measure]) -> tuple[Measure, ...]:
        """What a figure counts, by the figure that it answers to if it stands in a series."""
        if not self.words:
            return measures(here, earlier)
        answered = self.answered[0]
        found = measures(replace(self.words, figure=here.figure, after=here.after), (answered,))
        return tuple(measure if answered.head in measure.label else _of(answered, measure) for measure in found)

    def rest(self) -> Series:
        """The series for the next figure."""
        return Series(self.answered[1:], self.words) if len(self.answered) > 1 else NO_SERIES


def _of(answered: Measure, measure: Measure) -> Measure:
    return replace(measure, label=answered.head + measure.label)


NO_SERIES: Final = Series((), None)
