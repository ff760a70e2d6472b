"""Rulings and an article's extraction -> the extraction as people judged it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from kg.graph import claim_ids
from kg.judgements.rulings import Rulings, entity_id
from kg.judgements.table import Judgement, Verdict
from kg.model import Claim, Dating, Document, Entity, Extraction, Observation, Relation

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
            for name in sorted(_names(extraction.document, claim, rulings) & judged.keys()):
                yield Heard(judged[name], extraction.document.id, claim.evidence.quote)


def amend(extraction: Extraction, rulings: Rulings) -> Extraction:
    """What rulings make of an article's extraction: entities under one name, rejected claims left out."""
    claims = [claim for claim in extraction.claims if not _is_rejected(extraction.document, claim, rulings)]
    reprints = [again for again in extraction.reprints if not _is_rejected(again.original, again.observation, rulings)]
    if not rulings.stands_for:
        return replace(extraction, claims=tuple(claims), reprints=tuple(reprints))
    renamed = dict.fromkeys(_renamed(claim, rulings) for claim in claims)
    return Extraction(
        extraction.document,
        tuple((mention, _named(entity, rulings)) for mention, entity in extraction.mentions),
        tuple(claim for claim in renamed if not _is_idle(claim)),
        tuple(replace(again, observation=_observation(again.observation, rulings)) for again in reprints),
    )


def _is_rejected(document: Document, claim: Claim, rulings: Rulings) -> bool:
    judged = rulings.of(document.id)
    if not judged:
        return False
    return any(judged[name].verdict is Verdict.REJECT for name in _names(document, claim, rulings) & judged.keys())


def _names(document: Document, claim: Claim, rulings: Rulings) -> set[str]:
    """What a claim is called before and after entities are united: it may have been judged at either time."""
    renamed = _renamed(claim, rulings)
    return {*claim_ids(document, claim), *claim_ids(document, renamed)}


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
            return _observation(claim, rulings)


def _observation(stated: Observation, rulings: Rulings) -> Observation:
    actors, about, places = (_all_named(role, rulings) for role in (stated.actors, stated.about, stated.places))
    return replace(stated, actors=actors, about=about, places=places)


def _all_named(entities: Iterable[Entity], rulings: Rulings) -> tuple[Entity, ...]:
    return tuple(dict.fromkeys(_named(entity, rulings) for entity in entities))


def _is_idle(claim: Claim) -> bool:
    """Whether a relation holds between an entity and itself, now that two are one."""
    return isinstance(claim, Relation) and entity_id(claim.subject) == entity_id(claim.object)
