"""What tells around a quotation what it names: verbs of building, launching and founding, counts, places, names given."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from typing import Final

from kg.corpus import Sentence
from kg.mentions.wordsets import any_of
from kg.model import Kind

__all__ = ["is_begun", "is_conferred", "is_counted", "is_launched", "is_likened", "is_listed", "is_told", "is_witnessed"]

_REACH: Final = 60
_TOLD: Final = 4
_ONE: Final = r"各?[1一首][个家处座所间支档]"
_MANY: Final = r"(?:\d[\d.]*[万余多]*|[两二三四五六七八九十百千数几多]+余?)[个家处座所间批支]"
_ROW: Final = rf"(?:“[^“”]+”(?:{_ONE}|{_MANY})?[、和及与]?){{0,4}}"
_NEAR: Final = "(?:[^,。;:!?“”]{0,8}|[^,。;:!?“”让使]{9,18}的)"
_SEVERAL: Final = r"(?:多项|一系列|各类|[\d一二三四五六七八九十]+[余多]?[项个场类种])"
_AT_STOP: Final = re.compile(r"”(?:[,。;:!?)\n、]|$)")


def is_likened(reading: str, start: int, sentence: Sentence) -> bool:
    """Whether a quotation is what something is compared with or turned into, and no name.

    >>> from kg.corpus import paragraph, sentences
    >>> text = "驿站成为职工的“加油站”"
    >>> is_likened(text, text.index("加"), next(iter(sentences(paragraph(text)))))
    True
    """
    return _likening().search(reading, max(sentence.start, start - _REACH), start) is not None


@cache
def _likening() -> re.Pattern[str]:
    return re.compile(rf"(?:{any_of('likening')}[^,。;:!?“”]{{0,14}}|[从由变像当做作]|把[^,。;:!?“”]{{1,12}}[建办]成)“$")


def is_conferred(reading: str, start: int, end: int, sentence: Sentence) -> bool:
    """Whether a quotation is an honour that is given: by its own words, by the verb before or the noun behind."""
    if _christened().search(reading, max(sentence.start, start - _REACH), start):
        return False
    honour = _honour().match(reading, start, end) or re.compile(rf"”{any_of('honour')}").match(reading, end)
    return honour is not None or _conferring().search(reading, max(sentence.start, start - _REACH), start) is not None


@cache
def _honour() -> re.Pattern[str]:
    return re.compile(rf"(?:全国|全?[\u4e00-\u9fff]{{0,5}}[省市县区州盟旗级])?{any_of('honoured')}")


@cache
def _christened() -> re.Pattern[str]:
    """What is called by a name is no award: 该驿站命名为“…”."""
    return re.compile(rf"{any_of('facility_head')}[被已]?(?:正式)?命名为“$")


@cache
def _conferring() -> re.Pattern[str]:
    return re.compile(rf"{any_of('conferring')}了?[^,。;:!?“”]{{0,14}}{_ROW}“$")


def is_told(reading: str, start: int, end: int, sentence: Sentence, kind: Kind) -> bool:
    """Whether the words before or behind a quotation tell that it is the name of something of a kind.

    >>> from kg.corpus import paragraph, sentences
    >>> text = "组建“银针小组”"
    >>> [is_told(text, 3, 7, next(iter(sentences(paragraph(text)))), kind) for kind in (Kind.SOCIAL_BODY, Kind.FACILITY)]
    [True, False]
    """
    before = _before()[kind].search(reading, max(sentence.start, start - _REACH), start)
    return before is not None or is_witnessed(reading, start, end, sentence, kind)


def is_witnessed(reading: str, start: int, end: int, sentence: Sentence, kind: Kind) -> bool:
    """Whether a text says how many there are, where it is, that it opened or what it does: more than that it was made."""
    return is_counted(reading, start, end, sentence) or _behind()[kind].match(reading, end, sentence.end) is not None


def is_counted(reading: str, start: int, end: int, sentence: Sentence) -> bool:
    """Whether a text says how many there are of what goes by a quotation."""
    before = _counted().search(reading, max(sentence.start, start - _REACH), start)
    return before is not None or _counted_behind().match(reading, end, sentence.end) is not None


@cache
def _before() -> Mapping[Kind, re.Pattern[str]]:
    """What precedes a name of each kind."""
    named = rf"{any_of('naming')}|——"
    made = {
        Kind.FACILITY: any_of("building", "visiting"),
        Kind.PROGRAM: any_of("launching", "building", "insuring"),
        Kind.SOCIAL_BODY: any_of("founding"),
    }
    return {kind: re.compile(rf"(?:{verbs}了?{_NEAR}|{named}){_ROW}“$") for kind, verbs in made.items()}


@cache
def _counted() -> re.Pattern[str]:
    return re.compile(rf"(?:(?<![\d.]){_ONE}|{_MANY}){_ROW}“$")


@cache
def _counted_behind() -> re.Pattern[str]:
    return re.compile(rf"”(?:{_ONE}|{_MANY})")


@cache
def _behind() -> Mapping[Kind, re.Pattern[str]]:
    """What follows a name of each kind: what was opened, goes on or goes out."""
    opened = rf"[^,。;!?“”]{{0,12}}?{any_of('opened')}"
    defined = rf"是[^,。;“”]{{0,16}}{any_of('building')}的"
    inside = "[里内](?![容涵部])|(?:门口|门前|门外|前),"
    return {
        Kind.FACILITY: re.compile(rf"”(?:{opened}|{defined}|{inside})"),
        Kind.PROGRAM: re.compile(rf"”(?:{any_of('carried')}|的?第[\d一二三四五六七八九十百]+[讲课期场季])"),
        Kind.SOCIAL_BODY: re.compile(rf"”(?:{any_of('acting')})"),
    }


def is_launched(reading: str, at: int, sentence: Sentence) -> bool:
    """Whether a verb like 开展 stands right before a place, other quotations between."""
    return _launched().search(reading, max(sentence.start, at - _REACH), at) is not None


@cache
def _launched() -> re.Pattern[str]:
    return re.compile(rf"{any_of('launching')}[了好的以]?{any_of('first_of')}*{_ROW}$")


def is_listed(reading: str, end: int) -> bool:
    """Whether a quotation is one of the activities listed, or what a ceremony opens, whatever its words are.

    >>> text = "推出“一元理发”“夜读半小时”等服务"
    >>> is_listed(text, text.index("”"))
    True
    """
    return _opened_by_ceremony().match(reading, end) is not None or _listed().match(reading, end) is not None


def is_begun(reading: str, start: int, end: int) -> bool:
    """Whether a quotation is all that is begun: 启动“春安劳检”."""
    if end - start < _TOLD or not _AT_STOP.match(reading, end):
        return False
    return _started().search(reading, max(0, start - _REACH), start) is not None


@cache
def _opened_by_ceremony() -> re.Pattern[str]:
    return re.compile(r"”(?:项目|活动|平台)?(?:启动|上线|开通|推进|揭牌)(?:会|仪式|大会)")


@cache
def _started() -> re.Pattern[str]:
    return re.compile(rf"{any_of('starting')}了?(?:{any_of('first_of')}|为期[\u4e00-\u9fff\d]{{1,6}}的)*“$")


@cache
def _listed() -> re.Pattern[str]:
    others = r"(?:[、和与及]?“[^“”\n]{2,24}”|、[\u4e00-\u9fff]{2,8})"
    return re.compile(
        rf"”(?:这[一个项][^,。“”]{{0,10}}?|{others}{{0,6}}等{_SEVERAL}?[\u4e00-\u9fff]{{0,6}}?|{others}{{1,6}}){any_of('listed_as')}"
    )
