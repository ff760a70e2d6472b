"""The stories, told by somebody who wants the page to run code of theirs."""

from __future__ import annotations

from rdflib import Graph, Literal, URIRef

from kg import graph
from kg.model import Document
from kg.vocab import OA, SCHEMA, SKOS
from tests.stories import BRIEF, REPORT

__all__ = ["ATTACKS", "TOLD", "documents", "hostile"]

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
