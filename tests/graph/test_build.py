from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rdflib import BNode, Literal, URIRef

from kg.errors import BuildError, EvidenceError
from kg.graph import build, claim_ids, classes, entity_iri, turtle
from kg.model import Entity, Evidence, Extraction, Kind, Observation, Reprint
from kg.vocab import BASE, GH, OA, PROV, RDF, SCHEMA, SKOS, article_iri
from tests.stories import BRIEF, GAMES, PAPER, REPORT, REPORTER, STORIES, UNION, VILLAGE

GRAPH = build(STORIES)
ARTICLE = article_iri("report")


def observation(surface: str, *, nth: int = 0) -> URIRef:
    nodes = sorted(GRAPH.subjects(GH.surface, Literal(surface)), key=str)
    return URIRef(str(nodes[nth]))


def test_nothing_is_blank() -> None:
    assert not any(isinstance(term, BNode) for triple in GRAPH for term in triple)


def test_an_article_says_what_its_page_says() -> None:
    assert GRAPH.value(ARTICLE, SCHEMA.headline) == Literal("情系职工办实事", lang="zh")
    assert GRAPH.value(ARTICLE, SCHEMA.datePublished) == Literal(date(2021, 9, 10))
    assert set(GRAPH.objects(ARTICLE, SCHEMA.publisher)) == {entity_iri(PAPER)}
    assert set(GRAPH.objects(ARTICLE, SCHEMA.author)) == {entity_iri(REPORTER)}
    assert set(GRAPH.objects(ARTICLE, SCHEMA.mentions)) == {entity_iri(entity) for _, entity in REPORT.mentions}


def test_what_a_page_does_not_say_is_absent() -> None:
    brief = article_iri("brief")
    for predicate in (SCHEMA.datePublished, SCHEMA.publisher, SCHEMA.author, SCHEMA.alternativeHeadline):
        assert GRAPH.value(brief, predicate) is None


def test_an_entity_of_two_articles_is_one_with_the_labels_of_both() -> None:
    union = entity_iri(UNION)
    assert set(GRAPH.objects(union, SKOS.prefLabel)) == {Literal("临江县总工会", lang="zh")}
    assert {str(label) for label in GRAPH.objects(union, SKOS.altLabel)} == {"县总工会", "臨江縣總工會"}
    assert {article_iri(story.document.id) for story in STORIES} == set(GRAPH.subjects(SCHEMA.mentions, union))


def test_two_kinds_with_one_name_differ_and_so_do_homonyms() -> None:
    spring = [Entity(kind, "春风行动") for kind in (Kind.PROGRAM, Kind.EVENT, Kind.DOCUMENT)]
    drum = [Entity(Kind.COUNTY, "鼓楼区", within=city) for city in ("", "江北省甲市", "江北省乙市")]
    assert len({entity_iri(entity) for entity in [*spring, *drum]}) == 6


@pytest.mark.parametrize("kind", Kind)
def test_every_kind_has_an_iri_and_a_class_of_its_own(kind: Kind) -> None:
    assert entity_iri(Entity(kind, "甲")).endswith("/甲")
    assert classes(kind)[0] == GH[kind]
    assert len(set(classes(kind))) == len(classes(kind))


def test_a_figure_is_a_decimal_in_its_base_unit() -> None:
    node = observation("30余万元")
    value = GRAPH.value(node, GH.value)
    assert isinstance(value, Literal)
    assert value.toPython() == Decimal(300000)
    assert str(value) == "300000.0"
    assert GRAPH.value(node, GH.bound) == GH.atLeast
    unit = GRAPH.value(node, GH.unit)
    assert GRAPH.value(unit, SKOS.notation) == Literal("元")


def test_an_open_bound_and_an_open_period_are_absent() -> None:
    assert GRAPH.value(observation("近500人"), GH.lower) is None
    assert GRAPH.value(observation("30余万元"), GH.upper) is None
    assert GRAPH.value(observation("96%"), GH.periodStart) is None
    assert GRAPH.value(observation("96%"), GH.periodEnd) == Literal(date(2021, 9, 10))


def test_the_two_ends_of_a_range_are_two_observations() -> None:
    nodes = [observation("500至800元", nth=n) for n in (0, 1)]
    assert len(set(nodes)) == 2
    assert {GRAPH.value(node, GH.bound) for node in nodes} == {GH.atLeast, GH.atMost}


def test_a_figure_keeps_its_iri_when_another_one_of_its_characters_goes() -> None:
    lower, upper = (claim for claim in REPORT.claims if isinstance(claim, Observation) and claim.figure.surface == "500至800元")
    alone = build([replace(REPORT, claims=tuple(claim for claim in REPORT.claims if claim != lower))])
    assert [f"{BASE}{claim_ids(REPORT.document, upper)[0]}"] == [
        str(n) for n in alone.subjects(GH.surface, Literal("500至800元"))
    ]


