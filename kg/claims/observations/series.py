"""分别: a list of figures that answers, one by one, to a list of nouns or to the figures before it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from kg.claims.observations.labels import clause
from kg.claims.observations.measure import Measure, named
from kg.claims.observations.measures import measures
from kg.claims.observations.nouns import head
from kg.claims.observations.predicates import has_noun
from kg.claims.observations.surroundings import Surroundings
from kg.claims.observations.wording import anywhere

__all__ = ["NO_SERIES", "Series"]

_APART = re.compile(r"[、和与及]|以及")


@dataclass(frozen=True, slots=True)
class Series:
    """What the figures of a list answer to, the next one first, and the words before the list."""

    answered: tuple[Measure, ...]
    words: Surroundings | None
    labels: tuple[str, ...] = ()  # where nouns beside the list tell what each counts

    def opened(self, here: Surroundings, earlier: Sequence[Measure]) -> Series:
        """The series that begins at a figure: 企业3家、职工50人,同比分别增长5%、8%.

        Args:
            here: the figure and the words beside it.
            earlier: what the figures before it count.
        """
        listed = here.listing.bare
        if "分别" not in here.raw or not listed:
            return self
        labels = _subjects(here, listed + 1) or _objects(here, listed + 1)
        if labels:
            return Series((), None, labels)
        told = has_noun(here.raw.partition("分别")[0]) or len(earlier) <= listed
        return self if told else Series(tuple(earlier[-listed - 1 :]), here)

    def measures(self, here: Surroundings, earlier: Sequence[Measure]) -> tuple[Measure, ...]:
        """What a figure counts, by what it answers to if it stands in a series."""
        if self.labels:
            return (named(self.labels[0], here),)
        if not self.words:
            return measures(here, earlier)
        answered = self.answered[0]
        found = measures(self.words._replace(figure=here.figure, after=here.after or here.listing.noun), (answered,))
        return tuple(measure if answered.head in measure.label else _of(answered, measure) for measure in found)

    def rest(self) -> Series:
        """The series for the next figure."""
        if len(self.labels) > 1:
            return replace(self, labels=self.labels[1:])
        return Series(self.answered[1:], self.words) if len(self.answered) > 1 else NO_SERIES


def _subjects(here: Surroundings, count: int) -> tuple[str, ...]:
    """大专生和高中生分别获得1000元、500元补助: what each noun before 分别 gets; one noun behind 的 is that of all."""
    listed = here.raw.partition("分别")[0]
    said = here.before.removeprefix(listed).removeprefix("将") + here.listing.noun
    items = _APART.split(listed)
    if len(items) != count or not all(items) or not here.before.startswith(listed):
        return ()
    _, particle, shared = items[-1].rpartition("的")
    each = anywhere("per").search(items[-1])
    tail = particle + shared if particle else items[-1][each.start() :] if each else ""
    return tuple((item if item.endswith(tail) else item + tail) + said for item in items)


def _objects(here: Surroundings, count: int) -> tuple[str, ...]:
    """分别有60名、40名工人获得技师、高级工证书: what each of them gets."""
    verb, things = head(here.listing.statement)
    items = _APART.split(things)
    if not verb or not here.listing.noun or len(items) != count:
        return ()
    return tuple(clause("", here.listing.noun, verb + item) for item in items)


def _of(answered: Measure, measure: Measure) -> Measure:
    return measure._replace(label=answered.head + measure.label)


NO_SERIES: Final = Series((), None)
