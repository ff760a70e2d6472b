"""Entities -> triples: their classes and labels."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from kg.graph.terms import Triple, zh
from kg.model import Claim, Dating, Entity, Extraction, Kind, Observation, Relation
from kg.vocab import BASE, GH, RDF, SKOS, mint

if TYPE_CHECKING:
    from rdflib import URIRef

__all__ = ["classes", "entities", "entity_iri", "parties"]

_GROUPS: Final = {
    Kind.SITE: "place",
    Kind.PROGRAM: "program",
    Kind.EVENT: "event",
    Kind.PERSON: "person",
    Kind.GROUP: "group",
    Kind.AWARD: "award",
    Kind.DOCUMENT: "document",
    Kind.FACILITY: "facility",
}


def entity_iri(entity: Entity, *, base: str = BASE) -> URIRef:
    """The IRI of an entity, from its key; what differs in the finer kind alone (a company, a school) shares one.

    >>> str(entity_iri(Entity(Kind.VILLAGE, "河口村", within="江北省临江县")))
    'https://w3id.org/gonghui/id/place/江北省临江县/河口村'
    """
    return mint(_group(entity.kind), *filter(None, [entity.within]), entity.name, base=base)


def _group(kind: Kind) -> str:
    if kind.is_union:
        return "union"
    if kind.is_organization:
        return "organization"
    return "place" if kind.is_area else _GROUPS[kind]


def classes(kind: Kind) -> tuple[URIRef, ...]:
    """The class of a kind and those above it, so that a query needs no reasoner.

    >>> [str(name).split("#")[1] for name in classes(Kind.VILLAGE)]
    ['Village', 'AdministrativeArea', 'Place']
    """
    above = (
        (kind.is_union, GH.Union),
        (kind.is_organization, GH.Organization),
        (kind.is_area and kind is not Kind.AREA, GH.AdministrativeArea),
        (kind.is_area or kind is Kind.SITE, GH.Place),
    )
    return GH[kind], *(name for holds, name in above if holds)


def entities(extraction: Extraction, base: str) -> Iterator[Triple]:
    """The classes and labels of every entity that an article names or that a claim is about."""
    named = [entity for _, entity in extraction.mentions]
    stated = (*extraction.claims, *(reprint.observation for reprint in extraction.reprints))
    for entity in dict.fromkeys(named + [party for claim in stated for party in parties(claim)]):
        yield from _entity(entity, base)


def parties(claim: Claim) -> tuple[Entity, ...]:
    """The entities that a claim links or is about."""
    match claim:
        case Relation():
            return claim.subject, claim.object
        case Dating():
            return (claim.event,)
        case Observation():
            return claim.actors + claim.about + claim.places


def _entity(entity: Entity, base: str) -> Iterator[Triple]:
    node = entity_iri(entity, base=base)
    for name in classes(entity.kind):
        yield node, RDF.type, name
    yield node, SKOS.prefLabel, zh(entity.name)
    for label in entity.labels:
        if label != entity.name:
            yield node, SKOS.altLabel, zh(label)
