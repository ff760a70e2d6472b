"""Text -> periods."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from datetime import date, timedelta
from functools import cache
from typing import Final

from kg.lexicon import any_word, load
from kg.model import Period
from kg.periods.calendar import OPEN, Span, day, months, shifted, year_of
from kg.periods.points import NUMBER, number, point, resolve
from kg.periods.written import DECADE, DIGITS, decade, digits

__all__ = ["periods"]

Match = re.Match[str]
Pattern = re.Pattern[str]
Reader = Callable[[Match, date | None], Span]

_HALF: Final = 6  # months
_LATE: Final = 11  # month
_EVERY_YEAR: Final = 1  # of the table: a time that comes back
_AWAY: Final = {"去": -1, "今": 0, "明": 1}
_COUNT: Final = rf"(?:\d{{1,3}}|{NUMBER})"
_START = re.compile(
    r"[\d〇零一二三四五六七八九十两几多今如本去上下前明后昨年截到至直迄目近最过这未每日月周自从第入首成组创启开投实运半连历春夏秋冬党中新改元国清端暑寒全高疫汛农活大会培双“]"
    r"(?:(?<=年)|(?=[^,。;!?\n]{0,12}?[年月日周天号季今前来期稿刻均度])|(?<=\d)(?=\d{3}[-./ ]\d))"
)


def periods(text: str, published: date | None = None) -> tuple[Period, ...]:
    """Every expression of time in a text, in order, without overlaps.

    Args:
        text: a reading (simplified, half-width); other text is read as far as it is in that form.
        published: the day that 今年, 上月 and 近三年来 are counted from; without it their days stay open.

    >>> for period in periods("今年上半年新建5家,截至8月底共有60家,每月开会一次。", date(2023, 9, 1)):
    ...     print(period.surface, period.first, period.last, period.recurrence)
    今年上半年 2023-01-01 2023-06-30 None
    截至8月底 None 2023-08-31 None
    每月 None None P1M
    """
    return tuple(_periods(text, published))


def _periods(text: str, published: date | None) -> Iterator[Period]:
    done = 0
    for candidate in _START.finditer(text):
        if candidate.start() >= done:
            period = _at(text, candidate.start(), published)
            if period:
                yield period
                done = period.end


def _at(text: str, start: int, published: date | None) -> Period | None:
    every = _EVERY.match(text, start)
    if every:
        return Period(*every.span(), every[0], None, None, _duration(every))
    for pattern, read in _readers():
        match = pattern.match(text, start)
        if match:
            return Period(*match.span(), match[0], *read(match, published))
    return None


_EVERY = re.compile(
    rf"每隔?(?P<count>{NUMBER})?个?(?P<unit>年(?!级)|月(?!饼)|周(?!刊)|星期|天|日(?!电)|季度)|(?P<mean>[年月周日])均|一年一度"
)
_UNITS: Final = {"年": (1, "Y"), "季": (3, "M"), "月": (1, "M"), "周": (1, "W"), "星": (1, "W"), "天": (1, "D"), "日": (1, "D")}


def _duration(match: Match) -> str:
    factor, letter = _UNITS[(match["unit"] or match["mean"] or "年")[0]]
    return f"P{factor * (number(match['count']) if match['count'] else 1)}{letter}"


_NOW = re.compile(
    r"(?:(?:截至|截止到?|直?到)(?:目前|现在|发稿|记者发稿|今[天日])(?:时|为止)?|目前|(?<![^,。;:“ \n])如今|迄今(?:为止)?|至今)"
)


def _now(_: Match, published: date | None) -> Span:
    return Span(None, published)


_VAGUE = re.compile(
    r"近[些几两数]?年以?来|近些年|近几年|(?:最近|这|近)?[几数多]十?[年月]以?来|这些年来?"
    r"|日前|近[日期]|最近(?!的)|连[日年]来?|历年来?|长期以来|一直以来"
)


def _vague(_: Match, __: date | None) -> Span:
    return OPEN


_ROLLING = re.compile(
    r"(?:(?<!历时)(?<!为期)(?<!耗时)(?<!用时)"
    rf"(?P<near>近|最近|过去)的?(?= ?(?:{NUMBER}|\d))|(?={_COUNT}[多余]?(?:年|个月|周|天)[多半]?以?来))"
    rf" ?(?P<count>{_COUNT})(?P<more>[多余])? ?(?P<unit>年|个月|周|天)(?:(?P<odd>多)|(?P<half>半))?(?:以?来|间)?"
)
_HALF_YEAR = re.compile(r"(?:近|最近|过去|这)?半年以?来")
_AHEAD = re.compile(
    rf"(?:未来|今后|接下来)(?P<count>{_COUNT})(?P<unit>年|个月|周|天)[里内间]?"
    rf"|(?<![近第头前后过去])(?P<within>{NUMBER})(?P<span>年)[之以]?内(?![容部地涵外])"
)


def _rolling(match: Match, published: date | None) -> Span:
    if not published or match["more"] or match["odd"]:
        return Span(None, published)
    start = _moved(published, -number(match["count"]), match["unit"])
    return Span(shifted(start, months=-_HALF) if match["half"] else start, published)


def _half_year(_: Match, published: date | None) -> Span:
    return Span(shifted(published, months=-_HALF) if published else None, published)


def _ahead(match: Match, published: date | None) -> Span:
    count, unit = match["count"] or match["within"], match["unit"] or match["span"]
    return Span(published, _moved(published, number(count), unit)) if published else OPEN


def _moved(some_day: date, count: int, unit: str) -> date:
    if unit in {"年", "个月"}:
        return shifted(some_day, months=count * (12 if unit == "年" else 1))
    return some_day + timedelta(days=count * (7 if unit == "周" else 1))


_SINCE_EVENT = re.compile(
    r"(?:自[^,。;:!?“”\n\d]{2,14}?|入[春夏秋冬伏汛]|成立|组建|创办|启用|开放|运行|运营|实施|启动|开展|投用|开通)以来"
)


def _since_event(_: Match, published: date | None) -> Span:
    return Span(None, published)


@cache
def _named_times() -> dict[str, Span]:
    return {row["name"]: Span(_date(row["first"]), _date(row["last"])) for row in load("named_times")}


def _date(text: str) -> date | None:
    return date.fromisoformat(text) if text else None


@cache
def _named_pattern() -> Pattern:
    names = any_word(_named_times())
    year = r"(?P<year>(?:\d{4}|[今去明])年的?)"
    how = r"(?P<how>期间|时期|末(?=[,。])|以来|以后|之后)"
    return re.compile(rf"[自从]?{year}?“?(?P<name>{names})”?(?:闭幕|召开|成立|实施)?(?:{how}|(?(year)|(?!)))")


def _named(match: Match, published: date | None) -> Span:
    span = _season(_named_times()[match["name"]], match["year"], published)
    return _since(span, published) if match["how"] in {"以来", "以后", "之后"} else span


def _season(span: Span, said: str | None, published: date | None) -> Span:
    """A time that comes back every year in the year that is meant; any other as it is."""
    first, last = span
    if not (first and last and first.year == _EVERY_YEAR):
        return span
    year = _year_meant(said, first.month, published)
    return Span(first.replace(year=year), last.replace(year=year)) if year else OPEN


def _year_meant(said: str | None, month: int, published: date | None) -> int | None:
    """The year of a season; none where a text of the end of a year may mean the next one."""
    if said and said[:1].isdigit():
        return int(said[:4])
    if not published or (not said and month == 1 and published.month >= _LATE):
        return None
    return published.year + _AWAY[said[0]] if said else year_of(month, published)


_YEARS = re.compile(r"[自从]?(?P<first>(?:19|20)\d\d) ?(?:[至到~-]|—{1,2}) ?(?P<last>(?:19|20)\d\d) ?年度?")


def _years(match: Match, _: date | None) -> Span:
    return Span(months(int(match["first"]), 1, 12).first, months(int(match["last"]), 1, 12).last)


@cache
def _date_pattern() -> Pattern:
    until = r"(?P<until>截至|截止到?|截至到|直?到(?<![达得收来看做接送遇想找感受拿加增升降少高大长]到)|直?至)"
    since = r"(?P<since>自|从)"
    after = (
        r"(?P<after>以来|(?=[^,。;:、!?\d]{1,10}以来[,。已共累先陆])|起|开始|以后|之后|至今"
        r"|来(?![了到自临宾访电信说看源华我])|后(?![勤续期]))"
    )
    before = r"(?P<before>之前|以前|前(?![往来后期夕景线列台身去沿移三五两几\d]))"
    to = r"(?: ?(?:[至到~-]|—{1,2}) ?|与(?=[^,。;]{2,10}间))"
    return re.compile(
        rf"(?:{until}|{since})?(?:{point('_a')})"
        rf"(?:{to}(?:{point('_b')}|(?P<day>{NUMBER}) ?[日号])(?:之?间(?![隔断]))?)?(?:{after}|{before})?"
    )


def _dates(match: Match, published: date | None) -> Span:
    groups = match.groupdict()
    span = resolve(groups, "_a", published)
    if match["day"] or any(text and name.endswith("_b") for name, text in groups.items()):
        return _to(groups, span, published)
    if match["after"] is not None or match["since"] == "自":
        return _since(span, published)
    if match["until"] or match["before"]:
        return Span(None, _until(groups, span, published))
    return span


def _since(start: Span, published: date | None) -> Span:
    ahead = start.first and published and start.first > published
    return Span(start.first, None if ahead else published)


def _to(groups: Mapping[str, str | None], start: Span, published: date | None) -> Span:
    """The end of a range takes over the year and the month of its start."""
    if not start.first:
        return OPEN
    last = groups["day"]
    end = day(start.first.year, start.first.month, number(last)) if last else resolve(groups, "_b", published, start.first)
    return Span(start.first, end.last) if end.last and end.last >= start.first else OPEN


def _until(groups: Mapping[str, str | None], span: Span, published: date | None) -> date | None:
    """截至8月, said in August, does not reach beyond the day it was said."""
    exact = any(groups[f"{name}_a"] for name in ("edge", "alone", "third", "day", "half", "quarterend"))
    if exact or not (published and span.first and span.last and span.first <= published <= span.last):
        return span.last
    return published


@cache
def _readers() -> tuple[tuple[Pattern, Reader], ...]:
    return (
        (_NOW, _now),
        (_ROLLING, _rolling),
        (_HALF_YEAR, _half_year),
        (_AHEAD, _ahead),
        (_VAGUE, _vague),
        (_named_pattern(), _named),
        (_YEARS, _years),
        (DIGITS, digits),
        (DECADE, decade),
        (_date_pattern(), _dates),
        (_SINCE_EVENT, _since_event),
    )
