"""Who did what a figure counts, what it is about, and for which place it holds."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Final

from kg.claims.observations.served import served
from kg.claims.observations.stripping import opened
from kg.claims.observations.topics import Topics, topics
from kg.claims.observations.wording import anywhere
from kg.claims.scene import Scene
from kg.claims.subjects import Subjects, subjects
from kg.corpus import Sentence
from kg.figures import kind
from kg.mentions.spans import covering
from kg.mentions.wordsets import any_of
from kg.model import Entity, Figure, Kind, Mention

__all__ = ["Setting", "Settings", "settings"]

_MOST: Final = 4
_TOPICS: Final = 2
_OFTEN: Final = 4
_REACH: Final = 1000
_SETTLED: Final = frozenset({Kind.VILLAGE, Kind.TOWNSHIP})
_REFERENCE = re.compile(r"[全我本该各]")
_DATELINE = re.compile(r"(?:\d{1,2}月)?\d{1,2}日[电讯]|[^,。;一-龥]{0,2}[电讯][ (]")
_FAR: Final = 26  # characters from 来自 on
_AMONG = re.compile(r"[^,。;为向给对授表命]{2,60}等\Z")
_AND_OTHERS = re.compile(r"[^,。;:的]{0,24}?等")
_AGENT: Final = ("由", "被", "经")


@dataclass(frozen=True, slots=True)
class Setting:
    """The entities around a figure."""

    actors: tuple[Entity, ...]
    about: tuple[Entity, ...]
    places: tuple[Entity, ...]


@dataclass(frozen=True, slots=True)
class Settings:
    """What the figures of a document share: who acts in each clause, what they may be about, where the article is from."""

    scene: Scene
    agents: Scene  # the bodies that 由 or the like stands before
    places: Scene
    acting: Subjects
    topics: Topics
    home: Entity | None

    def at(self, figure: Figure, label: str, *, acted: bool) -> Setting:
        """The entities around one figure.

        Args:
            figure: the figure.
            label: what it counts.
            acted: whether it counts what somebody did, whom an earlier clause may name.
        """
        sentence = self.scene.sentence(figure.start)
        if not sentence:
            return Setting((), (), ())
        about = self._about(figure, sentence, label)
        return Setting(self._actors(figure, acted=acted), about, self._places(figure, sentence))

    def _about(self, figure: Figure, sentence: Sentence, label: str) -> tuple[Entity, ...]:
        topic = self.topics.of(figure, sentence, label)
        groups = served(self.scene, figure, sentence, label, alone=topic is None)
        return tuple(dict.fromkeys(((topic,) if topic else ()) + tuple(groups)))[:_TOPICS]

    def _actors(self, figure: Figure, *, acted: bool) -> tuple[Entity, ...]:
        """The bodies behind 由 in the clause, else its subject, named there or before."""
        start, end = self.scene.clause(figure.start)
        agents = tuple(dict.fromkeys(entity for _, entity in self.agents.within(start + 1, end)))
        if agents or self._is_counted(start, figure):
            return agents
        own = self.acting.own(start, figure.start)
        if own or not acted or self._of_place(figure) or self._begins_with_place(start):
            return own
        return tuple(entity for entity in self.acting.at(figure.start) if not self._only_told(entity, figure))

    def _begins_with_place(self, start: int) -> bool:
        """Whether a clause has an area for its subject, which is no body: 海州市先后投资…."""
        first = opened(self.scene, self.scene.document.reading, start, start + 1, {})[0]
        named = (m for m, e in self.places.within(first, self.scene.clause(start)[1]) if m.start == first and e.kind.is_area)
        return any(not _REFERENCE.match(m.name) and not self.scene.document.reading.startswith("的", m.end) for m in named)

    def _only_told(self, body: Entity, figure: Figure) -> bool:
        """Whether the sentence of a figure names a body only as where it was learnt: 记者从市总工会获悉."""
        sentence = self.scene.sentence(figure.start)
        learnt = anywhere("learnt").search(self.scene.document.reading, sentence.start, figure.start) if sentence else None
        return bool(sentence and learnt and any(e == body for _, e in self.scene.within(sentence.start, learnt.start())))

    def _of_place(self, figure: Figure) -> bool:
        """Whether the sentence of a figure tells of a village or town: 石桥村地处…,有农户300户."""
        sentence = self.scene.sentence(figure.start)
        if not sentence:
            return False
        named = (
            (m, e)
            for m, e in self.scene.within(sentence.start, self.scene.clause(sentence.start)[1])
            if m.start == sentence.start
        )
        return any(e.kind in _SETTLED and not _REFERENCE.match(m.name) for m, e in named) and not self.acting.own(
            sentence.start, figure.start
        )

    def _is_counted(self, start: int, figure: Figure) -> bool:
        """Whether a figure counts the bodies before it: 甲公司、乙公司等|5家单位."""
        return kind(figure.unit) in {"count", "people"} and bool(_AMONG.match(self.scene.document.reading, start, figure.start))

    def _places(self, figure: Figure, sentence: Sentence) -> tuple[Entity, ...]:
        """The places of the clause, for a sum of the next one, else the last before in the paragraph, else the home."""
        start, end = self.scene.clause(figure.start)
        clause = tuple(self._named(start, end))
        if not clause and kind(figure.unit) == "money" and self.scene.document.reading.startswith(",", end):
            clause = tuple(self._named(*self.scene.clause(end + 1)))
        if clause:
            return tuple(dict.fromkeys(reversed(clause)))[:_MOST]
        opening = [(m, e) for m, e in self.places.within(sentence.start, start) if m.start == sentence.start]
        topic = next((e for m, e in opening if e.kind in _SETTLED and not _REFERENCE.match(m.name)), None)
        last = topic or next(self._named(_floor(figure, sentence), figure.start, alone=True), self.home)
        return (last,) if last else ()

    def _named(self, start: int, end: int, *, alone: bool = False) -> Iterator[Entity]:
        """The places named in a range, from the last one on; only those in no list if they have to stand alone."""
        places = self.places.within(start, end)
        if not places:
            return
        edges = {edge for m, _ in places for edge in (m.start, m.end)}
        named = {self.scene.clause(m.start) for m, _ in places if not _REFERENCE.match(m.name)}
        where = ((m, e) for m, e in reversed(places) if self._is_where(m, edges) and not self._repeats(m, named))
        yield from (entity for m, entity in where if not (alone and self._is_listed(m)))

    def _is_listed(self, mention: Mention) -> bool:
        reading = self.scene.document.reading
        return reading.startswith("、", mention.end) or reading.startswith("、", mention.start - 1)

    def _repeats(self, mention: Mention, named: set[tuple[int, int]]) -> bool:
        """Whether 全市 and the like only stand for the place that their clause names: 平江市整合全市…."""
        own = self.scene.clause(mention.start)
        return bool(_REFERENCE.match(mention.name)) and mention.start > own[0] and own in named

    def _is_where(self, mention: Mention, edges: set[int]) -> bool:
        """Whether something is at a place: neither whence somebody comes, nor one of several that are not all named."""
        reading, (start, end) = self.scene.document.reading, self.scene.clause(mention.start)
        if _whence().search(reading, max(start, mention.start - _FAR), mention.start) or _DATELINE.match(reading, mention.end):
            return False
        before, after = reading.startswith("、", mention.start - 1), reading.startswith("、", mention.end)
        if (before and mention.start - 1 not in edges) or (after and mention.end + 1 not in edges):
            return False
        return not (_AND_OTHERS.match(reading, mention.end, end) and (before or after or reading.startswith("等", mention.end)))


def _floor(figure: Figure, sentence: Sentence) -> int:
    """How far back in its paragraph the place of a figure may have been named."""
    return max(sentence.block.start, figure.start - _REACH)


def settings(scene: Scene) -> Settings:
    """The settings of the figures of a document."""
    reading, home = scene.document.reading, scene.document.home
    agents = scene.only(lambda mention, entity: entity.kind.is_organization and _is_agent(reading, mention))
    # an area that opens the name of a body is no place of its own: 临江县|中医院
    titled = covering((mention.start, mention.end) for mention, entity in scene.named if entity.kind is Kind.DOCUMENT)
    places = scene.only(
        lambda mention, entity: (
            _is_place(entity) and not _body().match(reading, mention.end) and not titled(mention.start, mention.end)
        )
    )
    areas = (entity for _, entity in scene.named if entity.kind.is_area and entity.name == home)
    return Settings(scene, agents, places, subjects(scene), topics(scene), _village(scene) or next(areas, None))


def _village(scene: Scene) -> Entity | None:
    """The village that an article is about: named again and again, more than twice as often as any other."""
    counted = Counter(entity for _, entity in scene.named if entity.kind is Kind.VILLAGE)
    (first, most), (_, next_most) = (*counted.most_common(2), (None, 0), (None, 0))[:2]
    return first if most >= _OFTEN and most > 2 * next_most else None


@cache
def _body() -> re.Pattern[str]:
    return re.compile(rf"[^,。;:、在的和与一\d]{{1,6}}{any_of('kind_of_body')}")


@cache
def _whence() -> re.Pattern[str]:
    return re.compile(rf"{any_of('whence')}[^,。;:的]{{0,24}}\Z")


def _is_agent(reading: str, mention: Mention) -> bool:
    return reading.endswith(_AGENT, 0, mention.start)


def _is_place(entity: Entity) -> bool:
    return entity.kind.is_area or entity.kind is Kind.SITE
