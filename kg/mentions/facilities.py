"""Facilities: what is built or installed, named by its class, by its place, or in quotation marks."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final

from kg.corpus import Sentence, sentences
from kg.lexicon import load, phrases
from kg.mentions.edges import left_edge
from kg.mentions.quotations import mention, slogans
from kg.mentions.spans import Span, covering
from kg.mentions.wordsets import any_of, pointing
from kg.model import Document, Kind, Mention

__all__ = ["known_facilities"]

_ONE: Final = r"(?P<one>各?[1一][个家处座所间])"
_MANY: Final = r"(?:\d[\d.]*[万余多]*|[两二三四五六七八九十百千数几多]+余?)[个家处座所间批]"
_COUNT_BEFORE: Final = re.compile(rf"(?:(?<![\d.]){_ONE}|{_MANY}|各[类级]|一批)“?$")
_COUNT_AFTER: Final = re.compile(rf"”?(?:{_ONE}|{_MANY})")
_SHARED_COUNT: Final = re.compile(rf"[^,。;]{{0,30}}?各{_ONE}")
_VILLAGE_HERE: Final = re.compile(r"(?:该|全|这个)村|村[里内级]")
_NEAR: Final = 60
_LEVELS: Final = frozenset("省市县区州旗")
_PLACES: Final = frozenset(
    {Kind.VILLAGE, Kind.TOWNSHIP, Kind.AREA, Kind.SITE, Kind.PERSON, Kind.COMPANY, Kind.SOCIAL_BODY, Kind.GRASSROOTS_UNION}
)


_HALLS: Final = ("中心", "文化宫", "俱乐部", "体育馆", "疗养院", "公寓", "图书馆")
_HOUSES: Final = frozenset({Kind.SITE, Kind.SOCIAL_BODY, Kind.COMPANY})  # whose facility is but one: 文化宫的|职工书屋


@dataclass(frozen=True, slots=True)
class _Found:
    start: int
    end: int
    name: str
    scope: str
    sentence: Sentence


@dataclass(frozen=True, slots=True)
class _Places:
    """What may stand before a facility: places by where they end, and the villages in order."""

    ending: Mapping[int, Mention]
    villages: Sequence[Mention]


def known_facilities(document: Document, seen: Sequence[Mention]) -> Iterator[Mention]:
    """Facilities that the lexicon knows, each with the village, street or site that it stands at where the text tells.

    >>> from kg.corpus import paragraph
    >>> document = paragraph("在青石村建起文化舞台,全县有职工书屋12个")
    >>> [mention.full or mention.name for mention in known_facilities(document, [Mention(1, 4, Kind.VILLAGE, "青石村")])]
    ['青石村文化舞台', '职工书屋']
    """
    taken, quoted = covering((m.start, m.end) for m in seen), covering(_longer_names(document.reading))
    found = [each for each in _known(document) if not taken(each.start, each.end) and not quoted(each.start, each.end)]
    present = {each.name for each in found if each.scope == "class"}
    places = _Places(
        {m.end: m for m in sorted(seen) if _may_hold(m)},
        sorted((m for m in seen if m.kind is Kind.VILLAGE), key=lambda m: m.end),
    )
    for each in found:
        yield from _placed(document.reading, each, places, named_in_full=each.name in present)


def _may_hold(mention: Mention) -> bool:
    """Whether the name of a facility may begin with a mention; all of an area (全市) holds none by name."""
    kind = mention.kind
    return kind in _PLACES or kind.is_organization or (kind.is_area and not mention.name.startswith("全"))


def _longer_names(reading: str) -> Iterator[Span]:
    """Quotations that hold more than a name of the lexicon, each with one of its marks at least."""
    return ((start, end) for start, end in slogans(reading) if reading[start:end] not in _rows())


def _known(document: Document) -> Iterator[_Found]:
    for sentence, start, end, word in phrases("facilities").within(document.reading, sentences(document)):
        yield _Found(start, end, *_rows()[word], sentence)


@cache
def _rows() -> Mapping[str, tuple[str, str]]:
    return {row["name"]: (row["full"] or row["name"], row["scope"]) for row in load("facilities")}


def _placed(reading: str, found: _Found, places: _Places, *, named_in_full: bool) -> Iterator[Mention]:
    count = _count(reading, found)
    place = None if count == "many" else _place_before(reading, found, places)
    in_village = found.scope == "village" or (found.scope == "class" and count == "one")
    village = _village(reading, found, places.villages) if in_village else None
    if place is not None:
        quoted = reading[found.start - 1 : found.start] == "“" and reading[found.end : found.end + 1] == "”"
        full = reading[place : found.start].strip("“的") + found.name
        yield mention(reading, place, found.end + quoted, Kind.FACILITY, full)
    elif village:
        yield mention(reading, found.start, found.end, Kind.FACILITY, village + found.name)
    elif _needs_no_place(reading, found, named_in_full=named_in_full):
        yield mention(reading, found.start, found.end, Kind.FACILITY, found.name)


def _needs_no_place(reading: str, found: _Found, *, named_in_full: bool) -> bool:
    """Whether the words alone name a facility: those of a class, a short form of one, a hall that is built."""
    if found.scope == "short":
        return named_in_full and not _is_pointed_at(reading, found)
    return found.scope == "class" or (found.scope == "named" and _is_built(reading, found))


def _is_built(reading: str, found: _Found) -> bool:
    """Whether a hall of some name is what is built, and so needs no place to be one: 投资300万元新建|职工文体活动中心."""
    return found.name.endswith(_HALLS) and _built().search(reading, found.sentence.start, found.start) is not None


@cache
def _built() -> re.Pattern[str]:
    return re.compile(rf"{any_of('building')}[了的]?(?:[一1][个座处所])?$")


def _is_pointed_at(reading: str, found: _Found) -> bool:
    """Whether a head means the facility spoken of before, whatever it is called: 这座60平方米的|驿站."""
    return bool(_pointing().search(reading, found.sentence.start, found.start))


@cache
def _pointing() -> re.Pattern[str]:
    return re.compile(rf"{pointing()}$")


def _count(reading: str, found: _Found) -> str | None:
    """Whether the text counts one of it, many, or doesn't say."""
    for counted in (
        _COUNT_BEFORE.search(reading, max(found.sentence.start, found.start - 8), found.start),
        _COUNT_AFTER.match(reading, found.end, found.sentence.end),
        _SHARED_COUNT.match(reading, found.end, found.sentence.end),
    ):
        if counted:
            return "one" if counted["one"] else "many"
    return None


