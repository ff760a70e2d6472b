"""Who did what a figure counts: named as the agent or the subject of its clause, or carried on where that leaves it out."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import Final

from kg.claims.agents import agents
from kg.claims.observations.ellipsis import before_predicate, leaves_out_subject
from kg.claims.observations.names import names
from kg.claims.observations.predicates import has_verb
from kg.claims.observations.stripping import Periods, opened
from kg.claims.observations.wording import anywhere
from kg.claims.scene import Scene
from kg.claims.subjects import Subjects, subjects
from kg.corpus import Sentence, clauses
from kg.figures import kind
from kg.mentions.wordsets import any_of, is_pointing
from kg.model import Entity, Figure, Kind

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
    is_led: Callable[[int, int], bool]  # whether more bodies are the subject of a clause than those with whom somebody acts
    is_unsaid: Callable[[int, int], bool]  # whether a clause leaves out its subject

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
            return own if self.is_led(start, end) and not self._owns_subject(own, start, figure.start) else ()
        if not acted or self._stands(start, figure) or not self._goes_on(figure, sentence):
            return ()
        return tuple(entity for entity in self.acting.at(figure.start) if not self._only_told(entity, figure, sentence))

    def _stands(self, start: int, figure: Figure) -> bool:
        """Whether a clause tells what there is: 全村共有|农户30户."""
        return anywhere("standing").search(self.scene.document.reading, start, figure.start) is not None

    def _is_counted(self, start: int, figure: Figure) -> bool:
        """Whether a figure counts those before it, or those who come: 甲公司、乙公司等|5家单位, 县总工会和学校代表|60人参加."""
        if kind(figure.unit) not in _COUNTED:
            return False
        reading = names(self.scene).masked
        before = _SUMMED.sub("", reading[start : figure.start]).replace("来自", "")
        if before.endswith("等") and _honoured().match(reading, figure.end):
            return True
        comes = kind(figure.unit) == "people" and _attending().match(reading, figure.end)
        listed = before.endswith("等") or self._ends_list(start, figure.start)
        return bool(comes or listed) and not has_verb(before)

    def _ends_list(self, start: int, end: int) -> bool:
        """Whether nothing but a list stands between the first body of a stretch and its end."""
        if not _LISTED.search(self.scene.document.reading, start, end):
            return False
        bodies = [mention for mention, entity in self.scene.within(start, end) if entity.kind.is_organization]
        rest = _SUMMED.sub("", names(self.scene).masked[bodies[0].end : end]) if bodies else ""
        return bool(_LISTED.search(rest)) and before_predicate(rest) == rest

    def _owns_subject(self, bodies: tuple[Entity, ...], start: int, end: int) -> bool:
        """Whether what acts is only a facility of the body that is named: 县税务局|职工书屋占地…."""
        named = self.scene.within(start, end)
        ends = {mention.end for mention, entity in named if entity == bodies[-1]}
        return any(mention.start in ends and entity.kind is Kind.FACILITY for mention, entity in named)

    def _goes_on(self, figure: Figure, sentence: Sentence) -> bool:
        """Whether no clause between the last named subject and a figure has a subject of its own."""
        parts = clauses(self.scene.document.reading, sentence.start, self.scene.clause(figure.start)[1])
        for start, end in reversed([*parts]):
            if self.acting.own(start, end):
                return self.is_led(start, end)
            if not self.is_unsaid(start, end):
                return False
        return True

    def _only_told(self, body: Entity, figure: Figure, sentence: Sentence) -> bool:
        """Whether the sentence of a figure names a body only as where it was learnt: 记者从市总工会获悉."""
        learnt = anywhere("learnt").search(self.scene.document.reading, sentence.start, figure.start)
        return learnt is not None and any(e == body for _, e in self.scene.within(sentence.start, learnt.start()))


@cache
def _attending() -> re.Pattern[str]:
    return re.compile(rf"[^,。;:]{{0,12}}?{any_of('taking_part')}")


@cache
def _honoured() -> re.Pattern[str]:
    """What is said of those who get something, whoever gave it: 等|9项建议被评为…."""
    return re.compile(rf"[^,。;:]{{0,14}}?(?:被|{any_of('receiving')})")


def actors(scene: Scene, times: Periods) -> Actors:
    """Who acts in a document.

    Args:
        scene: the document.
        times: its expressions of time.
    """
    reading = scene.document.reading
    behind_by = scene.only(lambda mention, entity: entity.kind.is_organization and reading.endswith(_BY, 0, mention.start))

    acting = subjects(scene)

    @cache
    def is_led(start: int, end: int) -> bool:
        found = agents(scene, start, end)
        return found is None or found.leading != () or not set(acting.own(start, end)) <= set(found.partners)

    @cache
    def is_unsaid(start: int, end: int) -> bool:
        return leaves_out_subject(scene, start, end, times) and not _begins_with_place(scene, start, end)

    return Actors(scene, behind_by, acting, is_led, is_unsaid)


def _begins_with_place(scene: Scene, start: int, end: int) -> bool:
    """Whether a clause has an area for its subject, which is no body: 海州市先后投资…."""
    reading = scene.document.reading
    first = opened(scene, reading, start, start + 1, {})[0]
    named = (m for m, e in scene.within(first, end) if m.start == first and e.kind.is_area)
    return any(not is_pointing(m.name) and not reading.startswith("的", m.end) for m in named)
