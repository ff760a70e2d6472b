"""Spans of days and the little arithmetic that expressions of time need."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta
from typing import Final, NamedTuple

__all__ = ["OPEN", "Span", "day", "days", "months", "shifted", "week", "year_of"]

_HALF_A_YEAR: Final = timedelta(days=183)


class Span(NamedTuple):
    """From one day to another, both inclusive; None where open or unknown."""

    first: date | None
    last: date | None


OPEN: Final = Span(None, None)


def months(year: int, first: int, last: int) -> Span:
    """Whole months of one year."""
    return Span(date(year, first, 1), date(year, last, monthrange(year, last)[1]))


def day(year: int, month: int, number: int) -> Span:
    """One day; open where the calendar has no such day."""
    return days(year, month, number, number)


def days(year: int, month: int, first: int, last: int) -> Span:
    """Some days of one month; open where the calendar has no such days."""
    if not 1 <= first <= last <= monthrange(year, month)[1]:
        return OPEN
    return Span(date(year, month, first), date(year, month, last))


def week(some_day: date) -> Span:
    """Monday to Sunday around a day."""
    monday = some_day - timedelta(days=some_day.weekday())
    return Span(monday, monday + timedelta(days=6))


def shifted(some_day: date, *, years: int = 0, months: int = 0) -> date:
    """The same day of another month, or that month's last day."""
    index = (some_day.year + years) * 12 + some_day.month - 1 + months
    year, month = divmod(index, 12)
    return date(year, month + 1, min(some_day.day, monthrange(year, month + 1)[1]))


def year_of(month: int, published: date) -> int:
    """The year of a month named without one: the year of publication, or the last where that would lie far ahead."""
    ahead = date(published.year, month, 1) - published > _HALF_A_YEAR
    return published.year - 1 if ahead else published.year
