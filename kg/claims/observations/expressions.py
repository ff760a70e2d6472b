"""The expressions of time of a document as its article means them."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from typing import Final

from kg.claims.observations.wording import anywhere
from kg.claims.scene import Scene
from kg.figures import numeral
from kg.model import BlockKind, Document, Kind, Period
from kg.periods import periods

__all__ = ["expressions", "reported_year", "surveyed"]

_TITLES: Final = frozenset({BlockKind.HEADLINE, BlockKind.SUBTITLE})
_BARE_YEAR = re.compile(r"的(?P<year>20\d\d)(?![\d年个名家人户项件])")  # 我们的2023
_TODAY = re.compile(r"[今昨前明][天日]")
_SENT: Final = ("电", "讯")
_WEEK: Final = timedelta(days=7)
_YEAR = re.compile(r"(?:\d{4}|[今明])年度?")
_COMPARED_BEFORE = re.compile(r"(?:比|较|同|与|相比|对比) ?\Z")
_BUDGET = re.compile(r"预算|决算|结余")
_COMPARED_BEHIND = re.compile(r"同期|同比|相比")
_YEARLESS = re.compile(r"(?!.*(?:\d{4}|[今去明前后本上]年))(?=.*(?:月|季度|半年|年[末底终]))")
_MASKED_YEAR = re.compile(r"(?:20\d?)?(?:\*|[xX×]){1,4}年")
_FOUNDED_BEFORE = re.compile(r"(?:成立|组建|创办|始建|创建|设立|启用|诞生|起步|始|建)于 ?\Z")
_FOUNDED_BEHIND = re.compile(
    r"(?:正式|挂牌|揭牌)?(?:成立|组建|创办|启用|开通|投用|试运行|实施|启动|开展|开放|运行|推行|[起开][,始])"
    r"|[^,。;:]{2,30}(?:成立|启用|揭牌)(?=[,。;])"
)
_SINCE_IT_BEGAN = re.compile(r"(?:成立|组建|创办|启用|开放|运行|运营|实施|启动|开展|投用|开通)以来")
_BEGINS = re.compile(r",?[^,。;]{0,10}?(?:启动|开幕|开赛|拉开)")
_ENDS = re.compile(r"[^,。;]{0,20}?(?:落幕|闭幕|收官|落下帷幕)")
_AHEAD = re.compile(r"(?P<count>[\d一二两三四五六七八九十]+)年[之以]?内")
_LASTED = re.compile(r"这?(?P<count>[几数\d一二两三四五六七八九十]+)[多余]?个?(?P<unit>[年月])多?以?来")
_OPENING: Final = ("起", "开始", "以来")
_DAYS_OF_A_MONTH: Final = 30.44
_YEAR_OF_MONTHS: Final = 12
_EARLY = re.compile(r"早在 ?\Z")
_SURVEY_BEFORE = re.compile(r"(?:调查|调研|问卷|普查|摸底)[^,。;:]{0,4}[于在从自] ?\Z")
_NAMED: Final = frozenset({Kind.PROGRAM, Kind.EVENT, Kind.AWARD, Kind.DOCUMENT, Kind.FACILITY})
_LEAD: Final = 12
_THAT_YEAR: Final = frozenset({"当年", "同年"})
_LEAD_OF_NAME: Final = 6  # characters: 2021年|全市工会|“金秋助学”
_FEBRUARY: Final = 2
_SHORTEST: Final = 28  # days in any February
_FOUNDED: Final = 4  # expressions of time between 成立于 and 成立以来


def expressions(scene: Scene) -> tuple[Period, ...]:
    """A document's expressions of time, without those in names and those that figures are compared with (比去年)."""
    reading = scene.document.reading
    names = [(m.start, m.end) for m, e in scene.named if e.kind in _NAMED]
    found = [p for p in _resolved(scene) if not _is_compared(reading, p) and not _lies_in(p, names)]
    openings = {start for start, _ in names}
    openings |= {m.start for m, e in scene.named if e.kind.is_area and m.end in openings}
    opens = [any(end in openings for end in range(p.end, p.end + _LEAD_OF_NAME)) for p in found]
    dated = [p for at, p in enumerate(found) if not (at and opens[at] and _is_restated(reading, found[at - 1], p))]
    dated = [p for at, p in enumerate(dated) if not (at and _is_only_season(dated[at - 1], p))]
    dated = [_spanned(reading, dated[at - 1], p) if at else p for at, p in enumerate(dated)]
    return tuple(_meant(scene, [_in_year_before(reading, dated[:at], period) for at, period in enumerate(dated)]))


