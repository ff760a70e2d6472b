"""Named papers: what stands in 《》 and is no periodical, and handbooks, appeals and leaflets that stand without."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import chain
from typing import Final

from kg.corpus import PROSE
from kg.lexicon import any_word, column, load, phrases
from kg.mentions.words import cuts_word
from kg.model import Block, BlockKind, Document, Kind, Mention

__all__ = ["documents"]

_READ: Final = PROSE | {BlockKind.META, BlockKind.SIGNATURE}
_TITLE: Final = re.compile(r"《(?P<title>[^《》\n]*(?:《[^《》\n]*》[^《》\n]*)*)》")
_FUNCTION_WORD: Final = re.compile(r"[的了在把被将与和及或]")
_LONGEST_TITLE: Final = 60
_SHORTEST_STEM: Final = 3


def documents(document: Document, _seen: Sequence[Mention]) -> Iterator[Mention]:
    """The papers that a document names; 《》 stay in the name, since they are what makes it a title.

    >>> from kg.corpus import paragraph
    >>> document = paragraph("据《某某晚报》报道,区总印发《劳模管理办法》和劳务纠纷宣传手册,并发出“光盘行动”倡议书。")
    >>> [mention.name for mention in documents(document, ())]
    ['《劳模管理办法》', '“光盘行动”倡议书', '劳务纠纷宣传手册']
    """
    for block in document.blocks:
        if block.kind in _READ:
            found = (_titled(document.reading, block), _untitled(document.reading, block), _laws(document.reading, block))
            for start, end in chain.from_iterable(found):
                yield Mention(start, end, Kind.DOCUMENT, document.reading[start:end].replace(" ", ""))


def _titled(text: str, block: Block) -> Iterator[tuple[int, int]]:
    for match in _TITLE.finditer(text, block.start, block.end):
        if 1 < len(match["title"]) <= _LONGEST_TITLE and not _is_outlet(text, *match.span()):
            yield match.span()


def _is_outlet(text: str, start: int, end: int) -> bool:
    title = text[start : end - 1].rstrip()
    if title.endswith(_tails("")) and not title.endswith(_tails("paper")):
        return True
    after, before = text[end : end + 8].lstrip(" "), text[max(0, start - 8) : start]
    return after.startswith(_beside("after")) or before.endswith(_beside("before"))


@cache
def _tails(kind: str) -> tuple[str, ...]:
    return tuple(row["tail"] for row in load("periodical_tails") if row["is"] == kind)


@cache
def _beside(side: str) -> tuple[str, ...]:
    return tuple(row["phrase"] for row in load("title_contexts") if row["side"] in {side, "both"})


def _untitled(text: str, block: Block) -> Iterator[tuple[int, int]]:
    if not _telling().search(text, block.start, block.end):
        return
    taken = [match.span() for match in _TITLE.finditer(text, block.start, block.end)]
    for match in chain.from_iterable(pattern.finditer(text, block.start, block.end) for pattern in _patterns()):
        start, end = match.span("name")
        if _is_specific(match["name"]) and not any(start < b and a < end for a, b in taken):
            taken.append((start, end))
            yield start, end


def _laws(text: str, block: Block) -> Iterator[tuple[int, int]]:
    """Laws without 《》: 劳动合同法, but not 劳动法|律."""
    for a, b, _ in phrases("laws").find(text[block.start : block.end]):
        start, end = block.start + a, block.start + b
        titled = text.rfind("《", block.start, start) > text.rfind("》", block.start, start)
        if not titled and not text.startswith("律", end) and not cuts_word(text, start, end):
            yield start, end


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    noun, verb = _nouns(), "|".join(column("document_verbs"))
    made = rf"(?:{verb})了?|[\d万]+[份册页本张]、|》[和与及、]"
    return (
        re.compile(rf"(?P<name>“[^“”\n]{{2,20}}”[\u4e00-\u9fff]{{0,4}}(?:{noun}))"),
        re.compile(r"(?:发出|发起|提出)了?(?P<name>“[^“”\n]{4,30}”的倡议)(?!书)"),
        re.compile(rf"“(?P<name>[\u4e00-\u9fff]{{4,16}}(?:{noun}))”"),
        re.compile(rf"(?:{verb})了?(?P<name>\d{{4}}年度?[\u4e00-\u9fff]{{2,16}}(?:合同|协议|协议书))(?![书文]|[,、]?\d)"),
        re.compile(rf"(?P<name>致[\u4e00-\u9fff]{{2,16}}(?:{noun}))"),
        re.compile(rf"(?:{made})(?P<name>(?!了)[\u4e00-\u9fff“”+]{{2,16}}?(?:{noun}))"),
    )


@cache
def _telling() -> re.Pattern[str]:
    return re.compile(any_word(("合同", "协议", "倡议", *column("document_nouns"))))


@cache
def _nouns() -> str:
    return any_word(column("document_nouns"))


def _is_specific(name: str) -> bool:
    if name.count("“") != name.count("”"):
        return False
    if name.startswith(("“", "致", *"12")):
        return True
    stem = re.sub(f"(?:{_nouns()})$", "", name)
    return len(stem) >= _SHORTEST_STEM and not _FUNCTION_WORD.search(stem) and not _generic().fullmatch(stem)


@cache
def _generic() -> re.Pattern[str]:
    return re.compile(f"(?:{'|'.join(column('document_stems'))})+")
