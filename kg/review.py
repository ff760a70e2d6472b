"""A graph -> the pairs of names that the keys leave open, each with its sentence, the weightiest first."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product
from pathlib import Path
from typing import TYPE_CHECKING, Final
from urllib.parse import unquote

from kg.errors import JudgementError
from kg.judgements import Judgement, family
from kg.query import run

if TYPE_CHECKING:
    from pyoxigraph import Store

__all__ = ["Named", "OpenPair", "claim", "entity", "named", "open_pairs", "sentence", "unjudged"]

_NAMES: Final = """
SELECT DISTINCT ?entity ?name ?alias ?article WHERE {
  { SELECT ?entity (MIN(?bearing) AS ?article) WHERE { ?bearing schema:mentions ?entity } GROUP BY ?entity }
  ?entity skos:prefLabel ?name .
  OPTIONAL { ?entity skos:altLabel ?alias }
}
"""
_STATEMENTS: Final = """
SELECT ?entity (COUNT(*) AS ?statements) WHERE {
  { ?claim rdf:subject ?entity } UNION { ?claim rdf:object ?entity }
  UNION { ?figure gh:actor ?entity } UNION { ?figure gh:about ?entity } UNION { ?figure gh:place ?entity }
} GROUP BY ?entity
"""
_CLAIM: Final = "SELECT ?type WHERE { ?claim a ?type } LIMIT 1"

_LOOSE: Final = re.compile(r"[“”‘’\"'\s]|(?<=..)(?:活动|工作|行动|竞赛)$")
_SHORTEST: Final = 4  # characters: a shorter name ends too many others
_CANDIDATES: Final = 3  # what looks like more than these says what sort of thing it is, not which
_SHORTENED: Final = frozenset({"organization", "place", "program"})  # the poor of a village are fewer than the poor


@dataclass(frozen=True, slots=True)
class Named:
    """An entity of the graph as a person judges it."""

    id: str
    name: str
    aliases: tuple[str, ...]
    article: str  # the id of one that names it
    statements: int

    @property
    def within(self) -> str:
        """The areas that it lies in, empty where it is placed nowhere."""
        parts = self.id.split("/")
        return unquote(parts[1]) if len(parts) > 2 else ""


@dataclass(frozen=True, slots=True)
class OpenPair:
    """Two entities that look like one."""

    one: Named
    other: Named

    @property
    def names(self) -> frozenset[str]:
        """What judgements may call the two."""
        return frozenset({self.one.id, self.one.name, self.other.id, self.other.name})

    @property
    def weight(self) -> int:
        """How many statements would find their like."""
        return min(self.one.statements, self.other.statements)


def named(store: Store, base: str) -> Mapping[str, Named]:
    """Every entity that articles name, by its id.

    Args:
        store: the graph.
        base: what its IRIs begin with.
    """
    statements = Counter({_text(row[0]): int(_text(row[1])) for row in run(store, _STATEMENTS).rows})
    found: dict[str, Named] = {}
    aliases: defaultdict[str, list[str]] = defaultdict(list)
    for iri, name, alias, article in run(store, _NAMES).rows:
        key = _text(iri).removeprefix(base)
        aliases[key] += [_text(alias)] if alias else []
        found[key] = Named(key, _text(name), tuple(aliases[key]), _text(article).rpartition("/")[2], statements[_text(iri)])
    return found


def _text(cell: object) -> str:
    return str(getattr(cell, "value", ""))


def entity(name: str, known: Mapping[str, Named], judgements: Iterable[Judgement] = ()) -> str:
    """The id that a person means by an id, a full name, or another name.

    Args:
        name: what the person says.
        known: the entities of the graph.
        judgements: what was judged may be judged again, though the graph has made two of its entities one.

    Raises:
        JudgementError: it names nothing, or several things.
    """
    if name in known:
        return name
    full = [key for key, bearer in known.items() if bearer.name == name]
    found = full or [key for key, bearer in known.items() if name in bearer.aliases]
    if len(found) == 1:
        return found[0]
    if not found and any(name in judgement.about for judgement in judgements):
        return name
    if not found:
        raise JudgementError(f"{name} names nothing in this graph: 'kg review' lists names that look alike")
    raise JudgementError(f"{name} is {' or '.join(sorted(found))}: write which")


def claim(name: str, store: Store, base: str, judgements: Iterable[Judgement] = ()) -> str:
    """The id of a claim or figure that a person names by its IRI, whole or without the base.

    Args:
        name: what the person says.
        store: the graph.
        base: what its IRIs begin with.
        judgements: what was judged may be judged again, though the graph does not hold it any more.

    Raises:
        JudgementError: the graph has no such claim.
    """
    import pyoxigraph as ox  # noqa: PLC0415 - as heavy as the store, which is open by now

    key = name.removeprefix(base)
    if any(key in judgement.about for judgement in judgements):
        return key
    if key.startswith(("claim/", "observation/")) and run(store, _CLAIM, {"claim": ox.NamedNode(base + key)}).rows:
        return key
    raise JudgementError(f"{name} is no claim of this graph: entity pages and 'kg query' show what each is called")


def open_pairs(known: Mapping[str, Named], judgements: Iterable[Judgement] = ()) -> tuple[OpenPair, ...]:
    """The pairs that look alike and lie in places that don't exclude each other, apart from judged ones; the weightiest first.

    What looks like many others is in none of them: its name says what sort of thing it is, and nobody could tell which.
    """
    alike = {(min(pair), max(pair)) for pair in _alike(known) if family(pair[0]) == family(pair[1])}
    candidates = Counter(end for pair in alike for end in pair)
    pairs = [OpenPair(known[one], known[other]) for one, other in alike if max(candidates[one], candidates[other]) <= _CANDIDATES]
    return unjudged(sorted(pairs, key=lambda pair: (-pair.weight, pair.one.id, pair.other.id)), judgements)


def unjudged(pairs: Iterable[OpenPair], judgements: Iterable[Judgement]) -> tuple[OpenPair, ...]:
    """The pairs that nobody has judged, by id or by full name."""
    judged = {judgement.about for judgement in judgements}
    return tuple(pair for pair in pairs if not any(about <= pair.names for about in judged))


def _alike(known: Mapping[str, Named]) -> Iterator[tuple[str, str]]:
    """Entities of one name, one in the area of the other, and those placed nowhere with the ones whose names end with theirs."""
    bearers: defaultdict[str, list[str]] = defaultdict(list)
    for key in sorted(known):
        bearers[_look(known[key].name)].append(key)
    for keys in bearers.values():
        yield from _nested(keys, known)
    for look, ends in _longer(bearers).items():
        shorter = [key for key in bearers[look] if not known[key].within and family(key) in _SHORTENED]
        yield from product(shorter, ends)


def _nested(keys: Sequence[str], known: Mapping[str, Named]) -> Iterator[tuple[str, str]]:
    places: defaultdict[str, list[str]] = defaultdict(list)
    for key in keys:
        places[known[key].within].append(key)
    for key in keys:
        within = known[key].within
        around = (other for end in range(len(within) + 1) for other in places.get(within[:end], ()))
        yield from ((key, other) for other in around if other != key)


def _longer(bearers: Mapping[str, Sequence[str]]) -> Mapping[str, list[str]]:
    """For each look, the entities with a longer one that ends with it."""
    longer: defaultdict[str, list[str]] = defaultdict(list)
    for look, keys in bearers.items():
        for start in range(1, len(look) - _SHORTEST + 1):
            if look[start:] in bearers:
                longer[look[start:]] += keys
    return longer


def _look(name: str) -> str:
    return _LOOSE.sub("", name)


def sentence(bearer: Named, articles: Path) -> str:
    """A sentence that names an entity, from the texts of the articles; empty where none is found."""
    path = articles / f"{bearer.article}.txt"
    text = path.read_text(encoding="utf-8") if path.is_file() else ""
    for name in _written(bearer):
        if found := re.search(rf"[^。！？\n]*{re.escape(name)}[^。！？\n]*[。！？]?", text):
            return found[0].strip()
    return ""


def _written(bearer: Named) -> Sequence[str]:
    return sorted({bearer.name, *bearer.aliases}, key=lambda name: (-len(name), name))
