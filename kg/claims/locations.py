"""Where facilities, sites and organisations stand."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from typing import Final

from kg.claims.occurrences import begins_name, in_village
from kg.claims.scene import Named, Scene
from kg.claims.triggers import triggers
from kg.claims.works import is_made
from kg.mentions.wordsets import any_of
from kg.model import Claim, Entity, Kind, Mention, Relation

__all__ = ["seats", "standing"]

_NEXT_CELL: Final = re.compile(r"(?:  |\t)\s*")
_SEATED: Final = frozenset({Kind.COMPANY, Kind.SOCIAL_BODY})
_HOME: Final = re.compile(r"(?:家在|家住|出生在|老家在|出生于)[^,。]{0,16}$")
_IN: Final = re.compile(r"”?(?:近日|日前|今天|昨天)?在")
_OF_FIRMS: Final = re.compile(r"[\u4e00-\u9fff]{2,12}?等(?:企业|单位|公司|学校|医院)")  # 在南京|金龙客车等企业
_SET_UP: Final = re.compile(r"在(?!职|岗|建)[^,。]{2,40}$")


def standing(scene: Scene) -> Iterator[Claim]:
    """Where facilities stand: the place that their full name begins with, the places in which they are set up.

    >>> from kg.claims.scene import staged
    >>> [(r.subject.name, r.object.name) for r in standing(staged("岷县总工会在十里镇建成职工书屋。"))]
    [('职工书屋', '十里镇')]
    """
    areas = {entity.name: entity for _, entity in scene.named if entity.kind.is_area}
    for mention, entity in scene.named:
        if entity.kind is Kind.FACILITY or (entity.kind is Kind.SITE and is_made(scene, mention)):
            located = _located(scene, mention)
            places = _set_up_in(scene, mention) or ([located[1]] if located else _named_after(entity, areas))
            for place in places:
                if place != entity:
                    yield Relation(entity, "schema:location", place, scene.stating(mention.start, mention.end))


def _named_after(entity: Entity, areas: dict[str, Entity]) -> list[Entity]:
    return [area for name, area in areas.items() if entity.name.startswith(name)]


def _set_up_in(scene: Scene, mention: Mention) -> list[Entity]:
    """The places in which a facility is set up: 在月湖村、东岭社区设立; 在岷县,县总工会建起; 在村里建起."""
    start, _ = scene.clause(mention.start)
    reading = scene.document.reading
    verbs = triggers(reading, start, mention.start, "build")
    where = _SET_UP.search(reading, start, verbs[-1][0]) if verbs else None
    places = [n for n in scene.within(where.start(), verbs[-1][0]) if _is_place(n[1])] if where else []
    if verbs and not where:
        places = _setting_before(scene, start) or _setting_up(scene, start, verbs[-1][0])
    elif where and not places and in_village().search(reading, where.start(), verbs[-1][1]):
        places = [n for n in scene.within(0, start) if n[1].kind is Kind.VILLAGE][-1:]
    whole = [n for n in places if not (begins_name(reading, n) or _OF_FIRMS.match(reading, n[0].end))]
    return [e for m, e in whole if not any(other.start == m.end for other, _ in places)]


def _setting_before(scene: Scene, start: int) -> list[Named]:
    """The place of the clause before, where that does nothing but say it."""
    sentence = scene.sentence(start)
    before = scene.within(sentence.start, start) if sentence else ()
    places = [n for n in before if _is_place(n[1])]
    last = max(places, key=lambda named: named[0].end, default=None)
    return [last] if last and last[0].end == start - 1 and _is_setting(scene, last[0]) else []


def _setting_up(scene: Scene, start: int, verb: int) -> list[Named]:
    """The site with which a clause begins that says what is set up there: 汽车总站候车厅内|设置了…"""
    sites = [n for n in scene.within(start, verb) if n[1].kind is Kind.SITE and n[0].start == start]
    return [n for n in sites if _inside_site().fullmatch(scene.document.reading, n[0].end, verb)]


@cache
def _inside_site() -> re.Pattern[str]:
    return re.compile(r"[^,。]{0,12}(?:[内里处上]|都|均)|")


def seats(scene: Scene) -> Iterator[Claim]:
    """Where an organisation stands: the area in brackets behind it in a list, the village or town that its name begins with.

    >>> from kg.claims.scene import staged
    >>> [(r.subject.name, r.object.name) for r in seats(staged("永明机械有限公司(岷县十里镇)获奖。"))]
    [('永明机械有限公司', '十里镇')]
    """
    for mention, entity in scene.named:
        if entity.kind.is_organization:
            for place in _seats_of(scene, mention, entity):
                span = min(mention.start, place[0].start), max(mention.end, place[0].end)
                yield Relation(entity, "schema:location", place[1], scene.stating(*span))


def _seats_of(scene: Scene, mention: Mention, entity: Entity) -> Iterator[Named]:
    """The places that the text names for a body; for a union those of its workplace or of its founding alone."""
    found = [_founded_in(scene, mention)]
    if entity.kind in _SEATED | {Kind.GRASSROOTS_UNION}:
        found.append(_leading(scene, mention))
    if entity.kind in _SEATED:
        found += [_bracketed(scene, mention), _located(scene, mention)]
    yield from (place for place in found if place)


def _founded_in(scene: Scene, mention: Mention) -> Named | None:
    """The place where a body is said to be founded: 联合会|在十里镇成立."""
    places = [n for n in scene.within(mention.end, mention.end + 30) if _is_place(n[1])]
    last = _end_of_chain(places, mention.end + 1)
    founded = last and _founded().match(scene.document.reading, last[0].end)
    return last if founded and scene.document.reading[mention.end] in "在于" else None


@cache
def _founded() -> re.Pattern[str]:
    return re.compile(rf"{any_of('held_how')}?{any_of('body_founded')}(?![\u4e00-\u9fff])")


def _bracketed(scene: Scene, mention: Mention) -> Named | None:
    reading = scene.document.reading
    if not reading.startswith("(", mention.end):
        return None
    inside = [n for n in scene.within(mention.end + 1, mention.end + 20) if _is_place(n[1])]
    last = _end_of_chain(inside, mention.end + 1)
    return last if last and reading.startswith(")", last[0].end) else None


def _located(scene: Scene, mention: Mention) -> Named | None:
    """The place that the text puts a body in: 开发区的…公司; 在工业园,…公司; …公司位于工业园; the next cell of its row."""
    if _is_head(scene, mention):
        return None
    reading = scene.document.reading
    before = [n for n in scene.within(mention.start - 24, mention.start) if _is_place(n[1])]
    for place in sorted(before, key=lambda named: named[0].end)[-1:]:
        between = reading[place[0].end : mention.start].removesuffix("“")
        if _is_where(scene, place[0], between) or (between == "," and _is_setting(scene, place[0])):
            return place
    if lying := _lying().match(reading, mention.end):
        places = [n for n in scene.within(lying.end(), lying.end() + 24) if _is_place(n[1])]
        return _end_of_chain([n for n in places if not begins_name(reading, n)], lying.end())
    if opened := _opened_in(scene, mention):
        return opened
    cell = _NEXT_CELL.match(reading, mention.end)
    after = scene.within(cell.end(), cell.end() + 16) if cell else ()
    return next((n for n in after if cell and n[0].start == cell.end() and _is_place(n[1])), None)


def _opened_in(scene: Scene, mention: Mention) -> Named | None:
    """The place in which the text says that something is opened: “司机之家”|在物流园落成."""
    reading = scene.document.reading
    inside = _IN.match(reading, mention.end)
    places = [n for n in scene.within(inside.end(), inside.end() + 24) if _is_place(n[1])] if inside else []
    last = _end_of_chain(places, inside.end()) if inside else None
    return last if last and _opening().match(reading, last[0].end) else None


@cache
def _opening() -> re.Pattern[str]:
    return re.compile(rf"{any_of('held_how')}?{any_of('opened')}")


def _is_where(scene: Scene, place: Mention, between: str) -> bool:
    """Whether a body is called one of a place (开发区的…公司), and not those in it who have their home there."""
    start, _ = scene.clause(place.start)
    return bool(_inside().fullmatch(between)) and not _HOME.search(scene.document.reading, start, place.start)


@cache
def _inside() -> re.Pattern[str]:
    return re.compile(rf"(?:[东南西北]?{any_of('inside')})?的(?:[这那]{any_of('facility_counted')})?")


def _is_setting(scene: Scene, place: Mention) -> bool:
    """Whether a clause does nothing but say where what follows is: 在岷县十里镇,|…公司; 4月7日, 岷县十里镇,|…公司."""
    start, end = scene.clause(place.start)
    chain = [n[0] for n in scene.within(start, end) if _is_place(n[1])]
    joined = all(a.end >= b.start for a, b in pairwise(chain))
    opened = scene.document.reading[start : chain[0].start].strip() if chain else None
    return joined and opened in {"", "在"} and place.end == end


@cache
def _lying() -> re.Pattern[str]:
    return re.compile(rf"”?,?{any_of('lying_in')}")


def _end_of_chain(places: list[Named], start: int) -> Named | None:
    """The last of the places that follow one another from a position on."""
    last = None
    for named in places:
        if named[0].start == start:
            last, start = named, named[0].end
    return last


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
