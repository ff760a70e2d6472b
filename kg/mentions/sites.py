"""Sites: named estates, work sites, parks, stations, bases, markets, development zones."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from functools import cache
from typing import Final

import rjieba

from kg.corpus import sentences
from kg.lexicon import column, phrases
from kg.mentions.delimited import is_particular
from kg.mentions.edges import left_edge
from kg.mentions.heads import places_and_organizations
from kg.mentions.quotations import mention, slogans
from kg.mentions.spans import Span, begins, covering, overlapping
from kg.mentions.wordsets import any_of, is_pointing
from kg.model import Document, Kind, Mention

__all__ = ["listed_sites", "named_sites", "streets"]

_LONGEST: Final = 28
_CIVIC: Final = frozenset("省市县区州")  # whose hall is but one: 市|体育中心
_ENTERING: Final = frozenset("进入到")
_SAID: Final = re.compile(r"“[^”]*(?:[,。!?]|[^”]{11})")
_SUMMED: Final = re.compile(r"[两三四五六七八九十]大$")  # 华润、大悦城|两大|商圈
_SHORTEST_WAY: Final = 2
_PROPER: Final = frozenset({"ns", "nr", "nz", "nrt"})
_SETTLEMENTS: Final = frozenset({Kind.VILLAGE, Kind.TOWNSHIP})
_HAN: Final = r"[\u4e00-\u9fff]"
_WAY: Final = "(?:路|大道|大街|街)"
_ANY_WAY: Final = re.compile(_WAY)
_STREET: Final = re.compile(rf"(?P<street>{_HAN}{{2,8}}?{_WAY})(?=上的|\d+号|沿线|两侧|路口|交叉口|、{_HAN}{{2,4}}{_WAY})")
_BEHIND_AREA: Final = re.compile(rf"(?P<street>{_HAN}{{2,4}}?{_WAY})(?![线网径子况面政桥灯过演道段局])")


def named_sites(document: Document, seen: Sequence[Mention]) -> Iterator[Mention]:
    """Places that people built and named: 翠湖小区, 临江国际物流园, 城北水厂项目建筑工地.

    >>> from kg.corpus import paragraph
    >>> document = paragraph("在翠湖小区和老旧小区走访")
    >>> [mention.name for mention in named_sites(document, ())]
    ['翠湖小区']
    """
    taken, whole = covering((m.start, m.end) for m in seen), begins(places_and_organizations(seen))
    slogan = covering(slogans(document.reading))
    settled = {m.end for m in seen if m.kind in _SETTLEMENTS}
    found: dict[int, int] = {}
    for floor, suffix, end in _suffixes(document):
        start = left_edge(document.reading, suffix, floor, whole)
        start = max(start, document.reading.rfind("暨", start, suffix) + 1)
        other = taken(suffix - 1, end) or slogan(suffix, end) or _is_facility(document.reading, start, end, settled)
        if not other and _is_site(document.reading, start, suffix, end):
            found[start] = end
    yield from (mention(document.reading, start, end, Kind.SITE) for start, end in found.items())


def _is_facility(reading: str, start: int, end: int, settled: Collection[int]) -> bool:
    """Whether a name is that of a village with what is built in it: 河口村|文化广场."""
    return any(at in settled and reading[at:end] in column("facilities") for at in range(start + 1, end))


def _suffixes(document: Document) -> Iterator[tuple[int, int, int]]:
    for sentence, start, end, _ in phrases("site_suffixes").within(document.reading, sentences(document)):
        yield sentence.start, start, end


def _is_site(reading: str, start: int, suffix: int, end: int) -> bool:
    own = reading[start:suffix] in _CIVIC or _is_own(reading[start:suffix])
    if end - start > _LONGEST or not own or reading[start:end] in column("facilities"):
        return False
    goes_on = re.compile(any_of("after_no_site")).match(reading, end)
    return reading[suffix - 1] not in _ENTERING and not _SAID.search(reading, start, suffix) and not goes_on


def _is_own(name: str) -> bool:
    """Whether words tell one place from others, those behind a quotation too: “共富”|区域|商圈 is no place."""
    behind = name.partition("”")[2]
    if _SUMMED.search(name):
        return False
    return not is_pointing(name) and is_particular(name) and (not behind or is_particular(behind))


def listed_sites(document: Document, seen: Sequence[Mention]) -> Iterator[Mention]:
    """Places that share the last word of a list: 为青石岭、白马、黄土坡等9个偏远工区添置设备.

    >>> from kg.corpus import paragraph
    >>> document = paragraph("为青石岭、白马等9个偏远工区添置设备")
    >>> [mention.full for mention in listed_sites(document, ())]
    ['青石岭工区', '白马工区']
    """
    taken = overlapping((m.start, m.end) for m in seen)
    items, tail = _lists()
    for sentence in sentences(document) if tail.search(document.reading) else ():
        for match in items.finditer(document.reading, sentence.start, sentence.end):
            for start, end in _items(document.reading, sentence.start, *match.span("items")):
                if not taken(start, end):
                    yield mention(document.reading, start, end, Kind.SITE, document.reading[start:end] + match["tail"])


@cache
def _lists() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """A list that shares its last word, and how it ends, which is quicker to look for."""
    items = rf"(?P<items>{_HAN}{{2,8}}(?:、{_HAN}{{2,6}})+)"
    tail = rf"等(?:[\d两三四五六七八九十百]+[余多]?[个座处])?{_HAN}{{0,4}}?(?P<tail>{any_of('shared_tail')})"
    return re.compile(items + tail), re.compile(tail)


def _items(reading: str, floor: int, start: int, end: int) -> Iterator[Span]:
    for item in re.compile("[^、]+").finditer(reading, start, end):
        yield (left_edge(reading, item.end(), floor) if item.start() == start else item.start()), item.end()


def streets(document: Document, seen: Sequence[Mention]) -> Iterator[Mention]:
    """Streets that something stands in: 东风路上的, 人民大道12号; those of strange words right behind their area.

    >>> from kg.corpus import paragraph
    >>> document = paragraph("走进长江路上的职工服务中心,返乡路上的工人")
    >>> [mention.name for mention in streets(document, ())]
    ['长江路']
    """
    taken = overlapping((m.start, m.end) for m in seen)
    for start, end in _streets(document, seen) if _ANY_WAY.search(document.reading) else ():
        if not taken(start, end):
            yield mention(document.reading, start, end, Kind.SITE)


def _streets(document: Document, seen: Sequence[Mention]) -> Iterator[Span]:
    reading = document.reading
    for sentence in sentences(document):
        for match in _STREET.finditer(reading, sentence.start, sentence.end):
            start = _street_start(reading, *match.span("street"))
            if start is not None:
                yield start, match.end("street")
    for area in seen:
        behind = _BEHIND_AREA.match(reading, area.end) if area.kind.is_area else None
        if behind and _is_strange(behind["street"]):
            yield behind.span()


def _is_strange(name: str) -> bool:
    """Whether a name is known for that of a street, or its words are of no use elsewhere: 中山路, 金|湖|东路, but not 致富路."""
    (_, tag), *more = rjieba.tag(name)
    if not more:
        return tag == "ns" and len(name) > _SHORTEST_WAY
    return all(len(word) == 1 or tag in _PROPER for word, tag in rjieba.tag(re.sub(_WAY + "$", "", name)))


def _street_start(reading: str, start: int, end: int) -> int | None:
    """Where the word begins that the segmenter takes for the name of a place and that ends a stretch."""
    at = start
    for word, tag in rjieba.tag(reading[start:end]):
        at += len(word)
        if at == end and tag == "ns" and len(word) > _SHORTEST_WAY:
            return end - len(word)
    return None
