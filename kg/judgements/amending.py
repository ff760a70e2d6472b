"""Rulings and an article's extraction -> the extraction as people judged it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from kg.graph import claim_ids
from kg.judgements.rulings import Rulings, entity_id
from kg.judgements.table import Judgement, Verdict
from kg.model import Claim, Dating, Entity, Extraction, Observation, Relation

__all__ = ["Heard", "amend", "heard"]


@dataclass(frozen=True, slots=True)
class Heard:
    """A judged claim that the corpus holds, with its characters."""

    judgement: Judgement
    article: str
    quote: str


def heard(extraction: Extraction, rulings: Rulings) -> Iterator[Heard]:
    """The judged claims that an article holds."""
    judged = rulings.of(extraction.document.id)
    if judged:
        for claim in extraction.claims:
            for name in _names(extraction, claim, rulings) & judged.keys():
                yield Heard(judged[name], extraction.document.id, claim.evidence.quote)


def amend(extraction: Extraction, rulings: Rulings) -> Extraction:
    """What rulings make of an article's extraction: entities under one name, rejected claims left out."""
    rejected = {name for name, j in rulings.of(extraction.document.id).items() if j.verdict is Verdict.REJECT}
    kept = [claim for claim in extraction.claims if not (rejected and rejected & _names(extraction, claim, rulings))]
    if not rulings.stands_for:
        return replace(extraction, claims=tuple(kept))
    mentions = tuple((mention, _named(entity, rulings)) for mention, entity in extraction.mentions)
    claims = dict.fromkeys(_renamed(claim, rulings) for claim in kept)
    return replace(extraction, mentions=mentions, claims=tuple(claim for claim in claims if not _idle(claim)))


def _names(extraction: Extraction, claim: Claim, rulings: Rulings) -> set[str]:
    """What a claim is called before and after entities are united: it may have been judged at either time."""
    renamed = _renamed(claim, rulings)
    return {*claim_ids(extraction.document, claim), *claim_ids(extraction.document, renamed)}


def _named(entity: Entity, rulings: Rulings) -> Entity:
    united = rulings.stands_for.get(entity_id(entity))
    if not united:
        return entity
    labels = {entity.name, *entity.labels} - {united.name}
    return replace(united, labels=tuple(sorted(labels)))


def _renamed(claim: Claim, rulings: Rulings) -> Claim:
    match claim:
        case Relation():
            return replace(claim, subject=_named(claim.subject, rulings), object=_named(claim.object, rulings))
        case Dating():
            return replace(claim, event=_named(claim.event, rulings))
        case Observation():
            actors, about, places = (_all_named(role, rulings) for role in (claim.actors, claim.about, claim.places))
            return replace(claim, actors=actors, about=about, places=places)


def _all_named(entities: Iterable[Entity], rulings: Rulings) -> tuple[Entity, ...]:
    return tuple(dict.fromkeys(_named(entity, rulings) for entity in entities))


def _idle(claim: Claim) -> bool:
    """Whether a relation holds between an entity and itself, now that two are one."""
    return isinstance(claim, Relation) and entity_id(claim.subject) == entity_id(claim.object)
