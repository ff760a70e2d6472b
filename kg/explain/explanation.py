"""Document -> its sentences as they are stored, with what was seen in each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kg import corpus
from kg.corpus import Sentence
from kg.explain.steps import Step, steps
from kg.explain.trace import Trace, trace
from kg.model import Document

__all__ = ["Explanation", "explain"]


@dataclass(frozen=True, slots=True)
class Explanation:
    """A sentence of the stored text, and what was seen in it; all offsets are characters of that text."""

    start: int
    end: int
    block: str
    quote: str
    steps: tuple[Step, ...]


def explain(document: Document, *, at: int | None = None) -> Iterator[Explanation]:
    """Each sentence of a document with what was seen in it.

    Args:
        document: what was read from a page.
        at: only the sentence that holds this character of the stored text.
    """
    joined, moved = corpus.flowing(document)
    places = moved or range(len(document.text))
    traced = trace(joined)
    for sentence in traced.scene.sentences:
        start, end = _placed(sentence.start, sentence.end, places)
        if at is None or start <= at < end:
            yield _explanation(traced, sentence, document, places)


def _explanation(traced: Trace, sentence: Sentence, document: Document, places: Sequence[int]) -> Explanation:
    start, end = _placed(sentence.start, sentence.end, places)
    seen = tuple(_moved(step, places) for step in steps(traced, sentence))
    return Explanation(start, end, sentence.block.kind, document.text[start:end].strip(), seen)


def _moved(step: Step, places: Sequence[int]) -> Step:
    start, end = _placed(step.start, step.end, places)
    return step._replace(start=start, end=end)


def _placed(start: int, end: int, places: Sequence[int]) -> tuple[int, int]:
    return places[start], places[end - 1] + 1
