"""For which days a figure holds: the period of its clause, or one from before that governs it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from operator import attrgetter
from typing import Final, NamedTuple

from kg.claims.observations.expressions import expressions, reported_year, surveyed
from kg.claims.observations.governing import governs
from kg.claims.observations.targets import aims, plans
from kg.claims.observations.wording import anywhere
from kg.claims.scene import Scene
from kg.corpus import Sentence
from kg.mentions.wordsets import any_of
from kg.model import Block, BlockKind, Figure, Period

__all__ = ["Scope", "Times", "times"]

_ENUMERATED = re.compile(
    r"\s*(?:[(]?[一二三四五六七八九十\d]{1,3}[)、.](?!\d)|[一二三四五六七八九十]+[是要]|首先|其次|再次|最后)"
)
_UNTIL_NOW = re.compile(r"至今|迄今|目前|如今|累计")
_FROM: Final = frozenset({"由", "从"})
_STANDS = re.compile(r"\s*(?:其中|目前|现有|现已|全[市县区省国]|累计|截至)")
_SEASON = re.compile(r"[节旦暑一庆]”?、?.{0,3}期间|两节")
_EDGES: Final = ("底", "末", "初")
_START: Final = attrgetter("start")
_CARRIED: Final = 3  # sentences
_LOOKED_BACK: Final = 40
_TOLD: Final = 150  # how far behind 开幕式上 what happened there is still told
_EVENT_DAYS: Final = 10
_MONTH_DAYS: Final = 31
_DECEMBER: Final = 12


class Scope(NamedTuple):
    """The days for which a figure holds, how often it recurs, and whether it is yet to be reached."""

    first: date | None
    last: date | None
    recurrence: str | None
    target: bool


@dataclass(frozen=True, slots=True)
class Times:
    """The expressions of time of a document, the year that it reports on, and the days of a survey that it tells of."""

    scene: Scene
    by_start: Mapping[int, Period]
    starts: tuple[int, ...]
    leading: tuple[int, ...]  # where those start that stand at the head of their clause
    headings: tuple[Block, ...]
    headline: Block | None
    year: Period | None
    survey: Period | None

    def scope(self, figure: Figure) -> Scope:
        """For which days a figure holds."""
        sentence = self.scene.sentence(figure.start)
        if not sentence:
            return Scope(None, None, None, target=False)
        reading = self.scene.document.reading
        target = aims(reading, sentence.start, figure.start, figure.end) or self._planned(sentence.block)
        own = self._own(figure, sentence) or self._whole_year(figure, sentence) or self._surveyed(sentence)
        near = own or self._carried(figure, sentence) or self._event(figure, sentence)
        told = near and not (target and self._is_over(near, figure)) and not _is_vague_season(near)
        period = near if told else self._above(sentence.block)
        target = target or self._ahead(period)
        first, last = self._reached(period, figure, target=target) if period else (None, None)
        return Scope(None if not target and self._is_stock(figure) else first, last, self._recurrence(figure, sentence), target)

    def _within(self, start: int, end: int) -> Sequence[Period]:
        first = bisect_left(self.starts, start)
        return [self.by_start[at] for at in self.starts[first : bisect_left(self.starts, end, first)]]

    def _own(self, figure: Figure, sentence: Sentence) -> Period | None:
        """The last period of the figure's own clause, or one at the head of an earlier clause of the sentence."""
        reading, (start, _) = self.scene.document.reading, self.scene.clause(figure.start)
        own = [p for p in self._within(start, figure.start) if not p.recurrence and not self._is_base(p, figure)]
        governing = self._governing(sentence.start, start)
        if own and governing and governing.first and _UNTIL_NOW.match(own[-1].surface) and governing.last == own[-1].last:
            return governing
        if governing and "全年" in reading[start : figure.start]:
            governing = _year_to_its_end(governing) or _year_around(governing) or governing
        return self._as_stock(own[-1]) if own else self._come_of(governing, figure, start)

    def _as_stock(self, period: Period) -> Period:
        """由去年底的|43%: what there was by then."""
        reading = self.scene.document.reading
        base = reading.startswith("的", period.end) and reading[period.start - 1 : period.start] in _FROM
        return replace(period, first=None) if base and period.surface.endswith(_EDGES) else period

    def _come_of(self, governing: Period | None, figure: Figure, start: int) -> Period | None:
        """A founding dated in the clause before begins what has come of it: 去年3月成立联合会,|已吸收会员27家."""
        reading, published = self.scene.document.reading, self.scene.document.published
        if not (governing and governing.first and governing.last and published and governing.last < published):
            return governing
        founded = anywhere("founded").search(reading, governing.end, start)
        grown = founded and anywhere("come_of_it").search(reading, founded.end(), figure.start)
        return replace(governing, last=published) if grown else governing

    def _whole_year(self, figure: Figure, sentence: Sentence) -> Period | None:
        """全年: the year that was named last, if one was."""
        if "全年" not in self.scene.document.reading[sentence.start : figure.start]:
            return None
        years = (period for period in self._before(sentence) if period.start in self.leading)
        return self.year or next(filter(None, map(_year_to_its_end, years)), None)

    def _before(self, sentence: Sentence) -> Iterator[Period]:
        """The expressions of time in the prose before a sentence, the last first, not without end."""
        last = bisect_left(self.starts, sentence.start)
        starts = reversed(self.starts[max(0, last - _LOOKED_BACK) : last])
        return (self.by_start[at] for at in starts if self.scene.sentence(at))

    def _is_over(self, period: Period, figure: Figure) -> bool:
        """Whether a period can't be that of a plan: 目前计划…, or a day or month before, when it was announced or begun."""
        published, (start, _) = self.scene.document.published, self.scene.clause(figure.start)
        past = published and period.last and period.last <= published and period.start < start
        return bool(_UNTIL_NOW.match(period.surface) or (past and _is_within_a_month(period)))

    def _surveyed(self, sentence: Sentence) -> Period | None:
        """The days of the survey that a sentence gives results of."""
        reading = self.scene.document.reading
        told = self.survey and anywhere("surveyed").search(reading, sentence.start, sentence.end)
        return self.survey if told else None

    def _is_base(self, period: Period, figure: Figure) -> bool:
        """Whether a period belongs to the figure before alone, or to what is compared: 由去年的3家增至5家, 是去年的2倍."""
        reading = self.scene.document.reading
        if reading[period.start - 1 : period.start] == "对" and "的" in reading[period.end : figure.start]:
            return True
        if figure.unit == "倍" and reading[period.start - 1 : period.start] in {"是", "为"}:
            return True
        between = reading[period.end : figure.start]
        return between.startswith("的") and any(map(str.isdigit, between)) and reading[period.start - 1 : period.start] in _FROM

    def _governing(self, start: int, end: int) -> Period | None:
        """The last period in a range that stands at the head of its clause, behind the subject at most."""
        last = bisect_left(self.leading, end) - 1
        return self.by_start[self.leading[last]] if last >= 0 and self.leading[last] >= start else None

    def _carried(self, figure: Figure, sentence: Sentence) -> Period | None:
        """The period of one of the sentences before in the paragraph, unless a new item of a list begins."""
        if _other_time().match(self.scene.document.reading, sentence.start, figure.start):
            return None
        sentences = self.scene.sentences
        index = bisect_left(sentences, sentence.start, key=_START)
        for number in range(index, max(index - _CARRIED - 1, -1), -1):
            other = sentences[number]
            if other.block != sentence.block:
                return None
            period = self._governing(other.start, other.end) if number < index else None
            if period:
                return period if (period.first or period.last) and not self._is_apart(figure, period) else None
            if _ENUMERATED.match(self.scene.document.reading, other.start, other.end):
                return None
        return None

    def _is_apart(self, figure: Figure, period: Period) -> bool:
        """Whether the day of another sentence says nothing of what there is (现有会员80人) nor of what a report sums up."""
        start, _ = self.scene.clause(figure.start)
        reading = self.scene.document.reading
        standing = anywhere("standing").search(reading, start, figure.start)
        return _SEASON.search(period.surface) is not None or (
            _is_short(period) and (standing is not None or self.year is not None)
        )

    def _event(self, figure: Figure, sentence: Sentence) -> Period | None:
        """The days of the event that 会上, 活动现场 and the like refer to, here or in its paragraph before: the last named."""
        reading, floor = self.scene.document.reading, max(sentence.block.start, sentence.start - _TOLD)
        days = next((period for period in self._before(sentence) if _is_short(period)), None)
        if not days or _at_the_event().search(reading, sentence.start, figure.start):
            return days
        told = _at_the_event().search(reading, floor, sentence.start)
        return days if told and not self._is_apart(figure, days) else None

    def _above(self, block: Block) -> Period | None:
        """The period that the heading names, else the year that the document reports on."""
        heading = self._heading(block)
        named = self._within(heading.start, heading.end) if heading else ()
        return next((period for period in named if period.first and period.last), self.year)

    def _planned(self, block: Block) -> bool:
        """Whether the heading or the headline announces what is planned."""
        reading = self.scene.document.reading
        titles = (reading[title.start : title.end] for title in (self._heading(block), self.headline) if title)
        return any(map(plans, titles))

    def _heading(self, block: Block) -> Block | None:
        index = bisect_left(self.headings, block.start, key=_START) - 1
        return self.headings[index] if index >= 0 else None

    def _ahead(self, period: Period | None) -> bool:
        """Whether a period had not begun when the article appeared: what an article says of it is planned."""
        published = self.scene.document.published
        begins = (period.first or period.last) if period else None
        return bool(published and begins and begins > published)

    def _reached(self, period: Period, figure: Figure, *, target: bool) -> tuple[date | None, date | None]:
        """今年 reaches to the day of publication in a statement of what is done, but not of what is set aside for the year."""
        published, (start, _) = self.scene.document.published, self.scene.clause(figure.start)
        budgeted = anywhere("budgeted").search(self.scene.document.reading, start, figure.start)
        if (
            published
            and not (target or budgeted)
            and period.surface.startswith(("今年", "本年"))
            and period.first
            and period.last
        ):
            return period.first, min(period.last, max(published, period.first))
        return period.first, period.last

    def _is_stock(self, figure: Figure) -> bool:
        """Whether a figure is of what there is by then, and so holds from no day on: 今年新建5家,会员总数达|3127人."""
        reading, (start, _) = self.scene.document.reading, self.scene.clause(figure.start)
        if reading.startswith("其中", start) and not self._within(start, figure.start):
            start, _ = self.scene.clause(start - 2)
        return anywhere("stock").search(reading, start, figure.start) is not None

    def _recurrence(self, figure: Figure, sentence: Sentence) -> str | None:
        """How often a figure recurs: its clause says so, or an earlier one that holds a figure or nothing else."""
        start, _ = self.scene.clause(figure.start)
        said = (p for p in reversed(self._within(sentence.start, figure.start)) if p.recurrence)
        return next((p.recurrence for p in said if p.start >= start or self._recurs_on(p, start)), None)

    def _recurs_on(self, period: Period, start: int) -> bool:
        """Whether what recurs goes on behind its clause: 每年,|…, 每年投入5万元,|慰问20户, but not 每天车来车往,|其中…."""
        reading, (_, end) = self.scene.document.reading, self.scene.clause(period.start)
        counted = any(map(str.isdigit, reading[period.end : end]))
        return (counted or end - period.end <= 1) and not _STANDS.match(reading, start)


