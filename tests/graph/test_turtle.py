from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pyoxigraph
import pytest
from hypothesis import given
from hypothesis import strategies as st
from rdflib import BNode, Graph, Literal, URIRef

from kg.graph import build, turtle
from kg.vocab import BASE, GH, SKOS, XSD, mint
from tests.stories import STORIES

GOLDEN = Path(__file__).parent / "stories.ttl"
PROGRAM = "from tests.stories import STORIES; from kg.graph import build, turtle; print(turtle(build(STORIES)), end='')"

text = st.text(st.characters(exclude_categories=["Cs"]), max_size=30)
literals = st.one_of(
    text.map(lambda value: Literal(value, lang="zh")),
    text.map(Literal),
    st.integers().map(Literal),
    st.booleans().map(Literal),
    st.dates().map(Literal),
    st.decimals(allow_nan=False, allow_infinity=False, places=3).map(lambda value: Literal(f"{value:f}", datatype=XSD.decimal)),
)
nodes = text.filter(bool).map(lambda name: mint("place", name))


def test_the_whole_file() -> None:
    """Regenerate with `python -m tests.graph.test_turtle` and read the diff."""
    assert turtle(build(STORIES)) == GOLDEN.read_text(encoding="utf-8")


@pytest.mark.parametrize("seed", ["0", "1", "4711"])
def test_another_hash_seed_gives_the_same_bytes(seed: str) -> None:
    env = os.environ | {"PYTHONHASHSEED": seed, "LC_ALL": "C", "TZ": "Pacific/Kiritimati", "PYTHONIOENCODING": "utf-8"}
    root = Path(__file__).parents[2]
    done = subprocess.run([sys.executable, "-c", PROGRAM], env=env, cwd=root, capture_output=True, check=True)
    assert done.stdout == GOLDEN.read_bytes()


@given(st.lists(st.tuples(nodes, st.sampled_from([GH.about, SKOS.altLabel]), st.one_of(nodes, literals)), max_size=8))
def test_both_parsers_read_back_what_was_written(triples: list[tuple[URIRef, URIRef, URIRef | Literal]]) -> None:
    graph = Graph(base=BASE)
    for triple in triples:
        graph.add(triple)
    written = turtle(graph)
    assert set(Graph().parse(data=written, format="turtle")) == set(graph)
    store = pyoxigraph.Store()
    store.load(written.encode(), format=pyoxigraph.RdfFormat.TURTLE)
    assert {quad.subject.value for quad in store} == {str(s) for s in graph.subjects()}
    assert len(store) == len(graph)


@pytest.mark.parametrize(
    ("term", "written"),
    [
        (mint("union", "临江县总工会"), "<union/临江县总工会>"),
        (mint("union", "..", "甲"), "<union/%2E%2E/甲>"),
        (URIRef(f"{BASE}union/../甲"), f"<{BASE}union/../甲>"),
        (URIRef(f"{BASE}union//甲"), f"<{BASE}union//甲>"),
        (URIRef(BASE), f"<{BASE}>"),
        (GH.atLeast, "gh:atLeast"),
        (URIRef("https://w3id.org/gonghui/ontology#a/b"), "<https://w3id.org/gonghui/ontology#a/b>"),
        (URIRef("https://example.org/甲"), "<https://example.org/甲>"),
        (Literal('一"二\\三\n四\t五'), r'"一\"二\\三\n四\t五"'),
        (Literal("一\u2028二\x00三"), r'"一\u2028二\u0000三"'),
        (Literal("甲", lang="zh"), '"甲"@zh'),
        (Literal("1.50", datatype=XSD.decimal, normalize=False), "1.50"),
        (Literal("2", datatype=XSD.decimal), '"2"^^xsd:decimal'),
        (Literal("P1Y", datatype=XSD.duration), '"P1Y"^^xsd:duration'),
    ],
)
def test_how_a_term_is_written(term: URIRef | Literal, written: str) -> None:
    graph = Graph(base=BASE)
    graph.add((mint("place", "甲"), GH.about, term))
    assert f"<place/甲>\n    gh:about {written} .\n" in turtle(graph)


def test_numbers_sort_by_size() -> None:
    graph = Graph(base=BASE)
    for name in ("第10届", "第9届", "第09届", "第1届", "9" * 5000):
        graph.add((mint("event", name), GH.about, GH.exact))
    subjects = [line for line in turtle(graph).splitlines() if line.startswith("<event/")]
    assert subjects.pop(0) == f"<event/{'9' * 5000}>"
    assert subjects == ["<event/第1届>", "<event/第09届>", "<event/第9届>", "<event/第10届>"]


def test_a_blank_node_is_refused() -> None:
    graph = Graph()
    graph.add((BNode(), GH.about, GH.exact))
    with pytest.raises(TypeError, match="has no name"):
        turtle(graph)


if __name__ == "__main__":
    GOLDEN.write_text(turtle(build(STORIES)), encoding="utf-8")
