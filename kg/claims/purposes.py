"""Whom programmes, facilities and documents are for, and whom a body is assigned to help."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from typing import Final

from kg.claims.references import references
from kg.claims.scene import Named, Scene
from kg.claims.subjects import subjects
from kg.claims.triggers import triggers
from kg.corpus import Sentence, clauses
from kg.lexicon import column
from kg.mentions.wordsets import any_of
from kg.model import Claim, Entity, Kind, Mention, Relation

__all__ = ["addressed", "assisted", "dedicated", "served", "supported"]

_UNDERTAKINGS: Final = frozenset({Kind.PROGRAM, Kind.EVENT})
_SERVING: Final = frozenset({Kind.PROGRAM, Kind.EVENT, Kind.FACILITY})
_DEDICATED: Final = frozenset({Kind.PROGRAM, Kind.FACILITY, Kind.DOCUMENT})
_FOR: Final = re.compile(r"(?:为|向|给|让|对|帮|使)(?:[^,。]{0,14}?)$")
_COUNTED: Final = re.compile(r"”?\d[^,。、]{0,4}、")  # “金秋助学”4户、|困难职工…: another item of a list
_LET: Final = re.compile(r"让(?:更多|广大|众多)?的?$")
_IS: Final = re.compile(r"是|为|作为|系")
_NEAR: Final = 24


def served(scene: Scene) -> Iterator[Claim]:
    """Each group that a sentence says is helped, with the programmes and facilities of that sentence.

    >>> from kg.claims.scene import staged
    >>> [(r.subject.name, r.object.name) for r in served(staged("“司机之家”为货车司机提供热水。"))]
    [('司机之家', '货车司机')]
    """
    reading = scene.document.reading
    for sentence in scene.sentences:
        named = scene.within(sentence.start, sentence.end)
        if not any(entity.kind is Kind.GROUP for _, entity in named):
            continue
        means = [n for n in named if n[1].kind in _SERVING and not _is_only_used(reading, sentence, n[0])]
        for mention, entity in named:
            if entity.kind is Kind.GROUP and _is_served(scene, sentence, mention):
                for by, undertaking in _nearest(means or _referred_to(scene, sentence), mention, scene.clause(mention.start)[1]):
                    if not _COUNTED.match(reading, by.end, mention.start):
                        span = min(max(by.start, sentence.start), mention.start), max(by.end, mention.end)
                        yield Relation(undertaking, "gh:serves", entity, scene.stating(*span))


def _is_only_used(reading: str, sentence: Sentence, mention: Mention) -> bool:
    """Whether a facility is only what the helpers go by: 依托12个驿站, 为…送去…"""
    return bool(_only_used().search(reading, sentence.start, mention.start))


@cache
def _only_used() -> re.Pattern[str]:
    return re.compile(rf"{any_of('relying_on')}[^,。]{{0,24}}$")


def _referred_to(scene: Scene, sentence: Sentence) -> list[Named]:
    """The facility that the sentence points at, or the undertaking named last where a clause goes on with it: 活动惠及…"""
    pointed = [n for n in references(scene) if sentence.start <= n[0].start < sentence.end]
    if pointed:
        return pointed
    before = [n for n in scene.within(sentence.block.start, sentence.start) if n[1].kind in _UNDERTAKINGS]
    reading = scene.document.reading
    starts = (first for first, _ in clauses(reading, sentence.start, sentence.end)) if before else ()
    return before[-1:] if any(_goes_on().match(reading, first) for first in starts) else []


@cache
def _goes_on() -> re.Pattern[str]:
    return re.compile(rf"\s*{any_of('this_one')}?{any_of('referring')}(?!{any_of('place_of')})")


def _is_served(scene: Scene, sentence: Sentence, mention: Mention) -> bool:
    start, end = scene.clause(mention.start)
    reading = scene.document.reading
    if _is_part_of_name(scene, sentence, mention):
        return False
    before = [span for span in triggers(reading, start, mention.start, "serve") if not _is_in_name(scene, sentence, *span)]
    for_them = _FOR.search(reading, start, mention.start) and triggers(reading, mention.end, end, "serve")
    enabled = _LET.search(reading, start, mention.start) and _enabled().match(reading, mention.end, end)
    return bool(before or for_them or enabled or reading.startswith("受益", mention.end))


def _is_in_name(scene: Scene, sentence: Sentence, start: int, end: int) -> bool:
    """Whether a verb is part of the name of an undertaking: “贴心|服务|在基层”."""
    names = (m for m, e in scene.within(sentence.start, sentence.end) if e.kind in _UNDERTAKINGS)
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


def addressed(scene: Scene) -> Iterator[Claim]:
    """The groups that the title of a document addresses: 《致货车司机的一封信》.

    >>> from kg.claims.scene import staged
    >>> [(r.subject.name, r.object.name) for r in addressed(staged("发放《致货车司机的一封信》。"))]
    [('《致货车司机的一封信》', '货车司机')]
    """
    for mention, entity in scene.named:
        if entity.kind is Kind.DOCUMENT:
            for inner, group in scene.within(mention.start, mention.end):
                if group.kind is Kind.GROUP and scene.document.reading[inner.start - 1] == "致":
                    yield Relation(entity, "gh:serves", group, scene.stating(mention.start, mention.end))


def dedicated(scene: Scene) -> Iterator[Claim]:
    """The group that a facility, a programme or a handbook bears in its name: “渔工驿站”, 《驼工入会明白纸》.

    >>> from kg.claims.scene import staged
    >>> [(r.subject.name, r.object.name) for r in dedicated(staged("建成“环卫工人驿站”,慰问环卫工人。"))]
    [('环卫工人驿站', '环卫工人')]
    """
    groups = {entity.name: entity for _, entity in scene.named if entity.kind is Kind.GROUP}
    for mention, entity in scene.named:
        title = entity.name.strip("“”《》")
        if entity.kind in _DEDICATED and title not in column("facilities"):
            for name in sorted(groups):
                if title.startswith(name) and _for_them().fullmatch(title, len(name)):
                    yield Relation(entity, "gh:serves", groups[name], scene.stating(mention.start, mention.end))


@cache
def _for_them() -> re.Pattern[str]:
    return re.compile(rf"[\u4e00-\u9fff]{{0,4}}{any_of('named_for')}")


def assisted(scene: Scene) -> Iterator[Claim]:
    """The villages and places that a body is assigned to help: 市总工会定点帮扶村…, 在结对共建的…村.

    >>> from kg.claims.scene import staged
    >>> [(r.subject.name, r.object.name) for r in assisted(staged("十里镇齐家村是岷县总工会的帮扶村。"))]
    [('岷县总工会', '齐家村')]
    """
    acting = subjects(scene)
    for sentence in scene.sentences:
        reading = scene.document.reading
        for match in _assigned().finditer(reading, sentence.start, sentence.end):
            village = _village(scene, sentence, match.start(), match.end())
            if village:
                for helper in _helpers(scene, sentence, match.start()) or acting.at(match.start()):
                    span = min(village[0].start, match.start()), max(village[0].end, match.end())
                    yield Relation(helper, "gh:assists", village[1], scene.stating(*span))


@cache
def _assigned() -> re.Pattern[str]:
    how, what = any_of("assigned_how"), any_of("assigned")
    return re.compile(
        rf"{how}?{what}+(?:联系)?{any_of('assigned_to')}|{any_of('pledged')}|{any_of('sent_to')}|选派[^,。]{{0,6}}驻村"
        rf"|帮扶(?=[\u4e00-\u9fff]{{1,16}}村)|驻(?=[\u4e00-\u9fff]{{1,16}}村{any_of('stationed')})"
        rf"|{any_of('stationed')}[^,。]{{0,14}}{any_of('moved_in')}|(?:开展|推进)(?:精准)?{what}+[^,。]{{0,2}}工作"
    )


def supported(scene: Scene) -> Iterator[Claim]:
    """The groups that bodies are said to support as such: 与县妇联结对帮扶42户困难家庭.

    >>> from kg.claims.scene import staged
    >>> [(r.subject.name, r.object.name) for r in supported(staged("岷县总工会结对帮扶30户困难职工。"))]
    [('岷县总工会', '困难职工')]
    """
    acting = subjects(scene)
    for mention, entity in scene.named:
        start, _ = scene.clause(mention.start)
        if entity.kind is Kind.GROUP and _supported().search(scene.document.reading, start, mention.start):
            for helper in acting.named_at(mention.start):
                yield Relation(helper, "gh:assists", entity, scene.stating(mention.start, mention.end))


@cache
def _supported() -> re.Pattern[str]:
    """A verb of support, and between it and those who are supported how many they are: 帮扶齐家村的30户|困难职工."""
    support = rf"帮扶(?!{any_of('not_supported')})"
    return re.compile(rf"{any_of('assigned_how')}{support}[^,。、]{{0,12}}$|{support}[^,。]{{0,16}}\d[余多]?[户名个人]$")


def _village(scene: Scene, sentence: Sentence, start: int, end: int) -> Named | None:
    after = [n for n in scene.within(end, min(end + _NEAR, sentence.end)) if n[1].kind is Kind.VILLAGE]
    if after:
        return after[0]
    reading = scene.document.reading
    before = [n for n in scene.within(max(sentence.start, start - 30), start) if n[1].kind is Kind.VILLAGE]
    if before and (before[-1][0].end == start or _IS.search(reading, before[-1][0].end, start)):
        return before[-1]
    earlier = [n for n in scene.within(sentence.block.start, sentence.start) if n[1].kind is Kind.VILLAGE]
    return earlier[-1] if earlier and _here().match(reading, scene.clause(start)[0], start) else None


@cache
def _here() -> re.Pattern[str]:
    return re.compile(rf"\s*{any_of('village_here')}(?:正)?是")


def _helpers(scene: Scene, sentence: Sentence, position: int) -> tuple[Entity, ...]:
    """The body named right before, at most by 的 or 驻 apart: 市总工会的定点帮扶村; a bare 工会分包 means the acting one."""
    near = [n for n in scene.within(max(sentence.start, position - _NEAR), position) if n[1].kind.is_organization]
    return (near[-1][1],) if near and position - near[-1][0].end <= 2 else ()
