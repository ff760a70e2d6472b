"""Sums of money: what adds up, and what would be counted twice."""

from __future__ import annotations

import pytest

from kg import analysis
from kg.analysis import Account, Omission
from kg.network import StatedFigure
from tests.analysis.figures import amount, holding
from tests.analysis.networks import stories


def account(*figures: StatedFigure) -> Account:
    [found] = analysis.money(holding(*figures), "about")
    return found


@pytest.mark.parametrize(
    ("role", "sums"),
    [
        ("about", {"金秋助学": 300000, "河口村文化广场": 125000}),
        ("place", {"河口村": 125000}),
        ("actor", {"临江县总工会": 425000}),
    ],
)
def test_money_adds_up_by_what_it_was_for_where_it_went_and_who_gave_it(role: str, sums: dict[str, int]) -> None:
    entities = stories()
    found = analysis.money(entities, role)  # type: ignore[arg-type]
    assert {entities.nodes[it.iri]["label"]: it.given.total for it in found if it.given.figures} == sums
    assert [it.given.total for it in found] == sorted((it.given.total for it in found), reverse=True)


def test_what_was_given_and_what_was_raised_are_two_sums() -> None:
    found = account(amount("筹集善款9万元", 90000, measure="筹集善款"), amount("发放助学金5万元", 50000))
    assert (found.given.total, found.raised.total, found.omitted) == (50000, 90000, ())


def test_amounts_of_years_that_do_not_meet_add_up_for_certain() -> None:
    found = account(amount("前年发5万元", 50000, years=(2019, 2019)), amount("去年发5万元", 50000, years=(2020, 2020)))
    assert (found.given.total, found.given.may_overlap) == (100000, False)


def test_amounts_of_unknown_time_add_up_and_may_overlap() -> None:
    found = account(amount("发6万元", 60000), amount("发5万元", 50000))
    assert (found.given.total, found.given.may_overlap) == (110000, True)


def test_amounts_of_different_givers_cannot_overlap() -> None:
    found = account(amount("甲发6万元", 60000, actor=("甲",)), amount("乙发6万元", 60000, actor=("乙",)))
    assert (found.given.total, found.given.may_overlap) == (120000, False)


@pytest.mark.parametrize(
    ("figure", "why"),
    [
        (amount("去年发5万元", 50000, years=(2020, 2020)), Omission.PART),
        (amount("其中书本费5万元", 50000, surface="5万元"), Omission.PART),
        (amount("又说发80万元", 800000, article="two"), Omission.AGAIN),
        (amount("将发5万元", 50000, target=True), Omission.TARGET),
        (amount("每人500元", 500, measure="每人助学金"), Omission.RATE),
        (amount("每年5万元", 50000, recurrence="P1Y"), Omission.RATE),
        (amount("节约成本5万元", 50000, measure="节约成本"), Omission.OTHER),
        (amount("户均收入5万元", 50000, measure="农户收入"), Omission.OTHER),
        (amount("两项共发5万元", 50000, about=("p", "q")), Omission.TOGETHER),
    ],
)
def test_what_would_be_counted_twice_or_does_not_add_up_is_left_out(figure: StatedFigure, why: Omission) -> None:
    whole = amount("五年来累计发80万元", 800000, years=(2016, 2020))
    found = next(it for it in analysis.money(holding(whole, figure), "about") if it.iri == "p")
    assert (found.given.total, found.raised.total) == (800000, 0)
    assert found.omitted == ((figure, why),)


@pytest.mark.parametrize(
    "figure",
    [
        amount("今年发5万元", 50000, years=(2021, 2021)),
        amount("每年开展,累计发5万元", 50000, surface="5万元", recurrence="P1Y"),
        amount("五年来发书5万元", 50000, years=(2016, 2020)),
        amount("其中书本费5万元", 50000, surface="5万元", article="two"),
        amount("县里去年发5万元", 50000, years=(2020, 2020), place=("县",)),
    ],
)
def test_what_nothing_tells_to_be_a_part_is_counted(figure: StatedFigure) -> None:
    whole = amount("五年来累计发80万元", 800000, years=(2016, 2020), place=("市",))
    assert account(whole, figure).given.total == 850000


def test_the_ends_of_a_range_are_no_amounts() -> None:
    ends = [amount("资助2千至5千元", value, surface="2千至5千元") for value in (2000, 5000)]
    found = account(*ends)
    assert (found.given.figures, [why for _, why in found.omitted]) == ((), [Omission.RANGE, Omission.RANGE])


def test_the_order_of_the_figures_makes_no_difference() -> None:
    figures = [amount("发6万元", 60000), amount("再说6万元", 60000, article="two"), amount("发5万元", 50000)]
    assert account(*figures).given.total == account(*reversed(figures)).given.total == 110000
