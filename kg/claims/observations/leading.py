"""What is counted where its noun stands before the figure or is not said."""

from __future__ import annotations

import re
from typing import Final

from kg.claims.observations.nouns import begins_statement, has_noun, has_verb, last_predicate
from kg.claims.observations.sums import sum_of
from kg.claims.observations.surroundings import Surroundings
from kg.claims.observations.wording import opening
from kg.figures import kind

__all__ = ["PREPOSITION", "is_result", "leading"]

PREPOSITION: Final = re.compile(r"\A(?:为|向|给|对(?![口外象])|从(?![业事教])|与(?!会)|让|使(?!用)|请(?!假))")
"""A preposition before a figure whose noun stands behind it."""

_STATEMENT: Final = 20
_COUNTED: Final = frozenset({"people", "visits", "count"})
_SET_UP = re.compile(r"开放|投放|布设|布局|投用|启用|对外|挂牌")
_DURATION = re.compile(r"[用耗花历]")
_PAPERS: Final = frozenset({"份", "件", "条", "项", "起", "例", "宗"})


def leading(here: Surroundings) -> str:
    """What is counted where its noun stands before the figure or is not said.

    Args:
        here: the figure and the words beside it.
    """
    stated = here.before.removeprefix("把")
    before = stated if has_verb(stated) else PREPOSITION.sub("", stated, count=1)
    statement = "" if here.after.startswith("的") else here.after[:_STATEMENT]
    unit = kind(here.figure.unit)
    if unit == "money":
        subject = here.preceding if before and not has_noun(before) and opening("total").match(before) else ""
        return subject + sum_of(before, here) if before or statement else ""
    implied = _implied(here, before, statement)
    if implied:
        return implied
    if not has_noun(before) and before + statement and unit in _COUNTED:
        return f"{statement or before}的{'对象' if unit == 'count' else here.figure.unit}"
    if statement and not has_verb(before):
        return f"{statement}的{before}"
    return before + statement


def _implied(here: Surroundings, before: str, statement: str) -> str:
    """What the unit alone tells: 只用了9天 a duration, 以96分夺冠 a result, 收到申请9份 what was asked for; else the topic."""
    unit = kind(here.figure.unit)
    if is_result(here):
        return f"{statement}的成绩"
    if has_noun(_SET_UP.sub("", before)):
        return ""
    if unit == "time":
        return "用时" if _DURATION.search(before) else ""
    if here.figure.unit in _PAPERS and _asks(before):
        return before
    return before + here.topic if unit == "count" and before and here.topic and not statement else ""


def is_result(here: Surroundings) -> bool:
    """Whether a figure says how well somebody did: 以96分夺冠."""
    return kind(here.figure.unit) == "score" and here.raw.rstrip().endswith("以")


def _asks(before: str) -> bool:
    """Whether the last of two verbs is what is counted: 收到|申请."""
    last = last_predicate(before)
    return last is not None and last[0] > 0 and last[1] == len(before) and begins_statement(before)
