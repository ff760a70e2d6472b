"""What people judged of a claim or of two entities, as a page shows it: the lines, and what comes of them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from kg.judgements import Judgement, Verdict

__all__ = ["Opinion", "Outcome", "of_claim", "of_pair"]


class Outcome(StrEnum):
    """What the next build makes of what was judged, or has made already."""

    LEAVES = "leaves"
    LEFT = "left"
    STAYS = "stays"
    MISSING = "missing"
    CLASH = "clash"
    UNITES = "unites"
    UNITED = "united"
    APART = "apart"


@dataclass(frozen=True, slots=True)
class Opinion:
    """All that was judged of one claim, or of one pair."""

    judgements: tuple[Judgement, ...]
    outcome: Outcome

    @property
    def open(self) -> tuple[Verdict, ...]:
        """What nobody has said of it yet."""
        said = {judgement.verdict for judgement in self.judgements}
        of_claims = self.judgements[0].verdict.is_of_claims
        return tuple(verdict for verdict in Verdict if verdict.is_of_claims == of_claims and verdict not in said)


def of_claim(decided: Iterable[Judgement], claim: str, *, there: bool) -> Opinion | None:
    """What was judged of a claim; None where nothing was.

    Args:
        decided: all judgements.
        claim: its id.
        there: whether the graph has it.
    """
    said = tuple(judgement for judgement in decided if judgement.verdict.is_of_claims and judgement.one == claim)
    verdicts = {judgement.verdict for judgement in said}
    if len(verdicts) > 1:
        return Opinion(said, Outcome.CLASH)
    if verdicts == {Verdict.REJECT}:
        return Opinion(said, Outcome.LEAVES if there else Outcome.LEFT)
    return Opinion(said, Outcome.STAYS if there else Outcome.MISSING) if said else None


def of_pair(said: tuple[Judgement, ...], *, there: int) -> Opinion:
    """What was judged of two entities.

    Args:
        said: the judgements of just these.
        there: how many of the two the graph has.
    """
    verdicts = {judgement.verdict for judgement in said}
    if Verdict.SAME not in verdicts:
        return Opinion(said, Outcome.APART if there == 2 else Outcome.MISSING)
    if len(verdicts) > 1:
        return Opinion(said, Outcome.CLASH)
    return Opinion(said, (Outcome.MISSING, Outcome.UNITED, Outcome.UNITES)[there])
