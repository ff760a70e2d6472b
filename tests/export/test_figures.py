"""kg.export: what a graph holds, as other programs read it."""

from __future__ import annotations

import csv
import io
import sys

import pytest
from rdflib import Graph

from kg import export, graph
from kg.errors import KgError
from tests.stories import REPORT, STORIES


@pytest.fixture(scope="module")
def rows() -> dict[str, dict[str, str]]:
    table = csv.DictReader(io.StringIO(export.figures(graph.build(STORIES))))
    return {row["surface"] + row["value"]: row for row in table}


@pytest.mark.parametrize(
    ("figure", "expected"),
    [
        ("12.5万元125000", {"measure": "投入的资金", "unit": "元", "bound": "exact", "lower": "125000", "upper": "125000"}),
        ("12.5万元125000", {"actor": "临江县总工会", "place": "河口村", "period": "2021-01-01/2021-06-30", "target": ""}),
        ("30余万元300000", {"bound": "atLeast", "lower": "300000", "upper": "", "recurrence": "P1Y", "period": ""}),
        ("126名126", {"about": "困难学生 / 金秋助学", "actor": "临江县总工会"}),
        ("近500人500", {"bound": "atMost", "lower": "", "upper": "500", "actor": ""}),
        ("96%96", {"period": "../2021-09-10", "evidence": "全县职工入会率达96%", "article": "report"}),
        ("2000人以上2000", {"target": "true"}),
        ("500至800元800", {"bound": "atMost"}),
        ("80名80", {"article": "brief", "headline": "關愛送到車輪邊"}),
    ],
)
def test_a_figure_is_a_row(rows, figure, expected):
    assert {name: rows[figure][name] for name in expected} == expected


def test_evidence_is_cut_from_the_article_by_its_offsets(rows):
    texts = {story.document.id: story.document.text for story in STORIES}
    for row in rows.values():
        assert texts[row["article"]][int(row["start"]) : int(row["end"])] == row["evidence"]


def test_rows_follow_the_articles_and_the_text():
    places = [(row["article"], int(row["start"])) for row in export.figure_rows(graph.build(STORIES))]
    assert places == sorted(places)
    assert len(places) == 10


def test_quotation_marks_and_commas_survive():
    built = graph.build([REPORT])
    [row] = [row for row in csv.DictReader(io.StringIO(export.figures(built))) if row["surface"] == "126名"]
    assert row["evidence"] == "县总工会每年开展“金秋助学”活动,累计发放助学金30余万元,资助困难学生126名"


def test_a_graph_without_figures_is_a_table_without_rows():
    assert export.figures(Graph()) == ",".join(export.FIGURE_COLUMNS) + "\n"


def test_a_table_is_a_sequence_of_rows():
    table = export.FigureTable(export.figure_rows(graph.build(STORIES)))
    assert len(table) == len(list(table)) == len(table[:]) > 5
    assert table[0]["surface"] == table[:2][0]["surface"]


def test_a_data_frame_has_numbers_where_numbers_are():
    frame = export.FigureTable(export.figure_rows(graph.build(STORIES))).to_pandas()
    assert tuple(frame.columns) == export.FIGURE_COLUMNS
    money = frame[frame.unit == "元"]
    assert money.value.max() == 300_000
    assert frame[frame.surface == "近500人"].lower.isna().all()
    assert frame.target.sum() == 1
    assert (frame.end - frame.start == frame.evidence.str.len()).all()


def test_an_empty_table_is_an_empty_data_frame():
    frame = export.FigureTable(()).to_pandas()
    assert frame.empty
    assert tuple(frame.columns) == export.FIGURE_COLUMNS


def test_without_pandas_it_says_so(monkeypatch):
    monkeypatch.setitem(sys.modules, "pandas", None)
    with pytest.raises(KgError, match="pip install pandas"):
        export.FigureTable(()).to_pandas()
