"""A graph -> its figures, those that count the same brought together over time."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from kg.query import run

if TYPE_CHECKING:
    from pyoxigraph import Store

__all__ = ["Series", "Stated", "look", "series", "stated"]

_FIGURES: Final = """
SELECT ?figure ?measure ?unit ?bound ?value ?surface ?first ?last ?recurrence ?target WHERE {
  ?figure a gh:Observation ; gh:measure/skos:prefLabel ?measure ; gh:bound ?bound ; gh:surface ?surface .
  OPTIONAL { ?figure gh:unit/skos:notation ?unit }
  OPTIONAL { ?figure gh:value ?value }
  OPTIONAL { ?figure gh:periodStart ?first }
  OPTIONAL { ?figure gh:periodEnd ?last }
  OPTIONAL { ?figure gh:recurrence ?recurrence }
  OPTIONAL { ?figure gh:target ?target }
}
"""
_PARTIES: Final = """
SELECT ?figure ?role ?party ?name WHERE {
  VALUES ?role { gh:actor gh:about gh:place } ?figure ?role ?party . ?party skos:prefLabel ?name
}
"""
_SOURCES: Final = """
SELECT ?figure ?published ?article ?start ?end ?quote WHERE {
  ?figure a gh:Observation ; prov:wasDerivedFrom ?evidence .
  ?evidence oa:hasSource ?article ; gh:start ?start ; gh:end ?end ; oa:exact ?quote .
  OPTIONAL { ?article schema:datePublished ?published }
}
"""
_ENDS: Final = "。！？\n"
_UNDATED: Final = "9999"
_LOOSE: Final = re.compile(r"[“”‘’\"'\s]|累计|共计|总计|一共|[的了共已]")


@dataclass(frozen=True, slots=True, order=True)
class _Source:
    published: str
    article: str
    start: int
    end: int
    quote: str


@dataclass(frozen=True, slots=True)
class Stated:
    """One figure of the graph, with all that it can be compared by."""

    id: str  # its IRI
    measure: str
    unit: str
    bound: str
    value: Decimal | None
    surface: str
    first: date | None
    last: date | None
    recurrence: str
    target: bool
    actors: frozenset[str]  # IRIs
    about: frozenset[str]
    places: frozenset[str]
    names: tuple[str, ...]  # of the three
    article: str  # the IRI of the first that states it
    published: date | None
    quote: str
    sentence: str  # around the quotation, where the text of the article is there

    @property
    def subject(self) -> frozenset[str]:
        """Whose figure it is: who did it or, where nobody is named, where it holds, or what it is about."""
        return self.actors or self.places or self.about


@dataclass(frozen=True, slots=True)
class Series:
    """Figures of one subject, measure and unit, in order of time."""

    measure: str
    unit: str
    subject: tuple[str, ...]  # names
    figures: tuple[Stated, ...]


def stated(store: Store, articles: Path) -> tuple[Stated, ...]:
    """Every figure of a graph, in order of the IRIs.

    Args:
        store: the graph.
        articles: the folder of its articles' texts.
    """
    parties: defaultdict[str, defaultdict[str, dict[str, str]]] = defaultdict(lambda: defaultdict(dict))
    for figure, role, party, name in _rows(store, _PARTIES):
        parties[figure][role.rpartition("#")[2]][party] = name
    sources: defaultdict[str, list[_Source]] = defaultdict(list)
    for figure, published, article, start, end, quote in _rows(store, _SOURCES):
        sources[figure].append(_Source(published or _UNDATED, article, int(start), int(end), quote))
    read = cache(partial(_text, articles))
    return tuple(_stated(row, parties[row[0]], min(sources[row[0]]), read) for row in sorted(_rows(store, _FIGURES)))


def _text(articles: Path, article: str) -> str:
    path = articles / f"{article.rpartition('/')[2]}.txt"
    return path.read_bytes().decode() if path.is_file() else ""


def _rows(store: Store, query: str) -> list[list[str]]:
    return [[str(getattr(cell, "value", "")) for cell in row] for row in run(store, query).rows]


def _stated(row: list[str], parties: Mapping[str, Mapping[str, str]], source: _Source, read: Callable[[str], str]) -> Stated:
    figure, measure, unit, bound, value, surface, first, last, recurrence, target = row
    roles = {role: parties.get(role, {}) for role in ("actor", "about", "place")}
    return Stated(
        id=figure,
        measure=measure,
        unit=unit,
        bound=bound.rpartition("#")[2],
        value=Decimal(value) if value else None,
        surface=surface,
        first=_day(first),
        last=_day(last),
        recurrence=recurrence,
        target=target == "true",
        actors=frozenset(roles["actor"]),
        about=frozenset(roles["about"]),
        places=frozenset(roles["place"]),
        names=tuple(sorted({name for named in roles.values() for name in named.values()})),
        article=source.article,
        published=None if source.published == _UNDATED else _day(source.published),
        quote=source.quote,
        sentence=_sentence(read(source.article), source) or source.quote,
    )


def _sentence(text: str, source: _Source) -> str:
    before = max(text.rfind(mark, 0, source.start) for mark in _ENDS) + 1
    after = min((place for mark in _ENDS if (place := text.find(mark, source.end)) >= 0), default=len(text))
    return text[before:after].strip()


def _day(text: str) -> date | None:
    return date.fromisoformat(text) if text else None


def look(measure: str) -> str:
    """A measure without what its wording may have more or less of.

    >>> look("累计发放的助学金"), look("发放了助学金")
    ('发放助学金', '发放助学金')
    """
    return _LOOSE.sub("", measure)


def series(figures: Iterable[Stated], measure: str, *, place: str | None = None) -> tuple[Series, ...]:
    """The figures whose measure has some words in it, by subject and unit, the longest series first.

    Args:
        figures: of a graph, as `stated` yields them.
        measure: the words: 助学金.
        place: a name that the subject or the place must have in it: 晋城市.
    """
    wanted = look(measure)
    together: defaultdict[tuple[str, str, frozenset[str], bool], list[Stated]] = defaultdict(list)
    for figure in figures:
        if wanted in look(figure.measure) and (not place or any(place in name for name in figure.names)):
            together[look(figure.measure), figure.unit, figure.subject, figure.target].append(figure)
    found = [_series(members) for members in together.values()]
    return tuple(sorted(found, key=lambda one: (-len(one.figures), one.measure, one.unit, one.subject, one.figures[0].id)))


def _series(members: list[Stated]) -> Series:
    ordered = tuple(sorted(members, key=_time))
    return Series(ordered[0].measure, ordered[0].unit, ordered[0].names, ordered)


def _time(figure: Stated) -> tuple[date, date, str]:
    last = figure.last or figure.published or date.max
    return last, figure.first or date.min, figure.id
