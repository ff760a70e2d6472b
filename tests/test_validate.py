from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal

import pytest
from rdflib import OWL, RDFS, BNode, Graph, Literal, Namespace, URIRef

from kg.graph import build, entity_iri
from kg.model import Observation
from kg.resources import ontology_dir
from kg.validate import validate
from kg.vocab import GH, OA, ORG, PROV, RDF, SCHEMA, SKOS, XSD, article_iri, evidence_iri, mint
from tests.stories import COUNTY, COURIERS, CRAFTSMAN, GAMES, REPORT, RULES, STORIES, STUDY_AID, UNION, VILLAGE

SH = Namespace("http://www.w3.org/ns/shacl#")
SHAPES = Graph().parse(ontology_dir() / "shapes.ttl")
ONTOLOGY = Graph().parse(ontology_dir() / "gonghui.ttl")

SAID = next(claim.evidence for claim in REPORT.claims if isinstance(claim, Observation))
MONEY = next(URIRef(str(node)) for node in build(STORIES).subjects(GH.surface, Literal("12.5万元")))
EVIDENCE = evidence_iri("report", SAID.start, SAID.end)
ARTICLE = article_iri("report")
union, village, games, county = (entity_iri(entity) for entity in (UNION, VILLAGE, GAMES, COUNTY))
award, group, program, rules = (entity_iri(entity) for entity in (CRAFTSMAN, COURIERS, STUDY_AID, RULES))

Change = Callable[[Graph], object]


def drop(subject: URIRef, predicate: URIRef) -> Change:
    return lambda graph: graph.remove((subject, predicate, None))


def put(subject: URIRef, predicate: URIRef, value: URIRef | Literal) -> Change:
    return lambda graph: graph.add((subject, predicate, value))


def swap(subject: URIRef, predicate: URIRef, value: URIRef | Literal) -> Change:
    return lambda graph: graph.set((subject, predicate, value))


def number(value: str) -> Literal:
    return Literal(Decimal(value))


