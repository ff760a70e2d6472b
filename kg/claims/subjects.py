"""Who acts where: the subject of each clause, carried on where the text leaves it out."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Generator, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Final

from kg.claims.agents import agents
from kg.claims.scene import Scene
from kg.corpus import Sentence, clauses
from kg.mentions.wordsets import any_of
from kg.model import BlockKind, Entity, Kind

__all__ = ["Subject", "Subjects", "principal", "subjects"]

_OFTEN: Final = 3
_AT_THE_HEAD: Final = "牵头"
_TELLING: Final = frozenset({BlockKind.HEADLINE, BlockKind.SUBTITLE, BlockKind.META, BlockKind.SIGNATURE})


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

    def named_at(self, position: int) -> tuple[Entity, ...]:
        """The organisations that act at a position and are named in its sentence."""
        index = bisect_right(self.starts, position) - 1
        return self.all[index].entities if index >= 0 and not self.all[index].carried else ()

    def at(self, position: int) -> tuple[Entity, ...]:
        """The organisations that act at a position; empty where nothing tells."""
        index = bisect_right(self.starts, position) - 1
        return self.all[index].entities if index >= 0 else ()

    def own(self, start: int, position: int) -> tuple[Entity, ...]:
        """The organisations that the clause from `start` to a position names itself as its subject."""
        index = bisect_right(self.starts, position) - 1
        subject = self.all[index] if index >= 0 else None
        return subject.entities if subject and subject.start >= start and not subject.carried else ()


@lru_cache(maxsize=1)
def subjects(scene: Scene) -> Subjects:
    """The subject of every clause of a document: its own, or that of the clause before, or the body the article is about.

    >>> from kg.claims.scene import staged
    >>> [entity.name for entity in subjects(staged("岷县总工会走访企业,送去慰问品。")).at(12)]
    ['岷县总工会']
    """
    found = tuple(_subjects(scene))
    return Subjects(found, tuple(subject.start for subject in found))


def principal(scene: Scene) -> Entity | None:
    """The body that the article is about: the home's federation, unless another union is named more than twice as often.

    >>> from kg.claims.scene import staged
    >>> principal(staged("岷县总工会和市总工会开会。", home="定西市")).name
    '定西市总工会'
    """
    if reporting := _reporting(scene):
        return reporting
    unions = Counter(entity for _, entity in scene.named if entity.kind.is_union)
    home = scene.document.home
    own = Counter({e: n for e, n in unions.items() if home and e.kind is Kind.UNION_FEDERATION and e.name.startswith(home)})
    most = max(unions, key=lambda entity: (unions[entity], entity), default=None)
    first = max(own, key=lambda entity: (own[entity], entity), default=None)
    return first if first and most and 2 * own[first] >= unions[most] else most


def _reporting(scene: Scene) -> Entity | None:
    """The union whose report a page is by its headline: 十里镇总工会|2022年工作总结."""
    headlines = [block for block in scene.document.blocks if block.kind is BlockKind.HEADLINE]
    for block in headlines[:1]:
        first = [n for n in scene.within(block.start, block.end) if n[0].start == block.start and n[1].kind.is_union]
        if first and _report().search(scene.document.reading, first[-1][0].end, block.end):
            return first[-1][1]
    return None


@cache
def _report() -> re.Pattern[str]:
    return re.compile(rf"{any_of('report_title')}$")


def _is_topic(scene: Scene, chief: Entity) -> bool:
    """Whether a page is about a body so plainly that it acts where nobody is named: by its headline or issuer, or often,
    or because what it does is the first thing that the page tells.
    """
    places = [mention.start for mention, entity in scene.named if entity == chief]
    telling = (block for block in scene.document.blocks if block.kind in _TELLING)
    told = any(block.start <= place < block.end for block in telling for place in places)
    return told or len(places) >= _OFTEN or _acts_first(scene, chief)


def _acts_first(scene: Scene, chief: Entity) -> bool:
    """Whether the first sentence below the headline says what a body does."""
    first = next((s for s in scene.sentences if s.block.kind not in _TELLING), None)
    parts = clauses(scene.document.reading, first.start, first.end) if first else ()
    found = (agents(scene, start, end) for start, end in parts)
    return any(acting is not None and chief in acting.leading for acting in found)


def _signers(scene: Scene, chief: Entity) -> tuple[Entity, ...]:
    """A body with those that sign a notice together with it."""
    signed = [block for block in scene.document.blocks if block.kind is BlockKind.SIGNATURE]
    names = {entity for block in signed for _, entity in scene.within(block.start, block.end) if entity.kind.is_organization}
    return (chief, *sorted(names - {chief})) if chief in names else (chief,)


def _subjects(scene: Scene) -> Iterator[Subject]:
    chief = principal(scene)
    default: tuple[Entity, ...] = _signers(scene, chief) if chief and _is_topic(scene, chief) else ()
    block, carried = None, default
    for sentence in scene.sentences:
        if sentence.block != block:
            block, carried = sentence.block, default
        yield Subject(sentence.start, carried, carried=True)
        carried = yield from _of_sentence(scene, sentence, carried)


def _of_sentence(scene: Scene, sentence: Sentence, carried: tuple[Entity, ...]) -> Generator[Subject, None, tuple[Entity, ...]]:
    """The subjects of a sentence's clauses; returns what the next sentence begins with.

    Partners go with their sentence, and so does a subject that is no union: in this genre the next sentence is about the
    union again.
    """
    leading, heads, reading = carried, tuple[Entity, ...](), scene.document.reading
    for start, end in clauses(reading, sentence.start, sentence.end):
        found = agents(scene, start, end)
        if found:
            leading = () if found.strange else (*heads, *found.leading) or leading
            heads = leading if reading.endswith(_AT_THE_HEAD, start, end) else ()
            yield Subject(start, (*leading, *found.partners), carried=False)
    return leading if any(entity.kind.is_union for entity in leading) else carried
