from __future__ import annotations

import pyoxigraph as ox
import pytest
from rdflib import BNode, Dataset, Graph, Literal, URIRef

from kg.graph import build, statements
from kg.graph.by_article import by_article
from kg.graph.lines import nquads, ntriples
from kg.vocab import GH, SKOS, article_iri
from tests.stories import BRIEF, REPORT, STORIES

GRAPH = build(STORIES)
SHARES = by_article(GRAPH)


def test_the_shares_together_are_the_graph() -> None:
    assert set().union(*SHARES.values()) == set(GRAPH)
    assert list(SHARES) == sorted(SHARES)


@pytest.mark.parametrize("story", STORIES)
def test_a_share_holds_all_that_its_article_states(story) -> None:
    share = SHARES[article_iri(story.document.id)]
    assert set(statements(story)) <= share
    assert {predicate for _, predicate, _ in share - set(statements(story))} <= {SKOS.altLabel}


def test_a_share_holds_no_statement_of_another_article() -> None:
    brief, report = (SHARES[article_iri(story.document.id)] for story in (BRIEF, REPORT))
    assert not [node for node, _, value in brief & report if value in {GH.Observation, GH.Claim, GH.Evidence, GH.Article}]


def test_lines_do_not_depend_on_order() -> None:
    triples = list(GRAPH)
    assert ntriples(triples) == ntriples(reversed(triples)) == "".join(sorted(ntriples(triples).splitlines(keepends=True)))


@pytest.mark.parametrize("text", ['"', "\\", "\n\r\t", "'''\"\"\"", "\x00\x1f\x7f\u2028", "𠮷", "a@zh ^^<x> ."])
def test_any_text_survives_lines(text: str) -> None:
    triple = (URIRef("https://example.org/a"), URIRef("https://example.org/b"), Literal(text, lang="zh"))
    [read] = ox.parse(ntriples([triple]).encode(), ox.RdfFormat.N_TRIPLES)
    assert read.object == ox.Literal(text, language="zh")
    assert set(Graph().parse(data=ntriples([triple]), format="nt")) == {triple}


def test_named_graphs_survive_lines() -> None:
    read = Dataset().parse(data=nquads({**SHARES}), format="nquads")
    assert {name: frozenset(read.graph(name)) for name in SHARES} == SHARES


def test_a_blank_node_is_refused() -> None:
    with pytest.raises(TypeError, match="has no name"):
        ntriples([(URIRef("https://example.org/a"), URIRef("https://example.org/b"), BNode())])
