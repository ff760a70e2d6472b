"""Extractions -> the RDF graph: entities, claims and figures, each statement with the characters that say it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rdflib import Graph

from kg.graph.articles import article
from kg.graph.entities import classes, entities, entity_iri
from kg.graph.evidence import evidence, occasions
from kg.graph.figures import figures, observation_iri, reprinted
from kg.graph.relations import claim_iris, relation
from kg.graph.runs import merged, run
from kg.graph.terms import Triple
from kg.graph.turtle import turtle
from kg.model import Claim, Document, Extraction, Observation
from kg.vocab import BASE, PREFIXES, PROV, compact, evidence_iri, require_base

__all__ = ["Triple", "build", "claim_ids", "classes", "entity_iri", "merged", "run", "statements", "turtle"]


def build(extractions: Iterable[Extraction], *, base: str = BASE) -> Graph:
    """The graph of some articles: the same for the same extractions, in whatever order they come.

    Args:
        extractions: one for each article.
        base: what the IRIs of instances begin with.

    Raises:
        BuildError: the base is no absolute IRI that ends in a slash, or a name is empty.
        EvidenceError: a claim quotes other characters than those at its offsets.
    """
    graph = Graph(base=require_base(base), bind_namespaces="none")
    for prefix, namespace in PREFIXES.items():
        graph.bind(prefix, namespace)
    for extraction in extractions:
        for triple in statements(extraction, base=base):
            graph.add(triple)
    return graph


def statements(extraction: Extraction, *, base: str = BASE) -> Iterator[Triple]:
    """The triples of one article, some of them more than once; the graph of many articles is their union.

    Raises:
        EvidenceError: a claim quotes other characters than those at its offsets.
    """
    document = extraction.document
    claims = tuple(dict.fromkeys(extraction.claims))
    spoken_of = tuple(occasions(extraction))
    yield from article(extraction, base)
    yield from entities(extraction, base)
    cited_by = (*claims, *extraction.reprints)
    for cited in dict.fromkeys([claim.evidence for claim in cited_by] + [where for _, where in spoken_of]):
        yield from evidence(document, cited, base)
    for event, where in spoken_of:
        yield entity_iri(event, base=base), PROV.wasDerivedFrom, evidence_iri(document.id, where.start, where.end, base=base)
    for claim in claims:
        if not isinstance(claim, Observation):
            yield from relation(document, claim, base)
    yield from figures(document, [claim for claim in claims if isinstance(claim, Observation)], base)
    yield from reprinted(document, extraction.reprints, base)


def claim_ids(document: Document, claim: Claim) -> tuple[str, ...]:
    """What judgements call a claim: the end of its IRI; a dating has one for its start and one for its end."""
    if isinstance(claim, Observation):
        return (compact(observation_iri(document, claim, base=BASE)),)
    return tuple(map(compact, claim_iris(document, claim, base=BASE)))