def test_a_reprinted_figure_is_one_with_evidence_in_both_articles() -> None:
    [figure] = (claim for claim in BRIEF.claims if isinstance(claim, Observation))
    copied = replace(BRIEF.document, id="copy", headline="轉載")
    again = replace(BRIEF, document=copied, claims=(), reprints=(Reprint(BRIEF.document, figure, figure.evidence),))
    graph = build([BRIEF, again])
    [node] = graph.subjects(RDF.type, GH.Observation)
    sources = {graph.value(evidence, OA.hasSource) for evidence in graph.objects(node, PROV.wasDerivedFrom)}
    assert sources == {article_iri("brief"), article_iri("copy")}


def test_only_a_target_is_marked_as_one() -> None:
    assert set(GRAPH.subjects(GH.target, None)) == {observation("2000人以上")}


def test_every_statement_leads_to_its_characters() -> None:
    texts = {article_iri(story.document.id): story.document.text for story in STORIES}
    for kind in (GH.Observation, GH.Claim, GH.Event):
        for node in GRAPH.subjects(RDF.type, kind):
            assert list(GRAPH.objects(node, PROV.wasDerivedFrom)), node
    for node in GRAPH.subjects(RDF.type, GH.Evidence):
        start, end = (int(str(GRAPH.value(node, p))) for p in (GH.start, GH.end))
        source = GRAPH.value(node, OA.hasSource)
        assert isinstance(source, URIRef)
        assert str(node) == f"{source}#char={start},{end}"
        assert texts[source][start:end] == str(GRAPH.value(node, OA.exact))


def test_every_relation_has_a_claim() -> None:
    claimed = {
        tuple(GRAPH.value(c, p) for p in (RDF.subject, RDF.predicate, RDF.object)) for c in GRAPH.subjects(RDF.type, GH.Claim)
    }
    own = {
        (s, p, o) for s, p, o in GRAPH if p in {GH.organizer, GH.assists, GH.issuer, SCHEMA.containedInPlace, SCHEMA.startDate}
    }
    assert own
    assert own <= claimed


def test_an_event_that_is_only_named_has_the_sentence_as_evidence() -> None:
    named = Extraction(REPORT.document, tuple(pair for pair in REPORT.mentions if pair[1] == GAMES), ())
    graph = build([named])
    (evidence,) = graph.objects(entity_iri(GAMES), PROV.wasDerivedFrom)
    assert str(graph.value(evidence, OA.exact)) == "9月3日,县总工会联合县教育局举办首届职工运动会,快递员近500人参加。"


def test_an_event_in_a_byline_has_its_own_characters_as_evidence() -> None:
    mention, _ = REPORT.mentions[0]
    graph = build([Extraction(REPORT.document, ((mention, GAMES),), ())])
    (evidence,) = graph.objects(entity_iri(GAMES), PROV.wasDerivedFrom)
    assert str(graph.value(evidence, OA.exact)) == "临江日报"


def with_evidence(evidence: Evidence) -> Extraction:
    return replace(REPORT, claims=(replace(REPORT.claims[0], evidence=evidence),))


@pytest.mark.parametrize(
    "evidence",
    [
        pytest.param(Evidence(0, 7, "情系职工办好事"), id="other characters"),
        pytest.param(Evidence(1, 8, "情系职工办实事"), id="other offsets"),
        pytest.param(Evidence(0, 8, "情系职工办实事"), id="other length"),
        pytest.param(Evidence(0, 0, ""), id="nothing"),
        pytest.param(Evidence(-7, -1, "0"), id="from the end"),
        pytest.param(Evidence(9000, 9007, "情系职工办实事"), id="past the end"),
    ],
)
def test_a_quotation_that_is_not_the_text_fails_the_build(evidence: Evidence) -> None:
    with pytest.raises(EvidenceError, match=r"report\.txt: characters"):
        build([with_evidence(evidence)])


def test_a_quotation_that_is_the_text_passes() -> None:
    assert len(build([with_evidence(Evidence(0, 7, "情系职工办实事"))]))


def test_a_figure_outside_of_its_evidence_fails_the_build() -> None:
    stated = next(claim for claim in REPORT.claims if isinstance(claim, Observation))
    elsewhere = replace(stated, evidence=Evidence(0, 7, "情系职工办实事"))
    with pytest.raises(EvidenceError, match="outside of its evidence"):
        build([replace(REPORT, claims=(elsewhere,))])


def test_another_base_moves_every_instance_and_nothing_else() -> None:
    moved = build(STORIES, base="https://example.org/kg/")
    assert turtle(moved).replace("https://example.org/kg/", "https://w3id.org/gonghui/id/") == turtle(GRAPH)


def test_a_base_without_a_slash_is_refused() -> None:
    with pytest.raises(BuildError):
        build(STORIES, base="https://example.org/kg")


@given(st.permutations([*STORIES, REPORT]))
def test_the_order_of_the_articles_changes_nothing(stories: list[Extraction]) -> None:
    assert turtle(build(stories)) == turtle(GRAPH)


def test_homes_stand_in_the_iri() -> None:
    assert str(entity_iri(VILLAGE)).endswith("/place/江北省临江县青石镇/河口村")
