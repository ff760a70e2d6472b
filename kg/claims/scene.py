"""What an extractor of claims looks at: the document, its sentences, and the entities named in them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from kg.corpus import Sentence, clauses, paragraph, sentences
from kg.linking import link
from kg.mentions import find
from kg.model import Document, Entity, Evidence, Mention

__all__ = ["Named", "Scene", "scene", "staged"]

Named = tuple[Mention, Entity]


@dataclass(frozen=True, slots=True, eq=False)
class Scene:
    """One document with its sentences and its linked mentions, both in order of the text; two are equal only if the same."""

    document: Document
    sentences: tuple[Sentence, ...]
    named: tuple[Named, ...]
    starts: tuple[int, ...]
    clauses: tuple[tuple[int, int], ...]

    def within(self, start: int, end: int) -> Iterator[Named]:
        """The mentions that lie wholly in a range, in order."""
        for index in range(bisect_left(self.starts, start), bisect_left(self.starts, end)):
            if self.named[index][0].end <= end:
                yield self.named[index]

    def sentence(self, position: int) -> Sentence | None:
        """The sentence of prose that holds a position of the text."""
        index = bisect_right(self.sentences, position, key=lambda sentence: sentence.start) - 1
        found = self.sentences[index] if index >= 0 else None
        return found if found and position < found.end else None

    def clause(self, position: int) -> tuple[int, int]:
        """The range of the clause that holds a position; the position alone outside prose."""
        start, end = self.clauses[bisect_right(self.clauses, (position, len(self.document.text))) - 1]
        return (start, end) if start <= position < end else (position, position + 1)

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
    ordered = tuple(sorted(named))
    found = sentences(document)
    parts = tuple(clause for sentence in found for clause in clauses(document.reading, sentence.start, sentence.end))
    return Scene(document, found, ordered, tuple(mention.start for mention, _ in ordered), parts or ((0, 0),))


def staged(text: str, *, published: date | None = None, home: str | None = None) -> Scene:
    """The scene of a paragraph that has no page around it, with all that is recognised in it.

    >>> [entity.name for _, entity in staged("县总工会慰问环卫工人。", home="沁源县").named]
    ['沁源县总工会', '环卫工人']
    """
    document = paragraph(text, published=published, home=home)
    return scene(document, link(document, find(document)))
