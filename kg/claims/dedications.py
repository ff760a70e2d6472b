"""Whom programmes, facilities, courses and documents are for by their names, titles and terms."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from kg.claims.scene import Scene
from kg.claims.triggers import triggers
from kg.mentions.wordsets import any_of
from kg.model import Claim, Kind, Mention, Relation

__all__ = ["addressed", "covered", "dedicated"]

_DEDICATED: Final = frozenset({Kind.PROGRAM, Kind.FACILITY, Kind.SITE, Kind.DOCUMENT})
_CALLED_BY: Final = frozenset({Kind.PROGRAM, Kind.FACILITY})
_FREE: Final = "免费"


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
    """The group that a facility, a programme or a document bears in its name: “渔工驿站”, 《驼工入会明白纸》, 关爱保安员行动.

    >>> from kg.claims.scene import staged
    >>> [(r.subject.name, r.object.name) for r in dedicated(staged("建成“环卫工人驿站”,慰问环卫工人。"))]
    [('环卫工人驿站', '环卫工人')]
    """
    named = [(mention, entity) for mention, entity in scene.named if entity.kind is Kind.GROUP]
    groups = {form: entity for mention, entity in named for form in (mention.name, entity.name)}
    ends = {mention.end: entity for mention, entity in scene.named if entity.kind is Kind.GROUP}
    for mention, entity in scene.named:
        if entity.kind in _DEDICATED or (entity.kind is Kind.EVENT and _for_learners().search(entity.name)):
            borne = [groups[name] for name in _borne(entity.name, frozenset(groups))]
            first = mention.start - scene.document.reading.endswith("“", 0, mention.start)
            free = first - len(_FREE) * scene.document.reading.endswith(_FREE, 0, first)
            before = ends.get(free) if entity.kind in _CALLED_BY or _for_learners().search(entity.name) else None
            for group in (*borne, *filter(None, [before])):
                yield Relation(entity, "gh:serves", group, scene.stating(mention.start, mention.end))


def covered(scene: Scene) -> Iterator[Claim]:
    """The groups for whom a contract says what they get, in its sentence or in one that goes on with 这份合同.

    >>> from kg.claims.scene import staged
    >>> page = staged("签订《岷县快递行业集体合同》,约定快递员月工资不低于4000元。")
    >>> [(r.subject.name, r.object.name) for r in covered(page)]
    [('《岷县快递行业集体合同》', '快递员')]
    """
    for mention, entity in scene.named:
        sentence = scene.sentence(mention.start)
        if sentence is None or entity.kind is not Kind.DOCUMENT or not _contract().search(entity.name):
            continue
        following = scene.sentence(sentence.end)
        goes_on = following and _this_contract().match(scene.document.reading, following.start)
        end = following.end if following and goes_on else sentence.end
        for inner, group in scene.within(mention.end, end):
            if group.kind is Kind.GROUP and _gets_by_contract(scene, inner):
                yield Relation(entity, "gh:serves", group, scene.stating(mention.start, inner.end))


@cache
def _contract() -> re.Pattern[str]:
    return re.compile(rf"{any_of('contract')}》?$")


@cache
def _this_contract() -> re.Pattern[str]:
    return re.compile(rf"\s*(?:这份|该份?|此份|本)?{any_of('contract')}")


def _gets_by_contract(scene: Scene, group: Mention) -> bool:
    reading, (start, end) = scene.document.reading, scene.clause(group.start)
    return bool(triggers(reading, start, group.start, "serve") or _paid().match(reading, group.end, end))


@cache
def _paid() -> re.Pattern[str]:
    return re.compile(rf"[\u4e00-\u9fff]{{0,4}}?{any_of('paid')}")


@cache
def _borne(title: str, groups: frozenset[str]) -> tuple[str, ...]:
    """The groups for whom something is by its name."""
    found = {name: title.find(name) for name in groups if name in title}
    return tuple(
        name
        for name, at in sorted(found.items())
        if not any(name in longer and name != longer for longer in found)
        and (_for_them().match(title, at + len(name)) or _caring().search(title, 0, at))
    )


@cache
def _for_them() -> re.Pattern[str]:
    return re.compile(rf"[\u4e00-\u9fff“”+]{{0,8}}?{any_of('named_for')}(?!{any_of('contest')})")


@cache
def _for_learners() -> re.Pattern[str]:
    """How an event is called that is there for those before its name, not held among them: 农民工|电脑培训班."""
    return re.compile(rf"{any_of('for_learners')}$")


@cache
def _caring() -> re.Pattern[str]:
    return re.compile(rf"{any_of('caring')}$")
