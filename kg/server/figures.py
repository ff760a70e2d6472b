"""The figures that something is by, about, or at, or that count it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import groupby
from typing import Final

import pyoxigraph as ox

from kg.query import Cell, run
from kg.server.links import Link, link

__all__ = ["Figure", "figures", "period"]

_FIGURES: Final = """SELECT DISTINCT ?o ?measure ?surface ?value ?unit ?bound ?from ?to ?target ?evidence ?quote WHERE {
  ?o gh:actor|gh:about|gh:place|gh:measure|gh:unit ?node ; gh:surface ?surface ; gh:measure/skos:prefLabel ?measure ;
    gh:bound ?bound ; prov:wasDerivedFrom ?evidence .
  ?evidence oa:exact ?quote .
  OPTIONAL { ?o gh:value ?value } OPTIONAL { ?o gh:unit/skos:notation ?unit } OPTIONAL { ?o gh:target ?target }
  OPTIONAL { ?o gh:periodStart ?from } OPTIONAL { ?o gh:periodEnd ?to }
} ORDER BY ?measure ?to ?from ?o ?evidence LIMIT %d"""


@dataclass(frozen=True, slots=True)
class Figure:
    """One stated figure as a row of a table."""

    measure: Link
    surface: str
    value: Decimal | None
    unit: str
    bound: str
    period: str
    target: bool
    quotes: tuple[Link, ...]


def figures(store: ox.Store, iri: str, base: str, *, most: int) -> tuple[Figure, ...]:
    """The figures of an IRI, in order of measure and time."""
    rows = run(store, _FIGURES % most, {"node": ox.NamedNode(iri)}).rows
    return tuple(_figure(list(same), base) for _, same in groupby(rows, key=lambda row: row[0]))


def _figure(rows: Sequence[tuple[Cell, ...]], base: str) -> Figure:
    node, measure, surface, value, unit, bound, first, last, target, *_ = rows[0]
    return Figure(
        measure=link(node, base, _text(measure)),
        surface=_text(surface),
        value=Decimal(value.value) if value is not None else None,
        unit=_text(unit),
        bound=link(bound, base).text,
        period=period(_text(first), _text(last)),
        target=target is not None,
        quotes=tuple(link(evidence, base, _text(quote)) for *_, evidence, quote in rows),
    )


def period(first: str, last: str) -> str:
    """A period in as few characters as it takes.

    >>> period("2021-01-01", "2021-12-31"), period("2021-05-01", "2021-05-01"), period("", "2021-06-30"), period("", "")
    ('2021', '2021-05-01', '至 2021-06-30', '')
    """
    if first[:4] == last[:4] and first[4:] == "-01-01" and last[4:] == "-12-31":
        return first[:4]
    if first == last or not last:
        return f"{first} 起" if first and not last else first
    return f"{first} 至 {last}".strip()


def _text(cell: Cell) -> str:
    return cell.value if cell is not None else ""
