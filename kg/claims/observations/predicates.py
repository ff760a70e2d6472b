"""The verbs, adverbs and prepositions in the words beside a figure, apart from the names that they open or stand in."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import Final

from kg.claims.observations.names import BODY, spoken
from kg.claims.observations.wording import anywhere, opening, predicates, verbs
from kg.mentions.wordsets import any_of

__all__ = [
    "begins_statement",
    "ends_in_act",
    "first_of_chain",
    "has_noun",
    "has_verb",
    "last_predicate",
    "opens_name",
    "predicates_in",
    "verb_starts",
    "verbs_in",
]

_ASKED: Final = 256  # the rules ask again and again about the few words beside a figure
_FIRST_WORDS: Final = 8  # characters
_ADJUNCT: Final = re.compile(r"(?:与|同|向|在|从|通过|因|由于|经过)(?=[^,。]{3})")
_SPORTSMAN: Final = "运动员"  # holds 动员
_NO_NOUN: Final = re.compile(r"[的了着在为向给对从由以等各共又也还均都将把被就和及与、“”\s]")


def begins_statement(after: str) -> bool:
    """Whether the words behind a figure say something of it rather than name it: 3家|建成, but 3家|参赛单位."""
    found = predicates_in(after[:_FIRST_WORDS])
    return (bool(found) and found[0][0] == 0) or bool(_ADJUNCT.match(after) and not opening("attributive").match(after))


@lru_cache(maxsize=_ASKED)
def predicates_in(text: str) -> tuple[tuple[int, int], ...]:
    """The verbs, adverbs and prepositions in a text that are no part of a word or name (参赛|选手, 获奖|者, 技能)."""
    return tuple((start, end) for start, end, word in predicates().find(text) if _is_predicate(text, start, end))


def _is_predicate(text: str, start: int, end: int) -> bool:
    whole = end - start == len(text)
    if text.startswith(_SPORTSMAN, start - 1) and start:
        return False
    if not whole and (opens_name(text, start) or opening("agent").match(text, end)):
        return False
    return end - start > 1 or _stands_alone(text, start)


def opens_name(text: str, at: int) -> bool:
    """Whether a verb opens a name rather than a statement: 慰问|活动, 参赛|选手, but not 慰问|困难职工 nor 表彰|了."""
    return bool(opening("attributive").match(text, at)) and not _helping().match(text, at)


@cache
def _helping() -> re.Pattern[str]:
    return re.compile(rf"{any_of('helping')}(?={any_of('helped')}|{BODY})|[一-鿿]{{2}}了")


def _stands_alone(text: str, at: int) -> bool:
    """Whether a verb or preposition of one character is no part of a longer word."""
    return bool(opening("single").match(text, at)) and (at == 0 or not opening("within").match(text, at - 1))


@lru_cache(maxsize=_ASKED)
def has_noun(text: str) -> bool:
    """Whether anything but verbs, adverbs and particles stands in a text."""
    rest = text
    for start, end in reversed(predicates_in(text)):
        rest = rest[:start] + rest[end:]
    for name in ("share", "total", "per", "change"):
        rest = anywhere(name).sub("", rest)
    return len(_NO_NOUN.sub("", spoken(rest))) > 1


def has_verb(text: str) -> bool:
    """Whether a verb stands in a text outside names."""
    return any(True for start, _ in verbs_in(text) if not opens_name(text, start))


@lru_cache(maxsize=_ASKED)
def verbs_in(text: str) -> tuple[tuple[int, int], ...]:
    """Where the verbs of a text stand, in names too."""
    found = verbs().find(text)
    return tuple((start, end) for start, end, word in found if len(word) > 1 or _stands_alone(text, start))


def last_predicate(text: str) -> tuple[int, int] | None:
    """The last verb, adverb or preposition in a text that no name takes in."""
    return max(predicates_in(text), default=None)


def first_of_chain(text: str) -> int:
    """Where the last predicate of a text begins, with those that it follows at once: 发放|给了."""
    start = -1
    for at, end in reversed(predicates_in(text)):
        if start not in {-1, end}:
            break
        start = at
    return max(start, 0)


def ends_in_act(before: str) -> bool:
    """Whether words end in a verb that is not itself what another one is done to: 困难职工走访, but not 收到申请.

    >>> ends_in_act("困难职工走访"), ends_in_act("收到申请"), ends_in_act("困难职工")
    (True, False, False)
    """
    *others, last = verbs_in(before) or ((0, 0),)
    alone = not any(end == last[0] for _, end in others)
    return alone and last[0] > 0 and last[1] == len(before) and not opens_name(before, last[0])


def verb_starts(text: str) -> Iterator[int]:
    """Where the verbs of a text begin that something follows."""
    return (start for start, end in verbs_in(text) if start and end < len(text) and not opens_name(text, start))
