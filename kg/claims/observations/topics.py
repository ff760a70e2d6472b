"""What a figure is about: the programme, event, award, document, facility or group that its words lead back to."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final

from kg.claims.agents import agents
from kg.claims.observations.wording import anywhere
from kg.claims.scene import Named, Scene
from kg.corpus import Sentence, clauses
from kg.figures import kind
from kg.mentions.wordsets import any_of
from kg.model import BlockKind, Entity, Figure, Kind, Mention

__all__ = ["Topics", "topics"]

_LASTING: Final = frozenset({Kind.PROGRAM, Kind.EVENT, Kind.AWARD, Kind.DOCUMENT, Kind.FACILITY})
_UNDERTAKEN: Final = _LASTING - {Kind.AWARD, Kind.DOCUMENT}  # what has costs and participants
_HANDED_OUT: Final = frozenset({Kind.DOCUMENT})
_MOST: Final = 2
_NEXT: Final = 2  # characters behind a figure where the name of what it counts may begin
_BARE: Final = 8
_REACH: Final = 1000
_OWNED = re.compile(r"”? ?(?:近|约|超|逾|共|达)?[\d一二两三四五六七八九十百]")
_LINKED = re.compile(r"[、,和及与]")
_LEARNT = re.compile(r"[上中]?(?:获悉|了解到|获知|得知)")
_PARALLEL = re.compile(r";\s*\Z")
_PRIZE = re.compile(r"奖[金励]|补[助贴]|慰问")
_FOUNDING = re.compile(r"(?:成立|揭牌|挂牌)\Z")


@dataclass(frozen=True, slots=True)
class Topics:
    """What the figures of a document may be about, in order of the text, and what the whole article is about."""

    scene: Scene
    named: tuple[Named, ...]
    starts: tuple[int, ...]
    chief: Entity | None

    def of(self, figure: Figure, sentence: Sentence) -> tuple[Entity, ...]:
        """What one figure is about, the surest first: at most two, none where nothing tells.

        The clause says it, for a sum the clause behind it, then the rest of the sentence, then the sentence before if this
        one goes on with its topic, then the article as a whole; a group only where its clause names it, for a share or a
        sum its sentence.
        """
        own = self._in_clause(figure)
        near = own or [e for e in self._around(figure, sentence) if e.kind is not Kind.AWARD or self._is_bare(figure)]
        far = () if near else self._in_paragraph(figure, sentence)
        share = kind(figure.unit) in {"rate", "money"} and not near and self._is_bare(figure)
        groups = self._groups(sentence.start if share else self.scene.clause(figure.start)[0], figure)
        return tuple(dict.fromkeys((*near, *far, *groups)))[:_MOST]

    def _is_bare(self, figure: Figure) -> bool:
        """Whether a clause leaves out whose share or sum it gives: 占|40%."""
        return anywhere("bare_share").match(self.scene.document.reading, self.scene.clause(figure.start)[0]) is not None

    def _in_clause(self, figure: Figure) -> list[Entity]:
        """What the clause of a figure names: what it counts, what stands before it and behind it, of awards the nearest."""
        start, end = self.scene.clause(figure.start)
        adjoins = not _LINKED.match(self.scene.document.reading, figure.end)
        counted = tuple(self._behind(figure.end, figure.end + _NEXT, _LASTING - _HANDED_OUT)) if adjoins else ()
        before = tuple(self._before(start, figure.start, _LASTING))
        awarded = before[:1] + tuple(entity for entity in before[1:] if entity.kind is not Kind.AWARD)
        if kind(figure.unit) == "money" and not _PRIZE.search(self.scene.document.reading, start, end):
            awarded = tuple(entity for entity in awarded if entity.kind is not Kind.AWARD)  # 五一劳动奖单位投入资金50万元
        behind = (
            e
            for m, e in self._within(figure.end, end)
            if e.kind in _LASTING - _HANDED_OUT and not (e.kind is Kind.AWARD and (counted or self._is_owned(m)))
        )
        return [*counted, *(entity for entity in awarded if not counted or entity.kind is not Kind.AWARD), *behind]

    def _is_owned(self, mention: Mention) -> bool:
        return _OWNED.match(self.scene.document.reading, mention.end) is not None

    def _around(self, figure: Figure, sentence: Sentence) -> Iterator[Entity]:
        """What the other clauses of a figure's sentence name."""
        start, end = self.scene.clause(figure.start)
        goes_on = kind(figure.unit) == "money" and self.scene.document.reading.startswith(",", end)
        behind = self.scene.clause(end + 1)[1] if goes_on else end
        yield from self._behind(end, behind, _UNDERTAKEN)
        yield from self._before(max(sentence.start, start - _REACH), start, _HANDED_OUT)
        yield from self._behind(behind, min(sentence.end, behind + _REACH), _UNDERTAKEN)

    def _in_paragraph(self, figure: Figure, sentence: Sentence) -> tuple[Entity, ...]:
        """The topic of the sentence before, if this one goes on with it; that of the article where the paragraph has none."""
        floor = max(sentence.block.start, figure.start - _REACH)
        named = self._within(floor, sentence.start)
        if not named:
            return (self.chief,) if self.chief else ()
        before = self.scene.sentence(sentence.start - 1)
        last = [(m, e) for m, e in named if before and m.start >= before.start and e.kind is not Kind.AWARD][-1:]
        return tuple(entity for mention, entity in last if self._goes_on(mention, sentence, figure))

    def _goes_on(self, mention: Mention, sentence: Sentence, figure: Figure) -> bool:
        """Whether a sentence goes on with what the one before names: the topic of its paragraph, or 截至…, 本次…, 共…."""
        reading = self.scene.document.reading
        told = self.scene.sentence(mention.start)
        opens = bool(told and told.start == sentence.block.start) and mention.start < sentence.start
        leads = opens or bool(_goes_on().match(reading, sentence.start))
        return (
            leads
            and not _PARALLEL.search(reading, told.start if told else 0, sentence.start)
            and not self._acts(sentence, figure)
        )

    def _acts(self, sentence: Sentence, figure: Figure) -> bool:
        """Whether a body is named as the subject before a figure."""
        parts = clauses(self.scene.document.reading, sentence.start, min(sentence.end, figure.start))
        return any(agents(self.scene, *part) for part in parts)

    def _groups(self, start: int, figure: Figure) -> tuple[Entity, ...]:
        """The groups named from an offset to the end of a figure's clause, the nearest first."""
        named = [(m, e) for m, e in self.scene.within(start, self.scene.clause(figure.start)[1]) if e.kind is Kind.GROUP]
        near = sorted(named, key=lambda item: abs(item[0].start - figure.start))
        own, _ = self.scene.clause(figure.start)
        return tuple(entity for mention, entity in near if mention.start < own or not self._counted_apart(mention, figure))

    def _counted_apart(self, mention: Mention, figure: Figure) -> bool:
        """Whether another figure counts what is named: 退休职工20人."""
        owned = _OWNED.match(self.scene.document.reading, mention.end)
        return owned is not None and not mention.end <= figure.start < owned.end()

    def _before(self, start: int, end: int, counted: frozenset[Kind]) -> Iterator[Entity]:
        """What is named before a figure, nearest first, but not what a figure of its own counts: 手册500册."""
        for mention, entity in reversed(self._within(start, end)):
            owned = _OWNED.match(self.scene.document.reading, mention.end)
            if not owned or owned.end() > end or entity.kind not in counted:
                yield entity

    def _behind(self, start: int, end: int, kinds: frozenset[Kind]) -> Iterator[Entity]:
        return (entity for _, entity in self._within(start, end) if entity.kind in kinds)

    def _within(self, start: int, end: int) -> tuple[Named, ...]:
        return self.named[bisect_left(self.starts, start) : bisect_left(self.starts, end)]


