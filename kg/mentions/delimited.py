"""Whether a head without quotation marks names something in particular: by its words, its number or what is said of it."""

from __future__ import annotations

import re
from typing import Final

from kg.lexicon import phrases
from kg.mentions.heads import Headed, is_numbered
from kg.mentions.wordsets import any_of
from kg.model import Kind

__all__ = ["is_particular", "stands_alone"]

_LONGEST: Final = 30
_PARTICULAR: Final = 2  # characters that are no common word
_NEAR: Final = 16
_LONGEST_ROW: Final = 80
_VAGUE: Final = 6  # characters that a head like 活动 needs, which says nothing itself
_DELIMITED: Final = 4  # characters that tell apart what one body holds
_COUNTED_BEFORE: Final = re.compile(r"[\d十百千万余多几数两二三四五六七八九][场次期项个类届]$")
_COUNTED_AFTER: Final = re.compile(r"[\d十百千万数几两二三四五六七八九]+[余多]?[场次届项]")
_LISTED_AS: Final = re.compile(r"(?:[、和及与][^,。;:!?\n]{2,16}){0,8}等[^,。;:!?\n]{0,12}(?:活动|赛事|比赛)")
_HEADING: Final = re.compile(r"(?:^|\n)\s*(?:\([一二三四五六七八九十\d]+\)|[一二三四五六七八九十]+、|\d+[、.])\s*$")
_RUNS: Final = re.compile(r"[\d十百千万数几两二三四五六七八九]+[余多]?期")  # of one course
_LISTED: Final = re.compile(r"[、和及与]$")
_ITEMS: Final = r"(?:[^,。;:!?、\n]{2,16}[、和及与]){0,6}"
_FEW: Final = re.compile(r"(?<![\d.])(?:[两三23]场|1[场期次项])$")
_POINTED: Final = re.compile(r"(?:这一|此次|本次|这次|此届|这届|该届|这场|这项|该项)$")
_FOR_THEME: Final = re.compile(r"以“[^“”]{2,40}”为(?:主题|主线|重点|载体|(?:主要)?内容)的?$")
_LONGEST_THEME: Final = 56
_TIME: Final = r"(?:\d{4}年度?)?(?:第[一二三四]季度|[上下]半年)?"


def stands_alone(reading: str, headed: Headed) -> bool:
    """Whether a head without quotation marks or theme names something that a reader could find again.

    It does where it is numbered or its words are particular, or where the text says that it was held or begun.

    >>> from kg.corpus import paragraph
    >>> from kg.mentions.heads import heads
    >>> text = "举办竹编技艺大赛,观看各类比赛"
    >>> [(text[each.core : each.end], stands_alone(text, each)) for each in heads(paragraph(text), (), Kind.EVENT)]
    [('竹编技艺大赛', True), ('比赛', False)]
    """
    if _length(reading, headed) > _LONGEST or _are_several(reading, headed) or _is_pointed_at(reading, headed):
        return False
    if is_numbered(reading, headed.core, headed.end):
        return True
    modifier, least = reading[headed.core : headed.head], headed.least or 0
    particular = is_particular(modifier)
    if len(modifier) < least or (least >= _VAGUE and not particular):
        return False
    if least < _DELIMITED and particular:
        return True
    return _is_held(reading, headed) if headed.kind is Kind.EVENT else _is_launched(reading, headed)


def _length(reading: str, headed: Headed) -> int:
    """How long a name is, or its last part where it names two held together: 技能大赛|暨|茶艺交流会."""
    return headed.end - max(headed.core, reading.rfind("暨", headed.core, headed.head))


def _is_pointed_at(reading: str, headed: Headed) -> bool:
    """Whether what a head names was spoken of before: 此次|气排球大赛."""
    return _POINTED.search(reading, max(headed.floor, headed.start - 2), headed.start) is not None


def _are_several(reading: str, headed: Headed) -> bool:
    if _COUNTED_BEFORE.search(reading, max(0, headed.start - 6), headed.start):
        few = _FEW.search(reading, max(0, headed.start - 2), headed.start)
        return few is None or not is_particular(reading[headed.core : headed.head])
    if _RUNS.match(reading, headed.end):
        return not is_particular(reading[headed.core : headed.head])
    return _COUNTED_AFTER.match(reading, headed.end) is not None and not _is_listed(reading, headed)


def _is_listed(reading: str, headed: Headed) -> bool:
    """Whether what a head names stands behind others, so that a number after it counts them all: 书画展、茶艺大赛|两项."""
    return _LISTED.search(reading, headed.floor, headed.start) is not None


def _is_held(reading: str, headed: Headed) -> bool:
    """Whether the text says that it took place, whose it is, or that it is one of some activities."""
    of_some_body = headed.start < headed.core and headed.head - headed.core >= _DELIMITED
    if _LISTED_AS.match(reading, headed.end):
        return True
    one = rf"(?:[一首此本][场次期届])?(?:{_TIME}|[\u4e00-\u9fff]{{2,8}}的)?"
    return of_some_body or _is_behind(rf"{any_of('holding')}[了过]?(?:{one}|{_ITEMS})", reading, headed)


def _is_launched(reading: str, headed: Headed) -> bool:
    """Whether the text says that it was begun or goes on, alone or behind others of a list."""
    if headed.end - headed.core <= _DELIMITED:
        return False
    if _is_heading(reading, headed):
        return True
    return _is_behind(rf"{any_of('launching')}了?(?:一[场次项])?{_TIME}{_ITEMS}", reading, headed)


def _is_heading(reading: str, headed: Headed) -> bool:
    """Whether a name is all of a numbered heading: (一)|船员帮扶民生工程."""
    numbered = _HEADING.search(reading, max(0, headed.start - _NEAR), headed.start)
    return numbered is not None and reading[headed.end : headed.end + 1] in {"", "\n", "。", ":"}


def _is_behind(verb: str, reading: str, headed: Headed) -> bool:
    """Whether a name stands behind what a pattern matches and perhaps its theme: 开展以“匠心”为主题的|木雕比赛."""
    themed = _FOR_THEME.search(reading, max(headed.floor, headed.start - _LONGEST_THEME), headed.start)
    end = themed.start() if themed else headed.start
    reach = _LONGEST_ROW if _is_listed(reading, headed) else _NEAR
    return re.compile(f"{verb}$").search(reading, max(headed.floor, end - reach), end) is not None


def is_particular(modifier: str) -> bool:
    """Whether words tell one thing from others of its class: common words like 职工, 技能 and 主题 don't.

    >>> is_particular("职工技能"), is_particular("职工剪纸")
    (False, True)
    """
    common = sum(end - start for start, end, _ in phrases("common_words").find(modifier))
    return len(modifier) - common >= _PARTICULAR
