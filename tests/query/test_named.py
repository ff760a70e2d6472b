from __future__ import annotations

import re
from pathlib import Path

import pytest

from kg.errors import QueryError
from kg.graph import build
from kg.query import describe, format_csv, format_turtle, names, run
from kg.resources import ontology_dir
from tests.stories import STORIES

ANSWERS = Path(__file__).parent / "answers"
GRAPH = build(STORIES)


def answer(query: str, /, **bindings: str) -> list[str]:
    return format_csv(run(GRAPH, describe(query).text, bindings)).splitlines()[1:]


def test_there_are_enough_questions_and_no_answer_without_one() -> None:
    assert len(names()) >= 24
    assert sorted(path.stem for path in ANSWERS.glob("*.csv")) == list(names())


@pytest.mark.parametrize("name", names())
def test_the_answer_is_the_expected_one(name: str) -> None:
    """Regenerate with `python -m tests.query.test_named` and read the diff."""
    expected = (ANSWERS / f"{name}.csv").read_text(encoding="utf-8")
    assert format_csv(run(GRAPH, describe(name).text)) == expected
    assert expected.count("\n") > 1


@pytest.mark.parametrize("name", names())
def test_a_head_says_it_in_both_languages(name: str) -> None:
    query = describe(name)
    for zh in (query.title_zh, query.comment_zh, *(parameter.comment_zh for parameter in query.parameters)):
        assert re.search(r"[\u4e00-\u9fff]", zh)
    for en in (query.title_en, query.comment_en, *(parameter.comment_en for parameter in query.parameters)):
        assert en.isascii()


@pytest.mark.parametrize("name", names())
def test_every_parameter_is_a_variable_that_narrows_the_answer_to_nothing(name: str) -> None:
    query = describe(name)
    for parameter in query.parameters:
        assert f"?{parameter.name}" in query.text
        assert answer(name, **{parameter.name: "没有这个名称"}) == []


@pytest.mark.parametrize("name", names())
def test_every_question_orders_its_rows(name: str) -> None:
    assert "ORDER BY" in describe(name).text or "CONSTRUCT" in describe(name).text


@pytest.mark.parametrize(
    ("name", "bindings", "rows"),
    [
        ("place-chain", {"place": "青石镇"}, ["青石镇,临江县,1", "青石镇,江北省,2"]),
        ("groups-served", {"group": "困难学生"}, ["困难学生,金秋助学,服务"]),
        ("organizers", {"organization": "县教育局"}, ["临江县教育局,首届职工运动会,事件"]),
        ("program-parts", {"program": "建功行动"}, ["建功行动,技能大比武"]),
        (
            "sentences",
            {"text": "80名"},
            ["慰问的货车司机,80名,臨江縣總工會慰問貨車司機80名,8,23,關愛送到車輪邊"],
        ),
        ("targets", {"measure": "新发展会员"}, answer("targets")),
        ("mentions", {"name": "臨江縣總工會"}, [row for row in answer("mentions") if row.startswith("临江县总工会,")]),
    ],
)
def test_a_parameter_narrows_the_answer(name: str, bindings: dict[str, str], rows: list[str]) -> None:
    assert answer(name, **bindings) == rows


def test_figures_of_a_place_include_those_of_the_places_in_it() -> None:
    assert {row.split(",")[0] for row in answer("place-figures", place="临江县")} == {"临江县", "河口村"}
    assert {row.split(",")[0] for row in answer("place-figures", place="河口村")} == {"河口村"}


def test_a_neighbourhood_can_be_saved_as_turtle() -> None:
    text = format_turtle(run(GRAPH, describe("neighbourhood").text, {"name": "建功行动"}))
    assert '<program/建功行动>\n    a gh:Program ;\n    skos:prefLabel "建功行动"@zh .' in text
    assert "<program/技能大比武>\n    gh:partOf <program/建功行动> ." in text


def test_an_unknown_name_is_refused_with_the_nearest() -> None:
    with pytest.raises(QueryError, match="did you mean unions"):
        describe("union")
    with pytest.raises(QueryError, match=r"no query of that name$"):
        describe("../gonghui")


def test_every_file_is_a_query() -> None:
    assert {path.suffix for path in (ontology_dir() / "queries").iterdir()} == {".rq"}


if __name__ == "__main__":
    for each in names():
        (ANSWERS / f"{each}.csv").write_text(format_csv(run(GRAPH, describe(each).text)), encoding="utf-8")
