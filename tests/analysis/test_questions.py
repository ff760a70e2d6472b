"""What readers ask: who works with whom, what it cost, who is left out, what has changed."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from rdflib import URIRef

from kg import analysis, graph
from kg.analysis import Reach
from kg.errors import EntityError
from kg.network import network
from kg.vocab import GH
from tests.analysis.figures import amount, holding
from tests.analysis.networks import BASE, stories
from tests.stories import BRIEF, REPORT

if TYPE_CHECKING:
    from networkx import MultiDiGraph


def test_organisations_work_together_where_they_share_an_event_or_a_program() -> None:
    [found] = analysis.cooperations(stories())
    assert {found.one, found.other} == {f"{BASE}union/临江县总工会", f"{BASE}organization/临江县教育局"}
    assert found.works == (f"{BASE}event/江北省临江县/首届职工运动会",)


def test_places_and_groups_that_no_work_reaches_are_uncovered() -> None:
    told = graph.build((REPORT, BRIEF))
    for triple in list(told.triples((None, None, None))):
        if "困难学生" in str(triple[2]) and not str(triple[1]).endswith(("prefLabel", "mentions")):
            told.remove(triple)
    assert analysis.uncovered(stories()) == ()
    assert analysis.uncovered(network(told)) == (f"{BASE}group/困难学生",)


def test_what_reaches_a_village_reaches_the_areas_that_it_lies_in() -> None:
    assert "青石镇" not in {stories().nodes[iri]["label"] for iri in analysis.uncovered(stories())}


def _reach(entities: MultiDiGraph[str]) -> dict[str, Reach]:
    return {entities.nodes[it.iri]["label"]: it.reach for it in analysis.coverage(entities)}


def test_a_village_is_reached_by_a_program_or_by_other_work() -> None:
    reach = _reach(stories())
    assert (reach["困难学生"], reach["河口村"]) == (Reach.PROGRAM, Reach.WORK)


def test_what_is_part_of_a_program_reaches_for_it() -> None:
    told = graph.build((REPORT, BRIEF))
    told.add((URIRef(f"{BASE}facility/河口村文化广场"), GH.partOf, URIRef(f"{BASE}program/金秋助学")))
    reach = _reach(network(told))
    assert (reach["河口村"], reach["青石镇"]) == (Reach.PROGRAM, Reach.PROGRAM)


def test_changes_name_what_came_and_what_went() -> None:
    brief, both = network(graph.build([BRIEF])), stories()
    found = analysis.changes(brief, both)
    assert f"{BASE}event/江北省临江县/首届职工运动会" in found.entities_added
    assert (f"{BASE}union/临江县总工会", f"{BASE}award/临江工匠", "gh:confers") in found.relations_added
    assert len(found.figures_added) == 9
    assert (found.entities_removed, found.relations_removed, found.figures_removed, found.figures_changed) == ((), (), (), ())
    back = analysis.changes(both, brief)
    assert (back.entities_removed, back.figures_removed) == (found.entities_added, found.figures_added)


def test_nothing_changes_between_a_network_and_itself() -> None:
    assert not any(getattr(analysis.changes(stories(), stories()), field) for field in analysis.Changes.__slots__)


def test_a_figure_that_another_article_tells_alike_has_not_changed() -> None:
    found = analysis.changes(holding(amount("发5万元", 50000)), holding(amount("发放5万元", 50000, article="two")))
    assert not any(getattr(found, field) for field in analysis.Changes.__slots__)


def test_the_same_count_with_another_result_has_changed() -> None:
    was, now = amount("发5万元", 50000, years=(2019, 2019)), amount("发8万元", 80000, years=(2020, 2020), article="two")
    found = analysis.changes(holding(was), holding(now))
    assert [(it.measure, it.before, it.after) for it in found.figures_changed] == [("发放助学金", (was,), (now,))]
    assert (found.figures_added, found.figures_removed) == ((), ())


def test_a_period_has_what_its_articles_tell() -> None:
    september = analysis.during(stories(), *analysis.days("2021-09"))
    report = network(graph.build([REPORT]))
    assert set(september) == set(report)
    assert set(september.edges(keys=True)) == set(report.edges(keys=True))
    assert [it.iri for it in september.graph["figures"]] == [it.iri for it in report.graph["figures"]]
    assert [it.identifier for it in september.graph["articles"]] == ["report"]


def test_an_article_without_a_date_is_in_no_period() -> None:
    assert len(analysis.during(stories(), date.min, date(2021, 9, 9))) == 0


@pytest.mark.parametrize("text", ["", "2021-13", "2021-02-30", "2021-1-1-1", "今年", "-1"])
def test_what_is_no_period_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="is no period"):
        analysis.days(text)


@pytest.mark.parametrize("name", ["临江县总工会", "县总工会", "臨江縣總工會", f"{BASE}union/临江县总工会", "union/临江县总工会"])
def test_an_entity_is_found_by_any_of_its_names(name: str) -> None:
    assert analysis.entity(stories(), name) == f"{BASE}union/临江县总工会"


@pytest.mark.parametrize(
    ("name", "said"),
    [("总工会", "no entity is called so: the nearest are 临江县总工会"), ("ὕδωρ", "no entity is called so$")],
)
def test_an_unknown_name_is_told_the_nearest(name: str, said: str) -> None:
    with pytest.raises(EntityError, match=said):
        analysis.entity(stories(), name)


def test_a_name_of_several_is_told_all() -> None:
    twins = holding()
    for iri in twins:
        twins.nodes[iri]["label"] = "金秋助学"
    with pytest.raises(EntityError, match="2 entities are called so: give one of p, q"):
        analysis.entity(twins, "金秋助学")
