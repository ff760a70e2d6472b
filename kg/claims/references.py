"""Facilities that the text speaks of by a head: 书屋由…建成, 这座60平方米的驿站…, 该中心…"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import Final

from kg.claims.scene import Named, Scene
from kg.corpus import Sentence
from kg.lexicon import Cued
from kg.mentions.wordsets import any_of, bare_words, pointing
from kg.model import Entity, Kind, Mention

__all__ = ["references"]

_ALIKE: Final = 3
_BACK: Final = 160


@lru_cache(maxsize=1)
def references(scene: Scene) -> tuple[Named, ...]:
    """Where a sentence speaks of a facility of its paragraph by a head, in order of the text.

    >>> from kg.claims.scene import staged
    >>> [(m.name, e.name) for m, e in references(staged("县总工会建成“候鸟小站”。这座60平方米的驿站有空调。"))]
    [('驿站', '候鸟小站')]
    """
    return tuple(found for sentence in scene.sentences for found in _in_sentence(scene, sentence))


def _in_sentence(scene: Scene, sentence: Sentence) -> Iterator[Named]:
    reading = scene.document.reading
    for match in _head().finditer(reading, sentence.start, sentence.end):
        start, end = match.span("head")
        opens = not reading[sentence.start : start].strip()
        back = min(sentence.block.start, start - _BACK) if match["this"] else sentence.block.start
        before = scene.within(max(back, 0), match.start()) if opens or match["this"] else ()
        meant = _last_meant(before, match["head"], pointed=bool(match["this"]))
        if meant and not any(mention.end == end for mention, _ in scene.within(match.start(), end)):
            yield Mention(start, end, Kind.FACILITY, match["head"]), meant
    yield from _by_tail(scene, sentence)


def _by_tail(scene: Scene, sentence: Sentence) -> Iterator[Named]:
    """A facility pointed at by however its name ends: “歇凉角”… 这样的|歇凉角…"""
    for match in _such().finditer(scene.document.reading, sentence.start, sentence.end):
        named = [e for _, e in scene.within(sentence.block.start, match.start()) if e.kind is Kind.FACILITY]
        tails = ((match["tail"][:size], e) for e in reversed(named) for size in (4, 3, 2))
        for tail, facility in tails:
            if facility.name.endswith(tail):
                yield Mention(match.start("tail"), match.start("tail") + len(tail), Kind.FACILITY, tail), facility
                break


@cache
def _such() -> re.Pattern[str]:
    return re.compile(rf"{any_of('such')}的(?P<tail>[\u4e00-\u9fff]{{2,4}})")


@cache
def _head() -> Cued:
    pattern = rf"(?P<this>{pointing()})?(?P<head>{any_of('facility_head')})(?!{any_of('facility_head_of')})"
    return Cued(pattern, bare_words("facility_head"))


def _last_meant(before: tuple[Named, ...], head: str, *, pointed: bool) -> Entity | None:
    """The facility named last that ends with a head; behind 这座 one whose end has a character of it will do: 驿家."""
    named = (e for _, e in reversed(before) if e.kind is Kind.FACILITY)
    return next((e for e in named if e.name.endswith(head) or (pointed and set(head) & set(e.name[-_ALIKE:]))), None)
