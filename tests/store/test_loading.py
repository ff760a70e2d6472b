"""A load into a real server: what is there afterwards, what is sent again, and what a kill in the middle costs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import httpx
import pyoxigraph as ox
import pytest
from rdflib import URIRef

from kg.cli import main
from kg.errors import StoreError
from kg.graph import build, turtle
from kg.graph.by_article import by_article
from kg.graph.lines import ntriples
from kg.query import Source, describe, names, run
from kg.store import Endpoint, Loaded, loading, mirror
from kg.vocab import BASE
from tests.store.server import Server
from tests.stories import STORIES

GRAPH = build(STORIES)
FEWER = build(STORIES[:1])


def content(server: Server, graph: str) -> set[str]:
    reply = httpx.get(server.graphs, params={"graph": graph}, headers={"Accept": "application/n-triples"})
    return lines(reply.raise_for_status().text)


def lines(triples: str) -> set[str]:
    """The triples as Oxigraph writes numbers."""
    store = ox.Store()
    store.load(triples, ox.RdfFormat.N_TRIPLES)
    return {str(quad.triple) for quad in store}


def graphs(server: Server) -> set[str]:
    query = "SELECT DISTINCT ?g { GRAPH ?g { ?s ?p ?o } }"
    reply = httpx.get(server.queries, params={"query": query}, headers={"Accept": "application/sparql-results+json"})
    return {row["g"]["value"] for row in reply.json()["results"]["bindings"]}


def answer(source: Source, name: str) -> list[list[list[str]]]:
    """The rows of a named query, their lists sorted: SPARQL does not say in which order GROUP_CONCAT takes values."""
    return [
        [sorted(cell.value.split("、")) if cell is not None else [] for cell in row]
        for row in run(source, describe(name).text).rows
    ]


def assert_holds(server: Server, graph: object) -> None:
    shares = by_article(graph)
    assert graphs(server) == {*map(str, shares), BASE, BASE + "manifest"}
    assert content(server, BASE) == lines(ntriples(graph))
    for article, share in shares.items():
        assert content(server, article) == lines(ntriples(share))


def test_a_store_holds_what_was_loaded(server: Server) -> None:
    assert mirror(GRAPH, server.graphs) == Loaded(sent=4, removed=0, kept=0)
    assert_holds(server, GRAPH)


def test_the_same_again_sends_nothing(server: Server) -> None:
    mirror(GRAPH, server.graphs)
    assert mirror(GRAPH, server.graphs) == Loaded(sent=0, removed=0, kept=4)


def test_an_article_that_is_gone_is_removed_and_only_what_changed_is_sent(server: Server) -> None:
    mirror(GRAPH, server.graphs)
    loaded = mirror(FEWER, server.graphs)
    assert loaded == Loaded(sent=2, removed=2, kept=0)
    assert_holds(server, FEWER)


def test_what_else_the_store_holds_stays(server: Server) -> None:
    httpx.put(server.graphs, params={"graph": "urn:other"}, content="<x:a> <x:b> 1 .", headers={"Content-Type": "text/turtle"})
    mirror(GRAPH, server.graphs)
    mirror(FEWER, server.graphs)
    assert "urn:other" in graphs(server)


@pytest.mark.parametrize("after", [0, 1, 2, 3])
def test_a_load_that_a_kill_interrupts_is_finished_by_the_next(server: Server, after: int) -> None:
    mirror(FEWER, server.graphs)

    def killing(names: Sequence[str]) -> Iterator[str]:
        for count, name in enumerate(names):
            if count == after:
                server.kill()
            yield name

    with pytest.raises(StoreError, match="is the store running there"):
        mirror(GRAPH, server.graphs, watch=killing)
    server.start()
    assert content(server, BASE) == lines(ntriples(FEWER))
    mirror(GRAPH, server.graphs)
    assert_holds(server, GRAPH)
    assert mirror(GRAPH, server.graphs).sent == 0


def test_going_back_after_an_interruption_sends_what_was_overwritten(server: Server) -> None:
    """The store's list must not claim that the first content is there when a load was cut off after the second."""
    mirror(FEWER, server.graphs)

    def killing(names: Sequence[str]) -> Iterator[str]:
        yield names[0]
        yield names[1]
        server.kill()
        yield names[2]

    with pytest.raises(StoreError):
        mirror(GRAPH, server.graphs, watch=killing)
    server.start()
    mirror(FEWER, server.graphs)
    assert content(server, BASE) == lines(ntriples(FEWER))
    for article, share in by_article(FEWER).items():
        assert content(server, article) == lines(ntriples(share))


def test_a_long_load_notes_how_far_it_came(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(loading, "_CHECKPOINT", 1)

    def killing(names: Sequence[str]) -> Iterator[str]:
        yield from names[:2]
        server.kill()
        yield names[2]

    with pytest.raises(StoreError):
        mirror(GRAPH, server.graphs, watch=killing)
    server.start()
    assert mirror(GRAPH, server.graphs) == Loaded(sent=2, removed=0, kept=2)


@pytest.mark.parametrize("name", names())
def test_every_named_query_answers_there_as_here(filled: Server, name: str) -> None:
    assert answer(Endpoint(filled.queries), name) == answer(GRAPH, name)


def test_a_value_is_a_value_there_too(filled: Server) -> None:
    query = "SELECT ?label WHERE { ?union a gh:Union ; skos:prefLabel ?label ; skos:altLabel ?name }"
    assert len(run(Endpoint(filled.queries), query, {"name": "县总工会"}).rows) == 1
    assert run(Endpoint(filled.queries), query, {"name": '"@zh) } } #'}).rows == ()


def test_ask_there(filled: Server) -> None:
    [[cell]] = run(Endpoint(filled.queries), "ASK { ?x a gh:Union }").rows
    assert cell.value == "true"


def test_another_base_has_its_own_graphs(server: Server) -> None:
    mirror(GRAPH, server.graphs)
    other = build(STORIES[:1], base="https://example.org/x/")
    mirror(other, server.graphs)
    unions = "SELECT ?union WHERE { ?union a gh:Union }"
    assert run(Endpoint(server.queries), unions) == run(GRAPH, unions)
    assert run(Endpoint(server.queries, "https://example.org/x/"), unions) == run(other, unions)


def test_from_the_command_line(server: Server, tmp_path, capsys) -> None:
    (tmp_path / "graph.ttl").write_text(turtle(GRAPH), encoding="utf-8")
    assert main(["load", server.graphs, "-o", str(tmp_path)]) == 0
    assert capsys.readouterr().out == "4 graphs sent, 0 up to date, 0 removed\n"
    assert main(["query", "unions", "--store", server.queries]) == 0
    assert "临江县总工会" in capsys.readouterr().out
    assert main(["query", "-e", "SELECT nonsense", "--store", server.queries]) == 1
    assert "refused with 400" in capsys.readouterr().err


def test_a_build_loads_what_it_wrote(server: Server, tmp_path, capsys) -> None:
    assert main(["build", "--samples", "-o", str(tmp_path), "--store", server.graphs]) == 0
    assert "4 graphs sent" in capsys.readouterr().out
    assert len(graphs(server)) == 3 + 2
    assert URIRef(BASE) not in by_article(GRAPH)


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    started = Server(tmp_path_factory.mktemp("filled"))
    mirror(GRAPH, started.graphs)
    yield started
    started.kill()
