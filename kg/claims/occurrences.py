"""Where events take place and what they are part of."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise
from typing import Final

from kg.claims.scene import Named, Scene
from kg.mentions.wordsets import any_of
from kg.model import Claim, Entity, Kind, Mention, Relation

__all__ = ["begins_name", "in_village", "offshoots", "series", "venues"]

_REACH: Final = 32
_IS: Final = re.compile(r"”?(?:活动|项目|行动)?(?:是|作为|系)[^,。;“”]{0,12}“?")
_LISTED: Final = frozenset("、和与及")
_STARTS: Final = re.compile(r"(?:联合|共同|集中)?(?:开展|举办|举行|启动)")
_CLOSED: Final = frozenset({"", "”"})
_OF_BASE: Final = re.compile(r"”?(?:基地|示范)")
_WHOLE: Final = "全"
_AND_ELSEWHERE: Final = ("等地,", "等处,")
_SET_IN: Final = re.compile(r"”?(?:活动)?,\s*(?=在|(?:先后|分别)?(?:来到|走进|深入|前往))")
_QUOTED: Final = re.compile(r"“[^”]{2,}”")
_DASH: Final = re.compile(r"”?——“?")
_ROUND: Final = re.compile(r"(?:总?决赛|半决赛|预赛|初赛|复赛|选拔赛)")
_EDITION: Final = re.compile(r"^[\u4e00-\u9fff]{0,6}?(?:第[一二三四五六七八九十\d]{1,3}|首)届(?:职工)?")


def venues(scene: Scene) -> Iterator[Claim]:
    """Each event with the most exact place that its sentence says it happens in.

    >>> from kg.claims.scene import staged
    >>> [(r.subject.name, r.object.name) for r in venues(staged("首届职工运动会在岷县十里镇举行。"))]
    [('第一届职工运动会', '十里镇')]
    """
    for mention, entity in scene.named:
        sentence = scene.sentence(mention.start)
        if not entity.kind.is_undertaking or sentence is None or _is_inside_event(scene, mention):
            continue
        if _OF_BASE.match(scene.document.reading, mention.end):
            continue
        start, end = (sentence.start, sentence.end) if entity.kind is Kind.EVENT else _clauses(scene, mention)
        place = _place(scene, start, end, mention)
        for where in (place, *_beside(scene, place, end)) if place else ():
            if where[1] != entity:
                span = min(where[0].start, mention.start), max(where[0].end, mention.end)
                yield Relation(entity, "schema:location", where[1], scene.stating(*span))


def _clauses(scene: Scene, mention: Mention) -> tuple[int, int]:
    """The clause of a programme with the one that says where: the next (“暖秋行动”,|在…举行) or the last (走进…等地,|开展)."""
    reading, start, end = scene.document.reading, scene.clause(mention.start)[0], scene.clause(mention.end - 1)[1]
    if goes_on := _SET_IN.match(reading, mention.end):
        return start, scene.clause(goes_on.end())[1]
    return (scene.clause(start - 2)[0] if _STARTS.match(reading, start) and _ends_in_place(scene, start) else start), end


def _ends_in_place(scene: Scene, start: int) -> bool:
    """Whether the clause in front of a position ends with the place that it tells: 在滨河公园,|开展…; 走进…等地,|开展…"""
    reading = scene.document.reading
    places = [n[0].end for n in scene.within(max(start - _REACH, 0), start) if _is_place(n)]
    last = any(reading[end : start - 1] in _CLOSED for end in places)
    return reading.startswith(",", start - 1) and (last or reading.endswith(_AND_ELSEWHERE, 0, start))


def _is_inside_event(scene: Scene, mention: Mention) -> bool:
    """Whether a name is only part of an event's: what is held somewhere is “金秋助学”|发放仪式."""
    longer = (m for m, e in scene.within(mention.start - _REACH, mention.end + _REACH) if e.kind is Kind.EVENT)
    return any(m.start <= mention.start and mention.end <= m.end and m != mention for m in longer)


def _beside(scene: Scene, place: Named, end: int) -> Iterator[Named]:
    """The further places of the list that a place begins, whatever area each lies in: 在白沙镇汤峪村、郑川乡齐家村举办."""
    last = place[0].end
    for named in scene.within(place[0].end, end):
        between = scene.document.reading[last : named[0].start]
        if named[1].kind is place[1].kind and (between in _LISTED or (not between and last > place[0].end)):
            yield named
            place, last = named, named[0].end
        elif named[1].kind.is_area and between in _LISTED:
            last = named[0].end


