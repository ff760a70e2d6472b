"""The figures as an RDF Data Cube: a data set whose structure says what each figure is of, where and when."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from rdflib import RDF, RDFS, Graph, Literal, Namespace, URIRef
from rdflib.term import Node

from kg.graph.turtle import turtle
from kg.vocab import BASE, GH, SKOS, XSD, mint

__all__ = ["cube"]

QB: Final = Namespace("http://purl.org/linked-data/cube#")
SDMX: Final = Namespace("http://purl.org/linked-data/sdmx/2009/dimension#")

_Triple = tuple[Node, Node, Node]

_ATTRIBUTES: Final = (
    *(GH.lower, GH.upper, GH.surface, GH.actor, GH.about, GH.place, GH.periodStart, GH.periodEnd, GH.recurrence, GH.target),
)
_REQUIRED: Final = (GH.unit, GH.bound)
_OPEN: Final = ".."
_SCHEME: Final = URIRef("http://www.w3.org/2004/02/skos/core#ConceptScheme")
_IN_SCHEME: Final = URIRef("http://www.w3.org/2004/02/skos/core#inScheme")
_SOURCE: Final = URIRef("http://purl.org/dc/terms/source")


def cube(graph: Graph) -> Mapping[str, bytes]:
    """Every figure that has a value, by what was counted, place, period and the statement itself.

    A cube has one value of each dimension for an observation. So a figure for several places has the place `several`, one
    for none that is named `not-stated`; the places themselves are attributes. The same is counted at one place in one period
    by different articles, or twice in one: the statement tells these apart.
    """
    base = str(graph.base or BASE)
    made = Graph(base=base, bind_namespaces="none")
    for triple in (*_structure(base), *_observations(graph, base)):
        made.add(triple)
    return {"cube.ttl": turtle(made).encode()}


def _structure(base: str) -> Iterator[_Triple]:
    data, structure, statement = (mint("cube", name, base=base) for name in ("figures", "structure", "statement"))
    yield data, RDF.type, QB.DataSet
    yield data, QB.structure, structure
    yield data, RDFS.label, Literal("工会报道中的数字", lang="zh")
    yield structure, RDF.type, QB.DataStructureDefinition
    yield statement, RDFS.range, XSD.string
    yield statement, RDFS.label, Literal("陈述", lang="zh")
    for dimension, name in ((GH.measure, "measures"), (SDMX.refArea, "areas"), (SDMX.refPeriod, "periods")):
        yield dimension, RDFS.range, SKOS.Concept
        yield dimension, QB.codeList, mint("cube", name, base=base)
        yield mint("cube", name, base=base), RDF.type, _SCHEME
    for dimension in (GH.measure, SDMX.refArea, SDMX.refPeriod, statement):
        yield from _component(structure, dimension, "dimension", base)
    yield from _component(structure, GH.value, "measure", base)
    for attribute in (*_REQUIRED, *_ATTRIBUTES):
        yield from _component(structure, attribute, "attribute", base)


def _component(structure: Node, property_: URIRef, role: str, base: str) -> Iterator[_Triple]:
    name = property_.rpartition("#")[2].rpartition("/")[2]
    node = mint("cube", "component", name, base=base)
    yield structure, QB.component, node
    yield node, RDF.type, QB.ComponentSpecification
    yield node, QB[role], property_
    yield property_, RDF.type, RDF.Property
    yield property_, RDF.type, QB[f"{role.capitalize()}Property"]
    if role == "attribute":
        yield node, QB.componentRequired, Literal(property_ in _REQUIRED)


def _observations(graph: Graph, base: str) -> Iterator[_Triple]:
    for node in graph.subjects(RDF.type, GH.Observation):
        if all((node, needed, None) in graph for needed in (GH.value, GH.measure, *_REQUIRED)):
            yield from _observation(graph, node, base)


def _observation(graph: Graph, node: Node, base: str) -> Iterator[_Triple]:
    name = str(node).removeprefix(base).removeprefix("observation/")
    cell = mint("cube", "observation", *name.split("/"), base=base)
    yield cell, RDF.type, QB.Observation
    yield cell, QB.dataSet, mint("cube", "figures", base=base)
    yield cell, _SOURCE, node
    yield cell, mint("cube", "statement", base=base), Literal(name)
    for property_ in (GH.value, *_REQUIRED, *_ATTRIBUTES):
        for value in graph.objects(node, property_):
            yield cell, property_, value
    for dimension, code, label, scheme in _codes(graph, node, base):
        yield cell, dimension, code
        yield code, RDF.type, SKOS.Concept
        yield code, SKOS.prefLabel, Literal(label, lang="zh")
        yield code, _IN_SCHEME, mint("cube", scheme, base=base)


def _codes(graph: Graph, node: Node, base: str) -> Iterator[tuple[Node, Node, str, str]]:
    """The value of each dimension that has a code list."""
    measure = graph.value(node, GH.measure)
    assert measure is not None
    yield GH.measure, measure, str(graph.value(measure, SKOS.prefLabel) or ""), "measures"
    places = sorted(graph.objects(node, GH.place), key=str)
    if len(places) == 1:
        yield SDMX.refArea, places[0], str(graph.value(places[0], SKOS.prefLabel) or ""), "areas"
    else:
        code, label = ("several", "多个地点") if places else ("not-stated", "未说明")
        yield SDMX.refArea, mint("cube", "area", code, base=base), label, "areas"
    first, last = (str(graph.value(node, end) or _OPEN) for end in (GH.periodStart, GH.periodEnd))
    stated = (first, last) != (_OPEN, _OPEN)
    period = mint("cube", "period", *((first, last) if stated else ("not-stated",)), base=base)
    yield SDMX.refPeriod, period, f"{first}/{last}" if stated else "未说明", "periods"