def _place_before(reading: str, found: _Found, places: _Places) -> int | None:
    """Where the name of a place begins that stands right before a facility, or before 的 in front of it."""
    at = found.start - (reading[found.start - 1 : found.start] == "“")
    place = places.ending.get(at)
    if place and (place.kind in _PLACES or found.scope == "named"):
        return place.start
    owner = places.ending.get(at - 1) if reading[at - 1 : at] == "的" and found.scope == "class" else None
    if owner and owner.kind in _HOUSES:
        return owner.start
    edge = left_edge(reading, at, found.sentence.start)
    if found.scope == "named" and reading[edge:at] in _LEVELS:
        return edge
    street = re.compile(rf"[\u4e00-\u9fff]{{2,8}}{any_of('street_suffix')}")
    return edge if found.scope == "class" and street.fullmatch(reading, edge, at) else None


def _village(reading: str, found: _Found, villages: Sequence[Mention]) -> str | None:
    """The village that a sentence puts a facility in: the last that it names before, or refers to as 该村."""
    before = bisect_right(villages, found.start, key=lambda m: m.end)
    if not before:
        return None
    village = villages[before - 1]
    referred = village.name.endswith("村") and _VILLAGE_HERE.search(
        reading, max(found.sentence.start, found.start - _NEAR), found.end
    )
    return village.name if referred or village.start >= found.sentence.start else None
