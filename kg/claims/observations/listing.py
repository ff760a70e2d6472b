"""Figures that stand in a list: how it goes on behind each, and what is said at its end of all that it counts."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final, NamedTuple

from kg.claims.observations.names import names
from kg.claims.observations.nouns import parted, split
from kg.claims.observations.predicates import begins_statement
from kg.claims.observations.stripping import Periods
from kg.claims.observations.words import Behind, behind, words
from kg.claims.scene import Scene
from kg.model import Figure

__all__ = ["Listing", "listings"]

_BARE = re.compile(r" ?(?:、|,|和|及|以及|与) ?")
_ITEM = re.compile(r"(?P<noun>[^,:;。!?、]{0,30}?)(?:、|和|以及|及) ?")
_TURNS: Final = frozenset({"批", "批次", "期", "轮", "场", "场次", "次"})


class Listing(NamedTuple):
    """How a list goes on behind a figure: 20家企业、300名职工|参赛."""

    last: bool  # whether no figure follows in the sentence
    limit: int  # where the next figure or the sentence ends what may belong to the figure
    bare: int  # how many figures follow with no words between them: 5%、8%
    noun: str  # of the last item
    statement: str  # what is said at the end of all items
    goes_on: bool  # whether another item follows
    ahead: str  # the noun of the figure that comes next
    behind: Behind  # what stands between the figure and the limit


def listings(scene: Scene, figures: Sequence[Figure], times: Periods) -> list[Listing]:
    """How the list goes on behind each figure of a document's prose.

    Args:
        scene: the document.
        figures: its figures, in order, one for each range.
        times: the document's expressions of time.
    """
    reading = names(scene).masked
    found: list[Listing] = []
    for index in reversed(range(len(figures))):
        figure, limit = figures[index], _limit(scene, figures, index)
        later = found[-1] if found and limit == figures[index + 1].start else None
        bare = later.bare + 1 if later and _BARE.fullmatch(reading, figure.end, limit) else 0
        rest = behind(reading, figure.end, limit, times)
        noun, statement = _said(rest, limit, followed=later is not None)
        goes_on = later is not None and _goes_on(reading, figure, limit)
        if later and goes_on:
            noun, statement = later.noun, later.statement
        found.append(Listing(later is None, limit, bare, noun, statement, goes_on, later.noun if later else "", rest))
    return found[::-1]


def _limit(scene: Scene, figures: Sequence[Figure], index: int) -> int:
    sentence = scene.sentence(figures[index].start)
    end = sentence.end if sentence else figures[index].end
    return min(end, figures[index + 1].start) if index + 1 < len(figures) else end


def _goes_on(reading: str, figure: Figure, limit: int) -> bool:
    """Whether only a noun and a link stand between a figure and the next: 20家企业、|300名, 4批|11名."""
    item = _ITEM.fullmatch(reading, figure.end, limit)
    if not item:
        return figure.end == limit and figure.unit in _TURNS
    return not begins_statement(words(reading, *item.span("noun"))) and not split(words(reading, *item.span("noun")))[1]


def _said(rest: Behind, limit: int, *, followed: bool) -> tuple[str, str]:
    """The noun behind a figure and what is said of it, as far as it does not belong to the next figure."""
    noun, statement = parted(rest.said.removeprefix("的"))
    return noun, "" if followed and rest.end == limit else statement
