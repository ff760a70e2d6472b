"""What the endpoint and its data say of themselves: SPARQL Service Description and VoID, in RDF."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

import pyoxigraph as ox

from kg.server.results import GRAPHS
from kg.vocab import PREFIXES, RDF, XSD

__all__ = ["description"]

_SD: Final = "http://www.w3.org/ns/sparql-service-description#"
_VOID: Final = "http://rdfs.org/ns/void#"
_FORMATS: Final = "http://www.w3.org/ns/formats/"
_WRITTEN: Final = (
    *("SPARQL_Results_JSON", "SPARQL_Results_XML", "SPARQL_Results_CSV", "SPARQL_Results_TSV"),
    *("Turtle", "N-Triples", "JSON-LD", "RDF_XML"),
)
_COUNTS: Final = "SELECT ?class (COUNT(?x) AS ?entities) WHERE { ?x a ?class } GROUP BY ?class ORDER BY ?class"


def description(store: ox.Store, origin: str, base: str, media: str) -> bytes:
    """The description of the endpoint, its dataset and the classes in it.

    Args:
        store: the graph.
        origin: how the client calls the server: http://localhost:8765.
        base: what the IRIs of instances begin with.
        media: one of `GRAPHS`.
    """
    service, dataset = ox.NamedNode(f"{origin}/sparql"), ox.NamedNode(f"{origin}/.well-known/void#graph")
    triples = [*_service(service, dataset), *_dataset(store, service, dataset, base)]
    prefixes = None if media == "application/n-triples" else {**PREFIXES, "sd": _SD, "void": _VOID}
    return ox.serialize(triples, format=GRAPHS[media], prefixes=prefixes) or b""


def _service(service: ox.NamedNode, dataset: ox.NamedNode) -> Iterable[ox.Triple]:
    yield _is(service, _SD, "Service")
    yield _has(service, _SD + "endpoint", service)
    yield _has(service, _SD + "supportedLanguage", ox.NamedNode(_SD + "SPARQL11Query"))
    yield _has(service, _SD + "defaultDataset", dataset)
    for name in _WRITTEN:
        yield _has(service, _SD + "resultFormat", ox.NamedNode(_FORMATS + name))


def _dataset(store: ox.Store, service: ox.NamedNode, dataset: ox.NamedNode, base: str) -> Iterable[ox.Triple]:
    yield _is(dataset, _SD, "Dataset")
    yield _is(dataset, _VOID, "Dataset")
    yield _has(dataset, _SD + "defaultGraph", ox.NamedNode(f"{dataset.value}-default"))
    yield _is(ox.NamedNode(f"{dataset.value}-default"), _SD, "Graph")
    yield _has(dataset, _VOID + "sparqlEndpoint", service)
    yield _has(dataset, _VOID + "uriSpace", ox.Literal(base))
    yield _has(dataset, _VOID + "triples", _count(len(store)))
    for namespace in sorted(PREFIXES.values()):
        yield _has(dataset, _VOID + "vocabulary", ox.NamedNode(namespace))
    for class_, entities in map(tuple, store.query(_COUNTS)):  # type: ignore[arg-type]  # SELECT yields solutions
        part = ox.NamedNode(f"{dataset.value}-{class_.value.rpartition('#')[2].rpartition('/')[2]}")
        yield _has(dataset, _VOID + "classPartition", part)
        yield _has(part, _VOID + "class", class_)
        yield _has(part, _VOID + "entities", entities)


def _is(subject: ox.NamedNode, namespace: str, name: str) -> ox.Triple:
    return _has(subject, str(RDF.type), ox.NamedNode(namespace + name))


def _has(subject: ox.NamedNode, predicate: str, value: ox.NamedNode | ox.Literal) -> ox.Triple:
    return ox.Triple(subject, ox.NamedNode(predicate), value)


def _count(number: int) -> ox.Literal:
    return ox.Literal(str(number), datatype=ox.NamedNode(str(XSD.integer)))
