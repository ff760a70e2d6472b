"""Where the name of what is counted begins and ends in the words beside a figure."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import Final

from kg.claims.observations.names import BODY, NAME, spoken
from kg.claims.observations.predicates import (
    begins_statement,
    has_noun,
    has_verb,
    opens_name,
    predicates_in,
    verbs_in,
)
from kg.claims.observations.wording import anywhere, opening, verbs
from kg.figures import kind
from kg.mentions.wordsets import any_of

__all__ = [
    "bears",
    "described",
    "done",
    "head",
    "is_described",
    "meets",
    "noun_behind",
    "parted",
    "split",
    "stated_of",
]

_ASKED: Final = 256  # the rules ask again and again about the few words beside a figure
_GOODS: Final = re.compile(r"品(?!牌)|金(?![牌奖银色融秋])|款(?![项式待])|费(?!用)")  # 慰问|品
_PARTICLE: Final = re.compile("的")
_FRAMED: Final = re.compile(r"[为向给对在与同把将由从]")
_STATES: Final = frozenset({"rate", "score", "age", "time"})
_VERB: Final = 2  # characters: 修通|6公里|的路
_FIRST_WORDS: Final = 8  # characters
_SUMS: Final = frozenset({"奖励", "补助", "补贴", "资助", "救助", "赔偿", "补偿", "慰问", "捐助", "贷款", "经费"})
_TURNS: Final = re.compile(r"(?<=.)分(?=[\d一二两三四五六七八九十]+个?[期批组路队])")
_WHOLE: Final = re.compile(r"全[国省市县区州镇村]\Z")
_PLACED: Final = re.compile(r"(?<=..)在(?=[^,。]{2,24}[中上里])")
_SUMMED: Final = re.compile(r"(?<=.)共(?=[一-鿿]{2})")
_WHITHER: Final = re.compile(rf"(?<=.)(?:到|赴|前往|来到)(?=各?{NAME}|省|全[国省市县区])")
_AFTERWARDS: Final = re.compile(r"(?<=[金款费资品物贴钱])[后时].*")
_BEFORE_STATEMENT: Final = re.compile(r"\A(?:已然|[都也均还已各则]|就(?![地近业学医])|已经|全部|分别|共同|均已|都已)+")
_FRAME: Final = re.compile(r"[为向给对让请使][^,、]{0,8}|来自[^,、]{1,12}")  # 向全县|12名劳模发放
_TAKEN: Final = re.compile(r"被.*(?:领取|领走|认领|采纳|采用|购买|抢购|使用|预订)\Z")
_LISTED: Final = re.compile("[、;]")
_NO_NOUN: Final = re.compile(r"[的了着在为向对给从由以等各共又也还均都将把被就和及与、“”\s]")


@lru_cache(maxsize=_ASKED)
def split(after: str) -> tuple[str, str]:
    """The noun behind a figure and what is said of it.

    >>> split("工匠入选全省名录"), split("农民工子女")
    (('工匠', '入选全省名录'), ('农民工子女', ''))
    """
    each = (match.start() for match in anywhere("per").finditer(after))
    summed = (match.start() for match in _SUMMED.finditer(after) if begins_statement(after[match.end() :]))
    goals = (match.start() for match in _WHITHER.finditer(after))
    placed = (match.start() for match in _PLACED.finditer(after))
    turns = (match.start() for match in _TURNS.finditer(after))
    ahead = (match.end() for match in _then().finditer(after))
    ends = (match.start() for match in anywhere("final").finditer(after) if match.end() == len(after) and match.start() > 1)
    found = (
        *(start for start, _ in predicates_in(after)),
        *_next_items(after),
        *each,
        *summed,
        *ahead,
        *goals,
        *placed,
        *turns,
        *ends,
    )
    breaks = sorted({at for at in found if at})
    if not breaks:
        return after, ""
    at = _after_relative(after, breaks) or breaks[0]
    noun = _adverbs().sub("", after[:at]).rstrip("和及与或、")
    return (noun, after[len(noun) :]) if noun else (after[:at], after[at:])


@cache
def _adverbs() -> re.Pattern[str]:
    return re.compile(rf"(?:{any_of('before_statement')})+\Z")


@cache
def _bearers() -> re.Pattern[str]:
    return re.compile(rf"(?:{BODY}|{any_of('bearers')})")


@cache
def _bearer() -> re.Pattern[str]:
    return re.compile(rf"{_bearers().pattern}\Z")


@cache
def _then() -> re.Pattern[str]:
    return re.compile(rf"{_bearers().pattern}(?=[将可已均都])")


def bears(noun: str) -> bool:
    """Whether a noun surely names people or bodies."""
    return bool(_bearer().search(noun))


def meets(noun: str, statement: str) -> bool:
    """Whether a noun and what is said of it surely meet where they were split: 焊工|入选名录, but not 建设|集体获奖.

    What is said may then stand before the noun (入选名录的焊工) without changing what is meant.
    """
    sure = "的" not in noun + statement and bears(noun) and not has_verb(noun)
    return sure and begins_statement(statement)


def parted(after: str) -> tuple[str, str]:
    """The noun behind a figure and what is said of it; no noun where the words only say something."""
    if after in _SUMS:
        return after, ""
    return ("", after) if begins_statement(after) and not is_described(after) else split(after)


def stated_of(statement: str) -> str:
    """What is said of a noun without the adverbs that open it: 都|收到."""
    return _BEFORE_STATEMENT.sub("", statement, count=1)


def done(label: str, unit: str) -> bool:
    """Whether what is counted may be somebody's doing: 发放|补贴, but neither 职工|提出建议 nor 会员 nor a rate."""
    if kind(unit) in _STATES:
        return False
    if label.startswith("来自"):
        return False
    if _FRAMED.match(label) or opening("undertaken").match(label):
        return True
    first = next((start for start, _, _ in verbs().find(label)), None)
    if first is None:
        return kind(unit) != "people" and not bears(label)
    subject = re.sub(NAME, "", label[:first]).rstrip("新共已还也均再")
    return not (len(subject) > 1 and bears(subject))


