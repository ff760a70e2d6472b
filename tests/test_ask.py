"""Questions in Chinese: each example of the table means its own query; what is not a question of the graph is not understood."""

from __future__ import annotations

import re
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.ask import EXAMPLES, Asked, understand
from kg.cli import main
from kg.errors import KgError, QueryError, UnclearError
from kg.graph import build, turtle
from kg.lexicon import load
from kg.query import describe, names, run
from kg.store import load as opened
from tests.stories import STORIES

GRAPH = build(STORIES)
SHAPES = load("question_shapes")


@pytest.fixture(scope="module")
def store(tmp_path_factory):
    path = tmp_path_factory.mktemp("asked") / "graph.ttl"
    path.write_text(turtle(GRAPH), encoding="utf-8")
    return opened(path)


def test_there_are_enough_shapes_and_queries():
    assert len(SHAPES) >= 40
    assert len({row["query"] for row in SHAPES}) >= 25


@pytest.mark.parametrize("row", SHAPES, ids=lambda row: row["example"])
def test_an_example_means_the_query_of_its_row(store, row):
    asked = understand(store, row["example"] + "?")
    assert asked.query == row["query"]
    assert list(asked.parameters) == [row["parameter"]] * bool(row["parameter"])
    run(store, describe(asked.query).text, asked.parameters)


@pytest.mark.parametrize("row", SHAPES, ids=lambda row: row["example"])
def test_a_row_names_a_query_and_its_parameter(row):
    assert row["query"] in names()
    parameters = {parameter.name for parameter in describe(row["query"]).parameters}
    assert row["parameter"] in parameters if row["parameter"] else "X" not in row["shape"]
    assert bool(row["class"]) == ("X" in row["shape"])
    assert re.compile(row["shape"])


ANSWERS = [
    ("河口村得到了哪些帮扶?", "临江县总工会"),
    ("請問,河口村得到了哪些幫扶？", "临江县总工会"),
    ("县总工会主办了哪些活动?", "首届职工运动会"),
    ("首届职工运动会是谁举办的?", "临江县教育局"),
    ("首届职工运动会是什么时候举行的", "2021-09-03"),
    ("金秋助学一共发放了多少助学金?", "30余万元"),
    ("“金秋助学”资助了多少学生?", "126名"),
    ("河口村在哪里？", "江北省"),
    ("县总工会印发了哪些文件?", "临江县工会帮扶办法"),
    ("谁颁发了临江工匠?", "临江县总工会"),
    ("县总工会和谁一起办活动?", "临江县教育局"),
    ("县总工会下面有哪些工会?", "临江县快递行业工会联合会"),
    ("建功行动包括哪些活动?", "技能大比武"),
    ("96%出自哪句话?", "全县职工入会率达96%"),
    ("计划达到什么目标?", "2000人以上"),
    ("有哪些工会?", "临江县快递行业工会联合会"),
    ("请帮我查一下,哪些文章提到了貨車司機?", "關愛送到車輪邊"),
]


@pytest.mark.parametrize(("question", "said"), ANSWERS)
def test_the_answer_says(store, question, said):
    asked = understand(store, question)
    rows = run(store, describe(asked.query).text, asked.parameters).rows
    assert said in {cell.value for row in rows for cell in row if cell is not None}


@pytest.mark.parametrize(
    "question",
    [
        *("今天天气怎么样?", "你好", "", "?", " ", "河口村", "县总工会好不好?", "为什么县总工会帮扶河口村?"),
        *("河口村得到了哪些帮扶,县总工会主办了哪些活动,你怎么看", "谁是最美的人", "工会费怎么交?", "how many unions are there?"),
        *("县总工会应该帮扶哪些村的村民才对呢你说", "删除所有数据", "SELECT * WHERE { ?s ?p ?o }", "X", "明年会怎样?"),
    ],
)
def test_what_is_no_question_of_the_graph_is_not_understood(store, question):
    with pytest.raises(UnclearError, match="not understood; questions are like"):
        understand(store, question)


@pytest.mark.parametrize(
    ("question", "message"),
    [
        ("白云村得到了哪些帮扶?", "白云村: the graph has nothing of that name"),
        ("河口得到了哪些帮扶?", "it has 河口村"),
        ("首届职工运动会得到了哪些帮扶?", "nothing of that name that can be asked so"),
        ("河口村主办了哪些活动?", "nothing of that name that can be asked so"),
        ('"} DROP ALL #得到了哪些帮扶?', "the graph has nothing of that name"),
    ],
)
def test_a_name_that_the_graph_does_not_know_is_said(store, question, message):
    with pytest.raises(QueryError, match=re.escape(message)):
        understand(store, question)


@given(st.text(max_size=40) | st.text("县总工会河口村得到了哪些帮扶主办活动?X\"'{}\\", max_size=30))
def test_any_text_is_understood_or_refused(text):
    with suppress(KgError):
        assert isinstance(understand(GRAPH, text), Asked)


def test_the_examples_in_messages_are_understood(store):
    for example in EXAMPLES:
        assert understand(store, example)


@pytest.mark.parametrize(
    ("question", "code", "said"),
    [
        ("河口村得到了哪些帮扶?", 0, "asked as: kg query assisted -p place=河口村"),
        ("今天天气怎么样?", 4, "not understood"),
        ("白云村得到了哪些帮扶?", 1, "nothing of that name"),
    ],
)
def test_from_the_command_line(tmp_path, capsys, question, code, said):
    (tmp_path / "graph.ttl").write_text(turtle(GRAPH), encoding="utf-8")
    assert main(["ask", question, "-o", str(tmp_path), "--format", "csv"]) == code
    streams = capsys.readouterr()
    assert said in streams.err
    assert bool(streams.out) == (code == 0)
