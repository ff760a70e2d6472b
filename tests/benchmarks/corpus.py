"""A graph of any size in the vocabulary of kg: what a corpus of generated articles states."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from kg.vocab import BASE, PREFIXES

__all__ = ["TRIPLES_AN_ARTICLE", "statements", "write"]

TRIPLES_AN_ARTICLE: Final = 500
_FIGURES: Final = 36  # an article
_UNITS: Final = ("元", "人", "家", "个")


def write(path: Path, triples: int) -> int:
    """Write so many triples, or a few more, as Turtle, and count them."""
    head = [f"@base <{BASE}> .", *(f"@prefix {prefix}: <{namespace}> ." for prefix, namespace in PREFIXES.items())]
    lines = list(statements(triples))
    path.write_text("\n".join([*head, *lines, ""]), encoding="utf-8")
    return len(lines)


def statements(triples: int) -> Iterator[str]:
    """So many statements, or a few more, in the order of a build."""
    articles = -(-triples // TRIPLES_AN_ARTICLE)
    for unit in _UNITS:
        yield from _said(f"<unit/{unit}>", "a gh:Unit", f'skos:prefLabel "{unit}"@zh', f'skos:notation "{unit}"')
    for number in range(31):
        yield from _said(f"<place/省{number}>", "a gh:Place", "a gh:Province", f'skos:prefLabel "省{number}"@zh')
    for number in range(300):
        yield from _place("市", number, "省", number % 31, "gh:City")
    for number in range(2800):
        yield from _place("县", number, "市", number % 300, "gh:County")
    for number in range(articles):
        yield from _article(number)


def _said(subject: str, *facts: str) -> Iterator[str]:
    for fact in facts:
        yield f"{subject} {fact} ."


def _place(kind: str, number: int, above: str, parent: int, name: str) -> Iterator[str]:
    within = f"schema:containedInPlace <place/{above}{parent}>"
    yield from _said(f"<place/{kind}{number}>", "a gh:Place", f"a {name}", f'skos:prefLabel "{kind}{number}"@zh', within)


def _article(number: int) -> Iterator[str]:
    article, union, county = f"<article/{number}>", f"<union/{number % 4000}>", f"<place/县{number % 2800}>"
    year, month = 2005 + number % 18, number % 12 + 1
    yield from _said(article, "a gh:Article", f'schema:headline "报道{number}"@zh', f"schema:mentions {union}, {county}")
    yield f'{article} schema:datePublished "{year}-{month:02}-15"^^xsd:date .'
    yield from _said(union, "a gh:Organization", "a gh:Union", f"gh:jurisdiction {county}")
    yield f'{union} skos:prefLabel "县{number % 4000}总工会"@zh ; skos:altLabel "县总工会"@zh .'
    for turn in range(_FIGURES):
        yield from _figure(number, turn, year)


def _figure(number: int, turn: int, year: int) -> Iterator[str]:
    node, evidence = f"<observation/{number}/{turn}>", f"<article/{number}#char={turn * 30},{turn * 30 + 30}>"
    value = (number * 7919 + turn * 104729) % 1_000_003
    yield from _said(
        node,
        "a gh:Observation",
        f"gh:measure <measure/{turn % 12}>",
        f"gh:value {value}.0",
        f"gh:unit <unit/{_UNITS[turn % 4]}>",
        f"gh:actor <union/{number % 4000}>",
        f"gh:place <place/县{number % 2800}>",
        f'gh:surface "{value}"',
        f"prov:wasDerivedFrom {evidence}",
    )
    yield f'<measure/{turn % 12}> skos:prefLabel "指标{turn % 12}"@zh .'
    if turn % 3:
        yield f'{node} gh:periodStart "{year}-01-01"^^xsd:date ; gh:periodEnd "{year}-06-30"^^xsd:date .'
    yield from _said(evidence, "a gh:Evidence", f"oa:hasSource <article/{number}>", f'oa:exact "第{turn}句说了{value}"')
    yield f"{evidence} gh:start {turn * 30} ; gh:end {turn * 30 + 30} ."
