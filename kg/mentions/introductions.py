"""Where a text itself shows that a person is named: by what they say, are given, are called, suffer from, or where they work."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from kg.lexicon import Cued, any_word, column
from kg.mentions.names import first_characters, is_usual, name_at, names_from, seems_usual
from kg.mentions.spans import Span
from kg.mentions.words import cuts_word
from kg.mentions.wordsets import any_of, bare_words
from kg.model import Block

__all__ = ["introduced"]

_HAN: Final = r"\u4e00-\u9fff"
_AND_MORE: Final = r"等(?:[\d一二两三四五六七八九十百]+[名位人]|一大?批|优秀|先进)"
_MORE: Final = re.compile("等|同志|“")
_MANY: Final = re.compile(f"{_AND_MORE}|同志|“")
_OTHERS: Final = re.compile(_AND_MORE)
_PRAISED: Final = re.compile(f"、“|{_AND_MORE}")
_HONORIFIC: Final = "老师|师傅|女士|先生|大姐|大爷|医生|教授|同志"
_PRAISE: Final = re.compile(r"“[^“”\n]{2,}”的?$")
_LONGEST_PRAISE: Final = 20
_USUAL_LENGTH: Final = 3
_AHEAD: Final = 16
_LONGEST_LIST: Final = 48


def introduced(text: str, block: Block) -> Iterator[Span]:
    """The ranges of names that a block of running text introduces without a post or a trade before them.

    >>> text = "首批会员领到礼包,林晓菲说。陈文斌,患尿毒症;在锅炉房工作的韩晓梅也来了。"
    >>> from kg.model import BlockKind
    >>> [text[start:end] for start, end in sorted(set(introduced(text, Block(BlockKind.PARAGRAPH, 0, len(text)))))]
    ['林晓菲', '陈文斌', '韩晓梅']
    """
    yield from _at_clause_starts(text, block)
    yield from _honoured(text, block)
    yield from _living_there(text, block)


@cache
def _apposed() -> re.Pattern[str]:
    """What stands right behind a name and says who that is."""
    post = rf"(?:助理|常务)?副?总?{any_of('post_behind')}(?![{_HAN}]?[团办室处级届期])"
    state = r"\((?:男|女|左|右|中|前|后)[^()]{0,8}\)|,(?:男|女)[,、]|[,(]?(?:今年|现年|已有?)?[1-9]\d岁"
    return re.compile(rf"{_HONORIFIC}|{post}| ?(?:{state})")


@cache
def _life() -> re.Pattern[str]:
    return re.compile(f",{any_of('life')}")


@cache
def _beside() -> re.Pattern[str]:
    """What none of the frames does without, soon found."""
    return re.compile(
        rf"{_HONORIFIC}|{any_of('post_behind')}|\(男|\(女|\(左|\(右|\(中|\(前|\(后|,男|,女|岁|,{any_of('life')}|{_PRAISED.pattern}"
    )


def _at_clause_starts(text: str, block: Block) -> Iterator[Span]:
    for match in _clause_start().finditer(text, block.start, block.end):
        start = match.end()
        spoken = None if text.startswith("区", start) else name_at(text, start, "speech")
        if spoken and spoken <= block.end:
            yield start, spoken
        apposed = _apposed_soon(text, start)
        plain = name_at(text, start) if apposed or seems_usual(text, start) else None
        if plain and plain <= block.end:
            if is_usual(text, start, plain) and text[start - 1 : start] not in {"“", "的"}:
                yield start, plain
            elif apposed:
                yield from _apposed_names(text, start, plain, block.end)


def _apposed_names(text: str, start: int, plain: int, end: int) -> Iterator[Span]:
    told = text[start - 1 : start] != "、" and _life().match(text, plain, end)
    if told or _apposed().match(text, plain, end) or _is_epithet(text, start, plain) or _OTHERS.match(text, plain, end):
        yield start, plain


def _is_epithet(text: str, start: int, end: int) -> bool:
    """Whether a name has what it is praised for before it and others behind it: “提灯天使”岳萍、“…”的雷震等一批."""
    praised = _PRAISE.search(text, max(0, start - _LONGEST_PRAISE), start)
    return praised is not None and _PRAISED.match(text, end) is not None


@cache
def _clause_start() -> re.Pattern[str]:
    """The beginnings of clauses and of what is marked off in them, as far as a name may begin there."""
    return re.compile(
        rf"(?:(?<=[,。;!?:、“”()】\n的])|(?<=[长任记席理][和与及])|^) *(?=[{''.join(sorted(first_characters()))}])", re.MULTILINE
    )


def _apposed_soon(text: str, start: int) -> bool:
    return _beside().search(text, start + 1, start + _AHEAD) is not None


@cache
def _openers() -> re.Pattern[str]:
    """Between what names come behind and what may be the first character of one."""
    opener = rf"{any_word(column('name_openers'))}|(?<=[司局会院厂部处队站校所社店班组])|(?<=中心)"
    return re.compile(rf"(?>(?:{opener}) *)(?=[{''.join(sorted(first_characters()))}])")


def _honoured(text: str, block: Block) -> Iterator[Span]:
    for match in _openers().finditer(text, block.start, block.end):
        if text.startswith("社区", match.end() - 1):
            continue
        spoken = name_at(text, match.end(), "speech")
        if spoken and spoken - match.end() == _USUAL_LENGTH and not cuts_word(text, match.end(), match.end()):
            yield match.end(), spoken
        more = _MORE.search(text, match.end() + 1, min(match.end() + _LONGEST_LIST, block.end))
        spans = list(names_from(text, match.end(), block.end)) if more or _apposed_soon(text, match.end()) else ()
        if spans and (_MANY.match(text, spans[-1][1]) or _apposed().match(text, spans[0][1])):
            yield from spans


def _living_there(text: str, block: Block) -> Iterator[Span]:
    """Who is said to work, live or come from somewhere right before: 在锅炉房工作的韩晓梅,每天…"""
    for match in _living().finditer(text, block.start, block.end):
        end = name_at(text, match.end(), "headed") or name_at(text, match.end(), "signed")
        if end and end - match.end() >= _USUAL_LENGTH:
            yield match.end(), end


@cache
def _living() -> Cued:
    pattern = rf"(?:{any_of('living')}|来自[{_HAN}]{{2,12}}|(?<!\d)\d\d[余多]?岁)的"
    return Cued(pattern, ("来自", "岁的", *(f"{word}的" for word in bare_words("living"))))