def _is_only_season(before: Period, period: Period) -> bool:
    """Whether a period only says which part of the one before is meant: 从1992年至2011年|“两节”期间."""
    return before.end == period.start and period.surface.endswith("期间") and before.first is not None


def _spanned(reading: str, before: Period, period: Period) -> Period:
    """The days from the opening that a sentence tells of to the close: 5月6日启动,|10月27日落幕."""
    begins, ends = _BEGINS.match(reading, before.end), _ENDS.match(reading, period.end)
    same = "。" not in reading[before.end : period.start]
    return replace(period, first=before.first) if begins and ends and same and before.first else period


def surveyed(scene: Scene, found: Sequence[Period]) -> Period | None:
    """When the survey was made whose results an article tells: 调查于5月至7月进行."""
    reading = scene.document.reading
    return next((p for p in found if p.first and _SURVEY_BEFORE.search(reading, max(0, p.start - _LEAD), p.start)), None)


def _lies_in(period: Period, ranges: Sequence[tuple[int, int]]) -> bool:
    at = bisect_left(ranges, (period.start + 1, 0)) - 1
    return at >= 0 and ranges[at][0] <= period.start and period.end < ranges[at][1]


def _is_restated(reading: str, day: Period, year: Period) -> bool:
    """Whether a year before a name only repeats that of the day before: 6月2日,|2021年技能大赛开幕."""
    if not (day.first and year.first and year.last) or "。" in reading[day.end : year.start]:
        return False
    return year.first <= day.first <= year.last and "年" in year.surface[-2:]


def _in_year_before(reading: str, before: Sequence[Period], period: Period) -> Period:
    """A month without a year is one of the year that its sentence has named: 2019年将…,10月底前完成."""
    named = before[-1] if before else None
    span = _AHEAD.fullmatch(period.surface)
    if span and named and named.first and _counts_from(reading, named, period):
        return _years_from(named.first, numeral(span["count"]), period)
    if named and (named.first or named.last) and reading[period.start - 2 : period.start] in _THAT_YEAR:
        return _of_year(period, (named.first or named.last or date.max).year)
    if not (named and _YEAR.fullmatch(named.surface) and _YEARLESS.match(period.surface) and period.last):
        return period
    if named.last is None or named.last.year <= period.last.year or "。" in reading[named.end : period.start]:
        return period
    return _of_year(period, named.last.year)


def _counts_from(reading: str, begun: Period, period: Period) -> bool:
    """Whether a sentence tells from when the years of its plan count: 从2019年开始实施…,三年内|…."""
    begins = begun.surface.startswith(("从", "自")) or begun.surface.endswith(_OPENING)
    return begins and "。" not in reading[begun.end : period.start]


def _years_from(first: date, count: Decimal | None, period: Period) -> Period:
    last = first.replace(year=first.year + int(count or 0)) - timedelta(days=1)
    return replace(period, first=first, last=last) if count else period


def _of_year(period: Period, year: int) -> Period:
    first, last = period.first and _moved(period.first, year), period.last and _moved(period.last, year)
    return replace(period, first=first, last=last)


def _moved(day: date, year: int) -> date:
    return day.replace(year=year, day=min(day.day, _SHORTEST) if day.month == _FEBRUARY else day.day)


def _meant(scene: Scene, found: Sequence[Period]) -> Iterator[Period]:
    """早在2009年 reaches to the day of publication; 成立以来 begins where a founding before it is dated."""
    reading, published = scene.document.reading, scene.document.published
    for index, period in enumerate(found):
        if _EARLY.search(reading, max(0, period.start - _LEAD), period.start):
            yield replace(period, last=published)
        else:
            yield _counted(reading, found[max(0, index - _FOUNDED) : index], period, published)


