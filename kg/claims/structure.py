"""How organisations stand to areas, to each other and to those they organise, as their names and the text say."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from kg.claims.scene import Named, Scene
from kg.lexicon import load
from kg.model import Claim, Entity, Kind, Predicate, Relation

__all__ = ["jurisdictions", "leadership", "organised", "parts", "subordinates", "workplaces"]

_ACTS_FOR: Final = frozenset({Kind.UNION_FEDERATION, Kind.PARTY_BODY, Kind.GOVERNMENT_BODY})
_BELONGS: Final = re.compile(r"(?:所属|下属|属下|旗下|下辖|直属)的?$")
_MASS: Final = ("妇女联合会", "工商业联合会", "残疾人联合会", "科学技术协会", "文学艺术界联合会", "红十字会", "青年联合会")
_LED: Final = re.compile(
    r"在(?P<leaders>[^,。]{2,60}?)(?:的)?(?:正确|坚强|统一|有力|精心|关心)?(?:领导|指导|支持)[和、]?(?:关心|支持|指导|帮助)*下"
)


def jurisdictions(scene: Scene) -> Iterator[Claim]:
    """A federation, party organ or government body acts for the area that its full name begins with.

    >>> from kg.claims.scene import staged
    >>> [(r.subject.name, r.object.name) for r in jurisdictions(staged("岷县总工会、岷县振华机械有限公司复工。"))]
    [('岷县总工会', '岷县')]
    """
    areas = {(entity.name, entity.within): entity for _, entity in scene.named if entity.kind.is_area}
    for mention, entity in scene.named:
        if entity.kind in _ACTS_FOR or entity.name.endswith(_MASS):
            area = _area_of(entity, areas)
            if area and not _is_part(scene, (mention, entity)):
                yield Relation(entity, "gh:jurisdiction", area, scene.stating(mention.start, mention.end))


def _area_of(entity: Entity, areas: dict[tuple[str, str], Entity]) -> Entity | None:
    name = entity.name.removeprefix("中共").removeprefix("共青团")
    fitting = [area for (title, within), area in areas.items() if name.startswith(title) and within == entity.within]
    return max(fitting, key=lambda area: len(area.name), default=None)


def _is_part(scene: Scene, named: Named) -> bool:
    return any(True for _ in _inner_organizations(scene, named))


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
        for _, other in list(_inner_organizations(scene, (mention, entity)))[-1:]:
            workplace = entity.kind.is_union and not other.kind.is_union
            predicate: Predicate = "gh:unionOf" if workplace else "org:subOrganizationOf"
            yield Relation(entity, predicate, other, scene.stating(mention.start, mention.end))


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


def subordinates(scene: Scene) -> Iterator[Claim]:
    """A body that the text calls another's: 县总工会下属的职工服务中心.

    >>> from kg.claims.scene import staged
    >>> [(r.subject.name, r.object.name) for r in subordinates(staged("岷县总工会下属的县职工服务中心挂牌。"))]
    [('岷县职工服务中心', '岷县总工会')]
    """
    for mention, entity in scene.named:
        match = _BELONGS.search(scene.document.reading, max(mention.start - 6, 0), mention.start)
        if match and entity.kind.is_organization:
            for whole, other in scene.within(match.start() - 32, match.start()):
                if whole.end == match.start() and other.kind.is_organization and other != entity:
                    yield Relation(entity, "org:subOrganizationOf", other, scene.stating(whole.start, mention.end))


def leadership(scene: Scene) -> Iterator[Claim]:
    """Who a body is led by: 在市委和省总工会的领导下, 市总工会…

    >>> from kg.claims.scene import staged
    >>> [(r.subject.name, r.object.name) for r in leadership(staged("在市委的坚强领导下,市总工会走访企业。", home="定西市"))]
    [('定西市总工会', '中共定西市委')]
    """
    for sentence in scene.sentences:
        for match in _LED.finditer(scene.document.reading, sentence.start, sentence.end):
            leaders = [e for _, e in scene.within(*match.span("leaders")) if e.kind.is_union or e.kind is Kind.PARTY_BODY]
            led = _led(scene, match.start(), match.end(), sentence.start, sentence.end)
            for leader in leaders if led else ():
                if led and leader != led[1]:
                    span = min(led[0].start, match.start()), max(led[0].end, match.end())
                    yield Relation(led[1], "org:subOrganizationOf", leader, scene.stating(*span))


def _led(scene: Scene, start: int, end: int, first: int, last: int) -> Named | None:
    before = [named for named in scene.within(first, start) if named[1].kind.is_union]
    after = [named for named in scene.within(end, last) if named[1].kind.is_union]
    return before[-1] if before else after[0] if after else None


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
    trades = {worker for row in load("trades") if row["trade"] in union for worker in row["workers"].split()}
    return frozenset(named or trades)
