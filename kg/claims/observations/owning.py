"""Which figure counts what is named beside it: 书屋5间, 12名劳模, and each item of a list by itself."""

from __future__ import annotations

import re
from bisect import bisect_left
from itertools import takewhile
from operator import attrgetter
from typing import Final

from kg.claims.observations.names import numbers
from kg.claims.observations.predicates import has_verb
from kg.claims.scene import Scene
from kg.model import Figure, Mention

__all__ = ["beside", "counted_apart", "has_figure", "is_example"]

_OTHERS: Final = r"(?:(?:、?《[^《》]*》)*等[^,。;、\d]{1,8}?)?"
_OWNED: Final = re.compile(rf"”? ?{_OTHERS}(?:近|约|超|逾|共|达)?[\d一二两三四五六七八九十百]")
_LISTED: Final = re.compile(r"[、和及与]")
_AMONG: Final = re.compile(r"”?(?:[、和及与“][^,。;:]{1,40}等|等[^,。;:、]{0,8}?[\d一二两三四五六七八九十])")
_AMONG_LISTED: Final = re.compile(r"”?(?:[、和及与“][^,。;:]{1,40}|[^,。;:\d]{1,30})?等")


def has_figure(scene: Scene, mention: Mention) -> bool:
    """Whether a figure of its own stands right behind what is named: 手册|500册, 《条例》|等书籍600本."""
    return _OWNED.match(scene.document.reading, mention.end) is not None


def counted_apart(scene: Scene, mention: Mention, figure: Figure) -> bool:
    """Whether another figure of the clause counts what is named, or counts in its item of a list.

    Args:
        scene: the document.
        mention: what is named in the clause of a figure.
        figure: that figure.
    """
    reading, start = scene.document.reading, scene.clause(figure.start)[0]
    owned = _OWNED.match(reading, mention.end)
    if owned and not mention.end <= figure.start < owned.end():
        return True
    if mention.start < figure.start:
        ahead = _last(scene, start, mention.start)
        return ahead is not None and _LISTED.search(reading, mention.end, figure.start) is not None
    ahead, end = _last(scene, figure.end, mention.start), scene.clause(figure.start)[1]
    if not ahead:
        return _last(scene, mention.end, end) is not None and "、" in reading[figure.end : mention.start]
    return not has_verb(reading[ahead.end : mention.start]) or _has_own_verb(reading[figure.end : ahead.start])


def _last(scene: Scene, start: int, end: int) -> Figure | None:
    """The last figure of a range."""
    found = numbers(scene)
    last = bisect_left(found, end, key=attrgetter("start")) - 1
    return found[last] if last >= 0 and found[last].start >= start else None


def _has_own_verb(between: str) -> bool:
    """Whether an item of a list says itself what is done: 培训工人60名、|组织职工|80名参观."""
    return has_verb(_LISTED.split(between)[-1])


def beside(scene: Scene, mention: Mention) -> list[Figure]:
    """The figures of the clause of what is named."""
    start, end = scene.clause(mention.start)
    found = numbers(scene)
    first = bisect_left(found, start, key=attrgetter("start"))
    return [*takewhile(lambda figure: figure.start < end, found[first:])]


def is_example(scene: Scene, mention: Mention) -> bool:
    """Whether one of several is named that are not all: 刘师傅工作室等|18家工作室, 职工夜校、|职工书屋等."""
    reading = scene.document.reading
    listed = reading.endswith(("、", "、“"), 0, mention.start)
    return (_AMONG_LISTED if listed else _AMONG).match(reading, mention.end) is not None