def _is_vague_season(period: Period) -> bool:
    """Whether a season has no days of its own here: “五一”期间 in the report of a year."""
    return not (period.first or period.last) and _SEASON.search(period.surface) is not None


def _is_short(period: Period) -> bool:
    return bool(period.first and period.last and (period.last - period.first).days < _EVENT_DAYS)


def _is_within_a_month(period: Period) -> bool:
    return bool(period.first and period.last and (period.last - period.first).days < _MONTH_DAYS)


def _year_to_its_end(period: Period) -> Period | None:
    """The year that a period is or, as 截至2024年底, ends."""
    if not period.last or period.last.month != _DECEMBER:
        return None
    opening = date(period.last.year, 1, 1)
    ends = period.first is None and period.last.day == _MONTH_DAYS
    return replace(period, first=opening) if ends or period.first == opening else None


def _year_around(period: Period) -> Period | None:
    """The whole year of a month or day: 3月起…,全年|节支90万元."""
    first, last = period.first, period.last
    if not (first and last and first.year == last.year and first.month > 1):
        return None
    return replace(period, first=date(first.year, 1, 1), last=date(first.year, _DECEMBER, _MONTH_DAYS))


@cache
def _other_time() -> re.Pattern[str]:
    return re.compile(rf"[^。;]{{0,16}}?{any_of('other_time')}|{any_of('usual_time')}")


@cache
def _at_the_event() -> re.Pattern[str]:
    return re.compile(rf"{any_of('told_event')}|(?:(?<=[,。;\n])|\A)现场")


def times(scene: Scene) -> Times:
    """The expressions of time of a document, by where they start."""
    found = expressions(scene)
    headings = tuple(block for block in scene.document.blocks if block.kind is BlockKind.HEADING)
    by_start = {period.start: period for period in found}
    leading = tuple(period.start for period in found if not period.recurrence and governs(scene, period))
    headline = next((block for block in scene.document.blocks if block.kind is BlockKind.HEADLINE), None)
    return Times(scene, by_start, tuple(by_start), leading, headings, headline, reported_year(scene), surveyed(scene, found))
