"""Names of programs and events by their heads: whether they name anything in particular, and how much belongs to them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import Final

from kg.lexicon import load
from kg.mentions.delimited import stands_alone
from kg.mentions.heads import Headed, heads
from kg.mentions.quotations import is_common, quotations
from kg.mentions.spans import Span, covering
from kg.mentions.wordsets import any_of
from kg.model import Document, Kind, Mention

__all__ = ["Undertaking", "in_other_name", "undertakings"]

_LONGEST_LINK: Final = 9  # characters from a quotation's words to a head that they alone make a name: ”劳动争议多元|化解机制
_YEAR: Final = re.compile(r"(?:19|20)\d\d年$")
_YEARS: Final = 5  # characters
_THEME_REACH: Final = 80
_TELLING: Final = 5  # characters that say of a head what is held: 职工运动会, not 培训班
_TOLD: Final = 4  # characters that tell what is held, though more stands before them in the quotation
_ROW: Final = re.compile("”[、和与及]?“")
_WORDPLAY: Final = re.compile(r"(?=.{4})[^“”]*(?:“[^“”]”[^“”]*)+")
_BROAD: Final = ("服务", "建设", "比武", "课程", "改革", "项目", "对接")
_CAMPAIGN: Final = ("活动", "行动", "计划", "项目", "仪式")
_CLAUSE: Final = re.compile("[是的了为将]|活动")
_HOUSED: Final = re.compile("(?:(?<=展)|(?<=展览))(?:[厅馆区位]|中心)|(?<=活动)(?:中心|室|场所|阵地|基地)")
_ENTERING: Final = re.compile("进..、进")
_SPEECH: Final = re.compile("[。;!?]")
_THEME: Final = re.compile(r"以?“([^“”]{2,40})”为(?:主题|主线)[^。;!?\n]{0,30}$")
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
    elif (headed.least is not None and stands_alone(reading, headed)) or _is_wordplay(reading, headed):
        yield Undertaking(start, core, headed.end)
    elif year := _of_year(reading, headed):
        yield Undertaking(year, year, headed.end)


def _theme(reading: str, headed: Headed) -> str | None:
    """The words that an undertaking goes by: 开展以“匠心”为主题的|竞赛, 开展“比质量、比安全”的|竞赛."""
    floor = max(headed.floor, headed.start - _THEME_REACH)
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
    return held is not None or headed.head - opening >= (_TOLD if headed.start > opening else headed.least or 0)


def _tells(quotation: str, kind: Kind) -> bool:
    honour = re.fullmatch(rf"(?!争)[^,、]*{any_of('award_end')}", quotation)
    named_else = is_common(quotation) or quotation in _classes() or honour
    if kind is Kind.PROGRAM and named_else:
        return False
    return len(quotation) > 1 and not is_common(quotation, "figure")


@cache
def _classes() -> frozenset[str]:
    return frozenset(row["name"] for row in load("facilities") if row["scope"] == "class")
