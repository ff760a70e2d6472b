"""What counts as right: each case changes one thing in a perfect annotation, and says which figure of the score moves."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from kg.evaluation import Score, Tally, failed, load, pooled, score
from kg.graph import build
from tests.evaluation.gold import GOLD, Record, entity, figure, fresh, relation, written
from tests.stories import REPORT

GRAPH = build([REPORT])


def scored(record: Record, folder: Path) -> Score:
    return score(GRAPH, load(written(record, folder)))


def test_a_perfect_reader_is_perfect(tmp_path: Path) -> None:
    whole = scored(GOLD, tmp_path)
    assert (whole.entities, whole.relations) == (Tally(14, 0, 0), Tally(13, 0, 0))
    assert (whole.figures, whole.in_full) == (Tally(7, 0, 0), Tally(7, 0, 0))
    assert whole.mean == 1
    assert whole.remarks == ()
    assert whole.recall_by_type["Person"] == "1/1"
    assert whole.slots == {
        "bound": "7/7",
        "counts": "7/7",
        "terms": "4/4",
        "actor": "1/1",
        "place": "2/2",
        "period": "3/3",
        "evidence": "7/7",
        "about": "1/1",
        "recurrence": "1/1",
    }


def change_entities(record: Record, *more: Record, without: str = "") -> None:
    record["entities"] = [e for e in record["entities"] if e["names"][0] != without] + list(more)
    record["relations"] = [r for r in record["relations"] if without not in (r["s"], r["o"])]


@pytest.mark.parametrize(
    ("change", "expected", "remark"),
    [
        (lambda r: change_entities(r, entity("Award", "五一奖状")), Tally(14, 0, 1), "entity missed: Award 五一奖状"),
        (lambda r: change_entities(r, entity("Award", "五一奖状", optional=True)), Tally(14, 0, 0), None),
        (lambda r: change_entities(r, without="陈雨禾"), Tally(13, 1, 0), "entity too many: Person 陈雨禾"),
        (
            lambda r: change_entities(r, entity("Group", "陈雨禾"), without="陈雨禾"),
            Tally(13, 1, 1),
            "entity missed: Group 陈雨禾 (found as Person)",
        ),
        (
            lambda r: change_entities(r, entity("Union", "县 总工会", "“临江县总工会”"), without="临江县总工会"),
            Tally(14, 0, 0),
            None,
        ),
        (
            lambda r: change_entities(r, entity("Person", "陈记者", "陈雨禾", optional=True), without="陈雨禾"),
            Tally(13, 0, 0),
            None,
        ),
        (lambda r: change_entities(r, entity("Program", "助学行动", "金秋助学", optional=True)), Tally(14, 0, 0), None),
        (
            lambda r: change_entities(r, entity("Union", "总会", "县总工会")),
            Tally(14, 0, 1),
            "entity missed: Union 总会 (found as Union)",
        ),
    ],
)
def test_entities(change: Callable[[Record], None], expected: Tally, remark: str | None, tmp_path: Path) -> None:
    record = fresh()
    change(record)
    result = scored(record, tmp_path)
    assert result.entities == expected
    assert [line for line in result.remarks if line.startswith("entity")][:1] == ([remark] if remark else [])


@pytest.mark.parametrize(
    ("added", "removed", "expected", "remark"),
    [
        ("河口村 gh:issuer 临江日报", None, Tally(13, 0, 1), "relation missed: 河口村 gh:issuer 临江日报"),
        (None, "金秋助学 gh:serves 困难学生", Tally(12, 1, 0), "relation too many: 金秋助学 gh:serves 困难学生"),
        (
            None,
            "首届职工运动会 schema:location 临江县",
            Tally(13, 1, 0),
            "relation too many: 首届职工运动会 schema:location 临江县",
        ),
        ("临江县 schema:containedInPlace 江北省", None, Tally(14, 0, 0), None),
    ],
)
def test_relations(added: str | None, removed: str | None, expected: Tally, remark: str | None, tmp_path: Path) -> None:
    record = fresh()
    record["relations"] = [r for r in record["relations"] if f"{r['s']} {r['p']} {r['o']}" != removed]
    record["relations"] += [relation(added)] if added else []
    result = scored(record, tmp_path)
    assert result.relations == expected
    assert list(result.remarks) == ([remark] if remark else [])


@pytest.mark.parametrize(
    ("surface", "changed", "found", "full", "slot"),
    [
        ("126名", {"value": 127}, Tally(6, 1, 1), Tally(6, 1, 1), None),
        ("126名", {"unit": "户"}, Tally(6, 1, 1), Tally(6, 1, 1), None),
        ("126名", {"bound": "atLeast"}, Tally(7, 0, 0), Tally(6, 1, 1), "bound is exact, not atLeast"),
        ("126名", {"counts": ["教师"]}, Tally(7, 0, 0), Tally(6, 1, 1), "counts is 资助的困难学生, not 教师"),
        ("126名", {"counts": ["教师", "学生"]}, Tally(7, 0, 0), Tally(7, 0, 0), None),
        ("126名", {"terms": ["教师"]}, Tally(7, 0, 0), Tally(7, 0, 0), "terms is 资助的困难学生, not 教师"),
        (
            "126名",
            {"actor": ["临江县教育局"]},
            Tally(7, 0, 0),
            Tally(7, 0, 0),
            "actor is 临江县总工会, 县总工会, not 临江县教育局",
        ),
        ("126名", {"place": ["河口村"]}, Tally(7, 0, 0), Tally(7, 0, 0), "place is nobody, not 河口村"),
        ("126名", {"period": ["2021-01-01", None]}, Tally(7, 0, 0), Tally(6, 1, 1), "period is ../.., not 2021-01-01/.."),
        ("126名", {"recurrence": "P1Y"}, Tally(7, 0, 0), Tally(7, 0, 0), "recurrence is None, not P1Y"),
        ("126名", {"surface": "一百多名"}, Tally(7, 0, 0), Tally(7, 0, 0), "evidence is "),
        ("126名", {"optional": True}, Tally(6, 0, 0), Tally(6, 0, 0), None),
    ],
)
def test_figures(surface: str, changed: Record, found: Tally, full: Tally, slot: str | None, tmp_path: Path) -> None:
    record = fresh()
    [item] = [item for item in record["observations"] if item["surface"] == surface]
    item |= changed
    result = scored(record, tmp_path)
    assert (result.figures, result.in_full) == (found, full)
    slips = [remark for remark in result.remarks if " is " in remark]
    assert [remark.startswith(f"figure {item['surface']}: {slot}") for remark in slips] == ([True] if slot else [])


def test_a_figure_that_nobody_asked_for_is_too_many(tmp_path: Path) -> None:
    record = fresh()
    record["observations"].pop(2)
    result = scored(record, tmp_path)
    assert (result.figures, result.remarks) == (Tally(6, 1, 0), ("figure too many: 126.0 人 资助的困难学生",))


def test_figures_of_one_value_answer_by_what_they_count(tmp_path: Path) -> None:
    record = fresh()
    record["observations"].insert(0, figure("126名", 126, "人", "教师"))
    result = scored(record, tmp_path)
    assert (result.figures, result.in_full) == (Tally(7, 0, 1), Tally(7, 0, 1))
    assert result.remarks == ("figure missed: 126名 (教师)",)


def test_what_was_not_built_is_missed(tmp_path: Path) -> None:
    lost = failed(load(written(GOLD, tmp_path)), "empty.txt: empty")
    assert (lost.entities, lost.relations, lost.figures) == (Tally(missed=14), Tally(missed=13), Tally(missed=7))
    assert (lost.mean, lost.remarks) == (0, ("not built: empty.txt: empty",))


def test_many_articles_are_pooled_by_what_is_in_them(tmp_path: Path) -> None:
    gold = load(written(GOLD, tmp_path))
    both = pooled([score(GRAPH, gold), failed(gold, "gone")])
    assert both.entities == Tally(14, 0, 14)
    assert both.mean == pytest.approx(2 / 3)
