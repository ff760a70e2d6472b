"""The words beside a figure: what stands before it and behind it in its clause."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from kg.claims.observations.nouns import begins_statement
from kg.claims.observations.wording import ending, opening
from kg.claims.scene import Scene
from kg.model import Figure, Period

__all__ = ["Surroundings", "opened", "surroundings"]

_REACH: Final = 90
_TRAIL: Final = 8
_BOUNDARY = re.compile(r"\([^()\d]{1,12}\)|(?P<here>[,:;。!?\n()])")
_BEHIND = re.compile(r"(?:\([^()\d]{1,12}\)|[^,:;。!?\n()]){0,60}+")
_NEXT = re.compile(r",(?P<clause>[^\d,:;。!?\n]{4,40})")
_PREPOSITION = re.compile(r"[为向给对让请] ?\Z")
_LISTED = re.compile(r"[、和及与]|以及")
_LINK = re.compile(r"(?:、|和|及|以及|与)\Z")


@dataclass(frozen=True, slots=True)
class Surroundings:
    """A figure with the words of its clause that may name what it counts."""

    figure: Figure
    raw: str  # all that stands between the last boundary and the figure
    before: str  # the same without what is no part of a name
    acted: bool  # whether the clause says who acts
    after: str
    after_start: int
    followed: bool  # whether the next figure comes right behind
    purpose: str  # the clause behind, where it holds no figure


def surroundings(scene: Scene, figure: Figure, floor: int, limit: int, times: Mapping[int, Period]) -> Surroundings:
    """What stands beside one figure.

    Args:
        scene: the document.
        figure: the figure, offsets into the document's text.
        floor: the earliest offset that may belong to it.
        limit: where the next figure or the sentence ends.
        times: the document's expressions of time by their start.
    """
    reading = scene.document.reading
    floor = _floor(reading, max(floor, figure.start - _REACH), figure.start)
    end = _closed(reading, floor, figure.start)
    if not reading[floor:end].strip() and _PREPOSITION.search(reading, floor, figure.start):
        end = figure.start
    start, acted = opened(scene, floor, end, times)
    match = _BEHIND.match(reading, figure.end, limit)
    after_start, behind = match.span() if match else (figure.end, figure.end)
    while after_start < behind and reading[after_start] in " ”":
        after_start += 1
    after = "" if _LISTED.match(reading, after_start, behind) else reading[after_start:behind]
    followed = behind == limit and not _LINK.search(after)
    purpose = _NEXT.match(reading, behind)
    return Surroundings(
        figure=figure,
        raw=reading[floor : figure.start],
        before=reading[start:end].strip(),
        acted=acted,
        after=_ended(_LINK.sub("", after)),
        after_start=after_start,
        followed=followed,
        purpose=_ended(purpose["clause"]) if purpose else "",
    )


def _ended(after: str) -> str:
    """Without 已有, 达 and the like before the next figure."""
    after = after[: _closed(after, 0, len(after))]
    return ending("per").sub("", after)


def _floor(reading: str, floor: int, end: int) -> int:
    for boundary in _BOUNDARY.finditer(reading, floor, end):
        if boundary["here"]:
            floor = boundary.end()
    return floor


def _closed(reading: str, start: int, end: int) -> int:
    """Without 达, 共有 and the like before the figure."""
    while end > start:
        match = ending("trail").search(reading, max(start, end - _TRAIL), end)
        if not match and not reading[end - 1].isspace():
            break
        end = match.start() if match else end - 1
    return end


def opened(scene: Scene, start: int, end: int, times: Mapping[int, Period]) -> tuple[int, bool]:
    """Without times, adverbs and the bodies and areas that act, before what is counted; and whether any of these acts."""
    acted = False
    while start < end:
        actor = _after_actor(scene, start, end)
        after = actor or _after_word(scene.document.reading, start, end, times)
        if not after or after > end:
            break
        start, acted = after, acted or actor is not None
    return start, acted


def _after_word(reading: str, start: int, end: int, times: Mapping[int, Period]) -> int | None:
    if start in times:
        return times[start].end
    if reading[start].isspace():
        return start + 1
    match = opening("lead").match(reading, start, end)
    return match.end() if match else None


def _after_actor(scene: Scene, start: int, end: int) -> int | None:
    """Behind a body or area that stands here, and behind any body that a verb follows."""
    reading = scene.document.reading
    actors = (
        mention.end
        for mention, entity in scene.within(start, end)
        if (entity.kind.is_organization or entity.kind.is_area)
        and (mention.start == start or begins_statement(reading[mention.end : end]))
    )
    after = max((actor for actor in actors if actor < end), default=start)
    return after if after > start else None
