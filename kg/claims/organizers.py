"""Who runs and who takes part in programmes and events."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from kg.claims.scene import Named, Scene
from kg.claims.subjects import Subjects, subjects
from kg.claims.triggers import triggers
from kg.corpus import Sentence
from kg.model import Claim, Entity, Evidence, Kind, Mention, Relation

__all__ = ["attendees", "organizers", "referred_hosts"]

_UNDERTAKINGS: Final = frozenset({Kind.PROGRAM, Kind.EVENT})
_BY: Final = re.compile(r"由$|由[^,。]{0,20}(?:、|和|与|及)$")
_HOSTED: Final = re.compile(r"(?:联合|共同)?(?:主办|举办|承办|组织|开展|发起|推出|打造|实施|启动)(?:、承办)?的")
_FRAME: Final = re.compile(r"(?:在|通过|依托|借助|结合)[^,。]{0,60}$")
_AT_EVENT: Final = re.compile(
    r"\s*[“]?(?:会上|仪式上|大会上|活动中|活动上|活动现场|现场|当天|当日|会议期间|比赛期间|开幕式上|启动仪式上|座谈会上)"
)
_OF_EVENT: Final = re.compile(
    r"夺冠|夺得|摘得|获得?(?:第[一二三]名|[一二三]等奖|冠军|亚军|金奖|银奖)"
    r"|到(?:活动|比赛|大赛|仪式)?现场|(?:出席|参加)(?:了|本次|此次)?(?:开幕式|闭幕式|启动仪式|仪式|大会|会议|活动)"
)
_RUN_BY: Final = re.compile(
    r"(?:本次|此次|本届|该|今年的)?(?P<what>[\u4e00-\u9fff]{0,3}?赛|活动|仪式|大会|夏令营|培训班|招聘会|运动会|演出|晚会|论坛|调查|行动|工程|计划)"
    r"由(?P<bodies>[^。;]{2,80}?)(?:联合|共同)?(?:主办|举办|承办|组织|发起|牵头)"
)
_BACK: Final = 400
_INVITED: Final = frozenset({"请来", "邀请"})
_AROUND: Final = re.compile(r"(?:围绕|按照|根据|结合|响应)[^,。]{0,2}$")
_JOINED: Final = re.compile(r"(?<!职工)(?:参加|参与|出席|参赛)了?[^,。]{0,12}$")
_MOBILISED: Final = re.compile(r"(?:动员|组织|发动|引导)[^,。]{0,16}(?:参加|参与)")


def organizers(scene: Scene) -> Iterator[Claim]:
    """Each programme and event with the bodies that act where the text says that it is run.

    >>> from kg.claims.scene import staged
    >>> [(r.subject.name, r.object.name) for r in organizers(staged("由岷县总工会主办、县教育局承办的首届职工运动会落幕。"))]
    [('第一届职工运动会', '岷县总工会'), ('第一届职工运动会', '岷县教育局')]
    """
    acting = subjects(scene)
    for mention, entity in scene.named:
        if entity.kind in _UNDERTAKINGS:
            for actor in _run_by(scene, mention, acting):
                if actor != entity:
                    yield Relation(entity, "gh:organizer", actor, _evidence(scene, mention, actor))


def _run_by(scene: Scene, mention: Mention, acting: Subjects) -> tuple[Entity, ...]:
    start, end = scene.clause(mention.start)
    hosts = _agents(scene, start, end) or _named_hosts(scene, start, mention.start)
    if hosts or _is_attended(scene.document.reading, start, mention.start):
        return hosts
    return _host_before(scene, start, mention.start) or (
        acting.at(mention.start) if _is_run(scene.document.reading, start, end, mention) else ()
    )


def _is_attended(reading: str, start: int, position: int) -> bool:
    """Whether the clause says of somebody that they go to the undertaking, and not that they are sent."""
    return bool(_JOINED.search(reading, start, position)) and not _MOBILISED.search(reading, start, position)


def _host_before(scene: Scene, start: int, position: int) -> tuple[Entity, ...]:
    """The body whose undertaking it is by the words right before: 县总工会“暖秋行动”, 县总工会的“暖秋行动”."""
    before = (n for n in scene.within(start, position) if n[1].kind.is_organization)
    return tuple(e for m, e in before if scene.document.reading[m.end : position].strip("“") in {"", "的"})[:1]


def _is_run(reading: str, start: int, end: int, mention: Mention) -> bool:
    """Whether the clause says that the undertaking is run, does something by it, or begins with it and says whom it serves."""
    return not _AROUND.search(reading, start, mention.start) and bool(
        triggers(reading, start, mention.start, "organize")
        or _FRAME.search(reading, start, mention.start)
        or triggers(reading, mention.end, end, "organize")
        or (not reading[start : mention.start].strip("“ ") and triggers(reading, mention.end, end, "serve"))
    )


def _agents(scene: Scene, start: int, end: int) -> tuple[Entity, ...]:
    """The bodies behind 由 in a clause: 由县总工会、县人社局主办."""
    reading = scene.document.reading
    return tuple(e for m, e in scene.within(start, end) if e.kind.is_organization and _BY.search(reading, start, m.start))


def _named_hosts(scene: Scene, start: int, position: int) -> tuple[Entity, ...]:
    """The bodies whose undertaking it is called: 省总工会举办的…大赛."""
    reading = scene.document.reading
    return tuple(
        e for m, e in scene.within(start, position) if e.kind.is_organization and _HOSTED.match(reading, m.end, position)
    )


def referred_hosts(scene: Scene) -> Iterator[Claim]:
    """The hosts of the undertaking named last, where the text only says 大赛由…主办.

    >>> from kg.claims.scene import staged
    >>> [(r.subject.name, r.object.name) for r in referred_hosts(staged("首届职工运动会落幕。运动会由岷县总工会主办。"))]
    [('第一届职工运动会', '岷县总工会')]
    """
    for sentence in scene.sentences:
        for match in _RUN_BY.finditer(scene.document.reading, sentence.start, sentence.end):
            undertaking = _last_undertaking(scene, match.start(), match["what"])
            for _, body in scene.within(*match.span("bodies")) if undertaking else ():
                if undertaking and body.kind.is_organization:
                    yield Relation(undertaking, "gh:organizer", body, scene.stating(match.start(), match.end()))


def _last_undertaking(scene: Scene, position: int, what: str) -> Entity | None:
    """The undertaking that a noun refers back to: one that ends with it, else for 活动 any."""
    before = [e for _, e in scene.within(max(position - _BACK, 0), position) if e.kind in _UNDERTAKINGS]
    return next((e for e in reversed(before) if e.name.endswith(what) or what == "活动"), None)


def _evidence(scene: Scene, mention: Mention, actor: Entity) -> Evidence:
    """The sentence up to the undertaking, from its actor where the sentence names it."""
    sentence = scene.sentence(mention.start)
    if sentence is None:
        return scene.evidence(mention.start, mention.end)
    named = [m.start for m, e in scene.within(sentence.start, mention.end) if e == actor]
    return scene.stating(max((s for s in named if s <= mention.start), default=mention.start), mention.end)


def attendees(scene: Scene) -> Iterator[Claim]:
    """Who takes part in an event: invited bodies, those who attend it, persons named in what happens at it.

    >>> from kg.claims.scene import staged
    >>> [(r.subject.name, r.object.name) for r in attendees(staged("首届职工运动会开幕。会上,县总工会主席陈建国致辞。"))]
    [('第一届职工运动会', '陈建国')]
    """
    current: Named | None = None
    for sentence in scene.sentences:
        named = scene.within(sentence.start, sentence.end)
        own = next((n for n in named if n[1].kind is Kind.EVENT), None) or _invited_to(scene, named)
        current = own or (current if current and _same_block(scene, current, sentence.start) else None)
        at_event = _is_at_event(scene.document.reading, sentence)
        event = current if own or at_event else None
        for mention, entity in named if event else ():
            if event and _takes_part(scene, mention, entity, at_event=at_event):
                yield Relation(event[1], "gh:participant", entity, scene.stating(mention.start, mention.end))


def _is_at_event(reading: str, sentence: Sentence) -> bool:
    """Whether a sentence that names no event is about the one before: 会上, …; …出席开幕式."""
    return bool(_AT_EVENT.match(reading, sentence.start) or _OF_EVENT.search(reading, sentence.start, sentence.end))


def _invited_to(scene: Scene, named: Sequence[Named]) -> Named | None:
    """The programme of a sentence in which somebody is invited."""
    invited = any(scene.document.reading[max(m.start - 2, 0) : m.start] in _INVITED for m, _ in named)
    return next((n for n in named if invited and n[1].kind is Kind.PROGRAM), None)


def _same_block(scene: Scene, event: Named, position: int) -> bool:
    """Whether an event still is the topic at a position: no further than the next paragraph."""
    between = scene.document.reading[event[0].end : position]
    return between.count("\n\n") + between.count("\r\n\r\n") <= 1 and between.count("\n") <= 3


def _takes_part(scene: Scene, mention: Mention, entity: Entity, *, at_event: bool) -> bool:
    start, end = scene.clause(mention.start)
    reading = scene.document.reading
    if entity.kind is Kind.PERSON:
        return at_event or bool(triggers(reading, mention.end, end, "attend"))
    if not entity.kind.is_organization and entity.kind is not Kind.GROUP:
        return False
    invited = reading[max(start, mention.start - 2) : mention.start] in _INVITED
    return invited or bool(re.match(r"(?:等)?(?:代表|职工|选手|会员)?(?:参加|参与|出席|参赛)", reading[mention.end : end]))
