"""Organisations known by name: those that the lexicon lists, and newspapers."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final

from kg.corpus import PROSE, blocks_of
from kg.lexicon import Cued, load, phrases
from kg.mentions.words import cuts_word
from kg.model import Block, BlockKind, Document, Kind, Mention

__all__ = ["known", "press"]

_READ: Final = PROSE | {BlockKind.SIGNATURE, BlockKind.META}
_CUT_AT_LEAST: Final = 3  # characters: shorter ones (全总) are often joined to what follows
_PRESS: Final = Cued(
    r"(?!据)[\u4e00-\u9fff]{2,8}?(?:日报|晚报|晨报|早报|时报|商报|都市报|工人报|劳动报|(?<!本)报(?=报道))(?![道导告名销送纸社])",
    ("日报", "晚报", "晨报", "早报", "时报", "商报", "都市报", "工人报", "劳动报", "报报道"),
)
_REPORTS: Final = re.compile(r"报道|记者|讯[,:(]")
_BRANCH_OF: Final = re.compile(
    r"(?:(?![和与及等的在为由向])[\u4e00-\u9fff()]){0,14}?(?:分行|支行|分公司|有限公司|有限责任公司|(?<=[市县区省州盟旗])(?:税务局|调查队))"
)


@dataclass(frozen=True, slots=True)
class _Known:
    """What a name stands for, and the words of which a page holds one where the name means that."""

    kind: Kind
    full: str | None
    beside: Sequence[str]


def known(document: Document, seen: Sequence[Mention]) -> Iterator[Mention]:
    """Organisations that the lexicon knows by name, and their branches: 中铁九局, 建设银行山西分行.

    >>> from kg.corpus import paragraph
    >>> [m.full or m.name for m in known(paragraph("中铁二十一局和全总来人,劳动部门到场"), ())]
    ['中铁二十一局', '中华全国总工会']
    """
    reading = document.reading
    for block, start, end, name in phrases("known_organizations").within(reading, blocks_of(document, _READ)):
        body, branch = _known()[name], _BRANCH_OF.match(reading, end, block.end)
        if branch:
            yield Mention(start, branch.end(), body.kind, reading[start : branch.end()])
        elif _is_spoken_of(body, reading) and not _is_cut(reading, start, end, name):
            yield Mention(start, end, body.kind, name, body.full)


def _is_spoken_of(body: _Known, reading: str) -> bool:
    """Whether a page is from where a short name means the body: 工联会 beside 香港."""
    return not body.beside or any(word in reading for word in body.beside)


def _is_cut(reading: str, start: int, end: int, name: str) -> bool:
    """Whether a name is but a part of other words, or its last character the first of the post of who leads: 工联|会长."""
    if len(name) < _CUT_AT_LEAST or reading[end - 1 : end] == reading[end : end + 1]:  # 福利局|局长
        return False
    return reading[end - 1 : end + 1] == "会长" or cuts_word(reading, start, end)


@cache
def _known() -> Mapping[str, _Known]:
    return {
        row["name"]: _Known(Kind(row["kind"]), row["full"] or None, row["beside"].split()) for row in load("known_organizations")
    }


def press(document: Document, seen: Sequence[Mention]) -> Iterator[Mention]:
    """Newspapers: in 《》 or reporting in prose, bare in the rows that say where an article comes from.

    >>> from kg.corpus import paragraph
    >>> [m.name for m in press(paragraph("据《西海都市报》报道,日报表已送审"), ())]
    ['西海都市报']
    """
    for block in blocks_of(document, _READ):
        for match in _PRESS.finditer(document.reading, block.start, block.end):
            quoted = document.reading[match.start() - 1 : match.start()] == "《"
            reports = _opens(document.reading, block, match.start()) and _REPORTS.match(document.reading, match.end())
            if quoted or reports or block.kind is BlockKind.META:
                yield Mention(match.start(), match.end(), Kind.SOCIAL_BODY, match.group())


def _opens(reading: str, block: Block, start: int) -> bool:
    """Whether a clause begins at a position, or behind 据."""
    return start == block.start or reading[start - 1] in " ,。;据"
