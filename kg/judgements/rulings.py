"""Judgements and the entities of a corpus -> rulings: who stands for whom, and what could not be followed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from kg.graph import entity_iri
from kg.judgements.table import Judgement, Verdict
from kg.model import Entity
from kg.vocab import compact

__all__ = ["Rulings", "entity_id", "family", "rule"]

_FAMILIES: Final[Mapping[str, str]] = {"union": "organization", "event": "program", "facility": "place"}


@dataclass(frozen=True, slots=True)
class Rulings:
    """What judgements mean for one corpus."""

    stands_for: Mapping[str, Entity] = field(default_factory=dict)  # id of an entity -> the one that it is written as
    claims: Mapping[str, Judgement] = field(default_factory=dict)  # id of a claim -> what was judged of it
    complaints: tuple[str, ...] = ()  # in order of the lines: what contradicts, what names nothing

    def of(self, article: str) -> Mapping[str, Judgement]:
        """The judged claims of one article."""
        return {name: judgement for name, judgement in self.claims.items() if name.split("/")[1:2] == [article]}


def entity_id(entity: Entity) -> str:
    """What judgements call an entity: the end of its IRI."""
    return compact(entity_iri(entity))


def rule(judgements: Sequence[Judgement], entities: Iterable[Entity]) -> Rulings:
    """What judgements decide: the same for the same judgements, in whatever order they and the entities come.

    Entities that are judged the same, directly or through others, become the one with the fullest name. Where a
    contradiction is among them, they all stay as they are. A claim is out if it was rejected, and not accepted too.

    Args:
        judgements: the lines of the file.
        entities: every entity of the corpus.
    """
    known = {entity_id(entity): entity for entity in sorted(entities)}
    resolved, complaints = _resolve([j for j in judgements if not j.verdict.is_of_claims], known)
    stands_for, disputes = _unite(resolved, known)
    claims, clashes = _claims([j for j in judgements if j.verdict.is_of_claims])
    ordered = sorted({*complaints, *disputes, *clashes})
    return Rulings(stands_for, claims, tuple(f"line {line}: {text}" for line, text in ordered))


_Complaints = list[tuple[int, str]]


def _resolve(judgements: Sequence[Judgement], known: Mapping[str, Entity]) -> tuple[list[Judgement], _Complaints]:
    """The judgements with ids for names, and what is wrong with the others."""
    by_name: dict[str, list[str]] = {}
    for name, entity in sorted(known.items()):
        by_name.setdefault(entity.name, []).append(name)
    resolved, complaints = [], []
    for judgement in judgements:
        ends = {end: [end] if end in known else by_name.get(end, []) for end in (judgement.one, judgement.other)}
        wrong = [_unknown(end, found) for end, found in ends.items() if len(found) != 1]
        complaints += [(judgement.line, text) for text in wrong]
        if not wrong:
            resolved.append(replace(judgement, one=ends[judgement.one][0], other=ends[judgement.other][0]))
    return resolved, complaints


def _unknown(name: str, found: Sequence[str]) -> str:
    return f"{name} is {' or '.join(found)}: write which" if found else f"{name} names nothing in this build"


def _unite(judgements: Sequence[Judgement], known: Mapping[str, Entity]) -> tuple[dict[str, Entity], _Complaints]:
    same = [judgement for judgement in judgements if judgement.verdict is Verdict.SAME]
    complaints = [(j.line, f"{j.one} and {j.other} are of different kinds") for j in same if family(j.one) != family(j.other)]
    group = _groups([j for j in same if family(j.one) == family(j.other)])
    disputed = set()
    for judgement in judgements:
        one, other = group.get(judgement.one), group.get(judgement.other)
        if judgement.verdict is not Verdict.SAME and one is not None and one is other:
            disputed.add(id(one))
            complaints.append((judgement.line, _contradiction(judgement, same, one)))
    united = {name: _fullest(members, known) for name, members in group.items() if id(members) not in disputed}
    return {name: entity for name, entity in united.items() if entity_id(entity) != name}, complaints


def family(name: str) -> str:
    """What can be one with an entity, by its id: a union with another organisation, a programme with an event."""
    kind = name.split("/", maxsplit=1)[0]
    return _FAMILIES.get(kind, kind)


def _groups(same: Iterable[Judgement]) -> dict[str, frozenset[str]]:
    """Each judged entity with all that it is the same as, directly or through others."""
    group: dict[str, frozenset[str]] = {}
    for judgement in same:
        joined = judgement.about.union(*(group.get(name, frozenset()) for name in judgement.about))
        group.update(dict.fromkeys(joined, joined))
    return group


def _contradiction(judgement: Judgement, same: Sequence[Judgement], members: frozenset[str]) -> str:
    lines = ", ".join(str(line) for line in sorted(other.line for other in same if other.about <= members))
    return f"{judgement.verdict} {judgement.one} {judgement.other} contradicts line {lines}: none of them counts"


def _fullest(members: Iterable[str], known: Mapping[str, Entity]) -> Entity:
    return known[min(members, key=lambda name: (-len(known[name].name), -len(known[name].within), name))]


def _claims(judgements: Sequence[Judgement]) -> tuple[dict[str, Judgement], _Complaints]:
    claims: dict[str, Judgement] = {}
    complaints = []
    for judgement in sorted(judgements, key=lambda judgement: judgement.line):
        first = claims.setdefault(judgement.one, judgement)
        if first.verdict is not judgement.verdict:
            complaints.append(
                (judgement.line, f"{judgement.verdict} {judgement.one} contradicts line {first.line}: neither counts")
            )
    disputed = {line for line, _ in complaints}
    for judgement in judgements:
        if judgement.line in disputed:
            claims.pop(judgement.one, None)
    return claims, complaints
