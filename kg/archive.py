"""The extractions of a corpus, as they go into its graph: with reprints folded and judgements followed, one at a time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from kg.cache import only
from kg.judgements import Heard, Judgement, Rulings, amend, heard, rule
from kg.model import Entity, Extraction
from kg.reprints import Prints, fold, originals

__all__ = ["Archive", "archive"]


@dataclass(frozen=True, slots=True)
class Archive:
    """Extractions in order of their documents' ids; nothing of them is kept that isn't asked for."""

    documents: tuple[str, ...]
    raw: Mapping[str, Extraction]  # as the pages yielded them, by the document's id
    originals: Mapping[str, str] = field(default_factory=dict)  # of each article that repeats another, the other's id
    rulings: Rulings = field(default_factory=Rulings)

    def __len__(self) -> int:
        """How many there are."""
        return len(self.documents)

    def __iter__(self) -> Iterator[Extraction]:
        """Each extraction, in order."""
        return (self.extraction(document) for document in self.documents)

    def parts(self, size: int) -> tuple[Archive, ...]:
        """The same in pieces that can travel to other processes."""
        starts = range(0, len(self.documents), size)
        return tuple(self._part(self.documents[start : start + size]) for start in starts)

    def _part(self, documents: tuple[str, ...]) -> Archive:
        repeated = {name: self.originals[name] for name in documents if name in self.originals}
        needed = sorted({*documents, *repeated.values()})
        return Archive(documents, only(self.raw, needed), repeated, self.rulings)

    def extraction(self, document: str) -> Extraction:
        """What goes into the graph of one document."""
        return amend(self.unjudged(document), self.rulings)

    def unjudged(self, document: str) -> Extraction:
        """The extraction of one document, whatever people said of it."""
        own, first = self.raw[document], self.originals.get(document)
        return fold(own, self.raw[first]) if first else own

    def heard(self) -> tuple[Heard, ...]:
        """The judged claims that are there, in order of the lines that judge them."""
        articles = sorted({name.split("/")[1] for name in self.rulings.claims if "/" in name} & set(self.documents))
        found = {said for article in articles for said in heard(self.unjudged(article), self.rulings)}
        return tuple(sorted(found, key=lambda said: (said.judgement.line, said.article)))


def archive(raw: Mapping[str, Extraction], prints: Iterable[Prints], judgements: tuple[Judgement, ...] = ()) -> Archive:
    """The archive of a corpus.

    Args:
        raw: extractions by the id of their document.
        prints: those of each document.
        judgements: what people decided.
    """
    rulings = rule(judgements, _entities(raw)) if judgements else Rulings()
    return Archive(tuple(sorted(raw)), raw, originals(prints), rulings)


def _entities(raw: Mapping[str, Extraction]) -> set[Entity]:
    """Every entity of a corpus once, without its labels, which differ from article to article."""
    return {
        Entity(entity.kind, entity.name, (), entity.within) for extraction in raw.values() for _, entity in extraction.mentions
    }