def _counted(reading: str, earlier: Sequence[Period], period: Period, published: date | None) -> Period:
    """成立以来 and 两年多来 as counted from the beginning that is dated before them."""
    if _SINCE_IT_BEGAN.fullmatch(period.surface):
        founding = next((p for p in reversed(earlier) if _founds(reading, p) or _lasts(reading, p, period)), None)
        return replace(period, first=founding.first) if founding else period
    lasted = _LASTED.fullmatch(period.surface)
    if not (lasted and published):
        return period
    begun = next((p for p in reversed(earlier) if _begins(reading, p, period, lasted, published)), None)
    return replace(period, first=begun.first, last=published) if begun else period


def _lasts(reading: str, since: Period, period: Period) -> bool:
    """Whether a time of the same paragraph reaches to the present: 2019年以来,…。项目开展以来,…."""
    return since.surface.endswith("以来") and since.first is not None and "\n" not in reading[since.end : period.start]


def _begins(reading: str, begun: Period, lasted: Period, said: re.Match[str], published: date) -> bool:
    """Whether a time is the one that 两年多来 counts from: from 2005年起, where it is about as long ago."""
    between = reading[begun.end : lasted.start]
    opens = begun.surface.endswith(_OPENING) or anywhere("founded").search(between)
    if "\n" in between or not (opens and begun.first):
        return False
    months = (published - begun.first).days / _DAYS_OF_A_MONTH
    count = numeral(said["count"])
    unit = _YEAR_OF_MONTHS if said["unit"] == "年" else 1
    return months >= _YEAR_OF_MONTHS if count is None else abs(months - float(count) * unit) <= unit


def _founds(reading: str, period: Period) -> bool:
    before = _FOUNDED_BEFORE.search(reading, max(0, period.start - _LEAD), period.start)
    return bool(before or _FOUNDED_BEHIND.match(reading, period.end + reading.startswith(",", period.end)))


def _resolved(scene: Scene) -> Iterator[Period]:
    """In a report on a year, months named without one are months of that year."""
    reading, published, year = scene.document.reading, _told(scene.document), reported_year(scene)
    now = periods(reading, published)
    end = year.last if year and year.last and year.last < (published or date.max) else published
    then = now if end == published else periods(reading, end)
    wired = _wired(reading, now, published)
    for period, reported, told in zip(now, then, wired, strict=True):
        recent = _is_recent(period, published)
        yield told if _TODAY.match(period.surface) else reported if _YEARLESS.match(period.surface) and not recent else period


def _told(document: Document) -> date | None:
    """The day that 今年 and months without a year are counted from; none where the page masks its years: 201*年, XX年."""
    return None if _MASKED_YEAR.search(document.reading) else document.published


def _is_recent(period: Period, published: date | None) -> bool:
    """Whether a period is a day right before publication: when a report was given, not what it is about."""
    return bool(published and period.first and period.first == period.last and timedelta() <= published - period.first < _WEEK)


def _wired(reading: str, now: Sequence[Period], published: date | None) -> Sequence[Period]:
    """The expressions as counted from the day on which a report was sent: 本报3月8日电, 今天…."""
    sent = next((p for p in now if p.first and p.first == p.last and reading.startswith(_SENT, p.end)), None)
    if not (sent and published and sent.first and timedelta() < published - sent.first < _WEEK):
        return now
    return periods(reading, sent.first)


def reported_year(scene: Scene) -> Period | None:
    """The year that a report is about, as its headline or the line below says: 2022年工作总结, 工会的2023."""
    document = scene.document
    titles = [document.reading[block.start : block.end] for block in document.blocks if block.kind in _TITLES]
    return next((year for title in titles if (year := _year_of(title, _told(document)))), None)


def _year_of(title: str, published: date | None) -> Period | None:
    bare = _BARE_YEAR.search(title)
    if bare:
        year = int(bare["year"])
        return Period(*bare.span("year"), bare["year"], date(year, 1, 1), date(year, 12, 31))
    if not anywhere("report_title").search(title):
        return None
    years = (p for p in periods(title, published) if p.first and p.last and not p.recurrence)
    return next(years, None)


def _is_compared(reading: str, period: Period) -> bool:
    before = _COMPARED_BEFORE.search(reading, max(0, period.start - 3), period.start)
    return bool(before or _COMPARED_BEHIND.match(reading, period.end) or _BUDGET.match(reading, period.end))
