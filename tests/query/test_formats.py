from __future__ import annotations

import json

import pytest
from pyoxigraph import BlankNode, Literal, NamedNode

from kg.errors import QueryError
from kg.query import FORMATS, Table, format_csv, format_json, format_table, format_turtle
from kg.vocab import BASE, GH, SKOS, XSD

UNION = NamedNode(f"{BASE}union/临江县总工会")
TABLE = Table(
    ("union", "说明", "value"),
    (
        (UNION, Literal("会员", language="zh"), Literal("12.5", datatype=NamedNode(XSD.decimal))),
        (None, Literal('a,"b"\n\x1b[31mc'), Literal("3", datatype=NamedNode(XSD.integer))),
        (NamedNode("https://example.org/x"), Literal("e\u0301"), None),
    ),
)
FACT = Table(
    ("subject", "predicate", "object"), ((UNION, NamedNode(SKOS.prefLabel), Literal("甲", language="zh")),), statements=True
)


def test_columns_line_up_where_a_han_character_takes_two_places() -> None:
    assert format_table(TABLE) == (
        "union                  说明          value\n"
        "─────────────────────  ────────────  ─────\n"
        "union/临江县总工会     会员           12.5\n"
        '                       a,"b"  [31mc      3\n'
        "https://example.org/x  e\u0301\n"
    )


def test_a_table_without_rows_is_its_head() -> None:
    assert format_table(Table(("a", "会"), ())) == "a  会\n─  ──\n"


def test_a_table_without_columns_is_empty_lines() -> None:
    assert format_table(Table((), ())).strip() == ""


def test_no_control_character_reaches_the_terminal() -> None:
    assert "\x1b" not in format_table(TABLE)


def test_csv_holds_the_values_in_full() -> None:
    assert format_csv(TABLE) == (
        f'union,说明,value\n{UNION.value},会员,12.5\n,"a,""b""\n\x1b[31mc",3\nhttps://example.org/x,e\u0301,\n'
    )


def test_json_is_that_of_sparql() -> None:
    document = json.loads(format_json(TABLE))
    assert document["head"] == {"vars": ["union", "说明", "value"]}
    first, second, third = document["results"]["bindings"]
    assert first["union"] == {"type": "uri", "value": UNION.value}
    assert first["说明"] == {"type": "literal", "value": "会员", "xml:lang": "zh"}
    assert first["value"] == {"type": "literal", "value": "12.5", "datatype": str(XSD.decimal)}
    assert "union" not in second
    assert third["说明"] == {"type": "literal", "value": "e\u0301"}
    blank = json.loads(format_json(Table(("x",), ((BlankNode("b"),),))))
    assert blank["results"]["bindings"] == [{"x": {"type": "bnode", "value": "b"}}]


def test_turtle_is_for_statements() -> None:
    assert format_turtle(FACT).endswith('\n<union/临江县总工会>\n    skos:prefLabel "甲"@zh .\n')
    with pytest.raises(QueryError, match="only CONSTRUCT"):
        format_turtle(TABLE)


def test_turtle_without_names_is_refused() -> None:
    blank = Table(FACT.columns, ((BlankNode("b"), NamedNode(GH.about), UNION),), statements=True)
    with pytest.raises(QueryError, match="blank nodes"):
        format_turtle(blank)


def test_statements_can_be_read_as_a_table() -> None:
    assert format_table(FACT).splitlines()[2] == "union/临江县总工会  skos:prefLabel  甲"


def test_the_formats_by_name() -> None:
    assert list(FORMATS) == ["table", "csv", "json", "ttl"]
