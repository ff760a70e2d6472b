"""Who did what a figure counts: named as the agent or the subject of its clause, or carried on where that leaves it out."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Final

from kg.claims.agents import agents
from kg.claims.observations.ellipsis import before_predicate, leaves_out_subject
from kg.claims.observations.names import names
from kg.claims.observations.nouns import has_verb
from kg.claims.observations.stripping import Periods, opened
from kg.claims.observations.wording import anywhere
from kg.claims.scene import Scene
from kg.claims.subjects import Subjects, subjects
from kg.corpus import Sentence, clauses
from kg.figures import kind
from kg.mentions.wordsets import any_of, is_pointing
from kg.model import Entity, Figure

__all__ = ["Actors", "actors"]

_BY: Final = ("由", "被", "经")
_COUNTED: Final = frozenset({"count", "people"})
_LISTED: Final = re.compile(r"[、和及]")
_SUMMED: Final = re.compile(r"(?:共计|合计|总计|共|约)+\Z")


@dataclass(frozen=True, slots=True)
class Actors:
    """The bodies that act in a document, clause by clause."""

    scene: Scene
    behind_by: Scene  # only the bodies that 由 or the like stands before
    acting: Subjects
    times: Periods

    def of(self, figure: Figure, sentence: Sentence, *, acted: bool) -> tuple[Entity, ...]:
        """Who did what one figure counts; nobody where that is not said.

        The bodies behind 由 in its clause, else the subject of that, else whoever acted before, if no clause since names
        a subject of its own.

        Args:
            figure: the figure.
            sentence: its sentence.
            acted: whether it counts what somebody did.
        """
        start, end = self.scene.clause(figure.start)
        if agent := tuple(dict.fromkeys(entity for _, entity in self.behind_by.within(start + 1, end))):
            return agent
        if self._is_counted(start, figure):
            return ()
        if own := self.acting.own(start, figure.start):
            return own if self._is_led(own, start, end) else ()
        if not acted or self._stands(start, figure) or not self._goes_on(figure, sentence):
            return ()
        return tuple(entity for entity in self.acting.at(figure.start) if not self._only_told(entity, figure, sentence))

    def _stands(self, start: int, figure: Figure) -> bool:
        """Whether a clause tells what there is: 全村共有|农户30户."""
        return anywhere("standing").search(self.scene.document.reading, start, figure.start) is not None

    def _is_counted(self, start: int, figure: Figure) -> bool:
        """Whether a figure counts those before it, or those who come: 甲公司、乙公司等|5家单位, 县总工会和学校代表|60人参加."""
        reading = names(self.scene).masked
        before = _SUMMED.sub("", reading[start : figure.start])
        if kind(figure.unit) not in _COUNTED or has_verb(before):
            return False
        bodies = [mention for mention, entity in self.scene.within(start, figure.start) if entity.kind.is_organization]
        rest = reading[bodies[0].end : start + len(before)] if bodies else ""
        listed = _LISTED.search(rest) and before_predicate(rest) == rest
        comes = kind(figure.unit) == "people" and _attending().match(reading, figure.end)
        return bool(listed or comes or before.endswith("等"))

    def _is_led(self, own: tuple[Entity, ...], start: int, end: int) -> bool:
        """Whether the subject of a clause is not only those with whom somebody unknown acts: 与县教育局合作."""
        found = agents(self.scene, start, end)
        return not found or found.leading != () or not set(own) <= set(found.partners)

    def _goes_on(self, figure: Figure, sentence: Sentence) -> bool:
        """Whether no clause between the last named subject and a figure has a subject of its own."""
        since: list[tuple[int, int]] = []
        for start, end in clauses(self.scene.document.reading, sentence.start, self.scene.clause(figure.start)[1]):
            own = self.acting.own(start, end)
            if own and not self._is_led(own, start, end):
                return False
            since = [] if own else [*since, (start, end)]
        own_subjects = (
            not leaves_out_subject(self.scene, *clause, self.times) or self._begins_with_place(*clause) for clause in since
        )
        return not any(own_subjects)

    def _begins_with_place(self, start: int, end: int) -> bool:
        """Whether a clause has an area for its subject, which is no body: 海州市先后投资…."""
        reading = self.scene.document.reading
        first = opened(self.scene, reading, start, start + 1, {})[0]
        named = (m for m, e in self.scene.within(first, end) if m.start == first and e.kind.is_area)
        return any(not is_pointing(m.name) and not reading.startswith("的", m.end) for m in named)

    def _only_told(self, body: Entity, figure: Figure, sentence: Sentence) -> bool:
        """Whether the sentence of a figure names a body only as where it was learnt: 记者从市总工会获悉."""
        learnt = anywhere("learnt").search(self.scene.document.reading, sentence.start, figure.start)
        return learnt is not None and any(e == body for _, e in self.scene.within(sentence.start, learnt.start()))


@cache
def _attending() -> re.Pattern[str]:
    return re.compile(rf"[^,。;:]{{0,12}}?{any_of('taking_part')}")


def actors(scene: Scene, times: Periods) -> Actors:
    """Who acts in a document.

    Args:
        scene: the document.
        times: its expressions of time.
    """
    reading = scene.document.reading
    behind_by = scene.only(lambda mention, entity: entity.kind.is_organization and reading.endswith(_BY, 0, mention.start))
    return Actors(scene, behind_by, subjects(scene), times)
