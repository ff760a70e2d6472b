"""Whom programmes, facilities and documents are for, and whom a body is assigned to help."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from kg.claims.scene import Named, Scene
from kg.claims.subjects import subjects
from kg.claims.triggers import triggers
from kg.corpus import Sentence
from kg.model import Claim, Entity, Kind, Mention, Relation

__all__ = ["addressed", "assisted", "served", "supported"]

_SERVING: Final = frozenset({Kind.PROGRAM, Kind.EVENT, Kind.FACILITY})
_FOR: Final = re.compile(r"(?:为|向|给|让|对|帮|使)(?:[^,。]{0,14}?)$")
_ASSIGNED: Final = re.compile(
    r"(?:定点|对口|结对|包联|分包|包保|联系|挂钩|挂点|共驻)?(?:扶贫|帮扶|共建|联建|包联|结对|驻村|脱贫攻坚|包保)+(?:联系)?(?:点|村|单位|社区|对象)"
    r"|(?:挂钩|联系|挂联|挂点|包联|帮扶)点|结对共建的?|对口支援|派驻|选派[^,。]{0,6}驻村|帮扶(?=[\u4e00-\u9fff]{1,16}村)"
)

_BY_MEANS: Final = re.compile(r"(?:依托|借助|利用)[^,。]{0,24}$")
_SUPPORTED: Final = re.compile(r"(?:结对|对口|定点)?帮扶[^,。]{0,20}$")


def served(scene: Scene) -> Iterator[Claim]:
    """Each group that a sentence says is helped, with the programmes and facilities of that sentence.

    >>> from kg.claims.scene import staged
    >>> [(r.subject.name, r.object.name) for r in served(staged("“司机之家”为货车司机提供热水。"))]
    [('司机之家', '货车司机')]
    """
    for sentence in scene.sentences:
        named = scene.within(sentence.start, sentence.end)
        means = [n for n in named if n[1].kind in _SERVING and not _is_only_used(scene, sentence, n[0])]
        for mention, entity in named if means else ():
            if entity.kind is Kind.GROUP and _is_served(scene, sentence, mention):
                for by, undertaking in _nearest(means, mention, scene.clause(mention.start)[1]):
                    span = min(by.start, mention.start), max(by.end, mention.end)
                    yield Relation(undertaking, "gh:serves", entity, scene.stating(*span))


def _is_only_used(scene: Scene, sentence: Sentence, mention: Mention) -> bool:
    """Whether a facility is only what the helpers go by: 依托12个驿站, 为…送去…"""
    return bool(_BY_MEANS.search(scene.document.reading, sentence.start, mention.start))


def _is_served(scene: Scene, sentence: Sentence, mention: Mention) -> bool:
    start, end = scene.clause(mention.start)
    reading = scene.document.reading
    if _is_part_of_name(scene, sentence, mention):
        return False
    before = triggers(reading, start, mention.start, "serve")
    for_them = _FOR.search(reading, start, mention.start) and triggers(reading, mention.end, end, "serve")
    return bool(before or for_them or reading.startswith("受益", mention.end))


def _is_part_of_name(scene: Scene, sentence: Sentence, mention: Mention) -> bool:
    others = (m for m, e in scene.within(sentence.start, sentence.end) if e.kind is not Kind.GROUP)
    return any(m.start < mention.start and mention.end <= m.end for m in others)


def _nearest(means: list[Named], mention: Mention, end: int) -> list[Named]:
    """What a group is served by: the last undertaking before it, with those of the same list; else the first up to an end."""
    before = [named for named in means if named[0].start < mention.start]
    if not before:
        return [named for named in means[:1] if named[0].start < end]
    last = before[-1]
    listed = [named for named in before if last[0].start - named[0].end <= 2 or named == last]
    return [named for named in before if named in listed or _in_list(before, named, last)]


def _in_list(before: list[Named], named: Named, last: Named) -> bool:
    """Whether two undertakings stand in one list, item behind item."""
    chain = [n for n in before if named[0].start <= n[0].start <= last[0].start]
    return all(b[0].start - a[0].end <= 2 for a, b in pairwise(chain))


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


def assisted(scene: Scene) -> Iterator[Claim]:
    """The villages and places that a body is assigned to help: 市总工会定点帮扶村…, 在结对共建的…村.

    >>> from kg.claims.scene import staged
    >>> [(r.subject.name, r.object.name) for r in assisted(staged("十里镇齐家村是岷县总工会的帮扶村。"))]
    [('岷县总工会', '齐家村')]
    """
    acting = subjects(scene)
    for sentence in scene.sentences:
        reading = scene.document.reading
        for match in _ASSIGNED.finditer(reading, sentence.start, sentence.end):
            village = _village(scene, sentence, match.start(), match.end())
            if village:
                for helper in _helpers(scene, sentence, match.start()) or acting.at(match.start()):
                    span = min(village[0].start, match.start()), max(village[0].end, match.end())
                    yield Relation(helper, "gh:assists", village[1], scene.stating(*span))


def supported(scene: Scene) -> Iterator[Claim]:
    """The groups that bodies are said to support as such: 与县妇联结对帮扶42户困难家庭.

    >>> from kg.claims.scene import staged
    >>> [(r.subject.name, r.object.name) for r in supported(staged("岷县总工会结对帮扶30户困难职工。"))]
    [('岷县总工会', '困难职工')]
    """
    acting = subjects(scene)
    for mention, entity in scene.named:
        start, _ = scene.clause(mention.start)
        if entity.kind is Kind.GROUP and _SUPPORTED.search(scene.document.reading, start, mention.start):
            for helper in acting.at(mention.start):
                yield Relation(helper, "gh:assists", entity, scene.stating(mention.start, mention.end))


def _village(scene: Scene, sentence: Sentence, start: int, end: int) -> Named | None:
    after = [n for n in scene.within(end, min(end + 24, sentence.end)) if n[1].kind is Kind.VILLAGE]
    if after:
        return after[0]
    before = [n for n in scene.within(max(sentence.start, start - 30), start) if n[1].kind is Kind.VILLAGE]
    return before[-1] if before and re.search(r"是|为|作为|系", scene.document.reading[before[-1][0].end : start]) else None


def _helpers(scene: Scene, sentence: Sentence, position: int) -> tuple[Entity, ...]:
    """The body named right before, at most by 的 or 驻 apart: 市总工会的定点帮扶村; a bare 工会分包 means the acting one."""
    near = [n for n in scene.within(max(sentence.start, position - 24), position) if n[1].kind.is_organization]
    return (near[-1][1],) if near and position - near[-1][0].end <= 2 else ()
