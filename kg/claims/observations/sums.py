"""Sums of money: named as such, with what they are for where the verb alone does not tell."""

from __future__ import annotations

import re
from typing import Final

from kg.claims.observations.names import spoken
from kg.claims.observations.predicates import begins_statement, has_noun, has_verb
from kg.claims.observations.surroundings import Surroundings
from kg.claims.observations.wording import anywhere, opening
from kg.figures import kind

__all__ = ["sum_of"]

_LONGEST: Final = 24
_BARE: Final = len("投入资金")
_SUMS: Final = ("资", "值", "额", "价", "费", "款")
_FOR_WHOM: Final = re.compile(r"[为向给对][^,]{0,4}\Z")  # 安排资金8万元|为全市|60名工人体检
_EARNED: Final = ("拿", "挣", "赚", "领")
_NO_PURPOSE: Final = re.compile(r"[由被从是比较]|[同环]比|带动|撬动|吸引|引导|增|减|占|其中|[共合总]?计|价值")


def sum_of(label: str, here: Surroundings) -> str:
    """The label of a sum of money; any other label as it is."""
    if kind(here.figure.unit) != "money":
        return label
    bare = not has_noun(label)
    return _with_purpose(_as_money(label, bare=bare), here, bare=bare)


def _as_money(label: str, *, bare: bool) -> str:
    """拿出 becomes 拿出资金, 采购农产品 becomes 采购农产品金额."""
    if not bare:
        return label if anywhere("money").search(label) else f"{label}金额"
    if label.endswith(_EARNED):
        return f"{label}收入"
    return label if label.endswith(_SUMS) else f"{label}资金"


def _with_purpose(label: str, here: Surroundings, *, bare: bool) -> str:
    purpose = _purpose(here, bare=bare or (len(label) <= _BARE and has_verb(label)))
    if (
        len(spoken(purpose)) > _LONGEST
        or not has_noun(purpose)
        or purpose in label
        or not begins_statement(purpose)
        or _NO_PURPOSE.match(purpose)
        or opening("dependent").match(purpose)
    ):
        return label
    return f"{label}用于{purpose.removeprefix('用于').replace('了', '', 1)}"


def _purpose(here: Surroundings, *, bare: bool) -> str:
    """What a sum is for by the words behind it, else by the next clause where the label alone tells little."""
    if here.followed and _FOR_WHOM.match(here.after):
        return ""
    if begins_statement(here.after):
        return here.after
    return here.purpose if bare else ""
