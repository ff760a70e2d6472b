"""The words beside a figure: what stands before it and behind it in its clause."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from kg.claims.observations.nouns import begins_statement
from kg.claims.observations.stripping import Periods, closed, opened
from kg.claims.observations.wording import ending
from kg.claims.scene import Scene
from kg.model import Figure, Kind

__all__ = ["Surroundings", "surroundings"]

_REACH: Final = 90
_PARAGRAPH: Final = 200
_BOUNDARY = re.compile(r"\((?!记者|通讯员|实习)[^()\d]{1,12}\)|(?P<here>[,:;。!?()])")
_SECOND_UNIT = re.compile(r"\([套件次个项场含户人家名位]\)")
_PER = re.compile(r" ?/ ?(?P<unit>人|名|户|家|个|份|月|年|天|日|次|场|亩|件|张|生|例|班|期)(?:[/·][年月天日次])?")
_BEHIND = re.compile(r"[ ”]*(?P<rest>(?:\([^()\d]{1,12}\)|[^,:;。!?()]){0,60})")
_BEFORE = re.compile(r"(?<![^,:;。!?\s])(?P<clause>[^\d,:;。!?]{3,40}),\Z")
_ANNOUNCED = re.compile(r"(?<![^,:;。!?\s])(?:[\d一二三四五六七八九十]{1,2}[.、])?(?P<clause>[^\d,:;。!?()]{2,40})[(:] ?\Z")
_NEXT = re.compile(r",(?P<clause>[^\d,:;。!?]{4,40})")
_LISTED = re.compile(r"[、和及与]|以及")
_LINK = re.compile(r"(?:、|(?<![总温谐平暖])和|以及|(?<![以普涉惠])及|(?<!参)与)\Z")
_NEXT_ITEM = re.compile(r"(?<=[^、]{2})、[^、,\d]{2,4}\Z")
_ADJUNCT = re.compile(r"在[^,。;、\d]{1,14}?(?:氛围|气氛|过程|支持|帮助|指导|带领|领导|关怀|声)[中下里]")
_PREPOSITION = re.compile(r"[为向给对让请] ?\Z")


@dataclass(frozen=True, slots=True)
class Surroundings:
    """A figure with the words of its clause that may name what it counts."""

    figure: Figure
    raw: str  # all that stands between the last boundary and the figure
    before: str  # the same without what is no part of a name
    acted: bool  # whether the clause says who acts
    after: str
    after_start: int
    followed: bool  # whether the next figure comes right behind
    opens: bool  # whether no figure stands before it in its sentence
    preceding: str  # the clause before, where it holds no figure
    purpose: str  # the clause behind, likewise
    topic: str  # the facility that the paragraph has named last


def surroundings(scene: Scene, figure: Figure, floor: int, limit: int, times: Periods) -> Surroundings:
    """What stands beside one figure.

    Args:
        scene: the document.
        figure: the figure, offsets into the document's text.
        floor: the earliest offset that may belong to it.
        limit: where the next figure or the sentence ends.
        times: the document's expressions of time.
    """
    reading = scene.document.reading
    sentence = scene.sentence(figure.start)
    opens = sentence is None or floor == sentence.start
    floor = max(floor, figure.start - _REACH)
    start = _boundary(reading, floor, figure.start)
    per, rest, behind = _behind(reading, figure.end, limit)
    after = _after(reading, rest, behind, times)
    before, acted = _before(scene, start, figure.start, after, times)
    announced = None if before or after else _ANNOUNCED.search(reading, floor, figure.start)
    preceding = _BEFORE.search(reading, floor, start)
    purpose = _NEXT.match(reading, behind, sentence.end if sentence else limit)
    return Surroundings(
        figure=figure,
        raw=reading[start : figure.start],
        before=(announced["clause"].strip() if announced else before) + per,
        acted=acted,
        after=after,
        after_start=rest,
        followed=behind == limit and not _LINK.search(reading, rest, behind),
        opens=opens,
        preceding=preceding["clause"] if preceding else "",
        purpose=_after(reading, *purpose.span("clause"), times) if purpose else "",
        topic=_facility(scene, figure),
    )


def _facility(scene: Scene, figure: Figure) -> str:
    sentence = scene.sentence(figure.start)
    first = max(sentence.block.start, figure.start - _PARAGRAPH) if sentence else figure.start
    named = [entity.name for _, entity in scene.within(first, figure.start) if entity.kind is Kind.FACILITY]
    return named[-1] if named else ""


def _boundary(reading: str, floor: int, end: int) -> int:
    """Right behind the last punctuation mark before a figure, brackets around a name left out."""
    marks = (mark.end() for mark in _BOUNDARY.finditer(reading, floor, end) if mark["here"])
    return max(marks, default=floor)


def _behind(reading: str, start: int, limit: int) -> tuple[str, int, int]:
    """For each of what a figure is (元/人), and the rest of its clause."""
    second = _SECOND_UNIT.match(reading, start, limit)
    per = _PER.match(reading, start, limit)
    start = second.end() if second else per.end() if per else start
    match = _BEHIND.match(reading, start, limit)
    rest, end = match.span("rest") if match else (start, start)
    return (f"每{per['unit']}" if per else ""), rest, end


def _after(reading: str, start: int, end: int, times: Periods) -> str:
    """What stands behind a figure, without what leads over to the next one: 、已有, 增加到今年的."""
    if _LISTED.match(reading, start, end):
        return ""
    link = _LINK.search(reading, start, end)
    if not link and reading[end : end + 1].isdigit():
        link = _NEXT_ITEM.search(reading, start, end)
    after = reading[start : closed(reading, start, link.start() if link else end, times)]
    return ending("per").sub("", _ADJUNCT.sub("", after).removesuffix("的"))


def _before(scene: Scene, start: int, end: int, after: str, times: Periods) -> tuple[str, bool]:
    """What stands before a figure and may name what it counts, and whether the clause says who acts."""
    reading = scene.document.reading
    last = closed(reading, start, end, times)
    if _PREPOSITION.search(reading, start, end) and (last == start or (after and not begins_statement(after))):
        last = end
    first, acted = opened(scene, start, last, times)
    before = reading[first:last].strip().replace("分别", "")
    return (before if "”" in before else before.removeprefix("“")), acted
