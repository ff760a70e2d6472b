"""Who wrote and photographed: behind 记者 and the like, in the datelines of agencies, before 摄, in brackets at the end."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import chain
from typing import Final

from kg.lexicon import Cued, any_word, column
from kg.mentions.names import is_name, names_from
from kg.mentions.spans import Span
from kg.model import Block, BlockKind

__all__ = ["signed"]

_HAN: Final = r"\u3400-\u9fff"
_BARE_ROLE: Final = re.compile(r"(?:记者|通讯员|实习生|作者|报道组|信息员)$")
_NAMES: Final = rf"[{_HAN}·]{{2,4}}(?:[、 ][{_HAN}]{{2,4}}){{0,3}}|[{_HAN}] {{1,4}}[{_HAN}]"
_FULL_NAME: Final = 3
_MADE: Final = "摄|供图|图/文|文/图"
_MAKING: Final = re.compile(_MADE)
_CREDIT: Final = re.compile(rf"(?<![{_HAN}])({_NAMES}) ?(?:{_MADE})")
_DATELINE: Final = re.compile(r"(?:日|新闻|阳光|本报|本网) ?[电讯] ?\(")
_BODY: Final = rf"[{_HAN}]{{2,20}}(?:工会|公司|集团|中心|[局委院校厂矿段社部办])(?: +|:)"
_OF_BODY: Final = re.compile(_BODY)
_SIGNED_AT_END: Final = re.compile(rf"\((?:{_BODY})?([{_HAN}·、 ]{{2,30}})\)[ \n]*\Z")
_SIGNED_ROW: Final = re.compile(rf"{_BODY}([{_HAN}·、 ]{{2,30}})\Z")


def signed(text: str, block: Block) -> Iterator[Span]:
    """The ranges of the names of those who made a page or a picture.

    >>> text = "某某网某市5月1日电(林晓菲 记者 孙悦)"
    >>> [text[start:end] for start, end in signed(text, Block(BlockKind.PARAGRAPH, 0, len(text)))]
    ['孙悦', '林晓菲']
    """
    yield from _in_bylines(text, block)
    for match in _DATELINE.finditer(text, block.start, block.end):
        yield from names_from(text, match.end(), block.end, "signed")
    yield from _in_credits(text, block)


@cache
def _roles() -> Cued:
    roles = any_word(column("byline_roles"))
    marked = "(?P<colon> *[:/|]*[ |]*)"
    pattern = rf"(?:(?<![{_HAN}《])(?P<role>[{_HAN}]{{2,10}}?(?:记者|通讯员|实习生)|{roles})|作者(?=:)){marked}"
    return Cued(pattern, ("记者", "通讯员", "实习生", "作者", *column("byline_roles")))


def _in_bylines(text: str, block: Block) -> Iterator[Span]:
    for match in _roles().finditer(text, block.start, block.end):
        spaced = block.kind is not BlockKind.PARAGRAPH and " " in match["colon"]
        if match["colon"].strip() or spaced or "/" in match["role"] or _BARE_ROLE.search(match["role"]):
            body = _OF_BODY.match(text, match.end(), block.end)
            yield from names_from(text, body.end() if body else match.end(), block.end, "signed")


def _in_credits(text: str, block: Block) -> Iterator[Span]:
    made = _CREDIT.finditer(text, block.start, block.end) if _MAKING.search(text, block.start, block.end) else ()
    row = _SIGNED_ROW.match(text, block.start, block.end) if block.kind is BlockKind.META else None
    for match in chain([row] if row else (), _SIGNED_AT_END.finditer(text, block.start, block.end), made):
        spans = list(names_from(text, *match.span(1), "signed"))
        if spans and spans[-1][1] == match.end(1):
            yield from spans
        else:
            yield from _joined(text, *match.span(1))


def _joined(text: str, start: int, end: int) -> Iterator[Span]:
    """Names of three characters without a mark between: 王冬梅|胡元华|陆凤江."""
    names = [(at, at + _FULL_NAME) for at in range(start, end, _FULL_NAME)]
    if len(names) > 1 and names[-1][1] == end and all(is_name(text[a:b]) for a, b in names):
        yield from names
