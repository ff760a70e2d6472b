"""Extraction of a document whose lines were joined -> extraction of the document as it stands."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TypeVar

from kg.model import Claim, Document, Evidence, Extraction, Figure, Mention, Observation

__all__ = ["placed"]

_Stretch = TypeVar("_Stretch", Mention, Figure)


def placed(extraction: Extraction, document: Document, places: Sequence[int]) -> Extraction:
    """The extraction with every offset back in a document, and every quotation cut from it.

    Args:
        extraction: what the joined document yields.
        document: the document as it stands.
        places: where each character of the joined document stands there.
    """
    named = tuple((_moved(mention, places), entity) for mention, entity in extraction.mentions)
    return Extraction(document, named, tuple(_claim(claim, document, places) for claim in extraction.claims))


def _claim(claim: Claim, document: Document, places: Sequence[int]) -> Claim:
    evidence = _evidence(claim.evidence, document, places)
    if isinstance(claim, Observation):
        return replace(claim, evidence=evidence, figure=_moved(claim.figure, places))
    return replace(claim, evidence=evidence)


def _evidence(evidence: Evidence, document: Document, places: Sequence[int]) -> Evidence:
    start, end = places[evidence.start], places[evidence.end - 1] + 1
    return Evidence(start, end, document.text[start:end])


def _moved(stretch: _Stretch, places: Sequence[int]) -> _Stretch:
    return replace(stretch, start=places[stretch.start], end=places[stretch.end - 1] + 1)
