from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path

import pyoxigraph as ox
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.errors import QueryError
from kg.graph import build, turtle
from kg.query import Value, run
from kg.store import load
from tests.stories import STORIES

GRAPH = build(STORIES)
UNIONS = "SELECT ?label WHERE { ?union a gh:Union ; skos:prefLabel ?label }"
NAMED = "SELECT ?label WHERE { ?union a gh:Union ; skos:prefLabel ?label ; skos:altLabel ?name }"


def values(text: str, **bindings: Value) -> list[str | None]:
    return [row[0].value if row[0] is not None else None for row in run(GRAPH, text, bindings).rows]


def test_a_file_and_a_graph_give_the_same_answer(tmp_path: Path) -> None:
    path = tmp_path / "graph.ttl"
    path.write_text(turtle(GRAPH), encoding="utf-8")
    assert run(load(path), UNIONS) == run(GRAPH, UNIONS)


def test_statements_in_named_graphs_are_found_too() -> None:
    store = ox.Store()
    for quad in ox.parse(turtle(GRAPH).encode(), ox.RdfFormat.TURTLE):
        store.add(ox.Quad(quad.subject, quad.predicate, quad.object, ox.NamedNode("https://example.org/article")))
    assert run(store, UNIONS) == run(GRAPH, UNIONS)


def test_rows_without_an_order_are_sorted() -> None:
    assert values(UNIONS) == ["临江县快递行业工会联合会", "临江县总工会"]


def test_rows_with_an_order_keep_it() -> None:
    assert values(f"{UNIONS} ORDER BY DESC(?label)") == ["临江县总工会", "临江县快递行业工会联合会"]


def test_more_rows_than_allowed_are_an_error_and_as_many_are_not() -> None:
    assert len(run(GRAPH, UNIONS, most=2).rows) == 2
    for query in (UNIONS, "CONSTRUCT WHERE { ?union a gh:Union }"):
        with pytest.raises(QueryError, match="more than 1 rows"):
            run(GRAPH, query, most=1)


@pytest.mark.parametrize(("text", "expected"), [("ASK { ?s a gh:Union }", "true"), ("ASK { ?s a gh:Site }", "false")])
def test_ask_says_yes_or_no(text: str, expected: str) -> None:
    assert values(text) == [expected]


@pytest.mark.parametrize(
    ("text", "bindings", "count"),
    [
        (NAMED, {"name": "县总工会"}, 1),
        (NAMED, {"name": "市总工会"}, 0),
        (NAMED, {"name": ox.Literal("县总工会", language="zh")}, 1),
        (NAMED, {"name": ox.Literal("县总工会")}, 0),
        ("SELECT ?o WHERE { ?o gh:value ?v }", {"v": Decimal("12.5E4")}, 1),
        ("SELECT ?o WHERE { ?o gh:periodEnd ?day }", {"day": date(2021, 6, 30)}, 1),
        ("SELECT ?o WHERE { ?o gh:value ?v FILTER(?v >= ?least) ?x gh:start ?least }", {"least": 3}, 0),
        ("SELECT ?o WHERE { ?o gh:value ?v FILTER(COALESCE(?v >= ?least, true)) }", {"least": 100000}, 2),
        ("SELECT ?o WHERE { ?o gh:bound ?bound }", {"bound": ox.NamedNode("https://w3id.org/gonghui/ontology#atMost")}, 2),
        ("select ?o { # where {\n ?o gh:bound ?b } # where", {}, 9 + 1),
    ],
)
def test_variables_take_values(text: str, bindings: dict[str, Value], count: int) -> None:
    assert len(values(text, **bindings)) == count


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=40) | st.text('"\\\n@zh(){}#<>', max_size=12))
def test_a_value_is_never_read_as_sparql(value: str) -> None:
    labels = {"县总工会": ["临江县总工会"], "臨江縣總工會": ["临江县总工会"], "联合会": ["临江县快递行业工会联合会"]}
    assert values(NAMED, name=value) == labels.get(value, [])


