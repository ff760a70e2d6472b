"""Every mention with the entity that it names: one entity for all forms of one name."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from typing import Final

from kg.lexicon import column
from kg.linking.areas import Atlas, atlas
from kg.linking.editions import edition
from kg.linking.federations import FEDERATION
from kg.linking.organizations import complete, owned
from kg.model import Document, Entity, Kind, Mention

__all__ = ["link"]

Key = tuple[Kind, str, str]  # class, full name, what it lies in

_PLACELESS: Final = frozenset({Kind.GROUP, Kind.AWARD})
_QUOTES: Final = re.compile(r"[“”‘’\"'\s]")
_MARKS: Final = re.compile(r"[“”‘’\"'\s·.•]")
_LOOSE_TAIL: Final = re.compile(r"(?<=..)(?:活动|工作)$|(?<=工会)委员会$")
_NUMBERED: Final = re.compile(r"第.{1,3}[届期次批季]|\d{4}|“")
_REFERENCE: Final = re.compile(r"[全我本该][省市县区州盟旗]")


def link(document: Document, mentions: Sequence[Mention]) -> tuple[tuple[Mention, Entity], ...]:
    """Each mention with its entity, in order of the text.

    Args:
        document: supplies home and date.
        mentions: what the recognisers found.

    >>> from kg.corpus import paragraph
    >>> from kg.mentions import find
    >>> page = paragraph("岷县总工会开会,县总发言", home="定西市")
    >>> [(mention.name, entity.name) for mention, entity in link(page, find(page))]
    [('岷县', '岷县'), ('岷县总工会', '岷县总工会'), ('县总', '岷县总工会')]
    """
    where = atlas(document, mentions)
    home = where.home.name if where.home else ""
    keys = _merge({mention: _key(mention, where) for mention in sorted(mentions)}, home)
    forms: dict[Key, dict[str, None]] = {}
    for mention, key in keys.items():
        forms.setdefault(key, {}).update(dict.fromkeys(_forms(document, mention, where)))
    entities = {key: _entity(key, labels) for key, labels in forms.items()}
    return tuple((mention, entities[key]) for mention, key in keys.items())


def _key(mention: Mention, where: Atlas) -> Key:
    if mention.kind.is_area:
        place = where.at(mention)
        return (place.kind, place.name, place.within) if place else (mention.kind, mention.name, "")
    if mention.kind.is_organization:
        organization = owned(mention, where)
        return _kind(mention.kind, organization.name), organization.name, organization.within
    name = _site_name(mention, where) or mention.full or mention.name
    name = name if mention.kind is Kind.PERSON else complete(name, mention.start, where)
    return mention.kind, edition(name), "" if mention.kind in _PLACELESS else where.ground(mention.start)


def _kind(kind: Kind, name: str) -> Kind:
    """The class of an organisation by its full name: 兰州市|工会 is the federation of the city."""
    return Kind.UNION_FEDERATION if kind.is_union and name.endswith(FEDERATION) else kind


def _site_name(mention: Mention, where: Atlas) -> str | None:
    """The name of a site or facility from the last of several areas on: 云南省大理白族自治州祥云县|县城工业园 keeps 祥云县."""
    chain = where.leading(mention) if mention.kind in {Kind.SITE, Kind.FACILITY} else ()
    name = mention.full or mention.name
    return name[chain[-1].mention.start - mention.start :] if len(chain) > 1 else None


def _merge(keys: dict[Mention, Key], home: str) -> dict[Mention, Key]:
    """The keys with loose forms of one name brought together: with and without 活动, a name and its tail."""
    alike: dict[tuple[str, str], list[Key]] = {}
    for key, _ in Counter(keys.values()).most_common():
        alike.setdefault((_family(key[0]), _squeeze(key[1])), []).append(key)
    chosen = {key: _same(key, others) for others in alike.values() for key in others}
    commonest: dict[tuple[Kind, str], list[Key]] = {}
    for others in alike.values():
        commonest.setdefault(_ending(others[0]), []).append(others[0])
    for key in list(chosen.values()):
        chosen[key] = _longer(key, commonest.get(_ending(key), ()), home) or key
    return {mention: chosen[chosen[key]] for mention, key in keys.items()}


def _ending(key: Key) -> tuple[Kind, str]:
    return key[0], key[1][-1:]


def _same(key: Key, alike: Sequence[Key]) -> Key:
    """The commonest of the keys alike; of places, the one most exactly placed of those that may be the same.

    石门村 is 石门村 of 甘泉镇 where the article knows no other, and nobody's where there is one of 兴国镇 too.
    """
    if _family(key[0]) != "place":
        return alike[0]
    same = [other for other in alike if other[2].startswith(key[2]) or key[2].startswith(other[2])]
    deepest = max(len(other[2]) for other in same)
    exact = [other for other in same if len(other[2]) == deepest]
    return exact[0] if len({other[2] for other in exact}) == 1 else key


def _family(kind: Kind) -> str:
    """Kinds of which one name has only one: a campaign may be met as programme and as event, a zone as site and as area."""
    if kind.is_union or kind.is_organization:
        return "organization"
    if kind in {Kind.PROGRAM, Kind.EVENT}:
        return "undertaking"
    return "place" if kind.is_area or kind in {Kind.SITE, Kind.FACILITY} else kind.value


def _squeeze(name: str) -> str:
    return _LOOSE_TAIL.sub("", _MARKS.sub("", name))


def _longer(key: Key, others: Iterable[Key], home: str) -> Key | None:
    """The one other of the same kind whose name ends with this one, where this one names no area or category of its own.

    农民工 stays apart from 困难农民工; a word of two characters (司机) stands for the one longer name (货车司机); 职工运动会 is
    第三届职工运动会 where that is the only one, but 第三届职工运动会 is 岷县第三届职工运动会 only where 岷县 is at home.
    """
    if not _may_be_short(key):
        return next((other for other in others if key[0] is Kind.EVENT and home and other[1] == home + key[1]), None)
    longer = {other for other in others if other[1].endswith(key[1]) and other != key}
    found = longer.pop() if len(longer) == 1 else None
    return None if found and len(key[1]) > 2 and _categories() >= {key[1], found[1]} else found


@cache
def _categories() -> frozenset[str]:
    return frozenset(column("groups"))


def _may_be_short(key: Key) -> bool:
    """Whether a name may be the end of a longer one: of a body that has no area, of a category, of an event without number."""
    kind, name, within = key
    if kind is Kind.EVENT:
        return not _NUMBERED.search(name)
    return kind is Kind.GROUP or (kind.is_organization and not within)


def _forms(document: Document, mention: Mention, where: Atlas) -> Iterator[str]:
    if _REFERENCE.fullmatch(mention.name):
        return
    written = document.text[mention.start : mention.end]
    yield _QUOTES.sub("", written) if mention.kind is Kind.PERSON else " ".join(written.split())
    yield mention.name
    if mention.full:
        yield mention.full
    if mention.kind is Kind.SITE and (chain := where.leading(mention)):
        yield mention.name[chain[-1].mention.end - mention.start :]


def _entity(key: Key, labels: Mapping[str, None]) -> Entity:
    kind, name, within = key
    return Entity(kind, name, tuple(sorted(label for label in labels if label and label != name)), within)
