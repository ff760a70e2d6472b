"""Every format: opened by a reader that kg did not write, with what the graph holds, in the same bytes whenever it is written."""

from __future__ import annotations

import csv
import io
import json
import sqlite3
from pathlib import Path
from random import Random

import networkx as nx
import pyoxigraph as ox
import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from pyld import jsonld
from rdflib import Dataset, Graph, Literal, URIRef
from rdflib.compare import isomorphic

from kg.cli import export as command
from kg.cli import main
from kg.errors import BuildError
from kg.export import FORMATS, export
from kg.export.jsonld import jsonld as as_jsonld
from kg.export.neo4j import neo4j
from kg.export.pictures import gexf, graphml
from kg.export.rdf import nquads, trig
from kg.export.rdfxml import rdfxml
from kg.export.sqlite import sqlite
from kg.export.tables import csv as tables
from kg.graph import build, turtle
from kg.graph.by_article import by_article
from kg.network import network
from kg.store import read
from kg.vocab import BASE, compact, mint
from tests.stories import STORIES

GRAPH = build(STORIES)
ELSEWHERE = build(STORIES, base="https://example.org/工会/")
FULL = network(GRAPH)


def rows(content: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(content.decode(), newline="")))


def test_the_command_knows_every_format() -> None:
    assert tuple(FORMATS) == command.FORMATS


@pytest.mark.parametrize("name", FORMATS)
def test_the_order_of_triples_changes_no_byte(name: str, tmp_path: Path) -> None:
    shuffled = Graph(base=BASE)
    triples = list(GRAPH)
    Random(7).shuffle(triples)
    for triple in triples:
        shuffled.add(triple)
    for graph, folder in ((GRAPH, "one"), (shuffled, "other")):
        export(graph, name, tmp_path / folder)
    one, other = ({path.name: path.read_bytes() for path in (tmp_path / f).rglob("*.*")} for f in ("one", "other"))
    assert one == other
    assert all(one.values())


@pytest.mark.parametrize("name", FORMATS)
def test_from_the_command_line(name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "graph.ttl").write_text(turtle(GRAPH), encoding="utf-8")
    assert main(["export", name, "-o", str(tmp_path)]) == 0
    written = [Path(line) for line in capsys.readouterr().out.splitlines()]
    assert written
    assert all(path.is_file() and path.is_relative_to(tmp_path / "export") for path in written)


def test_a_folder_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(BuildError, match="name another folder"):
        export(GRAPH, "turtle", tmp_path / "file")


def test_no_format_is_a_wrong_command_line() -> None:
    with pytest.raises(SystemExit, match="2"):
        main(["export", "pdf"])


@pytest.mark.parametrize("graph", [GRAPH, ELSEWHERE])
@pytest.mark.parametrize(
    ("name", "file", "reader"),
    [("turtle", "graph.ttl", "turtle"), ("rdfxml", "graph.rdf", "xml"), ("jsonld", "graph.jsonld", "json-ld")],
)
def test_one_graph_comes_back_as_it_was(graph: Graph, name: str, file: str, reader: str, tmp_path: Path) -> None:
    export(graph, name, tmp_path)
    assert isomorphic(Graph().parse(tmp_path / file, format=reader), graph)


@pytest.mark.parametrize(
    ("files", "format_"),
    [(rdfxml(GRAPH), ox.RdfFormat.RDF_XML), (as_jsonld(GRAPH), ox.RdfFormat.JSON_LD)],
)
def test_oxigraph_reads_the_same(files: dict[str, bytes], format_: ox.RdfFormat) -> None:
    read_ = {quad.triple for quad in ox.parse(next(iter(files.values())), format_)}
    assert read_ == {quad.triple for quad in ox.parse(turtle(GRAPH).encode(), ox.RdfFormat.TURTLE)}


