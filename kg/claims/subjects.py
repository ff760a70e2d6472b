"""Who acts: the organisations that are the subject of each clause, carried on where the text leaves them out."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from kg.claims.scene import Named, Scene
from kg.corpus import clauses
from kg.lexicon import column
from kg.model import Entity, Kind

__all__ = ["Subject", "Subjects", "principal", "subjects"]

_JOINT: Final = re.compile(r"(?:、|和|与|及|以及|同|会同|联合|携手|协同|联手)(?:了)?")
_PREFIX: Final = re.compile(
    r"[\s“]*(?:[\d年月日号至到—~-]|上午|下午|晚|当天|当日|近日|日前|今年|去年|明年|前年|上半年|下半年|[一二三四]季度|以来|期间|目前|截至|底|初|中旬|上旬|下旬|末"
    r"|同时|此外|另外|随后|其中|据|由|为此|之后|后来|一直|自|起|继|春节|国庆|元旦|入夏|入伏|暑期|假期|连日来|多年来|近年来|近|来|图为|通过|和|[一二三四五六七八九十]+是|下一步|接下来|会上|活动中|活动现场|现场|据悉|每年|[,、])*"
)
_NOT_SUBJECT: Final = re.compile(
    r"的(?!支持|指导|领导|带领|帮助|组织|推动)|等?(?:领导|支持|帮助|指导|统一部署|关心)下|成立|办公室[^,]{0,4}$|举办地|所在"
)
_PARTNER: Final = re.compile(r"会同|联合|携手|协同|联手|与|和|同")
_TOGETHER: Final = re.compile(r"(?:等[^,。]{0,6})?(?:联合|共同|合作|一起|携手|联手|联动|协作)")


@dataclass(frozen=True, slots=True)
class Subject:
    """From where on in the text which organisations act; `carried` where the clause itself doesn't name them."""

    start: int
    entities: tuple[Entity, ...]
    carried: bool


@dataclass(frozen=True, slots=True)
class Subjects:
    """The subjects of a document in order of the text."""

    all: tuple[Subject, ...]
    starts: tuple[int, ...]

    def at(self, position: int) -> tuple[Entity, ...]:
        """The organisations that act at a position; empty where nothing tells."""
        index = bisect_right(self.starts, position) - 1
        return self.all[index].entities if index >= 0 else ()


@lru_cache(maxsize=1)
def subjects(scene: Scene) -> Subjects:
    """The subject of every clause of a document: its own, or that of the clause before, or the body the article is about."""
    found = tuple(_subjects(scene))
    return Subjects(found, tuple(subject.start for subject in found))


def principal(scene: Scene) -> Entity | None:
    """The body that the article is about: the federation of the article's home, else the union named most often."""
    unions = Counter(entity for _, entity in scene.named if entity.kind.is_union)
    home = scene.document.home
    own = Counter({e: n for e, n in unions.items() if home and e.kind is Kind.UNION_FEDERATION and e.name.startswith(home)})
    unions = own or unions
    return max(unions, key=lambda entity: (unions[entity], entity), default=None)


def _subjects(scene: Scene) -> Iterator[Subject]:
    chief = principal(scene)
    default: tuple[Entity, ...] = (chief,) if chief else ()
    block, current, union = None, default, default
    for sentence in scene.sentences:
        if sentence.block != block:
            block, current, union = sentence.block, default, default
            yield Subject(sentence.start, current, carried=True)
        if not any(entity.kind.is_union for entity in current):
            current = union
            yield Subject(sentence.start, current, carried=True)
        for start, end in clauses(scene.document.reading, sentence.start, sentence.end):
            own = _own(scene, start, end)
            if own:
                current = (*current, *own) if _PARTNER.match(scene.document.reading, start) else own
                yield Subject(start, current, carried=False)
        union = current if any(entity.kind.is_union for entity in current) else union


def _own(scene: Scene, start: int, end: int) -> tuple[Entity, ...]:
    """The organisations that a clause names as its subject, joint ones together."""
    reading = scene.document.reading
    lead = _PREFIX.match(reading, start, end)
    at = lead.end() if lead else start
    partner = _PARTNER.match(reading, at, end)
    at = partner.end() if partner else at
    found: list[Entity] = []
    for mention, entity in _outermost(tuple(scene.within(start, end))):
        if entity.kind.is_area and not found and mention.start <= at:
            at = max(at, mention.end)
        elif mention.start < at:
            continue
        elif mention.start > at or not entity.kind.is_organization:
            break
        else:
            found.append(entity)
            joint = _JOINT.match(reading, mention.end, end)
            if not joint:
                return tuple(found) if _acts(reading, mention.end, end, partner) else ()
            at = joint.end()
    return tuple(found)


def _acts(reading: str, end: int, limit: int, partner: re.Match[str] | None) -> bool:
    """Whether what follows the last of the named bodies lets them be the subject."""
    if partner and partner.group() in {"与", "和", "同"}:
        return bool(_TOGETHER.match(reading, end, limit))
    return not _NOT_SUBJECT.match(reading, end, limit)


def _outermost(named: Sequence[Named]) -> Iterator[Named]:
    """The mentions that lie in no other organisation, document or undertaking."""
    end = -1
    for mention, entity in sorted(named, key=lambda item: (item[0].start, -item[0].end)):
        if mention.start >= end:
            end = mention.end
            yield mention, entity
