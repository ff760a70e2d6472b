"""What a figure counts, said so that a reader understands it alone."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Final

from kg.claims.observations.nouns import (
    begins_statement,
    cut,
    ends_in_noun,
    has_noun,
    has_verb,
    head,
    last_predicate,
    split,
)
from kg.claims.observations.surroundings import Surroundings
from kg.claims.observations.wording import any_of, ending, opening
from kg.figures import kind

__all__ = ["Measure", "measures"]

_COUNTED: Final = frozenset({"people", "visits", "count"})
_LONGEST: Final = 32
_SHORT: Final = 12
_STATEMENT: Final = 20
_COMPARED = re.compile(r"(?:[同环]比|[比较]|与(?=[^,]{1,12}相比)|增幅|增速|降幅)")
_ITEM = re.compile(r"[、和及与]|以及")
_PREPOSITION = re.compile(r"(?:为|向|给|对|从|与|让|使|请)")
_PASSIVE = re.compile(r"[由被从是]")
_MULTIPLE = re.compile(r"(?:是|为|相当于)")


@dataclass(frozen=True, slots=True)
class Measure:
    """The name of what is counted, its noun with what stands before it, and how much of the text it takes."""

    label: str
    prefix: str
    head: str
    unit: str
    end: int
    whole: str = ""  # of what it is a part: 其中…


Rule = Callable[[Surroundings, Measure], Measure | None]


def measures(here: Surroundings, earlier: Measure | None) -> tuple[Measure, ...]:
    """What a figure counts; two answers for 书屋、浴室各一间.

    Args:
        here: the figure and the words beside it.
        earlier: what the figure before it in the paragraph counts, for words that are left out here.
    """
    listed = _each(here)
    if listed:
        return tuple(_of(label, here) for label in listed)
    found = (rule(here, earlier or _NOTHING) for rule in _RULES)
    derived = next((measure for measure in found if measure), None)
    if derived:
        return (derived,)
    own = _behind(here) or _of(_before(here), here)
    return (_joined(own, here, earlier) if earlier else own,)


def _of(label: str, here: Surroundings) -> Measure:
    return Measure(cut(label, _LONGEST), *head(label), here.figure.unit, here.figure.end)


def _from(earlier: Measure, label: str, here: Surroundings) -> Measure:
    """A measure that hands on the noun of the figure before."""
    return replace(earlier, label=label, unit=here.figure.unit, end=here.figure.end) if earlier.head else _of(label, here)


def _each(here: Surroundings) -> list[str]:
    """书屋、浴室各一间 counts two things, once each."""
    if not here.raw.rstrip().endswith("各"):
        return []
    prefix, nouns = head(here.before)
    items = [item for item in _ITEM.split(nouns) if item]
    return [prefix + item for item in items] if len(items) > 1 else []


def _rise(here: Surroundings, earlier: Measure) -> Measure | None:
    """增长19.4%, 比上年增加11个: a change of what is named before, here or with the figure before."""
    rate = kind(here.figure.unit) == "rate"
    compared = _COMPARED.search(here.before)
    if not ending("change").search(here.before) or not (compared or rate):
        return None
    own = here.before[: compared.start()] if compared else ending("change").sub("", here.before)
    if has_noun(own):
        return _of(here.before, here)
    if here.figure.unit == "个百分点":
        return _from(earlier, earlier.label + here.before, here)
    return _from(earlier, (earlier.prefix if rate else "") + earlier.head + here.before, here)


def _share(here: Surroundings, earlier: Measure) -> Measure | None:
    """占69.3%, 占比接近一半, 三分之二由县里承担, 八成的职工."""
    if kind(here.figure.unit) != "rate":
        return None
    share = ending("share").search(here.before)
    if share:
        whole = here.before[: share.start()]
        return _of(f"{whole}占比", here) if whole else _from(earlier, f"{earlier.head}占比", here)
    if _MULTIPLE.match(here.before):
        return _from(earlier, f"{earlier.head}{here.before}倍数", here)
    if not here.before and begins_statement(here.after):
        return _from(earlier, f"{earlier.head}{here.after}的比例", here)
    if not here.before and here.after:
        return _of(split(here.after.removeprefix("的"))[0] + "占比", here)
    return None


def _per(here: Surroundings, earlier: Measure) -> Measure | None:
    """每人500元: of what, the figure before tells."""
    per = re.search(any_of("per"), here.before)
    if not per:
        return None
    noun = "" if begins_statement(here.after) else split(here.after.removeprefix("的"))[0]
    if has_noun(here.before):
        label = here.before + noun
        return replace(_of(_sum(label, here), here), prefix="", head=here.before[: per.start()] or label)
    return _from(earlier, _sum(earlier.head + here.before + noun, here), here)


def _total(here: Surroundings, earlier: Measure) -> Measure | None:
    """总数达31家, 累计建成42个, 共计16.9万元: the noun is that of the figure before."""
    if not earlier.head or has_noun(here.before) or _noun_behind(here):
        return None
    total = re.search(any_of("total"), here.raw)
    if kind(here.figure.unit) == "money":
        return _total_of_money(here, earlier) if not here.before else None
    if here.figure.unit != earlier.unit or not (here.before or here.after):
        return None
    if total and not has_verb(here.before) and here.before:
        return _from(earlier, earlier.head + here.before, here)
    statement = f"{here.after[:_STATEMENT]}的" if here.after else ""
    return _from(earlier, statement + here.before + earlier.head, here)


def _total_of_money(here: Surroundings, earlier: Measure) -> Measure | None:
    if here.after:
        return _from(earlier, f"{earlier.head}{here.after[:_STATEMENT]}的金额", here)
    if re.search(any_of("total"), here.raw):
        return _from(earlier, f"{earlier.prefix}{earlier.head}共计金额", here)
    return None


def _dependent(here: Surroundings, earlier: Measure) -> Measure | None:
    """覆盖企业8695家: what covers them is the noun of the figure before."""
    if here.acted or not earlier.head or not opening("dependent").match(here.before) or _noun_behind(here):
        return None
    return _of(earlier.head + here.before, here)


_NOTHING: Final = Measure("", "", "", "", 0)
_RULES: Final[tuple[Rule, ...]] = (_rise, _share, _per, _total, _dependent)


def _noun_behind(here: Surroundings) -> bool:
    """Whether the noun stands behind the figure (22名|志愿者) rather than before it (志愿者22名)."""
    if here.after.startswith("的"):
        return not has_noun(here.before)
    if not here.after or begins_statement(here.after):
        return False
    return not (here.followed and ends_in_noun(here.before))


def _behind(here: Surroundings) -> Measure | None:
    if not _noun_behind(here):
        return None
    noun, statement = split(here.after.removeprefix("的"))
    lead = _lead(here.before)
    if _PREPOSITION.match(lead):
        label = lead + noun + statement[:_STATEMENT]
    elif statement and not has_verb(lead):
        label = f"{statement[:_STATEMENT]}的{noun}"
    else:
        label = lead + noun
    end = here.after_start + here.after.find(noun) + len(noun)
    return Measure(_sum(label, here), lead if lead and not _PREPOSITION.match(lead) else "", noun, here.figure.unit, end)


def _lead(before: str) -> str:
    """The verb before a figure whose noun stands behind it, with what belongs to it if that is short."""
    last = last_predicate(before)
    if not last:
        return before if len(before) <= _SHORT else ""
    whole = before[last[0] :]
    if "的" in whole:
        return before[slice(*last)] if last[1] - last[0] > 1 else ""
    return whole if len(whole) <= _SHORT else before[slice(*last)]


def _before(here: Surroundings) -> str:
    """What is counted where its noun stands before the figure or is not said."""
    before, statement = here.before, here.after[:_STATEMENT]
    if kind(here.figure.unit) == "money":
        return _sum(before, here) if before or statement else ""
    if not has_noun(before) and before + statement and kind(here.figure.unit) in _COUNTED:
        return f"{statement or before}的{'人' if here.figure.unit == '人' else '对象'}"
    if statement and not has_verb(before):
        return f"{statement}的{before}"
    return before + statement


def _sum(label: str, here: Surroundings) -> str:
    """Names a sum of money as one, and what it is for where the verb alone does not tell."""
    if kind(here.figure.unit) != "money":
        return label
    bare = not has_noun(label)
    if bare or not re.search(any_of("money"), label):
        label += "金额" if not bare else "" if label.endswith("资") else "资金"
    purpose = here.after if begins_statement(here.after) else here.purpose if bare or len(label) <= len("投入资金") else ""
    if not purpose or not begins_statement(purpose) or _PASSIVE.match(purpose):
        return label
    return f"{label}用于{purpose.removeprefix('用于')}"


def _joined(own: Measure, here: Surroundings, earlier: Measure) -> Measure:
    """What is coordinated with the figure before, or a part of it, takes over what stands before the noun."""
    if not own.label:
        return replace(earlier, unit=own.unit, end=own.end)
    linked = here.raw.startswith(("、", "和", "及", "以及"))
    whole = earlier.head if "其中" in here.raw[:4] else earlier.whole if linked else ""
    if whole and whole not in own.label:
        return replace(own, label=f"{whole}中{own.label}", whole=whole)
    shared = linked or (earlier.prefix.endswith("的") and not here.acted)
    if shared and not own.prefix and earlier.prefix and not has_verb(own.label) and earlier.prefix not in own.label:
        return replace(own, label=earlier.prefix + own.label, prefix=earlier.prefix)
    return own
