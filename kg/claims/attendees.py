"""Who takes part in programmes and events."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cache
from operator import attrgetter
from typing import Final

from kg.claims.agents import outermost
from kg.claims.scene import Named, Scene
from kg.claims.triggers import triggers
from kg.corpus import PROSE, Sentence
from kg.mentions.wordsets import any_of
from kg.model import Block, Claim, Entity, Kind, Mention, Relation

__all__ = ["attendees"]

_TEAM: Final = ("代表队", "代表团")
_JOINING_UP: Final = "入会"
_BACK: Final = 600
_STOP: Final = "。!?"
_LISTED: Final = re.compile(r"[、和与及等]")
_ACTIVITY: Final = ("活动", "仪式", "宣讲", "慰问", "走访", "调研", "义诊", "采风")
_IS_ACTIVITY: Final = re.compile(r"”?[\u4e00-\u9fff]{0,6}?(?:活动|仪式)")
_ELSEWHERE: Final = re.compile(r"”?(?:——|[\u4e00-\u9fff]{0,4}精神|上(?:印发|下发|通过|提出|部署|的))")
_AT: Final = re.compile(r"\s*在[^,。]{0,12}")
_ALSO: Final = (",也", ",以及", ",及", ",均", ",都", ",共同", ",一同")
_PARAGRAPHS: Final = 3


def attendees(scene: Scene) -> Iterator[Claim]:
    """Who takes part in an event: invited bodies, those who attend it, persons named in what happens at it.

    >>> from kg.claims.scene import staged
    >>> [(r.subject.name, r.object.name) for r in attendees(staged("首届职工运动会开幕。会上,县总工会主席陈建国致辞。"))]
    [('第一届职工运动会', '陈建国')]
    """
    last: Named | None = None
    telling: Block | None = None
    for sentence in scene.sentences:
        named = scene.within(sentence.start, sentence.end)
        own = _own_event(scene, named, last) or _pointed_to(scene, sentence) or _invited_to(scene, named)
        last = own or last
        at_event = _is_at_event(scene.document.reading, sentence) or _is_at(scene, sentence, own)
        telling = sentence.block if at_event else telling
        there = own or at_event or telling == sentence.block
        current = last if last and (there or _is_topic(scene, last, sentence.start)) else None
        for mention, entity in outermost(named) if current else ():
            takes_part = (
                _takes_part(scene, mention, entity, at_event=at_event)
                if own or at_event
                else _acts_there(scene, mention, telling=telling == sentence.block)
            )
            if current and takes_part:
                yield Relation(current[1], "gh:participant", entity, scene.stating(mention.start, mention.end))


def _own_event(scene: Scene, named: Sequence[Named], current: Named | None) -> Named | None:
    """The first event that a sentence names; the one before where it names only its ceremony: 出席|开幕仪式."""
    occasions = [n for n in named if _occurs(scene, n) and not _ELSEWHERE.match(scene.document.reading, n[0].end)]
    events = [n for n in outermost(occasions) if n[1].kind is Kind.EVENT]
    first = next(iter(events), None) or next(iter(occasions), None)
    still = current and first and _is_topic(scene, current, first[0].start)
    return current if still and first and _ceremony().fullmatch(first[1].name) else first


def _pointed_to(scene: Scene, sentence: Sentence) -> Named | None:
    """The event that a sentence points to by the end of its name: 获得|本次竞赛|的一等奖."""
    match = _this_event().search(scene.document.reading, sentence.start, sentence.end)
    before = scene.within(max(sentence.block.start - _BACK, 0), match.start()) if match else ()
    events = (n for n in reversed(before) if n[1].kind is Kind.EVENT)
    return next((n for n in events if match and n[1].name.endswith(match["what"])), None)


@cache
def _this_event() -> re.Pattern[str]:
    return re.compile(rf"{any_of('this_one')}(?P<what>[\u4e00-\u9fff]{{0,4}}?{any_of('event_head')})的")


def _occurs(scene: Scene, named: Named) -> bool:
    """Whether an undertaking is one occasion: an event, or a programme called an activity and dated to a day."""
    mention, entity = named
    sentence, reading = scene.sentence(mention.start), scene.document.reading
    if entity.kind is not Kind.PROGRAM or sentence is None:
        return entity.kind is Kind.EVENT
    called = entity.name.endswith(_ACTIVITY) or mention.name.endswith(_ACTIVITY) or _IS_ACTIVITY.match(reading, mention.end)
    return bool(called and _dated().search(reading, sentence.start, mention.start))


@cache
def _dated() -> re.Pattern[str]:
    return re.compile(r"\d日|近日|日前|[昨今当][天日]")


@cache
def _ceremony() -> re.Pattern[str]:
    return re.compile(rf"(?:本次|此次)?{any_of('ceremony')}")


def _is_at_event(reading: str, sentence: Sentence) -> bool:
    """Whether a sentence that names no event is about the one before: 会上, …; …出席开幕式."""
    if _opening().match(reading, sentence.start):
        return True
    end = sentence.end if reading[sentence.end - 1] in _STOP else min(_full_stop(reading, sentence.end), sentence.block.end)
    return _telling().search(reading, sentence.start, end) is not None


def _is_at(scene: Scene, sentence: Sentence, event: Named | None) -> bool:
    """Whether a sentence tells what was done at the event that it names first: 在座谈会|上,…"""
    reading = scene.document.reading
    if event is None or not sentence.start <= event[0].start < sentence.end:
        return False
    return bool(_AT.fullmatch(reading, sentence.start, event[0].start) and reading.startswith("上,", event[0].end))


def _full_stop(reading: str, position: int) -> int:
    """Where the next full stop is, the position itself where none follows."""
    return min((at for at in (reading.find(stop, position) for stop in _STOP) if at >= 0), default=position)


@cache
def _opening() -> re.Pattern[str]:
    return re.compile(rf"\s*[“]?(?:在)?[\u4e00-\u9fff]{{0,3}}?{any_of('at_event')}")


@cache
def _telling() -> re.Pattern[str]:
    came = rf"{any_of('taking_part')}了?(?:本次|此次)?{any_of('ceremony')}"
    return re.compile(rf"{_won().pattern}|{any_of('came_to')}|在{any_of('at_event')}|{came}")


def _acts_there(scene: Scene, mention: Mention, *, telling: bool) -> bool:
    """Whether somebody is said to be present or to speak, without a word of where: 县总工会主席陈建国|致辞.

    Args:
        scene: the page.
        mention: the name of somebody.
        telling: whether the paragraph tells of what happens at the event: there who only says something is present too.
    """
    end, reading = _predicate_end(scene, mention), scene.document.reading
    acts = _present().search(reading, mention.end, end + 1) or _leading().match(reading, mention.end)
    speaks = telling and _speaking().match(reading, mention.end)
    return mention.kind is Kind.PERSON and bool(acts or speaks)


@cache
def _speaking() -> re.Pattern[str]:
    return re.compile(rf"(?:同志)?{any_of('speaking')}")


@cache
def _leading() -> re.Pattern[str]:
    return re.compile(rf"[\u4e00-\u9fff]{{0,6}}?的?{any_of('heading')}下")


@cache
def _present() -> re.Pattern[str]:
    present = (
        rf"(?:{any_of('presence')}(?:了?{any_of('ceremony')})?|到场[^,。]{{0,16}}?|宣布[^,。]{{0,16}}?(?:启动|开幕|开始|开赛))"
    )
    return re.compile(rf"{present}(?:并{any_of('presence')})?时?(?:{any_of('speaking')})?[,。;!:]")


def _invited_to(scene: Scene, named: Sequence[Named]) -> Named | None:
    """The programme of a sentence in which somebody is invited."""
    invited = any(_is_invited(scene, m.start) for m, _ in named)
    return next((n for n in named if invited and n[1].kind is Kind.PROGRAM), None)


def _is_invited(scene: Scene, position: int) -> bool:
    return bool(_inviting().search(scene.document.reading, scene.clause(position)[0], position))


def _is_only_employer(scene: Scene, mention: Mention) -> bool:
    """Whether a body only says whose man an invited person is: 邀请永明公司|焊工李强."""
    end = scene.clause(mention.start)[1]
    named = any(entity.kind is Kind.PERSON for _, entity in scene.within(mention.end, end))
    return named and not _LISTED.match(scene.document.reading, mention.end)


@cache
def _inviting() -> re.Pattern[str]:
    return re.compile(rf"{any_of('inviting')}(?:[^,。]{{2,24}}[、和与])?$")


def _is_topic(scene: Scene, event: Named, position: int) -> bool:
    """Whether an event still is the topic at a position: no further than some paragraphs on."""
    blocks = scene.document.blocks
    first, last = (bisect_right(blocks, at, key=attrgetter("start")) for at in (event[0].start, position))
    return sum(block.kind in PROSE for block in blocks[first:last]) <= _PARAGRAPHS


def _takes_part(scene: Scene, mention: Mention, entity: Entity, *, at_event: bool) -> bool:
    reading = scene.document.reading
    if entity.kind is Kind.PERSON and reading.startswith("的", mention.end) and not _leading().match(reading, mention.end):
        return False
    if entity.kind is Kind.PERSON:
        return at_event or bool(triggers(reading, mention.end, _predicate_end(scene, mention), "attend"))
    if not entity.kind.is_organization and entity.kind is not Kind.GROUP:
        return False
    start, end = scene.clause(mention.start)
    if entity.kind is Kind.GROUP and _counted().fullmatch(reading, start, mention.start) and _is_contest_before(scene, start):
        return not triggers(reading, mention.end, end, "serve") and not _receiving().match(reading, mention.end, end)
    team = (entity.name.endswith(_TEAM) or reading.startswith(_TEAM, mention.end)) and _won().search(reading, mention.end, end)
    joined = entity.kind is Kind.GROUP and _joining_up(scene, start) and _joined_up().match(reading, mention.end, end)
    invited = _is_invited(scene, mention.start) and not _is_only_employer(scene, mention)
    return bool(team or joined or invited or _joining().match(reading, mention.end, end))


def _joining_up(scene: Scene, position: int) -> bool:
    """Whether the sentence names an event at which people join a union before a clause: 举行集中入会仪式,|…"""
    sentence = scene.sentence(position)
    before = scene.within(sentence.start, position) if sentence else ()
    return any(entity.kind is Kind.EVENT and _JOINING_UP in entity.name for _, entity in before)


@cache
def _joined_up() -> re.Pattern[str]:
    return re.compile(rf"[^,。]{{0,6}}{any_of('joining_up')}")


@cache
def _won() -> re.Pattern[str]:
    return re.compile(rf"{any_of('won')}|获得?[^,。]{{0,16}}(?:[冠亚季]军|第?[一二三]等?[名奖])")


def _is_contest_before(scene: Scene, start: int) -> bool:
    """Whether the sentence names a contest before a clause, in which those who are counted compete: 举办技能赛,|36名门机司机…"""
    sentence = scene.sentence(start)
    before = [e for _, e in scene.within(sentence.start, start) if e.kind is Kind.EVENT] if sentence else []
    return bool(before) and bool(_contest().search(before[-1].name))


@cache
def _contest() -> re.Pattern[str]:
    return re.compile(rf"{any_of('contest')}$")


@cache
def _counted() -> re.Pattern[str]:
    return re.compile(r"(?:来自[^,。]{2,16}的|\d+[个家][^,。]{1,10}的|共有?|有)?[\d余多百千]+[余多]?[名位]")


@cache
def _receiving() -> re.Pattern[str]:
    return re.compile(rf"[^,。]{{0,8}}{any_of('receiving')}")


@cache
def _joining() -> re.Pattern[str]:
    rest = r"(?:[、和与及][^,。、]{2,16}){0,6}(?:(?:相关|有关)(?:同志|负责人|领导))?"
    return re.compile(rf"{rest}(?:等)?{any_of('delegates')}?(?:{any_of('taking_part')}|到场|到会)")


@cache
def _all_of_them() -> re.Pattern[str]:
    """The rest of a clause that is nothing but a list of persons, behind one of them: 等人, 、王建民等嘉宾."""
    return re.compile(r"(?:、[^,。]{2,20})*(?:等[^,。、]{0,6}(?:、[^,。]{2,20})*)?")


def _predicate_end(scene: Scene, mention: Mention) -> int:
    """The end of the clause in which somebody acts: the next one with persons, where a list of them goes on behind a comma."""
    reading, end = scene.document.reading, scene.clause(mention.start)[1]
    if _all_of_them().fullmatch(reading, mention.end, end) and reading.startswith(_ALSO, end):
        return scene.clause(end + 1)[1]
    while mention.end == end:
        following = scene.clause(end + 1)
        persons = [m for m, e in scene.within(*following) if e.kind is Kind.PERSON]
        if not persons:
            return end
        mention, end = persons[-1], following[1]
    return end
