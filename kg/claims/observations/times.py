"""For which days a figure holds: the period of its clause, or one from before that governs it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final, NamedTuple

from kg.claims.observations.expressions import expressions, reported_year, surveyed
from kg.claims.observations.nouns import has_verb
from kg.claims.observations.stripping import opened
from kg.claims.scene import Scene
from kg.corpus import Sentence
from kg.model import Block, BlockKind, Figure, Period

__all__ = ["Scope", "Times", "times"]

_ENUMERATED = re.compile(
    r"\s*(?:[(]?[一二三四五六七八九十\d]{1,3}[)、.](?!\d)|[一二三四五六七八九十]+[是要]|首先|其次|再次|最后)"
)
_DATELINE = re.compile(r"(?:讯|电|[)】]) *\Z")
_LEARNT = re.compile(
    r"获悉|获知|得知|了解到|发布消息|(?:公布|发布|通报|披露)[^,。;]{0,12}(?:结果|数据|报告)|(?:结果|数据)(?:公布|发布|出炉)"
)
_SURVEYED = re.compile(r"受访|调查(?:结果)?显示|结果显示|问卷|回复率|回收率")
_INTRODUCED = re.compile(r"(?:以?来|起|期间|开始|以后|之后)\Z")
_SUBJECT: Final = 24  # characters at most
_UNTIL_NOW = re.compile(r"至今|迄今|目前|累计")
_STANDING = re.compile(r"现有|拥有|共有|下辖|下设|设有|现已|已有|达到")
_AT_THE_EVENT = re.compile(
    r"会上|大会|会议|活(?<![”》]活)动中|活动现场|(?:会|赛|仪式)现场|(?:(?<=[,。;\n])|\A)现场|当天|当日|当晚|仪式|比赛中|决赛|座谈"
)
_TARGET = re.compile(
    r"力争|争取(?=[在年全今明实达完突新]|到(?:\d|[今明]年|年)|使)|计(?<![初原按划]计)划(?!生育|数|[^《》,。]{0,20}》)|下一步(?=[,将我])|拟(?!定|制)|预计|目标(?:任务)?(?=[是为:]|定)|确保"
    r"|将(?<!即将)(?=再|努力|自|分(?!别)|还|继续|陆续|投入|新|建(?!设者|筑)|为|于|在|组织|开展|举办|发放|达|有|对|通过|进一步|按|安排|吸引|惠及|覆盖|全面|同步|推出|打造|筹|给予|于|连续|推动|推进|推广|促进|提供|支持|以|面向|围绕|实现|建设(?!者|资金)|建成|设立|开设|评选(?!出)|资助(?!金)|慰问(?![金品物])|培训(?!费)|颁发|吸纳)"
)
_GOAL = re.compile(r"(?:以上)?的?(?:奋斗)?目标")
_PLAN = re.compile(r"要点|打算|工作计划|工作安排|工作思路|工作目标|下一步|工作要求|实施方案|展望")
_OTHER_TIME = re.compile(
    r"[^。;]{0,16}?(?:来临之际|到来之际|前夕|活动期间|节日期间|届时|与此同时|会后)|接下来|下一步|一直以来|长期以来|平时|日常"
)
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
        announced = _TARGET.search(self.scene.document.reading, sentence.start, figure.start)
        goal = _GOAL.match(self.scene.document.reading, figure.end)
        target = bool(announced or goal) or self._planned(sentence.block)
        own = self._own(figure, sentence) or self._surveyed(sentence)
        near = own or self._carried(figure, sentence) or self._event(figure, sentence)
        period = near if near and not (target and self._is_over(near, own)) else self._above(sentence.block)
        target = target or self._ahead(period)
        first, last = self._reached(period, target=target) if period else (None, None)
        return Scope(first, last, self._recurrence(figure, sentence), target)

    def _within(self, start: int, end: int) -> Sequence[Period]:
        first = bisect_left(self.starts, start)
        return [self.by_start[at] for at in self.starts[first : bisect_left(self.starts, end, first)]]

    def _own(self, figure: Figure, sentence: Sentence) -> Period | None:
        """The last period of the figure's own clause, or one at the head of an earlier clause of the sentence."""
        start, _ = self.scene.clause(figure.start)
        own = [p for p in self._within(start, figure.start) if not p.recurrence and not self._is_base(p, figure)]
        governing = self._governing(sentence.start, start)
        if own and governing and governing.first and _UNTIL_NOW.match(own[-1].surface) and governing.last == own[-1].last:
            return governing
        return own[-1] if own else governing

    def _is_over(self, period: Period, own: Period | None) -> bool:
        """Whether a period can't be that of a plan: 目前计划…, or a day before, when it was announced."""
        published = self.scene.document.published
        past = published and period.last and period.last <= published
        return bool(_UNTIL_NOW.match(period.surface) or (past and _is_short(period) and period is not own))

    def _surveyed(self, sentence: Sentence) -> Period | None:
        """The days of the survey that a sentence gives results of."""
        told = _SURVEYED.search(self.scene.document.reading, sentence.start, sentence.end)
        return self.survey if told else None

    def _is_base(self, period: Period, figure: Figure) -> bool:
        """Whether a period belongs to the figure before alone, or to what is compared: 由去年的3家增至5家, 是去年的2倍."""
        reading = self.scene.document.reading
        if figure.unit == "倍" and reading[period.start - 1 : period.start] in {"是", "为"}:
            return True
        between = reading[period.end : figure.start]
        return (
            between.startswith("的")
            and any(map(str.isdigit, between))
            and reading[period.start - 1 : period.start] in {"由", "从"}
        )

    def _governing(self, start: int, end: int) -> Period | None:
        """The last period in a range that stands at the head of its clause, behind the subject at most."""
        last = bisect_left(self.leading, end) - 1
        return self.by_start[self.leading[last]] if last >= 0 and self.leading[last] >= start else None

    def _carried(self, figure: Figure, sentence: Sentence) -> Period | None:
        """The period of one of the sentences before in the paragraph, unless a new item of a list begins."""
        if _OTHER_TIME.match(self.scene.document.reading, sentence.start, figure.start):
            return None
        sentences = self.scene.sentences
        index = bisect_left(sentences, sentence.start, key=lambda other: other.start)
        for number in range(index, max(index - _CARRIED - 1, -1), -1):
            other = sentences[number]
            if other.block != sentence.block:
                return None
            period = self._governing(other.start, other.end) if number < index else None
            if period:
                return period if (period.first or period.last) and not self._is_standing(figure, period) else None
            if _ENUMERATED.match(self.scene.document.reading, other.start, other.end):
                return None
        return None

    def _is_standing(self, figure: Figure, period: Period) -> bool:
        """Whether a figure says what there is (现有会员80人), which no event's day bounds."""
        start, _ = self.scene.clause(figure.start)
        return _is_short(period) and bool(_STANDING.search(self.scene.document.reading, start, figure.start))

    def _event(self, figure: Figure, sentence: Sentence) -> Period | None:
        """The days of the event that 会上, 活动现场 and the like refer to: the last that were named."""
        if not _AT_THE_EVENT.search(self.scene.document.reading, sentence.start, figure.start):
            return None
        last = bisect_left(self.starts, sentence.start)
        starts = reversed(self.starts[max(0, last - _LOOKED_BACK) : last])
        earlier = (self.by_start[at] for at in starts if self.scene.sentence(at))
        return next((period for period in earlier if _is_short(period)), None)

    def _above(self, block: Block) -> Period | None:
        """The period that the heading names, else the year that the document reports on."""
        heading = self._heading(block)
        named = self._within(heading.start, heading.end) if heading else ()
        return next((period for period in named if period.first and period.last), self.year)

    def _planned(self, block: Block) -> bool:
        """Whether the heading or the headline announces what is planned."""
        reading = self.scene.document.reading
        titles = (reading[title.start : title.end] for title in (self._heading(block), self.headline) if title)
        return any(_PLAN.search(title) and "总结" not in title for title in titles)

    def _heading(self, block: Block) -> Block | None:
        index = bisect_left(self.headings, block.start, key=lambda heading: heading.start) - 1
        return self.headings[index] if index >= 0 else None

    def _ahead(self, period: Period | None) -> bool:
        """Whether a period had not begun when the article appeared: what an article says of it is planned."""
        published = self.scene.document.published
        begins = (period.first or period.last) if period else None
        return bool(published and begins and begins > published)

    def _reached(self, period: Period, *, target: bool) -> tuple[date | None, date | None]:
        """今年 reaches to the day of publication in a statement of what is done."""
        published = self.scene.document.published
        if published and not target and period.surface.startswith(("今年", "本年")) and period.first and period.last:
            return period.first, min(period.last, max(published, period.first))
        return period.first, period.last

    def _recurrence(self, figure: Figure, sentence: Sentence) -> str | None:
        return next((p.recurrence for p in reversed(self._within(sentence.start, figure.start)) if p.recurrence), None)


