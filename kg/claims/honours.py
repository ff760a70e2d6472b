"""Who confers awards."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from kg.claims.agents import outermost
from kg.claims.scene import Scene
from kg.claims.subjects import Subjects, subjects
from kg.claims.triggers import triggers
from kg.linking import federated
from kg.mentions.wordsets import any_of
from kg.model import Claim, Entity, Kind, Mention, Relation

__all__ = ["conferrers"]

_RECOMMENDED: Final = re.compile(r"推荐|推选|选送|申报")
_LEVEL: Final = re.compile(r".{2,}?(?:省|市|地区|自治区|自治州|州|盟)")


def conferrers(scene: Scene) -> Iterator[Claim]:
    """Each award with the body that gives it, where the text says who does.

    >>> from kg.claims.scene import staged
    >>> [(r.subject.name, r.object.name) for r in conferrers(staged("陈建国荣获岷县总工会颁发的“五一劳动奖章”。"))]
    [('岷县总工会', '五一劳动奖章')]
    """
    acting = subjects(scene)
    for mention, entity in scene.named:
        if entity.kind is Kind.AWARD and not _is_only_for(scene.document.reading, mention):
            for giver in _given_by(scene, mention, acting) or _giver_said_before(scene, mention, entity):
                yield Relation(giver, "gh:confers", entity, scene.stating(mention.start, mention.end))


def _is_only_for(reading: str, mention: Mention) -> bool:
    """Whether an honour stands in brackets inside the name of something else: 职工(劳模)创新工作室."""
    return reading[mention.start - 1 : mention.start] == "(" and reading.startswith(")", mention.end)


def _given_by(scene: Scene, mention: Mention, acting: Subjects) -> tuple[Entity, ...]:
    start, end = scene.clause(mention.start)
    reading = scene.document.reading
    if by := _behind_by(scene, mention) or _in_whose_name(scene, start, mention.start):
        return by
    passive = _passive().search(reading, start, mention.start)
    if passive:
        by = tuple(e for _, e in outermost(scene.within(*passive.span("by"))) if e.kind.is_organization)
        return by or _who_decided(scene, mention, acting)
    bodies = outermost(scene.within(start, mention.start))
    named = tuple(e for m, e in bodies if e.kind.is_organization and _given().match(reading, m.end, mention.start))
    if named:
        return named
    if _received().search(reading, start, mention.start) or _recommended_for_else(reading, start, mention):
        return ()
    if triggers(reading, start, mention.start, "confer") or _awarding().match(reading, mention.end, end):
        return _acting(scene, mention, acting)
    return acting.named_at(mention.start) if _is_handed_out(scene, mention) else ()


def _acting(scene: Scene, mention: Mention, acting: Subjects) -> tuple[Entity, ...]:
    """Those who act where an honour is given; of a larger area's they give none but what they recommend somebody for."""
    givers = acting.named_at(mention.start) if _there(scene, mention) else acting.at(mention.start)
    start, _ = scene.clause(mention.start)
    if _RECOMMENDED.search(scene.document.reading, start, mention.start):
        return givers
    return tuple(giver for giver in givers if not _is_above(scene, mention, giver))


def _is_above(scene: Scene, mention: Mention, giver: Entity) -> bool:
    """Whether an honour bears the name of an area that is larger than that of a federation, which then doesn't give it."""
    award = next(entity.name for other, entity in scene.within(mention.start, mention.end) if other == mention)
    larger = giver.within if giver.kind is Kind.UNION_FEDERATION else ""
    return bool(larger) and award.startswith(("全国", *_LEVEL.findall(larger)))


def _there(scene: Scene, mention: Mention) -> bool:
    """Whether the sentence only tells what was done at an event, whoever did it: 活动现场,颁发了…"""
    sentence = scene.sentence(mention.start)
    return bool(sentence and _at_event().match(scene.document.reading, sentence.start))


@cache
def _at_event() -> re.Pattern[str]:
    return re.compile(rf"\s*在?{any_of('at_event')}")


def _is_handed_out(scene: Scene, mention: Mention) -> bool:
    """Whether those who bear an honour get it at a meeting for that: 召开表彰大会,10名“好师傅”|走上领奖台."""
    sentence, (start, end) = scene.sentence(mention.start), scene.clause(mention.start)
    before = scene.within(sentence.start, start) if sentence else ()
    meeting = any(e.kind is Kind.EVENT and _handing_out().search(e.name) for _, e in before)
    return meeting and _honoured().search(scene.document.reading, mention.end, end) is not None


