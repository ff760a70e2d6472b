"""Observations -> triples: each stated figure with its scope, and the concepts of what it counts and in which unit."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from hashlib import blake2s

from rdflib import Literal, URIRef
from rdflib.term import Node

from kg.errors import EvidenceError
from kg.graph.entities import entity_iri
from kg.graph.terms import Triple, decimal, zh
from kg.model import Document, Evidence, Figure, Observation, Reprint
from kg.vocab import GH, PROV, RDF, SKOS, XSD, evidence_iri, mint

__all__ = ["figures", "observation_iri", "reprinted"]

_Slot = tuple[URIRef, Node]


def figures(document: Document, observations: Iterable[Observation], base: str) -> Iterator[Triple]:
    """The nodes of an article's figures.

    Raises:
        EvidenceError: a figure's own characters lie outside of its evidence.
    """
    for observation in observations:
        yield from _figure(document, observation, base)
        yield _derivation(document, observation, document, observation.evidence, base)


def reprinted(document: Document, reprints: Iterable[Reprint], base: str) -> Iterator[Triple]:
    """The nodes of figures that an article repeats from another: those of the other, with evidence in this one."""
    for reprint in reprints:
        yield from _figure(reprint.original, reprint.observation, base)
        yield _derivation(reprint.original, reprint.observation, document, reprint.evidence, base)


def _figure(document: Document, observation: Observation, base: str) -> Iterator[Triple]:
    node = observation_iri(document, observation, base=base)
    yield node, RDF.type, GH.Observation
    for predicate, value in _slots(document, observation, base):
        yield node, predicate, value
    yield from _concept("measure", GH.Measure, observation.measure, base)
    yield from _unit(observation.figure.unit, base)


def _derivation(stated_in: Document, observation: Observation, document: Document, evidence: Evidence, base: str) -> Triple:
    node = observation_iri(stated_in, observation, base=base)
    return node, PROV.wasDerivedFrom, evidence_iri(document.id, evidence.start, evidence.end, base=base)


def observation_iri(document: Document, observation: Observation, *, base: str) -> URIRef:
    """The IRI of a figure: the digest tells apart those within the same characters (a range; 各1个 after two nouns)."""
    figure = observation.figure
    parties = (entity.name for role in (observation.actors, observation.about, observation.places) for entity in role)
    key = " ".join([observation.measure, str(figure.value), figure.unit, figure.bound, *parties])
    digest = blake2s(key.encode(), digest_size=4).hexdigest()
    return mint("observation", document.id, _span(document, observation), digest, base=base)


def _span(document: Document, observation: Observation) -> str:
    figure, evidence = observation.figure, observation.evidence
    if not evidence.start <= figure.start < figure.end <= evidence.end:
        raise EvidenceError(
            f"{document.source}: the figure {figure.surface!r} at characters {figure.start} to {figure.end} "
            f"lies outside of its evidence at {evidence.start} to {evidence.end}"
        )
    return f"{figure.start}-{figure.end}"


def _slots(document: Document, observation: Observation, base: str) -> Iterator[_Slot]:
    figure = observation.figure
    yield GH.surface, Literal(document.text[figure.start : figure.end])
    yield from _quantity(figure, base)
    if observation.measure:
        yield GH.measure, mint("measure", observation.measure, base=base)
    yield from _parties(observation, base)
    yield from _time(observation)
    if observation.target:
        yield GH.target, Literal(True)  # noqa: FBT003 - the value of a term, not an option


def _quantity(figure: Figure, base: str) -> Iterator[_Slot]:
    for predicate, value in ((GH.value, figure.value), (GH.lower, figure.lower), (GH.upper, figure.upper)):
        if value is not None:
            yield predicate, decimal(value)
    yield GH.bound, GH[figure.bound]
    if figure.unit:
        yield GH.unit, mint("unit", figure.unit, base=base)


def _parties(observation: Observation, base: str) -> Iterator[_Slot]:
    roles = ((GH.actor, observation.actors), (GH.about, observation.about), (GH.place, observation.places))
    for predicate, entities in roles:
        for entity in entities:
            yield predicate, entity_iri(entity, base=base)


def _time(observation: Observation) -> Iterator[_Slot]:
    for predicate, day in ((GH.periodStart, observation.first), (GH.periodEnd, observation.last)):
        if day:
            yield predicate, Literal(day)
    if observation.recurrence:
        yield GH.recurrence, Literal(observation.recurrence, datatype=XSD.duration)


def _unit(notation: str, base: str) -> Iterator[Triple]:
    yield from _concept("unit", GH.Unit, notation, base)
    if notation:
        yield mint("unit", notation, base=base), SKOS.notation, Literal(notation)


def _concept(group: str, name: URIRef, label: str, base: str) -> Iterator[Triple]:
    if not label:
        return
    node = mint(group, label, base=base)
    yield node, RDF.type, name
    yield node, RDF.type, SKOS.Concept
    yield node, SKOS.prefLabel, zh(label)
