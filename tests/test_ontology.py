from __future__ import annotations

import owlrl
import pytest
from owlrl.Namespaces import ERRNS
from rdflib import OWL, RDFS, BNode, Graph, Literal, URIRef
from rdflib.collection import Collection

from kg.graph import build, classes
from kg.model import Kind
from kg.resources import ontology_dir
from kg.vocab import GH, NAMESPACES, RDF, SKOS, XSD, mint
from tests.stories import STORIES

ONTOLOGY = Graph().parse(ontology_dir() / "gonghui.ttl")

own = sorted({str(s) for s in ONTOLOGY.subjects() if isinstance(s, URIRef) and "#" in s and s.startswith(str(GH))})
properties = sorted(str(s) for kind in (OWL.ObjectProperty, OWL.DatatypeProperty) for s in ONTOLOGY.subjects(RDF.type, kind))


def test_code_and_ontology_have_the_same_terms() -> None:
    assert own == sorted(str(term) for term in dir(GH))


@pytest.mark.parametrize("prefix", sorted(set(NAMESPACES) - {"gh", "rdf", "xsd"}))
def test_the_ontology_declares_every_term_of_elsewhere_that_code_uses(prefix: str) -> None:
    assert {str(term) for term in dir(NAMESPACES[prefix])} <= {str(s) for s in ONTOLOGY.subjects(RDF.type, None)}


@pytest.mark.parametrize("term", own)
def test_every_term_has_one_label_and_one_comment_in_each_language(term: str) -> None:
    for predicate in (RDFS.label, RDFS.comment):
        texts = list(ONTOLOGY.objects(URIRef(term), predicate))
        assert sorted(text.language or "" for text in texts if isinstance(text, Literal)) == ["en", "zh"]


@pytest.mark.parametrize("term", [term for term in properties if term in own])
def test_every_property_has_a_domain_and_a_range_that_are_declared(term: str) -> None:
    for predicate in (RDFS.domain, RDFS.range):
        (node,) = ONTOLOGY.objects(URIRef(term), predicate)
        for name in members(node) if isinstance(node, BNode) else [node]:
            assert (name, RDF.type, OWL.Class) in ONTOLOGY or str(name) in {str(datatype) for datatype in dir(XSD)}


def members(node: BNode) -> list[object]:
    (union,) = ONTOLOGY.objects(node, OWL.unionOf)
    return list(Collection(ONTOLOGY, union))


def test_whatever_a_term_is_aligned_to_is_declared() -> None:
    for predicate in (RDFS.subClassOf, RDFS.subPropertyOf):
        for parent in ONTOLOGY.objects(None, predicate):
            assert (parent, RDF.type, None) in ONTOLOGY or parent == RDF.Statement, parent


def test_every_class_is_below_one_of_elsewhere() -> None:
    for name in ONTOLOGY.subjects(RDF.type, OWL.Class):
        if str(name) in own:
            assert any(not str(above).startswith(str(GH)) for above in ONTOLOGY.transitive_objects(name, RDFS.subClassOf)), name


@pytest.mark.parametrize("kind", Kind)
def test_the_classes_that_the_graph_writes_are_those_above_the_kind(kind: Kind) -> None:
    above = ONTOLOGY.transitive_objects(GH[kind], RDFS.subClassOf)
    assert {str(name) for name in classes(kind)} == {str(name) for name in above if str(name) in own}


def closure(*extra: tuple[URIRef, URIRef, URIRef]) -> set[str]:
    graph = ONTOLOGY + build(STORIES)
    for triple in extra:
        graph.add(triple)
    owlrl.DeductiveClosure(owlrl.OWLRL_Semantics).expand(graph)
    return {str(text) for text in graph.objects(None, ERRNS.error)}


def test_the_ontology_with_a_graph_is_consistent() -> None:
    assert closure() == set()


def test_a_person_that_is_an_award_is_not() -> None:
    node = mint("person", "甲")
    assert closure((node, RDF.type, GH.Person), (node, RDF.type, GH.Award))


def test_a_relation_to_the_wrong_class_is_not() -> None:
    assert closure((mint("award", "临江工匠"), GH.issuer, mint("union", "临江县总工会")))


def test_no_instance_is_defined_in_the_ontology_but_the_bounds() -> None:
    assert set(ONTOLOGY.subjects(RDF.type, GH.Bound)) == {GH.exact, GH.atLeast, GH.atMost, GH.approximately}
    assert not set(ONTOLOGY.subjects(SKOS.prefLabel, None))
