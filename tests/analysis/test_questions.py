"""What readers ask: who works with whom, what it cost, who is left out, what has changed."""

from __future__ import annotations

from decimal import Decimal

import pytest

from kg import analysis, graph
from kg.network import network
from tests.analysis.networks import BASE, stories
from tests.stories import BRIEF, REPORT


def test_organisations_work_together_where_they_share_an_event_or_a_program() -> None:
    [found] = analysis.cooperations(stories())
    assert {found.one, found.other} == {f"{BASE}union/临江县总工会", f"{BASE}organization/临江县教育局"}
    assert found.works == (f"{BASE}event/江北省临江县/首届职工运动会",)


@pytest.mark.parametrize(
    ("role", "sums"),
    [
        ("about", {"program/金秋助学": 300000, "facility/河口村文化广场": 125000}),
        ("place", {"place/江北省临江县青石镇/河口村": 125000}),
        ("actor", {"union/临江县总工会": 425000}),
    ],
)
def test_money_adds_up_by_what_it_was_for_where_it_went_and_who_gave_it(role: str, sums: dict[str, int]) -> None:
    found = analysis.money(stories(), role)  # type: ignore[arg-type]
    assert {it.iri.removeprefix(BASE): it.total for it in found} == {iri: Decimal(total) for iri, total in sums.items()}
    assert [it.total for it in found] == sorted(sums.values(), reverse=True)


def test_an_amount_for_each_household_is_in_no_sum() -> None:
    counted = {figure.surface for it in analysis.money(stories(), "about") for figure in it.figures}
    assert "500至800元" not in counted


def test_places_and_groups_that_no_work_reaches_are_uncovered() -> None:
    told = graph.build((REPORT, BRIEF))
    for triple in list(told.triples((None, None, None))):
        if "困难学生" in str(triple[2]) and not str(triple[1]).endswith(("prefLabel", "mentions")):
            told.remove(triple)
    assert analysis.uncovered(stories()) == ()
    assert analysis.uncovered(network(told)) == (f"{BASE}group/困难学生",)


def test_what_reaches_a_village_reaches_the_areas_that_it_lies_in() -> None:
    assert f"{BASE}place/江北省临江县/青石镇" not in analysis.uncovered(stories())


def test_changes_name_what_came_and_what_went() -> None:
    brief, both = network(graph.build([BRIEF])), stories()
    found = analysis.changes(brief, both)
    assert f"{BASE}event/江北省临江县/首届职工运动会" in found.entities_added
    assert (f"{BASE}union/临江县总工会", f"{BASE}award/临江工匠", "gh:confers") in found.relations_added
    assert len(found.figures_added) == 9
    assert (found.entities_removed, found.relations_removed, found.figures_removed) == ((), (), ())
    back = analysis.changes(both, brief)
    assert (back.entities_removed, back.figures_removed) == (found.entities_added, found.figures_added)


def test_nothing_changes_between_a_network_and_itself() -> None:
    assert not any(getattr(analysis.changes(stories(), stories()), field) for field in analysis.Changes.__slots__)