BREAKS: list[tuple[str, Change]] = [
    ("Labelled", lambda graph: graph.add((BNode(), RDF.type, GH.Person))),
    ("prefLabel", drop(village, SKOS.prefLabel)),
    ("prefLabel", put(village, SKOS.prefLabel, Literal("河口", lang="zh"))),
    ("prefLabel", swap(village, SKOS.prefLabel, Literal("Hekou", lang="en"))),
    ("prefLabel", put(village, SKOS.altLabel, Literal("河口村", lang="zh"))),
    ("altLabel", put(village, SKOS.altLabel, Literal("Hekou"))),
    ("Organization", put(union, GH.jurisdiction, group)),
    ("Organization", put(union, GH.confers, program)),
    ("Organization", put(union, GH.assists, award)),
    ("Organization", put(union, ORG.subOrganizationOf, county)),
    ("Union", put(union, GH.unionOf, award)),
    ("Union", lambda graph: graph.remove((union, RDF.type, GH.Union))),
    ("Place", put(village, SCHEMA.containedInPlace, union)),
    ("AdministrativeArea", lambda graph: graph.remove((village, RDF.type, GH.AdministrativeArea))),
    ("Site", put(mint("place", "和园"), RDF.type, GH.Site)),
    ("Undertaking", put(games, GH.organizer, group)),
    ("Undertaking", put(program, GH.participant, award)),
    ("Undertaking", put(games, GH.partOf, rules)),
    ("Event", put(games, SCHEMA.startDate, Literal("9月"))),
    ("evidence", drop(games, PROV.wasDerivedFrom)),
    ("Document", put(rules, GH.issuer, program)),
    ("Person", put(mint("person", "陈雨禾"), RDF.type, GH.Organization)),
    ("Award", put(award, RDF.type, GH.Group)),
    ("Group", put(group, RDF.type, GH.Organization)),
    ("subOrganizationOf", put(group, GH.confers, award)),
    ("unionOf", put(mint("organization", "临江日报"), GH.unionOf, group)),
    ("containedInPlace", put(group, SCHEMA.containedInPlace, county)),
    ("location", put(group, SCHEMA.location, county)),
    ("location", put(games, SCHEMA.location, group)),
    ("organizer", put(group, GH.organizer, union)),
    ("serves", put(union, GH.serves, group)),
    ("serves", put(program, GH.serves, award)),
    ("builder", put(program, GH.builder, union)),
    ("issuer", put(program, GH.issuer, union)),
    ("Observation", drop(MONEY, GH.measure)),
    ("Observation", drop(MONEY, GH.unit)),
    ("Observation", drop(MONEY, GH.bound)),
    ("Observation", drop(MONEY, GH.surface)),
    ("evidence", drop(MONEY, PROV.wasDerivedFrom)),
    ("Observation", put(MONEY, GH.bound, GH.atMost)),
    ("Observation", put(MONEY, GH.bound, GH.Bound)),
    ("Observation", swap(MONEY, GH.value, Literal(125000))),
    ("Observation", put(MONEY, GH.value, number("1.5"))),
    ("Observation", swap(MONEY, GH.lower, number("125001.0"))),
    ("Observation", swap(MONEY, GH.upper, number("124999.0"))),
    ("Observation", put(MONEY, GH.actor, group)),
    ("Observation", put(MONEY, GH.about, union)),
    ("Observation", put(MONEY, GH.place, union)),
    ("Observation", swap(MONEY, GH.periodEnd, Literal(date(2020, 12, 31)))),
    ("Observation", swap(MONEY, GH.periodEnd, Literal("2021"))),
    ("Observation", put(MONEY, GH.recurrence, Literal("每年"))),
    ("Observation", put(MONEY, GH.target, Literal("false", datatype=XSD.boolean))),
    ("Observation", put(MONEY, RDFS.seeAlso, union)),
    ("Unit", drop(mint("unit", "元"), SKOS.notation)),
    ("Measure", put(mint("measure", "甲"), RDF.type, GH.Measure)),
    ("Bound", put(mint("unit", "元"), RDF.type, GH.Bound)),
    ("Claim", put(mint("claim", "甲"), RDF.type, GH.Claim)),
    ("claim", put(mint("claim", "甲"), RDF.type, GH.Claim)),
    ("claim", put(union, GH.assists, group)),
    ("claim", lambda graph: graph.remove((union, GH.assists, village))),
    ("Evidence", drop(EVIDENCE, OA.exact)),
    ("Evidence", drop(EVIDENCE, OA.hasSource)),
    ("Evidence", put(EVIDENCE, GH.end, Literal(SAID.end + 1))),
    ("Evidence", swap(EVIDENCE, GH.start, Literal(-1))),
    ("quotation", swap(EVIDENCE, GH.start, Literal(SAID.start - 1))),
    ("quotation", swap(EVIDENCE, OA.exact, Literal("临江县总工会投入资金"))),
    ("quotation", swap(EVIDENCE, OA.hasSource, article_iri("brief"))),
    ("Article", drop(ARTICLE, SCHEMA.headline)),
    ("Article", put(ARTICLE, SCHEMA.datePublished, Literal("今天"))),
    ("Article", put(ARTICLE, SCHEMA.mentions, mint("person", "无名"))),
    ("Article", put(ARTICLE, SCHEMA.author, union)),
    ("loop", put(county, SCHEMA.containedInPlace, village)),
    ("loop", put(union, ORG.subOrganizationOf, union)),
    ("foretold", swap(MONEY, GH.periodStart, Literal(date(2022, 1, 1)))),
    ("foretold", lambda graph: [swap(MONEY, GH.periodEnd, Literal(date(2022, 1, 1)))(graph), drop(MONEY, GH.periodStart)(graph)]),
    ("unit_of_measure", swap(mint("measure", "投入的资金"), SKOS.prefLabel, Literal("入会率", lang="zh"))),
    ("unit_of_measure", swap(MONEY, GH.unit, mint("unit", "人"))),
    ("date_order", swap(games, SCHEMA.endDate, Literal(date(2021, 9, 2)))),
]


