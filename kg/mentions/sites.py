"""Sites: named estates, work sites, parks, stations, bases, markets, development zones."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

import rjieba

from kg.corpus import sentences
from kg.lexicon import column, phrases
from kg.mentions.edges import left_edge
from kg.mentions.quotations import mention, slogans
from kg.mentions.spans import begins, covering, overlapping
from kg.mentions.undertakings import is_particular, places_and_organizations
from kg.mentions.wordsets import any_of
from kg.model import Document, Kind, Mention

__all__ = ["named_sites", "streets"]

_LONGEST: Final = 28
_SHORTEST_WAY: Final = 2
_HAN: Final = r"[\u4e00-\u9fff]"
_WAY: Final = "(?:路|大道|大街|街)"
_STREET: Final = re.compile(rf"(?P<street>{_HAN}{{2,8}}?{_WAY})(?=上的|\d+号|沿线|两侧|路口|交叉口|、{_HAN}{{2,4}}{_WAY})")


def named_sites(document: Document, seen: Sequence[Mention]) -> Iterator[Mention]:
    """Places that people built and named: 翠湖小区, 临江国际物流园, 城北水厂项目建筑工地.

    >>> from kg.corpus import reading
    >>> from kg.model import Block, BlockKind
    >>> text = "在翠湖小区和老旧小区走访"
    >>> block = Block(BlockKind.PARAGRAPH, 0, len(text))
    >>> document = Document("d", "d.txt", text, reading(text), (block,), "")
    >>> [mention.name for mention in named_sites(document, ())]
    ['翠湖小区']
    """
    taken, whole = covering((m.start, m.end) for m in seen), begins(places_and_organizations(seen))
    slogan = covering(slogans(document.reading))
    for floor, suffix, end in _suffixes(document):
        start = left_edge(document.reading, suffix, floor, whole)
        if not taken(suffix - 1, end) and not slogan(suffix, end) and _is_site(document.reading, start, suffix, end):
            yield mention(document.reading, start, end, Kind.SITE)


def _suffixes(document: Document) -> Iterator[tuple[int, int, int]]:
    for sentence in sentences(document):
        for start, end, _ in phrases("site_suffixes").find(document.reading[sentence.start : sentence.end]):
            yield sentence.start, sentence.start + start, sentence.start + end


def _is_site(reading: str, start: int, suffix: int, end: int) -> bool:
    if end - start > _LONGEST or re.compile(any_of("after_no_site")).match(reading, end):
        return False
    return is_particular(reading[start:suffix]) and reading[start:end] not in column("facilities")


def streets(document: Document, seen: Sequence[Mention]) -> Iterator[Mention]:
    """Streets that something stands in: 东风路上的, 人民大道12号.

    >>> from kg.corpus import reading
    >>> from kg.model import Block, BlockKind
    >>> text = "走进长江路上的职工服务中心,返乡路上的工人"
    >>> document = Document("d", "d.txt", text, reading(text), (Block(BlockKind.PARAGRAPH, 0, len(text)),), "")
    >>> [mention.name for mention in streets(document, ())]
    ['长江路']
    """
    taken = overlapping((m.start, m.end) for m in seen)
    for sentence in sentences(document):
        for match in _STREET.finditer(document.reading, sentence.start, sentence.end):
            start = _street_start(document.reading, *match.span("street"))
            if start is not None and not taken(start, match.end("street")):
                yield mention(document.reading, start, match.end("street"), Kind.SITE)


def _street_start(reading: str, start: int, end: int) -> int | None:
    """Where the word begins that the segmenter takes for the name of a place and that ends a stretch."""
    at = start
    for word, tag in rjieba.tag(reading[start:end]):
        at += len(word)
        if at == end and tag == "ns" and len(word) > _SHORTEST_WAY:
            return end - len(word)
    return None
