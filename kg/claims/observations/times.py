"""For which days a figure holds: the period of its clause, or one from before that governs it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final, NamedTuple

from kg.claims.observations.stripping import opened
from kg.claims.scene import Scene
from kg.corpus import Sentence
from kg.model import Block, BlockKind, Figure, Period
from kg.periods import periods

__all__ = ["Scope", "Times", "times"]

_REPORT = re.compile(r"总结|报告|述职|回顾|情况|综述|盘点|纪实|要点|计划|打算|安排|掠影|工作")
_ENUMERATED = re.compile(
    r"\s*(?:[(]?[一二三四五六七八九十\d]{1,3}[)、.](?!\d)|[一二三四五六七八九十]+[是要]|首先|其次|再次|最后)"
)
_DATELINE = re.compile(r"(?:讯|电|[)】]) *\Z")
_LEARNT = re.compile(r"获悉|获知|得知|了解到|发布消息")
_AT_THE_EVENT = re.compile(r"会上|大会|会议|活动中|活动现场|现场|当天|当日|当晚|仪式|比赛中|决赛|座谈")
_COMPARED_BEFORE = re.compile(r"(?:比|较|同|与|相比|对比) ?\Z")
_COMPARED_BEHIND = re.compile(r"同期|同比|相比")
_YEARLESS = re.compile(r"(?!.*(?:\d{4}|[今去明前后本上]年))(?=.*(?:月|季度|半年))")
_TARGET = re.compile(
    r"力争|争取(?=[在到年全今明实达完突新]|使)|(?<![初原按划])计划(?!生育|数)|拟(?!定|制)|预计|目标|确保"
    r"|(?<!即)将(?=再|还|继续|陆续|投入|新|建|为|于|在|组织|开展|举办|发放|达|有|对|通过|进一步|按|安排|吸引|惠及|覆盖|全面|同步|推出|打造|筹|给予)"
)
_PLAN = re.compile(r"要点|打算|工作计划|工作安排|工作思路|工作目标|下一步|工作要求|实施方案|展望")
_CARRIED: Final = 3  # sentences
_NEWS: Final = 30  # how far behind a date 记者从…获悉 may stand
_LOOKED_BACK: Final = 40
_EVENT_DAYS: Final = 10


class Scope(NamedTuple):
    """The days for which a figure holds, how often it recurs, and whether it is yet to be reached."""

    first: date | None
    last: date | None
    recurrence: str | None
    target: bool


@dataclass(frozen=True, slots=True)
class Times:
    """The expressions of time of a document, and the year that it reports on."""

    scene: Scene
    by_start: Mapping[int, Period]
    starts: tuple[int, ...]
    headings: tuple[Block, ...]
    headline: Block | None
    year: Period | None

    def scope(self, figure: Figure) -> Scope:
        """For which days a figure holds."""
        sentence = self.scene.sentence(figure.start)
        if not sentence:
            return Scope(None, None, None, target=False)
        announced = _TARGET.search(self.scene.document.reading, sentence.start, figure.start)
        target = bool(announced) or self._planned(sentence.block)
        near = self._own(figure, sentence) or self._carried(sentence) or self._event(figure, sentence)
        period = near or self._above(sentence.block)
        first, last = self._reached(period, target=target) if period else (None, None)
        return Scope(first, last, self._recurrence(figure, sentence), target)

    def _within(self, start: int, end: int) -> Iterator[Period]:
        for at in self.starts[bisect_left(self.starts, start) :]:
            if at >= end:
                return
            yield self.by_start[at]

    def _own(self, figure: Figure, sentence: Sentence) -> Period | None:
        """The last period of the figure's own clause, or one at the head of an earlier clause of the sentence."""
        start, _ = self.scene.clause(figure.start)
        own = [p for p in self._within(start, figure.start) if not p.recurrence and not self._is_base(p, figure)]
        return own[-1] if own else self._governing(sentence.start, start)

    def _is_base(self, period: Period, figure: Figure) -> bool:
        """Whether a period belongs to the figure before alone: 由去年的3家增至5家."""
        reading = self.scene.document.reading
        between = reading[period.end : figure.start]
        return (
            between.startswith("的")
            and any(map(str.isdigit, between))
            and reading[period.start - 1 : period.start] in {"由", "从"}
        )

    def _governing(self, start: int, end: int) -> Period | None:
        """The last period in a range that stands at the head of its clause, behind the subject at most."""
        return next((p for p in reversed(list(self._within(start, end))) if not p.recurrence and self._leads(p)), None)

    def _leads(self, period: Period) -> bool:
        start, _ = self.scene.clause(period.start)
        reading = self.scene.document.reading
        if _LEARNT.search(reading, period.end, period.end + _NEWS):
            return False
        if _DATELINE.search(reading, start, period.start):
            return True
        return "其中" not in reading[start : period.start] and opened(self.scene, start, period.start + 1, {})[0] >= period.start

    def _carried(self, sentence: Sentence) -> Period | None:
        """The period of one of the sentences before in the paragraph, unless a new item of a list begins."""
        sentences = self.scene.sentences
        index = bisect_left(sentences, sentence.start, key=lambda other: other.start)
        for number in range(index, max(index - _CARRIED - 1, -1), -1):
            other = sentences[number]
            if other.block != sentence.block:
                return None
            period = self._governing(other.start, other.end) if number < index else None
            if period:
                return period if period.first or period.last else None
            if _ENUMERATED.match(self.scene.document.reading, other.start, other.end):
                return None
        return None

    def _event(self, figure: Figure, sentence: Sentence) -> Period | None:
        """The days of the event that 会上, 活动现场 and the like refer to: the last that were named."""
        if not _AT_THE_EVENT.search(self.scene.document.reading, sentence.start, figure.start):
            return None
        last = bisect_left(self.starts, sentence.start)
        earlier = (self.by_start[at] for at in reversed(self.starts[max(0, last - _LOOKED_BACK) : last]))
        return next((period for period in earlier if _is_short(period)), None)

    def _above(self, block: Block) -> Period | None:
        """The period that the heading names, else the year that the document reports on."""
        heading = self._heading(block)
        named = self._within(heading.start, heading.end) if heading else iter(())
        return next((period for period in named if period.first and period.last), self.year)

    def _planned(self, block: Block) -> bool:
        """Whether the heading or the headline announces what is planned."""
        reading = self.scene.document.reading
        return any(_PLAN.search(reading, title.start, title.end) for title in (self._heading(block), self.headline) if title)

    def _heading(self, block: Block) -> Block | None:
        index = bisect_left(self.headings, block.start, key=lambda heading: heading.start) - 1
        return self.headings[index] if index >= 0 else None

    def _reached(self, period: Period, *, target: bool) -> tuple[date | None, date | None]:
        """今年 reaches to the day of publication in a statement of what is done."""
        published = self.scene.document.published
        if published and not target and period.surface.startswith(("今年", "本年")) and period.first and period.last:
            return period.first, min(period.last, max(published, period.first))
        return period.first, period.last

    def _recurrence(self, figure: Figure, sentence: Sentence) -> str | None:
        return next((p.recurrence for p in reversed(list(self._within(sentence.start, figure.start))) if p.recurrence), None)


