"""Who runs programmes and events."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from kg.claims.agents import agents, outermost
from kg.claims.hosts import hosts
from kg.claims.scene import Scene
from kg.claims.subjects import Subjects, subjects
from kg.claims.topics import is_label
from kg.claims.triggers import triggers
from kg.mentions.wordsets import any_of
from kg.model import Claim, Entity, Evidence, Kind, Mention, Relation

__all__ = ["organizers"]

_IN: Final = re.compile(r"(?<!旨)在[^,。]{0,60}$")
_OWN: Final = frozenset({"", "的"})
_SEASON: Final = re.compile(
    r"^(?:\d{4}年度?|新春|春节|元旦|中秋|国庆|夏季|冬季|暑期|今年|节前|首[期届]|第[一二三四五六七八九十\d]+[期届])"
)
_MOTTO: Final = 40
_TOLD_THERE: Final = re.compile(r"”?上")
_BEING_FOUNDED: Final = ("成立", "揭牌", "挂牌")
_GIVING: Final = "送"
_MEMBERS: Final = frozenset({Kind.COMPANY, Kind.SOCIAL_BODY})


def organizers(scene: Scene) -> Iterator[Claim]:
    """Each programme and event with the bodies that act where the text says that it is run.

    >>> from kg.claims.scene import staged
    >>> [(r.subject.name, r.object.name) for r in organizers(staged("由岷县总工会主办、县教育局承办的首届职工运动会落幕。"))]
    [('第一届职工运动会', '岷县总工会'), ('第一届职工运动会', '岷县教育局')]
    """
    acting = subjects(scene)
    for mention, entity in scene.named:
        if entity.kind.is_undertaking and not _is_national(entity.name) and not _names_another(scene.document.reading, mention):
            for actor in _run_by(scene, mention, acting):
                if actor != entity:
                    yield Relation(entity, "gh:organizer", actor, _evidence(scene, mention, actor))


@cache
def _is_national(name: str) -> bool:
    """Whether a name is that of a policy of the whole state, which everybody carries out and no body named here runs."""
    return bool(re.fullmatch(rf"“?{any_of('national_policy')}”?{any_of('policy_tail')}?", name))


def _names_another(reading: str, mention: Mention) -> bool:
    """Whether a name only tells what something else is for: 脱贫攻坚|领导小组, “金秋助学”|对象."""
    return bool(_called_after().match(reading, mention.end))


@cache
def _called_after() -> re.Pattern[str]:
    return re.compile(rf"”?(?:会议)?精神|”?(?:\([^()]{{1,6}}\))?[\u4e00-\u9fff]{{0,8}}{any_of('called_after')}")


def _run_by(scene: Scene, mention: Mention, acting: Subjects) -> tuple[Entity, ...]:
    start, end = _clause(scene, mention)
    said = hosts(scene, mention, (start, end))
    if said or _is_attended(scene.document.reading, start, mention.start):
        return said
    before = _host_before(scene, start, mention.start) or _host_in_name(scene, mention)
    return before or _by_those_acting(scene, mention, acting, start, end)


def _host_in_name(scene: Scene, mention: Mention) -> tuple[Entity, ...]:
    """The union that the name of an undertaking begins with: 县总工会|集体婚礼."""
    inner = (n for n in outermost(scene.within(mention.start, mention.end - 1)) if n[0].start == mention.start)
    reading = scene.document.reading
    return tuple(e for m, e in inner if e.kind.is_union and not reading.startswith(_BEING_FOUNDED, m.end))


def _by_those_acting(scene: Scene, mention: Mention, acting: Subjects, start: int, end: int) -> tuple[Entity, ...]:
    """Those who act where an undertaking is run, held, gone through as a point of a report or the scene of what they do."""
    reading = scene.document.reading
    if _is_run(reading, start, end, mention):
        return () if _is_only_furthered(scene, mention, acting) else acting.at(mention.start)
    if _is_scene(reading, start, mention):
        return acting.at(mention.start) if mention.kind is Kind.PROGRAM else ()
    if is_label(scene, mention):
        return tuple(entity for entity in acting.at(mention.start) if entity.kind.is_union)
    if not _is_held(reading, start, end, mention):
        return ()
    return acting.named_at(mention.start) or _carried_out_by(scene, mention) or _seen_to_by(scene, end)


def _seen_to_by(scene: Scene, end: int) -> tuple[Entity, ...]:
    """The body that the next clause says sees to what is held: 培训班开班,|县总工会请来专家授课."""
    start, stop = scene.clause(end + 1) if scene.document.reading.startswith(",", end) else (end, end)
    found = agents(scene, start, stop)
    last = [m.end for m, e in scene.within(start, stop) if found and e in found.leading]
    return found.leading if found and last and _seeing_to().match(scene.document.reading, last[0], stop) else ()


@cache
def _seeing_to() -> re.Pattern[str]:
    return re.compile(any_of("seeing_to"))


def _clause(scene: Scene, mention: Mention) -> tuple[int, int]:
    """The clause of an undertaking, from where a motto that runs over a comma begins: 启动以“送岗位,暖人心”为主题的|…活动."""
    start, end = scene.clause(mention.start)[0], scene.clause(mention.end - 1)[1]
    before = scene.document.reading[start : mention.start]
    opening = scene.document.reading.rfind("“", max(start - _MOTTO, 0), start)
    cut = opening >= 0 and before.count("”") > before.count("“")
    return (scene.clause(opening - 1)[0] if cut else start), end


def _carried_out_by(scene: Scene, mention: Mention) -> tuple[Entity, ...]:
    """The body that the next sentence says is going to act, behind one that ends with the start: “暖秋行动”启动。|联合会将…"""
    sentence, reading = scene.sentence(mention.start), scene.document.reading
    if sentence is None or not _started().fullmatch(reading, mention.end, sentence.end):
        return ()
    start, end = scene.clause(sentence.end)
    acting = agents(scene, start, end)
    return acting.leading if acting and _going_to().search(reading, start, end) else ()


@cache
def _going_to() -> re.Pattern[str]:
    return re.compile(any_of("planning"))


@cache
def _started() -> re.Pattern[str]:
    return re.compile(rf"”?{any_of('held_how')}?{any_of('begun')}。")


def _is_attended(reading: str, start: int, position: int) -> bool:
    """Whether the clause says of somebody that they go to the undertaking, and not that they are sent."""
    return bool(_attended().search(reading, start, position)) and not _sent().search(reading, start, position)


@cache
def _attended() -> re.Pattern[str]:
    hosted = rf"[^,。]{{2,30}}?{any_of('hosting', 'convening')}的[^,。]{{0,12}}"
    return re.compile(rf"(?<!职工){any_of('attending')}了?(?:[^,。]{{0,12}}|{hosted})$")


@cache
def _sent() -> re.Pattern[str]:
    return re.compile(rf"{any_of('sending')}[^,。]{{0,16}}{any_of('attending')}")


def _is_tool(reading: str, start: int, mention: Mention) -> bool:
    """Whether somebody works by the undertaking or makes it a task: 以“安康杯”竞赛|为载体, 把“暖秋行动”|作为大事."""
    before, after = _taken().search(reading, start, mention.start), _as_tool().match(reading, mention.end)
    return bool(before and after)


@cache
def _taken() -> re.Pattern[str]:
    return re.compile(r"[以把将]“?$")


@cache
def _as_tool() -> re.Pattern[str]:
    return re.compile(rf"”?[\u4e00-\u9fff]{{0,4}}?(?:为{any_of('tool')}|作为|列入|列为|摆上|抓)")


@cache
def _to_whom() -> re.Pattern[str]:
    """What stands before an undertaking whose name is what is done for somebody: 为职工|送清凉."""
    return re.compile(r"(?:为|给|向)[^,。]{2,16}$")


def _host_before(scene: Scene, start: int, position: int) -> tuple[Entity, ...]:
    """The body whose undertaking it is by the words right before: 县总工会“暖秋行动”, 县总工会的“暖秋行动”.

    A company or association behind a verb (举办|永明公司职工入会仪式) may be the one for which somebody else runs it.
    """
    reading = scene.document.reading
    before = [n for n in scene.within(start, position) if n[1].kind.is_organization]
    owners = [n for n in before if _SEASON.sub("", reading[n[0].end : position].strip("“")) in _OWN]
    sure = (e for m, e in owners if e.kind not in _MEMBERS or not triggers(reading, start, m.start, "organize"))
    return tuple(sure)[:1]


def _is_run(reading: str, start: int, end: int, mention: Mention) -> bool:
    """Whether the clause says that somebody runs the undertaking, does something by it, or begins with it and says for whom."""
    return not _purpose().search(reading, start, mention.start) and bool(
        any(not _took_place(reading, start, stop) for _, stop in triggers(reading, start, mention.start, "organize"))
        or _means().search(reading, start, mention.start)
        or _is_tool(reading, start, mention)
        or (mention.name[0] in _GIVING and _to_whom().search(reading, start, mention.start))
        or (_opens_clause().fullmatch(reading, start, mention.start) and triggers(reading, mention.end, end, "serve"))
    )


def _took_place(reading: str, start: int, position: int) -> bool:
    """Whether a verb only says when or where an event was, in which somebody does something: 在10月举行|的技能比武中."""
    return reading.startswith("的", position) and reading.startswith("在", start)


@cache
def _opens_clause() -> re.Pattern[str]:
    return re.compile(r"\s*(?:[一二三四五六七八九十]是)?\s*“?")


def _is_only_furthered(scene: Scene, mention: Mention, acting: Subjects) -> bool:
    """Whether a sentence that begins with what for names an undertaking to be furthered before anybody acts in it: 为…,推进…,"""
    sentence, reading = scene.sentence(mention.start), scene.document.reading
    if sentence is None or acting.own(sentence.start, mention.start):
        return False
    furthered = _furthered().search(reading, sentence.start, mention.start)
    return furthered is not None and _aim().match(reading, sentence.start) is not None


@cache
def _aim() -> re.Pattern[str]:
    return re.compile(rf"\s*{any_of('aiming')}")


@cache
def _furthered() -> re.Pattern[str]:
    return re.compile(rf"{any_of('furthering')}[^,。]{{0,8}}$")


def _is_scene(reading: str, start: int, mention: Mention) -> bool:
    """Whether something is said to be done in or at the undertaking: 在攻坚行动中 by those who run it, 在仪式上 by anybody."""
    shown = _shown_in().match(reading, mention.end)
    within = _IN.search(reading, start, mention.start) or _in_these().match(reading, mention.end)
    return not shown and not _purpose().search(reading, start, mention.start) and bool(within)


@cache
def _in_these() -> re.Pattern[str]:
    """What follows an undertaking, or a list of them, in which something is done: “金秋助学”|等活动中,"""
    return re.compile(rf"”?(?:(?:、|以及|和|及)“[^”]{{2,16}}”){{0,6}}等?[\u4e00-\u9fff]{{0,2}}{any_of('series_head')}中,")


@cache
def _shown_in() -> re.Pattern[str]:
    """What follows an undertaking in which others shine, or which is an aim: 在攻坚行动|中表现突出, |上下功夫."""
    return re.compile(rf"”?[\u4e00-\u9fff]{{0,4}}(?:中{any_of('distinguished')}|上{any_of('effort')})")


def _is_held(reading: str, start: int, end: int, mention: Mention) -> bool:
    """Whether the clause says that the undertaking takes place, not who runs it: 首届运动会在县城举行."""
    if _purpose().search(reading, start, mention.start) or _TOLD_THERE.match(reading, mention.end):
        return False
    return bool(triggers(reading, mention.end, end, "organize"))


@cache
def _purpose() -> re.Pattern[str]:
    """What comes before an undertaking that is only what others go by or work for: 围绕“攻坚行动”, 旨在推进“攻坚行动”."""
    return re.compile(rf"(?:{any_of('going_by')}[^,。]{{0,2}}|{any_of('aiming')}{any_of('aiming_how')}+[^,。]{{0,8}})$")


@cache
def _means() -> re.Pattern[str]:
    return re.compile(rf"{any_of('by_means')}[^,。]{{0,60}}$")


def _evidence(scene: Scene, mention: Mention, actor: Entity) -> Evidence:
    """The sentence up to the undertaking, from its actor where the sentence names it."""
    sentence = scene.sentence(mention.start)
    if sentence is None:
        return scene.evidence(mention.start, mention.end)
    named = [m.start for m, e in scene.within(sentence.start, mention.end) if e == actor]
    return scene.stating(max((s for s in named if s <= mention.start), default=mention.start), mention.end)