def _place(scene: Scene, start: int, end: int, event: Mention) -> Named | None:
    reading = scene.document.reading
    named = scene.within(start, end)
    bodies = [m for m, e in named if e.kind.is_organization]
    found = [
        n
        for n in named
        if (_is_somewhere(n) and not _in_name(n, bodies) and not begins_name(reading, n) and _is_at(reading, start, event, n[0]))
        or _is_hall(reading, scene.clause(event.start), n)
    ]
    before = [n for n in found if n[0].end <= event.start]
    after = [n for n in found if n[0].start > event.end and _goes_to(reading, event, n[0].start)]
    if before or after:
        chosen = (before or after)[0]
        return _deepest(found, chosen)
    if in_village().search(reading, start, end):
        return _last_village(scene, start)
    return _last_place(scene, start) if _here().search(reading, start, end) else None


@cache
def _here() -> re.Pattern[str]:
    return re.compile(rf"在{any_of('here')}{any_of('held_how')}?{any_of('held')}")


def _last_place(scene: Scene, position: int) -> Named | None:
    """The place that 这里 means: the end of the last chain of the same paragraph."""
    sentence = scene.sentence(position)
    named = scene.within(sentence.block.start, position) if sentence else ()
    bodies = [mention for mention, entity in named if entity.kind.is_organization]
    before = [n for n in named if _is_place(n) and not _in_name(n, bodies)]
    return max(before, key=lambda named: named[0].end, default=None)


def _goes_to(reading: str, event: Mention, place: int) -> bool:
    """Whether a place behind an event is where it is held, not what is held under the name of a programme: “攻坚行动”|宣讲在…"""
    if goes_on := _SET_IN.match(reading, event.end):
        return "," not in reading[goes_on.end() : place]
    between = reading[event.end : place]
    return "," not in between and (event.kind is Kind.EVENT or not _other_name().match(between))


@cache
def _other_name() -> re.Pattern[str]:
    return re.compile(
        rf"”?(?!{any_of('same_name')}|{any_of('held')}|{any_of('held_how')})[\u4e00-\u9fff]{{2,10}}?{any_of('going_to')}"
    )


def _is_at(reading: str, start: int, event: Mention, place: Mention) -> bool:
    """Whether a word of being at or going to stands before a place, which is no part of the event's name: 在|临江市庆祝大会上."""
    floor = max(start, place.start - _REACH, event.end if place.start > event.end else 0)
    return place.end != event.start and _at().search(reading, floor, place.start) is not None


@cache
def _at() -> re.Pattern[str]:
    return re.compile(rf"{any_of('going_to')}[^,。;]{{0,30}}?$")


def _is_hall(reading: str, clause: tuple[int, int], named: Named) -> bool:
    """Whether the event of a clause is held on the premises of a body: 在永明机械有限公司举行."""
    mention, entity = named
    start, end = clause
    inside = entity.kind in {Kind.COMPANY, Kind.SOCIAL_BODY} and start < mention.start and mention.end <= end
    return inside and reading[mention.start - 1] in "在于假" and bool(_held().match(reading, mention.end, end))


@cache
def _held() -> re.Pattern[str]:
    return re.compile(rf"(?:{any_of('held_how')}|[\u4e00-\u9fff]{{1,4}}[厅楼室馆])?{any_of('held')}")


def begins_name(reading: str, named: Named) -> bool:
    """Whether a short name of an area is only how something else is called: 在兴安|宾馆举行."""
    mention, entity = named
    short = entity.kind.is_area and not mention.name.endswith(entity.name[-1])
    return short and bool(_goes_on().match(reading, mention.end))


@cache
def _goes_on() -> re.Pattern[str]:
    going_on = rf"(?!{any_of('held_how')}?{any_of('held')}|等)[\u4e00-\u9fff]{{2,}}?"
    return re.compile(rf"{going_on}(?:{any_of('held_how')}?{any_of('held')}|{any_of('site_end')}|,)")


@cache
def in_village() -> re.Pattern[str]:
    """The words for the village that the text speaks of: 开进村里."""
    return re.compile(any_of("in_village"))


def _in_name(named: Named, bodies: Sequence[Mention]) -> bool:
    """Whether a place is only part of the name of a body: 在静乐县总工会举行."""
    return any(body.start <= named[0].start and named[0].end <= body.end for body in bodies)


