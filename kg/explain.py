"""An article, sentence by sentence: what each step saw there, and which claims came of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from kg.corpus import Sentence, sentences
from kg.figures import figures
from kg.model import Claim, Dating, Entity, Extraction, Figure, Mention, Observation, Period, Relation
from kg.periods import periods

__all__ = ["Explanation", "explain", "lines"]


@dataclass(frozen=True, slots=True)
class Explanation:
    """What was seen in one sentence; offsets of figures and periods count from its start."""

    sentence: Sentence
    quote: str
    named: tuple[tuple[Mention, Entity], ...]
    figures: tuple[Figure, ...]
    periods: tuple[Period, ...]
    claims: tuple[Claim, ...]


def explain(extraction: Extraction, *, at: int | None = None) -> Iterator[Explanation]:
    """Each sentence of a document with what was seen in it.

    Args:
        extraction: what the document yielded.
        at: only the sentence that holds this character of the stored text.
    """
    for sentence in sentences(extraction.document):
        if at is None or sentence.start <= at < sentence.end:
            yield _explanation(extraction, sentence)


def _explanation(extraction: Extraction, sentence: Sentence) -> Explanation:
    start, end = sentence.start, sentence.end
    document = extraction.document
    reading = document.reading[start:end]
    return Explanation(
        sentence,
        document.text[start:end].strip(),
        tuple((mention, entity) for mention, entity in extraction.mentions if start <= mention.start < end),
        tuple(figures(reading)),
        tuple(periods(reading, document.published)),
        tuple(claim for claim in extraction.claims if claim.evidence.start < end and start < claim.evidence.end),
    )


def lines(explanation: Explanation) -> Iterator[str]:
    """An explanation as lines for a person."""
    sentence = explanation.sentence
    yield f"{sentence.start}-{sentence.end} {sentence.block.kind}: {explanation.quote}"
    for mention, entity in explanation.named:
        yield f"  mention {mention.start}-{mention.end} {mention.name} = {_entity(entity)}"
    for figure in explanation.figures:
        yield f"  figure  {figure.surface} = {figure.value} {figure.unit}, {figure.bound}{_fate(figure, explanation)}"
    for period in explanation.periods:
        yield f"  period  {period.surface} = {_span(period.first, period.last)}"
    for claim in explanation.claims:
        yield f"  claim   {_claim(claim)}"


def _fate(figure: Figure, explanation: Explanation) -> str:
    stated = {claim.figure.surface for claim in explanation.claims if isinstance(claim, Observation)}
    return "" if figure.surface in stated else ", in no claim"


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
