"""What the articles of some time tell."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date

from networkx import MultiDiGraph

from kg.network import Quote, StatedFigure

__all__ = ["days", "during"]


def days(text: str) -> tuple[date, date]:
    """The first and the last day of a year, a month or a day.

    Raises:
        ValueError: it is none.

    >>> days("2020-02")
    (datetime.date(2020, 2, 1), datetime.date(2020, 2, 29))
    """
    try:
        match [int(part) for part in text.split("-")]:
            case [year]:
                return date(year, 1, 1), date(year, 12, 31)
            case [year, month]:
                return date(year, month, 1), date(year, month, monthrange(year, month)[1])
            case parts:
                return date(*parts), date(*parts)
    except (TypeError, ValueError):
        raise ValueError(f"{text} is no period: write it as 2019, 2019-07 or 2019-07-15") from None


def during(network: MultiDiGraph[str], first: date, last: date) -> MultiDiGraph[str]:
    """The part of a network that articles tell which were published on one of these days.

    An article without a date of publication is of no time.
    """
    articles = tuple(it for it in network.graph["articles"] if it.published and first <= it.published <= last)
    sources = {article.iri for article in articles}
    figures = {figure.iri: figure for figure in _told(network.graph["figures"], sources)}
    part: MultiDiGraph[str] = MultiDiGraph(articles=articles, figures=tuple(figures.values()))
    edges = [(one, other, data["predicate"], _of(data["quotes"], sources)) for one, other, data in network.edges(data=True)]
    stated = [edge for edge in edges if edge[-1]]
    named = {iri for article in articles for iri in article.mentions}
    for iri in sorted(named.union(*((one, other) for one, other, *_ in stated)) & set(network)):
        data = network.nodes[iri]
        own = tuple(figures[figure.iri] for figure in data["figures"] if figure.iri in figures)
        part.add_node(iri, **{**data, "figures": own, "quotes": _of(data["quotes"], sources)})
    for one, other, predicate, quotes in stated:
        part.add_edge(one, other, key=predicate, predicate=predicate, quotes=quotes)
    return part


def _told(figures: Iterable[StatedFigure], sources: set[str]) -> Iterator[StatedFigure]:
    for figure in figures:
        if quotes := _of(figure.quotes, sources):
            yield replace(figure, quotes=quotes)


def _of(quotes: Iterable[Quote], sources: set[str]) -> tuple[Quote, ...]:
    return tuple(quote for quote in quotes if quote.article in sources)
