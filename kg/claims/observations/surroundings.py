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
_TIME: Final = 12
_BOUNDARY = re.compile(r"\([^()\d]{1,12}\)|(?P<here>[,:;。!?\n()])")
_REST = re.compile(r"(?:\([套件次个项场含]\))?[ ”]*(?P<rest>(?:\([^()\d]{1,12}\)|[^,:;。!?\n()]){0,60}+)")
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
    start_behind, behind = _behind(reading, figure.end, limit)
    after = "" if _LISTED.match(reading, start_behind, behind) else _said(reading, start_behind, behind, times)
    end = _closed(reading, floor, figure.start, times)
    if _PREPOSITION.search(reading, floor, figure.start) and (end == floor or (after and not begins_statement(after))):
        end = figure.start
    start, acted = opened(scene, floor, end, times)
    purpose = _NEXT.match(reading, behind)
    return Surroundings(
        figure=figure,
        raw=reading[floor : figure.start],
        before=_unquoted(reading[start:end].strip()).replace("分别", ""),
        acted=acted,
        after=after,
        after_start=start_behind,
        followed=behind == limit and not _LINK.search(reading, start_behind, behind),
        purpose=_said(reading, *purpose.span("clause"), times) if purpose else "",
    )


def _behind(reading: str, start: int, limit: int) -> tuple[int, int]:
    """The rest of the clause behind a figure, without a second unit in brackets (台(套)) and a closing quotation mark."""
    match = _REST.match(reading, start, limit)
    return (match.start("rest"), match.end("rest")) if match else (start, start)


def _unquoted(before: str) -> str:
    """Without the opening quotation mark of speech that goes on behind the figure."""
    return before.removeprefix("“") if "”" not in before else before


def _said(reading: str, start: int, end: int, times: Mapping[int, Period]) -> str:
    """What stands behind a figure, without what leads over to the next one: 、已有, 增加到今年的."""
    link = _LINK.search(reading, start, end)
    after = reading[start : _closed(reading, start, link.start() if link else end, times)]
    return "" if after == "的" else ending("per").sub("", after)


def _floor(reading: str, floor: int, end: int) -> int:
    for boundary in _BOUNDARY.finditer(reading, floor, end):
        if boundary["here"]:
            floor = boundary.end()
    return floor


def _closed(reading: str, start: int, end: int, times: Mapping[int, Period]) -> int:
    """Without 达, 共有, 由去年的 and the like before the figure."""
    while end > start:
        match = ending("trail").search(reading, max(start, end - _TRAIL), end)
        if match:
            end = match.start()
        elif reading[end - 1].isspace():
            end -= 1
        else:
            since = _since(reading, start, end, times)
            if since is None:
                break
            end = since
    return end


def _since(reading: str, start: int, end: int, times: Mapping[int, Period]) -> int | None:
    """Where 由去年的 begins, if it stands right before an offset."""
    last = end - reading.startswith("的", end - 1)
    return next((at for at in range(max(start, end - _TIME), end) if at in times and times[at].end == last), None)


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
