"""Facilities that go by a name of their own without quotation marks."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final

from kg.corpus import Sentence, sentences
from kg.lexicon import Cued, column
from kg.mentions.delimited import is_particular
from kg.mentions.edges import left_edge
from kg.mentions.heads import places_and_organizations
from kg.mentions.quotations import mention
from kg.mentions.spans import begins, overlapping
from kg.mentions.wordsets import any_of, bare_words
from kg.model import Document, Kind, Mention

__all__ = ["buildings"]

_LONGEST: Final = 16
_OWN_NAME: Final = range(2, 7)  # characters of 翠湖 before 驿站
_LENGTH: Final = re.compile(r"[\d.]+[余多]?(?:公里|千米|米)")  # 12公里|输水管道
_BEFORE: Final = 10
_JOINTS: Final = frozenset("、和与及")


@dataclass(frozen=True, slots=True)
class _Places:
    """Where areas end, and where the names begin that no other name cuts."""

    ends: Container[int]
    whole: Mapping[int, int]


def buildings(document: Document, seen: Sequence[Mention]) -> Iterator[Mention]:
    """Houses that are built for somebody by name, stations right behind their place, and what is set up under a telling name.

    >>> from kg.corpus import paragraph
    >>> document = paragraph("青石镇翠湖驿站投用,设立矿嫂服务站,由省二建承建的临江一中教学楼封顶")
    >>> [mention.name for mention in buildings(document, [Mention(0, 3, Kind.TOWNSHIP, "青石镇")])]
    ['翠湖驿站', '矿嫂服务站', '临江一中教学楼']
    """
    places = _Places({m.end for m in seen if m.kind.is_area}, begins(places_and_organizations(seen)))
    taken = overlapping((m.start, m.end) for m in seen if not m.kind.is_area)
    for sentence in sentences(document):
        last = -1
        for head in _heads().finditer(document.reading, sentence.start, sentence.end):
            start = _start(document.reading, sentence, head, places, last)
            if start is not None and head.end() - start <= _LONGEST and not taken(start, head.end()):
                last = head.end()
                yield mention(document.reading, start, last, Kind.FACILITY)


@cache
def _heads() -> Cued:
    station = f"(?P<station>{any_of('station')})"
    works = f"(?P<works>{any_of('works')})(?![长员工])"
    pattern = rf"(?P<house>{any_of('house')})(?!工)|(?:{station}|{any_of('set_up')})(?![长员点])|{works}"
    return Cued(pattern, bare_words("house", "station", "set_up", "works"))


def _start(reading: str, sentence: Sentence, head: re.Match[str], places: _Places, last: int) -> int | None:
    """Where the name begins that a head ends; `last` is the end of the facility found before it."""
    behind = next((head.start() - size for size in _OWN_NAME if head.start() - size in places.ends), None)
    if head["station"] and behind is not None and _is_own(reading, behind, head.start(), sentence):
        return behind
    start = left_edge(reading, head.start(), sentence.start, places.whole)
    if head["works"]:
        start = length.end() if (length := _LENGTH.match(reading, start)) else start
        return start if _are_works(reading, start, head) else None
    if not is_particular(reading[start : head.start()]) or reading[start : head.end()] in column("facilities"):
        return None
    if head["house"]:
        return start if _is_built(reading, start) else None
    listed = start - 1 == last and reading[last] in _JOINTS
    return start if listed or _is_set_up(reading, start, head.end()) else None


def _is_set_up(reading: str, start: int, end: int) -> bool:
    """Whether the text says that it was set up or opened, or counts it among what is."""
    return _is_built(reading, start) or _opened().match(reading, end) is not None


@cache
def _opened() -> re.Pattern[str]:
    return re.compile(
        rf"(?:正式|顺利)?{any_of('opened')}|(?:、[\u4e00-\u9fff]{{2,12}}){{0,6}}等[\u4e00-\u9fff]{{0,6}}{any_of('set_up_kind')}"
    )


@cache
def _built() -> re.Pattern[str]:
    return re.compile(rf"{any_of('building')}[了的]?(?:[\d一两二三四五六七八九十百]+[余多]?[个家处座所间]|首[个家])?$")


def _are_works(reading: str, start: int, head: re.Match[str]) -> bool:
    """Whether what was laid or built goes by more than its head: 输水|管道, 职工|疗养点, but not 职工|食堂."""
    return start < head.start() and is_particular(reading[start : head.end() - 1]) and _is_laid(reading, start)


def _is_laid(reading: str, start: int) -> bool:
    """Whether the text says that one of it was built, or how many, or how long it is: 铺设|输水管道, 建一处|疗养点."""
    return _laid().search(reading, max(0, start - _BEFORE), start) is not None


@cache
def _laid() -> re.Pattern[str]:
    counted = r"(?:[\d.一两二三四五六七八九十百千]+[余多]?(?:[个家处座所间条口盏栋眼米]|公里|千米))"
    return re.compile(rf"(?:{any_of('building', 'laying')}|[修建])[了的起成]?的?(?:{counted}|首[个家])?$")


def _is_built(reading: str, start: int) -> bool:
    return _built().search(reading, max(0, start - _BEFORE), start) is not None


def _is_own(reading: str, start: int, head: int, sentence: Sentence) -> bool:
    """Whether what stands between a place and a head is one name: no verb, number or common word."""
    own = reading[start:head]
    return own.isalpha() and is_particular(own) and left_edge(reading, head, sentence.start) <= start