@pytest.mark.parametrize("value", ['" }', '"@zh) } } #', "\\", "\n", "}} SERVICE <http://example.org/> {{"])
def test_a_hostile_value_is_only_a_name(value: str) -> None:
    assert values(NAMED, name=value) == []


@pytest.mark.parametrize(
    "text",
    [
        "INSERT DATA { <a> <b> <c> }",
        "prefix ex: <http://example.org/> delete where { ?s ?p ?o }",
        "LOAD <http://example.org/>",
        "CLEAR ALL",
        "DROP GRAPH <g>",
        "# SELECT\nCREATE GRAPH <g>",
    ],
)
def test_an_update_is_refused(text: str) -> None:
    with pytest.raises(QueryError, match="cannot change the graph"):
        run(GRAPH, text)


@pytest.mark.parametrize(
    "clause",
    [
        "SERVICE <http://localhost:1/> { ?s ?p ?o }",
        "SERVICE SILENT <http://localhost:1/> { ?s ?p ?o }",
        "{}sErViCe<http://localhost:1/>{ ?s ?p ?o }",
        "?s ?p 1.0e5SERVICE <http://localhost:1/> { ?s ?p ?o }",
        "?s ?p trueSERVICE <http://localhost:1/> { ?s ?p ?o }",
        "?s ?p 'x'SERVICE <http://localhost:1/> { ?s ?p ?o }",
        "?s ?p ?o # comment\rSERVICE <http://localhost:1/> { ?s ?p ?o }",
        "FILTER(1<2) SERVICE <http://localhost:1/> { ?s ?p ?o } FILTER(2>1)",
        "BIND('<' AS ?a) SERVICE <http://localhost:1/> { ?s ?p ?o } BIND('>' AS ?b)",
        "?s ?p '''it's''' . SERVICE ?service { ?s ?p ?o }",
    ],
)
def test_no_other_server_is_asked(clause: str) -> None:
    with pytest.raises(QueryError, match="no other server"):
        run(GRAPH, f"SELECT * WHERE {{ {clause} }}")


@pytest.mark.parametrize(
    "text",
    [
        "SELECT ?service WHERE { ?service a gh:Union }",
        "SELECT ?s WHERE { ?s a gh:Union } # SERVICE <http://localhost:1/> {}",
        "SELECT ?s WHERE { ?s a gh:Union FILTER('SERVICE' != \"INSERT\") }",
        "SELECT ?s WHERE { ?s a gh:Union FILTER(?s != <http://localhost:1/SERVICE>) }",
        "PREFIX service: <http://example.org/> SELECT ?s WHERE { ?s a gh:Union FILTER(?s != service:DELETE) }",
        'SELECT ?s WHERE { ?s a gh:Union FILTER(\'\'\'a "SERVICE" \'\'\' != """INSERT \' """) }',
    ],
)
def test_a_word_that_only_looks_like_it_passes(text: str) -> None:
    assert len(run(GRAPH, text).rows) == 2


@pytest.mark.parametrize(
    ("text", "bindings", "message"),
    [
        ("SELECT ?s WHERE { ?s a gh:Union", {}, "the query fails: error at"),
        ("SELECT ?s WHERE { ?s a foaf:Person }", {}, "the query fails"),
        ("", {}, "the query fails"),
        (NAMED, {"nmae": "甲"}, "no such parameter; it has label, name, union"),
        ("SELECT ?s { ?s ?p ?o }", {"o": "甲"}, "needs the word WHERE"),
    ],
)
def test_what_is_wrong_with_a_query_is_said_in_one_line(text: str, bindings: dict[str, Value], message: str) -> None:
    with pytest.raises(QueryError, match=message) as caught:
        run(GRAPH, text, bindings)
    assert "\n" not in str(caught.value)
