"""Events: meetings, contests, ceremonies, courses, shows, the founding of a union."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache
from typing import Final

from kg.corpus import sentences
from kg.mentions.quotations import mention
from kg.mentions.spans import covering, overlapping
from kg.mentions.undertakings import Undertaking, undertakings
from kg.mentions.wordsets import any_of
from kg.model import Document, Kind, Mention

__all__ = ["ceremonies", "foundings", "occurrences"]

_DAY: Final = re.compile(r"\d日|近日|日前|[当昨今][天日晚]|[上下]午")  # what is held on a day is held once
_DRIVE: Final = re.compile(r"暨[^,。;:!?、“”]{0,14}(?:“[^“”]{2,30}”)?[^,。;:!?、“”]{0,16}?[活行]动(?![中上室])")
_DEICTIC: Final = "全我本该各"  # 全市, 我县: a place that only the article's home tells


def occurrences(document: Document, seen: Sequence[Mention]) -> Iterator[Mention]:
    """Events named by a head: 第二届职工运动会, “和谐杯”篮球赛.

    The name leaves out the organiser or place before it, the full name holds both.

    >>> from kg.corpus import paragraph
    >>> document = paragraph("县总工会举办第二届职工运动会")
    >>> [(mention.name, mention.full) for mention in occurrences(document, ())]
    [('第二届职工运动会', None)]
    """
    reading, in_program = document.reading, covering((m.start, m.end) for m in seen if m.kind is Kind.PROGRAM)
    events = [_with_drive(reading, found) for found in undertakings(document, seen, Kind.EVENT)]
    longest = {found.core: found for found in sorted(events, key=lambda found: found.end)}
    in_event = covering((found.core, found.end) for found in longest.values())
    for found in (*longest.values(), *_closed(reading, events, longest)):
        if not in_program(found.core, found.end) and not in_event(found.core - 1, found.end + 1):
            start = found.core if reading[found.start] in _DEICTIC else found.start
            yield mention(reading, found.core, found.end, Kind.EVENT, reading[start : found.end])


def _with_drive(reading: str, found: Undertaking) -> Undertaking:
    """An event with the activity that is held together with it: 司机集中入会|暨“暖心”服务活动."""
    drive = _DRIVE.match(reading, found.end)
    return replace(found, end=drive.end()) if drive else found


def _closed(reading: str, events: Sequence[Undertaking], longest: Mapping[int, Undertaking]) -> Iterator[Undertaking]:
    """The contests and festivals that are opened, closed or ended by a ceremony of their name: 职工运动会|闭幕式."""
    for found in events:
        ceremony = _closing().match(reading, found.end)
        closed = ceremony is not None and longest[found.core].end == ceremony.end()
        if closed and _contest().fullmatch(reading, found.core, found.end):
            yield found


@cache
def _closing() -> re.Pattern[str]:
    return re.compile(any_of("closing_ceremony"))


@cache
def _contest() -> re.Pattern[str]:
    return re.compile(rf"[^暨]+(?:{any_of('contest')}|赛|[术化育]节)")


def foundings(document: Document, seen: Sequence[Mention]) -> Iterator[Mention]:
    """The founding of a union or the unveiling of its plate, said right after its name: 临江区快递行业工会联合会成立.

    >>> from kg.corpus import paragraph
    >>> document = paragraph("青石镇快递工会成立")
    >>> [m.full or m.name for m in foundings(document, [Mention(0, 7, Kind.GRASSROOTS_UNION, "青石镇快递工会")])]
    ['青石镇快递工会成立']
    """
    goes_on = rf"\d|{any_of('after_founding')}"
    follows = rf"了?(?:[^\u4e00-\u9fff]|$)|{any_of('with_founding')}"
    founded = re.compile(rf"(?:正式|顺利|揭牌|宣告|宣布)?(?P<done>成立|揭牌)(?!{goes_on})(?={follows})")
    for union in seen:
        if union.kind.is_union and (match := founded.match(document.reading, union.end)):
            yield mention(document.reading, union.start, match.end(), Kind.EVENT, f"{union.full or union.name}{match['done']}")


def ceremonies(document: Document, seen: Sequence[Mention]) -> Iterator[Mention]:
    """A ceremony, or what is held on a certain day, where it has no other name: 在职工之家举行颁奖仪式, 3日举办招聘会.

    >>> from kg.corpus import paragraph
    >>> [mention.name for mention in ceremonies(paragraph("10日,公司在港口举行了颁奖仪式,仪式简短"), ())]
    ['颁奖仪式']
    """
    reading, named = document.reading, overlapping((m.start, m.end) for m in seen if m.kind in {Kind.EVENT, Kind.PROGRAM})
    for sentence in sentences(document):
        for match in _held_bare().finditer(reading, sentence.start, sentence.end):
            once = match["ceremony"] or _DAY.search(reading, sentence.start, match.start())
            if once and not named(*match.span("name")):
                yield mention(reading, *match.span("name"), Kind.EVENT, None)


@cache
def _held_bare() -> re.Pattern[str]:
    name = rf"(?P<name>(?P<ceremony>{any_of('bare_ceremony')})|{any_of('bare_occurrence')})"
    return re.compile(
        rf"(?:举行|举办|召开|主办|开展|组织)(?:了?(?:一[场次])?(?:隆重|简短|盛大|[\u4e00-\u9fff]{{2,4}}的)?|的){name}(?=[,。;、:]|$|在|于|上)"
    )
