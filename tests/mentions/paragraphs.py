"""Documents of one paragraph, for the tables of the recognisers."""

from __future__ import annotations

from collections.abc import Iterable

from kg.corpus import reading
from kg.mentions import Recogniser
from kg.model import Block, BlockKind, Document, Kind, Mention

__all__ = ["called", "document", "names", "recognised"]


def document(text: str) -> Document:
    return Document("d", "d.txt", text, reading(text), (Block(BlockKind.PARAGRAPH, 0, len(text)),), "")


def called(text: str, kind: Kind, *words: str) -> tuple[Mention, ...]:
    """Each word where it first stands in a text, as a mention that an earlier recogniser found."""
    return tuple(Mention(text.index(word), text.index(word) + len(word), kind, word) for word in words)


def recognised(recognisers: Iterable[Recogniser], text: str, *seen: Mention) -> tuple[Mention, ...]:
    found = tuple(seen)
    for recognise in recognisers:
        found += tuple(recognise(document(text), found))
    return found[len(seen) :]


def names(recognisers: Iterable[Recogniser], text: str, *seen: Mention) -> list[str]:
    """The full names that recognisers find, one after the other, in order of the text, each once."""
    found = sorted(recognised(recognisers, text, *seen), key=lambda m: (m.start, m.end))
    return list(dict.fromkeys(mention.full or mention.name for mention in found))
