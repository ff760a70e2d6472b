"""SPARQL 1.1 Protocol: what a client sends, and what it gets."""

from __future__ import annotations

import csv
import io
import json
from typing import TYPE_CHECKING

import pyoxigraph as ox
import pytest
from rdflib import Graph
from rdflib.query import Result

from kg.graph import build
from kg.query import run
from tests.stories import STORIES

if TYPE_CHECKING:
    import httpx

GRAPH = build(STORIES)
UNIONS = "SELECT ?union ?name WHERE { ?union a gh:Union ; skos:prefLabel ?name } ORDER BY ?name"
MIXED = """SELECT ?a ?b ?c ?d ?e WHERE {
  VALUES (?a ?b ?c ?d ?e) { (<x:i> "a\\tb\\n\\"c\\"\\\\"@zh 1.5 UNDEF "2021-01-01"^^xsd:date) (<x:i> "<&>" 2 true "甲,乙") } }"""
ENCODED = "application/x-www-form-urlencoded"


def get(client: httpx.Client, query: str, accept: str = "application/sparql-results+json") -> httpx.Response:
    return client.get("/sparql", params={"query": query}, headers={"Accept": accept})


@pytest.mark.parametrize(
    "send",
    [
        lambda client: get(client, UNIONS),
        lambda client: client.post("/sparql", data={"query": UNIONS}),
        lambda client: client.post("/sparql", content=UNIONS, headers={"Content-Type": "application/sparql-query"}),
        lambda client: client.post(
            "/sparql", content=UNIONS, headers={"Content-Type": "application/sparql-query; charset=UTF-8", "Accept": "*/*"}
        ),
    ],
)
def test_three_ways_to_ask(client: httpx.Client, send) -> None:
    reply = send(client)
    assert reply.status_code == 200
    assert reply.headers["content-type"] == "application/sparql-results+json"
    assert [row["name"]["value"] for row in reply.json()["results"]["bindings"]] == ["临江县快递行业工会联合会", "临江县总工会"]


@pytest.mark.parametrize(
    ("accept", "media", "reader"),
    [
        ("application/sparql-results+json", "application/sparql-results+json", "json"),
        ("application/sparql-results+xml", "application/sparql-results+xml", "xml"),
        ("text/csv", "text/csv", "csv"),
        ("text/tab-separated-values", "text/tab-separated-values", "tsv"),
        ("text/html, application/sparql-results+xml;q=0.9, */*;q=0.1", "application/sparql-results+xml", "xml"),
        ("", "application/sparql-results+json", "json"),
    ],
)
def test_tables_come_in_four_formats_that_rdflib_reads(client: httpx.Client, accept: str, media: str, reader: str) -> None:
    reply = get(client, UNIONS, accept)
    assert reply.headers["content-type"] == media
    rows = Result.parse(io.BytesIO(reply.content), format=reader)
    assert [str(row[1]) for row in rows] == ["临江县快递行业工会联合会", "临江县总工会"]


@pytest.mark.parametrize(
    ("accept", "results"),
    [
        ("application/sparql-results+json", ox.QueryResultsFormat.JSON),
        ("application/sparql-results+xml", ox.QueryResultsFormat.XML),
        ("text/tab-separated-values", ox.QueryResultsFormat.TSV),
    ],
)
def test_every_kind_of_term_comes_back_as_it_is(client: httpx.Client, accept: str, results) -> None:
    read = ox.parse_query_results(get(client, MIXED, accept).content, results)
    assert isinstance(read, ox.QuerySolutions)
    assert sorted(map(str, map(tuple, read))) == sorted(map(str, run(GRAPH, MIXED).rows))


def test_csv_holds_the_bare_values(client: httpx.Client) -> None:
    rows = list(csv.reader(io.StringIO(get(client, MIXED, "text/csv").text, newline="")))
    assert ["x:i", 'a\tb\n"c"\\', "1.5", "", "2021-01-01"] in rows


@pytest.mark.parametrize("answer", [True, False])
def test_ask(client: httpx.Client, *, answer: bool) -> None:
    query = "ASK { ?x a gh:Union }" if answer else "ASK { ?x a gh:Site }"
    assert get(client, query).json() == {"head": {}, "boolean": answer}
    xml = ox.parse_query_results(get(client, query, "application/sparql-results+xml").content, ox.QueryResultsFormat.XML)
    assert bool(xml) is answer


@pytest.mark.parametrize(
    ("accept", "reader"),
    [
        ("text/turtle", "turtle"),
        ("application/n-triples", "nt"),
        ("application/ld+json", "json-ld"),
        ("application/rdf+xml", "xml"),
    ],
)
def test_graphs_come_in_four_formats(client: httpx.Client, accept: str, reader: str) -> None:
    reply = get(client, "CONSTRUCT WHERE { ?x a gh:Union ; skos:prefLabel ?name }", accept)
    assert reply.headers["content-type"] == accept
    assert len(Graph().parse(data=reply.content, format=reader)) == 4


def test_describe(client: httpx.Client) -> None:
    reply = get(client, "DESCRIBE ?x WHERE { ?x skos:prefLabel '临江县总工会'@zh }", "text/turtle")
    assert len(Graph().parse(data=reply.text, format="turtle")) > 3


