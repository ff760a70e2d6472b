"""A point of the calendar as it is said: 2023年, 去年底, 今年上半年, 3月5日, 上月, 第三季度."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, timedelta
from typing import Final

from kg.periods.calendar import OPEN, Span, day, days, months, shifted, week, year_of

__all__ = ["NUMBER", "number", "point", "resolve"]

_DIGITS: Final = str.maketrans("零〇一元二两三四五六七八九", "0011223456789") | {ord("廿"): "2十", ord("卅"): "3十"}
NUMBER: Final = r"(?:\d{1,2}|(?:[一二两三四五六七八九]?十|[廿卅])[一二三四五六七八九]?|[一二两三四五六七八九])"
_YEARS_AWAY: Final = {"前": -2, "去": -1, "上": -1, "今": 0, "本": 0, "明": 1, "后": 2}
_DAYS_AWAY: Final = {
    "大前天": -3,
    "前天": -2,
    "昨天": -1,
    "昨日": -1,
    "今天": 0,
    "今日": 0,
    "明天": 1,
    "明日": 1,
    "后天": 2,
    "大后天": 3,
}
_NEAR: Final = frozenset({"today", "week", "moon", "only", "numbered", "dated"})
_AWAY: Final = {"上上": -2, "上": -1, "本": 0, "这": 0, "下": 1, "下下": 2}
_WEEKDAYS: Final = "一二三四五六日天"
_EARLY: Final = 50  # 98年 is of the last century, 15年 of this one
_DECEMBER: Final = 12
_MINGUO: Final = 1911  # the year before the first of the calendar that Taiwan counts by: 105年度, 民国114年
_HALVES: Final = {"上": (1, 6), "下": (7, 12)}
_EDGES: Final = {"初": (1, 1), "中": (6, 7), "底": (12, 12), "末": (12, 12), "终": (12, 12), "内": (1, 12)}
_SEASONS: Final = {"春": (3, 5), "夏": (6, 8), "秋": (9, 11)}
_THIRDS: Final = {"上旬": (1, 10), "中旬": (11, 20), "初": (1, 10), "中": (11, 20)}


def point(suffix: str) -> str:
    """The pattern of a point; the names of its groups end in `suffix`, so that it may stand twice in one pattern."""
    short = (
        rf"两千(?:[〇零][一二三四五六七八九]|(?=年{NUMBER}月))|(?<!\d)(?:0\d(?= ?年)|\d\d(?=年{NUMBER}月))"
        r"|(?<![一二三四五六七八九十百千万])[〇零][一二三四五六七八九](?=年)"
    )
    minguo = rf"(?<=民国)\d{{2,3}}|(?<!\d)1[01]\d(?= ?年(?: ?{NUMBER} ?月|[度起初底]|以来|启动|开始))"
    year = (
        rf"(?:(?P<minguo{suffix}>{minguo}) ?年度?"
        rf"|(?P<year{suffix}>(?:19|20)\d\d|[一二][〇零一二三四五六七八九]{{3}}|{short}|1\d{{3}}(?=年{NUMBER}月))"
        r" ?(?:年度?|(?=至今))"
        rf"|(?P<away{suffix}>[今去明后](?:\(\d{{2,3}}\))?年度?|(?:本|上)年度?|(?<![目日当此之以提生从])前年))"
    )
    month = (
        rf"(?:(?P<from{suffix}>{NUMBER})(?:月份?)? ?(?:[至到~-]|—{{1,2}}) ?)?(?<!\d)"
        rf"(?P<month{suffix}>{NUMBER}|(?<![多单])元(?=月)) ?月份?"
        rf"(?: ?(?P<day{suffix}>{NUMBER}) ?(?:[日号]|(?=(?:[至到~-]|—{{1,2}}){NUMBER} ?[日号]))"
        rf"|(?P<third{suffix}>[上中下]旬|[初底末]|中(?=[,旬]))"
        rf"|(?P<bare{suffix}>(?(year{suffix})[二三]?十[一二三四五六七八九]?|(?!)))(?=[,。;:)]|$)|)"
    )
    part = (
        rf"(?P<half{suffix}>[上下])半年|第?(?P<quarter{suffix}>[一二三四1-4])季度(?P<quarterend{suffix}>[底末](?=[,。累已全共时]))?|前(?P<quarters{suffix}>[两二三])个?季度"
        rf"|(?<![提之以此])[前首](?P<months{suffix}>{NUMBER})个?月|{month}"
    )
    edge = rf"年?(?P<edge{suffix}>[初底末中]|终(?=[,总]))"
    season = rf"(?P<season{suffix}>[春夏秋冬])[天季]"
    near = (
        rf"(?P<moon{suffix}>[上本这下])个?月(?:(?P<date{suffix}>{NUMBER}) ?[日号]|份|[初底末])?"
        rf"|(?P<week{suffix}>上上|下下|[上本这下])(?:周|个?星期)"
        rf"(?:(?P<weekday{suffix}>[{_WEEKDAYS}])(?![均个场次名家期项天届位批件条大]))?|(?<![\d月年至到~—-])(?P<only{suffix}>\d{{1,2}})日(?![常前后均报子程用趋电月游疗])"
        rf"|(?<![^,。;:、\s“(])(?P<numbered{suffix}>\d{{1,2}})号(?=[,。上下早晚]|$)|(?P<today{suffix}>[昨今明][天日]|大?[前后]天)|[昨今]\((?P<dated{suffix}>\d{{1,2}})\)日"
    )
    alone = rf"(?<![\d一二三四五六七八九十两几数多半近少青中老成童])年(?P<alone{suffix}>[初底末]|内(?![容部地涵外]))"
    follows = rf"(?:[上下]半|第?[一二三四1-4]季|{NUMBER} ?月|[春夏秋冬][天季])"
    whole = rf"(?P<whole{suffix}>{year}(?:[的里](?={follows})| (?=\d|{follows}))?)"
    same = rf"本月(?P<same{suffix}>{NUMBER})[日号]"
    return rf"{whole}?(?:{part}|(?(whole{suffix})(?:{season}|{edge}|{same}|)|(?:{near}|{alone})))"


def number(text: str) -> int:
    """A small number in either script: 12, 十二, 三十一."""
    tens, found, units = text.translate(_DIGITS).partition("十")
    return int(tens or 1) * 10 + int(units or 0) if found else int(tens)


def resolve(groups: Mapping[str, str | None], suffix: str, published: date | None, earlier: date | None = None) -> Span:
    """The days that a match of `point(suffix)` stands for; a point without a year takes it from an earlier one."""
    said = {name[: len(name) - len(suffix)]: text for name, text in groups.items() if text and name.endswith(suffix)}
    if not said.keys().isdisjoint(_NEAR):
        return _near(said, published) if published else OPEN
    year = _year(said, published, earlier)
    if "same" in said:
        return day(year, published.month, number(said["same"])) if year and published else OPEN
    return _within(year, said) if year else OPEN


def _near(said: Mapping[str, str], published: date) -> Span:
    if "today" in said:
        some_day = published + timedelta(days=_DAYS_AWAY[said["today"]])
        return Span(some_day, some_day)
    if "week" in said:
        return _in_week(week(published + timedelta(weeks=_AWAY[said["week"]])), said.get("weekday"))
    number_of_day = next((said[name] for name in ("date", "only", "numbered", "dated") if name in said), None)
    last = "moon" not in said and number_of_day and number(number_of_day) > published.day
    other = shifted(published, months=_AWAY[said["moon"]] if "moon" in said else -bool(last))
    return _day_of(other, number(number_of_day)) if number_of_day else months(other.year, other.month, other.month)


def _in_week(whole: Span, weekday: str | None) -> Span:
    if not weekday or not whole.first:
        return whole
    some_day = whole.first + timedelta(days=min(_WEEKDAYS.index(weekday), 6))
    return Span(some_day, some_day)


def _day_of(month: date, number_of_day: int) -> Span:
    return day(month.year, month.month, number_of_day)


def _year(said: Mapping[str, str], published: date | None, earlier: date | None) -> int | None:
    if "minguo" in said:
        return int(said["minguo"]) + _MINGUO
    if "year" in said:
        return _year_number(said["year"].translate(_DIGITS))
    if earlier:
        return earlier.year + ("month" in said and number(said["month"]) < earlier.month)
    if not published:
        return None
    if "away" in said:
        return published.year + _YEARS_AWAY[said["away"][0]]
    month = number(said.get("from") or said.get("month") or "0")
    return year_of(month, published) if 1 <= month <= _DECEMBER else published.year


def _year_number(digits: str) -> int:
    """2018, 两千零八 and 08 as a year."""
    thousands, found, rest = digits.partition("千")
    if found:
        return int(thousands) * 1000 + int(rest or 0)
    return int(digits) + (0 if len(digits) > 2 else 1900 if int(digits) > _EARLY else 2000)


def _within(year: int, said: Mapping[str, str]) -> Span:
    for name, read in _PARTS:
        if name in said:
            return read(year, said)
    return months(year, 1, 12)


def _months_of(year: int, said: Mapping[str, str]) -> Span:
    last = number(said["month"])
    first = number(said.get("from", said["month"]))
    return months(year, first, last) if 1 <= first <= last <= _DECEMBER else OPEN


def _third(year: int, said: Mapping[str, str]) -> Span:
    whole = _months_of(year, said)
    if not whole.last:
        return OPEN
    first, last = _THIRDS.get(said["third"], (21, whole.last.day))
    return days(year, whole.last.month, first, last)


def _day(year: int, said: Mapping[str, str]) -> Span:
    month = number(said["month"])
    return day(year, month, number(said.get("day") or said["bare"])) if 1 <= month <= _DECEMBER else OPEN


def _edge(year: int, said: Mapping[str, str]) -> Span:
    return months(year, *_EDGES[said.get("edge") or said["alone"]])


def _season(year: int, said: Mapping[str, str]) -> Span:
    first, last = _SEASONS.get(said["season"], (0, 0))
    return months(year, first, last) if first else Span(date(year, 12, 1), months(year + 1, 2, 2).last)


_PARTS: Final[tuple[tuple[str, Callable[[int, Mapping[str, str]], Span]], ...]] = (
    ("half", lambda year, said: months(year, *_HALVES[said["half"]])),
    ("quarterend", lambda year, said: months(year, number(said["quarter"]) * 3, number(said["quarter"]) * 3)),
    ("quarter", lambda year, said: months(year, number(said["quarter"]) * 3 - 2, number(said["quarter"]) * 3)),
    ("quarters", lambda year, said: months(year, 1, number(said["quarters"]) * 3)),
    ("months", lambda year, said: months(year, 1, min(number(said["months"]), _DECEMBER))),
    ("day", _day),
    ("bare", _day),
    ("third", _third),
    ("month", _months_of),
    ("season", _season),
    ("edge", _edge),
    ("alone", _edge),
)
