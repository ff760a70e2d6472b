"""How organisations stand to areas, to each other and to those they organise, as their names and the text say."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from kg.claims.scene import Named, Scene
from kg.claims.subjects import subjects
from kg.lexicon import load
from kg.mentions.wordsets import any_of
from kg.model import Claim, Entity, Kind, Mention, Predicate, Relation

__all__ = ["founded", "jurisdictions", "organised", "parts", "teams", "workplaces"]

_ACTS_FOR: Final = frozenset({Kind.UNION_FEDERATION, Kind.PARTY_BODY, Kind.GOVERNMENT_BODY})
_NEAR: Final = 32
_OWNED: Final = frozenset({Kind.SOCIAL_BODY, Kind.FACILITY})
_PROJECT: Final = "项目部"
_COMPANY: Final = re.compile(r"(?:股份)?(?:有限)?(?:责任)?公司")
_GOVERNMENT: Final = "政府"
_REGION: Final = "特别行政区"  # whose bodies are called by its short name: 香港|工会联合会


def jurisdictions(scene: Scene) -> Iterator[Claim]:
    """A federation, party organ or government body acts for the area that its full name begins with.

    >>> from kg.claims.scene import staged
    >>> [(r.subject.name, r.object.name) for r in jurisdictions(staged("岷县总工会、岷县振华机械有限公司复工。"))]
    [('岷县总工会', '岷县')]
    """
    areas = {(entity.name, entity.within): entity for _, entity in scene.named if entity.kind.is_area}
    for mention, entity in scene.named:
        if entity.kind in _ACTS_FOR or _mass().search(entity.name):
            area = _area_of(entity, areas)
            if area and not _is_part(scene, (mention, entity)):
                yield Relation(entity, "gh:jurisdiction", area, scene.stating(mention.start, mention.end))


@cache
def _mass() -> re.Pattern[str]:
    return re.compile(rf"{any_of('mass_body')}$")


def _area_of(entity: Entity, areas: dict[tuple[str, str], Entity]) -> Entity | None:
    name = entity.name.removeprefix("中共").removeprefix("共青团")
    short = ((title.removesuffix(_REGION), within, area) for (title, within), area in areas.items())
    fitting = [area for title, within, area in short if name.startswith(title) and within == entity.within]
    return max(fitting, key=lambda area: len(area.name), default=None)


def _is_part(scene: Scene, named: Named) -> bool:
    """Whether a body is part of one that acts for the area: 市总工会|党组, and not 市政府|劳工局, which does so itself."""
    government = named[1].kind is Kind.GOVERNMENT_BODY
    return any(not (government and other.name.endswith(_GOVERNMENT)) for _, other in _inner_organizations(scene, named))


def _inner_organizations(scene: Scene, named: Named) -> Iterator[Named]:
    """The organisations whose names begin where a longer one does: 市总工会 in 市总工会党组."""
    mention, entity = named
    for inner, other in scene.within(mention.start, mention.end):
        if inner.start == mention.start and inner.end < mention.end and other.kind.is_organization and other != entity:
            yield inner, other


def parts(scene: Scene) -> Iterator[Claim]:
    """A body named after another belongs to it (市总工会|党组); the union of a workplace is that workplace's union.

    >>> from kg.claims.scene import staged
    >>> [(r.subject.name, r.object.name) for r in parts(staged("岷县总工会党组开会。"))]
    [('岷县总工会党组', '岷县总工会')]
    """
    for mention, entity in scene.named:
        if not entity.kind.is_organization:
            continue
        wholes = (n for n in _inner_organizations(scene, (mention, entity)) if not _is_only_alike(entity.name, n[0], mention))
        for _, other in list(wholes)[-1:]:
            workplace = entity.kind.is_union and not other.kind.is_union
            predicate: Predicate = "gh:unionOf" if workplace else "org:subOrganizationOf"
            yield Relation(entity, predicate, other, scene.stating(mention.start, mention.end))


def teams(scene: Scene) -> Iterator[Claim]:
    """A team in quotation marks right behind a body is that body's: 岷县总工会“银发志愿服务队”.

    >>> from kg.claims.scene import staged
    >>> [(r.subject.name, r.object.name) for r in teams(staged("岷县总工会“银发志愿服务队”来到十里镇。"))]
    [('银发志愿服务队', '岷县总工会')]
    """
    for mention, entity in scene.named:
        if entity.kind in _OWNED and _own_part().search(entity.name):
            for before, body in _right_before(scene, mention):
                if body != entity:
                    yield Relation(entity, "org:subOrganizationOf", body, scene.stating(before.start, mention.end))


def _right_before(scene: Scene, mention: Mention) -> Iterator[Named]:
    """The body in front of a name in quotation marks, with a department at most between the two."""
    reading = scene.document.reading
    first = mention.start + reading.startswith("“", mention.start)
    for before, body in scene.within(max(first - _NEAR, 0), first):
        if body.kind.is_organization and _behind_body().fullmatch(reading, before.end, first):
            yield before, body


@cache
def _behind_body() -> re.Pattern[str]:
    part = rf"[\u4e00-\u9fff]{{1,6}}?{any_of('part_of_body')}"
    return re.compile(rf"(?:{any_of('forming', 'belonging')}?的?|{part})“")


@cache
def _own_part() -> re.Pattern[str]:
    return re.compile(rf"{any_of('team', 'studio_head')}$")


def founded(scene: Scene) -> Iterator[Claim]:
    """A team or centre that one body alone sets up is that body's: 县总工会成立困难职工帮扶中心.

    >>> from kg.claims.scene import staged
    >>> [(r.subject.name, r.object.name) for r in founded(staged("岷县总工会成立困难职工帮扶中心。"))]
    [('困难职工帮扶中心', '岷县总工会')]
    """
    acting, reading = subjects(scene), scene.document.reading
    for mention, entity in scene.named:
        if entity.kind is Kind.SOCIAL_BODY and _own_body().search(entity.name):
            start, _ = scene.clause(mention.start)
            founders = acting.at(mention.start) if _setting_up().search(reading, start, mention.start) else ()
            if len(founders) == 1 and founders[0] != entity:
                yield Relation(entity, "org:subOrganizationOf", founders[0], scene.stating(mention.start, mention.end))


@cache
def _own_body() -> re.Pattern[str]:
    return re.compile(rf"{any_of('team', 'own_body')}$")


@cache
def _setting_up() -> re.Pattern[str]:
    return re.compile(rf"{any_of('setting_up')}了?(?:[\d一首][支个])?“?$")


def _is_only_alike(name: str, inner: Mention, mention: Mention) -> bool:
    """Whether a name begins with another one and yet is not of that body: an association, builders, a company."""
    if _association().search(name) or _COMPANY.fullmatch(mention.name, len(inner.name)):
        return True
    built = name.endswith(_PROJECT) and mention.end - inner.end == len(_PROJECT)
    return built and not _builder().search(inner.name)


@cache
def _association() -> re.Pattern[str]:
    return re.compile(rf"{any_of('association')}$")


@cache
def _builder() -> re.Pattern[str]:
    return re.compile(rf"{any_of('building_firm')}$")


def workplaces(scene: Scene) -> Iterator[Claim]:
    """The union of a workplace that the article names elsewhere: 该公司工会.

    >>> from kg.claims.scene import staged
    >>> [(r.subject.name, r.object.name) for r in workplaces(staged("永明机械有限公司效益好,该公司工会换届。"))]
    [('永明机械有限公司工会', '永明机械有限公司')]
    """
    known = {entity.name: entity for _, entity in scene.named if entity.kind.is_organization and not entity.kind.is_union}
    for mention, entity in scene.named:
        if entity.kind is Kind.GRASSROOTS_UNION and entity.name.removesuffix("工会") in known:
            workplace = known[entity.name.removesuffix("工会")]
            yield Relation(entity, "gh:unionOf", workplace, scene.stating(mention.start, mention.end))


def organised(scene: Scene) -> Iterator[Claim]:
    """Whom an industry union organises: the group in its name, or the group of its trade where the article names it.

    >>> from kg.claims.scene import staged
    >>> [(r.subject.name, r.object.name) for r in organised(staged("岷县货运行业工会联合会为货车司机送保险。"))]
    [('岷县货运行业工会联合会', '货车司机')]
    """
    groups = {entity.name: entity for _, entity in scene.named if entity.kind is Kind.GROUP}
    for mention, entity in scene.named:
        if entity.kind is Kind.INDUSTRY_UNION:
            for name in sorted(groups.keys() & _workers_of(entity.name, frozenset(groups))):
                yield Relation(entity, "gh:unionOf", groups[name], scene.stating(mention.start, mention.end))


@cache
def _workers_of(union: str, groups: frozenset[str]) -> frozenset[str]:
    named = {group for group in groups if group in union}
    trades = {row["trade"]: row["workers"].split() for row in load("trades") if row["trade"] in union}
    own = [workers for trade, workers in trades.items() if not any(trade in other and trade != other for other in trades)]
    return frozenset(named or (worker for workers in own for worker in workers))