def _is_short(period: Period) -> bool:
    return bool(period.first and period.last and (period.last - period.first).days < _EVENT_DAYS)


def times(scene: Scene) -> Times:
    """The expressions of time of a document, without those that figures are compared with (比去年, 去年同期)."""
    found = tuple(period for period in _resolved(scene) if not _is_compared(scene.document.reading, period))
    headings = tuple(block for block in scene.document.blocks if block.kind is BlockKind.HEADING)
    by_start = {period.start: period for period in found}
    headline = next((block for block in scene.document.blocks if block.kind is BlockKind.HEADLINE), None)
    return Times(scene, by_start, tuple(by_start), headings, headline, _reported(scene))


def _resolved(scene: Scene) -> Iterator[Period]:
    """In a report on a year, months named without one are months of that year."""
    document, year = scene.document, _reported(scene)
    now = periods(document.reading, document.published)
    end = year.last if year and year.last and document.published and year.last < document.published else document.published
    then = now if end == document.published else periods(document.reading, end)
    for period, reported in zip(now, then, strict=True):
        yield reported if _YEARLESS.match(period.surface) else period


def _reported(scene: Scene) -> Period | None:
    """The year that a report is about, as its headline says."""
    document = scene.document
    for block in document.blocks:
        if block.kind is BlockKind.HEADLINE:
            title = document.reading[block.start : block.end]
            years = (p for p in periods(title, document.published) if p.first and p.last and not p.recurrence)
            return next((year for year in years if _REPORT.search(title)), None)
    return None


def _is_compared(reading: str, period: Period) -> bool:
    before = _COMPARED_BEFORE.search(reading, max(0, period.start - 3), period.start)
    return bool(before or _COMPARED_BEHIND.match(reading, period.end))
