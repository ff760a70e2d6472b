"""What is counted where its noun stands before the figure or is not said."""

from __future__ import annotations

import re
from typing import Final

from kg.claims.observations.labels import NUMBER_OF, clause, number_of
from kg.claims.observations.names import spoken
from kg.claims.observations.nouns import head, split, stated_of
from kg.claims.observations.predicates import begins_statement, has_noun, has_verb, last_predicate
from kg.claims.observations.sums import sum_of
from kg.claims.observations.surroundings import Surroundings
from kg.claims.observations.wording import anywhere, ending, opening
from kg.figures import kind

__all__ = ["PREPOSITION", "is_result", "leading"]

PREPOSITION: Final = re.compile(r"\A(?:为|向|给|对(?![口外象])|从(?![业事教])|与(?!会)|让|使(?!用)|请(?!假))")
"""A preposition before a figure whose noun stands behind it."""

_FOR: Final = ("向", "给", "为之", "为其")
_COUNTED: Final = frozenset({"people", "visits", "count"})
_DURATION = re.compile(r"[用耗花历]")
_PAPERS: Final = frozenset({"份", "件", "条", "项", "起", "例", "宗"})
_IS = re.compile(r"(?:为|是|系|属于?)(?P<noun>[^的]{1,12})")
_AND_OTHERS = re.compile(r"[^,]{2,}等\Z")
_EACH = re.compile(r".{1,20}各(?=[建设派办]了?\Z)")  # 三家企业各建了|一处
_WORTH = re.compile(r" ?、总?价值")  # 配送900册|、价值3万元图书
_SPENT: Final = ("想用", "愿用", "只用")
_TURNS: Final = frozenset({"场", "场次", "期", "批", "批次", "轮", "届", "次"})
_SHOWN: Final = 10
_TOPIC: Final = 20  # characters of the clause before


def leading(here: Surroundings) -> str:
    """What is counted where its noun stands before the figure or is not said.

    Args:
        here: the figure and the words beside it.
    """
    stated = _EACH.sub("", here.before.removeprefix("把"))
    before = stated if has_verb(stated) or stated.startswith(_FOR) else PREPOSITION.sub("", stated, count=1)
    statement = "" if here.after.startswith("的") else here.after
    if kind(here.figure.unit) == "money":
        return _money(here, before, statement)
    implied = _worth(here, before) or _implied(here, before, statement)
    if implied:
        return implied
    if kind(here.figure.unit) in _COUNTED:
        return _counted(here, before, statement)
    return clause("", before, statement) if has_noun(before) else before + statement


def _money(here: Surroundings, before: str, statement: str) -> str:
    subject = here.preceding if before and not has_noun(before) and opening("total").match(before) else ""
    if here.after and ending("spending").search(before):
        purpose = f"用于{here.after}" if len(spoken(here.after)) <= _TOPIC else ""
        return f"{subject}{before}{'' if before.endswith('资') and purpose else '资金'}{purpose}"
    if statement and before.endswith(_SPENT):
        return f"{before}于{statement}的资金"
    return subject + sum_of(before, here) if before or statement else ""


def _counted(here: Surroundings, before: str, statement: str) -> str:
    """Of what there are so many, where a noun before the figure or its list tells: 李某等20人参赛, 报名者20人."""
    unit = here.figure.unit
    before = before[1:] if before.startswith("占") else before
    if here.figure.surface.endswith("人") and _AND_OTHERS.match(before):
        return before + "人" + here.after
    if opening("dependent").fullmatch(before) and not statement:
        return before + number_of(unit)
    if before.endswith("分") and unit in _TURNS and statement:
        return before[:-1] + statement + ("" if has_noun(statement) else here.listing.ahead)
    if not has_noun(before) and here.listing.noun:
        return clause(before, here.listing.noun, here.listing.statement)
    if has_noun(before):
        taken_part = unit in {"人", "人次"} and statement and not has_noun(statement) and not before.endswith("的")
        sole = taken_part and clause("", before, statement) == before + statement
        return before + statement + number_of(unit) if sole else clause("", before, statement)
    return _uncounted(here, before, statement)


