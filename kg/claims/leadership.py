"""Who is led by whom: 在市委的领导下, 按照省总工会部署, 隶属于."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from kg.claims.agents import agents
from kg.claims.scene import Named, Scene
from kg.claims.subjects import subjects
from kg.linking import NATIONWIDE, federated
from kg.mentions.wordsets import any_of
from kg.model import Claim, Entity, Kind, Relation

__all__ = ["directed", "leadership", "subordinates"]

_LEADING: Final = "领导"
_BEFORE: Final = 32
_LONGEST: Final = 8  # characters: 联同其属下的


def leadership(scene: Scene) -> Iterator[Claim]:
    """Who a body is led by: 在市委和省总工会的领导下, 市总工会…

    >>> from kg.claims.scene import staged
    >>> [(r.subject.name, r.object.name) for r in leadership(staged("在市委的坚强领导下,市总工会走访企业。", home="定西市"))]
    [('定西市总工会', '中共定西市委')]
    """
    for sentence in scene.sentences:
        for match in _under().finditer(scene.document.reading, sentence.start, sentence.end):
            led = _led(scene, match.start(), match.end())
            for _, leader in scene.within(*match.span("leaders")) if led else ():
                if led and leader != led[1] and _leads(leader, led[1], match["how"]):
                    span = min(led[0].start, match.start()), max(led[0].end, match.end())
                    yield Relation(led[1], "org:subOrganizationOf", leader, scene.stating(*span))


@cache
def _under() -> re.Pattern[str]:
    how = rf"{any_of('leading_how')}?{any_of('leading')}"
    return re.compile(rf"在(?P<leaders>[^,。]{{2,60}}?)的?(?P<how>{how}(?:[和、]?{how})*)下")


def _leads(leader: Entity, led: Entity, how: str) -> bool:
    """Whether words like 领导 make a body the leader of another; 指导 and 支持 do so only between unions of two levels."""
    if _LEADING in how:
        return leader.kind.is_union or leader.kind is Kind.PARTY_BODY
    return _is_above(leader, led)


def _is_above(leader: Entity, led: Entity) -> bool:
    """Whether one federation is that of an area which holds the area of the other."""
    if not (leader.kind is Kind.UNION_FEDERATION and led.kind.is_union):
        return False
    area = federated(leader)
    return area == NATIONWIDE or area in led.within


def _led(scene: Scene, start: int, end: int) -> Named | None:
    """The union right before 在…领导下, or else the subject of what follows, if need be the carried one."""
    before = [named for named in scene.within(max(start - _BEFORE, 0), start) if named[1].kind.is_union and named[0].end == start]
    if before:
        return before[0]
    first = end + (scene.document.reading[end : end + 1] in {",", " "})
    last = scene.clause(first)[1]
    acting = agents(scene, first, last)
    if acting is None and _unnamed().match(scene.document.reading, first):
        return next(((m, e) for m, e in scene.named if e in subjects(scene).at(start)[:1] and e.kind.is_union), None)
    unions = [named for named in scene.within(first, last) if acting and named[1] in acting.leading and named[1].kind.is_union]
    return unions[0] if unions else None


@cache
def _unnamed() -> re.Pattern[str]:
    """How a clause begins that leaves its subject out: 在市委领导下,|围绕…"""
    return re.compile(rf"(?:{any_of('aiming_how')})*(?:{any_of('going_by', 'launching', 'furthering')})")


def directed(scene: Scene) -> Iterator[Claim]:
    """The higher federation that the acting one says it follows: 按照省总工会的统一部署.

    >>> from kg.claims.scene import staged
    >>> page = staged("定西市总工会按照省总工会的统一部署走访企业。", home="定西市")
    >>> [(r.subject.name, r.object.name) for r in directed(page)]
    [('定西市总工会', '甘肃省总工会')]
    """
    acting = subjects(scene)
    for mention, leader in scene.named:
        if leader.kind is Kind.UNION_FEDERATION and _follows(scene, mention.start, mention.end):
            for led in acting.at(mention.start)[:1]:
                if led != leader and _is_above(leader, led):
                    yield Relation(led, "org:subOrganizationOf", leader, scene.stating(mention.start, mention.end))


def _follows(scene: Scene, start: int, end: int) -> bool:
    reading, first = scene.document.reading, scene.clause(start)[0]
    before, after = _according().search(reading, first, start), _plan().match(reading, end)
    return before is not None and after is not None


@cache
def _according() -> re.Pattern[str]:
    return re.compile(rf"{any_of('according_to')}$")


@cache
def _plan() -> re.Pattern[str]:
    return re.compile(rf"的?[^,。]{{0,4}}{any_of('plan')}")


def subordinates(scene: Scene) -> Iterator[Claim]:
    """A body that the text calls another's: 县总工会下属的职工服务中心, 某工务段隶属某铁路局.

    >>> from kg.claims.scene import staged
    >>> [(r.subject.name, r.object.name) for r in subordinates(staged("岷县总工会下属的县职工服务中心挂牌。"))]
    [('岷县职工服务中心', '岷县总工会')]
    """
    reading = scene.document.reading
    bodies = [named for named in scene.named if named[1].kind.is_organization]
    for mention, entity in bodies:
        owned = _owned().search(reading, max(mention.start - _LONGEST, 0), mention.start)
        owns = _owner().match(reading, mention.end)
        for other, body in _ending_at(scene, owned.start()) if owned else ():
            if body != entity:
                yield Relation(entity, "org:subOrganizationOf", body, scene.stating(other.start, mention.end))
        for other, body in scene.within(owns.end(), owns.end() + _BEFORE) if owns else ():
            if owns and other.start == owns.end() and body.kind.is_organization and body != entity:
                yield Relation(entity, "org:subOrganizationOf", body, scene.stating(mention.start, other.end))
                break


def _ending_at(scene: Scene, position: int) -> Iterator[Named]:
    for named in scene.within(max(position - _BEFORE, 0), position):
        if named[0].end == position and named[1].kind.is_organization:
            yield named


@cache
def _owned() -> re.Pattern[str]:
    return re.compile(rf"(?:(?:联同|联合|会同|携手|率)?其?{any_of('belonging')}的?|属会)$")


@cache
def _owner() -> re.Pattern[str]:
    return re.compile(rf"{any_of('belonging_to')}")
