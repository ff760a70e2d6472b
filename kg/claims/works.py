"""Who builds what."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from kg.claims.agents import behind_by, listed_up_to
from kg.claims.references import references
from kg.claims.scene import Named, Scene
from kg.claims.subjects import Subjects, subjects
from kg.claims.triggers import triggers
from kg.corpus import clauses
from kg.mentions.wordsets import any_of
from kg.model import Claim, Entity, Kind, Mention, Relation

__all__ = ["builders", "is_made"]

_BUILT: Final = frozenset({Kind.FACILITY, Kind.SITE})
_JOINING: Final = frozenset("与同和")


def builders(scene: Scene) -> Iterator[Claim]:
    """Each facility with the bodies that build, pay for or equip it.

    >>> from kg.claims.scene import staged
    >>> [(r.subject.name, r.object.name) for r in builders(staged("岷县总工会为齐家村修建文化广场。"))]
    [('齐家村文化广场', '岷县总工会')]
    """
    acting = subjects(scene)
    for mention, entity in (*scene.named, *references(scene)):
        if entity.kind in _BUILT:
            for builder, start in _built_by(scene, mention, entity, acting):
                yield Relation(entity, "gh:builder", builder, scene.stating(min(start, mention.start), mention.end))


def _built_by(scene: Scene, mention: Mention, entity: Entity, acting: Subjects) -> Iterator[tuple[Entity, int]]:
    start, end = scene.clause(mention.start)
    contractor = _contractor(scene, start, mention.start)
    if commissioned := _commissioned(scene, mention):
        yield from ((builder, mention.start) for builder in commissioned)
    elif contractor:
        yield from _with_those_before(scene, contractor, start, acting)
    elif _is_built(scene.document.reading, start, end, mention) if entity.kind is Kind.FACILITY else is_made(scene, mention):
        yield from ((builder, mention.start) for builder in acting.at(mention.start))


def _commissioned(scene: Scene, mention: Mention) -> tuple[Entity, ...]:
    """The bodies by which a facility gets built, in its clause or in one that begins with 由: 驿站很大,|由县总工会建成."""
    sentence, reading = scene.sentence(mention.start), scene.document.reading
    if sentence is None:
        return ()
    if mention.kind is Kind.SITE and reading[sentence.start : mention.start].strip("“ "):
        return ()  # where something else is built
    others = (m.start for m, e in scene.within(mention.end, sentence.end) if e.kind in _BUILT)
    for start, end in clauses(reading, mention.end, min(others, default=sentence.end)):
        by = behind_by(scene, start, end) if start == mention.end or reading.startswith("由", start) else ()
        if by and triggers(reading, start, end, "build"):
            return by
    return ()


def _is_built(reading: str, start: int, end: int, mention: Mention) -> bool:
    """Whether the clause says that the facility gets built, not that its building is talked about: 驿站规范化|建设|和管理."""
    before = [verb for verb in triggers(reading, start, mention.start, "build") if not _in_quotes(reading, verb[1], mention)]
    after = triggers(reading, mention.end, end, "build")
    if _wished().search(reading, start, mention.start) or _intended().match(reading, start, mention.start):
        return False
    built = any(not _talked_about().match(reading, stop) for _, stop in after) and not _inside_of(reading, start, mention)
    return bool(before) or built


def is_made(scene: Scene, mention: Mention) -> bool:
    """Whether a verb of building stands right before a site, which then is what gets built and not where."""
    start, _ = scene.clause(mention.start)
    return any(end == mention.start for _, end in triggers(scene.document.reading, start, mention.start, "build"))


def _in_quotes(reading: str, position: int, mention: Mention) -> bool:
    """Whether a verb is only part of what is quoted before a facility: “三联共|建”活动室、书屋."""
    between = reading[position : mention.start]
    return between.count("”") > between.count("“")


def _inside_of(reading: str, start: int, mention: Mention) -> bool:
    """Whether something else is set up in or at a facility: 在驿站|设立书法展台."""
    return bool(_at().search(reading, start, mention.start))


@cache
def _at() -> re.Pattern[str]:
    return re.compile(r"在[^,。]{0,12}$")


@cache
def _wished() -> re.Pattern[str]:
    return re.compile(rf"{any_of('wishing')}[^,。]*$")


@cache
def _intended() -> re.Pattern[str]:
    return re.compile(rf"\s*{any_of('aiming')}{any_of('aiming_how')}")


@cache
def _talked_about() -> re.Pattern[str]:
    return re.compile(any_of("talked_about"))


def _with_those_before(scene: Scene, last: Named, start: int, acting: Subjects) -> Iterator[tuple[Entity, int]]:
    """The last of a list of bodies with those before it, and whom they join: 与县人社局、县司法局|共建的."""
    first = last
    for mention, body in listed_up_to(scene, start, last):
        yield body, mention.start
        first = mention, body
    if scene.document.reading[first[0].start - 1] in _JOINING:
        yield from ((body, first[0].start) for body in acting.at(first[0].start))


def _contractor(scene: Scene, start: int, position: int) -> Named | None:
    """The body right before 承建的: 中铁某局承建的…工地."""
    verb = _contracted().search(scene.document.reading, start, position)
    if verb is None:
        return None
    return next((n for n in scene.within(start, verb.start()) if n[0].end == verb.start() and n[1].kind.is_organization), None)


@cache
def _contracted() -> re.Pattern[str]:
    return re.compile(rf"(?:牵头)?{any_of('contracting')}的(?:[\d.]+[万余]?[\u4e00-\u9fff]{{1,3}})?“?$")
