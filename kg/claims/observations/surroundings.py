"""The words beside a figure: what stands before it and behind it in its clause."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import Final, NamedTuple

from kg.claims.observations.listing import Listing
from kg.claims.observations.names import NAME, names
from kg.claims.observations.predicates import begins_statement, has_noun, predicates_in, verbs_in
from kg.claims.observations.stripping import Periods, closed, opened
from kg.claims.observations.words import LINK, after, behind, words
from kg.claims.scene import Named, Scene
from kg.figures import kind
from kg.mentions.wordsets import any_of
from kg.model import UNDERTAKINGS, BlockKind, Figure, Kind

__all__ = ["Surroundings", "surroundings"]

_REACH: Final = 90
_PARAGRAPH: Final = 200
_BOUNDARY = re.compile(r"\((?!记者|通讯员|实习)[^()\d]{1,12}\)|(?P<here>(?<!其中)[,:]|[;。!?()【】])")
_SPACED = re.compile(rf"{_BOUNDARY.pattern}|(?<![\d年月日]) (?!\d+日)(?P<space>)")
_TITLES: Final = frozenset({BlockKind.HEADLINE, BlockKind.SUBTITLE, BlockKind.HEADING})
_BEFORE = re.compile(r"(?<![^,:;。!?\s])(?P<clause>[^\d,:;。!?]{3,40}),\Z")
_ANNOUNCED = re.compile(r"(?<![^,:;。!?\s])(?:[\d一二三四五六七八九十]{1,2}[.、])?(?P<clause>[^\d,:;。!?()]{2,40})[(:] ?\Z")
_NEXT = re.compile(r",(?P<clause>(?![^,:;。!?]*[一二两三四五六七八九十百千万]+余?[人名户家])[^\d,:;。!?]{4,40})")
_FACILITIES: Final = frozenset({Kind.FACILITY})
_ORIGIN = re.compile(r"[由从](?:原来|原先|最初|起初|以前|过去|上年|[^,。;]{1,6}年|[^,。;\d]{2,14}时)?的? ?(?:每[^,。;]{1,3})?\Z")
_LED = re.compile(r"[^,。;:\d]{0,4}[到至为成] ?(?:[^,。;:\d]{0,4}的)?(?:现在|目前|如今)?的?")
_CHANGED = re.compile(
    r"[由从](?:[^,。;:\d]{0,16})[\d.,一二两三四五六七八九十百千万亿余多]+[^,。;:\d]{1,4}?(?:[一-鿿]{2}|[增减升降提涨扩加调])?[到至为成]"
    r"(?:[^,。;:\d]{0,4}的)? ?\Z"
)
_ONE_NAME = re.compile(NAME)
_WHOSE = re.compile(rf"(?:全国|[省市县区]级|{NAME}) ?\Z")
_BUILT = re.compile(r"建(?![立成设起有造])")
_FROM_EACH = re.compile(r"[由从按](?=每[人名户家个])")
_THIS = re.compile(r"[此本这][次届场]|该(?:项目|活动|行动|工程|计划|基地|中心|平台)")
_OTHER_NUMBERS = re.compile(r"(?<=[^\d.])\d+(?:\.\d+)?[、和](?:\d+(?:\.\d+)?[、和])*\Z")  # 高出7.0、2.8和|4.8个百分点
_TAKING = re.compile(r"\A(?:力争)?用\d+(?:年|个月)(?:左右)?的?时间")
_AMONG_THEM = re.compile(r"(?<=.)中有(?=.)")  # 对象中有|农民工60人
_HAVING = re.compile(r"有\Z")
_PREPOSITION = re.compile(r"[为向给对让请] ?\Z")


class Surroundings(NamedTuple):
    """A figure with the words of its clause that may name what it counts."""

    figure: Figure
    raw: str  # all that stands between the last boundary and the figure
    before: str  # the same without what is no part of a name
    acted: bool  # whether the clause says who acts
    after: str
    after_start: int
    masked: str  # all that stands behind the figure, names filled up
    followed: bool  # whether the next figure comes right behind
    listing: Listing  # how the list that it may stand in goes on
    opens: bool  # whether no figure stands before it in its sentence
    preceding: str  # the clause before, where it holds no figure
    purpose: str  # the clause behind, likewise
    topic: str  # the facility that the paragraph has named last
    undertaking: str  # the programme or event likewise
    origin: bool  # whether it is where a change began: 由|8元提到12元
    reached: bool  # whether it is where that change led


def surroundings(scene: Scene, figure: Figure, floor: int, listing: Listing, times: Periods) -> Surroundings:
    """What stands beside one figure.

    Args:
        scene: the document.
        figure: the figure, offsets into the document's text.
        floor: the earliest offset that may belong to it.
        listing: how the list that it may stand in goes on.
        times: the document's expressions of time.
    """
    reading = names(scene).masked
    sentence = scene.sentence(figure.start)
    opens = sentence is None or floor == sentence.start
    floor = max(floor, figure.start - _REACH)
    titled = sentence is not None and sentence.block.kind in _TITLES
    start = _boundary(reading, floor, figure.start, _SPACED if titled else _BOUNDARY)
    space = reading.find(" ", figure.end, listing.limit) if titled else -1
    per, rest, last, said = listing.behind if space < 0 else behind(reading, figure.end, space, times)
    origin = bool(_ORIGIN.search(reading, start, figure.start) and _LED.fullmatch(reading, rest, last))
    said = "" if origin else said
    before, acted = _before(scene, start, figure, said, times)
    announced = None if before or said else _ANNOUNCED.search(reading, floor, figure.start)
    preceding = _BEFORE.search(reading, floor, start) if reading.startswith(",", start - 1) else None
    near = _named_before(scene, figure)
    purpose = _NEXT.match(reading, last, sentence.end if sentence else listing.limit)
    return Surroundings(
        figure=figure,
        raw=words(reading, start, figure.start),
        before=(words(reading, *announced.span("clause")).strip() if announced else before) + per,
        acted=acted,
        after=said,
        after_start=rest,
        masked=reading[rest:last],
        followed=not listing.last and last == listing.limit and not LINK.search(reading, rest, last),
        listing=listing,
        opens=opens,
        preceding=_told(scene, reading, *preceding.span("clause"), times) if preceding else "",
        purpose=after(reading, *purpose.span("clause"), times) if purpose else "",
        topic=_last(near, _FACILITIES),
        undertaking=_last(near, UNDERTAKINGS),
        origin=origin,
        reached=bool(_CHANGED.search(reading, max(start - _REACH, sentence.start if sentence else 0), figure.start)),
    )


def _told(scene: Scene, reading: str, start: int, end: int, times: Periods) -> str:
    return words(reading, opened(scene, reading, start, end, times)[0], end)


def _named_before(scene: Scene, figure: Figure) -> Sequence[Named]:
    """What the paragraph names before a figure."""
    sentence = scene.sentence(figure.start)
    return scene.within(max(sentence.block.start, figure.start - _PARAGRAPH), figure.start) if sentence else ()


def _last(named: Sequence[Named], kinds: frozenset[Kind]) -> str:
    return next((entity.name for _, entity in reversed(named) if entity.kind in kinds), "")


def _boundary(reading: str, floor: int, end: int, boundary: re.Pattern[str]) -> int:
    """Right behind the last punctuation mark before a figure, brackets around a name left out."""
    marks = (mark.end() for mark in boundary.finditer(reading, floor, end) if not mark[0].startswith("(") or mark["here"])
    return max(marks, default=floor)


def _before(scene: Scene, start: int, figure: Figure, after: str, times: Periods) -> tuple[str, bool]:
    """What stands before a figure and may name what it counts, and whether the clause says who acts."""
    reading, end = names(scene).masked, figure.start
    last = closed(reading, start, end, times)
    if _PREPOSITION.search(reading, start, end) and (last == start or (after and not begins_statement(after))):
        last = end
    first, acted = opened(scene, reading, start, last, times)
    before = words(reading, first, last).strip().replace("分别", "").removeprefix("“")
    before = _AMONG_THEM.sub("中", _OTHER_NUMBERS.sub("", _TAKING.sub("", before)))
    if _ONE_NAME.fullmatch(before):
        whose = _WHOSE.search(words(reading, start, first))
        before = f"{whose[0]}{before}" if whose else before
    built = _BUILT.match(before) and reading.endswith("已", start, first)
    return ("已" if built else "") + _FROM_EACH.sub(
        "", _without_subject(before, named=bool(after) or kind(figure.unit) == "money")
    ), acted


def _without_subject(before: str, *, named: bool) -> str:
    """Words before a figure without who acts, where a verb with its object follows: 各级工会共|走访企业, 本次大赛|设置."""
    adverb = _adverb().search(before)
    this = _THIS.match(before)
    start = adverb.end() if adverb else this and next((at for at, _ in predicates_in(before) if at), 0)
    if this and not start and named:
        return ""
    if not start or "的" in before[:start]:
        return before
    said = before[start:]
    acts = any(at == 0 for at, _ in (*verbs_in(said), *predicates_in(said))) and (named or has_noun(said))
    return said if acts or (adverb and _HAVING.search(adverb[0])) else before


@cache
def _adverb() -> re.Pattern[str]:
    return re.compile(rf"(?<=.){any_of('led_by')}+(?=[一-鿿]{{2}})")
