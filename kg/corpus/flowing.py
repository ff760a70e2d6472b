"""Document -> the same without what breaks its names and figures: the ends of lines in paragraphs, pinyin behind characters."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import chain
from typing import Final

from kg.lexicon import Cued
from kg.model import Block, Document

__all__ = ["flowing"]

_BREAK: Final = Cued(r"(?<=\S)[ \t]*[\r\n]+[ \t]*(?=\S)", "\r\n")
_LETTERS: Final = re.compile(r"[A-Za-z]{2}")
_TONED: Final = "āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ"
_PINYIN: Final = Cued(rf"(?<=[一-鿿])\((?:(?=[a-zü]*[{_TONED}])[a-zü{_TONED}]{{1,6}}|men|de|le|zi|zhe|ne|tou)\)", "(")

Span = tuple[int, int]


def flowing(document: Document) -> tuple[Document, Sequence[int]]:
    """The document without the line breaks and the pinyin in its blocks, and where its characters stood; none if it had none.

    >>> from kg.corpus import reading
    >>> from kg.model import BlockKind
    >>> text = "临江市總(zǒng)\\n工會(huì)开会。"
    >>> joined, places = flowing(Document("", "", text, reading(text), (Block(BlockKind.PARAGRAPH, 0, len(text)),), ""))
    >>> joined.text, joined.blocks[0].end, places[4]
    ('临江市總工會开会。', 9, 11)
    """
    dropped = list(_dropped(document))
    if not dropped:
        return document, ()
    places = [at for start, end in _between(dropped, len(document.text)) for at in range(start, end)]
    return replace(
        document,
        text="".join(document.text[at] for at in places),
        reading="".join(document.reading[at] for at in places),
        blocks=tuple(_moved(block, places) for block in document.blocks),
    ), places


def _dropped(document: Document) -> Iterator[Span]:
    for block in document.blocks:
        pinyin = (match.span() for match in _PINYIN.finditer(document.reading, block.start, block.end))
        yield from sorted((*_breaks(document.reading, block), *pinyin))


def _breaks(reading: str, block: Block) -> Iterator[Span]:
    """The breaks inside a block; one between two words in letters stands for a space."""
    for match in _BREAK.finditer(reading, block.start, block.end):
        if not _LETTERS.fullmatch(reading[match.start() - 1] + reading[match.end()]):
            yield match.span()


def _between(breaks: Sequence[Span], length: int) -> Iterator[Span]:
    edges = [0, *chain.from_iterable(breaks), length]
    yield from zip(edges[::2], edges[1::2], strict=True)


def _moved(block: Block, places: Sequence[int]) -> Block:
    return replace(block, start=bisect_left(places, block.start), end=bisect_left(places, block.end))
