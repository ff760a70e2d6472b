"""Document -> the same document with the lines of its paragraphs joined, so that no name, figure or clause is broken."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import chain
from typing import Final

from kg.model import Block, Document

__all__ = ["unwrapped"]

_BREAK: Final = re.compile(r"(?<=\S)[ \t]*[\r\n]+[ \t]*(?=\S)")
_LETTERS: Final = re.compile(r"[A-Za-z]{2}")

Span = tuple[int, int]


def unwrapped(document: Document) -> tuple[Document, Sequence[int]]:
    """The document without the line breaks inside its paragraphs, and where each of its characters stood; none if it had none.

    >>> from kg.corpus import reading
    >>> from kg.model import BlockKind
    >>> text = "临江市总\\n工会开会。"
    >>> flowing, places = unwrapped(Document("", "", text, reading(text), (Block(BlockKind.PARAGRAPH, 0, 10),), ""))
    >>> flowing.text, flowing.blocks[0].end, places[4]
    ('临江市总工会开会。', 9, 5)
    """
    breaks = list(_breaks(document))
    if not breaks:
        return document, ()
    places = [at for start, end in _between(breaks, len(document.text)) for at in range(start, end)]
    return replace(
        document,
        text="".join(document.text[at] for at in places),
        reading="".join(document.reading[at] for at in places),
        blocks=tuple(_moved(block, places) for block in document.blocks),
    ), places


def _breaks(document: Document) -> Iterator[Span]:
    """The breaks inside blocks; one between two words in letters stands for a space."""
    for block in document.blocks:
        for match in _BREAK.finditer(document.reading, block.start, block.end):
            if not _LETTERS.fullmatch(document.reading[match.start() - 1] + document.reading[match.end()]):
                yield match.span()


def _between(breaks: Sequence[Span], length: int) -> Iterator[Span]:
    edges = [0, *chain.from_iterable(breaks), length]
    yield from zip(edges[::2], edges[1::2], strict=True)


def _moved(block: Block, places: Sequence[int]) -> Block:
    return replace(block, start=bisect_left(places, block.start), end=bisect_left(places, block.end))
