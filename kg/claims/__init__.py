"""Document + linked mentions -> claims: an ordered list of plain functions, one module per kind of statement."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Final

from kg.claims.assistance import assisted, posted, supported
from kg.claims.attendees import attendees
from kg.claims.containment import chains, sites
from kg.claims.dates import dates
from kg.claims.dedications import addressed, covered, dedicated
from kg.claims.honours import conferrers
from kg.claims.hosts import referred_hosts
from kg.claims.leadership import directed, leadership, subordinates
from kg.claims.locations import seats, standing
from kg.claims.observations import observations
from kg.claims.occurrences import offshoots, series, venues
from kg.claims.organizers import organizers
from kg.claims.papers import issuers
from kg.claims.purposes import served
from kg.claims.scene import Scene, scene
from kg.claims.structure import founded, jurisdictions, organised, parts, teams, workplaces
from kg.claims.works import builders
from kg.errors import EvidenceError
from kg.model import Claim

__all__ = ["EXTRACTORS", "Extractor", "Scene", "extract", "scene", "stated"]

Extractor = Callable[[Scene], Iterator[Claim]]

EXTRACTORS: Final[tuple[Extractor, ...]] = (
    chains,
    sites,
    jurisdictions,
    leadership,
    directed,
    organised,
    parts,
    teams,
    founded,
    subordinates,
    workplaces,
    seats,
    organizers,
    referred_hosts,
    attendees,
    venues,
    dates,
    series,
    offshoots,
    served,
    addressed,
    dedicated,
    covered,
    assisted,
    posted,
    supported,
    builders,
    standing,
    issuers,
    conferrers,
    observations,
)


def extract(scene: Scene) -> tuple[Claim, ...]:
    """Every claim of a document, each once, in the order of the extractors and of the text.

    Raises:
        EvidenceError: a claim quotes other characters than those at its offsets.

    >>> from kg.claims.scene import staged
    >>> [type(claim).__name__ for claim in extract(staged("岷县总工会慰问快递员20人。"))]
    ['Relation', 'Observation']
    """
    claims = tuple(dict.fromkeys(claim for _, claim in stated(scene)))
    for claim in claims:
        _check(claim, scene)
    return claims


def stated(scene: Scene) -> Iterator[tuple[str, Claim]]:
    """Each claim with the name of the extractor that states it; once for each that does.

    >>> from kg.claims.scene import staged
    >>> [by for by, _ in stated(staged("岷县总工会慰问快递员20人。"))]
    ['jurisdictions', 'observations']
    """
    return ((extractor.__name__, claim) for extractor in EXTRACTORS for claim in extractor(scene))


def _check(claim: Claim, scene: Scene) -> None:
    found = scene.document.text[claim.evidence.start : claim.evidence.end]
    if not found or found != claim.evidence.quote:
        raise EvidenceError(
            f"{scene.document.source}: characters {claim.evidence.start} to {claim.evidence.end} are {found!r}, "
            f"not {claim.evidence.quote!r}"
        )
