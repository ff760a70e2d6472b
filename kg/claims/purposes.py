"""Whom programmes and facilities are said to help."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from typing import Final

from kg.claims.references import references
from kg.claims.scene import Named, Scene
from kg.claims.topics import topic
from kg.claims.triggers import triggers
from kg.corpus import Sentence, clauses
from kg.mentions.wordsets import any_of
from kg.model import Claim, Kind, Mention, Relation

__all__ = ["served"]

_SERVING: Final = frozenset({Kind.PROGRAM, Kind.EVENT, Kind.FACILITY})
_FOR: Final = re.compile(r"(?:为|向|给|让|对|帮|使)(?:[^,。]{0,14}?|[^,。]{2,24}?、[^,。]{0,40})$")
_COUNTED: Final = re.compile(r"”?\d[^,。、]{0,4}、")  # “金秋助学”4户、|困难职工…: another item of a list
_LET: Final = re.compile(r"让(?:更多|广大|众多|[\d.]+[万千百]?[余多]?[名位户个]?)?的?$")
_ARE: Final = re.compile(r"对象(?:主要)?(?:为|是|包括|有|涵盖)[^,。]*$")
_NOUN: Final = re.compile(r"行业|业|员|站|点|中心|队|处|公司|机构|企业|平台|类")  # 家政服务|行业劳动者
_FURTHER: Final = re.compile(r"以及|及|和")
_SOMETHING_ELSE: Final = re.compile(r"(?:开展|举办|举行|召开|启动)了?[^,。]*$")
_OF: Final = "的"
_WORK: Final = "工作"
_NEAR_BY: Final = 120


def served(scene: Scene) -> Iterator[Claim]:
    """Each group that a sentence says is helped, with the programmes and facilities by which it is.

    >>> from kg.claims.scene import staged
    >>> [(r.subject.name, r.object.name) for r in served(staged("“司机之家”为货车司机提供热水。"))]
    [('司机之家', '货车司机')]
    """
    reading = scene.document.reading
    for sentence in scene.sentences:
        named = scene.within(sentence.start, sentence.end)
        groups = [n for n in named if n[1].kind is Kind.GROUP and not _is_part_of_name(scene, sentence, n[0])]
        means = [n for n in named if groups and n[1].kind in _SERVING and not _is_only_used(reading, sentence, n[0])]
        for mention, group in groups:
            for by, undertaking in _by_what(scene, sentence, means, mention):
                if not _COUNTED.match(reading, by.end, mention.start):
                    span = min(max(by.start, sentence.start), mention.start), max(by.end, mention.end)
                    yield Relation(undertaking, "gh:serves", group, scene.stating(*span))


def _by_what(scene: Scene, sentence: Sentence, means: list[Named], mention: Mention) -> list[Named]:
    """By which of the means of a sentence, or of what it refers to, a group in it is said to be helped."""
    reading, (start, end) = scene.document.reading, scene.clause(mention.start)
    if _aimed_at().fullmatch(reading, start, mention.start):
        return _nearest(means or _referred_to(scene, sentence), mention, sentence.end)
    if _is_served(scene, sentence, mention):
        by = _nearest(means or _referred_to(scene, sentence), mention, end)
        return [n for n in by if n[0].end > start or not _SOMETHING_ELSE.search(reading, start, mention.start)]
    if _done_for().search(reading, start, mention.start) and not reading.startswith(_OF, mention.end):
        return [named for named in _nearest(means, mention, end) if scene.clause(start - 2)[0] <= named[0].start]
    if _able().match(reading, mention.end, end):
        return _nearest(means or _last_facility(scene, sentence), mention, end)
    return []


@cache
def _aimed_at() -> re.Pattern[str]:
    """What stands before a group that a whole clause says the sentence is about: 针对|返乡农民工,"""
    return re.compile(
        rf"\s*(?:主要)?(?:是)?{any_of('aimed_at')}(?:[^,。]{{0,16}}\d[余多]?[名户位个人])?(?:广大|众多|这些|在档|建档)?"
    )


@cache
def _done_for() -> re.Pattern[str]:
    return re.compile(rf"{any_of('on_behalf')}(?:[^,。为]{{0,10}}的|[\d.]+[万千百]?[余多]?[名位户个]?|广大|更多)?$")


@cache
def _able() -> re.Pattern[str]:
    """What follows a group, or the list that it stands in, where something is there for it: 、快递员等|都能|用上热水."""
    rest = r"(?:[、和与及][^,。、]{2,8}){0,6}(?:等[^,。]{0,8})?"
    return re.compile(rf"{rest}(?:都|均|也|就|还|每天|平时|随时)?(?:进[屋站店])?{any_of('able')}")


def _last_facility(scene: Scene, sentence: Sentence) -> list[Named]:
    before = scene.within(max(sentence.block.start, sentence.start - _NEAR_BY), sentence.start)
    return [named for named in before if named[1].kind is Kind.FACILITY][-1:]


def _is_only_used(reading: str, sentence: Sentence, mention: Mention) -> bool:
    """Whether a facility is only what the helpers go by, or where they go: 依托12个驿站, 为…送去…; 到“司机之家”走访."""
    called_on = _gone_to().search(reading, sentence.start, mention.start) and _visited().match(reading, mention.end)
    return bool(called_on or _only_used().search(reading, sentence.start, mention.start))


@cache
def _only_used() -> re.Pattern[str]:
    return re.compile(rf"{any_of('relying_on')}[^,。]{{0,24}}$|{any_of('following')}[^,。]{{0,40}}$")


@cache
def _visited() -> re.Pattern[str]:
    return re.compile(rf"[^,。]{{0,24}}?{any_of('calling_on')}|[^,。]{{0,40}}等[处地]?,")


@cache
def _gone_to() -> re.Pattern[str]:
    return re.compile(rf"{any_of('going_to')}[^,。]{{0,24}}$")


def _referred_to(scene: Scene, sentence: Sentence) -> list[Named]:
    """The facility that the sentence points at, or the undertaking that it goes on with (活动惠及…) or is about."""
    pointed = [n for n in references(scene) if sentence.start <= n[0].start < sentence.end]
    if pointed:
        return pointed
    before = [n for n in scene.within(sentence.block.start, sentence.start) if n[1].kind.is_undertaking]
    reading = scene.document.reading
    starts = (first for first, _ in clauses(reading, sentence.start, sentence.end)) if before else ()
    if goes_on := next(filter(None, (_goes_on().match(reading, first) for first in starts)), None):
        return [n for n in before if n[1].name.endswith(goes_on["what"])][-1:] or before[-1:]
    return [*filter(None, [topic(scene, sentence)])]


@cache
def _goes_on() -> re.Pattern[str]:
    pointed = rf"{any_of('this_one')}(?:[\u4e00-\u9fff]{{0,6}}?)"
    return re.compile(rf"\s*(?:{pointed})?(?P<what>{any_of('referring')})(?!{any_of('place_of')})")


def _is_served(scene: Scene, sentence: Sentence, mention: Mention) -> bool:
    """Whether the clause of a group says that it is helped, that something is done for it, or that it gets something."""
    start, end = _clause(scene, mention)
    reading = scene.document.reading
    if reading.startswith(_WORK, mention.end):
        return False
    verbs = [span for span in triggers(reading, start, mention.start, "serve") if not _NOUN.match(reading, span[1])]
    before = [span for span in verbs if not _is_in_name(scene, sentence, *span)]
    for_them = _FOR.search(reading, start, mention.start) and triggers(reading, mention.end, end, "serve")
    enabled = _LET.search(reading, start, mention.start) and _enabled().match(reading, mention.end, end)
    listed = _ARE.search(reading, start, mention.start)
    got = listed or _gets().match(reading, mention.end, end) or _included().match(reading, mention.end, end)
    return bool(before or for_them or enabled or got or _is_held_for(scene, mention, end))


def _is_held_for(scene: Scene, mention: Mention, end: int) -> bool:
    """Whether an undertaking of the same clause is held for a group: 围绕一线职工和|环卫工人|开展“夏送清凉”."""
    reading, start = scene.document.reading, scene.clause(mention.start)[0]
    held = _held_behind().match(reading, mention.end, end)
    named = (m for m, e in scene.within(held.end(), end) if e.kind.is_undertaking) if held else ()
    return any(named) and bool(_held_before().search(reading, start, mention.start))


@cache
def _held_before() -> re.Pattern[str]:
    return re.compile(rf"(?:{any_of('aimed_at')}|围绕|为|向)[^,。]{{0,24}}$")


@cache
def _held_behind() -> re.Pattern[str]:
    return re.compile(rf"(?:[、和与及][^,。、]{{2,10}})*(?:等[^,。]{{0,8}})?{any_of('jointly')}?{any_of('hosting')}")


def _clause(scene: Scene, mention: Mention) -> tuple[int, int]:
    """The clause of a group, with the one before where it only goes on with its list: 慰问建筑工人,|以及环卫工人."""
    start, end = scene.clause(mention.start)
    return scene.clause(start - 2)[0] if _FURTHER.match(scene.document.reading, start) else start, end


@cache
def _gets() -> re.Pattern[str]:
    return re.compile(rf"受益|(?:代表)?(?:从[^,。]{{2,16}}手中)?{any_of('getting')}")


@cache
def _included() -> re.Pattern[str]:
    """What follows a group that comes to be among those who are helped: 把困难职工|纳入资助范围."""
    return re.compile(rf"[^,。]{{0,4}}纳入[^,。]{{0,16}}?{any_of('range_of_help')}")


def _is_in_name(scene: Scene, sentence: Sentence, start: int, end: int) -> bool:
    """Whether a verb is part of the name of an undertaking: “贴心|服务|在基层”."""
    names = (m for m, e in scene.within(sentence.start, sentence.end) if e.kind.is_undertaking)
    return any(name.start < start and end < name.end for name in names)


@cache
def _enabled() -> re.Pattern[str]:
    return re.compile(rf"[^,。]{{0,8}}?{any_of('enabling')}")


def _is_part_of_name(scene: Scene, sentence: Sentence, mention: Mention) -> bool:
    others = (m for m, e in scene.within(sentence.start, sentence.end) if e.kind is not Kind.GROUP)
    return any(m.start < mention.start and mention.end <= m.end for m in others)


def _nearest(means: list[Named], mention: Mention, end: int) -> list[Named]:
    """What a group is served by: the last undertaking before it, with those of the same list; else the first up to an end."""
    before = [named for named in means if named[0].start < mention.start]
    if not before:
        return [named for named in means[:1] if named[0].start < end]
    last = before[-1]
    listed = [named for named in before if last[0].start - named[0].end <= 2 or named == last]
    return [named for named in before if named in listed or _in_list(before, named, last)]


def _in_list(before: list[Named], named: Named, last: Named) -> bool:
    """Whether two undertakings stand in one list, item behind item."""
    chain = [n for n in before if named[0].start <= n[0].start <= last[0].start]
    return all(b[0].start - a[0].end <= 2 for a, b in pairwise(chain))
