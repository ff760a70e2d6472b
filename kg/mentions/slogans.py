"""Programs that go by a slogan without quotation marks: 某某进企业, 四级某某网络, 十大某某工程, or by what is set up."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from typing import Final

from kg.corpus import Sentence, sentences
from kg.lexicon import Cued, load
from kg.mentions.delimited import is_particular
from kg.mentions.edges import left_edge
from kg.mentions.frames import is_launched
from kg.mentions.heads import places_and_organizations
from kg.mentions.programs import canonical
from kg.mentions.quotations import mention
from kg.mentions.spans import begins, covering
from kg.mentions.undertakings import in_other_name
from kg.mentions.wordsets import any_of
from kg.model import Document, Kind, Mention

__all__ = ["celebrations", "entering", "instituted", "tiered"]

_UNDERTAKINGS: Final = frozenset({Kind.PROGRAM, Kind.EVENT, Kind.FACILITY})
_TELLING: Final = 6
_WHAT_ENTERS: Final = range(2, 13)  # characters before 进企业


def _part_of_undertaking(seen: Sequence[Mention]) -> Callable[[int, int], bool]:
    return covering((m.start, m.end) for m in seen if m.kind in _UNDERTAKINGS)


def entering(document: Document, seen: Sequence[Mention]) -> Iterator[Mention]:
    """What is brought to where people work and live: 剪纸艺术进社区, 送法下乡活动.

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
            if _is_brought(reading, start, match, sentence) and not (other(start, match.end()) or part(start, match.end())):
                yield mention(reading, start, match.end(), Kind.PROGRAM, canonical(reading[start : match.end()]))


@cache
def _enters() -> re.Pattern[str]:
    return re.compile(
        rf"(?<!{any_of('not_entering')})(?P<where>进{any_of('destination')}|下乡|下基层)(?P<head>{any_of('series')}*(?:活动|行动))?"
    )


def _is_brought(reading: str, start: int, match: re.Match[str], sentence: Sentence) -> bool:
    what = reading[start : match.start()]
    if len(what) not in _WHAT_ENTERS or (what[-1] == "”" and reading.startswith("、进", match.end())):
        return False
    quoted = reading[start - 1 : start] == "“" and reading[match.end() : match.end() + 1] == "”"
    return quoted or (
        (is_particular(what) or what[0] == "送") and (match["head"] is not None or is_launched(reading, start, sentence))
    )


def instituted(document: Document, seen: Sequence[Mention]) -> Iterator[Mention]:
    """What a body sets up for good under a telling name: 设立教职工大病救助金, 推行教代会星级评估.

    >>> from kg.corpus import paragraph
    >>> document = paragraph("县总工会推行职代会星级评估")
    >>> [mention.name for mention in instituted(document, ())]
    ['职代会星级评估']
    """
    reading, part, other = document.reading, _part_of_undertaking(seen), in_other_name(seen)
    for sentence in sentences(document):
        for pattern in _instituted():
            for match in pattern.finditer(reading, sentence.start, sentence.end):
                start, end = match.span("name")
                if _is_telling(match["what"]) and not part(start, end) and not other(start, end):
                    yield mention(reading, start, end, Kind.PROGRAM, canonical(match["name"]))


def _is_telling(what: str) -> bool:
    return is_particular(what) or len(what) >= _TELLING or what in _categories()


@cache
def _categories() -> frozenset[str]:
    """Those for whom something that is set up is called: 农民工|窗口."""
    return frozenset(row["group"] for row in load("groups") if row["use"] == "always")


@cache
def _instituted() -> tuple[re.Pattern[str], ...]:
    """Verbs, each with the heads of what they set up: a line, a fund, an insurance, a card, a rule."""
    word = r"(?!的)[\u4e00-\u9fff]"
    what = rf"(?P<what>(?!健全|完善|{any_of('instituting')})(?:{word}){{2,12}}?)"
    insured = rf"(?P<what>(?!{any_of('not_insured')})(?:{word}){{2,16}}?)"
    ruled = rf"(?P<what>(?!健全|完善)(?:{word}){{4,14}}?)"
    follows = rf"(?=[,。;、(\d]|$|{any_of('after_instituted')})"
    listed = r"(?:[\u4e00-\u9fff]{1,8}、)?"
    return (
        re.compile(
            rf"{any_of('instituting')}了?{any_of('first_of')}*(?:\d+[条个])?{listed}(?P<name>{what}{any_of('instituted_head')}){follows}"
        ),
        re.compile(
            rf"{any_of('insuring')}了?(?:\d+[份张]|一[份张])?{any_of('first_of')}*(?P<name>{insured}{any_of('insured_head')}){follows}"
        ),
        re.compile(rf"{any_of('practising')}了?(?P<name>{ruled}制度){follows}"),
    )


def celebrations(document: Document, seen: Sequence[Mention]) -> Iterator[Mention]:
    """What is carried out in honour of a day or a year: 开展庆祝“五一”国际劳动节系列活动.

    >>> from kg.corpus import paragraph
    >>> [mention.name for mention in celebrations(paragraph("县总工会开展迎国庆系列活动,职工踊跃参加"), ())]
    ['迎国庆系列活动']
    """
    reading, part, other = document.reading, _part_of_undertaking(seen), in_other_name(seen)
    for sentence in sentences(document):
        for match in _celebrated().finditer(reading, sentence.start, sentence.end):
            start, end = match.span("name")
            if match["name"].count("“") == match["name"].count("”") and not part(start, end) and not other(start, end):
                yield mention(reading, start, end, Kind.PROGRAM)


@cache
def _celebrated() -> re.Pattern[str]:
    honoured = r"(?:庆祝|纪念|喜迎|欢庆|庆|迎)(?:(?!的)[^,。;:!?]){2,30}?"
    return re.compile(rf"{any_of('holding', 'launching')}了?(?P<name>{honoured}(?:系列|主题|文体|宣传)*活动)(?=[,。;]|$)")


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
def _tiers() -> Cued:
    levels = rf"(?:[二三四五六七八九]级|“?\d\+\d(?:\+\w)?”?){any_of('levels_of')}+{any_of('levels_head')}"
    few = rf"(?<![第\d一二三四五六七八九十])[三四五六七八九十]大(?!{any_of('not_great')})"
    great = rf"{few}[\u4e00-\u9fff]{{2,8}}?{any_of('great_head')}(?!者)"
    return Cued(f"{levels}|{great}", ("+", *(f"{n}级" for n in "二三四五六七八九"), *(f"{n}大" for n in "三四五六七八九十")))
