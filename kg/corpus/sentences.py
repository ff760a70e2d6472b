"""Document -> sentences and clauses, as ranges of its text."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from kg.model import Block, BlockKind, Document

__all__ = ["PROSE", "Sentence", "blocks_of", "clauses", "sentences"]

PROSE: Final = frozenset(
    {BlockKind.HEADLINE, BlockKind.SUBTITLE, BlockKind.HEADING, BlockKind.PARAGRAPH, BlockKind.CAPTION, BlockKind.LISTING}
)

_SENTENCE_END = re.compile(r"[。!?;]+[”’)]*")
_CLAUSE = re.compile(r"(?:[^,:。!?;]|(?<=\d):(?=\d))+")  # 上午10:00 is one word
_LONGEST: Final = 1000  # what compares all names of a sentence stays linear in the length of the text


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of prose: its range in the text and the block that it stands in."""

    block: Block
    start: int
    end: int


def blocks_of(document: Document, kinds: Collection[BlockKind]) -> Iterator[Block]:
    """The blocks of some kinds, in order."""
    return (block for block in document.blocks if block.kind in kinds)


@lru_cache(maxsize=1)
def sentences(document: Document) -> tuple[Sentence, ...]:
    """The sentences of a document's prose, in order; blocks end sentences, and so does the semicolon."""
    prose = (block for block in document.blocks if block.kind in PROSE)
    return tuple(sentence for block in prose for sentence in _sentences_of(block, document.reading))


def _sentences_of(block: Block, text: str) -> Iterator[Sentence]:
    start = block.start
    while start < block.end:
        end = _end(text, start, block.end)
        if text[start:end].strip():
            yield Sentence(block, start, end)
        start = end


def _end(text: str, start: int, limit: int) -> int:
    """Where the sentence that begins at `start` ends; what is longer than any sentence is cut, behind a comma if there is one."""
    longest = min(start + _LONGEST, limit)
    stop = _SENTENCE_END.search(text, start, longest)
    if stop or longest == limit:
        return stop.end() if stop else limit
    comma = max(text.rfind(mark, start, longest) for mark in ",、 ")
    return comma + 1 if comma >= 0 else longest


def clauses(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The parts of a sentence between commas and colons, as ranges, without the punctuation."""
    for match in _CLAUSE.finditer(text, start, end):
        yield match.start(), match.end()
