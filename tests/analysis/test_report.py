"""The report, its charts, tables and triples."""

from __future__ import annotations

import csv
import io
import json
from xml.etree import ElementTree

import pyoxigraph as ox
import pytest
from rdflib import Dataset, Literal, URIRef

from kg import analysis
from kg.analysis.charts import Bar, bars
from kg.analysis.words import _texts, say
from kg.network import network
from kg.vocab import GH, PROV, RDF
from tests.analysis.networks import BASE, stories
from tests.view.crowd import crowd

RUN = "0123456789abcdef"
UNION = f"{BASE}union/临江县总工会"
SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture(scope="module")
def found() -> analysis.Findings:
    return analysis.findings(stories(), RUN)


@pytest.fixture(scope="module")
def triples(found: analysis.Findings) -> Dataset:
    return Dataset().parse(data=analysis.trig(found), format="trig")


def test_the_same_network_has_the_same_files(found: analysis.Findings) -> None:
    assert analysis.files(found) == analysis.files(analysis.findings(stories(), RUN))


def test_the_report_says_what_each_measure_means_in_both_languages(found: analysis.Findings) -> None:
    text = analysis.markdown(found)
    for section, key in (("standing", "influence"), ("communities", "means"), ("coverage", "limit"), ("money", "limit")):
        for sentence in say(section, key):
            assert f"- {sentence}" in text.splitlines()


def test_every_text_is_there_in_chinese_and_in_english() -> None:
    for section in _texts().values():
        for chinese, english in section.values() if isinstance(section, dict) else [section]:
            assert any("一" <= character <= "龥" for character in chinese), chinese
            assert english.isascii(), english


def test_the_report_shows_each_chart_and_no_other(found: analysis.Findings) -> None:
    shown = {line[4:-1] for line in analysis.markdown(found).splitlines() if line.startswith("![](")}
    assert shown == set(analysis.charts(found))


def test_exact_and_sampled_measures_are_told_apart(found: analysis.Findings) -> None:
    assert say("standing", "exact")[0] in analysis.markdown(found)
    assert say("standing", "sampled")[0] not in analysis.markdown(found)
    large = analysis.findings(network(crowd(1600, 2000, 8)), RUN)
    assert say("standing", "sampled")[1] in analysis.markdown(large)
    assert "gh:sampled true" in analysis.trig(large)


def test_a_name_with_markup_stays_text() -> None:
    entities = stories()
    entities.nodes[UNION]["label"] = "a|b<script>*c*"
    assert "| a\\|b\\<script\\>\\*c\\* |" in analysis.markdown(analysis.findings(entities, RUN))


def test_homonyms_are_told_apart() -> None:
    entities = stories()
    entities.nodes[f"{BASE}place/江北省/临江县"]["label"] = entities.nodes[UNION]["label"] = "临江"
    found = analysis.findings(entities, RUN)
    assert (found.name(UNION), found.name(f"{BASE}place/江北省/临江县")) == ("临江(union)", "临江(江北省)")


def test_a_chart_is_svg_whose_bars_are_as_long_as_their_values() -> None:
    drawn = ElementTree.fromstring(bars("标题 <&>", [Bar("甲", 4, "4"), Bar("乙<b>", 1, "1")]))
    one, other = (float(bar.get("width", "")) for bar in drawn.iter(f"{SVG}rect"))
    assert one == pytest.approx(4 * other)
    assert [text.text for text in drawn.iter(f"{SVG}text")] == ["标题 <&>", "甲", "4", "乙<b>", "1"]


def test_a_chart_of_nothing_is_svg() -> None:
    assert list(ElementTree.fromstring(bars("无", [])).iter(f"{SVG}rect")) == []


def test_the_table_has_a_row_for_each_entity(found: analysis.Findings) -> None:
    rows = list(csv.DictReader(io.StringIO(analysis.as_csv(found))))
    assert {row["iri"] for row in rows} == set(found.network)
    assert (rows[0]["label"], rows[0]["community"], rows[0]["component"]) == ("临江县总工会", "1", "1")
    assert next(row for row in rows if row["label"] == "金秋助学")["given"] == "300000"


def test_the_json_has_all_measures(found: analysis.Findings) -> None:
    told = json.loads(analysis.as_json(found))
    assert told["run"] == RUN
    assert len(told["entities"]) == len(found.network)
    assert sorted(iri for group in told["communities"] for iri in group) == sorted(found.network)
    assert {sum_["given"]["yuan"] for sum_ in told["money"]["by_program"]} == {300000, 125000}


def test_the_triples_are_in_one_graph_that_is_named_after_the_run(triples: Dataset) -> None:
    name = URIRef(f"{BASE}analysis/{RUN}")
    assert {graph.identifier for graph in triples.graphs() if len(graph)} == {name}
    assert (name, RDF.type, GH.Analysis) in triples.graph(name)
    assert (name, PROV.wasDerivedFrom, URIRef(BASE)) in triples.graph(name)


def test_the_triples_are_the_numbers_of_the_table(triples: Dataset, found: analysis.Findings) -> None:
    graph = triples.graph(URIRef(f"{BASE}analysis/{RUN}"))
    first = found.standings[0]
    assert graph.value(URIRef(first.iri), GH.neighbours) == Literal(first.neighbours)
    assert float(graph.value(URIRef(first.iri), GH.influence) or 0) == pytest.approx(first.influence, abs=1e-9)
    schools = URIRef(f"{BASE}organization/临江县教育局")
    assert (schools, GH.worksWith, URIRef(UNION)) in graph
    assert (URIRef(UNION), GH.worksWith, schools) in graph
    given = {str(node): float(sum_) for node, _, sum_ in graph.triples((None, GH.moneyGiven, None))}
    assert given[f"{BASE}program/金秋助学"] == 300000


def test_other_parsers_read_the_triples_too(triples: Dataset, found: analysis.Findings) -> None:
    assert len(set(ox.parse(analysis.trig(found), ox.RdfFormat.TRIG))) == len(triples)


def test_another_base_is_kept() -> None:
    base = "https://example.org/kg/"
    assert f"@base <{base}> ." in analysis.trig(analysis.findings(stories(), RUN, base=base))
