"""Document -> mentions: an ordered list of plain functions, each of which sees what the earlier ones found."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Callable, Iterator, Sequence
from typing import Final, NamedTuple

from kg.mentions.abbreviations import abbreviations
from kg.mentions.anaphora import references
from kg.mentions.awards import awards
from kg.mentions.buildings import buildings
from kg.mentions.coinages import coinages
from kg.mentions.divisions import committees, crews, divisions, divisions_again
from kg.mentions.documents import documents
from kg.mentions.events import ceremonies, foundings, occurrences
from kg.mentions.facilities import known_facilities
from kg.mentions.groups import groups
from kg.mentions.institutions import institutions, organs, task_forces
from kg.mentions.known import known, press
from kg.mentions.organizations import bands, suffixed
from kg.mentions.people import people
from kg.mentions.places import areas, corps, districts, home_references, listed, localities, short_names, zones
from kg.mentions.programs import campaigns, standing
from kg.mentions.repeated import named_again
from kg.mentions.rolls import honoured_bodies
from kg.mentions.settlements import listed_settlements, settlements
from kg.mentions.sites import listed_sites, named_sites, streets
from kg.mentions.slogans import celebrations, entering, instituted, tiered
from kg.mentions.studios import studios
from kg.mentions.townships import listed_townships, townships
from kg.model import Document, Mention

__all__ = ["RECOGNISERS", "Proposal", "Recogniser", "find", "proposals"]

Recogniser = Callable[[Document, Sequence[Mention]], Iterator[Mention]]

RECOGNISERS: Final[tuple[Recogniser, ...]] = (
    documents,
    areas,
    districts,
    listed,
    corps,
    home_references,
    localities,
    zones,
    townships,
    listed_townships,
    settlements,
    listed_settlements,
    honoured_bodies,
    known,
    institutions,
    organs,
    task_forces,
    suffixed,
    divisions,
    committees,
    divisions_again,
    crews,
    bands,
    press,
    abbreviations,
    references,
    studios,
    named_sites,
    listed_sites,
    streets,
    tiered,
    campaigns,
    instituted,
    celebrations,
    standing,
    entering,
    known_facilities,
    coinages,
    buildings,
    named_again,
    people,
    groups,
    awards,
    occurrences,
    foundings,
    ceremonies,
    short_names,
)


class Proposal(NamedTuple):
    """A mention that a recogniser proposes; it stays unless it crosses or doubles one of an earlier recogniser."""

    by: str
    mention: Mention
    stays: bool


def find(document: Document) -> tuple[Mention, ...]:
    """Every mention in a document, in order of the text; one may lie inside another, none crosses or doubles another.

    >>> from kg.corpus import paragraph
    >>> [(m.kind.value, m.name) for m in find(paragraph("岷县总工会慰问快递员"))]
    [('County', '岷县'), ('UnionFederation', '岷县总工会'), ('Group', '快递员')]
    """
    return tuple(sorted(proposal.mention for proposal in proposals(document) if proposal.stays))


def proposals(document: Document) -> Iterator[Proposal]:
    """Whatever a recogniser takes for a mention, in their order.

    >>> from kg.corpus import paragraph
    >>> [(found.by, found.mention.name) for found in proposals(paragraph("岷县总工会慰问快递员")) if found.stays]
    [('areas', '岷县'), ('institutions', '岷县总工会'), ('groups', '快递员')]
    """
    found: list[Mention] = []
    by_start: list[tuple[int, int]] = []
    by_end: list[tuple[int, int]] = []
    for recognise in RECOGNISERS:
        for mention in tuple(recognise(document, tuple(found))):
            stays = not _collides(mention, by_start, by_end)
            if stays:
                found.append(mention)
                insort(by_start, (mention.start, mention.end))
                insort(by_end, (mention.end, mention.start))
            yield Proposal(recognise.__name__, mention, stays)


def _collides(mention: Mention, by_start: list[tuple[int, int]], by_end: list[tuple[int, int]]) -> bool:
    start, end = mention.start, mention.end
    first = bisect_left(by_start, (start, end))
    if by_start[first : first + 1] == [(start, end)]:
        return True
    inside = by_start[first : bisect_left(by_start, (end, 0), first)]
    if any(start < s < end < e for s, e in inside):
        return True
    first = bisect_left(by_end, (start + 1, 0))
    return any(s < start < e < end for e, s in by_end[first : bisect_left(by_end, (end, 0), first)])
