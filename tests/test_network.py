"""The projection of the graph that analysis and picture share."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from kg import graph
from kg.network import Quote, network, ties
from tests.stories import BRIEF, PLAYED, REPORT, TEXT

if TYPE_CHECKING:
    from networkx import MultiDiGraph

BASE = "https://w3id.org/gonghui/id/"
UNION = f"{BASE}union/临江县总工会"
GAMES = f"{BASE}event/江北省临江县/首届职工运动会"
SCHOOLS = f"{BASE}organization/临江县教育局"


@pytest.fixture(scope="module")
def stories() -> MultiDiGraph[str]:
    return network(graph.build((REPORT, BRIEF)))


def test_nodes_are_the_entities_with_their_finest_class(stories: MultiDiGraph[str]) -> None:
    kinds = {data["label"]: data["kind"] for _, data in stories.nodes(data=True)}
    assert kinds["临江县总工会"] == "UnionFederation"
    assert kinds["河口村"] == "Village"
    assert kinds["临江县教育局"] == "GovernmentBody"
    named = {entity.name for story in (REPORT, BRIEF) for _, entity in story.mentions}
    assert set(kinds) >= named


def test_no_observation_article_or_evidence_is_a_node(stories: MultiDiGraph[str]) -> None:
    assert not [iri for iri in stories if "observation" in iri or "article" in iri]


def test_nodes_and_edges_are_in_order(stories: MultiDiGraph[str]) -> None:
    assert list(stories) == sorted(stories)
    assert list(stories.edges(keys=True)) == sorted(stories.edges(keys=True))


def test_an_entity_knows_its_other_names_and_its_dates(stories: MultiDiGraph[str]) -> None:
    assert stories.nodes[UNION]["alt_labels"] == ("县总工会", "臨江縣總工會")
    assert (stories.nodes[GAMES]["first"], stories.nodes[GAMES]["last"]) == (date(2021, 9, 3), date(2021, 9, 3))
    assert stories.nodes[UNION]["first"] is None


def test_an_edge_knows_the_sentence_that_states_it(stories: MultiDiGraph[str]) -> None:
    edge = stories.edges[GAMES, SCHOOLS, "gh:organizer"]
    start = TEXT.index(PLAYED)
    assert edge["predicate"] == "gh:organizer"
    assert edge["quotes"] == (Quote(f"{BASE}article/report", start, start + len(PLAYED), PLAYED),)


def test_two_relations_of_one_pair_are_two_edges() -> None:
    edges = network(graph.build([REPORT])).edges(keys=True)
    assert len(edges) == 15


def test_a_figure_is_with_each_entity_that_it_is_by_about_or_at(stories: MultiDiGraph[str]) -> None:
    [funding] = [figure for figure in stories.graph["figures"] if figure.surface == "12.5万元"]
    holders = {data["label"] for _, data in stories.nodes(data=True) if funding in data["figures"]}
    assert holders == {"临江县总工会", "河口村文化广场", "河口村"}
    assert (funding.value, funding.unit, funding.bound, funding.measure) == (Decimal(125000), "元", "exact", "投入的资金")
    assert (funding.first, funding.last, funding.target) == (date(2021, 1, 1), date(2021, 6, 30), False)


def test_a_target_is_marked(stories: MultiDiGraph[str]) -> None:
    assert [figure.surface for figure in stories.graph["figures"] if figure.target] == ["2000人以上"]


def test_articles_say_what_they_name() -> None:
    brief, report = network(graph.build((REPORT, BRIEF))).graph["articles"]
    assert (brief.headline, brief.published, brief.publisher) == ("關愛送到車輪邊", None, None)
    assert (report.identifier, report.publisher, report.published) == ("report", "临江日报", date(2021, 9, 10))
    assert UNION in brief.mentions
    assert UNION in report.mentions


def test_an_empty_graph_has_an_empty_network() -> None:
    empty = network(graph.build([]))
    assert (len(empty), empty.graph["articles"], empty.graph["figures"]) == (0, (), ())


def test_the_order_of_the_articles_makes_no_difference() -> None:
    one, other = network(graph.build([REPORT, BRIEF])), network(graph.build([BRIEF, REPORT]))
    assert list(one.nodes(data=True)) == list(other.nodes(data=True))
    assert list(one.edges(data=True, keys=True)) == list(other.edges(data=True, keys=True))
    assert one.graph == other.graph


def test_ties_add_up_relations_and_half_of_each_shared_figure(stories: MultiDiGraph[str]) -> None:
    bonds = ties(stories)
    square, aid = f"{BASE}facility/河口村文化广场", f"{BASE}program/金秋助学"
    assert list(bonds) == list(stories)
    assert bonds.edges[UNION, square]["weight"] == 1.5
    assert bonds.edges[UNION, aid]["weight"] == 2.0
    assert not bonds.has_edge(UNION, UNION)
