"""The bodies that the text calls the hosts of an undertaking: 由…主办、…承办的, …举办的, 大赛由…主办."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from kg.claims.agents import behind_by, listed_up_to, outermost
from kg.claims.scene import Scene
from kg.lexicon import Cued
from kg.mentions.wordsets import any_of, bare_words
from kg.model import Claim, Entity, Mention, Relation

__all__ = ["hosts", "referred_hosts"]

_OF_ANOTHER: Final = re.compile(r"(?:是|作为|系)$")
_BACK: Final = 400
_CONTEST: Final = "赛"


def hosts(scene: Scene, mention: Mention, clause: tuple[int, int]) -> tuple[Entity, ...]:
    """The bodies that a sentence says host an undertaking which it names.

    >>> from kg.claims.scene import staged
    >>> page = staged("由岷县总工会主办的首届职工运动会落幕。")
    >>> [entity.name for entity in hosts(page, page.named[-1][0], (0, 18))]
    ['岷县总工会']
    """
    start, end = clause
    return _in_front(scene, mention) or _named(scene, start, mention.start) or behind_by(scene, start, end)


def _in_front(scene: Scene, mention: Mention) -> tuple[Entity, ...]:
    """The bodies of all the phrases that say who runs what follows: 由省总工会、省教育厅主办,某学院承办的|…大赛."""
    sentence = scene.sentence(mention.start)
    reading = scene.document.reading
    phrases = _hosting_phrases().search(reading, sentence.start, mention.start) if sentence else None
    bodies = [n for n in outermost(scene.within(*phrases.span())) if n[1].kind.is_organization] if phrases else []
    hosts = tuple(e for m, e in bodies if _listed_host().match(reading, m.end))
    return hosts if all(e in hosts or _department().match(reading, m.end) for m, e in bodies) else ()


@cache
def _department() -> re.Pattern[str]:
    """What follows a body that only says whose department a host is: 市总工会|经济技术部承办的."""
    return re.compile(rf"[\u4e00-\u9fff]{{1,8}}?(?:部|处|科|室)(?:、|和|{_a_hosting()})")


@cache
def _listed_host() -> re.Pattern[str]:
    return re.compile(rf"[、和与及]|以及|{_a_hosting()}")


@cache
def _hosting_phrases() -> Cued:
    hosted = _a_hosting()
    further = rf"(?:[,、][^。;,]{{2,60}}?{hosted})"
    pattern = rf"(?:由[^。;]{{2,120}}?{hosted}{further}*的|[^。;]{{2,120}}?{hosted}{further}+的?)[^,。;“”]{{0,8}}“?$"
    return Cued(pattern, bare_words("hosting"))


def _named(scene: Scene, start: int, position: int) -> tuple[Entity, ...]:
    """The bodies whose undertaking it is called: 省总工会举办的…大赛."""
    reading = scene.document.reading
    bodies = [n for n in outermost(scene.within(start, position)) if n[1].kind.is_organization]
    last = (named for named in bodies if _hosted().match(reading, named[0].end, position))
    hosted = (e for named in last for _, e in listed_up_to(scene, start, named))
    attended = (e for m, e in bodies if _attended(reading, m, position))
    said = (
        e for m, e in bodies if _OF_ANOTHER.search(reading, start, m.start) and _hosting().fullmatch(reading, m.end, position)
    )
    return (*hosted, *attended, *said)


def _attended(reading: str, body: Mention, position: int) -> bool:
    """Whether others go to what a body holds: 组织农民工参加了|县总工会|在体育馆统一举办的…"""
    to = _attending().search(reading, max(body.start - 4, 0), body.start)
    return bool(to and _held_by().fullmatch(reading, body.end, position))


@cache
def _attending() -> re.Pattern[str]:
    return re.compile(rf"{any_of('attending')}了?$")


@cache
def _held_by() -> re.Pattern[str]:
    return re.compile(rf"(?:在[^,。]{{1,12}}?)?(?:统一|集中)?{_a_hosting()}的?“?")


def _a_hosting() -> str:
    """A regular expression of the verbs of those who run something: 联合主办."""
    return rf"{any_of('jointly')}?{any_of('hosting')}"


@cache
def _hosting() -> re.Pattern[str]:
    return re.compile(rf"{_a_hosting()}“?")


@cache
def _hosted() -> re.Pattern[str]:
    return re.compile(rf"(?:{_a_hosting()}(?:、{_a_hosting()})?|{any_of('jointly')}?{any_of('convening')})的")


def referred_hosts(scene: Scene) -> Iterator[Claim]:
    """The hosts of the undertaking named last, where the text only says 大赛由…主办,…承办.

    >>> from kg.claims.scene import staged
    >>> [(r.subject.name, r.object.name) for r in referred_hosts(staged("首届职工运动会落幕。运动会由岷县总工会主办。"))]
    [('第一届职工运动会', '岷县总工会')]
    """
    for sentence in scene.sentences:
        told = scene.document.reading.find("由", sentence.start, sentence.end) >= 0
        for match in _run_by_others().finditer(scene.document.reading, sentence.start, sentence.end) if told else ():
            undertaking = _last_undertaking(scene, match.start(), match["what"])
            for _, body in outermost(scene.within(*match.span("bodies"))) if undertaking else ():
                if undertaking and body.kind.is_organization:
                    yield Relation(undertaking, "gh:organizer", body, scene.stating(match.start(), match.end()))


@cache
def _run_by_others() -> re.Pattern[str]:
    hosted = _a_hosting()
    return re.compile(
        rf"{any_of('this_one')}?(?P<what>[\u4e00-\u9fff]{{0,3}}?赛|{any_of('referring')})(?:事)?(?:是)?"
        rf"由(?P<bodies>[^。;]{{2,200}}?{hosted}(?:[,、][^。;,]{{2,60}}?{hosted})*)"
    )


def _last_undertaking(scene: Scene, position: int, what: str) -> Entity | None:
    """The undertaking that a noun refers back to: one that ends with it, else for 活动 any."""
    before = [e for _, e in scene.within(max(position - _BACK, 0), position) if e.kind.is_undertaking]
    called = (e for e in reversed(before) if e.name.endswith(what) or what == "活动")
    alike = (e for e in reversed(before) if what[-1] == e.name[-1] == _CONTEST)
    return next(called, None) or next(alike, None)
