"""kg.graph.runs: the bytes of a graph that is written piece by piece."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from rdflib import Graph, Literal

from kg.graph import build, merged, run, statements, turtle
from kg.vocab import BASE, GH, SKOS, mint
from tests.stories import STORIES

terms = st.one_of(
    st.text(st.characters(exclude_categories=["Cs"]), max_size=6).map(lambda text: Literal(text, lang="zh")),
    st.integers(-20, 2000).map(Literal),
    st.from_regex(r"[0-9]{1,3}-[0-9]{1,12}", fullmatch=True).map(lambda key: mint("observation", "a7", key)),
)
subjects = (
    st.from_regex(r"[a-z]?0{0,2}[0-9]{0,11}[a-z一-三]?", fullmatch=True).filter(bool).map(lambda key: mint("place", "甲", key))
)
triples = st.tuples(subjects, st.sampled_from([SKOS.altLabel, SKOS.prefLabel, GH.value]), terms)


@given(st.lists(st.lists(triples, max_size=8), max_size=4))
def test_runs_together_are_the_graph_of_all_triples(parts):
    graph = Graph(base=BASE)
    for triple in (triple for part in parts for triple in part):
        graph.add(triple)
    assert "".join(merged([run(part, BASE) for part in parts], BASE)) == turtle(graph)


def test_articles_apart_are_the_graph_of_all_articles():
    assert "".join(merged([run(statements(story), BASE) for story in STORIES], BASE)) == turtle(build(STORIES))
