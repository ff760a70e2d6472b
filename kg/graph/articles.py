"""An article -> triples: what its page says of it, and whom and what it names."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Final

from rdflib import Literal

from kg.graph.entities import entity_iri
from kg.graph.terms import Triple, zh
from kg.lexicon import load, phrases
from kg.model import BlockKind, Document, Entity, Extraction, Kind, Mention
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
    document = extraction.document
    for mention, entity in extraction.mentions:
        if entity.kind is Kind.PERSON and any(_writes(before) for before in _bylines(document, mention)):
            yield entity


def _bylines(document: Document, mention: Mention) -> Iterator[str]:
    """What stands before a mention in its byline; nothing where it is in none."""
    for block in document.blocks:
        if block.kind in _BYLINES and block.start <= mention.start < block.end:
            yield document.reading[block.start : mention.start]


def _writes(before: str) -> bool:
    """Whether the last role named before a person is that of an author, as where no role is named.

    >>> _writes("记者 "), _writes(""), _writes("记者 孙悦 责任编辑:")
    (True, True, False)
    """
    roles = [role for _, _, role in phrases("byline_roles").find(before)]
    return not roles or roles[-1] in _author_roles()


@cache
def _author_roles() -> frozenset[str]:
    return frozenset(row["role"] for row in load("byline_roles") if row["part"] == "author")
