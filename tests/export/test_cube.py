"""The cube keeps the integrity constraints of the Data Cube vocabulary, and a test finds each kind of breach."""

from __future__ import annotations

import pytest
from rdflib import RDF, RDFS, Graph, Literal, Namespace, URIRef

from kg.export.cube import cube
from kg.graph import build
from kg.vocab import BASE, GH, SKOS
from tests.stories import STORIES

QB = Namespace("http://purl.org/linked-data/cube#")
SDMX = Namespace("http://purl.org/linked-data/sdmx/2009/dimension#")
GRAPH = build(STORIES)
STRUCTURED = "?o qb:dataSet/qb:structure/qb:component"

# each asks for what breaks a constraint, by its number in the recommendation; those on slices ask for nothing here
CONSTRAINTS = {
    1: "?o a qb:Observation OPTIONAL { ?o qb:dataSet ?d } } GROUP BY ?o HAVING (COUNT(DISTINCT ?d) != 1) #",
    2: "?o a qb:DataSet OPTIONAL { ?o qb:structure ?d } } GROUP BY ?o HAVING (COUNT(DISTINCT ?d) != 1) #",
    3: "?o a qb:DataStructureDefinition FILTER NOT EXISTS { ?o qb:component/qb:measure ?m }",
    4: "?o a qb:DimensionProperty FILTER NOT EXISTS { ?o rdfs:range ?r }",
    5: "?o a qb:DimensionProperty ; rdfs:range skos:Concept FILTER NOT EXISTS { ?o qb:codeList ?l }",
    6: "?c qb:componentRequired false ; qb:dimension|qb:measure ?o",
    11: f"?o a qb:Observation . {STRUCTURED}/qb:dimension ?p FILTER NOT EXISTS {{ ?o ?p ?v }}",
    13: f"?o a qb:Observation . {STRUCTURED} ?c . ?c qb:componentRequired true ; qb:attribute ?p "
    "FILTER NOT EXISTS { ?o ?p ?v }",
    14: f"?o a qb:Observation . {STRUCTURED}/qb:measure ?p FILTER NOT EXISTS {{ ?o ?p ?v }}",
    19: f"?o a qb:Observation . {STRUCTURED}/qb:dimension ?p . ?p qb:codeList ?l . ?o ?p ?v "
    "FILTER NOT EXISTS { ?v a skos:Concept ; skos:inScheme ?l }",
}
SINGLE = f"""SELECT ?o WHERE {{ ?o a qb:Observation . {STRUCTURED}/(qb:dimension|qb:measure) ?p . ?o ?p ?v }}
    GROUP BY ?o ?p HAVING (COUNT(?v) > 1)"""
PREFIXES = {"qb": QB, "rdfs": RDFS, "skos": Namespace(str(SKOS))}


def made() -> Graph:
    return Graph().parse(data=cube(GRAPH)["cube.ttl"], format="turtle")


def breaches(graph: Graph, number: int) -> list[object]:
    return list(graph.query(f"SELECT ?o WHERE {{ {CONSTRAINTS[number]} }}".replace("#  }", ""), initNs=PREFIXES))


def keys(graph: Graph) -> list[tuple[str, ...]]:
    """The dimensions of each observation: what constraint 12 wants to differ."""
    dimensions = sorted(graph.subjects(RDF.type, QB.DimensionProperty))
    cells = sorted(graph.subjects(RDF.type, QB.Observation))
    return [tuple(str(graph.value(cell, dimension)) for dimension in dimensions) for cell in cells]


@pytest.mark.parametrize("number", CONSTRAINTS)
def test_the_constraint_is_kept(number: int) -> None:
    assert breaches(made(), number) == []


def test_no_dimension_or_measure_has_two_values() -> None:
    assert list(made().query(SINGLE, initNs=PREFIXES)) == []


def test_no_two_observations_have_the_same_dimensions() -> None:
    found = keys(made())
    assert len(found) == len(set(found)) > 5


@pytest.mark.parametrize(
    ("number", "subject", "predicate", "value"),
    [
        (1, None, QB.dataSet, None),
        (2, URIRef(BASE + "cube/figures"), QB.structure, None),
        (3, None, QB.measure, None),
        (4, SDMX.refArea, RDFS.range, None),
        (5, SDMX.refArea, QB.codeList, None),
        (11, None, SDMX.refPeriod, None),
        (13, None, GH.unit, None),
        (14, None, GH.value, None),
        (19, None, URIRef("http://www.w3.org/2004/02/skos/core#inScheme"), None),
    ],
)
def test_the_test_of_a_constraint_finds_a_breach(number: int, subject, predicate, value) -> None:
    broken = made()
    broken.remove((subject, predicate, value))
    assert breaches(broken, number)


def test_every_figure_with_a_value_is_in_it() -> None:
    cells = made()
    valued = {node for node in GRAPH.subjects(RDF.type, GH.Observation) if (node, GH.value, None) in GRAPH}
    assert {source for _, source in cells.subject_objects(URIRef("http://purl.org/dc/terms/source"))} == valued


def test_a_figure_is_where_and_when_it_says() -> None:
    cells = made()
    [cell] = cells.subjects(GH.surface, Literal("12.5万元"))
    area, period = cells.value(cell, SDMX.refArea), cells.value(cell, SDMX.refPeriod)
    assert str(cells.value(area, SKOS.prefLabel)) == "河口村"
    assert str(cells.value(period, SKOS.prefLabel)) == "2021-01-01/2021-06-30"
    [open_] = cells.subjects(GH.surface, Literal("80名"))
    assert {str(cells.value(cells.value(open_, d), SKOS.prefLabel)) for d in (SDMX.refArea, SDMX.refPeriod)} == {"未说明"}
