"""`kg query` and `kg validate`: answers, formats, exit codes."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest
from rdflib import Graph

from kg import graph, query
from kg.cli import main
from kg.cli.ask import FORMATS
from tests.stories import STORIES

VILLAGES = "SELECT ?name WHERE { ?village a gh:Village ; skos:prefLabel ?name } ORDER BY ?name"


@pytest.fixture(scope="module")
def output(tmp_path_factory: pytest.TempPathFactory) -> str:
    folder = tmp_path_factory.mktemp("output")
    (folder / "graph.ttl").write_text(graph.turtle(graph.build(STORIES)), encoding="utf-8")
    return str(folder)


def test_the_formats_are_those_of_kg_query():
    assert set(FORMATS) == set(query.FORMATS)


def test_an_expression_as_a_table(output, capsys):
    assert main(["query", "-e", VILLAGES, "-o", output]) == 0
    assert "河口村" in capsys.readouterr().out.splitlines()


def test_an_expression_as_csv(output, capsys):
    assert main(["query", "-e", VILLAGES, "-o", output, "--format", "csv"]) == 0
    assert {"name": "河口村"} in csv.DictReader(io.StringIO(capsys.readouterr().out))


def test_an_expression_as_json(output, capsys):
    assert main(["query", "-e", VILLAGES, "-o", output, "--format", "json"]) == 0
    answer = json.loads(capsys.readouterr().out)
    assert answer["head"]["vars"] == ["name"]


def test_a_graph_as_turtle(output, capsys):
    assert main(["query", "-e", "CONSTRUCT WHERE { ?x a gh:Village }", "-o", output, "--format", "ttl"]) == 0
    assert len(Graph().parse(data=capsys.readouterr().out, format="turtle")) > 0


def test_a_query_from_a_file(output, tmp_path, capsys):
    (tmp_path / "villages.rq").write_text(VILLAGES, encoding="utf-8")
    assert main(["query", str(tmp_path / "villages.rq"), "-o", output]) == 0
    assert "河口村" in capsys.readouterr().out


def test_a_parameter_is_a_value_and_never_part_of_the_query(output, tmp_path, capsys):
    (tmp_path / "type.rq").write_text("SELECT ?type WHERE { ?x skos:prefLabel ?name ; a ?type }", encoding="utf-8")
    assert main(["query", str(tmp_path / "type.rq"), "-p", "name=河口村", "-o", output]) == 0
    assert "gh:Village" in capsys.readouterr().out
    assert main(["query", str(tmp_path / "type.rq"), "-p", 'name=" } UNION { ?x a ?type }#', "-o", output]) == 0
    assert "gh:" not in capsys.readouterr().out


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        (["no-such-question"], "no-such-question: no query of that name"),
        (["gone.rq"], "gone.rq: not readable as UTF-8 text"),
        (["-e", "SELECT WHERE"], "the query fails"),
        (["-e", "INSERT DATA { <a:a> <a:b> <a:c> }"], "INSERT: a query "),
        (["-e", VILLAGES, "-p", "place=河口村"], "place: the query has no such parameter"),
    ],
)
def test_a_wrong_query_is_one_line_and_exit_code_1(arguments, complaint, output, capsys):
    assert main(["query", *arguments, "-o", output]) == 1
    said = capsys.readouterr().err
    assert complaint in said
    assert said.count("\n") == 1


@pytest.mark.parametrize("command", [["query", "-e", VILLAGES], ["validate"]])
def test_without_a_graph_the_way_to_one_is_said(command, tmp_path, capsys):
    assert main([*command, "-o", str(tmp_path)]) == 1
    assert f"{tmp_path / 'graph.ttl'}: no graph here: build one with 'kg build'" in capsys.readouterr().err


@pytest.mark.parametrize("arguments", [[], ["figures", "-e", VILLAGES], ["-e", VILLAGES, "-p", "name"], ["x", "--format", "xml"]])
def test_a_wrong_command_line_is_exit_code_2(arguments):
    with pytest.raises(SystemExit, match="2"):
        main(["query", *arguments])


def test_the_list_names_every_question(capsys):
    assert main(["query", "--list"]) == 0
    listed = [line for line in capsys.readouterr().out.splitlines() if line and not line.startswith(" ")]
    assert listed == list(query.names())


def test_a_sound_graph_conforms(output, capsys):
    assert main(["validate", "-o", output]) == 0
    assert capsys.readouterr().out.startswith("0 violations in ")


@pytest.fixture
def broken(output: str, tmp_path: Path) -> str:
    turtle = Path(output, "graph.ttl").read_text(encoding="utf-8")
    (tmp_path / "graph.ttl").write_text(turtle.replace("gh:value 125000.0", "gh:value -125000.0"), encoding="utf-8")
    return str(tmp_path)


def test_what_is_wrong_is_said_with_its_sentence_and_exit_code_1(broken, capsys):
    assert main(["validate", "-o", broken]) == 1
    assert "县总工会投入资金12.5万元" in capsys.readouterr().out


def test_what_is_wrong_as_json(broken, capsys):
    assert main(["validate", "-o", broken, "--json"]) == 1
    assert "县总工会投入资金12.5万元" in json.loads(capsys.readouterr().out)[0]["sentence"]


def test_a_file_that_is_no_turtle_is_named(tmp_path, capsys):
    (tmp_path / "graph.ttl").write_text("工会", encoding="utf-8")
    assert main(["validate", "-o", str(tmp_path)]) == 1
    assert "graph.ttl: not a graph in Turtle" in capsys.readouterr().err
