"""Programs that go by a slogan: in quotation marks alone, 某某进企业, 四级某某网络, 十大某某工程."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from typing import Final

from kg.corpus import sentences
from kg.mentions.edges import left_edge
from kg.mentions.programs import canonical
from kg.mentions.quotations import is_common, mention, quotations
from kg.mentions.spans import begins, covering
from kg.mentions.undertakings import in_other_name, is_particular, places_and_organizations
from kg.mentions.wordsets import any_of
from kg.model import Document, Kind, Mention

__all__ = ["entering", "instituted", "quoted_programs", "tiered"]

_NUMERAL: Final = r"[一二两双三四五六七八九十百千万\d]"
_UNDERTAKINGS: Final = frozenset({Kind.PROGRAM, Kind.EVENT, Kind.FACILITY})
_SHORTEST, _LONGEST = 3, 30
_SEVERAL: Final = r"(?:多项|一系列|各类|[\d一二三四五六七八九十]+[余多]?[项个场类种])"
_AT_STOP: Final = re.compile(r"”(?:[,。;:!?)\n]|$)")
_AHEAD: Final = 8
_TELLING: Final = 6
_TOLD: Final = 4
_WHAT_ENTERS: Final = range(2, 13)  # characters before 进企业


def quoted_programs(document: Document, seen: Sequence[Mention]) -> Iterator[Mention]:
    """Programs that quotation marks alone name: 围绕“一赛一节”, “心晴计划”; and wherever else the same words are quoted.

    >>> from kg.corpus import paragraph
    >>> document = paragraph("围绕“一赛一节”做好“娘家人”")
    >>> [mention.name for mention in quoted_programs(document, ())]
    ['一赛一节']
    """
    reading = document.reading
    other, part = in_other_name(seen), _part_of_undertaking(seen)
    quoted = [
        span
        for sentence in sentences(document)
        for span in quotations(reading, sentence.start, sentence.end)
        if not other(*span) and not part(*span)
    ]
    names = {m.full or m.name for m in seen if m.kind is Kind.PROGRAM}
    names |= {reading[start:end] for start, end in quoted if _names_program(reading, start, end)}
    for start, end in quoted:
        if reading[start:end] in names:
            yield mention(reading, start, end, Kind.PROGRAM, canonical(reading[start:end]))


def _part_of_undertaking(seen: Sequence[Mention]) -> Callable[[int, int], bool]:
    return covering((m.start, m.end) for m in seen if m.kind in _UNDERTAKINGS)


def _names_program(reading: str, start: int, end: int) -> bool:
    quoted = reading[start:end]
    if is_common(quoted) or not _SHORTEST <= len(quoted) <= _LONGEST:
        return False
    headed = _own_head().search(quoted) is not None
    if "," in quoted:
        return headed and _is_launched(reading, start - 1)
    if headed and len(quoted) >= (_TOLD if quoted.endswith(("行动", "计划")) else _TELLING):
        return True
    if _is_announced(reading, start, end):
        return True
    slogan = headed or _counted().fullmatch(quoted) or _is_offered(reading, start, end)
    return bool(slogan) and _is_launched(reading, start - 1)


def _is_announced(reading: str, start: int, end: int) -> bool:
    """Whether a quotation is what is begun or one of the activities listed, whatever its words are."""
    if _begun().match(reading, end) or _listed().match(reading, end):
        return True
    if end - start < _TOLD:
        return False
    built = re.compile(rf"{any_of('facility_suffix')}$").search(reading, start, end)
    return (
        not built
        and _AT_STOP.match(reading, end) is not None
        and _started().search(reading, max(0, start - 30), start) is not None
    )


@cache
def _own_head() -> re.Pattern[str]:
    return re.compile(rf"..{any_of('own_head')}$")


@cache
def _begun() -> re.Pattern[str]:
    return re.compile(r"”(?:项目|活动|平台)?(?:启动|上线|开通|推进|揭牌)(?:会|仪式|大会)")


@cache
def _started() -> re.Pattern[str]:
    return re.compile(rf"{any_of('starting')}了?(?:{any_of('first_of')}|为期[\u4e00-\u9fff\d]{{1,6}}的)*“$")


@cache
def _listed() -> re.Pattern[str]:
    others = r"(?:[、和与及]?“[^“”\n]{2,24}”|、[\u4e00-\u9fff]{2,8})"
    return re.compile(rf"”(?:{others}{{0,6}}等{_SEVERAL}?[\u4e00-\u9fff]{{0,6}}?|{others}{{1,6}}){any_of('listed_as')}")


def _is_offered(reading: str, start: int, end: int) -> bool:
    """Whether a quotation names something that is given or set up, and not the room for it: “妈妈岗”, but not “妈妈岗”车间."""
    offered = re.compile(rf"..{any_of('offered_head')}”(?!{any_of('facility_room', 'facility_tail')})")
    found = offered.search(reading, start, end + _AHEAD)
    return found is not None and found.end() == end + 1


@cache
def _counted() -> re.Pattern[str]:
    """一赛一节, 五送, 六个一, 三城联创, 6+1: numbers with what they count, as slogans have them."""
    return re.compile(
        rf"{_NUMERAL}+{any_of('counted_with')}{_NUMERAL}?[\u4e00-\u9fff]{{0,3}}|\d\+\d(?:\+[\dnNxX])?|{_NUMERAL}.联[创动建]"
    )


def _is_launched(reading: str, at: int) -> bool:
    """Whether a verb like 开展 stands before, other quotations between."""
    launched = re.compile(rf"{any_of('launching')}[了好的以]?{any_of('first_of')}*(?:“[^“”]{{2,20}}”[、和]?){{0,3}}$")
    return launched.search(reading, max(0, at - 60), at) is not None


def entering(document: Document, seen: Sequence[Mention]) -> Iterator[Mention]:
    """What is brought to where people work and live: 剪纸艺术进社区, 劳模工匠进校园活动.

    >>> from kg.corpus import paragraph
    >>> document = paragraph("启动剪纸艺术进社区活动")
    >>> [mention.full for mention in entering(document, ())]
    ['剪纸艺术进社区']
    """
    reading, other, whole = document.reading, in_other_name(seen), begins(places_and_organizations(seen))
    part = _part_of_undertaking(seen)
    for sentence in sentences(document):
        for match in _enters().finditer(reading, sentence.start, sentence.end):
            start = left_edge(reading, match.start(), sentence.start, whole)
            if _is_brought(reading, start, match) and not (other(start, match.end()) or part(start, match.end())):
                yield mention(reading, start, match.end(), Kind.PROGRAM, canonical(reading[start : match.end()]))


@cache
def _enters() -> re.Pattern[str]:
    return re.compile(
        rf"(?<!{any_of('not_entering')})(?P<where>进{any_of('destination')})(?P<head>{any_of('series')}*(?:活动|行动))?"
    )


def _is_brought(reading: str, start: int, match: re.Match[str]) -> bool:
    what = reading[start : match.start()]
    if len(what) not in _WHAT_ENTERS:
        return False
    quoted = reading[start - 1 : start] == "“" and reading[match.end() : match.end() + 1] == "”"
    return quoted or ((is_particular(what) or what[0] == "送") and (match["head"] is not None or _is_launched(reading, start)))


def instituted(document: Document, seen: Sequence[Mention]) -> Iterator[Mention]:
    """What a body sets up for good under a telling name: 设立教职工大病救助金, 推行教代会星级评估.

    >>> from kg.corpus import paragraph
    >>> document = paragraph("县总工会推行职代会星级评估")
    >>> [mention.name for mention in instituted(document, ())]
    ['职代会星级评估']
    """
    reading, part, other = document.reading, _part_of_undertaking(seen), in_other_name(seen)
    for sentence in sentences(document):
        for match in _instituted().finditer(reading, sentence.start, sentence.end):
            start, end = match.span("name")
            if _is_telling(match["what"]) and not part(start, end) and not other(start, end):
                yield mention(reading, start, end, Kind.PROGRAM)


def _is_telling(what: str) -> bool:
    return is_particular(what) or len(what) >= _TELLING


@cache
def _instituted() -> re.Pattern[str]:
    what = r"(?P<what>(?!健全|完善)[\u4e00-\u9fff]{2,12}?)"
    return re.compile(
        rf"{any_of('instituting')}了?{any_of('first_of')}*(?:\d+[条个])?(?P<name>{what}{any_of('instituted_head')})(?=[,。;、(\d]|$|{any_of('after_instituted')})"
    )


def tiered(document: Document, seen: Sequence[Mention]) -> Iterator[Mention]:
    """Networks of so many levels and projects of so many parts: 四级帮扶网络, 十大基础设施建设.

    >>> from kg.corpus import paragraph
    >>> document = paragraph("健全四级帮扶网络")
    >>> [mention.name for mention in tiered(document, ())]
    ['四级帮扶网络']
    """
    other = in_other_name(seen)
    for sentence in sentences(document):
        for match in _tiers().finditer(document.reading, sentence.start, sentence.end):
            if not other(*match.span()):
                yield mention(document.reading, *match.span(), Kind.PROGRAM)


@cache
def _tiers() -> re.Pattern[str]:
    levels = rf"(?:[二三四五六七八九]级|“?\d\+\d(?:\+\w)?”?){any_of('levels_of')}+{any_of('levels_head')}"
    few = rf"(?<![第\d一二三四五六七八九十])[三四五六七八九十]大(?!{any_of('not_great')})"
    great = rf"{few}[\u4e00-\u9fff]{{2,8}}?{any_of('great_head')}(?!者)"
    return re.compile(f"{levels}|{great}")
