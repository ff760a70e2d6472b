"""Judgements and the entities of a corpus -> rulings: who stands for whom, and what could not be followed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from kg.graph import entity_iri
from kg.judgements.table import Judgement, Verdict
from kg.model import Entity
from kg.vocab import compact

__all__ = ["Rulings", "complaints", "entity_id", "family", "rule"]

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
    names = {name: entity.name for name, entity in known.items()}
    complained = tuple(f"line {line}: {text}" for line, text in complaints(judgements, names))
    return Rulings(_united(judgements, known, names), _claims(judgements), complained)


def complaints(judgements: Sequence[Judgement], names: Mapping[str, str]) -> tuple[tuple[int, str], ...]:
    """What cannot be followed, in order of the lines: each with its number.

    Args:
        judgements: the lines of the file.
        names: the name of every entity, by its id.
    """
    resolved, unknown = _resolve(judgements, names)
    _, disputes = _groups(resolved)
    return tuple(sorted({*unknown, *disputes, *_clashes(judgements)}))


_Complaints = list[tuple[int, str]]


def _resolve(judgements: Iterable[Judgement], names: Mapping[str, str]) -> tuple[list[Judgement], _Complaints]:
    """The judgements of entities with ids for names, and what is wrong with the others."""
    bearers: dict[str, list[str]] = {}
    for key, name in sorted(names.items()):
        bearers.setdefault(name, []).append(key)
    resolved, unknown = [], []
    for judgement in judgements:
        if judgement.verdict.is_of_claims:
            continue
        ends = {end: [end] if end in names else bearers.get(end, []) for end in (judgement.one, judgement.other)}
        wrong = [_unknown(end, found) for end, found in ends.items() if len(found) != 1]
        unknown += [(judgement.line, text) for text in wrong]
        if not wrong:
            resolved.append(replace(judgement, one=ends[judgement.one][0], other=ends[judgement.other][0]))
    return resolved, unknown


def _unknown(name: str, found: Sequence[str]) -> str:
    return f"{name} is {' or '.join(found)}: write which" if found else f"{name} names nothing in this build"


def _united(judgements: Iterable[Judgement], known: Mapping[str, Entity], names: Mapping[str, str]) -> dict[str, Entity]:
    groups, _ = _groups(_resolve(judgements, names)[0])
    united = {name: _fullest(members, known) for name, members in groups.items()}
    return {name: entity for name, entity in united.items() if entity_id(entity) != name}


def _groups(judgements: Sequence[Judgement]) -> tuple[dict[str, frozenset[str]], _Complaints]:
    """Each entity that is judged the same as others with all of them, and the contradictions, which leave their groups out."""
    same = [judgement for judgement in judgements if judgement.verdict is Verdict.SAME]
    group = _joined([j for j in same if family(j.one) == family(j.other)])
    wrong = [(j.line, f"{j.one} and {j.other} are of different kinds") for j in same if family(j.one) != family(j.other)]
    disputed = set()
    for judgement in judgements:
        members = group.get(judgement.one, frozenset())
        if judgement.verdict is not Verdict.SAME and judgement.other in members:
            disputed.add(members)
            wrong.append((judgement.line, _contradiction(judgement, same, members)))
    return {name: members for name, members in group.items() if members not in disputed}, wrong


def family(name: str) -> str:
    """What can be one with an entity, by its id: a union with another organisation, a programme with an event."""
    kind = name.split("/", maxsplit=1)[0]
    return _FAMILIES.get(kind, kind)


def _joined(same: Iterable[Judgement]) -> dict[str, frozenset[str]]:
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


def _claims(judgements: Iterable[Judgement]) -> dict[str, Judgement]:
    """The first judgement of each claim that none contradicts."""
    judged = _of_claims(judgements)
    return {name: said[0] for name, said in judged.items() if len({judgement.verdict for judgement in said}) == 1}


def _clashes(judgements: Iterable[Judgement]) -> _Complaints:
    return [
        (other.line, f"{other.verdict} {name} contradicts line {first.line}: neither counts")
        for name, (first, *others) in _of_claims(judgements).items()
        for other in others
        if other.verdict is not first.verdict
    ]


def _of_claims(judgements: Iterable[Judgement]) -> dict[str, list[Judgement]]:
    """What was said of each claim, in order of the lines."""
    judged: dict[str, list[Judgement]] = {}
    for judgement in sorted(judgements, key=lambda judgement: judgement.line):
        if judgement.verdict.is_of_claims:
            judged.setdefault(judgement.one, []).append(judgement)
    return judged