@pytest.mark.parametrize("graph", [GRAPH, ELSEWHERE])
@pytest.mark.parametrize(
    ("write", "reader", "format_"), [(trig, "trig", ox.RdfFormat.TRIG), (nquads, "nquads", ox.RdfFormat.N_QUADS)]
)
def test_each_article_has_its_graph(graph: Graph, write, reader: str, format_: ox.RdfFormat) -> None:
    [content] = write(graph).values()
    dataset = Dataset()
    dataset.parse(data=content.decode(), format=reader)
    shares = by_article(graph)
    assert {name: frozenset(dataset.graph(name)) for name in shares} == shares
    assert {quad.graph_name.value for quad in ox.parse(content, format_)} == set(map(str, shares))


def test_what_no_article_states_goes_into_the_default_graph() -> None:
    graph = build(STORIES)
    foreign = (URIRef("https://example.org/a"), URIRef("https://example.org/b"), Literal("丙", lang="zh"))
    graph.add(foreign)
    for write, format_ in ((trig, ox.RdfFormat.TRIG), (nquads, ox.RdfFormat.N_QUADS)):
        [content] = write(graph).values()
        [found] = [quad for quad in ox.parse(content, format_) if isinstance(quad.graph_name, ox.DefaultGraph)]
        assert found.subject.value == str(foreign[0])


def test_json_ld_needs_nothing_from_elsewhere_and_its_context_is_the_file_beside_it() -> None:
    files = as_jsonld(GRAPH)
    document, context = (json.loads(files[name]) for name in ("graph.jsonld", "context.jsonld"))
    assert document["@context"] == {**context["@context"], "@base": BASE}

    def offline(url: str, options: object) -> None:
        raise AssertionError(url)

    quads = jsonld.to_rdf(document, {"format": "application/n-quads", "documentLoader": offline})
    assert isomorphic(Graph().parse(data=quads, format="nt"), GRAPH)


def test_json_ld_reads_as_json() -> None:
    nodes = {node["id"]: node for node in json.loads(as_jsonld(GRAPH)["graph.jsonld"])["@graph"]}
    union = nodes["union/临江县总工会"]
    assert union["prefLabel"] == "临江县总工会"
    assert union["type"] == ["gh:Organization", "gh:Union", "gh:UnionFederation"]
    assert union["assists"].startswith("place/")


def test_every_property_of_the_graph_has_a_key() -> None:
    context = json.loads(as_jsonld(GRAPH)["context.jsonld"])["@context"]
    meant = {value["@id"] if isinstance(value, dict) else value for value in context.values() if value != 1.1}
    assert {compact(str(predicate)) for predicate in GRAPH.predicates()} - {"rdf:type"} <= meant


UNWRITABLE = {*range(9), 11, 12, *range(14, 32)}
NAMES = st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=12)


