"""Text without a page around it -> Document."""

from __future__ import annotations

from datetime import date
from hashlib import sha256

from kg.corpus.reading import reading
from kg.model import Block, BlockKind, Document

__all__ = ["paragraph"]


def paragraph(text: str, *, published: date | None = None, home: str | None = None) -> Document:
    """A document of one paragraph of running text.

    Args:
        text: the paragraph.
        published: the day that relative times count from.
        home: the area that bare 市, 县, 区 refer to.

    >>> [block.kind.value for block in paragraph("縣總工會慰問職工。").blocks]
    ['paragraph']
    """
    return Document(
        id=sha256(text.encode()).hexdigest()[:12],
        source="",
        text=text,
        reading=reading(text),
        blocks=(Block(BlockKind.PARAGRAPH, 0, len(text)),),
        headline="",
        published=published,
        home=home,
    )
