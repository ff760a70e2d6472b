"""What is counted where its noun stands behind the figure."""

from __future__ import annotations

import re
from typing import Final

from kg.claims.observations.labels import clause
from kg.claims.observations.leading import PREPOSITION, is_result
from kg.claims.observations.measure import Measure, named
from kg.claims.observations.names import spoken
from kg.claims.observations.nouns import bears, described, noun_behind, split, stated_of
from kg.claims.observations.predicates import begins_statement, first_of_chain, has_noun, has_verb, last_predicate, verbs_in
from kg.claims.observations.sums import sum_of
from kg.claims.observations.surroundings import Surroundings
from kg.claims.observations.wording import anywhere, ending, opening
from kg.claims.observations.words import reach
from kg.figures import kind

__all__ = ["following"]

_SHORT: Final = 12
_LONG: Final = 20
_NOT: Final = frozenset("未没不")
_FOR = re.compile(r"[为向给对](?=[^,]{2})")
_BEFORE_WHOM = re.compile(r"\A[^的]{0,8}?[为向给对](?=[^的]{2,}的)")  # 与会领导为|获得奖状的甲、乙等单位
_WHO = re.compile(r"(?:分别|依次)[为是]|有")
_CONTEST = re.compile(r"的[^,。]{0,4}(?:[竞比大]赛|比武|角逐|较量|比拼|培训|考试|评选)")
_SIZE = re.compile(r"(?:总?价值|占地(?:面积)?|总?面积|海拔|总?投资|存栏|全长|年产值?|[单售均]价)\Z")
_FROM: Final = ("在", "从")
_AMONG = re.compile(r"(?P<noun>[^的,]{2,12})(?<![其当集])中(?![心小国学医专级])(?=.)")  # 在600项|成果中脱颖而出
_WORTH_OF = re.compile(r"的(?=[^,]{2})")  # 销售90万元|的农产品
_COVERING = re.compile(r"(?:涵盖|包括|包含|涉及|在)[^,的]*等\Z")
_DANGLING = re.compile(r"(?:在[^在]*等|(?:开展|进行|举行|参加)?了?(?:为期|历时|耗时))\Z")  # 前往外省开展为期|5天的活动
_WHERE = re.compile(r"\A在[^的]{1,10}[内里]\Z")
_INCLUDING = re.compile(r"(?:包[括含].{1,20}|\A[^包]{1,20})在内的\Z")
_LISTED = re.compile(r"、[^的]*(?<!等)\Z|[和与及][^的、]{1,10}\Z")
_TO_WHOM: Final = "对向给"
_WORTH: Final = frozenset({"价值", "总价值"})
_WHENCE: Final = "来自"


def following(here: Surroundings) -> Measure | None:
    """What the noun behind a figure names: 22名志愿者, 资助126名学生, 4名工匠入选名录, 为86名女工体检.

    Args:
        here: the figure and the words beside it.
    """
    size = _SIZE.search(here.before)
    if size and here.after.startswith("的"):
        return named(split(here.after[1:])[0] + size[0], here)
    if here.after and ending("held_up").search(here.raw):
        return named(split(here.after.removeprefix("的"))[0], here)
    facet = opening("facet").match(here.after) if kind(here.figure.unit) == "count" else None
    if facet and _is_list_of(here, facet.end()):
        return _facet(here, facet[0])
    here = here._replace(after=_DANGLING.sub("", here.after)) if here.followed else here
    among = _AMONG.match(here.after) if here.raw.rstrip().endswith(_FROM) else None
    if among:
        return named(among["noun"], here)
    return _named_behind(here) if _stands_behind(here) else None


def _is_list_of(here: Surroundings, end: int) -> bool:
    """Whether a facet is only what a list before it holds or what the noun behind it is divided by: 焊工、钳工2个|工种的比赛."""
    return bool(_CONTEST.match(here.after, end) or _LISTED.search(here.before))


def _facet(here: Surroundings, noun: str) -> Measure:
    return Measure(noun, "", noun, here.figure.unit, here.after_start + reach(here.masked, 0, len(noun)), here.figure.end)


def _stands_behind(here: Surroundings) -> bool:
    """Whether the words behind a figure name what it counts."""
    spent = kind(here.figure.unit) == "money" and ending("spending").search(here.before)
    if spent and not anywhere("money").search(here.after):
        return False
    if kind(here.figure.unit) == "money" and not spent and _WORTH_OF.match(here.after):
        return True
    if kind(here.figure.unit) == "time" and ending("enduring").search(here.before):
        return False
    others = here.figure.surface.endswith("人") and here.before.endswith("等")
    followed = here.followed and not here.masked.endswith("的")
    return not is_result(here) and not others and noun_behind(here.before, here.after, followed=followed)