def topics(scene: Scene) -> Topics:
    """What the figures of a document may be about."""
    named = tuple(_outermost(scene))
    return Topics(scene, named, tuple(mention.start for mention, _ in named), _chief(scene, named))


def _outermost(scene: Scene) -> Iterator[Named]:
    """The mentions of lasting topics that lie in no other; the founding of a union is none."""
    end = -1
    for mention, entity in sorted(scene.named, key=lambda item: (item[0].start, -item[0].end)):
        lasting = entity.kind in _LASTING and not _FOUNDING.search(entity.name)
        if lasting and mention.end > end and not _only_tells(scene.document.reading, mention, entity):
            end = mention.end
            yield mention, entity


def _only_tells(reading: str, mention: Mention, entity: Entity) -> bool:
    """Whether an event is only where something was learnt, and a document only what is followed."""
    if entity.kind is Kind.EVENT:
        return bool(_LEARNT.match(reading, mention.end))
    return entity.kind is Kind.DOCUMENT and bool(_followed().search(reading, max(0, mention.start - _BARE), mention.start))


@cache
def _goes_on() -> re.Pattern[str]:
    return re.compile(rf"\s*(?:{any_of('going_on')}|[几多\d一二两三四五六七八九十]+年来)")


@cache
def _followed() -> re.Pattern[str]:
    return re.compile(rf"{any_of('followed')}[^,。;]{{0,3}}\Z")


def _chief(scene: Scene, named: Sequence[Named]) -> Entity | None:
    """The topic of an article: the first that its headline names and that it comes back to."""
    headline = next((block for block in scene.document.blocks if block.kind is BlockKind.HEADLINE), None)
    counted = Counter(entity for _, entity in named)
    first = (e for m, e in named if headline and headline.start <= m.start < headline.end and counted[e] > 1)
    return next(first, None)
