"""The graphs that the pictures of the tests are of: the stories, the stories told by an attacker, two cities."""

from __future__ import annotations

from rdflib import Graph, Literal, URIRef

from kg import graph
from kg.model import Document
from kg.vocab import GH, OA, RDF, SCHEMA, SKOS, mint
from tests.stories import BRIEF, REPORT

__all__ = ["ATTACKS", "TOLD", "documents", "hostile", "two_cities"]

TOLD = (REPORT, BRIEF)

ATTACKS = (
    "<script>window.hacked=1</script>",
    "</script><script>window.hacked=1</script>",
    '"><img src=x onerror="window.hacked=1">',
    "javascript:window.hacked=1",
    "{{ 7*7 }}{% raw %}${window.hacked=1}",
    "a\u2028window.hacked=1\u2029b",
    "<!--<script>",
    "<svg onload=window.hacked=1>",
    "'; window.hacked=1; '",
    "\\u003cimg src=x onerror=window.hacked=1>",
)


def documents() -> dict[str, Document]:
    return {story.document.id: story.document for story in TOLD}


def hostile() -> Graph:
    """The graph of the stories with an attack in every title, name, measure, unit and quotation."""
    told = graph.build(TOLD)
    attacked = {SCHEMA.headline, SKOS.prefLabel, SKOS.altLabel, SKOS.notation, OA.exact}
    spoilt = sorted(triple for triple in told if triple[1] in attacked)
    for i, (subject, predicate, text) in enumerate(spoilt):
        told.remove((subject, predicate, text))
        told.add((URIRef(subject), URIRef(predicate), Literal(f"{text}{ATTACKS[i % len(ATTACKS)]}")))
    return told


def two_cities() -> Graph:
    """A graph of two cities that the gazetteer knows."""
    cities = Graph()
    for name in ("成都市", "哈尔滨市"):
        cities.add((mint("place", name), RDF.type, GH.City))
        cities.add((mint("place", name), SKOS.prefLabel, Literal(name, lang="zh")))
    return cities