@example(";", "")
@given(NAMES, st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\ufffe\uffff"), max_size=12))
def test_any_name_and_text_survives(name: str, text: str) -> None:
    graph = Graph(base=BASE)
    graph.add((mint("person", name), URIRef("http://www.w3.org/2004/02/skos/core#prefLabel"), Literal(text, lang="zh")))
    assert set(Graph().parse(data=as_jsonld(graph)["graph.jsonld"], format="json-ld")) == set(graph)
    if set(map(ord, text)) & set(UNWRITABLE):
        with pytest.raises(BuildError, match=r"RDF/XML cannot hold"):
            rdfxml(graph)
    else:
        assert set(Graph().parse(data=rdfxml(graph)["graph.rdf"], format="xml")) == set(graph)


@pytest.mark.parametrize(("write", "reader"), [(graphml, nx.read_graphml), (gexf, nx.read_gexf)])
def test_the_network_opens_as_networkx_wrote_it(write, reader) -> None:
    [content] = write(GRAPH).values()
    opened = reader(io.BytesIO(content))
    assert set(opened) == set(FULL)
    assert sorted((s, o) for s, o in opened.edges()) == sorted((s, o) for s, o in FULL.edges())
    assert {data["label"] for _, data in opened.nodes(data=True)} == {data["label"] for _, data in FULL.nodes(data=True)}
    assert b"lastmodified" not in content


@pytest.mark.parametrize("write", [graphml, gexf])
def test_a_network_of_hostile_names_is_still_xml(write) -> None:
    graph = build(STORIES)
    label = URIRef("http://www.w3.org/2004/02/skos/core#prefLabel")
    [(union, old)] = [(s, o) for s, o in graph.subject_objects(label) if str(o) == "临江县总工会"]
    graph.set((union, label, Literal("\x00<&\"'\uffff]]>", lang="zh")))
    [content] = write(graph).values()
    assert "\ufffd&lt;&amp;" in content.decode()
    assert old not in content.decode().split("other_names")[0]


def test_tables_hold_entities_relations_and_figures() -> None:
    files = {name: rows(content) for name, content in tables(GRAPH).items()}
    assert {row["iri"] for row in files["nodes.csv"]} == set(FULL)
    quotes = [quote for *_, data in FULL.edges(data=True) for quote in data["quotes"]]
    assert len(files["edges.csv"]) == len(quotes)
    assert ("临江县总工会", "gh:assists", "河口村") in {
        (row["source_name"], row["relation"], row["target_name"]) for row in files["edges.csv"]
    }
    texts = {story.document.id: story.document.text for story in STORIES}
    for row in files["edges.csv"]:
        assert texts[row["article"].rpartition("/")[2]][int(row["start"]) : int(row["end"])] == row["quote"]
    assert len(files["figures.csv"]) >= 10


def test_neo4j_gets_typed_heads_and_relationships_between_nodes_that_are_there() -> None:
    files = {Path(name).name: rows(content) for name, content in neo4j(GRAPH).items()}
    nodes = {row["iri:ID"] for name in ("entities.csv", "articles.csv", "figures.csv") for row in files[name]}
    ties = files["relationships.csv"]
    assert {row[end] for row in ties for end in (":START_ID", ":END_ID")} <= nodes
    assert len(nodes) == sum(len(files[name]) for name in ("entities.csv", "articles.csv", "figures.csv"))
    types = {row[":TYPE"] for row in ties}
    assert {"ASSISTS", "CONTAINED_IN_PLACE", "MENTIONS", "STATED_IN", "ACTOR"} <= types
    assert {row[":LABEL"] for row in files["articles.csv"]} == {"Article"}
    assert "Entity;UnionFederation" in {row[":LABEL"] for row in files["entities.csv"]}


def test_the_database_answers_sql() -> None:
    database = sqlite3.connect(":memory:")
    database.deserialize(sqlite(GRAPH)["graph.sqlite"])
    assert database.execute("PRAGMA foreign_key_check").fetchall() == []
    assert database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    helped = """SELECT helper.name, helped.name FROM relations
        JOIN entities AS helper ON helper.iri = subject JOIN entities AS helped ON helped.iri = object
        WHERE relation = 'gh:assists'"""
    assert database.execute(helped).fetchall() == [("临江县总工会", "河口村")]
    money = "SELECT value, typeof(value), surface FROM figures WHERE unit = '元' AND value > 200000"
    assert database.execute(money).fetchall() == [(300000, "integer", "30余万元")]
    counts = {
        table: database.execute(f"SELECT COUNT(*) FROM {table}").fetchone()[0] for table in ("entities", "articles", "figures")
    }
    assert counts == {"entities": len(FULL), "articles": len(STORIES), "figures": len(FULL.graph["figures"])}


def test_what_was_built_elsewhere_keeps_its_base(tmp_path: Path) -> None:
    (tmp_path / "graph.ttl").write_text(turtle(ELSEWHERE), encoding="utf-8")
    main(["export", "turtle", "jsonld", "-o", str(tmp_path), "--to", str(tmp_path / "there")])
    assert (tmp_path / "there" / "graph.ttl").read_text(encoding="utf-8") == turtle(ELSEWHERE)
    assert isomorphic(read(tmp_path / "there" / "graph.ttl"), ELSEWHERE)
