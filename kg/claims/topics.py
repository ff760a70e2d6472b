"""The undertaking that a stretch of text is about without naming it: under its label, at it, on a page with no other."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import Final

from kg.claims.scene import Named, Scene
from kg.corpus import PROSE, Sentence
from kg.mentions.wordsets import any_of
from kg.model import BlockKind, Kind, Mention

__all__ = ["is_label", "topic"]

_Topic = tuple[int, int, Named]
_PARAGRAPHS: Final = 3


def topic(scene: Scene, sentence: Sentence) -> Named | None:
    """The undertaking that a sentence is about which names none.

    >>> from kg.claims.scene import staged
    >>> page = staged("(一)金秋助学。资助困难职工子女20名。")
    >>> topic(page, page.sentences[-1])[1].name
    '金秋助学'
    """
    under = [named for start, end, named in _labelled(scene) if start <= sentence.start < end]
    return next(iter(under), None) or _still_at(scene, sentence) or _care_before(scene, sentence)


def is_label(scene: Scene, mention: Mention) -> bool:
    """Whether a sentence or heading is nothing but the name of an undertaking: (一)送温暖工程。"""
    return any(named[0] == mention for _, _, named in _labelled(scene))


@lru_cache(maxsize=1)
def _labelled(scene: Scene) -> tuple[_Topic, ...]:
    """The labels of a page with the range of what stands under each, up to the next one."""
    found = ((index, _label(scene, sentence)) for index, sentence in enumerate(scene.sentences))
    labels = [(index, named) for index, named in found if named]
    stops = [scene.sentences[index].start for index, _ in labels[1:]]
    ends = (*stops, len(scene.document.reading))
    return tuple((scene.sentences[i].start, min(_reach(scene, i), end), n) for (i, n), end in zip(labels, ends, strict=False))


def _reach(scene: Scene, index: int) -> int:
    """How far a label goes: to the end of its paragraph, a heading to the end of the paragraph below."""
    block, below = scene.sentences[index].block, scene.sentences[index + 1 : index + 2]
    return below[0].block.end if below and block.kind is BlockKind.HEADING else block.end


def _label(scene: Scene, sentence: Sentence) -> Named | None:
    reading = scene.document.reading
    for mention, entity in scene.within(sentence.start, sentence.end):
        before = entity.kind is Kind.PROGRAM and _ordinal().fullmatch(reading, sentence.start, mention.start)
        if before and _label_end().match(reading, mention.end, sentence.end):
            return mention, entity
    return None


@cache
def _ordinal() -> re.Pattern[str]:
    return re.compile(r"[^\u4e00-\u9fff\d,。:(“]*(?:[(]?[一二三四五六七八九十\d]{1,2}[)、.是]*)?\s*“?")


@cache
def _label_end() -> re.Pattern[str]:
    return re.compile(rf"”?{any_of('left_out', 'series_head')}?(?:[:】]|[。;]?\s*$)")


def _still_at(scene: Scene, sentence: Sentence) -> Named | None:
    """The undertaking named last before a sentence that begins with where it goes on: 活动现场, …; 活动中, …"""
    reading = scene.document.reading
    if not _there().match(reading, sentence.start):
        return None
    blocks = [b.start for b in scene.document.blocks if b.kind in PROSE and b.start <= sentence.start][-_PARAGRAPHS:]
    before = [n for n in scene.within(blocks[0], sentence.start) if n[1].kind.is_undertaking] if blocks else []
    return before[-1] if before else None


@cache
def _there() -> re.Pattern[str]:
    scene = rf"[\u4e00-\u9fff]{{0,6}}?(?:{any_of('event_head', 'referring')})(?:现场|上|中|当天)"
    return re.compile(rf"\s*在?(?:{any_of('at_event')}|{scene})")


def _care_before(scene: Scene, sentence: Sentence) -> Named | None:
    """The help for somebody that was named last: in the same paragraph, or anywhere on a page that names nothing else."""
    named = [n for n in scene.named if n[1].kind.is_undertaking]
    before = [n for n in named if n[0].start < sentence.start]
    last = next(iter(before[-1:] or named[:1]), None)
    near = last and (sentence.block.start <= last[0].start or _is_all_care(scene))
    return last if last and near and _care().search(last[1].name) and not _is_left(scene, last, sentence) else None


def _is_left(scene: Scene, last: Named, sentence: Sentence) -> bool:
    """Whether a facility has become what the text is about since an undertaking was named: 这些驿站…"""
    named_in = scene.sentence(last[0].start)
    since = scene.within(named_in.end if named_in else last[0].end, sentence.start)
    return any(entity.kind is Kind.FACILITY for _, entity in since)


@lru_cache(maxsize=1)
def _is_all_care(scene: Scene) -> bool:
    return all(_care().search(entity.name) for _, entity in scene.named if entity.kind.is_undertaking)


@cache
def _care() -> re.Pattern[str]:
    return re.compile(any_of("care"))
