"""Whom a body is assigned to help, or says that it supports."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from kg.claims.agents import agents
from kg.claims.scene import Named, Scene
from kg.claims.subjects import subjects
from kg.corpus import Sentence
from kg.lexicon import Cued
from kg.mentions.wordsets import any_of, bare_words
from kg.model import Claim, Entity, Kind, Relation

__all__ = ["assisted", "posted", "supported"]

_IS: Final = re.compile(r"是|为|作为|系|的$")
_LISTED: Final = frozenset("、和与及")
_NEAR: Final = 24


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
            for mention, helped in _listed_with(scene, sentence, village) if village else ():
                for helper in _helpers(scene, sentence, match.start()) or _next(scene, match) or acting.at(match.start()):
                    span = min(mention.start, match.start()), max(mention.end, match.end())
                    yield Relation(helper, "gh:assists", helped, scene.stating(*span))


def _listed_with(scene: Scene, sentence: Sentence, last: Named) -> Iterator[Named]:
    """A village with those before it in the same list, whatever town each lies in: 白沙镇汤峪村、郑川乡齐家村."""
    yield last
    start = last[0].start
    for mention, entity in reversed(scene.within(sentence.start, start)):
        if entity.kind.is_area and mention.end == start:
            start = mention.start
        elif entity.kind is Kind.VILLAGE and scene.document.reading[mention.end : start] in _LISTED:
            yield mention, entity
            start = mention.start


def _next(scene: Scene, match: re.Match[str]) -> tuple[Entity, ...]:
    """The subject of the clause behind one that only says in which village or as whose helper: 在包村点汤峪村,|市总工会…"""
    start, end = scene.clause(match.start())
    acting = agents(scene, *scene.clause(end + 1)) if scene.document.reading.startswith(("在", "作为"), start) else None
    return acting.leading if acting else ()


@cache
def _assigned() -> Cued:
    how, what = any_of("assigned_how"), any_of("assigned")
    return Cued(
        rf"{how}?{what}+(?:联系)?{any_of('assigned_to')}|{any_of('pledged')}|{any_of('sent_to')}|选派[^,。]{{0,6}}驻村"
        rf"|帮扶(?=[\u4e00-\u9fff]{{1,16}}村)|驻(?=[\u4e00-\u9fff]{{1,16}}村{any_of('stationed')})"
        rf"|{any_of('stationed')}[^,。]{{0,14}}{any_of('moved_in')}|{any_of('carrying_out')}(?:精准)?{what}+[^,。]{{0,2}}工作",
        bare_words("assigned", "pledged", "sent_to", "stationed") | {"选派", "帮扶", "驻"},
    )


def posted(scene: Scene) -> Iterator[Claim]:
    """The one village of a page, helped by the body that has people there: 县总工会驻村工作队, 县总工会派出工作队.

    >>> from kg.claims.scene import staged
    >>> [(r.subject.name, r.object.name) for r in posted(staged("走进齐家村。岷县总工会驻村帮扶三年了。"))]
    [('岷县总工会', '齐家村')]
    """
    villages = list(dict.fromkeys(entity for _, entity in scene.named if entity.kind is Kind.VILLAGE))
    for mention, entity in scene.named if len(villages) == 1 else ():
        if entity.kind.is_organization and _has_people_there().match(scene.document.reading, mention.end):
            yield Relation(entity, "gh:assists", villages[0], scene.stating(mention.start, mention.end))


@cache
def _has_people_there() -> re.Pattern[str]:
    return re.compile(
        r"驻村|(?:自?\d{4}年)?(?:[\d一二三四五六七八九十]{1,3}月)?(?:派出|选派|派驻)(?:了)?[^,。]{0,8}(?:工作队|第一书记)"
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
    after = [n for n in scene.within(end, min(end + _NEAR, scene.clause(end - 1)[1])) if n[1].kind is Kind.VILLAGE]
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
