"""Honours that the lexicon does not know: what is quoted as a title, classes of those who did best, and prizes by their name."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Final

from kg.lexicon import Cued, column, load
from kg.mentions.delimited import is_particular
from kg.mentions.honours import CALLED, Honour, is_given, prefixed
from kg.mentions.quotations import is_common, quotations
from kg.mentions.wordsets import any_of, words_of
from kg.model import Kind

__all__ = ["called", "classes", "prizes", "quoted"]

_FEW: Final = frozenset({"十佳", "双十佳", "百佳", "十优", "最美"})
_RANK: Final = re.compile("[一二三特]等奖")
_PRIZE: Final = re.compile(r"(?<![等金银铜颁获])奖(?=\d+[项个次枚名]|[、,。;)]|和|$)")
_STRIVING: Final = ("争做", "争创", "争当")
_LINK: Final = re.compile(r"(?:荣誉称号|称号)?[、,和及与]*(?:授予了?)?(?:[\d一二两三四五六七八九十百]+[余多]?[名个位家])?")
_LONGEST_TITLE: Final = 20
_SHORTEST_TITLE: Final = 4
_ATTRIBUTE: Final = re.compile(r"”(?![和与及等称荣奖的])[\u4e00-\u9fff]")  # 获得“免检”|产品
_LONGEST_CALLED: Final = 32  # characters of what is expressly called a title


def classes(text: str, start: int, end: int) -> Iterator[Honour]:
    """Classes of the best, and prizes, that are told apart by what they did well.

    >>> [honour.title for honour in classes("荣获闽江航道竞赛先进集体。", 0, 13)]
    ['闽江航道竞赛先进集体']
    """
    for match in _received().finditer(text, start, end):
        if is_particular(match["what"]) or CALLED.match(text, match.end("name")):
            yield Honour(*match.span("name"), "", match["name"])


@cache
def _received() -> Cued:
    given = rf"{any_of('honouring', 'receiving')}了?(?:[\d一二两三四五六七八九十百]+[名个家]|\d{{4}}年度?)?"
    word = r"(?!的)[\u4e00-\u9fff]"
    prize = rf"(?:{word}|“[\u4e00-\u9fff]{{2,6}}”(?={word})){{4,20}}?(?={any_of('prize_for')}(?:[一二三特]等)?奖)"
    what = rf"(?P<what>(?![一首]批|全[省市县区州])(?:(?:{word}){{4,20}}?(?={any_of('honoured_class')})|{prize}))"
    named = rf"(?:{any_of('honoured_class')}|{any_of('prize_for')}(?:[一二三特]等)?奖)"
    return Cued(rf"{given}(?P<name>{what}{named})(?=称号|荣誉|[\d,。;、和]|$)", ["奖", *words_of("honoured_class")])


def prizes(text: str, start: int, end: int) -> Iterator[Honour]:
    """Prizes by their name, each counted or one of a list.

    >>> [honour.title for honour in prizes("获长江工程水晶奖4项、优秀设计奖2项", 0, 18)]
    ['长江工程水晶奖', '优秀设计奖']
    """
    for prize in _PRIZE.finditer(text, start, end):
        match = _given().search(text, max(start, prize.end() - _LONGEST_TITLE), prize.end())
        if match and is_particular(match["for"]) and match["for"].count("“") == match["for"].count("”"):
            yield Honour(*match.span("name"), "", match["name"])


@cache
def _given() -> re.Pattern[str]:
    words = r"(?P<for>(?![一首]批|全[省市县区州])(?:(?![的了和与及得获颁奖])[\u4e00-\u9fff·“”]){3,16}?)"
    return re.compile(rf"(?:{any_of('honouring', 'receiving')}了?|、|和)(?P<name>{words}大?奖)$")


def called(text: str, start: int, end: int) -> Iterator[Honour]:
    """What somebody got that is expressly called a title.

    >>> [honour.title for honour in called("公司工会荣获岷江市先进工会委员会荣誉称号", 0, 20)]
    ['岷江市先进工会委员会']
    """
    for match in _title().finditer(text, start, end):
        yield Honour(*match.span("name"), "", match["name"])


@cache
def _title() -> Cued:
    name = r"(?P<name>(?:(?![的了等被获得授评])[\u4e00-\u9fff]){4,18}?)"
    return Cued(rf"{any_of('receiving')}(?:\d{{4}}年度?)?{name}(?:荣誉)?称号", ["称号"])


def quoted(text: str, start: int, end: int, known: Sequence[Honour]) -> Iterator[Honour]:
    """What stands in quotation marks and is no honour of the table, at least not as a whole.

    >>> [honour.title for honour in quoted("授予“技改先锋”称号", 0, 10, ())]
    ['技改先锋']
    """
    begins = {honour.end: honour.start for honour in known}
    last = -1
    for a, b in quotations(text, start, end):
        whole = begins.get(b, b) <= a
        if classed := [*_few(text, a, b, end), *_best_of(text, start, a, b, end)]:
            yield from classed
        elif whole or (b in begins and "," not in text[a:b]) or (not is_common(text[a:b]) and _is_title(text, start, a, b, last)):
            last = b + 1
            if not whole:
                yield Honour(a, b, "", text[a:b])


def _few(text: str, start: int, end: int, limit: int) -> Iterator[Honour]:
    """The few that are honoured for what follows a quotation: “十佳”|文明职工."""
    if text[start:end] in _FEW and (best := _best().match(text, end + 1, limit)):
        yield Honour(start - 1, best.end(), "", text[start - 1 : best.end()])


@cache
def _best() -> re.Pattern[str]:
    """Those of whom a few are honoured: “十佳”|文明职工."""
    return re.compile(rf"[\u4e00-\u9fff]{{0,7}}?(?:{any_of('honoured_kind')}|人员|[员工匠])(?![人员])")


def _best_of(text: str, floor: int, start: int, end: int, limit: int) -> Iterator[Honour]:
    """Those that have done best in the campaign that a quotation names: 评为全国“安康杯”竞赛|优胜班组."""
    best = _classed().match(text, end + 1, limit)
    if best is None:
        return
    for begin, prefix in list(prefixed(text, floor, start - 1)) or [(start - 1, "")]:
        if is_given(text, floor, begin):
            yield Honour(begin, best.end(), prefix, text[start - 1 : best.end()])


@cache
def _classed() -> re.Pattern[str]:
    return re.compile(rf"(?:[\u4e00-\u9fff]{{0,8}}?(?:竞赛|活动|评比))?{any_of('honoured_class')}")


def _is_title(text: str, floor: int, start: int, end: int, last: int) -> bool:
    if _RANK.fullmatch(text, start, end) or text.startswith(_STRIVING, start) or text.endswith(_occasions(), start, end):
        return False
    called = CALLED.match(text, end + 1)
    if text.startswith(_undertakings(), end + 1) or end - start > (_LONGEST_CALLED if called else _LONGEST_TITLE):
        return False
    if called or _named_honour().fullmatch(text, start, end):
        return True
    if _whose_best().match(text, end + 1) or (end - start < _SHORTEST_TITLE and _ATTRIBUTE.match(text, end)):
        return False
    if last > 0 and _LINK.fullmatch(text, last, start - 1):
        return True
    return is_given(text, floor, start - 1, adjacent=True)


@cache
def _named_honour() -> re.Pattern[str]:
    """What is an honour by its own words: “最美护林员”, “爱岗敬业优秀职工”, “港口工匠提名奖”."""
    judged = rf"[\u4e00-\u9fff]{{0,10}}?{any_of('evaluated')}[\u4e00-\u9fff]{{0,4}}(?:{any_of('honoured_kind')}|[员师手匠者])"
    return re.compile(rf"(?:最美|十佳).+|{judged}|[\u4e00-\u9fff]{{2,}}奖")


@cache
def _whose_best() -> re.Pattern[str]:
    """What says that a quotation is what somebody was best at: “四比”|先进, “五小”|能手."""
    return re.compile(rf"{any_of('evaluated')}|能手|标兵|精神|理念|品质|宗旨")


@cache
def _undertakings() -> tuple[str, ...]:
    return column("undertakings")


@cache
def _occasions() -> tuple[str, ...]:
    """What a quotation ends in that names where an honour was won, or how: “十佳标兵|评比”, “岷江项目|交易会”."""
    return ("评比", "评选", *(row["head"] for row in load("undertakings") if row["kind"] == Kind.EVENT))
