"""Where the nodes of a picture stand."""

from __future__ import annotations

from itertools import combinations

import networkx as nx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.view.layout import Layout, layout
from kg.view.spacing import Box, Point, separated

BOX = Box(left=50, right=50, top=15, bottom=35)


def tied(graph: nx.Graph[int]) -> nx.Graph[int]:
    nx.set_edge_attributes(graph, 1.0, "weight")
    return graph


def laid(graph: nx.Graph[int], centre: int | None = None) -> Layout:
    return layout(tied(graph), [BOX] * len(graph), centre, [1.6])


def overlap(a: Point, b: Point, slack: float = 1.0) -> bool:
    return abs(a[0] - b[0]) < BOX.width - slack and abs(a[1] - b[1]) < BOX.height - slack


GRAPHS = {
    "nothing": nx.empty_graph(0),
    "one": nx.empty_graph(1),
    "alone": nx.empty_graph(30),
    "pair": nx.path_graph(2),
    "star": nx.star_graph(60),
    "cliques": nx.connected_caveman_graph(5, 8),
    "tree": nx.balanced_tree(3, 4),
    "parts": nx.disjoint_union(nx.cycle_graph(9), nx.empty_graph(5)),
    "large": nx.barabasi_albert_graph(400, 2, seed=1),
}


@pytest.mark.parametrize("name", GRAPHS)
def test_no_two_names_overlap(name: str) -> None:
    points = laid(GRAPHS[name].copy()).points[0]
    assert len(points) == len(GRAPHS[name])
    assert not [pair for pair in combinations(points, 2) if overlap(*pair)]


def test_the_centre_stands_in_the_middle_of_its_community() -> None:
    places = laid(nx.connected_caveman_graph(5, 8), centre=17)
    own = [point for point, number in zip(places.points[0], places.communities, strict=True) if number == places.communities[17]]
    assert places.communities[17] == 0
    assert min(x for x, _ in own) < places.points[0][17][0] < max(x for x, _ in own)


def test_tied_nodes_stand_nearer_than_others() -> None:
    graph = nx.connected_caveman_graph(5, 8)
    points = laid(graph).points[0]

    def mean(pairs: list[tuple[int, int]]) -> float:
        return sum(abs(complex(*points[a]) - complex(*points[b])) for a, b in pairs) / len(pairs)

    assert mean(list(graph.edges)) < 0.5 * mean(list(nx.non_edges(graph)))


def test_a_low_screen_gets_a_wide_picture_and_a_high_one_a_high_one() -> None:
    graph = tied(nx.connected_caveman_graph(9, 6))

    def aspect(wished: float) -> float:
        points = layout(graph, [BOX] * len(graph), None, [wished]).points[0]
        xs, ys = [x for x, _ in points], [y for _, y in points]
        return (max(xs) - min(xs)) / (max(ys) - min(ys))

    assert aspect(1.6) > 1.2 * aspect(0.6)


def test_the_order_in_which_ties_were_added_makes_no_difference() -> None:
    graph = nx.barabasi_albert_graph(60, 2, seed=3)
    turned: nx.Graph[int] = nx.Graph()
    turned.add_nodes_from(sorted(graph))
    turned.add_edges_from(reversed([(b, a) for a, b in graph.edges]))
    assert laid(graph) == laid(turned)


@settings(max_examples=40, deadline=None)
@given(st.lists(st.tuples(st.floats(-200, 200), st.floats(-200, 200)), max_size=25))
def test_boxes_come_apart_wherever_they_stood(points: list[Point]) -> None:
    moved = separated(points, [BOX] * len(points))
    assert not [pair for pair in combinations(moved, 2) if overlap(*pair, slack=1e-3)]


def test_boxes_that_were_apart_stay_where_they_are() -> None:
    points = [(0.0, 0.0), (200.0, 0.0), (0.0, 100.0)]
    assert separated(points, [BOX] * 3) == points
