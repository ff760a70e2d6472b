"""Named persons: in bylines and colophons, behind their posts, before what they say, in rolls of honour."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Final

from kg.corpus import PROSE
from kg.lexicon import column, phrases
from kg.mentions.names import is_name, name_at, names_from
from kg.model import Block, BlockKind, Document, Kind, Mention

__all__ = ["people"]

Span = tuple[int, int]

_SIGNED: Final = PROSE | {BlockKind.META, BlockKind.SIGNATURE}
_RUNNING: Final = PROSE - {BlockKind.LISTING}
_CLAUSE_START: Final = re.compile(r"(?:(?<=[,。;!?:、“”()\n])|^) *", re.MULTILINE)
_CONFERRED: Final = re.compile(r"(?:授予|表彰|追授|评选出|推荐|选举产生?|选举|任命|聘任|奖励|慰问|看望|向|以|图为|图中|是) *")
_MANY: Final = re.compile(r"等[\d一二两三四五六七八九十百]+[名位人]|同志")
_APPOSED: Final = re.compile(r" ?(?:\((?:男|女|左|右|中|前|后)[^()]{0,8}\)|,(?:男|女)[,、])")
_TOKEN: Final = re.compile(r"[\u4e00-\u9fff] {1,4}[\u4e00-\u9fff](?![\u4e00-\u9fff])|[\u4e00-\u9fff·]+")
_BARE_ROLE: Final = re.compile(r"(?:记者|通讯员|实习生|作者|报道组|信息员)$")


def people(document: Document, seen: Sequence[Mention]) -> Iterator[Mention]:
    """The persons that a document names.

    >>> from kg.corpus import reading
    >>> from kg.model import Block, BlockKind, Document
    >>> text = "区总工会副主席韩晓梅说,首批会员已经领到礼包。(记者 孙 悦)"
    >>> block = Block(BlockKind.PARAGRAPH, 0, len(text))
    >>> document = Document("d", "d.txt", text, reading(text), (block,), "")
    >>> [mention.name for mention in people(document, ())]
    ['韩晓梅', '孙悦']
    """
    spans = {span for block in document.blocks for span in _spans(document.reading, block)}
    for start, end in sorted(spans):
        if not any(start < mention.end and mention.start < end for mention in seen):
            yield Mention(start, end, Kind.PERSON, document.reading[start:end].replace(" ", ""))


def _spans(text: str, block: Block) -> Iterator[Span]:
    if block.kind in _SIGNED:
        yield from _in_bylines(text, block)
    if block.kind in _RUNNING:
        yield from _behind_titles(text, block)
        yield from _speakers(text, block)
        yield from _honoured(text, block)
    if block.kind is BlockKind.LISTING:
        yield from _in_roll(text, block)


@cache
def _roles() -> re.Pattern[str]:
    roles = "|".join(map(re.escape, sorted(column("byline_roles"), key=len, reverse=True)))
    return re.compile(
        rf"(?<![\u4e00-\u9fff《])(?P<role>(?:[\u4e00-\u9fff]{{2,6}}(?=记者|通讯员))?(?:{roles}))(?P<colon> *[:/|]? *)"
    )


def _in_bylines(text: str, block: Block) -> Iterator[Span]:
    for match in _roles().finditer(text, block.start, block.end):
        spaced = block.kind is not BlockKind.PARAGRAPH and " " in match["colon"]
        if match["colon"].strip() or spaced or "/" in match["role"] or _BARE_ROLE.search(match["role"]):
            yield from names_from(text, match.end(), block.end)


def _behind_titles(text: str, block: Block) -> Iterator[Span]:
    for _, end, _ in phrases("person_titles").find(text[block.start : block.end]):
        start = block.start + end + (text[block.start + end : block.start + end + 1] == " ")
        for span in names_from(text, start, block.end):
            yield span
            if text[span[1] : span[1] + 1] not in {"、", "和", "与", "及"}:
                break


def _speakers(text: str, block: Block) -> Iterator[Span]:
    for match in _CLAUSE_START.finditer(text, block.start, block.end):
        end = name_at(text, match.end(), speech=True)
        if end and end <= block.end:
            yield match.end(), end
        stop = name_at(text, match.end())
        if stop and _APPOSED.match(text, stop, block.end):
            yield match.end(), stop


def _honoured(text: str, block: Block) -> Iterator[Span]:
    for match in _CONFERRED.finditer(text, block.start, block.end):
        spans = list(names_from(text, match.end(), block.end))
        if spans and (_MANY.match(text, spans[-1][1]) or _APPOSED.match(text, spans[0][1])):
            yield from spans


def _in_roll(text: str, block: Block) -> Iterator[Span]:
    for token in _TOKEN.finditer(text, block.start, block.end):
        if is_name(token.group().replace(" ", "")):
            yield token.span()