def _is_somewhere(named: Named) -> bool:
    """Whether a name is that of a place and doesn't only say how far something reaches: 在全省推开."""
    return _is_place(named) and not named[0].name.startswith(_WHOLE)


def _is_place(named: Named) -> bool:
    return named[1].kind.is_area or named[1].kind in {Kind.SITE, Kind.FACILITY}


def _deepest(found: list[Named], chosen: Named) -> Named:
    """The end of the chain of places that one stands in."""
    for named in found:
        if named[0].start == chosen[0].end or (named[0].start == chosen[0].start and named[0].end > chosen[0].end):
            chosen = named
    return chosen


def _last_village(scene: Scene, position: int) -> Named | None:
    return next((n for n in reversed(scene.within(0, position)) if n[1].kind is Kind.VILLAGE), None)


def offshoots(scene: Scene) -> Iterator[Claim]:
    """A programme that the text calls part of another: 作为“金秋助学”延伸的“驿站天使”项目, “驿站天使”是“金秋助学”的子项目.

    >>> from kg.claims.scene import staged
    >>> page = staged("“渡口课堂”项目是“金秋助学”活动的重要组成部分。")
    >>> [(r.subject.name, r.object.name) for r in offshoots(page)]
    [('渡口课堂', '金秋助学')]
    """
    reading = scene.document.reading
    undertakings = [n for n in scene.named if n[1].kind.is_undertaking]
    for first, second in pairwise(undertakings):
        between = reading[first[0].end : second[0].start]
        if _part_follows().fullmatch(between) and _as().search(reading, max(first[0].start - _REACH, 0), first[0].start):
            part, whole = second, first
        elif _IS.fullmatch(between) and _is_part().match(reading, second[0].end):
            part, whole = first, second
        elif _DASH.fullmatch(between):
            part, whole = second, first
        else:
            continue
        if part[1] != whole[1]:
            yield Relation(part[1], "gh:partOf", whole[1], scene.stating(first[0].start, second[0].end))


@cache
def _as() -> re.Pattern[str]:
    return re.compile(r"(?:作为|是)[^,。;]{0,16}$")


@cache
def _part_follows() -> re.Pattern[str]:
    return re.compile(rf"”?(?:活动|品牌|项目|行动)?[^,。;“”]{{0,6}}{any_of('part_of')}(?:之一)?(?:的|,)[^,。;“”]{{0,4}}“?")


@cache
def _is_part() -> re.Pattern[str]:
    return re.compile(rf"”?(?:活动|品牌|项目|行动)?的?[^,。;]{{0,6}}{any_of('part_of')}")


def series(scene: Scene) -> Iterator[Claim]:
    """An event whose name begins with that of an undertaking, or which is an edition of it, is part of it: …文艺演出|机场专场.

    >>> from kg.claims.scene import staged
    >>> [(r.subject.name, r.object.name) for r in series(staged("举办“金秋助学”助学金发放仪式。"))]
    [('“金秋助学”助学金发放仪式', '金秋助学')]
    """
    undertakings = [entity for _, entity in scene.named if entity.kind.is_undertaking]
    programs = {entity.name.strip("“”"): entity for entity in undertakings if entity.kind is Kind.PROGRAM}
    editions = {entity.name: entity for entity in undertakings}
    for mention, entity in scene.named:
        if entity.kind is Kind.EVENT:
            first = mention.start + scene.document.reading.startswith("“", mention.start)
            named = [e for m, e in scene.within(mention.start, mention.end) if m.start <= first and m.end < mention.end]
            wholes = [e for e in named if e.kind is Kind.PROGRAM or _is_round(e.name, entity)]
            wholes += [e for name, e in programs.items() if entity.name.startswith(f"“{name}·") or _is_step_of(entity.name, name)]
            wholes += [editions[name] for name in [_EDITION.sub("", entity.name)] if name != entity.name and name in editions]
            for whole in wholes:
                yield Relation(entity, "gh:partOf", whole, scene.stating(mention.start, mention.end))


def _is_round(whole: str, event: Entity) -> bool:
    """Whether an event is a round of a contest: …技能大赛|决赛."""
    return event.name.startswith(whole) and bool(_ROUND.fullmatch(event.name, len(whole)))


def _is_step_of(event: str, program: str) -> bool:
    """Whether an event bears the quoted name of a programme: “河州工匠”专家评审会 of “河州工匠”评选活动."""
    quoted = _QUOTED.match(f"“{program}" if "”" in program and not program.startswith("“") else program)
    return quoted is not None and event.startswith(quoted[0]) and not event.startswith(program)