def _worth(here: Surroundings, before: str) -> str:
    """Of what there are so many, where only the next figure says it: 配送|900册、价值3万元图书."""
    goods = before and not has_noun(before) and _WORTH.fullmatch(here.masked)
    return before + here.listing.ahead if goods else ""


def _uncounted(here: Surroundings, before: str, statement: str) -> str:
    """Of what there are so many, where no noun tells: 贫困户 (20户为贫困户), 参赛的人 (20人参赛), 分组织, 完成户数."""
    unit, said = here.figure.unit, _IS.fullmatch(statement)
    if said and len(spoken(said["noun"])) > 1 and not has_verb(said["noun"]):
        return said["noun"]
    if has_verb(before) and statement:
        return before + statement + number_of(unit)
    if before and not statement and unit in _TURNS and here.undertaking:
        return before + here.undertaking
    if statement and not has_noun(statement) and unit in {"人", "人次"} and has_noun(here.preceding):
        return head(here.preceding)[1] + statement + number_of(unit)
    if statement:
        return f"{stated_of(statement)}的人" if unit == "人" else stated_of(statement) + number_of(unit)
    shown = _shown(here, before)
    return before + shown if shown else _topic(here) + before + number_of(unit) if before else ""


def _shown(here: Surroundings, before: str) -> str:
    """What the clause before shows or makes: 像这样的驿站,|建成60个, 编成《手册》,|印发600本."""
    if kind(here.figure.unit) != "count" or here.figure.unit in NUMBER_OF:
        return ""
    leads, noun = head(here.preceding)
    refers = anywhere("of_its_kind").match(leads) or (leads and opening("handing_out").fullmatch(before))
    return noun if refers and before and 1 < len(spoken(noun)) <= _SHOWN else ""


def _topic(here: Surroundings) -> str:
    """What the clause before tells, where it is short and no more than a verb is said here: 修缮住宅,|已完成60户."""
    told = 0 < len(here.preceding) <= _TOPIC and has_verb(here.preceding) and has_noun(here.preceding)
    return here.preceding if told and not here.acted else ""


def _implied(here: Surroundings, before: str, statement: str) -> str:
    """What the unit alone tells: 只用了9天 a duration, 以96分夺冠 a result, 收到申请9份 what was asked for; else the topic."""
    unit = kind(here.figure.unit)
    if is_result(here):
        return f"{statement}的成绩"
    if unit in {"time", "score"} and (lasting := _lasting(here) if unit == "time" else _scored(here)):
        return lasting
    if has_noun(anywhere("placed").sub("", before)):
        return ""
    if unit == "time":
        return "用时" if _DURATION.search(before) else ""
    if here.figure.unit in _PAPERS and _asks(before):
        return before
    return before + here.topic if unit == "count" and before and here.topic and not statement else ""


def _lasting(here: Surroundings) -> str:
    """为期4天的比武, 比赛历时3个月: how long something lasts."""
    enduring = ending("enduring").search(here.before)
    if not enduring:
        return ""
    subject = split(here.after[1:])[0] if here.after.startswith("的") else here.before[: enduring.start()]
    return (subject if has_noun(subject) else "") + ("期限" if enduring["word"] == "为期" else "用时")


def _scored(here: Surroundings) -> str:
    """选手得|98.5分: the result of somebody who is named."""
    scoring = ending("scoring").search(here.before)
    return f"{here.before[: scoring.start()]}得分" if scoring and scoring.start() else ""


def is_result(here: Surroundings) -> bool:
    """Whether a figure says how well somebody did: 以96分夺冠."""
    return kind(here.figure.unit) == "score" and here.raw.rstrip().endswith("以")


def _asks(before: str) -> bool:
    """Whether the last of two verbs is what is counted: 收到|申请."""
    last = last_predicate(before)
    return last is not None and last[0] > 0 and last[1] == len(before) and begins_statement(before)
