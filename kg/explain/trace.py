"""Document -> all that is proposed and stated in it, with the rules that do."""

from __future__ import annotations

from dataclasses import dataclass

from kg import claims
from kg.claims import Scene
from kg.linking import link
from kg.mentions import Proposal, proposals
from kg.model import Claim, Document

__all__ = ["Trace", "trace"]


@dataclass(frozen=True, slots=True)
class Trace:
    """A document with its linked mentions, what was proposed as one, and what each extractor states."""

    scene: Scene
    proposals: tuple[Proposal, ...]
    stated: tuple[tuple[str, Claim], ...]


def trace(document: Document) -> Trace:
    """The trace of a document whose lines are joined.

    >>> from kg.corpus import paragraph
    >>> [by for by, _ in trace(paragraph("岷县总工会慰问快递员20人。")).stated]
    ['jurisdictions', 'observations']
    """
    found = tuple(proposals(document))
    scene = claims.scene(document, link(document, tuple(sorted(each.mention for each in found if each.stays))))
    return Trace(scene, found, tuple(claims.stated(scene)))
