"""Text -> figures."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from typing import Final, NamedTuple

from kg.figures.names import in_quotes, starts_inside
from kg.figures.numerals import NUMERAL, between, numeral
from kg.figures.quantities import Quantity, closing_bound, distant_bound, opening_bound, quantity, range_from
from kg.figures.refusals import joined, refusal
from kg.figures.shares import share
from kg.model import Bound, Figure

__all__ = ["RUN", "figures"]

_HAN: Final = "零〇一壹二两贰三叁四肆五伍六陆七柒八捌九玖十拾廿卅百佰千仟万亿几数"
RUN: Final = re.compile(rf"(?!(?<=[人户件总次额])数)[\d{_HAN}半翻](?>(?:(?<=\d)\d*+|(?<![\d半翻])[{_HAN}]*+)?)")
_WHOLE = re.compile(rf"\s*(?![百千万亿]+\s*\Z)([负-]?{NUMERAL})\s*")


class Stated(NamedTuple):
    """What a wording says."""

    value: Decimal | None
    unit: str
    bound: Bound | None = None


def figures(text: str) -> tuple[Figure, ...]:
    """Every stated figure of a text, in order; a range gives its lower and its upper end, both with the whole surface.

    Dates, ordinals, the numbers of documents and telephones, and names that hold a numeral are none. A text that is a
    numeral and nothing else gives a figure without unit.

    >>> for figure in figures("全市新建工会120余家,惠及近1.5万人,每人300至500元,建会率在九成以上。"):
    ...     print(figure.surface, figure.value, figure.unit, figure.bound)
    120余家 120 家 atLeast
    近1.5万人 15000 人 atMost
    300至500元 300 元 atLeast
    300至500元 500 元 atMost
    九成以上 90 % atLeast
    """
    return tuple(_figures(text))


def _figures(text: str) -> Iterator[Figure]:
    bare = _WHOLE.fullmatch(text)
    if bare and numeral(bare[1]) is not None:
        yield _figure(text, *bare.span(1), Stated(numeral(bare[1]), ""))
        return
    named = starts_inside(text)
    done = 0
    for run in RUN.finditer(text):
        start = run.start()
        if start < done or start in named or joined(text, start):
            continue
        found = _read(text, start)
        if found and not in_quotes(text, start):
            yield from found
            done = found[-1].end


def _read(text: str, start: int) -> tuple[Figure, ...]:
    return _share(text, start) or _range(text, start) or _single(text, start)


def _share(text: str, start: int) -> tuple[Figure, ...]:
    part = share(text, start)
    if not part:
        return ()
    opening, begin = opening_bound(text, start)
    opening = opening or distant_bound(text, start)
    closing, end = closing_bound(text, part.end)
    return (_figure(text, begin, end, Stated(part.value, part.unit, opening or closing)),)


def _range(text: str, start: int) -> tuple[Figure, ...]:
    ends = range_from(text, start)
    if not ends or any(refusal(text, end) for end in ends):
        return ()
    if text[start - 1 : start] in {"从", "由"}:
        return tuple(_plainly(text, end) for end in ends)
    low, high = ends
    figure = _figure(text, start, high.end, Stated(low.value, low.unit.name, Bound.AT_LEAST))
    figure = replace(figure, upper=high.value)
    return figure, replace(figure, value=high.value, bound=Bound.AT_MOST)


def _single(text: str, start: int) -> tuple[Figure, ...]:
    found = quantity(text, start)
    if not found or refusal(text, found):
        return ()
    return (_plainly(text, found),)


def _plainly(text: str, found: Quantity) -> Figure:
    figure = _figure(text, found.start, found.end, Stated(found.value, found.unit.name, found.bound))
    choice = between(found.numeral)
    return replace(figure, lower=choice[0] * found.unit.factor, upper=choice[1] * found.unit.factor) if choice else figure


def _figure(text: str, start: int, end: int, stated: Stated) -> Figure:
    bound = stated.bound or Bound.EXACT
    lower = stated.value if bound in {Bound.EXACT, Bound.AT_LEAST} else None
    upper = stated.value if bound in {Bound.EXACT, Bound.AT_MOST} else None
    return Figure(start, end, text[start:end], stated.value, lower, upper, stated.unit, bound)
