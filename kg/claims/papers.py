"""Who issues documents."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from kg.claims.agents import listed_up_to, outermost
from kg.claims.scene import Named, Scene
from kg.claims.subjects import Subjects, subjects
from kg.claims.triggers import Role, triggers
from kg.mentions.wordsets import any_of
from kg.model import Claim, Entity, Kind, Mention, Relation

__all__ = ["issuers"]

_OPENING: Final = "《"
_CLOSING: Final = "》"
_SINCE: Final = re.compile(r"(?:近日|日前|今年|去年|新|正式|联合|共同|最新)*")
_COPIES: Final = re.compile(r"了?[\d一]+[万余多]?[本册份套]")  # 每人发放1本|《词典》: bought, not written
_LAW: Final = re.compile(r"(?:法|条例)》?$")
_ISSUING: Final = frozenset(
    {Kind.UNION_FEDERATION, Kind.INDUSTRY_UNION, Kind.GRASSROOTS_UNION, Kind.PARTY_BODY, Kind.GOVERNMENT_BODY}
)


def issuers(scene: Scene) -> Iterator[Claim]:
    """Each document with the body that its title begins with, or that issues it in its clause.

    >>> from kg.claims.scene import staged
    >>> [(r.subject.name, r.object.name) for r in issuers(staged("岷县总工会印发《工会帮扶办法》,组织学习《工会法》。"))]
    [('《工会帮扶办法》', '岷县总工会')]
    """
    acting = subjects(scene)
    for mention, entity in scene.named:
        if entity.kind is Kind.DOCUMENT:
            titled = _in_title(scene, mention) or _in_front(scene, mention)
            for issuer in titled or _parties(scene, mention) or _acting(scene, mention, acting, "issue"):
                yield Relation(entity, "gh:issuer", issuer, scene.stating(mention.start, mention.end))


def _in_title(scene: Scene, mention: Mention) -> tuple[Entity, ...]:
    first = mention.start + scene.document.reading.startswith(_OPENING, mention.start)
    heads = [(m, e) for m, e in scene.within(first, mention.end) if m.start == first and e.kind.is_organization]
    if heads and (others := _beside(scene, heads[-1], mention.end)):
        return (heads[-1][1], *others)
    party = [(m, e) for m, e in scene.within(first, mention.end) if m.start == first + 2 and e.kind is Kind.PARTY_BODY]
    return tuple(e for _, e in (heads or party)[-1:])


def _beside(scene: Scene, head: Named, end: int) -> tuple[Entity, ...]:
    """The further bodies of the list that a title begins with: 《省总工会、|省教育厅关于…的通知》."""
    found, last = list[Entity](), head[0].end
    for mention, entity in outermost(scene.within(head[0].end, end)):
        if entity.kind.is_organization and scene.document.reading[last : mention.start] in {"、", " "}:
            found.append(entity)
            last = mention.end
    return tuple(found)


def _in_front(scene: Scene, mention: Mention) -> tuple[Entity, ...]:
    """The body whose title it is by standing right before it, with those of the same list: 省总工会|《关于…的意见》."""
    start, _ = scene.clause(mention.start)
    titled = scene.document.reading.startswith(_OPENING, mention.start) and not _LAW.search(mention.name)
    before = [n for n in outermost(scene.within(start, mention.start)) if titled and n[0].end == mention.start]
    last = [named for named in before if named[1].kind in _ISSUING]
    return tuple(e for named in last for _, e in listed_up_to(scene, start, named))


def _parties(scene: Scene, mention: Mention) -> tuple[Entity, ...]:
    """The bodies that sign a contract with each other, whoever brings them together: 指导商会与联合会|签订《…协议》."""
    start, _ = scene.clause(mention.start)
    signing = _signing().search(scene.document.reading, start, mention.start)
    last = [n for n in scene.within(start, signing.start()) if n[0].end == signing.start()] if signing else []
    parties = [e for named in last[-1:] if named[1].kind.is_organization for _, e in listed_up_to(scene, start, named)]
    return tuple(parties) if len(parties) > 1 else ()


@cache
def _signing() -> re.Pattern[str]:
    return re.compile(rf"{any_of('jointly')}?{any_of('signing')}[^,。]{{0,12}}$")


def _acting(scene: Scene, mention: Mention, acting: Subjects, role: Role) -> tuple[Entity, ...]:
    start, _ = scene.clause(mention.start)
    sentence, reading = scene.sentence(mention.start), scene.document.reading
    floor = max(sentence.start, start - 12) if sentence else start
    if _CLOSING in reading[floor:start] and reading[start : mention.start].strip():
        floor = start  # 印发《办法》,|学习《条例》: the verb before is the other document's
    verbs = [(a, b) for a, b in triggers(reading, floor, mention.start, role) if not _COPIES.fullmatch(reading, b, mention.start)]
    if verbs and reading[verbs[-1][1] : mention.start] == "的" and not _issued_by_them(scene, start, verbs[-1][0]):
        return ()
    return acting.at(mention.start) if verbs else ()


def _issued_by_them(scene: Scene, start: int, verb: int) -> bool:
    """Whether the body right before a verb issues what follows, not those who go by it: 按照会上|印发的《…意见》."""
    bodies = (m for m, e in scene.within(start, verb) if e.kind.is_organization)
    return any(_SINCE.fullmatch(scene.document.reading, body.end, verb) for body in bodies)
