"""How fast kg asks and loads a million triples, beside rdflib's own store and Oxigraph called directly.

Not part of the tests, since it takes two minutes and 4 GB: `pytest tests/benchmarks/bench_store.py -s` prints and judges it.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from pathlib import Path
from statistics import geometric_mean
from typing import TYPE_CHECKING

import pyoxigraph as ox
import pytest

from kg.query import run
from kg.store import embedded, open_store, read
from kg.vocab import BASE, PREFIXES
from tests.benchmarks.corpus import write

if TYPE_CHECKING:
    from rdflib import Graph

TRIPLES = 1_000_000
PREFIXED = {"base_iri": BASE, "prefixes": dict(PREFIXES)}
QUERIES = {
    "label": 'SELECT ?x ?class WHERE { ?x skos:prefLabel "县77总工会"@zh ; a ?class }',
    "join": """SELECT ?u ?v WHERE {
        ?c schema:containedInPlace <place/市7> . ?u gh:jurisdiction ?c . ?o gh:actor ?u ; gh:value ?v FILTER(?v > 900000) }""",
    "range": "SELECT ?o ?v WHERE { ?o gh:value ?v FILTER(?v > 998000) }",
    "group": """SELECT ?p ?year (SUM(?v) AS ?total) WHERE {
        ?o gh:unit <unit/元> ; gh:place ?p ; gh:value ?v ; gh:periodStart ?from BIND(YEAR(?from) AS ?year) } GROUP BY ?p ?year""",
    "path": """SELECT ?province (COUNT(?o) AS ?n) WHERE {
        ?o gh:measure <measure/3> ; gh:place ?p . ?p schema:containedInPlace+ ?province . ?province a gh:Province }
        GROUP BY ?province ORDER BY ?province""",
    "optional": """SELECT ?o ?v ?to WHERE {
        ?o gh:measure <measure/6> ; gh:value ?v OPTIONAL { ?o gh:periodEnd ?to } } ORDER BY DESC(?v) LIMIT 20""",
}


def seconds(work: Callable[[], object], *, times: int = 5) -> float:
    """The shortest of some runs."""
    taken = []
    for _ in range(times):
        began = time.perf_counter()
        work()
        taken.append(time.perf_counter() - began)
    return min(taken)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    output = tmp_path_factory.mktemp("corpus")
    print(f"\n{write(output / 'graph.ttl', TRIPLES)} statements")
    return output


@pytest.fixture(scope="module")
def memory(folder: Path) -> Iterator[Graph]:
    return read(folder / "graph.ttl")


def direct(store: ox.Store, query: str) -> None:
    list(map(tuple, store.query(query, **PREFIXED)))


def test_queries(folder: Path, memory: Graph) -> None:
    store = open_store(folder)
    assert len(store) == len(memory) > 0.9 * TRIPLES
    against_memory, against_oxigraph = [], []
    for name, query in QUERIES.items():
        assert len(run(store, query).rows) == len(list(memory.query(f"BASE <{BASE}> {query}"))) > 0
        ours = seconds(lambda query=query: run(store, query))
        bare = seconds(lambda query=query: direct(store, query))
        slow = seconds(lambda query=query: list(memory.query(f"BASE <{BASE}> {query}")), times=1)
        print(f"{name:10} kg {ours:9.5f} s   oxigraph {bare:9.5f} s   rdflib {slow:9.4f} s   x{slow / ours:8.1f}")
        against_memory.append(slow / ours)
        against_oxigraph.append(ours / bare)
    faster, slower = geometric_mean(against_memory), geometric_mean(against_oxigraph)
    print(f"geometric means: {faster:.1f} times as fast as rdflib, {slower:.2f} times as long as Oxigraph called directly")
    assert faster >= 20
    assert slower <= 1.5


def test_loading(folder: Path, tmp_path: Path) -> None:
    path = folder / "graph.ttl"

    def bare() -> None:
        store = ox.Store(str(tmp_path / f"bare-{time.perf_counter_ns()}"))
        store.bulk_load(path=path, format=ox.RdfFormat.TURTLE)
        store.flush()

    def ours() -> None:
        embedded._store(path, tmp_path / f"kg-{time.perf_counter_ns()}" / embedded._key(path))

    theirs, taken = seconds(bare, times=3), seconds(ours, times=3)
    print(f"\nload: kg {taken:.2f} s, Oxigraph's bulk loader {theirs:.2f} s, x{taken / theirs:.2f}")
    assert taken / theirs <= 1.5
