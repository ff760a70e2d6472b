"""Document -> mentions: an ordered list of plain functions, each of which sees what the earlier ones found."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Final

from kg.model import Document, Mention

__all__ = ["RECOGNISERS", "Recogniser", "find"]

Recogniser = Callable[[Document, Sequence[Mention]], Iterator[Mention]]

RECOGNISERS: Final[tuple[Recogniser, ...]] = ()


def find(document: Document) -> tuple[Mention, ...]:
    """Every mention in a document, in order of the text; one may lie inside another, none crosses another.

    Where two cross, the one of the earlier recogniser stays.
    """
    found: list[Mention] = []
    for recognise in RECOGNISERS:
        found += [mention for mention in recognise(document, tuple(found)) if not any(_cross(mention, m) for m in found)]
    return tuple(sorted(set(found)))


def _cross(a: Mention, b: Mention) -> bool:
    return a.start < b.start < a.end < b.end or b.start < a.start < b.end < a.end