def test_a_graph_as_built_conforms() -> None:
    report = validate(build(STORIES))
    assert report.violations == ()
    assert report.conforms
    assert report.triples > 300


def test_an_empty_graph_conforms() -> None:
    assert validate(Graph()).conforms


@pytest.mark.parametrize(("shape", "change"), BREAKS)
def test_what_breaks_a_shape_is_found(shape: str, change: Change) -> None:
    graph = build(STORIES)
    change(graph)
    report = validate(graph)
    assert not report.conforms
    assert shape in {violation.shape for violation in report.violations}


def test_two_counties_for_one_town_are_too_many_but_a_county_and_its_province_are_not() -> None:
    town = mint("place", "江北省临江县", "青石镇")
    fits, breaks = build(STORIES), build(STORIES)
    fits.add((town, SCHEMA.containedInPlace, mint("place", "江北省")))
    other = mint("place", "江北省", "临河县")
    for name in (GH.County, GH.AdministrativeArea, GH.Place):
        breaks.add((other, RDF.type, name))
    breaks.add((other, SKOS.prefLabel, Literal("临河县", lang="zh")))
    breaks.add((town, SCHEMA.containedInPlace, other))
    assert {violation.shape for violation in validate(fits).violations} == {"claim"}
    assert "must lie in one county at most" in {violation.message for violation in validate(breaks).violations}


def test_a_violation_names_article_and_sentence() -> None:
    graph = build(STORIES)
    graph.set((MONEY, GH.upper, number("124999.0")))
    violation = validate(graph).violations[0]
    assert violation.shape == "Observation"
    assert violation.focus == str(MONEY)
    assert violation.article == "情系职工办实事"
    assert violation.sentence == SAID.quote
    assert violation.sentence in str(violation)


def test_an_entity_that_is_only_named_leads_to_its_article() -> None:
    graph = build(STORIES)
    graph.remove((mint("organization", "临江日报"), SKOS.prefLabel, None))
    (article,) = {violation.article for violation in validate(graph).violations}
    assert article == "情系职工办实事"


def test_the_order_of_violations_is_that_of_shapes_and_nodes() -> None:
    graph = build(STORIES)
    graph.remove((None, GH.unit, None))
    graph.remove((None, SKOS.prefLabel, None))
    violations = validate(graph).violations
    assert list(violations) == sorted(violations)
    assert len({violation.focus for violation in violations}) > 10


def test_validation_leaves_the_graph_as_it_was() -> None:
    graph = build(STORIES)
    before = set(graph)
    validate(graph)
    assert set(graph) == before


def test_every_class_of_the_ontology_has_a_shape() -> None:
    shaped = {str(name) for name in SHAPES.objects(None, SH.targetClass)}
    classes = {str(name) for name in ONTOLOGY.subjects(RDF.type, OWL.Class) if str(name).startswith(str(GH))}
    assert classes - shaped == set()
    assert shaped - classes == set()


def test_every_message_is_there_and_every_path_is_a_term() -> None:
    declared = {str(term) for term in ONTOLOGY.subjects(RDF.type, None)} | {str(term) for term in dir(RDF)}
    for shape in SHAPES.objects(None, SH.property):
        assert {str(path) for path in SHAPES.objects(shape, SH.path)} <= declared
    named = set(SHAPES.subjects(RDF.type, SH.PropertyShape)) | set(SHAPES.objects(None, SH.property))
    silent = {str(SHAPES.value(shape, SH.path)) for shape in named if not SHAPES.value(shape, SH.message)}
    assert silent == {str(SKOS.prefLabel)}  # of shape:Named, which speaks through the shape that asks for it
    assert XSD.decimal in set(SHAPES.objects(None, SH.datatype))
