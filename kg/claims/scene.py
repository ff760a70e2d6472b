"""What an extractor of claims looks at: the document, its sentences, and the entities named in them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import accumulate
from typing import TypeVar

from kg.corpus import Sentence, clauses, paragraph, sentences
from kg.linking import link
from kg.mentions import find
from kg.model import Document, Entity, Evidence, Mention

__all__ = ["Named", "Scene", "scene", "staged"]

Named = tuple[Mention, Entity]
_T = TypeVar("_T")
_Range = tuple[int, int]


@dataclass(frozen=True, slots=True, eq=False)
class Scene:
    """One document with its sentences and its linked mentions, both in order of the text; two are equal only if the same."""

    document: Document
    sentences: tuple[Sentence, ...]
    named: tuple[Named, ...]
    starts: tuple[int, ...]  # of the mentions
    reach: tuple[int, ...]  # how far each mention and those before it go
    sentence_at: Sequence[Sentence | None]  # by position
    clause_at: Sequence[_Range | None]

    def within(self, start: int, end: int) -> tuple[Named, ...]:
        """The mentions that lie wholly in a range, in order."""
        first = bisect_left(self.starts, start)
        last = bisect_left(self.starts, end, first)
        begun = self.named[first:last]
        return begun if first == last or self.reach[last - 1] <= end else tuple([n for n in begun if n[0].end <= end])

    def only(self, which: Callable[[Mention, Entity], bool]) -> Scene:
        """The same scene with some of its mentions alone, for what is asked of them again and again."""
        named = tuple(each for each in self.named if which(*each))
        return replace(self, named=named, starts=_starts(named), reach=_reach(named))

    def sentence(self, position: int) -> Sentence | None:
        """The sentence of prose that holds a position of the text."""
        return self.sentence_at[position] if 0 <= position < len(self.sentence_at) else None

    def clause(self, position: int) -> _Range:
        """The range of the clause that holds a position; the position alone outside prose."""
        found = self.clause_at[position] if 0 <= position < len(self.clause_at) else None
        return found or (position, position + 1)

    def evidence(self, start: int, end: int) -> Evidence:
        """A range as evidence, without white space at its ends."""
        quote = self.document.text[start:end]
        start += len(quote) - len(quote.lstrip())
        quote = quote.strip()
        return Evidence(start, start + len(quote), quote)

    def stating(self, start: int, end: int) -> Evidence:
        """The clauses that cover a range, as evidence."""
        first, last = self.clause(start), self.clause(end - 1)
        return self.evidence(min(first[0], start), max(last[1], end))


def scene(document: Document, named: tuple[Named, ...]) -> Scene:
    """The scene of one document, from what linking made of its mentions."""
    ordered, found = tuple(sorted(named)), sentences(document)
    parts = [clause for sentence in found for clause in clauses(document.reading, sentence.start, sentence.end)]
    size = len(document.reading)
    return Scene(
        document,
        found,
        ordered,
        _starts(ordered),
        _reach(ordered),
        _by_position(((sentence.start, sentence.end, sentence) for sentence in found), size),
        _by_position(((start, end, (start, end)) for start, end in parts), size),
    )


def _starts(named: Iterable[Named]) -> tuple[int, ...]:
    return tuple(mention.start for mention, _ in named)


def _reach(named: Iterable[Named]) -> tuple[int, ...]:
    return tuple(accumulate((mention.end for mention, _ in named), max))


def _by_position(found: Iterable[tuple[int, int, _T]], size: int) -> Sequence[_T | None]:
    """What holds each position of a text, of some things that stand in ranges of it."""
    places: list[_T | None] = [None] * size
    for start, end, held in found:
        places[start:end] = [held] * (end - start)
    return places


def staged(text: str, *, published: date | None = None, home: str | None = None) -> Scene:
    """The scene of a paragraph that has no page around it, with all that is recognised in it.

    >>> [entity.name for _, entity in staged("县总工会慰问环卫工人。", home="沁源县").named]
    ['沁源县总工会', '环卫工人']
    """
    document = paragraph(text, published=published, home=home)
    return scene(document, link(document, find(document)))
