"""Who builds what, and where facilities, sites and organisations stand."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from kg.claims.scene import Named, Scene
from kg.claims.subjects import Subjects, subjects
from kg.claims.triggers import triggers
from kg.model import Claim, Entity, Kind, Mention, Relation

__all__ = ["builders", "seats", "standing"]

_BUILT: Final = frozenset({Kind.FACILITY, Kind.SITE})
_IN: Final = re.compile(r"在[^,。]{0,12}$")
_NEXT_CELL: Final = re.compile(r"(?:  |\t)\s*")
_LISTED: Final = frozenset("、和与及")
_JOINING: Final = frozenset("与同和")
_SET_UP: Final = re.compile(r"在(?!职|岗|建)[^,。]{2,40}$")
_CONTRACTED: Final = re.compile(r"(?:承建|建设|修建|援建|捐建|共建|联建|打造|设立|出资建设|投资建设|负责建设)的“?$")


def builders(scene: Scene) -> Iterator[Claim]:
    """Each facility with the bodies that build, pay for or equip it.

    >>> from kg.claims.scene import staged
    >>> [(r.subject.name, r.object.name) for r in builders(staged("岷县总工会为齐家村修建文化广场。"))]
    [('齐家村文化广场', '岷县总工会')]
    """
    acting = subjects(scene)
    for mention, entity in scene.named:
        if entity.kind in _BUILT:
            for builder, start in _built_by(scene, mention, entity, acting):
                yield Relation(entity, "gh:builder", builder, scene.stating(min(start, mention.start), mention.end))


def _built_by(scene: Scene, mention: Mention, entity: Entity, acting: Subjects) -> Iterator[tuple[Entity, int]]:
    start, end = scene.clause(mention.start)
    contractor = _contractor(scene, start, mention.start)
    if contractor:
        yield from _with_those_before(scene, contractor, start, acting)
    elif entity.kind is Kind.FACILITY and _is_built(scene.document.reading, (start, end), mention):
        yield from ((builder, mention.start) for builder in acting.at(mention.start))


def _is_built(reading: str, clause: tuple[int, int], mention: Mention) -> bool:
    start, end = clause
    return bool(triggers(reading, start, mention.start, "build") or triggers(reading, mention.end, end, "build"))


def standing(scene: Scene) -> Iterator[Claim]:
    """Where facilities stand: the place that their full name begins with, the places in which they are set up.

    >>> from kg.claims.scene import staged
    >>> [(r.subject.name, r.object.name) for r in standing(staged("岷县总工会在十里镇建成职工书屋。"))]
    [('职工书屋', '十里镇')]
    """
    areas = {entity.name: entity for _, entity in scene.named if entity.kind.is_area}
    for mention, entity in scene.named:
        if entity.kind is Kind.FACILITY:
            places = _set_up_in(scene, mention) or [area for name, area in areas.items() if entity.name.startswith(name)]
            for place in places:
                if place != entity:
                    yield Relation(entity, "schema:location", place, scene.stating(mention.start, mention.end))


def _set_up_in(scene: Scene, mention: Mention) -> list[Entity]:
    """The places between 在 and the verb: 在月湖村、东岭社区设立."""
    start, _ = scene.clause(mention.start)
    reading = scene.document.reading
    verbs = triggers(reading, start, mention.start, "build")
    where = _SET_UP.search(reading, start, verbs[-1][0]) if verbs else None
    places = [n for n in scene.within(where.start(), verbs[-1][0]) if _is_place(n[1])] if where else []
    return [e for m, e in places if not any(other.start == m.end for other, _ in places)]


def _with_those_before(scene: Scene, last: Named, start: int, acting: Subjects) -> Iterator[tuple[Entity, int]]:
    """The last of a list of bodies with those before it, and whom they join: 与县人社局、县司法局|共建的."""
    yield last[1], last[0].start
    for named in reversed(scene.within(start, last[0].start)):
        if named[1].kind.is_organization and scene.document.reading[named[0].end : last[0].start] in _LISTED:
            yield named[1], named[0].start
            last = named
    if scene.document.reading[last[0].start - 1] in _JOINING:
        yield from ((body, last[0].start) for body in acting.at(last[0].start))


def _contractor(scene: Scene, start: int, position: int) -> Named | None:
    """The body right before 承建的: 中铁某局承建的…工地."""
    verb = _CONTRACTED.search(scene.document.reading, start, position)
    if verb is None:
        return None
    return next((n for n in scene.within(start, verb.start()) if n[0].end == verb.start() and n[1].kind.is_organization), None)


def seats(scene: Scene) -> Iterator[Claim]:
    """Where an organisation stands: the area in brackets behind it in a list, the village or town that its name begins with.

    >>> from kg.claims.scene import staged
    >>> [(r.subject.name, r.object.name) for r in seats(staged("永明机械有限公司(十里镇)获奖。"))]
    [('永明机械有限公司', '十里镇')]
    """
    for mention, entity in scene.named:
        if entity.kind in {Kind.COMPANY, Kind.SOCIAL_BODY}:
            for place in (_bracketed(scene, mention), _leading(scene, mention), _located(scene, mention)):
                if place:
                    span = min(mention.start, place[0].start), max(mention.end, place[0].end)
                    yield Relation(entity, "schema:location", place[1], scene.stating(*span))


def _bracketed(scene: Scene, mention: Mention) -> Named | None:
    reading = scene.document.reading
    if not reading.startswith("(", mention.end):
        return None
    inside = scene.within(mention.end + 1, mention.end + 20)
    return next(
        (n for n in inside if n[0].start == mention.end + 1 and _is_place(n[1]) and reading.startswith(")", n[0].end)), None
    )


def _located(scene: Scene, mention: Mention) -> Named | None:
    """The place that the text puts an organisation in: 开发区的…公司; 在工业园, …公司; the next cell of its row."""
    if _is_head(scene, mention):
        return None
    reading = scene.document.reading
    before = [n for n in scene.within(mention.start - 24, mention.start) if _is_place(n[1])]
    for place in before[-1:]:
        between = reading[place[0].end : mention.start]
        if between == "的" or (between == "," and _IN.search(reading, max(place[0].start - 16, 0), place[0].start)):
            return place
    cell = _NEXT_CELL.match(reading, mention.end)
    after = scene.within(cell.end(), cell.end() + 16) if cell else ()
    return next((n for n in after if cell and n[0].start == cell.end() and _is_place(n[1])), None)


def _is_head(scene: Scene, mention: Mention) -> bool:
    """Whether the name is only how a longer one begins: 某工务段 in 某工务段…工区."""
    longer = (m for m, e in scene.within(mention.start, mention.end + 24) if e.kind.is_organization and m.end > mention.end)
    return any(m.start == mention.start for m in longer)


def _leading(scene: Scene, mention: Mention) -> Named | None:
    """The last of the chain of areas right before or at the head of a name, if it is a town or a village."""
    inner = [n for n in scene.within(mention.start, mention.end) if n[1].kind.is_area and n[0].end < mention.end]
    before = [n for n in scene.within(mention.start - 12, mention.start) if n[0].end == mention.start and n[1].kind.is_area]
    heads = [n for n in inner if n[0].start == mention.start or any(n[0].start == other[0].end for other in inner)]
    last = (heads or before)[-1:]
    return last[0] if last and last[0][1].kind in {Kind.VILLAGE, Kind.TOWNSHIP} else None


def _is_place(entity: Entity) -> bool:
    return entity.kind.is_area or entity.kind is Kind.SITE