@pytest.mark.parametrize("accept", ["image/png", "text/turtle", "application/sparql-results+json;q=0"])
def test_a_format_that_cannot_be_had_is_said(client: httpx.Client, accept: str) -> None:
    reply = get(client, UNIONS, accept)
    assert reply.status_code == 406
    assert "application/sparql-results+json" in reply.text


@pytest.mark.parametrize(
    ("request_", "status"),
    [
        (lambda c: get(c, "SELECT nonsense"), 400),
        (lambda c: get(c, ""), 400),
        (lambda c: c.get("/sparql", params=[("query", UNIONS), ("query", UNIONS)]), 400),
        (lambda c: c.get("/sparql", params={"query": UNIONS, "default-graph-uri": "http://127.0.0.1:9/"}), 400),
        (lambda c: c.get("/sparql?query=%FF%FE"), 400),
        (lambda c: c.get("/sparql?" + "&".join(["query=a"] * 200)), 400),
        (lambda c: c.post("/sparql", content=b"\xff", headers={"Content-Type": "application/sparql-query"}), 400),
        (lambda c: c.post("/sparql", content=b"query=\xff", headers={"Content-Type": ENCODED}), 400),
        (lambda c: c.post("/sparql", content="nothing=here", headers={"Content-Type": ENCODED}), 400),
        (lambda c: c.post("/sparql", content=UNIONS, headers={"Content-Type": "text/plain"}), 415),
        (lambda c: c.post("/sparql", content="CLEAR ALL", headers={"Content-Type": "application/sparql-update"}), 403),
        (lambda c: c.post("/sparql", data={"update": "CLEAR ALL"}), 403),
        (lambda c: get(c, "DELETE WHERE { ?s ?p ?o }"), 400),
        (lambda c: get(c, "LOAD <http://127.0.0.1:9/>"), 400),
        (lambda c: c.put("/sparql", content=b"x"), 405),
        (lambda c: c.delete("/sparql"), 405),
        (lambda c: c.options("/sparql", headers={"Origin": "http://example.org"}), 405),
        (lambda c: c.post("/", data={"query": UNIONS}), 405),
        (lambda c: c.get("/nowhere"), 404),
        (lambda c: c.get("/../../etc/passwd"), 404),
        (lambda c: c.post("/sparql", content=iter([b"query=ASK{}"]), headers={"Content-Type": ENCODED}), 411),
    ],
)
def test_what_is_wrong_is_said_in_plain_text(client: httpx.Client, request_, status: int) -> None:
    reply = request_(client)
    assert reply.status_code == status
    assert reply.headers["content-type"] == "text/plain; charset=utf-8"
    assert len(reply.text) > 10


def test_no_other_site_may_read_answers(client: httpx.Client) -> None:
    reply = client.get("/sparql", params={"query": UNIONS}, headers={"Origin": "http://example.org"})
    assert not [name for name in reply.headers if name.startswith("access-control")]
    assert reply.headers["cross-origin-resource-policy"] == "same-origin"


def test_head_is_get_without_the_body(client: httpx.Client) -> None:
    reply = client.head("/sparql", params={"query": UNIONS})
    assert reply.status_code == 200
    assert int(reply.headers["content-length"]) > 0
    assert reply.content == b""


@pytest.mark.parametrize("path", ["/sparql", "/.well-known/void"])
@pytest.mark.parametrize(("accept", "reader"), [("text/turtle", "turtle"), ("application/ld+json", "json-ld"), ("", "turtle")])
def test_the_endpoint_describes_itself(client: httpx.Client, path: str, accept: str, reader: str) -> None:
    graph = Graph().parse(data=client.get(path, headers={"Accept": accept}).text, format=reader)
    described = """PREFIX sd: <http://www.w3.org/ns/sparql-service-description#> PREFIX void: <http://rdfs.org/ns/void#>
        SELECT ?endpoint ?triples ?unions WHERE {
          ?service a sd:Service ; sd:endpoint ?endpoint ; sd:supportedLanguage sd:SPARQL11Query ; sd:defaultDataset ?dataset .
          ?dataset a void:Dataset ; void:sparqlEndpoint ?endpoint ; void:triples ?triples ; void:classPartition ?part .
          ?part void:class <https://w3id.org/gonghui/ontology#Union> ; void:entities ?unions }"""
    [(endpoint, triples, unions)] = graph.query(described)
    assert str(endpoint) == f"{str(client.base_url).rstrip('/')}/sparql"
    assert (int(triples), int(unions)) == (len(GRAPH), 2)


def test_a_browser_at_the_endpoint_is_led_to_the_page(client: httpx.Client) -> None:
    reply = client.get("/sparql", headers={"Accept": "text/html,*/*;q=0.8"})
    assert (reply.status_code, reply.headers["location"]) == (303, "/query")


def test_json_is_json(client: httpx.Client) -> None:
    assert json.loads(get(client, "SELECT ('\\u0001\\u2028</script>' AS ?x) WHERE {}").content)
