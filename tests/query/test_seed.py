"""What the named queries answer on the seed article, against what a reader finds in it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final
from urllib.parse import unquote

import pytest
from pyoxigraph import BlankNode, NamedNode

import kg
from kg.query import Cell, Table, describe, names, run

if TYPE_CHECKING:
    from rdflib import Graph

SEED = Path(__file__).parents[3] / "shared" / "eval" / "dev" / "seed.txt"

pytestmark = [
    pytest.mark.kit,
    pytest.mark.skipif(not SEED.is_file(), reason="the seed article of the evaluation kit is not beside the checkout"),
]

Answers = Mapping[str, list[Mapping[str, str]]]


@dataclass(frozen=True, slots=True)
class Reading:
    """Some cells of a row of a query's answer, which the article says or does not say."""

    query: str
    said: bool
    cells: Mapping[str, str]

    def __str__(self) -> str:
        return f"{self.query}: {'' if self.said else 'not '}{' '.join(self.cells.values())}"


def _reading(line: str) -> Reading:
    query, said, *cells = line.split("\t")
    return Reading(query, said == "yes", dict(cell.split("=", 1) for cell in cells))


READINGS: Final = [_reading(line) for line in Path(__file__).with_name("seed.tsv").read_text(encoding="utf-8").splitlines()[3:]]

NOTHING: Final = {
    "homonyms": "every full name in the article stands for one thing: the stages of the two villages bear the villages' names",
    "participants": "competitors, model workers and units are counted; of nobody named does it say that they took part",
    "targets": "all figures are of what was done; nothing is planned",
}

NARROWED: Final = [
    ("money", {"program": "金秋助学"}, "figure", {"1324.6万元"}),
    ("money", {"place": "范村"}, "figure", {"20万元"}),
    ("money", {"place": "黄庄村"}, "figure", {"10万余元"}),
    ("assisted", {"place": "范村"}, "helper", {"焦作市总工会"}),
    ("assisted", {"by": "焦作市总工会"}, "helped", {"范村", "黄庄村"}),
    ("place-chain", {"place": "范村"}, "area", {"紫陵镇", "沁阳市"}),
    ("place-figures", {"place": "范村"}, "figure", {"357人", "86户", "101人", "7406.32平方米", "20万元"}),
    ("program-figures", {"program": "金秋助学"}, "figure", {"1324.6万元", "6573名"}),
    ("documents", {"organization": "中共焦作市委"}, "document", {"《中共焦作市委关于进一步加强和改进党对工会工作领导的意见》"}),
    ("events", {"place": "沁阳市"}, "event", {"义诊活动"}),
    ("events", {"place": "武陟县"}, "event", {"家风专题教育"}),
    ("facilities", {"where": "沁阳市"}, "facility", {"范村文化舞台"}),
    ("groups-served", {"group": "困难学生"}, "by", {"金秋助学"}),
    ("organizers", {"name": "焦作市企业太极拳体育骨干培训班"}, "organizer", {"焦作市总工会", "焦作市体育局"}),
    ("organizers", {"organization": "焦作市体育局"}, "undertaking", {"焦作市企业太极拳体育骨干培训班", "太极拳集中展示交流活动"}),
    ("partners", {"name": "焦作市总工会"}, "undertaking", {"焦作市企业太极拳体育骨干培训班", "太极拳集中展示交流活动"}),
    ("union-hierarchy", {"superior": "河南省总工会"}, "organization", {"焦作市总工会"}),
    ("union-hierarchy", {"superior": "焦作市总工会"}, "organization", {"焦作市总工会党组"}),
    ("awards", {"honour": "中原大工匠"}, "figure", {"4名"}),
    ("mentions", {"name": "中建七局"}, "entity", {"中国建筑第七工程局有限公司"}),
    ("sentences", {"text": "建制率"}, "figure", {"95%", "98%"}),
]


def spoken(cell: Cell) -> str:
    """A cell as a reader says it: of an IRI only its last part."""
    if cell is None or isinstance(cell, BlankNode):
        return ""
    return re.split("[/#]", unquote(cell.value))[-1] if isinstance(cell, NamedNode) else cell.value


def rows(table: Table) -> list[Mapping[str, str]]:
    return [dict(zip(table.columns, map(spoken, row), strict=True)) for row in table.rows]


@pytest.fixture(scope="session")
def seed() -> Graph:
    return kg.build([SEED]).graph


@pytest.fixture(scope="session")
def answers(seed: Graph) -> Answers:
    return {name: rows(run(seed, describe(name).text)) for name in names()}


def test_every_named_query_has_been_read_for() -> None:
    assert sorted({reading.query for reading in READINGS if reading.said} | NOTHING.keys()) == list(names())


@pytest.mark.parametrize("reading", READINGS, ids=str)
def test_an_answer_says_what_the_article_says_and_nothing_else(reading: Reading, answers: Answers) -> None:
    assert any(row.items() >= reading.cells.items() for row in answers[reading.query]) == reading.said


def test_the_cells_that_are_read_are_columns_of_the_answers(answers: Answers) -> None:
    assert [reading for reading in READINGS if reading.cells.keys() - answers[reading.query][0].keys()] == []


@pytest.mark.parametrize("name", NOTHING)
def test_there_is_no_answer_where_the_article_gives_none(name: str, answers: Answers) -> None:
    assert answers[name] == [], NOTHING[name]


@pytest.mark.parametrize(("name", "bindings", "column", "expected"), NARROWED)
def test_a_question_about_one_thing_has_just_its_answer(
    name: str, bindings: dict[str, str], column: str, expected: set[str], seed: Graph
) -> None:
    assert {row[column] for row in rows(run(seed, describe(name).text, bindings))} - {""} == expected


def test_each_figure_that_is_read_is_written_in_the_article() -> None:
    text = SEED.read_text(encoding="utf-8")
    assert [reading for reading in READINGS if reading.said and reading.cells.get("figure", "") not in text] == []


def test_each_sentence_stands_at_its_offsets_in_the_article_and_holds_its_figure(answers: Answers) -> None:
    text = SEED.read_text(encoding="utf-8")
    for row in answers["sentences"]:
        assert text[int(row["start"]) : int(row["end"])] == row["sentence"]
        assert row["figure"] in row["sentence"]
