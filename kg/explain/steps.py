"""A sentence of a trace -> what each step saw in it, as ranges of the text with a few words on each."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from typing import Final, NamedTuple, get_args

from kg.claims.subjects import subjects
from kg.claims.triggers import Role, triggers
from kg.corpus import Sentence
from kg.explain.trace import Trace
from kg.figures import figures, refused
from kg.mentions import Proposal
from kg.model import Claim, Dating, Entity, Observation, Relation
from kg.periods import periods

__all__ = ["Step", "steps"]


class Step(NamedTuple):
    """What a step made of a range of the text, and which of its rules did."""

    step: str
    start: int
    end: int
    words: str
    made: str
    by: str


def steps(trace: Trace, sentence: Sentence) -> Iterator[Step]:
    """What each step saw in a sentence, in the order of the steps.

    >>> from kg.corpus import paragraph
    >>> from kg.explain.trace import trace
    >>> seen = trace(paragraph("岷县总工会慰问快递员20人。"))
    >>> [(step.words, step.by) for step in steps(seen, seen.scene.sentences[0]) if step.step == "mention"]
    [('岷县', 'areas'), ('岷县总工会', 'institutions'), ('快递员', 'groups')]
    """
    for look in _LOOKS:
        yield from look(trace, sentence)


def _step(trace: Trace, step: str, place: tuple[int, int], made: str, by: str = "") -> Step:
    return Step(step, *place, trace.scene.document.text[slice(*place)], made, by)


def _mentions(trace: Trace, sentence: Sentence) -> Iterator[Step]:
    by = {proposal.mention: proposal.by for proposal in trace.proposals if proposal.stays}
    for mention, entity in trace.scene.within(sentence.start, sentence.end):
        yield _step(trace, "mention", (mention.start, mention.end), _entity(entity), by[mention])


def _refused_mentions(trace: Trace, sentence: Sentence) -> Iterator[Step]:
    """What was proposed as a mention, but crosses or doubles another that is something else."""
    kept = [proposal for proposal in trace.proposals if proposal.stays and _is_in(proposal, sentence)]
    lost = [proposal for proposal in trace.proposals if not proposal.stays and _is_in(proposal, sentence)]
    for proposal in lost:
        mention, others = proposal.mention, [other for other in kept if _crosses(proposal, other)]
        if others and all(_reads(proposal) != _reads(other) for other in others):
            against = f"{mention.kind} {mention.name}: {others[0].mention.name} stands there already"
            yield _step(trace, "refused", (mention.start, mention.end), against, proposal.by)


def _is_in(proposal: Proposal, sentence: Sentence) -> bool:
    return sentence.start <= proposal.mention.start < sentence.end


def _crosses(one: Proposal, other: Proposal) -> bool:
    return one.mention.start < other.mention.end and other.mention.start < one.mention.end


def _reads(proposal: Proposal) -> tuple[int, int, str]:
    return proposal.mention.start, proposal.mention.end, proposal.mention.kind


def _figures(trace: Trace, sentence: Sentence) -> Iterator[Step]:
    stated = {claim.figure.start for _, claim in trace.stated if isinstance(claim, Observation)}
    start = sentence.start
    for figure in figures(trace.scene.document.reading[start : sentence.end]):
        fate = "" if start + figure.start in stated else ", in no claim"
        made = f"{figure.value} {figure.unit}, {figure.bound}{fate}"
        yield _step(trace, "figure", (start + figure.start, start + figure.end), made)


def _refused_figures(trace: Trace, sentence: Sentence) -> Iterator[Step]:
    start = sentence.start
    for found in refused(trace.scene.document.reading[start : sentence.end]):
        yield _step(trace, "refused", (start + found.start, start + found.end), found.why, "figures")


def _periods(trace: Trace, sentence: Sentence) -> Iterator[Step]:
    document, start = trace.scene.document, sentence.start
    for period in periods(document.reading[start : sentence.end], document.published):
        yield _step(trace, "period", (start + period.start, start + period.end), _span(period.first, period.last))


def _verbs(trace: Trace, sentence: Sentence) -> Iterator[Step]:
    """The verbs of `triggers.tsv`, with all that each may state."""
    roles: dict[tuple[int, int], list[str]] = {}
    for role in get_args(Role):
        for place in triggers(trace.scene.document.reading, sentence.start, sentence.end, role):
            roles.setdefault(place, []).append(role)
    for place, found in sorted(roles.items()):
        yield _step(trace, "verb", place, " ".join(found))


def _subjects(trace: Trace, sentence: Sentence) -> Iterator[Step]:
    """Who acts from which clause on."""
    for subject in subjects(trace.scene).all:
        if sentence.start <= subject.start < sentence.end and subject.entities:
            names = "、".join(entity.name for entity in subject.entities)
            yield _step(trace, "acting", trace.scene.clause(subject.start), names, "carried on" if subject.carried else "")


def _claims(trace: Trace, sentence: Sentence) -> Iterator[Step]:
    told = set[Claim]()
    for by, claim in trace.stated:
        evidence = claim.evidence
        if evidence.start < sentence.end and sentence.start < evidence.end and claim not in told:
            told.add(claim)
            yield _step(trace, "claim", (evidence.start, evidence.end), _claim(claim), by)


def _entity(entity: Entity) -> str:
    return f"{entity.kind} {entity.name}" + (f", {entity.within}" if entity.within else "")


def _claim(claim: Claim) -> str:
    match claim:
        case Relation(subject=subject, predicate=predicate, object=object_):
            return f"{subject.name} {predicate} {object_.name}"
        case Dating(event=event, first=first, last=last):
            return f"{event.name} took place {_span(first, last)}"
        case Observation():
            return _observation(claim)


def _observation(claim: Observation) -> str:
    parts = [f"{claim.measure}: {claim.figure.surface}"]
    for role, entities in (("actor", claim.actors), ("about", claim.about), ("place", claim.places)):
        parts += [f"{role} {entity.name}" for entity in entities]
    if claim.first or claim.last:
        parts.append(_span(claim.first, claim.last))
    return ", ".join(parts + ["target"] * claim.target)


def _span(first: date | None, last: date | None) -> str:
    return f"{first or '..'}/{last or '..'}"


_LOOKS: Final[tuple[Callable[[Trace, Sentence], Iterator[Step]], ...]] = (
    _mentions,
    _refused_mentions,
    _figures,
    _refused_figures,
    _periods,
    _verbs,
    _subjects,
    _claims,
)
