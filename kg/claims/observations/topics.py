"""What a figure is about: the programme, event, award, document, facility or group that its words lead back to."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from kg.claims.agents import agents
from kg.claims.scene import Named, Scene
from kg.corpus import Sentence, clauses
from kg.figures import kind
from kg.model import BlockKind, Entity, Figure, Kind, Mention

__all__ = ["Topics", "topics"]

_LASTING: Final = frozenset({Kind.PROGRAM, Kind.EVENT, Kind.AWARD, Kind.DOCUMENT, Kind.FACILITY})
_UNDERTAKEN: Final = _LASTING - {Kind.AWARD, Kind.DOCUMENT}  # what has costs and participants
_HANDED_OUT: Final = frozenset({Kind.DOCUMENT})
_MOST: Final = 2
_REACH: Final = 1000
_OWNED = re.compile(r"”? ?(?:近|约|超|逾|共|达)?[\d一二两三四五六七八九十百]")
_GOES_ON = re.compile(
    r"\s*(?:截[至止]|目前|至今|据|活动|本[次届]|此次|参赛|全年|累计|共|已|为|其中|来自|[几多\d一二两三四五六七八九十]+年来)"
)
_PARALLEL = re.compile(r";\s*\Z")
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
        near = list(self._in_sentence(figure, sentence))
        far = () if near else self._in_paragraph(figure, sentence)
        share = kind(figure.unit) in {"rate", "money"} and not near
        groups = self._groups(sentence.start if share else self.scene.clause(figure.start)[0], figure)
        return tuple(dict.fromkeys((*near, *far, *groups)))[:_MOST]

    def _in_sentence(self, figure: Figure, sentence: Sentence) -> Iterator[Entity]:
        start, end = self.scene.clause(figure.start)
        goes_on = kind(figure.unit) == "money" and self.scene.document.reading.startswith(",", end)
        behind = self.scene.clause(end + 1)[1] if goes_on else end
        yield from self._before(start, figure.start, _LASTING)
        yield from self._behind(figure.end, end, _LASTING - _HANDED_OUT)
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
        leads = opens or bool(_GOES_ON.match(reading, sentence.start))
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
        if entity.kind in _LASTING and mention.end > end and not _FOUNDING.search(entity.name):
            end = mention.end
            yield mention, entity


def _chief(scene: Scene, named: Sequence[Named]) -> Entity | None:
    """The topic of an article: the first that its headline names and that it comes back to."""
    headline = next((block for block in scene.document.blocks if block.kind is BlockKind.HEADLINE), None)
    counted = Counter(entity for _, entity in named)
    first = (e for m, e in named if headline and headline.start <= m.start < headline.end and counted[e] > 1)
    return next(first, None)
