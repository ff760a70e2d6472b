"""Each measure beside networkx's own answer on small graphs."""

from __future__ import annotations

import json
import re

import networkx as nx
import pytest
from networkx.algorithms.link_analysis.pagerank_alg import _pagerank_python  # type: ignore[attr-defined]

from kg import analysis, graph, view
from kg.network import network, ties
from tests.analysis.networks import BASE, plain, stories
from tests.stories import BRIEF, HONOURED, PLAYED, REPORT
from tests.view.crowd import crowd

SHAPES = {
    "nothing": nx.empty_graph(0),
    "alone": nx.empty_graph(3),
    "path": nx.path_graph(5),
    "star": nx.star_graph(6),
    "club": nx.karate_club_graph(),
    "caves": nx.connected_caveman_graph(4, 5),
    "parts": nx.disjoint_union(nx.cycle_graph(4), nx.path_graph(3)),
}


@pytest.fixture(params=SHAPES)
def shape(request: pytest.FixtureRequest) -> nx.MultiDiGraph[str]:
    return plain(SHAPES[request.param])


def test_influence_is_pagerank(shape: nx.MultiDiGraph[str]) -> None:
    expected = _pagerank_python(ties(shape), weight="weight", tol=1e-12, max_iter=1000)
    assert {it.iri: it.influence for it in analysis.standings(shape)} == pytest.approx(expected, abs=1e-9)


def test_mediation_is_betweenness(shape: nx.MultiDiGraph[str]) -> None:
    expected = nx.betweenness_centrality(ties(shape))
    standings = analysis.standings(shape)
    assert {it.iri: it.mediation for it in standings} == pytest.approx(expected)
    assert not any(it.sampled for it in standings)


def test_the_most_influential_comes_first() -> None:
    first, *_ = analysis.standings(stories())
    assert (first.label, first.kind) == ("临江县总工会", "UnionFederation")
    assert first.neighbours == max(it.neighbours for it in analysis.standings(stories()))


def test_above_a_size_mediation_is_estimated_and_says_so() -> None:
    large = network(crowd(1600, 2000, 8))
    standings = analysis.standings(large)
    assert all(it.sampled for it in standings)
    assert standings == analysis.standings(large)


def test_structure_is_that_of_networkx(shape: nx.MultiDiGraph[str]) -> None:
    bonds = ties(shape)
    assert set(map(frozenset, analysis.components(shape))) == set(map(frozenset, nx.connected_components(bonds)))
    assert {frozenset((it.one, it.other)) for it in analysis.bridges(shape)} == set(map(frozenset, nx.bridges(bonds)))
    assert analysis.cores(shape) == nx.core_number(bonds)


def test_a_bridge_tells_how_many_it_cuts_off(shape: nx.MultiDiGraph[str]) -> None:
    bonds = ties(shape)
    for bridge in analysis.bridges(shape):
        parts = nx.Graph(bonds)
        parts.remove_edge(bridge.one, bridge.other)
        sides = [len(nx.node_connected_component(parts, end)) for end in (bridge.one, bridge.other)]
        assert bridge.cut == min(sides)


def test_the_bridge_in_the_middle_of_a_line_comes_first() -> None:
    assert [bridge.cut for bridge in analysis.bridges(plain(nx.path_graph(5)))] == [2, 2, 1, 1]


def test_caves_are_the_communities() -> None:
    found = analysis.communities(plain(nx.connected_caveman_graph(4, 5)))
    assert [len(community) for community in found] == [5, 5, 5, 5]
    assert sorted(iri for community in found for iri in community) == [f"n{i:04}" for i in range(20)]


def test_an_empty_network_has_no_structure() -> None:
    empty = plain(nx.empty_graph(0))
    assert analysis.communities(empty) == analysis.components(empty) == analysis.bridges(empty) == ()


def test_the_way_is_as_short_as_that_of_networkx() -> None:
    club = plain(nx.karate_club_graph())
    bonds = ties(club)
    for end in sorted(bonds):
        ways = analysis.paths(club, "n0016", end, 100)
        assert {len(way) for way in ways} == {nx.shortest_path_length(bonds, "n0016", end)}
        assert len(ways) == len(list(nx.all_shortest_paths(bonds, "n0016", end)))


def test_a_way_has_the_sentences_along_it() -> None:
    [way] = analysis.paths(stories(), f"{BASE}group/快递员", f"{BASE}award/临江工匠")
    assert [(step.predicate, step.quotes[0].text) for [step] in way] == [
        ("gh:participant", PLAYED),
        ("gh:organizer", PLAYED),
        ("gh:confers", HONOURED),
    ]


def test_from_an_entity_to_itself_there_are_no_steps() -> None:
    assert analysis.paths(stories(), f"{BASE}group/快递员", f"{BASE}group/快递员") == ((),)


def test_where_no_way_leads_there_is_none() -> None:
    assert analysis.paths(stories(), f"{BASE}group/快递员", f"{BASE}person/陈雨禾") == ()


def test_an_unknown_entity_is_an_error() -> None:
    with pytest.raises(KeyError, match="nobody"):
        analysis.paths(stories(), "nobody", f"{BASE}group/快递员")


def test_communities_are_those_of_the_picture() -> None:
    told = graph.build((REPORT, BRIEF))
    [rows] = re.findall(r'<script type="application/json" id="nodes">(.*)</script>', view.html(told, {}))
    shown: dict[int, set[str]] = {}
    for row in json.loads(rows):
        shown.setdefault(row["community"], set()).add(row["name"])
    entities = stories()
    found = [{entities.nodes[iri]["label"] for iri in community} for community in analysis.communities(entities)]
    loose = max(shown)
    assert sorted(map(sorted, (names for number, names in shown.items() if number != loose))) == sorted(
        sorted(names) for names in found if not names <= shown[loose]
    )
