"""Place in place: chains of areas (静乐县鹅城镇西河沟村) and named sites right behind their area."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from kg.claims.scene import Named, Scene
from kg.model import Claim, Kind, Predicate, Relation

__all__ = ["chains", "sites"]

_LEVELS: Final = (Kind.PROVINCE, Kind.CITY, Kind.COUNTY, Kind.TOWNSHIP, Kind.VILLAGE)
_LINKS: Final = ("的", "依托", "境内的")
_JOINED_TO: Final = frozenset({"", "的"})
_LISTED: Final = frozenset("、和与及")


def chains(scene: Scene) -> Iterator[Claim]:
    """Each area of a chain lies in the one right before it; those of a list in the one before the first.

    >>> from kg.claims.scene import staged
    >>> [(r.subject.name, r.object.name) for r in chains(staged("走进岷县十里镇、梅川镇,"))]
    [('十里镇', '岷县'), ('梅川镇', '岷县')]
    """
    reading = scene.document.reading
    previous: Named | None = None
    whole: Named | None = None
    for mention, entity in scene.named:
        if not entity.kind.is_area:
            continue
        between = reading[previous[0].end : mention.start] if previous else None
        if between in _JOINED_TO:
            whole = previous
        elif not (between in _LISTED and whole and previous and previous[1].kind is entity.kind):
            whole = None
        if whole and whole[1] != entity and _is_larger(whole[1].kind, entity.kind):
            yield Relation(entity, "schema:containedInPlace", whole[1], scene.stating(whole[0].start, mention.end))
        previous = mention, entity


def _is_larger(whole: Kind, part: Kind) -> bool:
    """Whether an area of one level can hold one of another; new areas and zones can lie in any and hold any."""
    return not (whole in _LEVELS and part in _LEVELS) or _LEVELS.index(whole) < _LEVELS.index(part)


def sites(scene: Scene) -> Iterator[Claim]:
    """A site or facility lies in the area right before its name, or that its name begins with.

    >>> from kg.claims.scene import staged
    >>> [(r.subject.name, r.object.name) for r in sites(staged("在岷县洮河公园健步走"))]
    [('岷县洮河公园', '岷县')]
    """
    listed: Named | None = None
    whole: Named | None = None
    for mention, entity in scene.named:
        if entity.kind in {Kind.SITE, Kind.FACILITY}:
            place = _area_before(scene, mention.start) or _area_at_head(scene, mention.start, mention.end)
            if not place and listed and scene.document.reading[listed[0].end : mention.start] in _LISTED:
                place = whole if listed[1].kind is entity.kind else None
            listed, whole = (mention, entity), place
            if place and place[1] != entity:
                predicate: Predicate = "schema:containedInPlace" if entity.kind is Kind.SITE else "schema:location"
                yield Relation(entity, predicate, place[1], scene.stating(place[0].start, mention.end))


def _area_before(scene: Scene, position: int) -> Named | None:
    reading = scene.document.reading
    link = next((link for link in _LINKS if reading.endswith(link, 0, position)), "")
    end = position - len(link)
    return next((named for named in reversed(scene.within(position - 16, end)) if _ends(named, end)), None)


def _ends(named: Named, position: int) -> bool:
    return named[1].kind.is_area and named[0].end == position


def _area_at_head(scene: Scene, start: int, end: int) -> Named | None:
    inner = [named for named in scene.within(start, end) if named[1].kind.is_area and named[0].end < end]
    chain = None
    for named in inner:
        if named[0].start == (chain[0].end if chain else start):
            chain = named
    return chain
