"""kg.series and kg.conflicts: figures over time, and those that disagree."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.conflicts import AGREEING, Finding, compare, comparisons
from kg.series import Stated, look, series
from tests.conflicts import PAIRS, found

JUNE, NOVEMBER = date(2023, 6, 30), date(2023, 11, 30)
FIGURE = Stated(
    id="1",
    measure="建成的工会驿站",
    unit="个",
    bound="exact",
    value=Decimal(120),
    surface="120个",
    first=None,
    last=JUNE,
    recurrence="",
    target=False,
    actors=frozenset({"union"}),
    about=frozenset(),
    places=frozenset({"city"}),
    names=("赣州市", "赣州市总工会"),
    article="a",
    published=JUNE,
    quote="建成工会驿站120个",
    sentence="建成工会驿站120个",
)
LATER = replace(FIGURE, id="2", article="b", last=NOVEMBER, value=Decimal(168))


@pytest.fixture(scope="module")
def results(tmp_path_factory):
    folder = tmp_path_factory.mktemp("graph")
    return [(pair, found(pair, folder)) for pair in PAIRS]


def test_the_table_is_read_from_the_text_on(results):
    assert len(PAIRS) >= 60
    wrong = [f"{result}, not {pair}" for pair, result in results if result != pair.finding]
    assert len(wrong) <= len(PAIRS) // 20, "\n".join(wrong)


def test_no_conflict_is_false(results):
    disagreeing = set(Finding) - AGREEING
    assert not [str(pair) for pair, result in results if result in disagreeing and pair.finding not in disagreeing]


@pytest.mark.parametrize(
    "change",
    [
        {"measure": "建成的职工书屋"},
        {"unit": "家"},
        {"actors": frozenset({"another"})},
        {"places": frozenset({"another"})},
        {"about": frozenset({"one"})},
        {"target": True},
        {"recurrence": "P1Y"},
        {"value": None},
        {"first": date(2023, 3, 1)},
        {"last": None},
    ],
    ids=str,
)
def test_what_counts_something_else_is_not_compared(change):
    assert compare(FIGURE, LATER) is Finding.GROWTH
    assert compare(replace(FIGURE, about=frozenset({"other"})), replace(LATER, **change)) is None


def test_only_figures_of_different_articles_are_compared():
    assert [pair.finding for pair in comparisons([FIGURE, LATER])] == [Finding.GROWTH]
    assert comparisons([FIGURE, replace(LATER, article="a")]) == ()
    assert comparisons([FIGURE, FIGURE]) == ()


def test_the_order_of_figures_does_not_matter_and_conflicts_come_first():
    figures = [FIGURE, LATER, replace(LATER, id="3", article="c", value=Decimal(99)), replace(FIGURE, id="4", article="d")]
    compared = comparisons(figures)
    assert compared == comparisons(list(reversed(figures)))
    findings = [pair.finding for pair in compared]
    assert findings[0] is Finding.CONFLICT
    assert findings[-1] is Finding.RESTATEMENT
    assert findings.count(Finding.FALL) == 2


values = st.integers(1, 10**9).map(Decimal)
bounds = st.sampled_from(["exact", "atLeast", "atMost", "approximately"])


@given(values, bounds, values, bounds)
def test_agreeing_does_not_depend_on_who_comes_first(value, bound, other_value, other_bound):
    one = replace(FIGURE, value=value, bound=bound)
    other = replace(FIGURE, id="2", article="b", value=other_value, bound=other_bound)
    assert compare(one, other) is compare(other, one)
    assert compare(one, replace(one, id="2", article="b")) is Finding.RESTATEMENT


def test_a_series_is_in_order_of_time_and_of_one_subject():
    elsewhere = replace(FIGURE, id="5", actors=frozenset({"another"}), names=("吉安市总工会",))
    first, second = series([LATER, elsewhere, FIGURE], "工会驿站")
    assert [figure.id for figure in first.figures] == ["1", "2"]
    assert [figure.id for figure in second.figures] == ["5"]
    assert series([LATER, elsewhere, FIGURE], "驿站", place="吉安") == (second,)
    assert series([LATER], "职工书屋") == series([LATER], "驿站", place="抚州") == ()


def test_a_plan_is_no_part_of_what_was_done():
    assert len(series([FIGURE, replace(LATER, target=True)], "驿站")) == 2


@pytest.mark.parametrize(
    ("one", "other", "same"), [("发放的助学金", "累计发放助学金", True), ("发放助学金", "发放慰问金", False)]
)
def test_measures_that_differ_in_small_words_alone_are_one(one, other, same):
    assert (look(one) == look(other)) is same
