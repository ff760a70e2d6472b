"""Whether a clause leaves out its subject, so that who acted before acts in it too."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cache
from operator import attrgetter
from typing import Final

from kg.claims.observations.names import names, numbers
from kg.claims.observations.nouns import bears
from kg.claims.observations.stripping import Periods, opened
from kg.claims.observations.wording import anywhere, opening, predicates
from kg.claims.scene import Scene
from kg.claims.triggers import stating
from kg.lexicon import Phrases
from kg.mentions.wordsets import any_of
from kg.model import Figure

__all__ = ["before_predicate", "leaves_out_subject"]

_ADVERB: Final = 2  # characters of a word that may be an adverb
_NAME: Final = 8  # characters
_REACH: Final = 30
_ALL_UNIONS: Final = re.compile(r"全[国省市县区州旗]工会")
_OF_OBJECT: Final = ("将", "把")


def leaves_out_subject(scene: Scene, start: int, end: int, times: Periods) -> bool:
    """Whether a clause begins with what is done, or with what its unsaid subject runs or gives: 活动|吸引…, 助学金|达….

    Args:
        scene: the document.
        start: where the clause begins.
        end: where it ends.
        times: the document's expressions of time.
    """
    reading, figure = names(scene).masked, _first_figure(scene, start, end)
    counted = figure.start if figure else end
    first = opened(scene, reading, start, counted, times)[0]
    if first == counted:
        # what a figure counts that opens a clause is its subject: 12家企业|参赛, but not |合计8万元
        return figure is None or anywhere("total").search(reading, start, counted) is not None
    rest = reading[first : min(counted, first + _REACH)]
    if reading.startswith(_OF_OBJECT, first - 1) or _unsaid().match(rest):
        return not _ALL_UNIONS.match(reading, first - 2)
    head = before_predicate(rest)
    if _names_subject(head) or _opens_with_body(rest) or rest.startswith("来自") or _tells_amount(rest):
        return False
    if head == rest:  # 抢运|大米30吨, but not 市区|90辆公交车全部检修
        return figure is None or figure.end >= end
    return len(head) <= _ADVERB or _is_undertaking(scene, first, counted)


def _first_figure(scene: Scene, start: int, end: int) -> Figure | None:
    figures = numbers(scene)
    index = bisect_left(figures, start, key=attrgetter("start"))
    return figures[index] if index < len(figures) and figures[index].start < end else None


def before_predicate(words: str) -> str:
    """What stands before the first known predicate: at most an adverb or unknown verb where no subject does: 提前|化解."""
    before = words[: _first(predicates(), words)]
    return before[: _first(stating(), before)]


def _first(verbs: Phrases, words: str) -> int:
    starts = (start for start, end, _ in verbs.find(words) if end - start > 1 or opening("single").match(words, start))
    return min(starts, default=len(words))


def _names_subject(noun: str) -> bool:
    """Whether a noun names people or a body: 职工|提出, 专班|走访."""
    return bears(noun) or _ends_in_body().search(noun) is not None


def _tells_amount(words: str) -> bool:
    """Whether an amount stands for itself: 人均纯收入|达."""
    return anywhere("own_amount").search(words, 0, _NAME) is not None


def _opens_with_body(words: str) -> bool:
    """Whether a body stands before a predicate whose name begins like one: 服务中心|受理."""
    ends = (match.end() for match in _body().finditer(words, _ADVERB, _NAME))
    return any(end < len(words) and len(before_predicate(words[end:])) < _ADVERB for end in ends)


def _is_undertaking(scene: Scene, start: int, end: int) -> bool:
    """Whether a clause begins with a programme or event, which somebody runs."""
    return any(mention.start <= start + 1 and entity.kind.is_undertaking for mention, entity in scene.within(start, end))


@cache
def _body() -> re.Pattern[str]:
    return re.compile(any_of("acting_body"))


@cache
def _ends_in_body() -> re.Pattern[str]:
    return re.compile(rf"{any_of('acting_body', 'body_end')}\Z")


@cache
def _unsaid() -> re.Pattern[str]:
    """What opens a clause whose subject is unsaid: verbs known only there, prepositions, what bodies run and give."""
    run = any_of("run_by_one", "own_union")
    given = rf"[^,。;:\d的]{{0,4}}{any_of('given')}"
    pointing = rf"[此本这该][次届场][^,。;:]{{0,20}}?{run}"
    return re.compile(rf"{run}|{any_of('opening_verb')}|{pointing}|[每以按经据替帮用使让分]|{given}")
