"""The words beside a figure without those that are no part of a name: times, adverbs, who acts, 达, 共有."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from kg.claims.observations.names import FILL, NAME
from kg.claims.observations.predicates import begins_statement
from kg.claims.observations.wording import ending, opening
from kg.claims.scene import Scene
from kg.model import Period

__all__ = ["Periods", "closed", "opened"]

Periods = Mapping[int, Period]  # by where they start

_LONGEST_WORD: Final = 8
_LONGEST_TIME: Final = 12
_LONGEST_BASE: Final = 18
_NAME: Final = re.compile(NAME)
_BRACKET = re.compile(r"\([^()]{1,12}\)")
_BASE = re.compile(r"[由从][^,。;由从\d]{2,14}时的\Z")  # 由上届大会时的|47.9%提高到60%
_NUMBER = re.compile(r"(?<![^\s。])[^,。;:()“”\d]{2,8}[网报社]讯 ?|图? ?[①-⑳]|(?<![\d一-鿿])\d{1,2}[.、](?!\d)")
_DURING: Final = frozenset("于在自从")  # 将于|5月至7月办赛
_OPENING: Final = frozenset("“‘《(")


def closed(reading: str, start: int, end: int, times: Periods) -> int:
    """Where a stretch before a figure ends without 达, 共有, 由去年的 and the like."""
    while end > start:
        match = ending("trail").search(reading, max(start, end - _LONGEST_WORD), end)
        if match:
            end = match.start()
        elif reading[end - 1].isspace():
            end -= 1
        elif base := _BASE.search(reading, max(start, end - _LONGEST_BASE), end):
            end = base.start()
        else:
            time = _time_before(reading, start, end, times)
            if time is None:
                break
            end = time
    return end


def _time_before(reading: str, start: int, end: int, times: Periods) -> int | None:
    """Where 去年的 begins, if it stands right before an offset."""
    last = end - reading.startswith("的", end - 1)
    return next((at for at in range(max(start, end - _LONGEST_TIME), end) if at in times and times[at].end == last), None)


def opened(scene: Scene, reading: str, start: int, end: int, times: Periods) -> tuple[int, bool]:
    """Where a stretch begins without times, adverbs and the bodies and areas that act; and whether any of these acts.

    Args:
        scene: the document.
        reading: its reading, plain or with its names masked.
        start: where the stretch begins.
        end: where it ends.
        times: the document's expressions of time.
    """
    acted = False
    while start < end:
        actor = _after_actor(scene, reading, start, end)
        after = actor or _after_word(reading, start, end, times)
        if not after or after > end:
            break
        start, acted = after, acted or actor is not None
    return start, acted


def _after_word(reading: str, start: int, end: int, times: Periods) -> int | None:
    if start in times:
        return times[start].end
    if reading[start] in _DURING and start + 1 in times:
        return times[start + 1].end
    bracket = _BRACKET.match(reading, start, end) or _NUMBER.match(reading, start, end)
    if bracket:
        return bracket.end()
    if not reading[start].isalnum() and reading[start] not in _OPENING and not _NAME.match(reading, start):
        return start + 1
    match = opening("lead").match(reading, start, end)
    return match.end() if match else None


def _after_actor(scene: Scene, reading: str, start: int, end: int) -> int | None:
    """Behind a body or area that stands here, and behind any that a verb follows; one within a longer name is none."""
    actors = [
        mention
        for mention, entity in scene.within(start, end - 1)
        if (entity.kind.is_organization or entity.kind.is_area) and not reading.startswith(FILL, mention.end)
    ]
    farthest = sorted(actors, key=lambda mention: -mention.end) if len(actors) > 1 else actors
    return next((m.end for m in farthest if m.start == start or begins_statement(reading[m.end : end])), None)
