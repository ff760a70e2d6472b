"""An article as a page shows it: its text with the stretches that are quoted, and what each of them states."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise
from pathlib import Path
from typing import Final

import pyoxigraph as ox

from kg.output import ARTICLES
from kg.query import Cell, run
from kg.server.links import Link, link, words

__all__ = ["Article", "Quotation", "Stretch", "article", "stored"]

_PAGE: Final = """SELECT ?headline ?date ?outlet ?id WHERE {
  ?node a gh:Article ; schema:headline ?headline ; dcterms:identifier ?id .
  OPTIONAL { ?node schema:datePublished ?date } OPTIONAL { ?node schema:publisher/skos:prefLabel ?outlet }
} ORDER BY ?outlet"""
_QUOTES: Final = """SELECT ?start ?end ?quote ?thing ?subject ?s ?property ?o ?object WHERE {
  ?evidence oa:hasSource ?node ; gh:start ?start ; gh:end ?end ; oa:exact ?quote . ?thing prov:wasDerivedFrom ?evidence .
  {
    ?thing a gh:Observation ; gh:measure/skos:prefLabel ?s ; gh:surface ?o BIND(gh:measure AS ?property)
  } UNION {
    ?thing a gh:Claim ; rdf:subject ?subject ; rdf:predicate ?property ; rdf:object ?object . ?subject skos:prefLabel ?s
    OPTIONAL { ?object skos:prefLabel ?label } BIND(COALESCE(?label, ?object) AS ?o)
  } UNION {
    ?thing a gh:Event ; skos:prefLabel ?s
  }
} ORDER BY ?start ?end ?property ?s ?o ?thing"""


@dataclass(frozen=True, slots=True)
class Stretch:
    """A part of the text in which the same is said throughout: whether it is quoted, and by the address or not."""

    text: str
    anchors: tuple[str, ...]  # of the quotations that begin here
    quoted: str  # the shortest range that is quoted here, as `3,9`; empty where nothing is
    chosen: bool


@dataclass(frozen=True, slots=True)
class Statement:
    """One thing that a range of the text states, in words."""

    claim: str  # what judgements call it; empty for what is no claim
    parts: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class Quotation:
    """A range of the text, with what it states."""

    range: str
    href: str
    text: str
    statements: tuple[Statement, ...]


@dataclass(frozen=True, slots=True)
class Article:
    """What a page says of one article."""

    iri: str
    identifier: str
    headline: str
    date: str
    outlets: tuple[str, ...]
    stretches: tuple[Stretch, ...]
    quotations: tuple[Quotation, ...]


def article(store: ox.Store, iri: str, base: str, folder: Path, chosen: str = "") -> Article | None:
    """The article of an IRI; None if that names no article.

    Args:
        store: the graph.
        iri: of the article.
        base: what the IRIs of instances begin with.
        folder: of the build, which holds the text.
        chosen: the range to show above all, as `3,9`.
    """
    heads = run(store, _PAGE, {"node": ox.NamedNode(iri)}).rows
    if not heads:
        return None
    rows = run(store, _QUOTES, {"node": ox.NamedNode(iri)}).rows
    ranges = sorted({(_number(row[0]), _number(row[1])) for row in rows})
    headline, date, _, identifier = heads[0]
    return Article(
        iri,
        _text(identifier),
        _text(headline),
        _text(date),
        tuple(_text(outlet) for _, _, outlet, _ in heads if outlet is not None),
        tuple(_stretches(stored(folder, _text(identifier)), ranges, _range(chosen))),
        tuple(_quotation(list(same), iri, base) for _, same in groupby(rows, key=lambda row: row[:2])),
    )


def stored(folder: Path, identifier: str) -> str:
    """The text that offsets count in; nothing where it is not beside the graph."""
    known = {path.stem: path for path in (folder / ARTICLES).glob("*.txt")}
    return known[identifier].read_bytes().decode() if identifier in known else ""


def _stretches(text: str, ranges: Sequence[tuple[int, int]], chosen: tuple[int, int] | None) -> Iterator[Stretch]:
    every = [*ranges, *([chosen] if chosen else [])]
    cuts = sorted({0, len(text), *(min(cut, len(text)) for both in every for cut in both)})
    for start, end in pairwise(cuts):
        around = [(stop - first, first, stop) for first, stop in ranges if first <= start and end <= stop]
        yield Stretch(
            text[start:end],
            tuple(f"char={first},{stop}" for first, stop in ranges if first == start),
            quoted="{1},{2}".format(*min(around)) if around else "",
            chosen=chosen is not None and chosen[0] <= start and end <= chosen[1],
        )


def _quotation(rows: Sequence[tuple[Cell, ...]], iri: str, base: str) -> Quotation:
    start, end, quote, *_ = rows[0]
    place = f"{_text(start)},{_text(end)}"
    href = link(ox.NamedNode(f"{iri}#char={place}"), base).href
    return Quotation(place, href or "", _text(quote), tuple(dict.fromkeys(_statement(row, base) for row in rows)))


def _statement(row: tuple[Cell, ...], base: str) -> Statement:
    *_, thing, subject, s, property_, o, object_ = row
    if property_ is None:
        return Statement("", (link(thing, base, _text(s)),))
    claim = _text(thing).removeprefix(base)
    if subject is None:
        return Statement(claim, (link(thing, base, _text(s)), Link(_text(o))))
    other = link(object_, base, _text(o)) if isinstance(object_, ox.NamedNode) else Link(_text(o))
    return Statement(claim, (link(subject, base, _text(s)), Link(words(property_.value)), other))


def _range(chosen: str) -> tuple[int, int] | None:
    start, _, end = chosen.partition(",")
    return (int(start), int(end)) if start.isdecimal() and end.isdecimal() and len(chosen) < 20 else None


def _number(cell: Cell) -> int:
    return int(_text(cell))


def _text(cell: Cell) -> str:
    return cell.value if cell is not None else ""
