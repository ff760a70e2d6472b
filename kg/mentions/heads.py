"""Heads of the names of programs and events: what kind each names, and where the name may begin."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import Final

from kg.corpus import sentences
from kg.lexicon import Cued, load, phrases
from kg.mentions.edges import left_edge
from kg.mentions.spans import Span, begins, covering, finishes
from kg.mentions.words import PARTICLES
from kg.mentions.wordsets import any_of, bare_words, words_of
from kg.model import Document, Kind, Mention

__all__ = ["Headed", "heads", "is_numbered", "places_and_organizations"]

_LONGEST: Final = 30
_HOLDING: Final = 14
_ORDINAL: Final = re.compile(
    r"第[\d一二三四五六七八九十百]+[届次期场批轮]|第[\d一二三四五六七八九十]+季(?!度)|首届|首期|[一二三四五六七八九十]+届[一二三四五六七八九十]+次"
)
_AND: Final = frozenset("和与及")
_ENTRY: Final = "入会"  # a verb, but for 集中入会|暨“暖心”活动
_SYSTEM: Final = "系统"
_PLAN: Final = "计划"
_UNIONS: Final = re.compile(r"(?:各级)?工会(?:系统|组织)?(?=“)")  # 全市|工会|“金秋助学”…仪式
_NUMBERED: Final = re.compile(r"\([\d一二三四五六七八九十]+\)")  # (二)|劳动竞赛
_WORKS: Final = ("提质改造工程", "升级改造工程", "维修改造工程", "改造工程", "修复工程")  # what is named by the house alone
_LEADING: Final = re.compile(r"(?<=”为)(?:主题|主线)|系列之|暨|第\d+个")  # 以“匠心”为主题|木雕比赛, 成立暨|第一次代表大会
_OF_YEAR: Final = re.compile(r"暨(\d{4}年)$")
_JOINED: Final = frozenset({Kind.GROUP, Kind.AWARD})
_DAYS: Final = frozenset("日一二三四五六末")  # 活动周|日: on Sunday
_BEFORE: Final = frozenset("前")  # …活动|日前
_CONTEST: Final = "竞赛"
_CUP: Final = re.compile(  # “工会杯”乒乓球、|羽毛球比赛, 首届书画、|摄影展
    r"(?:“[^“”]{2,12}杯”|首届|第[\d一二三四五六七八九十]+届)(?:(?:(?![会展赛])[\u4e00-\u9fff]){1,6}、){1,4}$"
)
_COMING: Final = ("出席", "列席")
_GATHERING: Final = ("会", "会议")
_ROOMS: Final = frozenset("堂室厅馆")  # 行政中心大会|堂
_PERSONS: Final = frozenset("生子员师者")  # 助学|生, 工程|师: what the head is the beginning of


@dataclass(frozen=True, slots=True)
class Headed:
    """A head with what may belong to its name; `least` is None where only a quotation or theme makes a name of it."""

    floor: int
    start: int
    core: int
    head: int
    end: int
    kind: Kind
    least: int | None


def heads(document: Document, seen: Sequence[Mention], kind: Kind) -> Iterator[Headed]:
    """The heads of one kind with where their names may begin; of two in a row that begin alike, the second.

    >>> from kg.corpus import paragraph
    >>> text = "召开产改工作推进会"
    >>> [text[each.start : each.end] for each in heads(paragraph(text), (), Kind.EVENT)]
    ['产改工作推进会']
    """
    return _longest(document.reading, _each(document, seen, kind))


def _each(document: Document, seen: Sequence[Mention], kind: Kind) -> Iterator[Headed]:
    reading, names, titles = document.reading, places_and_organizations(seen), _titles(seen)
    whole = begins(names | titles | _joined_groups(reading, seen))
    in_title = covering(titles)
    after = finishes(span for span in names if not in_title(*span))
    found = [
        each for each in phrases("undertakings").within(reading, sentences(document)) if not _is_other_word(reading, *each[2:])
    ]
    others, starts = {head for _, head, _, _ in found}, dict[int, int]()
    for sentence, head, end, word in found:
        if _may_name(word, kind) or end in others:
            again = head > sentence.start and head in starts
            start = starts[end] = starts[head] if again else _start(reading, head, sentence.start, whole, after)
            named, least = _sort(reading, start, end, word)
            if named is kind:
                yield Headed(sentence.start, start, _core(reading, start, head, kind, after), head, end, kind, least)


def _longest(reading: str, found: Iterable[Headed]) -> Iterator[Headed]:
    """Of two heads in a row of the same kind, which begin alike, the second: 大走访|大调研活动.

    A contest stays beside the ceremony that opens or closes it: 职工运动会|闭幕式.
    """
    closing = re.compile(any_of("closing_ceremony"))
    last: Headed | None = None
    for headed in found:
        if last and not (last.end == headed.head and last.kind is headed.kind and not closing.match(reading, headed.head)):
            yield last
        last = headed
    if last:
        yield last


def is_numbered(reading: str, start: int, end: int) -> bool:
    """Whether a name says which of a series it is: 第三届, 首期, 三届五次."""
    return _ORDINAL.search(reading, start, end) is not None


def places_and_organizations(seen: Sequence[Mention]) -> frozenset[Span]:
    """The stretches of names that a longer name holds whole or not at all."""
    return frozenset((m.start, m.end) for m in seen if m.kind.is_organization or m.kind.is_area or m.kind is Kind.SITE)


@cache
def _table() -> dict[str, tuple[Kind, int | None]]:
    return {row["head"]: (Kind(row["kind"]), int(row["least"]) if row["least"] else None) for row in load("undertakings")}


def _is_other_word(reading: str, end: int, word: str) -> bool:
    """Whether a head begins another word, names what somebody goes to or is a verb here: 助学|生, 出席|会议, 救助|困难职工."""
    if reading.endswith(_COMING, 0, end - len(word)) and word in bare_words("ceremony"):
        return True
    beside = reading[end : end + 1]
    if (word.endswith("周") and beside in _DAYS) or (word.endswith(_ENTRY) and beside != "暨"):
        return True
    if word == _SYSTEM and reading.endswith(_sectors(), 0, end - len(word)):
        return True
    if beside in (_BEFORE if word.endswith("日") else _PERSONS) or (word.endswith(_GATHERING) and beside in _ROOMS):
        return True
    if word == _PLAN:
        return reading[end - len(word) - 1] != "”" and re.compile(any_of("after_plan")).match(reading, end) is not None
    return word in bare_words("verbal_head") and re.compile(any_of("its_object")).match(reading, end) is not None


@cache
def _sectors() -> tuple[str, ...]:
    """Branches whose 系统 is all that belong to them: 全国工会|系统."""
    return words_of("system_of")


def _start(reading: str, head: int, floor: int, whole: Mapping[int, int], after: Mapping[int, int]) -> int:
    """Where a name begins: at a verb, if it is what a meeting that is held is for: 召开|推进产改工作会议."""
    edge = _past_particle(reading, left_edge(reading, head, floor, whole), after)
    cup = _CUP.search(reading, floor, edge) if reading[edge - 1] == "、" and reading[edge] != "“" else None
    if cup:
        return cup.start()
    numbered = _NUMBERED.match(reading, edge, head)
    start = numbered.end() if numbered else edge
    held = _held_for().search(reading, max(floor, start - _HOLDING), start)
    marked = held or _paired(reading, start, floor) or _keeping().search(reading, max(floor, start - _LONGEST), head)
    return _held_with(reading, marked.start("begin") if marked else start, floor, whole)


def _paired(reading: str, start: int, floor: int) -> re.Match[str] | None:
    """What is held for two things, where only the second stands before the head: 召开|船员入会和|服务推进会."""
    if reading[start - 1 : start] not in _AND:
        return None
    pair = _held_for_both().search(reading, max(floor, start - _LONGEST), start)
    return pair if pair and not pair["begin"].endswith(tuple(_table())) else None


@cache
def _held_for_both() -> re.Pattern[str]:
    verbs = rf"{any_of('holding')}{any_of('launching')}?了?(?:\d{{4}}年度?)?"
    return re.compile(rf"{verbs}(?P<begin>(?!{any_of('launching')})[\u4e00-\u9fff]{{4,14}})[和与及]$")


def _held_with(reading: str, start: int, floor: int, whole: Mapping[int, int]) -> int:
    """Where what is held together with something begins, if that has a name of its own: 艺术节开幕式暨|庆祝建厂75周年展览."""
    year = _OF_YEAR.search(reading, floor, start)
    joint = (year.start(1) if year else start) - 1
    if joint <= floor or reading[joint] != "暨" or not reading.endswith(tuple(_table()), floor, joint):
        return start
    return left_edge(reading, joint, floor, whole)


def _past_particle(reading: str, edge: int, after: Mapping[int, int]) -> int:
    """Right of what joins a name to another, and of a preposition left on it: 成立暨|第一次代表大会, 经|市总工会常委会议."""
    if leading := _LEADING.match(reading, edge):
        return leading.end()
    prefixed = reading[edge] in PARTICLES and edge not in after and edge + 1 in after
    return edge + 1 if prefixed else edge


@cache
def _held_for() -> re.Pattern[str]:
    return re.compile(rf"{any_of('holding')}了?(?:全[省市县区])?(?:\d{{4}}年度?)?(?P<begin>{any_of('opening_event')})$")


@cache
def _keeping() -> Cued:
    """What is kept or honoured by a meeting belongs to its name: 纪念工会成立90周年|座谈会."""
    kept = r"(?P<begin>(?:纪念|庆祝|欢庆)[^,。;:!?、的]{2,24}?(?:周年|暨)[^,。;:!?、的]*)"
    return Cued(rf"(?:^|[,。;的暨]|{any_of('holding')}了?){kept}$", ("周年", "暨"))


def _may_name(head: str, kind: Kind) -> bool:
    return kind is _table()[head][0] or head.endswith(_CONTEST)


def _sort(reading: str, start: int, end: int, head: str) -> tuple[Kind, int | None]:
    """What a head names: a contest that has a number in a series is one occurrence, without one the series."""
    kind, least = _table()[head]
    if kind is Kind.PROGRAM and head.endswith(_CONTEST) and is_numbered(reading, start, end):
        return Kind.EVENT, 0
    return kind, least


def _joined_groups(reading: str, seen: Sequence[Mention]) -> frozenset[Span]:
    """Groups or honours in a row, 与, 和 or 、 between them: what is for all has a name that holds all."""
    groups = sorted((m for m in seen if m.kind in _JOINED), key=lambda m: (m.start, m.end))
    starts = dict[int, int]()
    for a, b in pairwise(groups):
        if reading[a.end : b.start] in {*_AND, "、"}:
            starts[b.end] = starts.get(a.end, a.start)
    return frozenset((start, end) for end, start in starts.items())


def _titles(seen: Sequence[Mention]) -> frozenset[Span]:
    return frozenset((m.start, m.end) for m in seen if m.kind in {Kind.PROGRAM, Kind.AWARD})


def _core(reading: str, start: int, head: int, kind: Kind, after: Mapping[int, int]) -> int:
    """Right of the organisers and places that begin a name, and for a program right of what is held together with it."""
    core = start
    while core < after.get(core, 0) <= head:
        core = after[core] + (reading.startswith("暨", after[core]) and after[core] + 1 in after)
    unions = _UNIONS.match(reading, core, head)
    core = unions.end() if unions and core > start else core
    if core == head and reading.startswith(_WORKS, head):
        return start
    if kind is Kind.PROGRAM:
        joint = reading.rfind("暨", core, head)
        quoted = reading.count("“", core, joint) > reading.count("”", core, joint)
        return core if quoted else max(core, joint + 1)
    return start if core == head else core
