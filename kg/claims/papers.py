"""Who issues documents."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from kg.claims.scene import Scene
from kg.claims.subjects import Subjects, subjects
from kg.claims.triggers import Role, triggers
from kg.model import Claim, Entity, Kind, Mention, Relation

__all__ = ["issuers"]

_OPENING: Final = "《"
_CLOSING: Final = "》"


def issuers(scene: Scene) -> Iterator[Claim]:
    """Each document with the body that its title begins with, or that issues it in its clause.

    >>> from kg.claims.scene import staged
    >>> [(r.subject.name, r.object.name) for r in issuers(staged("岷县总工会印发《工会帮扶办法》,组织学习《工会法》。"))]
    [('《工会帮扶办法》', '岷县总工会')]
    """
    acting = subjects(scene)
    for mention, entity in scene.named:
        if entity.kind is Kind.DOCUMENT:
            titled = _in_title(scene, mention)
            for issuer in titled or _acting(scene, mention, acting, "issue"):
                yield Relation(entity, "gh:issuer", issuer, scene.stating(mention.start, mention.end))


def _in_title(scene: Scene, mention: Mention) -> tuple[Entity, ...]:
    first = mention.start + scene.document.reading.startswith(_OPENING, mention.start)
    heads = [(m, e) for m, e in scene.within(first, mention.end) if m.start == first and e.kind.is_organization]
    party = [(m, e) for m, e in scene.within(first, mention.end) if m.start == first + 2 and e.kind is Kind.PARTY_BODY]
    return tuple(e for _, e in (heads or party)[-1:])


def _acting(scene: Scene, mention: Mention, acting: Subjects, role: Role) -> tuple[Entity, ...]:
    start, _ = scene.clause(mention.start)
    sentence, reading = scene.sentence(mention.start), scene.document.reading
    floor = max(sentence.start, start - 12) if sentence else start
    if _CLOSING in reading[floor:start] and reading[start : mention.start].strip():
        floor = start  # 印发《办法》,|学习《条例》: the verb before is the other document's
    return acting.at(mention.start) if triggers(reading, floor, mention.start, role) else ()
