"""An article -> triples: what its page says of it, and whom and what it names."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from rdflib import Literal

from kg.graph.entities import entity_iri
from kg.graph.terms import Triple, zh
from kg.model import BlockKind, Document, Entity, Extraction, Kind
from kg.vocab import DCTERMS, GH, RDF, SCHEMA, article_iri

__all__ = ["article"]

_BYLINES: Final = frozenset({BlockKind.META, BlockKind.SIGNATURE})


def article(extraction: Extraction, base: str) -> Iterator[Triple]:
    """The node of an article."""
    document = extraction.document
    node = article_iri(document.id, base=base)
    yield node, RDF.type, GH.Article
    yield node, DCTERMS.identifier, Literal(document.id)
    yield node, SCHEMA.headline, zh(document.headline)
    if document.subtitle:
        yield node, SCHEMA.alternativeHeadline, zh(document.subtitle)
    if document.published:
        yield node, SCHEMA.datePublished, Literal(document.published)
    for _, entity in extraction.mentions:
        yield node, SCHEMA.mentions, entity_iri(entity, base=base)
    for outlet in _publishers(extraction):
        yield node, SCHEMA.publisher, entity_iri(outlet, base=base)
    for author in _authors(extraction):
        yield node, SCHEMA.author, entity_iri(author, base=base)


def _publishers(extraction: Extraction) -> Iterator[Entity]:
    for _, entity in extraction.mentions:
        if entity.kind.is_organization and extraction.document.outlet in (entity.name, *entity.labels):
            yield entity


def _authors(extraction: Extraction) -> Iterator[Entity]:
    bylines = _bylines(extraction.document)
    for mention, entity in extraction.mentions:
        if entity.kind is Kind.PERSON and any(start <= mention.start and mention.end <= end for start, end in bylines):
            yield entity


def _bylines(document: Document) -> list[tuple[int, int]]:
    return [(block.start, block.end) for block in document.blocks if block.kind in _BYLINES]
