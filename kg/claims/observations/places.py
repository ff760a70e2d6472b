"""Where what a figure counts is: the place of its clause, else the one named before in the paragraph, else the home."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Final

from kg.claims.scene import Scene
from kg.corpus import Sentence
from kg.figures import kind
from kg.mentions.spans import covering
from kg.mentions.wordsets import any_of, is_pointing
from kg.model import Entity, Figure, Kind, Mention

__all__ = ["Places", "places"]

_MOST: Final = 4
_OFTEN: Final = 4
_REACH: Final = 1000
_SETTLED: Final = frozenset({Kind.VILLAGE, Kind.TOWNSHIP})
_REFERENCE = re.compile(r"[全我本该各]")
_DATELINE = re.compile(
    r"(?:\d{1,2}月)?\d{1,2}日(?:[电讯]|消息)|[^,。;一-龥]{0,2}[电讯][ (]|[^,。;:]{0,3}(?:新闻网|日报|晚报|时报|在线|网讯)"
)
_POINTED: Final = {"村": Kind.VILLAGE, "镇": Kind.TOWNSHIP, "乡": Kind.TOWNSHIP}
_FAR: Final = 26  # characters from 来自 on
_AND_OTHERS = re.compile(r"[^,。;:的]{0,24}?等")


@dataclass(frozen=True, slots=True)
class Places:
    """The places that a document names, and the one that it is from."""

    scene: Scene
    named: Scene  # only the places
    home: Entity | None

    def of(self, figure: Figure, sentence: Sentence) -> tuple[Entity, ...]:
        """Where one figure counts: in its clause, of a sum the next one, else the last before in the paragraph, else at home.

        Args:
            figure: the figure.
            sentence: its sentence.
        """
        start, end = self.scene.clause(figure.start)
        if (pointed := self._pointed(sentence.start, figure.start)) is not None:
            return pointed
        clause = tuple(self._named(start, end))
        if not clause and kind(figure.unit) == "money" and self.scene.document.reading.startswith(",", end):
            clause = tuple(self._named(*self.scene.clause(end + 1)))
        if clause:
            return tuple(dict.fromkeys(reversed(clause)))[:_MOST]
        opening = [(m, e) for m, e in self.named.within(sentence.start, start) if m.start == sentence.start]
        topic = next((e for m, e in opening if e.kind in _SETTLED and not _REFERENCE.match(m.name)), None)
        last = topic or next(self._named(_floor(figure, sentence), figure.start, alone=True), self.home)
        return (last,) if last else ()

    def _pointed(self, start: int, end: int) -> tuple[Entity, ...] | None:
        """The village or town that the last of 全村, 该镇 and the like points at: the last named, none if none is."""
        points = list(_settled().finditer(self.scene.document.reading, start, end))
        if not points or any(m.start >= points[-1].start() and not is_pointing(m.name) for m, _ in self.named.within(start, end)):
            return None
        kind_ = _POINTED[points[-1]["settled"]]
        last = next((e for m, e in reversed(self.named.named) if m.start < end and e.kind is kind_), None)
        return (last,) if last else ()

    def _named(self, start: int, end: int, *, alone: bool = False) -> Iterator[Entity]:
        """The places named in a range, from the last one on; only those in no list if they have to stand alone."""
        places = self.named.within(start, end)
        if not places:
            return
        edges = {edge for m, _ in places for edge in (m.start, m.end)}
        named = {self.scene.clause(m.start) for m, _ in places if not _REFERENCE.match(m.name)}
        where = ((m, e) for m, e in reversed(places) if self._is_where(m, edges) and not self._repeats(m, named))
        yield from (entity for m, entity in where if not (alone and self._is_listed(m)) and self._is_as_near(entity))

    def _is_as_near(self, place: Entity) -> bool:
        """Whether a place is no larger than the village that an article is about."""
        about_village = self.home is not None and self.home.kind is Kind.VILLAGE
        return not about_village or place.kind in _SETTLED or place.kind is Kind.SITE

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
        if _honour().search(reading, start, mention.start):
            return False
        others = _AND_OTHERS.match(reading, mention.end, end) and (before or after or reading.startswith("等", mention.end))
        return not others and not _member().match(reading, mention.end, end)


def _floor(figure: Figure, sentence: Sentence) -> int:
    """How far back in its paragraph the place of a figure may have been named."""
    return max(sentence.block.start, figure.start - _REACH)


def places(scene: Scene) -> Places:
    """The places of a document."""
    reading, home = scene.document.reading, scene.document.home
    titled = covering((mention.start, mention.end) for mention, entity in scene.named if entity.kind is Kind.DOCUMENT)
    # an area that opens the name of a body is no place of its own: 临江县|中医院
    named = scene.only(
        lambda mention, entity: (
            _is_place(scene, mention, entity)
            and not _body().match(reading, mention.end)
            and not titled(mention.start, mention.end)
        )
    )
    areas = (entity for _, entity in scene.named if entity.kind.is_area and entity.name == home)
    return Places(scene, named, _village(scene) or next(areas, None))


def _village(scene: Scene) -> Entity | None:
    """The village that an article is about: named again and again, more than twice as often as any other."""
    counted = Counter(entity for _, entity in scene.named if entity.kind is Kind.VILLAGE)
    (first, most), (_, next_most) = (*counted.most_common(2), (None, 0), (None, 0))[:2]
    return first if most >= _OFTEN and most > 2 * next_most else None


@cache
def _settled() -> re.Pattern[str]:
    return re.compile(rf"{any_of('area_pointers')}(?P<settled>[村镇乡])")


@cache
def _honour() -> re.Pattern[str]:
    """What stands before an area that opens the name of an honour or of anything quoted: 获评|辽宁省创新工作室."""
    return re.compile(rf"(?:{any_of('receiving', 'honouring')}(?:了|“)?|“)\Z")


@cache
def _member() -> re.Pattern[str]:
    """What follows an area that opens the name of one of several bodies: 贵阳市|总工会等4个单位."""
    body = rf"[^,。;:、的]{{0,10}}?{any_of('body_end')}"
    return re.compile(rf"{body}(?:等|、[^,。;:]{{1,60}}?{any_of('body_end')}等?)[\d一二两三四五六七八九十]")


@cache
def _body() -> re.Pattern[str]:
    return re.compile(rf"[^,。;:、在的和与一\d]{{1,6}}{any_of('kind_of_body')}")


@cache
def _whence() -> re.Pattern[str]:
    return re.compile(rf"{any_of('whence')}[^,。;:的]{{0,24}}\Z")


def _is_place(scene: Scene, mention: Mention, entity: Entity) -> bool:
    """Whether something is named that others are at: an area, and a site behind 在 and the like or first in its clause."""
    if entity.kind is not Kind.SITE:
        return entity.kind.is_area
    start = scene.clause(mention.start)[0]
    return mention.start == start or _at().search(scene.document.reading, start, mention.start) is not None


@cache
def _at() -> re.Pattern[str]:
    return re.compile(rf"{any_of('at')}(?:[^,。;:]{{0,16}}的)?\Z")