def _named_behind(here: Surroundings) -> Measure:
    noun, statement = _next_apart(here) or split(here.after.removeprefix("的"))
    lead = _leading_to(here, noun, statement)
    named_sum = kind(here.figure.unit) == "money" and anywhere("money").search(noun) is not None
    said = "" if named_sum and not _is_telling(lead, statement) else _said(here, lead, noun, statement)
    lead = "" if "、" in lead and not has_verb(lead) else lead
    label = noun + lead if lead in _WORTH else clause(lead, noun, said)
    end = here.after_start + reach(here.masked, 0, here.after.find(noun) + len(noun))
    prefix = "" if PREPOSITION.match(lead) else lead
    return Measure(sum_of(label, here), prefix, noun, here.figure.unit, end, here.figure.end, said=said)


def _next_apart(here: Surroundings) -> tuple[str, str] | None:
    """The noun behind a figure where what it does describes the next one: 收到9家|单位推荐的人选20名."""
    verb = next((start for start, _ in verbs_in(here.after) if start), 0)
    body, said = here.after[:verb], here.after[verb:-1]
    apart = here.followed and not PREPOSITION.match(here.before) and "的" in said and bears(body)
    return (body, "") if apart else None


def _leading_to(here: Surroundings, noun: str, statement: str) -> str:
    """What leads to the noun, but not whence those come who are counted themselves."""
    lead = _WHERE.sub("", _INCLUDING.sub("", _lead(here.before)))
    lead = lead.lstrip(_TO_WHOM) if not statement and bears(noun) else lead
    whence = lead.startswith(_WHENCE) and not lead.endswith("的")
    return "" if whence and (kind(here.figure.unit) == "people" or ("、" in here.before and statement)) else lead


def _said(here: Surroundings, lead: str, noun: str, statement: str) -> str:
    """What is said of the noun behind a figure; nothing that counts the next one, but what its list says of all."""
    if _WHO.match(statement) or (anywhere("copular").match(stated_of(statement)) and not bears(noun)):
        return ""
    described_already = lead.endswith("的") and not (PREPOSITION.match(lead) or _FOR.search(lead))
    if described_already or opening("per").match(statement):
        return ""
    if not here.followed:
        return statement or here.listing.statement
    if not PREPOSITION.match(lead):
        return here.listing.statement if here.listing.goes_on else _with_last(statement, here.listing.ahead)
    return statement if has_noun(statement) or not statement else statement + here.listing.ahead


def _is_telling(lead: str, statement: str) -> bool:
    """Whether what is said of a sum tells more than the fate of the money: 为女工|发放补贴, 资金|用于修路."""
    return bool(PREPOSITION.match(lead) or opening("purpose").match(statement))


def _with_last(statement: str, ahead: str) -> str:
    """What is said of a noun where the next figure counts the last of several things: 参加|接力、跳绳等5个|项目."""
    verb = last_predicate(statement.partition("、")[0])
    several = "、" in statement and bool(ahead)
    return statement[: verb[1]] + ahead if several and verb and begins_statement(statement) else ""


def _lead(before: str) -> str:
    """The verb before a figure whose noun stands behind it, with what belongs to it if that is short."""
    if before.startswith(_WHENCE) and before.endswith("等"):
        return ""
    before = _without_list(_COVERING.sub("", before))
    each = anywhere("per").search(before)
    if each:
        return before if len(before) <= _LONG else before[each.start() :]
    return described(before, _LONG) if before.endswith("的") else _verb(before)


def _without_list(before: str) -> str:
    """The words before a figure without the examples of what it counts: 表彰甲、乙、丙等|20家企业."""
    listed = before.partition("、")[0] if before.count("、") > 1 and not before.endswith("的") else ""
    if before.endswith("等") and "的" in listed:
        return _BEFORE_WHOM.sub("", listed[: listed.rfind("的") + 1], count=1)
    verb = last_predicate(listed)
    return listed[: verb[1]] if verb and has_verb(listed) and len(spoken(listed[verb[1] :])) > 1 else before


def _verb(before: str) -> str:
    """The last verb with those that it follows at once, and its object if both are short."""
    last = last_predicate(before)
    if not last:
        return before if len(before) <= _SHORT else before[: PREPOSITION.match(before) is not None].removeprefix("从")
    start = first_of_chain(before)
    start -= before[start - 1 : start] in _NOT
    whole, verb = before[start:], before[start : last[1]]
    if "的" in whole:
        return verb if len(verb) > 1 or PREPOSITION.match(verb) else ""
    return whole if len(whole) <= _SHORT else verb
