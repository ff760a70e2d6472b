"""Relations and dates -> triples: each statement itself, and the claim that leads to its evidence."""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import blake2s

from rdflib import Literal, URIRef

from kg.graph.entities import entity_iri
from kg.graph.terms import Triple
from kg.model import Dating, Document, Evidence, Relation
from kg.vocab import GH, PROV, RDF, SCHEMA, compact, evidence_iri, expand, mint

__all__ = ["claim_iris", "relation"]


def relation(document: Document, stated: Relation | Dating, base: str) -> Iterator[Triple]:
    """What a relation or a date states, and its claims."""
    for fact in _facts(stated, base):
        yield fact
        node = _claim_iri(document, stated.evidence, fact, base)
        yield node, RDF.type, GH.Claim
        for predicate, term in zip((RDF.subject, RDF.predicate, RDF.object), fact, strict=True):
            yield node, predicate, term
        yield node, PROV.wasDerivedFrom, evidence_iri(document.id, stated.evidence.start, stated.evidence.end, base=base)


def claim_iris(document: Document, stated: Relation | Dating, *, base: str) -> Iterator[URIRef]:
    """The IRIs of the claims that a relation or a date makes."""
    return (_claim_iri(document, stated.evidence, fact, base) for fact in _facts(stated, base))


def _facts(stated: Relation | Dating, base: str) -> Iterator[Triple]:
    match stated:
        case Relation():
            yield entity_iri(stated.subject, base=base), expand(stated.predicate), entity_iri(stated.object, base=base)
        case Dating():
            yield entity_iri(stated.event, base=base), SCHEMA.startDate, Literal(stated.first)
            yield entity_iri(stated.event, base=base), SCHEMA.endDate, Literal(stated.last)


def _claim_iri(document: Document, evidence: Evidence, fact: Triple, base: str) -> URIRef:
    """The digest tells apart what one range of the text states, and does not move when another statement joins it."""
    key = " ".join(compact(str(term), base=base) for term in fact)
    digest = blake2s(key.encode(), digest_size=4).hexdigest()
    return mint("claim", document.id, f"{evidence.start}-{evidence.end}", digest, base=base)
