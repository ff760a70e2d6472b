"""What a figure counts, said so that a reader understands it alone."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from kg.claims.observations.derived import derived
from kg.claims.observations.labels import clause
from kg.claims.observations.leading import PREPOSITION, is_result, leading
from kg.claims.observations.measure import NOTHING, Measure, akin, named
from kg.claims.observations.names import NAME, spoken
from kg.claims.observations.nouns import (
    bears,
    begins_statement,
    described,
    done,
    first_of_chain,
    has_noun,
    has_verb,
    head,
    last_predicate,
    noun_behind,
    split,
)
from kg.claims.observations.sums import sum_of
from kg.claims.observations.surroundings import Surroundings
from kg.claims.observations.wording import anywhere, opening
from kg.claims.observations.words import reach
from kg.figures import kind

__all__ = ["measures"]

_SHORT: Final = 12
_LONG: Final = 20
_POPULATION: Final = {"户": "户数", "人": "人口"}
_PEOPLE: Final = {"人": "人数", "人次": "人次"}
_AREAS: Final = ("村", "镇", "乡", "县", "市", "区", "旗", "社区")
_COUNTED: Final = frozenset({"people", "visits", "count"})
_DATED = re.compile(r"年")
_NOT: Final = frozenset("未没不")
_ITEM = re.compile(r"[、和及与]|以及")
_LINK = re.compile(r"[、和及]|以及")
_FOR = re.compile(r"[为向给对](?=[^,]{2})")
_SPENDING: Final = ("投入", "拿出", "斥资", "出资", "拨出", "筹资", "耗资", "投资")
_WORTH: Final = frozenset({"价值", "总价值"})
_COVERS = re.compile(r"覆盖(?![面率])|惠及|涉及|涵盖|辐射")
_HONOURS: Final = ("奖", "奖章", "奖状", "称号", "先锋号")
_MEANS: Final = frozenset({"根据", "通过", "按照", "围绕", "结合", "依托", "针对", "从事"})
_GIVEN: Final = ("为", "向", "给")
_IN_ALL: Final = frozenset({"共", "共计", "合计", "的"})
_RAISED = re.compile(r"(?:增加|提高|提升|扩大|增|升|涨|降|减少)[到至] ?\Z")
_NAMED = re.compile(NAME)
_OUT_OF = re.compile(r"(?P<whole>[^,]{2,20})(?:当|之)?中\Z")


def measures(here: Surroundings, earlier: Sequence[Measure]) -> tuple[Measure, ...]:
    """What a figure counts; two answers for 书屋、浴室各一间.

    Args:
        here: the figure and the words beside it.
        earlier: what the figures before it in the paragraph count, for words that are left out here.
    """
    listed = _each(here)
    if listed:
        return tuple(replace(named(label, here), acted=done(label, here.figure.unit)) for label in listed)
    own = _moved(here, earlier) or _raised(here, earlier) or _persons(here, earlier) or derived(here, earlier)
    own = own or _joined(_behind(here) or named(leading(here), here), here, earlier)
    if kind(here.figure.unit) == "rate" and own.label == here.before and own.label.endswith("率") and _is_topic(here.preceding):
        own = replace(own, label=head(here.preceding)[1] + own.label)
    own = own if own.label else replace(own, label=here.figure.unit or here.figure.surface)
    covers = None if own.subject else _COVERS.search(own.label)
    own = replace(own, subject=own.label[: covers.start()]) if covers and has_noun(own.label[: covers.start()]) else own
    label = f"原{own.label}" if here.origin and not _DATED.search(here.raw) else own.label
    subject = bool(own.said) and not own.prefix and not PREPOSITION.match(own.label)
    return (replace(own, label=label, acted=not subject and done(own.label, here.figure.unit)),)


def _is_topic(words: str) -> bool:
    """Whether a clause only names what the next one tells of: 已投产的企业,|建会率达90%."""
    return len(spoken(words)) > 1 and bears(words) and not has_verb(words.rpartition("的")[2])


def _moved(here: Surroundings, earlier: Sequence[Measure]) -> Measure | None:
    """由8元提到|12元: what changed is named before the value from which it came."""
    last = earlier[-1] if earlier else NOTHING
    if not (here.reached and last.head) or last.unit != here.figure.unit:
        return None
    return replace(last, label=last.label.removeprefix("原"), end=here.figure.end, figure_end=here.figure.end)


def _raised(here: Surroundings, earlier: Sequence[Measure]) -> Measure | None:
    """每年投入60万元,…,后来增加到|90万元: what is named with the last figure in the same unit."""
    last = next((measure for measure in reversed(earlier) if measure.unit == here.figure.unit), None)
    if here.before or here.after or not last or not _RAISED.search(here.raw):
        return None
    return replace(last, end=here.figure.end, figure_end=here.figure.end)


def _persons(here: Surroundings, earlier: Sequence[Measure]) -> Measure | None:
    """贫困户20户|71人, whatever is said of them behind."""
    last = earlier[-1] if earlier else NOTHING
    adjoins = not here.raw and not here.before and last.unit == "户" and here.figure.unit == "人"
    return _in_another_unit(last, here) if adjoins else None


def _each(here: Surroundings) -> list[str]:
    """书屋、浴室各一间 and 焊工班、木工班各招学员9名 count two things, once each."""
    listed, each, rest = here.before.rpartition("各") if not here.raw.rstrip().endswith("各") else (here.before, "各", "")
    if not each or (rest and not begins_statement(rest)):
        return []
    prefix, nouns = head(listed)
    items = [item for item in _ITEM.split(nouns) if item]
    return [prefix + item + rest for item in items] if len(items) > 1 else []


def _behind(here: Surroundings) -> Measure | None:
    """22名志愿者, 资助126名学生, 4名工匠入选名录, 为86名女工体检: the noun behind the figure."""
    if kind(here.figure.unit) == "money" and here.before.endswith(_SPENDING) and not anywhere("money").search(here.after):
        return None
    if here.before.endswith("价值") and here.after.startswith("的"):
        return named(f"{split(here.after[1:])[0]}价值", here)
    others = here.figure.surface.endswith("人") and here.before.endswith("等")
    if (
        is_result(here)
        or others
        or not noun_behind(here.before, here.after, followed=here.followed and not here.masked.endswith("的"))
    ):
        return None
    noun, statement = split(here.after.removeprefix("的"))
    lead = _lead(here.before)
    lead = lead.lstrip("对向给") if not statement and bears(noun) else lead
    whence = lead.startswith("来自") and not lead.endswith("的")
    lead = "" if whence and (kind(here.figure.unit) == "people" or ("、" in here.before and statement)) else lead
    said = _statement(here, lead, statement)
    lead = "" if lead.endswith("等") and "、" in lead and not has_verb(lead) else lead
    label = noun + lead if lead in _WORTH else clause(lead, noun, said)
    end = here.after_start + reach(here.masked, 0, here.after.find(noun) + len(noun))
    prefix = "" if PREPOSITION.match(lead) else lead
    return Measure(sum_of(label, here), prefix, noun, here.figure.unit, end, here.figure.end, said=said)


def _statement(here: Surroundings, lead: str, statement: str) -> str:
    """What is said of the noun behind a figure; nothing that counts the next one, but what its list says of all."""
    if lead.endswith("的") and not (PREPOSITION.match(lead) or _FOR.search(lead)):
        return ""
    if opening("per").match(statement):
        return ""
    if not here.followed:
        return statement or here.listing.statement
    if not PREPOSITION.match(lead):
        return here.listing.statement if here.listing.goes_on else _with_last(statement, here.listing.ahead)
    return statement if has_noun(statement) or not statement else statement + here.listing.ahead


def _with_last(statement: str, ahead: str) -> str:
    """What is said of a noun where the next figure counts the last of several things: 参加|接力、跳绳等5个|项目."""
    verb = last_predicate(statement.partition("、")[0])
    several = "、" in statement and bool(ahead)
    return statement[: verb[1]] + ahead if several and verb and begins_statement(statement) else ""


def _lead(before: str) -> str:
    """The verb before a figure whose noun stands behind it, with what belongs to it if that is short."""
    if before.startswith("来自") and before.endswith("等"):
        return ""
    listed = before.partition("、")[0] if before.count("、") > 1 and not before.endswith("的") else ""
    leading = last_predicate(listed)
    if leading and has_verb(listed) and len(spoken(listed[leading[1] :])) > 1:
        before = listed[: leading[1]]
    last, each = last_predicate(before), anywhere("per").search(before)
    if each:
        return before if len(before) <= _LONG else before[each.start() :]
    if before.endswith("的"):
        return described(before, _LONG)
    if not last:
        return before if len(before) <= _SHORT else before[: PREPOSITION.match(before) is not None]
    start = first_of_chain(before)
    start -= before[start - 1 : start] in _NOT
    whole, verb = before[start:], before[start : last[1]]
    if "的" in whole:
        return verb if len(verb) > 1 or PREPOSITION.match(verb) else ""
    return whole if len(whole) <= _SHORT else verb


def _joined(own: Measure, here: Surroundings, earlier: Sequence[Measure]) -> Measure:
    """What is coordinated with the figure before, or a part of it, takes over what stands before the noun."""
    last = earlier[-1] if earlier else NOTHING
    if not own.label and has_noun(here.preceding) and not _LINK.match(here.raw):
        return named(here.preceding, here)
    if not own.label:
        return _in_another_unit(last, here)
    return _sharing(own, last, here, earlier)


def _sharing(own: Measure, last: Measure, here: Surroundings, earlier: Sequence[Measure]) -> Measure:
    """A measure with what the one before shares with it: the whole that both are part of, or what stands before the noun."""
    linked = bool(_LINK.match(here.raw))
    whole = last.whole if linked else _whole(own, here, earlier)
    if whole and whole not in own.label:
        return replace(own, label=f"{whole}中{own.label}", whole=whole)
    covered = last.subject and not linked and kind(here.figure.unit) != "rate"
    if covered and not (own.prefix or here.acted or here.opens or has_verb(own.label)):
        return replace(own, label=last.prefix + own.label, prefix=last.prefix, subject=last.subject)
    if _goes_on(own, last, here):
        verb = last.prefix[first_of_chain(last.prefix) :]
        return replace(own, label=verb + own.label, prefix=verb)
    if own.said and not own.prefix and last.label.startswith(_GIVEN) and here.raw.strip() in _IN_ALL:
        return replace(own, label=last.label[0] + own.head + own.said)
    apart = kind(own.unit) == "rate" or bool(_NAMED.match(own.label))
    shared = last.prefix and (
        linked
        or (
            not apart
            and not PREPOSITION.match(own.label)
            and kind(last.unit) != "money"
            and last.prefix.endswith("的")
            and not here.acted
            and not here.opens
        )
    )
    if shared and not own.prefix and not has_verb(own.label) and last.prefix not in own.label:
        return replace(own, label=last.prefix + own.label, prefix=last.prefix)
    return own


def _goes_on(own: Measure, last: Measure, here: Surroundings) -> bool:
    """Whether a bare noun goes on with the verb of the clause before: 慰问企业20家,|职工300人."""
    counted = kind(own.unit) in _COUNTED and kind(last.unit) in _COUNTED
    bare = own.label == here.before == here.raw.lstrip(" ,") and not own.prefix and not has_verb(own.label)
    noun = (bears(own.label) or own.label.endswith(_HONOURS)) and not opening("undertaken").match(own.label)
    verb = last.prefix[first_of_chain(last.prefix) :]
    acts = (
        (has_verb(verb) or opening("undertaken").match(verb) is not None)
        and begins_statement(verb)
        and not has_noun(verb)
        and verb not in _MEANS
    )
    return counted and bare and noun and acts and not (here.after or here.opens)


def _in_another_unit(last: Measure, here: Surroundings) -> Measure:
    """贫困户20户|71人 are the same, 村民小组12个|633户|2353人 are not when the noun stands behind its own figure."""
    found = replace(last, prefix="", unit=here.figure.unit, end=here.figure.end, figure_end=here.figure.end)
    number = _POPULATION.get(here.figure.unit, "")
    if number and here.raw.endswith(_AREAS):
        return replace(found, label=number, head=number)
    if last.label.endswith("批次") and here.figure.unit in _PEOPLE:
        return replace(found, label=last.label.removesuffix("批次") + _PEOPLE[here.figure.unit])
    if number == "户数" and not _LINK.match(here.raw) and not last.label.endswith("户"):
        return replace(found, label=number, head=number)
    if here.raw or not number or last.unit == here.figure.unit:
        return found
    if last.label == _POPULATION.get(last.unit) or last.end > last.figure_end:
        return replace(found, label=number, head=number)
    return replace(found, label=last.label + number) if number == "人口" and last.label.endswith("户") else found


def _whole(own: Measure, here: Surroundings, earlier: Sequence[Measure]) -> str:
    """What a figure is a part of: 其中12家, and 受表彰的班组中,建筑业12个."""
    if "其中" in here.raw[:4]:
        return akin([measure for measure in earlier if kind(measure.unit) != "rate"], own.unit).head
    said = _OUT_OF.fullmatch(here.preceding) if kind(own.unit) in _COUNTED else None
    return head(said["whole"])[1] if said else ""
