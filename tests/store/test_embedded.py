from __future__ import annotations

from pathlib import Path

import pyoxigraph as ox
import pytest
from rdflib import Graph

from kg.errors import StoreError
from kg.graph import build, turtle
from kg.query import run
from kg.store import embedded, load, open_store, read
from tests.stories import STORIES

GRAPH = build(STORIES)
UNIONS = "SELECT ?label WHERE { ?union a gh:Union ; skos:prefLabel ?label }"


@pytest.fixture
def output(tmp_path: Path) -> Path:
    (tmp_path / "graph.ttl").write_text(turtle(GRAPH), encoding="utf-8")
    return tmp_path


@pytest.fixture
def corpus(output: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A graph that counts as large."""
    monkeypatch.setattr(embedded, "_LARGE", 0)
    return output


def stores(folder: Path) -> list[str]:
    return sorted(path.name for path in (folder / "store").iterdir())


def test_a_few_pages_leave_nothing_on_disk(output: Path) -> None:
    assert run(open_store(output), UNIONS) == run(GRAPH, UNIONS)
    assert [path.name for path in output.iterdir()] == ["graph.ttl"]


def test_a_corpus_is_stored_once(corpus: Path) -> None:
    assert run(open_store(corpus), UNIONS) == run(GRAPH, UNIONS)
    [name] = stores(corpus)
    before = {path: path.stat().st_mtime_ns for path in (corpus / "store" / name).rglob("*.sst")}
    assert run(open_store(corpus), UNIONS) == run(GRAPH, UNIONS)
    assert {path: path.stat().st_mtime_ns for path in (corpus / "store" / name).rglob("*.sst")} == before


def test_a_store_on_disk_takes_no_change(corpus: Path) -> None:
    with pytest.raises(RuntimeError, match="read-write"):
        open_store(corpus).clear()


def test_another_graph_gets_another_store_and_the_first_goes(corpus: Path) -> None:
    open_store(corpus)
    [first] = stores(corpus)
    (corpus / "graph.ttl").write_text(turtle(build(STORIES[:1])), encoding="utf-8")
    assert len(open_store(corpus)) == len(build(STORIES[:1]))
    [second] = stores(corpus)
    assert first != second


def test_a_store_that_was_left_half_built_is_built_again(corpus: Path) -> None:
    open_store(corpus)
    [name] = stores(corpus)
    (corpus / "store" / name).rename(corpus / "store" / f"{name}.draft")
    ox.Store(str(corpus / "store" / f"{name}.draft")).update("INSERT DATA { <x:a> <x:b> <x:c> }")
    assert len(open_store(corpus)) == len(GRAPH)
    assert stores(corpus) == [name]


def test_who_comes_while_another_builds_reads_the_file(corpus: Path) -> None:
    draft = corpus / "store" / f"{embedded._key(corpus / 'graph.ttl')}.draft"
    draft.mkdir(parents=True)
    other = ox.Store(str(draft))
    assert run(open_store(corpus), UNIONS) == run(GRAPH, UNIONS)
    assert stores(corpus) == [draft.name]
    del other


def test_a_folder_that_takes_no_store_is_read_all_the_same(corpus: Path) -> None:
    (corpus / "store").write_text("a file where the stores would go", encoding="utf-8")
    assert run(open_store(corpus), UNIONS) == run(GRAPH, UNIONS)


def test_a_store_that_is_broken_is_not_asked(corpus: Path) -> None:
    open_store(corpus)
    [name] = stores(corpus)
    (corpus / "store" / name / "CURRENT").unlink()
    assert run(open_store(corpus), UNIONS) == run(GRAPH, UNIONS)


@pytest.mark.parametrize("large", [0, 2**20])
def test_no_graph_is_said(tmp_path: Path, large: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(embedded, "_LARGE", large)
    with pytest.raises(StoreError, match=r"graph\.ttl: no graph here"):
        open_store(tmp_path)


@pytest.mark.parametrize("large", [0, 2**20])
@pytest.mark.parametrize("content", [b"not turtle", b"\xff\xfe", b"<x:a> <x:b> "])
def test_a_file_that_is_no_graph_is_said(tmp_path: Path, content: bytes, large: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(embedded, "_LARGE", large)
    (tmp_path / "graph.ttl").write_bytes(content)
    for opened in (open_store, lambda folder: load(folder / "graph.ttl"), lambda folder: read(folder / "graph.ttl")):
        with pytest.raises(StoreError, match="not a graph in Turtle"):
            opened(tmp_path)


def test_a_folder_is_no_graph(tmp_path: Path) -> None:
    with pytest.raises(StoreError):
        load(tmp_path)


def test_a_graph_that_was_read_is_the_one_that_was_written(output: Path) -> None:
    graph = read(output / "graph.ttl")
    assert set(graph) == set(GRAPH) == set(Graph().parse(output / "graph.ttl"))
    assert turtle(graph) == turtle(GRAPH)


def test_a_graph_that_was_read_keeps_its_base(tmp_path: Path) -> None:
    graph = build(STORIES, base="https://example.org/x/")
    (tmp_path / "graph.ttl").write_text(turtle(graph), encoding="utf-8")
    assert turtle(read(tmp_path / "graph.ttl")) == turtle(graph)


def test_a_graph_with_blank_nodes_is_refused(tmp_path: Path) -> None:
    (tmp_path / "graph.ttl").write_text("[] <x:p> 1 .", encoding="utf-8")
    with pytest.raises(StoreError, match="without a name"):
        read(tmp_path / "graph.ttl")
