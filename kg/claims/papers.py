"""Who issues documents and who confers awards."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from kg.claims.scene import Scene
from kg.claims.subjects import Subjects, subjects
from kg.claims.triggers import Role, triggers
from kg.model import Claim, Entity, Kind, Mention, Relation

__all__ = ["conferrers", "issuers"]

_PASSIVE: Final = re.compile(r"被(?P<by>[^,。“”]{0,20}?)(?:授予|评为|命名|认定|表彰|评选|评定)")
_RECEIVED: Final = re.compile(r"(?:荣获|获得|喜获|斩获|入选|获评|获)[^,。]{0,24}$")
_GIVEN: Final = re.compile(r"(?:联合)?(?:颁发|授予|评选|命名|认定|评定|颁授)的")
_AWARDING: Final = re.compile(r"[^,。]{0,12}(?:授旗|授牌|颁奖|颁发)")
_OPENING: Final = "《"
_CLOSING: Final = "》"


def issuers(scene: Scene) -> Iterator[Claim]:
    """Each document with the body that its title begins with, or that issues it in its clause.

    >>> from kg.claims.scene import staged
    >>> [(r.subject.name, r.object.name) for r in issuers(staged("岷县总工会印发《工会帮扶办法》,组织学习《工会法》。"))]
    [('《工会帮扶办法》', '岷县总工会')]
    """
    acting = subjects(scene)
    for mention, entity in scene.named:
        if entity.kind is Kind.DOCUMENT:
            titled = _in_title(scene, mention)
            for issuer in titled or _acting(scene, mention, acting, "issue"):
                yield Relation(entity, "gh:issuer", issuer, scene.stating(mention.start, mention.end))


def _in_title(scene: Scene, mention: Mention) -> tuple[Entity, ...]:
    first = mention.start + scene.document.reading.startswith(_OPENING, mention.start)
    heads = [(m, e) for m, e in scene.within(first, mention.end) if m.start == first and e.kind.is_organization]
    party = [(m, e) for m, e in scene.within(first, mention.end) if m.start == first + 2 and e.kind is Kind.PARTY_BODY]
    return tuple(e for _, e in (heads or party)[-1:])


def _acting(scene: Scene, mention: Mention, acting: Subjects, role: Role) -> tuple[Entity, ...]:
    start, _ = scene.clause(mention.start)
    sentence, reading = scene.sentence(mention.start), scene.document.reading
    floor = max(sentence.start, start - 12) if sentence else start
    if _CLOSING in reading[floor:start] and reading[start : mention.start].strip():
        floor = start  # 印发《办法》,|学习《条例》: the verb before is the other document's
    return acting.at(mention.start) if triggers(reading, floor, mention.start, role) else ()


def conferrers(scene: Scene) -> Iterator[Claim]:
    """Each award with the body that gives it, where the text says who does.

    >>> from kg.claims.scene import staged
    >>> [(r.subject.name, r.object.name) for r in conferrers(staged("陈建国荣获岷县总工会颁发的“五一劳动奖章”。"))]
    [('岷县总工会', '五一劳动奖章')]
    """
    acting = subjects(scene)
    for mention, entity in scene.named:
        if entity.kind is Kind.AWARD:
            for giver in _given_by(scene, mention, acting):
                yield Relation(giver, "gh:confers", entity, scene.stating(mention.start, mention.end))


def _given_by(scene: Scene, mention: Mention, acting: Subjects) -> tuple[Entity, ...]:
    start, end = scene.clause(mention.start)
    reading = scene.document.reading
    passive = _PASSIVE.search(reading, start, mention.start)
    if passive:
        return tuple(e for _, e in scene.within(*passive.span("by")) if e.kind.is_organization)
    named = tuple(e for m, e in scene.within(start, mention.start) if e.kind.is_organization and _GIVEN.match(reading, m.end))
    if named:
        return named
    if _RECEIVED.search(reading, start, mention.start):
        return ()
    given = triggers(reading, start, mention.start, "confer") or _AWARDING.match(reading, mention.end, end)
    return acting.at(mention.start) if given else ()