@cache
def _handing_out() -> re.Pattern[str]:
    return re.compile(rf"{any_of('award_meeting')}$")


@cache
def _honoured() -> re.Pattern[str]:
    return re.compile(any_of("honoured_there"))


def _in_whose_name(scene: Scene, start: int, position: int) -> tuple[Entity, ...]:
    """The body in whose name an honour is handed out: 代全国总工会颁发…"""
    found = _on_behalf().search(scene.document.reading, start, position)
    return tuple(e for _, e in outermost(scene.within(*found.span("whose"))) if e.kind.is_organization) if found else ()


@cache
def _on_behalf() -> re.Pattern[str]:
    return re.compile(rf"代(?:表)?(?P<whose>[^,。“”]{{2,20}}?){any_of('honouring')}[^,。]*$")


def _behind_by(scene: Scene, mention: Mention) -> tuple[Entity, ...]:
    """The bodies behind 由 that give an honour, in front of it or behind it: 由县总工会授予“…”, “…”由县总工会评选."""
    reading, (start, end) = scene.document.reading, scene.clause(mention.start)
    before, after = _by_whom().search(reading, start, mention.start), _of_whom().match(reading, mention.end, end)
    found = before or after
    return tuple(e for _, e in outermost(scene.within(*found.span("by"))) if e.kind.is_organization) if found else ()


@cache
def _by_whom() -> re.Pattern[str]:
    return re.compile(rf"由(?P<by>[^,。“”]{{2,60}}?){any_of('jointly')}?{any_of('honouring')}[^,。]{{0,12}}$")


@cache
def _of_whom() -> re.Pattern[str]:
    giving = rf"(?:{any_of('honouring')}|{any_of('recommending')})"
    return re.compile(rf"”?(?:称号|人选)?由(?P<by>[^,。“”]{{2,60}}?){any_of('jointly')}?{giving}")


def _who_decided(scene: Scene, mention: Mention, acting: Subjects) -> tuple[Entity, ...]:
    """The body that the sentence says has decided, where those it honours are its subject: 市总工会决定, …等被授予…"""
    sentence = scene.sentence(mention.start)
    before = scene.document.reading[sentence.start : mention.start] if sentence else ""
    return acting.named_at(mention.start) if _decided().search(before) else ()


def _giver_said_before(scene: Scene, mention: Mention, award: Entity) -> tuple[Entity, ...]:
    """The giver that the sentence names for another honour of the same area: 被省总工会授予…,9个单位被授予省五一劳动奖状."""
    sentence, reading = scene.sentence(mention.start), scene.document.reading
    if sentence is None or not _passive().search(reading, scene.clause(mention.start)[0], mention.start):
        return ()
    earlier = _passive_by().finditer(reading, sentence.start, mention.start)
    givers = [e for match in earlier for _, e in scene.within(*match.span("by")) if e.kind is Kind.UNION_FEDERATION]
    return tuple(giver for giver in givers if award.name.startswith(federated(giver)))[-1:]


def _recommended_for_else(reading: str, start: int, mention: Mention) -> bool:
    """Whether those who bear an honour are recommended, not the honour: 推荐一线|劳动模范, 推荐的|技术能手."""
    last = _recommended().search(reading, start, mention.start)
    return last is not None and not _to_honour().search(reading, last.start(), mention.start)


@cache
def _passive() -> re.Pattern[str]:
    return re.compile(rf"被(?P<by>[^,。“”]{{0,20}}?)(?:命名表彰为|{any_of('honouring')})[^,。]{{0,24}}$")


@cache
def _passive_by() -> re.Pattern[str]:
    return re.compile(rf"被(?P<by>[^,。“”]{{2,20}}?){any_of('honouring')}")


@cache
def _given() -> re.Pattern[str]:
    return re.compile(rf"(?:近日|日前|今年)?{any_of('jointly')}?{any_of('honouring')}的[^,。]*$")


@cache
def _received() -> re.Pattern[str]:
    return re.compile(rf"{any_of('receiving')}[^,。]{{0,24}}$")


@cache
def _awarding() -> re.Pattern[str]:
    return re.compile(rf"[^,。]{{0,12}}{any_of('handing_over')}")


@cache
def _decided() -> re.Pattern[str]:
    return re.compile(rf"{any_of('deciding')}[,:]")


@cache
def _recommended() -> re.Pattern[str]:
    return re.compile(rf"{any_of('recommending')}(?!{any_of('honouring')})[^,。]*$")


@cache
def _to_honour() -> re.Pattern[str]:
    return re.compile(rf"{any_of('to_honour')}|\d|[一二三四五六七八九十百]+[名个位家]")
