"""Names of programs and events by their heads: whether they name anything in particular, and how much belongs to them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import Final

from kg.lexicon import load, phrases
from kg.mentions.heads import Headed, heads, is_numbered
from kg.mentions.quotations import is_common, quotations
from kg.mentions.spans import Span, covering
from kg.mentions.wordsets import any_of
from kg.model import Document, Kind, Mention

__all__ = ["Undertaking", "in_other_name", "is_particular", "undertakings"]

_LONGEST: Final = 30
_LONGEST_LINK: Final = 9  # characters from a quotation's words to a head that they alone make a name: ”劳动争议多元|化解机制
_PARTICULAR: Final = 2  # characters that are no common word
_YEAR: Final = re.compile(r"(?:19|20)\d\d年$")
_YEARS: Final = 5  # characters
_NEAR: Final = 16
_LONGEST_ROW: Final = 80
_TELLING: Final = 5  # characters that say of a head what is held: 职工运动会, not 培训班
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
_ROW: Final = re.compile("”[、和与及]?“")
_POINTED: Final = re.compile(r"(?:此次|本次|这次|此届|这届|该届|这场|这项|该项)$")
_WORDPLAY: Final = re.compile(r"(?=.{4})[^“”]*(?:“[^“”]”[^“”]*)+")
_BROAD: Final = ("服务", "建设", "比武", "课程", "改革", "项目", "对接")
_CAMPAIGN: Final = ("活动", "行动", "计划", "项目", "仪式")
_CLAUSE: Final = re.compile("[是的了为将]|活动")
_HOUSED: Final = re.compile("(?:(?<=展)|(?<=展览))(?:[厅馆区位]|中心)|(?<=活动)(?:中心|室|场所|阵地|基地)")
_ENTERING: Final = re.compile("进..、进")
_SPEECH: Final = re.compile("[。;!?]")
_THEME: Final = re.compile(r"以?“([^“”]{2,40})”为(?:主题|主线)[^。;!?\n]{0,30}$")
_FOR_THEME: Final = re.compile(r"以“[^“”]{2,40}”为(?:主题|主线|重点|载体|(?:主要)?内容)的?$")
_LONGEST_THEME: Final = 56
_TIME: Final = r"(?:\d{4}年度?)?(?:第[一二三四]季度|[上下]半年)?"
_OTHER_NAMES: Final = frozenset({Kind.DOCUMENT, Kind.AWARD, Kind.PERSON, Kind.GROUP})


@dataclass(frozen=True, slots=True)
class Undertaking:
    """The name of a program or event: `start` is where it begins, `core` where it begins without an organiser or place."""

    start: int
    core: int
    end: int
    theme: str | None = None


def undertakings(document: Document, seen: Sequence[Mention], kind: Kind) -> Iterator[Undertaking]:
    """The programs or the events of a document that are named by a head, quoted or not."""
    reading, other = document.reading, in_other_name(seen)
    closing = {end: start for start, end in quotations(reading, 0, len(reading))}
    quoted = covering((start, end) for end, start in closing.items())
    for headed in heads(document, seen, kind):
        if other(headed.head, headed.end):
            continue
        if not quoted(headed.head, headed.head + 1):
            yield from _named(reading, headed)
        elif _is_quoted_event(reading, headed, closing.get(headed.end)):
            yield Undertaking(closing[headed.end], closing[headed.end], headed.end)


def in_other_name(seen: Sequence[Mention]) -> Callable[[int, int], bool]:
    """A function that says whether a stretch is part of the name of an organisation, document, award, group or person."""
    return covering((m.start, m.end) for m in seen if m.kind in _OTHER_NAMES or m.kind.is_organization)


def _named(reading: str, headed: Headed) -> Iterator[Undertaking]:
    start, core = headed.start, headed.core
    if _goes_on(reading, headed):
        return
    quotation = _last_in_row(reading, [span for span in quotations(reading, core, headed.head) if span[1] - span[0] > 1])
    theme = _theme(reading, headed)
    far = quotation is not None and headed.least is None and _is_far(reading, quotation, headed.head)
    if quotation and not far and _tells(reading[slice(*quotation)], headed.kind):
        if headed.kind is Kind.PROGRAM or reading.endswith(("”", "活动"), core, quotation[0] - 1):
            start = core = quotation[0] - 1
        yield Undertaking(start, core, headed.end)
    elif theme and headed.least is not None:
        yield Undertaking(start, core, headed.end, theme)
    elif (headed.least is not None and _stands_alone(reading, headed)) or _is_wordplay(reading, headed):
        yield Undertaking(start, core, headed.end)
    elif year := _of_year(reading, headed):
        yield Undertaking(year, year, headed.end)


def _theme(reading: str, headed: Headed) -> str | None:
    """The words that an undertaking goes by: 开展以“匠心”为主题的|竞赛, 开展“比质量、比安全”的|竞赛."""
    floor = max(headed.floor, headed.start - _LONGEST_ROW)
    theme = _THEME.search(reading, floor, headed.start)
    slogan = None if theme else re.compile(rf"{any_of('launching')}了?(?:一[场次项])?“([^“”]{{4,40}})”的$")
    theme = slogan.search(reading, floor, headed.start) if slogan else theme
    return theme[1] if theme else None


def _of_year(reading: str, headed: Headed) -> int | None:
    """Where the year begins that alone tells one occurrence from the others: 举办|2021年职工运动会."""
    year = _YEAR.search(reading, max(headed.floor, headed.start - _YEARS), headed.start)
    if headed.kind is not Kind.EVENT or headed.end - headed.start < _TELLING or year is None:
        return None
    held = re.compile(rf"{any_of('holding')}[了过]?$").search(reading, headed.floor, year.start())
    later = re.compile(rf"(?:在[^,。;!?]{{2,24}}?)?{any_of('held_how')}*{any_of('held')}")
    return year.start() if held or later.match(reading, headed.end) else None


def _is_far(reading: str, quotation: Span, head: int) -> bool:
    """Whether more lies between a quotation and a head than a name has, unless a verb before tells that all of it is one."""
    if head - quotation[1] <= _LONGEST_LINK or reading.startswith("”——", quotation[1]):
        return False
    launched = re.compile(rf"{any_of('launching', 'holding')}了?“$")
    one = launched.search(reading, max(0, quotation[0] - _LONGEST_LINK), quotation[0])
    return one is None or _CLAUSE.search(reading, quotation[1], head) is not None


def _is_wordplay(reading: str, headed: Headed) -> bool:
    """Whether marks set off but single characters of a name that plays on them: 爱“新”体检到一线活动."""
    whole = _WORDPLAY.fullmatch(reading, headed.core, headed.head)
    return whole is not None and reading.endswith(_CAMPAIGN, headed.head, headed.end)


def _last_in_row(reading: str, quoted: Sequence[Span]) -> Span | None:
    """The first quotation, or the last of those that stand in a row with it: “A”“B”活动 is the name of B alone."""
    last = quoted[0] if quoted else None
    for before, after in pairwise(quoted):
        if last != before or not _ROW.fullmatch(reading, before[1], after[0]):
            break
        last = after
    return last


def _goes_on(reading: str, headed: Headed) -> bool:
    """Whether a head that is part of many other words is so here: “1+3”服务|中心, 展览|厅, “工匠讲堂”进企业|、进校园."""
    quoted = reading[headed.head - 1] == "”"
    if quoted and re.compile(any_of("clinging_papers")).match(reading, headed.end):
        return False
    if _HOUSED.match(reading, headed.end) or (quoted and _ENTERING.match(reading, headed.head)):
        return True
    goes_on = re.compile(any_of("after_head")).match(reading, headed.end)
    return goes_on is not None and reading.endswith(_BROAD, headed.head, headed.end)


def _is_quoted_event(reading: str, headed: Headed, opening: int | None) -> bool:
    """Whether the words from one quotation mark to the other name an event: “巾帼趣味运动会”, or what is held, however long."""
    if headed.kind is not Kind.EVENT or opening is None or _SPEECH.search(reading, opening, headed.end):
        return False
    held = re.compile(rf"{any_of('holding')}[了过]?“$").search(reading, max(0, opening - _LONGEST_LINK), opening)
    return held is not None or headed.head - opening >= (_DELIMITED if headed.start > opening else headed.least or 0)


def _tells(quotation: str, kind: Kind) -> bool:
    honour = re.fullmatch(rf"(?!争)[^,、]*{any_of('award_end')}", quotation)
    named_else = is_common(quotation) or quotation in _classes() or honour
    if kind is Kind.PROGRAM and named_else:
        return False
    return len(quotation) > 1 and not is_common(quotation, "figure")


@cache
def _classes() -> frozenset[str]:
    return frozenset(row["name"] for row in load("facilities") if row["scope"] == "class")


def _stands_alone(reading: str, headed: Headed) -> bool:
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
