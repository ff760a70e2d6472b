"""The map: areas by their coordinates, and what belongs to each beside it."""

from __future__ import annotations

import math
from itertools import combinations

from networkx import MultiDiGraph

from kg.view.geography import coordinates, geography
from kg.view.spacing import Box

BOX = Box(left=40, right=40, top=15, bottom=30)
CITIES = {"成都市": "City", "拉萨市": "City", "哈尔滨市": "City", "广州市": "City"}


def network(kinds: dict[str, str], relations: list[tuple[str, str, str]]) -> MultiDiGraph[str]:
    result: MultiDiGraph[str] = MultiDiGraph(articles=(), figures=())
    for name, kind in kinds.items():
        result.add_node(name, kind=kind, label=name)
    for subject, predicate, object_ in relations:
        result.add_edge(subject, object_, key=predicate)
    return result


def placed(kinds: dict[str, str], relations: list[tuple[str, str, str]]) -> dict[str, tuple[float, float]]:
    points = geography(network(kinds, relations), [BOX] * len(kinds))
    assert points is not None
    return dict(zip(kinds, points, strict=True))


def test_north_is_up_and_east_is_right() -> None:
    points = placed(CITIES, [])
    assert points["哈尔滨市"][1] < points["成都市"][1] < points["广州市"][1]
    assert points["拉萨市"][0] < points["成都市"][0] < points["广州市"][0] < points["哈尔滨市"][0]


def test_an_area_of_a_common_name_is_placed_by_what_it_lies_in() -> None:
    alone = network({"鼓楼区": "County"}, [])
    within = network({"鼓楼区": "County", "福州市": "City"}, [("鼓楼区", "schema:containedInPlace", "福州市")])
    assert coordinates(alone) == {}
    assert math.dist(coordinates(within)["鼓楼区"], coordinates(within)["福州市"]) < 0.5


def test_only_areas_are_looked_up_by_name() -> None:
    assert coordinates(network({"成都市": "Company", "广州市": "Site"}, [])) == {}


def test_what_lies_in_an_area_stands_by_it_rather_than_by_whom_helps_it() -> None:
    kinds = {**CITIES, "村": "Village", "工会": "UnionFederation", "活动": "Event"}
    relations = [
        ("工会", "gh:assists", "村"),
        ("工会", "gh:jurisdiction", "广州市"),
        ("村", "schema:containedInPlace", "拉萨市"),
        ("活动", "gh:organizer", "工会"),
    ]
    points = placed(kinds, relations)

    def nearest(name: str) -> str:
        return min(CITIES, key=lambda city: math.dist(points[name], points[city]))

    assert (nearest("村"), nearest("工会"), nearest("活动")) == ("拉萨市", "广州市", "广州市")


def test_what_belongs_nowhere_stands_beneath() -> None:
    points = placed({**CITIES, "人": "Person"}, [])
    assert points["人"][1] > max(points[city][1] for city in CITIES)


def test_no_two_boxes_overlap() -> None:
    kinds = {**CITIES, **{f"活动{i}": "Event" for i in range(30)}}
    points = placed(kinds, [(f"活动{i}", "schema:location", list(CITIES)[i % 2]) for i in range(30)])
    for a, b in combinations(points.values(), 2):
        assert abs(a[0] - b[0]) >= BOX.width - 1 or abs(a[1] - b[1]) >= BOX.height - 1


def test_fewer_than_two_areas_make_no_map() -> None:
    assert geography(network({"成都市": "City", "人": "Person"}, []), [BOX] * 2) is None
    assert geography(network({}, []), []) is None
