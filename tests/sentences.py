"""What the whole line, from text to claims, makes of a sentence, for the tables of the extractors."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Final

from kg.claims import Extractor
from kg.claims.scene import staged
from kg.corpus import paragraph
from kg.mentions import find
from kg.model import Kind, Relation

__all__ = ["PUBLISHED", "linked", "named", "related"]

PUBLISHED: Final = date(2022, 11, 8)


def named(text: str, kinds: Iterable[Kind]) -> list[str]:
    """The full names of the mentions of some kinds, in order of the text."""
    wanted = set(kinds)
    return [mention.full or mention.name for mention in find(paragraph(text)) if mention.kind in wanted]


def linked(text: str, kinds: Iterable[Kind], home: str | None = None) -> list[str]:
    """The names of the entities that the mentions of some kinds are linked to, in order of the text."""
    wanted = set(kinds)
    return [entity.name for _, entity in staged(text, home=home, published=PUBLISHED).named if entity.kind in wanted]


def related(extractor: Extractor, text: str, home: str | None = None) -> list[str]:
    """The relations that an extractor states, each once, as subject, local name of the predicate and object."""
    claims = extractor(staged(text, home=home, published=PUBLISHED))
    relations = (claim for claim in claims if isinstance(claim, Relation))
    return list(dict.fromkeys(f"{r.subject.name} {r.predicate.split(':')[1]} {r.object.name}" for r in relations))