def _is_short(period: Period) -> bool:
    return bool(period.first and period.last and (period.last - period.first).days < _EVENT_DAYS)


def times(scene: Scene) -> Times:
    """The expressions of time of a document, by where they start."""
    found = expressions(scene)
    headings = tuple(block for block in scene.document.blocks if block.kind is BlockKind.HEADING)
    by_start = {period.start: period for period in found}
    leading = tuple(period.start for period in found if not period.recurrence and _leads(scene, period))
    headline = next((block for block in scene.document.blocks if block.kind is BlockKind.HEADLINE), None)
    return Times(scene, by_start, tuple(by_start), leading, headings, headline, reported_year(scene), surveyed(scene, found))


def _leads(scene: Scene, period: Period) -> bool:
    """Whether a period stands at the head of its clause, behind the subject at most."""
    reading, (start, _) = scene.document.reading, scene.clause(period.start)
    if _LEARNT.search(reading, period.end, period.end + _NEWS):
        return False
    if _DATELINE.search(reading, start, period.start) or _introduces(reading, period):
        return True
    if _follows_subject(reading, start, period):
        return True
    before = opened(scene, reading, start, period.start + 1, {})[0]
    return "其中" not in reading[start : period.start] and before >= period.start


def _introduces(reading: str, period: Period) -> bool:
    """Whether a period ends a clause that only leads to the next one: 中心试运行三个月来,…"""
    return reading.startswith(",", period.end) and _INTRODUCED.search(period.surface) is not None


def _follows_subject(reading: str, start: int, period: Period) -> bool:
    """Whether only a noun stands before a period in its clause: 合作社今年…"""
    before = reading[start : period.start]
    if not 0 < len(before) <= _SUBJECT or reading.startswith("的", period.end):
        return False
    return not any(map(str.isdigit, before)) and "其中" not in before and not has_verb(before.rpartition("的")[2])
