"""Parts of organisations: named behind the whole, by the last words of that name, or by a number or trade of their own."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import groupby
from typing import Final

from kg.corpus import sentences
from kg.lexicon import Phrases
from kg.mentions.delimited import is_particular
from kg.mentions.edges import left_edge
from kg.mentions.spans import covering, overlapping
from kg.mentions.wordsets import any_of, bare_words
from kg.model import BlockKind, Document, Kind, Mention

__all__ = ["committees", "crews", "divisions", "divisions_again"]

_UNIT: Final = re.compile(r"[\u4e00-\u9fff]{1,8}?(?:班|组|车间|工段|科|科室|工区|站|队|部|处)(?=[\s(]|$)")
_STEM: Final = r"(?:(?![的了各在和与为被及等有])[\u4e00-\u9fff\dA-Za-z]){1,9}?"
_PART: Final = r"(?!(?:职工|工会|党|机关|各|所有|有关|等))(?:(?![的了各在和与为被及一])[\u4e00-\u9fff]){2,8}?"
_HONOURED: Final = (
    r"(?:班|班组|车间|工段|科|工区|队|部|所|室)(?=荣?获|夺得|摘得|捧[得回走]|被(?:授予|评为|命名|全国|[省市县区]|中华))"
)
_OFFICE: Final = re.compile(rf"{_PART}(?:处(?=[举承主联组,、。和与])|(?<![干总内外全局东西南北中])部(?=、|等\d)|{_HONOURED})")
_COMMITTEE: Final = re.compile(
    r"(?!第|全体|常务)(?:(?![的了各在和与为被等])[\u4e00-\u9fff]){2,10}?(?:委员会|中心(?![工任思城])|办事处|服务处|分会)(?![议场])"
)
_FEDERAL: Final = frozenset({Kind.UNION_FEDERATION, Kind.INDUSTRY_UNION})
_FEDERATION: Final = "总会"
_NUMBERED: Final = re.compile(r"第?[一二三四五六七八九十\d]+")
_BRANCH: Final = "分会"
_COMPANIES: Final = ("厂", "公司", "作业区", "项目部", "工区", "矿")
_SHORTEST: Final = 3
_OWN_STEM: Final = range(2, 7)


def divisions(document: Document, seen: Sequence[Mention]) -> Iterator[Mention]:
    """Parts of organisations behind the name of the whole, and parts of those: in rolls all, in prose by their head.

    >>> from kg.corpus import paragraph
    >>> page = paragraph("永安机械厂铸造分厂造型班参加")
    >>> [m.name for m in divisions(page, [Mention(0, 5, Kind.COMPANY, "永安机械厂")])]
    ['永安机械厂铸造分厂', '永安机械厂铸造分厂造型班']
    """
    reading = document.reading
    listed = covering((block.start, block.end) for block in document.blocks if block.kind is BlockKind.LISTING)
    for whole in seen:
        if whole.kind.is_organization and not whole.kind.is_union:
            pattern = _UNIT if listed(whole.start, whole.end) else _OFFICE
            office, end = pattern.match(reading, whole.end), whole.end
            if office:
                yield _part(reading, whole.start, office.end())
            while not office and (end := _end_of_part(reading, whole.start, end)):
                yield _part(reading, whole.start, end)


def committees(document: Document, seen: Sequence[Mention]) -> Iterator[Mention]:
    """Committees, centres, offices and branches of federations, named behind them.

    >>> from kg.corpus import paragraph
    >>> page = paragraph("由工联会青年事务委员会主办,工联会召开全体委员会")
    >>> seen = [Mention(1, 4, Kind.UNION_FEDERATION, "工联会"), Mention(14, 17, Kind.UNION_FEDERATION, "工联会")]
    >>> [m.name for m in committees(page, seen)]
    ['工联会青年事务委员会']
    """
    for whole in (m for m in seen if m.kind in _FEDERAL or m.name.endswith(_FEDERATION)):
        part = _COMMITTEE.match(document.reading, whole.end)
        if part and left_edge(document.reading, part.end() - 2, whole.start, {whole.end: whole.start}) == whole.start:
            yield _part(document.reading, whole.start, part.end())


def _part(reading: str, start: int, end: int) -> Mention:
    name = reading[start:end]
    if name.endswith(_BRANCH):
        return Mention(start, end, Kind.GRASSROOTS_UNION, name)
    return Mention(start, end, Kind.COMPANY if name.endswith(_COMPANIES) else Kind.SOCIAL_BODY, name)


def _end_of_part(reading: str, start: int, whole: int) -> int:
    """Where a part ends whose name begins right behind that of the whole, 0 where none does."""
    part = _heads().match(reading, whole)
    if part is None or not _is_own(reading[whole : part.start("head")]):
        return 0
    joined = left_edge(reading, part.start("head"), start, {whole: start}) == start
    return part.end() if joined else 0


@cache
def _heads() -> re.Pattern[str]:
    return re.compile(rf"{_STEM}(?P<head>{any_of('division')})(?:{_BRANCH}(?![场长员]))?")


def _is_own(stem: str) -> bool:
    """Whether what stands before a head tells one part from others: a number, or words that are not all common."""
    if _NUMBERED.fullmatch(stem):
        return True
    return is_particular(stem) and not stem.endswith(tuple(bare_words("course")))


def divisions_again(document: Document, seen: Sequence[Mention]) -> Iterator[Mention]:
    """Parts of organisations that a document calls once more without the whole, where only one is called so.

    >>> from kg.corpus import paragraph
    >>> page = paragraph("长岭油田采油三厂报捷,采油三厂工人欢呼")
    >>> seen = [Mention(0, 4, Kind.COMPANY, "长岭油田"), Mention(0, 8, Kind.COMPANY, "长岭油田采油三厂")]
    >>> [(m.name, m.full) for m in divisions_again(page, seen)]
    [('采油三厂', '长岭油田采油三厂')]
    """
    named = _parts(seen)
    if not named:
        return
    reading, taken = document.reading, overlapping((m.start, m.end) for m in seen if m.kind.is_organization)
    for sentence, start, end, part in Phrases(sorted(named)).within(reading, sentences(document)):
        if not taken(start, end) and left_edge(reading, start, sentence.start) == start:
            yield Mention(start, end, named[part].kind, part, named[part].full or named[part].name)


def _parts(seen: Sequence[Mention]) -> Mapping[str, Mention]:
    """The parts of organisations by what stands behind the name of the whole."""
    found: dict[str, dict[str, Mention]] = {}
    bodies = sorted(m for m in seen if m.kind.is_organization)
    for _, alike in groupby(bodies, key=lambda m: m.start):
        whole, *longer = alike
        for part in longer:
            short = part.name[len(whole.name) :]
            if len(short) >= _SHORTEST and _division().fullmatch(short):
                found.setdefault(short, {})[part.name] = part
    return {short: next(iter(names.values())) for short, names in found.items() if len(names) == 1}


@cache
def _division() -> re.Pattern[str]:
    return re.compile(rf".+{any_of('division')}")


def crews(document: Document, seen: Sequence[Mention]) -> Iterator[Mention]:
    """Crews and branch plants that a workplace's own news calls without it, and the branches of its union.

    >>> from kg.corpus import paragraph
    >>> page = paragraph("永安煤矿工会组织比赛,综采三队、铸造分厂和运销科分会获奖")
    >>> [(m.name, m.kind.value) for m in crews(page, [Mention(0, 4, Kind.COMPANY, "永安煤矿")])]
    [('综采三队', 'SocialBody'), ('铸造分厂', 'Company'), ('运销科分会', 'GrassrootsUnion')]
    """
    if not any(m.kind is Kind.COMPANY for m in seen):
        return
    reading, taken = document.reading, overlapping((m.start, m.end) for m in seen if m.kind.is_organization)
    for sentence in sentences(document):
        for head in _crew().finditer(reading, sentence.start, sentence.end):
            start = left_edge(reading, head.start(), sentence.start)
            own = head.start() - start in _OWN_STEM and _is_own(reading[start : head.start()])
            if own and not taken(start, head.end()):
                yield _part(reading, start, head.end())


@cache
def _crew() -> re.Pattern[str]:
    numbered = r"[一二三四五六七八九十\d]+(?:队|车间|工区|分厂|厂)"
    return re.compile(rf"(?:(?:{numbered}|分厂)(?:{_BRANCH})?|{any_of('union_branch_of')}{_BRANCH})(?![伍员长房区家子场馆])")