def is_described(after: str) -> bool:
    """Whether words that begin like a statement only describe the noun behind them: 考上大学的|学生, 建设|单位获奖."""
    if _TAKEN.match(after):
        return False
    if "的" in after:
        return any(_bearers().search(after, match.end(), match.end() + _FIRST_WORDS) for match in _PARTICLE.finditer(after))
    noun = split(after)[0]
    first = next(iter(predicates_in(after[:_FIRST_WORDS])), (0, 0))
    tail = opening("described").match(noun, first[1]) if first[0] == 0 else None
    return bool(tail and (tail.end() == len(noun) or begins_statement(noun[tail.end() :])))


def _next_items(after: str) -> Iterator[int]:
    """Where a list goes on with a verb: 200家书屋|、组织…, but not 党性强、有能力的党员."""
    for mark in _LISTED.finditer(after):
        goes_on = not any(_bearers().search(after, at.end()) for at in _PARTICLE.finditer(after, mark.end()))
        if goes_on and any(start == 0 for start, _, _ in verbs().find(after[mark.end() : mark.end() + 4])):
            yield mark.start()


def _after_relative(after: str, breaks: list[int]) -> int | None:
    """父母在外打工的孩子|有了去处: a second statement behind 的 shows that the first one is part of the noun."""
    particle = after.rfind("的")
    later = [at for at in breaks if at > particle + 1]
    return later[0] if later and breaks[0] < particle else None


def described(before: str, longest: int) -> str:
    """Words that end in 的 and describe a noun, from a verb on if they are long."""
    starts = (0, *(start for start, end in verbs_in(before) if start and end < len(before) - 1))
    return next((before[start:] for start in starts if len(spoken(before[start:])) <= longest), "")


def ends_in_noun(before: str) -> bool:
    """Whether the words before a figure end in a name: 会员单位, but neither 资助 nor 等地的."""
    ends = {end for _, end in verbs_in(before)} | {end for _, end in predicates_in(before)}
    return bool(before) and before[-1] not in "的等内里" and len(before) not in ends and not _WHOLE.search(before)


def noun_behind(before: str, after: str, *, followed: bool) -> bool:
    """Whether the noun stands behind the figure (22名|志愿者) rather than before it (志愿者|22名).

    Args:
        before: what stands before the figure.
        after: what stands behind it.
        followed: whether the next figure comes right behind, so that what stands between may belong to that one.
    """
    if after.startswith("的"):
        return not has_noun(before) or len(spoken(before)) <= _VERB
    if after in _SUMS:
        return True
    if not after or (begins_statement(after) and not is_described(after)):
        return False
    return bool(_FRAME.fullmatch(before)) or not (followed and ends_in_noun(before))


def _described_head(label: str, at: int) -> tuple[str, str]:
    """The noun behind 的, or what those who are described there act on: 给一线的工人送去|茶叶."""
    acts = (end for start, end in verbs_in(label) if start > at and bears(label[at:start]) and len(spoken(label[end:])) > 1)
    start = next(acts, at)
    return label[:start], label[start:].removeprefix("了") if start > at else label[start:]


@lru_cache(maxsize=_ASKED)
def head(label: str) -> tuple[str, str]:
    """What stands before the noun of a label, and the noun.

    >>> head("参加竞赛的单位"), head("新建工会")
    (('参加竞赛的', '单位'), ('新建', '工会'))
    """
    particle = label.rfind("的")
    if particle > 0 and len(spoken(label[particle + 1 :])) > 1:
        return _described_head(label, particle + 1)
    recruited = opening("recruiting").match(label)
    last = recruited.end() if recruited and len(spoken(label)) > recruited.end() + 1 else 0
    for start, end in verbs_in(label):
        if len(spoken(label[end:])) > 1 and not _GOODS.match(label, end) and (start == last or not opens_name(label, start)):
            last = end
    return label[:last], label[last:].removeprefix("了") if last else label
