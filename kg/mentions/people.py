"""Named persons: in bylines and credits, behind their posts, before what they say, in rows of names and rolls of honour."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from functools import cache
from itertools import chain, islice, pairwise
from typing import Final

import rjieba

from kg.corpus import PROSE, blocks_of
from kg.lexicon import Cued, Phrases, any_word, column
from kg.mentions.names import (
    dotted_names,
    first_characters,
    is_full_name,
    is_name,
    name_at,
    names_from,
)
from kg.mentions.posts import behind_titles, behind_trades
from kg.mentions.spans import Span, covering, overlapping
from kg.mentions.words import cuts_word
from kg.mentions.wordsets import any_of, bare_words
from kg.model import Block, BlockKind, Document, Kind, Mention

__all__ = ["people"]

_SIGNED: Final = PROSE | {BlockKind.META, BlockKind.SIGNATURE}
_RUNNING: Final = PROSE - {BlockKind.LISTING}
_HAN: Final = r"\u4e00-\u9fff"
_BARE_ROLE: Final = re.compile(r"(?:记者|通讯员|实习生|作者|报道组|信息员)$")
_NAMES: Final = rf"[{_HAN}·]{{2,4}}(?:[、 ][{_HAN}]{{2,4}}){{0,3}}|[{_HAN}] {{1,4}}[{_HAN}]"
_MADE: Final = "摄|供图|图/文|文/图"
_MAKING: Final = re.compile(_MADE)
_CREDIT: Final = re.compile(rf"(?<![{_HAN}])({_NAMES}) ?(?:{_MADE})")
_SIGNED_AT_END: Final = re.compile(
    rf"\((?:[{_HAN}]{{2,20}}(?:工会|公司|集团|中心|[局委院校厂矿段社部办]) )?([{_HAN}·、 ]{{2,30}})\)[ \n]*\Z"
)
_AND_MORE: Final = r"等(?:[\d一二两三四五六七八九十百]+[名位人]|一大?批|优秀|先进)"
_MANY: Final = re.compile(f"{_AND_MORE}|同志|“")
_OTHERS: Final = re.compile(f"、“|{_AND_MORE}")
_POST: Final = "部长|主席|书记|主任|局长|校长|院长|会长|经理|厂长"
_HONORIFIC: Final = "老师|师傅|女士|先生|大姐|大爷|医生|教授|同志"
_APPOSED: Final = re.compile(
    rf"(?:{_HONORIFIC}|(?:{_POST})(?=的|说|等|介绍|表示|带领|陪同|,))"
    rf"| ?(?:\((?:男|女|左|右|中|前|后)[^()]{{0,8}}\)|,(?:男|女)[,、]|[,(]?(?:今年|现年|已有?)?[1-9]\d岁)"
)
_PRAISE: Final = re.compile(r"“[^“”\n]{2,}”的?$")
_BESIDE: Final = re.compile(  # what none of _APPOSED and _OTHERS does without, soon found
    rf"{_HONORIFIC}|{_POST}|\(男|\(女|\(左|\(右|\(中|\(前|\(后|,男|,女|岁|{_OTHERS.pattern}"
)
_LONGEST_PRAISE: Final = 20
_ROW: Final = re.compile(rf"[{_HAN}]{{2,4}}(?:、[{_HAN}]{{2,4}}(?=、)){{2,}}、")
_TOKEN: Final = re.compile(rf"[{_HAN}] {{1,4}}[{_HAN}](?![{_HAN}])|[{_HAN}·]+")
_MARKS: Final = frozenset(" \n、,。:;()“”")
_SHORT_NAME: Final = 2
_USUAL_LENGTH: Final = 3
_FEWEST: Final = 2  # marks between the names of a row
_MOST: Final = 0.7


def people(document: Document, seen: Sequence[Mention]) -> Iterator[Mention]:
    """The persons that a document names.

    >>> from kg.corpus import paragraph
    >>> document = paragraph("区总工会副主席韩晓梅说,首批会员已经领到礼包。(记者 孙 悦)")
    >>> [mention.name for mention in people(document, ())]
    ['韩晓梅', '孙悦']
    """
    text = document.reading
    spans = {span for block in document.blocks for span in _spans(text, block)}
    spans.update(_again(document, {_closed(text[slice(*span)]) for span in spans}))
    named = overlapping((mention.start, mention.end) for mention in seen)
    inside, settled = covering(spans), re.compile(any_of("hamlet", "house_of_name"))
    villages = {mention.name[:-1] for mention in seen if mention.kind is Kind.VILLAGE}
    for start, end in dict(sorted(spans)).items():
        elsewhere = text[start:end] in villages or settled.match(text, end)
        if not (named(start, end) or inside(start - 1, end) or elsewhere):
            yield Mention(start, end, Kind.PERSON, _closed(text[start:end]))


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
        yield from _in_bylines(text, block)
        yield from _in_credits(text, block)
    if block.kind is BlockKind.SUBTITLE and is_name(text[block.start : block.end]):
        yield block.start, block.end
    if block.kind in _RUNNING:
        yield from _behind_titles(text, block)
        yield from _at_clause_starts(text, block)
        yield from _honoured(text, block)
        yield from _introduced(text, block)
        yield from behind_trades(text, block.start, block.end)
        yield from _in_rows(text, block)
        yield from _tagged(text, block)
        yield from dotted_names(text, block.start, block.end)
    if block.kind is BlockKind.LISTING:
        yield from (match.span() for match in _TOKEN.finditer(text, block.start, block.end) if is_name(_closed(match.group())))


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
            yield from names_from(text, match.end(), block.end, "signed")


def _in_credits(text: str, block: Block) -> Iterator[Span]:
    made = _CREDIT.finditer(text, block.start, block.end) if _MAKING.search(text, block.start, block.end) else ()
    for match in chain(_SIGNED_AT_END.finditer(text, block.start, block.end), made):
        spans = list(names_from(text, *match.span(1), "signed"))
        if spans and spans[-1][1] == match.end(1):
            yield from spans


def _behind_titles(text: str, block: Block) -> Iterator[Span]:
    for start in behind_titles(text, block.start, block.end):
        for span in names_from(text, start, block.end, "headed"):
            yield span
            if text[span[1] : span[1] + 1] not in {"、", "和", "与", "及"}:
                break


def _at_clause_starts(text: str, block: Block) -> Iterator[Span]:
    any_apposed = _BESIDE.search(text, block.start, block.end)
    for match in _clause_start().finditer(text, block.start, block.end):
        spoken = None if text.startswith("区", match.end()) else name_at(text, match.end(), "speech")
        if spoken and spoken <= block.end:
            yield match.end(), spoken
        plain = name_at(text, match.end()) if any_apposed else None
        if plain and (_APPOSED.match(text, plain, block.end) or _is_epithet(text, match.end(), plain)):
            yield match.end(), plain


def _is_epithet(text: str, start: int, end: int) -> bool:
    """Whether a name has what it is praised for before it and others behind it: “提灯天使”岳萍、“…”的雷震等一批."""
    praised = _PRAISE.search(text, max(0, start - _LONGEST_PRAISE), start)
    return praised is not None and _OTHERS.match(text, end) is not None


@cache
def _clause_start() -> re.Pattern[str]:
    """The beginnings of clauses and of what is marked off in them, as far as a name may begin there."""
    return re.compile(rf"(?:(?<=[,。;!?:、“”()\n的])|^) *(?=[{''.join(sorted(first_characters()))}])", re.MULTILINE)


@cache
def _openers() -> re.Pattern[str]:
    """Between what names come behind and what may be the first character of one."""
    opener = rf"{any_word(column('name_openers'))}|(?<=[司局会院厂部处队站校所社店班组])|(?<=中心)"
    return re.compile(rf"(?>(?:{opener}) *)(?=[{''.join(sorted(first_characters()))}])")


def _honoured(text: str, block: Block) -> Iterator[Span]:
    any_more = _BESIDE.search(text, block.start, block.end) or text.find("“", block.start, block.end) >= 0
    for match in _openers().finditer(text, block.start, block.end):
        if text.startswith("社区", match.end() - 1):
            continue
        spoken = name_at(text, match.end(), "speech")
        if spoken and spoken - match.end() == _USUAL_LENGTH and not cuts_word(text, match.end(), match.end()):
            yield match.end(), spoken
        spans = list(names_from(text, match.end(), block.end)) if any_more else ()
        if spans and (_MANY.match(text, spans[-1][1]) or _APPOSED.match(text, spans[0][1])):
            yield from spans


def _introduced(text: str, block: Block) -> Iterator[Span]:
    """Who is said to work, live or come from somewhere right before: 在锅炉房工作的韩晓梅,每天…"""
    for match in _living().finditer(text, block.start, block.end):
        end = name_at(text, match.end(), "headed") or name_at(text, match.end(), "signed")
        if end and end - match.end() == _USUAL_LENGTH:
            yield match.end(), end


@cache
def _living() -> Cued:
    pattern = rf"(?:{any_of('living')}|来自[{_HAN}]{{2,12}}|(?<!\d)\d\d[余多]?岁)的"
    return Cued(pattern, ("来自", "岁的", *(f"{word}的" for word in bare_words("living"))))


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
            yield from _listed_before(text, block.start, start)
            yield from names_from(text, end + 1, block.end) if text[end : end + 1] == "、" else ()
        start = end


def _is_other(text: str, start: int, end: int) -> bool:
    """Whether the last character comes twice to say how something is (黄灿灿的稻谷), or a longer quotation ends (“工|惠商家”)."""
    described = text[end - 1] == text[end - 2] and text[end : end + 1] in {"的", "地"}
    return described or (text[end : end + 1] == "”" and text[start - 1 : start] not in _MARKS)


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
