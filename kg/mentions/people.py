"""Named persons: in bylines and credits, behind their posts, before what they say, in rows of names and rolls of honour."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from itertools import islice, pairwise
from typing import Final

import rjieba

from kg.corpus import PROSE, blocks_of
from kg.lexicon import Phrases
from kg.mentions.bylines import signed
from kg.mentions.introductions import introduced
from kg.mentions.names import (
    is_full_name,
    is_name,
    name_at,
    names_from,
)
from kg.mentions.posts import behind_titles, behind_trades
from kg.mentions.spans import Span, covering, overlapping
from kg.mentions.transliterations import sound_names
from kg.mentions.words import cuts_word
from kg.mentions.wordsets import any_of
from kg.model import Block, BlockKind, Document, Kind, Mention

__all__ = ["people"]

_SIGNED: Final = PROSE | {BlockKind.META, BlockKind.SIGNATURE}
_RUNNING: Final = PROSE - {BlockKind.LISTING}
_HAN: Final = r"\u4e00-\u9fff"
_ROW: Final = re.compile(rf"[{_HAN}]{{2,4}}(?:、[{_HAN}]{{2,4}}(?=、)){{2,}}、")
_TOKEN: Final = re.compile(rf"[{_HAN}] {{1,4}}[{_HAN}](?![{_HAN}])|[{_HAN}·]+")
_MARKS: Final = frozenset(" \n、,。:;()“”")
_SHORT_NAME: Final = 2
_USUAL_LENGTH: Final = 3
_FEWEST: Final = 2  # marks between the names of a row
_MOST: Final = 0.6


def people(document: Document, seen: Sequence[Mention]) -> Iterator[Mention]:
    """The persons that a document names.

    >>> from kg.corpus import paragraph
    >>> document = paragraph("区总工会副主席韩晓梅说,首批会员已经领到礼包。(记者 孙 悦)")
    >>> [mention.name for mention in people(document, ())]
    ['韩晓梅', '孙悦']
    """
    text = document.reading
    spans = {span for block in document.blocks for span in _spans(text, block)}
    spans.update(_of_mentioned(text, seen))
    spans.update(_again(document, {_closed(text[slice(*span)]) for span in spans}))
    named = overlapping((mention.start, mention.end) for mention in seen)
    inside, settled = covering(spans), re.compile(any_of("hamlet", "house_of_name"))
    villages = {mention.name[:-1] for mention in seen if mention.kind is Kind.VILLAGE}
    for start, end in dict(sorted(spans)).items():
        elsewhere = text[start:end] in villages or settled.match(text, end)
        if not (named(start, end) or inside(start - 1, end) or elsewhere):
            yield Mention(start, end, Kind.PERSON, _closed(text[start:end]))


def _of_mentioned(text: str, seen: Sequence[Mention]) -> Iterator[Span]:
    """Full names right behind the body or the village that somebody is from: 市第二毛纺厂林海峰, 河湾村的叶欣妍."""
    for mention in seen:
        if mention.kind.is_organization or mention.kind is Kind.VILLAGE:
            start = mention.end + text.startswith("的", mention.end)
            end = name_at(text, start, "headed")
            if end and end - start >= _USUAL_LENGTH and not cuts_word(text, start, start):
                yield start, end


def _closed(name: str) -> str:
    return name.replace(" ", "")


def _again(document: Document, names: Collection[str]) -> Iterator[Span]:
    """Where names stand that were found elsewhere in the article."""
    finder = Phrases(sorted(names))
    for _, start, end, name in finder.within(document.reading, blocks_of(document, PROSE)) if names else ():
        if len(name) > _SHORT_NAME or name_at(document.reading, start) == end:
            yield start, end


def _spans(text: str, block: Block) -> Iterator[Span]:
    if block.kind in _SIGNED:
        yield from signed(text, block)
    if block.kind is BlockKind.SUBTITLE and is_name(text[block.start : block.end]):
        yield block.start, block.end
    if block.kind in _RUNNING:
        yield from _behind_titles(text, block)
        yield from introduced(text, block)
        yield from behind_trades(text, block.start, block.end)
        yield from _in_rows(text, block)
        yield from _tagged(text, block)
        for span in sound_names(text, block.start, block.end):
            yield span
            yield from _listed_beside(text, block, span)
    if block.kind is BlockKind.LISTING:
        yield from (match.span() for match in _TOKEN.finditer(text, block.start, block.end) if is_name(_closed(match.group())))


def _behind_titles(text: str, block: Block) -> Iterator[Span]:
    for start in behind_titles(text, block.start, block.end):
        for span in names_from(text, start, block.end, "headed"):
            yield span
            if text[span[1] : span[1] + 1] not in {"、", "和", "与", "及"}:
                break


def _in_rows(text: str, block: Block) -> Iterator[Span]:
    """Four names or more in a row need no post before them: those inside are known by the marks on both sides."""
    any_row = text.count("、", block.start, block.end) > _FEWEST
    for match in _ROW.finditer(text, block.start, block.end) if any_row else ():
        cuts = [cut.end() for cut in re.compile("、").finditer(text, match.start(), match.end())]
        inner = [(a, b - 1) for a, b in pairwise(cuts)]
        known = sum(is_name(text[slice(*span)]) for span in inner)
        if known >= max(2, _MOST * len(inner)):
            yield from _before(text, match.start(), cuts[0] - 1)
            yield from (span for span in inner if is_name(text[slice(*span)]) or span[1] - span[0] <= _USUAL_LENGTH)
            yield from names_from(text, cuts[-1], block.end)


def _tagged(text: str, block: Block) -> Iterator[Span]:
    """Full names that the tagger takes for names wherever they stand, with those that are listed beside them.

    The dictionary of the tagger holds ordinary words that are marked as names; what it puts together itself is a name.
    """
    start = block.start
    for word, tag in rjieba.tag(text[block.start : block.end]):
        end = start + len(word)
        if (
            tag == "nr"
            and len(word) >= _USUAL_LENGTH
            and word[0] != "区"
            and is_full_name(word)
            and not _is_other(text, start, end)
        ):
            yield start, min(end, name_at(text, start) or end)  # 刘丽|为代表
            yield from _listed_beside(text, block, (start, end))
        start = end


def _is_other(text: str, start: int, end: int) -> bool:
    """Whether the last character comes twice to say how something is (黄灿灿的稻谷), or a longer quotation ends (“工|惠商家”)."""
    described = text[end - 1] == text[end - 2] and text[end : end + 1] in {"的", "地"}
    return described or (text[end : end + 1] == "”" and text[start - 1 : start] not in _MARKS)


def _listed_beside(text: str, block: Block, span: Span) -> Iterator[Span]:
    yield from _listed_before(text, block.start, span[0])
    yield from names_from(text, span[1] + 1, block.end) if text[span[1] : span[1] + 1] == "、" else ()


def _listed_before(text: str, floor: int, start: int) -> Iterator[Span]:
    while text[start - 1 : start] == "、":
        span = next(_before(text, floor, start - 1), None)
        if span is None or text[span[0] - 1 : span[0]] not in _MARKS:
            return
        yield span
        start = span[0]


def _before(text: str, floor: int, end: int) -> Iterator[Span]:
    starts = (start for start in (end - 3, end - 2) if start >= floor and is_name(text[start:end]))
    yield from ((start, end) for start in islice(starts, 1))
