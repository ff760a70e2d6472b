"""Evidence -> triples, through the gate: a quotation is exactly the characters at its offsets, or the build fails."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from rdflib import Literal

from kg.claims import Scene, scene
from kg.errors import EvidenceError
from kg.graph.entities import parties
from kg.graph.terms import Triple
from kg.model import Document, Entity, Evidence, Extraction, Kind
from kg.vocab import GH, OA, RDF, article_iri, evidence_iri

__all__ = ["evidence", "occasions"]


def evidence(document: Document, cited: Evidence, base: str) -> Iterator[Triple]:
    """The node of a range of an article's text.

    Raises:
        EvidenceError: the quotation is not what stands between the offsets.
    """
    found = document.text[cited.start : cited.end]
    if not found or found != cited.quote:
        raise EvidenceError(f"{document.source}: characters {cited.start} to {cited.end} are {found!r}, not {cited.quote!r}")
    node = evidence_iri(document.id, cited.start, cited.end, base=base)
    yield node, RDF.type, GH.Evidence
    yield node, OA.hasSource, article_iri(document.id, base=base)
    yield node, OA.exact, Literal(cited.quote)
    yield node, GH.start, Literal(cited.start)
    yield node, GH.end, Literal(cited.end)


def occasions(extraction: Extraction) -> Iterator[tuple[Entity, Evidence]]:
    """Each event with each stretch of the text that names it or states something of it."""
    view = scene(extraction.document, extraction.mentions)
    starts = [sentence.start for sentence in view.sentences]
    for mention, entity in extraction.mentions:
        if entity.kind is Kind.EVENT:
            yield entity, _around(view, starts, mention.start, mention.end)
    for claim in extraction.claims:
        for entity in parties(claim):
            if entity.kind is Kind.EVENT:
                yield entity, claim.evidence


def _around(view: Scene, starts: list[int], start: int, end: int) -> Evidence:
    """The sentence that a mention stands in, or the mention itself where there are no sentences, as in a byline."""
    last = bisect_right(starts, start) - 1
    if last >= 0 and end <= view.sentences[last].end:
        return view.evidence(view.sentences[last].start, view.sentences[last].end)
    return view.evidence(start, end)
