"""What a figure is about: the programme, event, award, document or facility that its words lead back to."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import chain, pairwise
from typing import Final

from kg.claims.agents import agents
from kg.claims.observations.owning import beside, counted_apart, has_figure, is_example
from kg.claims.observations.wording import anywhere
from kg.claims.scene import Named, Scene
from kg.corpus import Sentence, clauses
from kg.figures import kind
from kg.mentions.wordsets import any_of
from kg.model import BlockKind, Entity, Figure, Kind, Mention

__all__ = ["Topics", "topics"]

_LASTING: Final = frozenset({Kind.PROGRAM, Kind.EVENT, Kind.AWARD, Kind.DOCUMENT, Kind.FACILITY})
_PEOPLE: Final = frozenset({"people", "visits"})
_TURNS: Final = frozenset({"场", "场次", "期", "批", "批次", "次", "届", "班"})
_NEXT: Final = 2  # characters behind a figure where the name of what it counts may begin
_BARE: Final = 8
_REACH: Final = 1000
_LINKED = re.compile(r"[、,和及与]")
_LEARNT = re.compile(r"[上中]?(?:获悉|了解到|获知|得知)")
_HELD = re.compile(r"[^,。;]{0,6}(?:举行|召开|开幕|启动|举办|揭牌|开展)")
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

    def of(self, figure: Figure, sentence: Sentence, label: str) -> Entity | None:
        """What one figure is about: what the inmost scope names that names anything.

        From within: what is counted, the clause (of a list its item), the clauses before it, the sentence before if this one
        goes on with its topic, the article. Nothing behind the clause tells, but for what a sum is spent on.

        Args:
            figure: the figure.
            sentence: its sentence.
            label: what it counts.
        """
        own = next(chain(self._counted(figure), self._in_clause(figure)), None)
        if own or self._has_examples(figure):
            return own
        far = (entity for entity in self._beyond(figure, sentence) if _reaches(entity, figure, label))
        carried = chain(self._in_sentence(figure, sentence), far)
        return next((entity for entity in carried if not _is_turn_of_another(entity, figure, label)), None)

    def _counted(self, figure: Figure) -> Iterator[Entity]:
        """What is named right behind a figure: 12个|职工书屋."""
        if not _LINKED.match(self.scene.document.reading, figure.end):
            yield from (e for _, e in self._within(figure.end, figure.end + _NEXT) if e.kind is not Kind.DOCUMENT)

    def _in_clause(self, figure: Figure) -> Iterator[Entity]:
        """What the clause of a figure names before it, nearest first, and behind it; no honour for what other money is about."""
        start, end = self.scene.clause(figure.start)
        named = [n for n in self._within(start, end) if not counted_apart(self.scene, n[0], figure)]
        before = [n for n in reversed(named) if n[0].start < figure.start and not is_example(self.scene, n[0])]
        behind = [(m, e) for m, e in named if m.start >= figure.end and e.kind is not Kind.DOCUMENT]
        if kind(figure.unit) == "money" and not _PRIZE.search(self.scene.document.reading, start, end):
            before = [n for n in before if n[1].kind is not Kind.AWARD]  # 劳模单位投入50万元
        conferred = [n for n in behind if n[1].kind is Kind.AWARD] if before and before[0][1].kind is Kind.AWARD else []
        yield from (entity for _, entity in (*conferred, *before, *behind))

    def _has_examples(self, figure: Figure) -> bool:
        """Whether a clause names some of those that are counted, which tell enough: 阅览室、茶吧等|6处."""
        named = self._within(self.scene.clause(figure.start)[0], figure.start)
        return any(is_example(self.scene, mention) for mention, _ in named)

    def _in_sentence(self, figure: Figure, sentence: Sentence) -> Iterator[Entity]:
        """What the clause behind a sum names, then what those before a figure do, nearest first; last what has its own figure."""
        start, end = self.scene.clause(figure.start)
        if kind(figure.unit) == "money" and self.scene.document.reading.startswith(",", end):
            spent = (e for _, e in self._within(end, self.scene.clause(end + 1)[1]))
            yield from (e for e in spent if e.kind not in {Kind.AWARD, Kind.DOCUMENT})
        named = reversed(self._within(max(sentence.start, start - _REACH), start))
        before = [n for n in named if not is_example(self.scene, n[0])]
        if not anywhere("bare_share").match(self.scene.document.reading, start):
            before = self._but_items_alike([n for n in before if n[1].kind is not Kind.AWARD], figure)
        counted = [n for n in before if has_figure(self.scene, n[0])]
        yield from (e for m, e in before if (m, e) not in counted)
        yield from (e for _, e in counted if e.kind is not Kind.DOCUMENT)

    def _but_items_alike(self, before: list[Named], figure: Figure) -> list[Named]:
        """What a figure may go on with: no item of an account where its own is another: 金秋助学资助60人,|慰问职工80人."""
        alike = before and figure.unit in {other.unit for other in beside(self.scene, before[0][0])}
        return [n for n in before if not beside(self.scene, n[0])] if alike else before

    def _beyond(self, figure: Figure, sentence: Sentence) -> Iterator[Entity]:
        """The topic of the sentence before, if this one goes on with it; that of the article where the paragraph has none."""
        named = self._within(max(sentence.block.start, figure.start - _REACH), sentence.start)
        before = self.scene.sentence(sentence.start - 1)
        last = [(m, e) for m, e in named if before and m.start >= before.start and self._may_go_on(m, e)][-1:]
        if not anywhere("bare_share").match(self.scene.document.reading, sentence.start):
            last = self._but_items_alike(last, figure)
        yield from (entity for mention, entity in last if self._goes_on(mention, sentence, figure))
        if self.chief and not named:
            yield self.chief

    def _may_go_on(self, mention: Mention, entity: Entity) -> bool:
        """Whether a later sentence may go on with what is named: no honour, no example."""
        return entity.kind is not Kind.AWARD and not is_example(self.scene, mention)

    def _goes_on(self, mention: Mention, sentence: Sentence, figure: Figure) -> bool:
        """Whether a sentence goes on with what the one before names: the topic of its paragraph, or 截至…, 本次…, 共…."""
        reading = self.scene.document.reading
        told = self.scene.sentence(mention.start)
        opens = bool(told and told.start == sentence.block.start) and mention.start < sentence.start
        leads = opens or bool(_goes_on().match(reading, sentence.start))
        parallel = _PARALLEL.search(reading, told.start if told else 0, sentence.start)
        return leads and not parallel and not self._begins_another(mention, sentence) and not self._acts(sentence, figure)

    def _begins_another(self, mention: Mention, sentence: Sentence) -> bool:
        """Whether a sentence begins with an undertaking that has nothing of what the one before names: |合理化建议活动历时…."""
        subject = _undertaking().match(self.scene.document.reading, sentence.start, sentence.end)
        name = subject["name"] if subject else ""
        return len(name) > 1 and not any(a + b in mention.name for a, b in pairwise(name))

    def _acts(self, sentence: Sentence, figure: Figure) -> bool:
        """Whether a body is named as the subject before a figure."""
        parts = clauses(self.scene.document.reading, sentence.start, min(sentence.end, figure.start))
        return any(agents(self.scene, *part) for part in parts)

    def _within(self, start: int, end: int) -> tuple[Named, ...]:
        return self.named[bisect_left(self.starts, start) : bisect_left(self.starts, end)]


def topics(scene: Scene) -> Topics:
    """What the figures of a document may be about."""
    named = tuple(_outermost(scene))
    return Topics(scene, named, tuple(mention.start for mention, _ in named), _chief(scene, named))


def _is_turn_of_another(topic: Entity, figure: Figure, label: str) -> bool:
    """Whether a figure counts how often something else than a topic was held: 文体活动|60场, which no reading room is."""
    held = frozenset(match[0] for match in anywhere("turn_of").finditer(label))
    another = held and not any(word in topic.name for word in held)
    return bool(another) and figure.unit in _TURNS and topic.kind is not Kind.PROGRAM


def _reaches(topic: Entity, figure: Figure, label: str) -> bool:
    """Whether what an earlier sentence names may be what a figure is about: a meeting for who comes, no unions and members."""
    if topic.kind is Kind.EVENT and _meeting().search(topic.name):
        return kind(figure.unit) in _PEOPLE
    return not _growth().search(label) or bool(_growth().search(topic.name))


def _outermost(scene: Scene) -> Iterator[Named]:
    """The mentions of lasting topics that lie in no other; the founding of a union is none."""
    end = -1
    for mention, entity in sorted(scene.named, key=lambda item: (item[0].start, -item[0].end)):
        lasting = entity.kind in _LASTING and not _FOUNDING.search(entity.name)
        if lasting and mention.end > end and not _only_tells(scene.document.reading, mention, entity):
            end = mention.end
            yield mention, entity


def _only_tells(reading: str, mention: Mention, entity: Entity) -> bool:
    """Whether an event is only where something was learnt, a document what is followed, a facility where it was held."""
    if entity.kind is Kind.EVENT:
        return bool(_LEARNT.match(reading, mention.end))
    if entity.kind is Kind.PROGRAM:
        return bool(_aided().search(reading, max(0, mention.start - _BARE), mention.start))
    if entity.kind is Kind.FACILITY:
        return reading.endswith(("在", "于"), 0, mention.start) and bool(_HELD.match(reading, mention.end))
    return entity.kind is Kind.DOCUMENT and bool(_followed().search(reading, max(0, mention.start - _BARE), mention.start))


@cache
def _undertaking() -> re.Pattern[str]:
    return re.compile(rf"(?![此本这该])(?P<name>[\u4e00-\u9fff]{{2,12}}?){any_of('run_by_one')}")


@cache
def _goes_on() -> re.Pattern[str]:
    return re.compile(rf"\s*(?:{any_of('going_on')}|[几多\d一二两三四五六七八九十]+年来)")


@cache
def _aided() -> re.Pattern[str]:
    """What stands before a programme that is only what something else is good for: 助力|乡村振兴."""
    return re.compile(r"(?:助力|响应|赋能)[^,。;]{0,8}\Z")


@cache
def _followed() -> re.Pattern[str]:
    return re.compile(rf"{any_of('followed')}[^,。;]{{0,3}}\Z")


@cache
def _meeting() -> re.Pattern[str]:
    return re.compile(rf"{any_of('meeting')}\Z")


@cache
def _growth() -> re.Pattern[str]:
    return re.compile(any_of("own_growth"))


def _chief(scene: Scene, named: Sequence[Named]) -> Entity | None:
    """The topic of an article: the first that its headline names and that it comes back to."""
    headline = next((block for block in scene.document.blocks if block.kind is BlockKind.HEADLINE), None)
    counted = Counter(entity for _, entity in named)
    first = (e for m, e in named if headline and headline.start <= m.start < headline.end and counted[e] > 1)
    return next(first, None)
