"""What a measure takes over from the ones before: the whole that both are part of, a verb, an amount for each."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Final

from kg.claims.observations.leading import PREPOSITION
from kg.claims.observations.measure import Measure, akin, last_of, named
from kg.claims.observations.names import NAME, spoken
from kg.claims.observations.nouns import bears, head
from kg.claims.observations.predicates import begins_statement, first_of_chain, has_noun, has_verb
from kg.claims.observations.surroundings import Surroundings
from kg.claims.observations.wording import anywhere, ending, opening
from kg.figures import kind

__all__ = ["in_another_unit", "shared"]

Earlier = Sequence[Measure]
Rule = Callable[[Measure, Surroundings, Earlier], Measure | None]

_BARE: Final = 6  # characters of a noun that shares what describes the one before
_POPULATION: Final = {"户": "户数", "人": "人口"}
_PEOPLE: Final = {"人": "人数", "人次": "人次"}
_HOUSED: Final = frozenset({"个", "户"})  # 村民小组9个|200户
_GROUPED: Final = ("组", "村", "屯", "寨")
_AREAS: Final = ("村", "镇", "乡", "县", "市", "区", "旗", "社区")
_COUNTED: Final = frozenset({"people", "visits", "count"})
_LINK = re.compile(r"[、和及]|以及")
_GIVEN: Final = ("为", "向", "给")
_IN_ALL: Final = frozenset({"共", "共计", "合计", "的"})
_AMONG: Final = ("在", "从")
_REMARK = re.compile(  # 产业工人|比重尤其突出,共计60名
    r"(?:比重|占比|人数|数量|规模|成[绩效果])?(?:尤其|特别|十分|非常|较为?|更加|日益|再|不断)?"
    r"(?:突出|明显|显著|凸显|最[多大高]|可观|喜人|较[多大高])\Z"
)
_NAMED = re.compile(NAME)
_HAPPENING = re.compile(r"\A[此本这][次届场]|(?:活动|行动|工作|过程|[大比竞]赛|建设|服务|评选)(?:进行|开展)?(?:当|之)?中\Z")
_OUT_OF = re.compile(r"(?P<whole>[^,]{2,20}?)(?:当|之|(?<![手心途]))中\Z")


def shared(own: Measure, here: Surroundings, earlier: Earlier) -> Measure:
    """A measure with what it shares with the figures before it.

    Args:
        own: what the words beside the figure name; its label is empty where they name nothing.
        here: the figure and the words beside it.
        earlier: what the figures before it in the paragraph count.
    """
    if own.label:
        found = (rule(own, here, earlier) for rule in _RULES)
        return next((measure for measure in found if measure), own)
    if has_noun(here.preceding) and not _LINK.match(here.raw):
        return named(_REMARK.sub("", here.preceding) or here.preceding, here)
    return in_another_unit(last_of(earlier), here)


def _of_whole(own: Measure, here: Surroundings, earlier: Earlier) -> Measure | None:
    """其中12家, and 受表彰的班组中,建筑业12个: a part of what was counted."""
    last = last_of(earlier)
    goes_on = _LINK.match(here.raw) or (last.unit == own.unit and _NAMED.fullmatch(own.label))
    whole = last.whole if goes_on else _whole(own, here, earlier)
    if not whole:
        return None
    return own._replace(label=own.label if whole in own.label else f"{whole}中{own.label}", whole=whole)


def _whole(own: Measure, here: Surroundings, earlier: Earlier) -> str:
    if "其中" in here.raw[:4]:
        entire = akin([measure for measure in earlier if kind(measure.unit) != "rate"], own.unit)
        return entire.head if _is_sum(entire) == _is_sum(own) and entire.head not in _POPULATION.values() else ""
    said = _OUT_OF.fullmatch(here.preceding) if kind(own.unit) in _COUNTED and not _HAPPENING.search(here.preceding) else None
    return head(said["whole"])[1] if said else ""


def _is_sum(measure: Measure) -> bool:
    return kind(measure.unit) == "money" or anywhere("money").search(measure.head) is not None


def _covered(own: Measure, here: Surroundings, earlier: Earlier) -> Measure | None:
    """合同覆盖企业20家,|职工300人: what covers the one covers the other."""
    last = last_of(earlier)
    apart = here.acted or here.opens or _LINK.match(here.raw) or kind(own.unit) == "rate"
    bare = own.label == here.raw.lstrip(" ,") or own.head == here.after
    if apart or not (last.subject and bare) or own.prefix or has_verb(own.label) or opening("undertaken").match(own.label):
        return None
    return own._replace(label=last.prefix + own.label, prefix=last.prefix, subject=last.subject)


def _for_each(own: Measure, here: Surroundings, earlier: Earlier) -> Measure | None:
    """每人肉5斤,|鸡蛋10斤: an amount for each, like the one before."""
    last = last_of(earlier)
    each = anywhere("per").search(last.label)
    if not each or own.prefix or here.opens or own.unit != last.unit or kind(own.unit) != "measure":
        return None
    return own._replace(label=last.label[: each.end()] + own.label, prefix=last.label[: each.end()])


def _by_verb(own: Measure, here: Surroundings, earlier: Earlier) -> Measure | None:
    """慰问企业20家,|职工300人: a bare noun goes on with the verb of the clause before."""
    last = last_of(earlier)
    verb = last.prefix[first_of_chain(last.prefix) :]
    counted = kind(own.unit) in _COUNTED and kind(last.unit) in _COUNTED
    if not counted or here.after or here.opens or not (_is_bare(own, here) and _takes_objects(verb)):
        return None
    return own._replace(label=verb + own.label, prefix=verb)


def _is_bare(own: Measure, here: Surroundings) -> bool:
    """Whether a clause names nothing but those who are counted, or an honour."""
    noun = bears(own.label) or ending("award_end").search(own.label)
    bare = own.label == here.before == here.raw.lstrip(" ,") and not own.prefix
    return bare and bool(noun) and not has_verb(own.label) and not opening("undertaken").match(own.label)


def _takes_objects(verb: str) -> bool:
    acts = has_verb(verb) or opening("undertaken").match(verb) is not None
    return acts and begins_statement(verb) and not has_noun(verb) and not anywhere("means").fullmatch(verb)


def _to_whom(own: Measure, here: Surroundings, earlier: Earlier) -> Measure | None:
    """为20家单位共计|60名工人送去衣物: the preposition stands before the first of them only."""
    last = last_of(earlier)
    if not own.said or own.prefix or not last.label.startswith(_GIVEN) or here.raw.strip() not in _IN_ALL:
        return None
    return own._replace(label=last.label[0] + own.head + own.said)


def _described(own: Measure, here: Surroundings, earlier: Earlier) -> Measure | None:
    """参加比武的班组300个、|工人2万人次: what describes the one describes the other."""
    last = last_of(earlier)
    if not last.prefix or own.prefix or has_verb(own.label) or last.prefix in own.label:
        return None
    if not _LINK.match(here.raw) and not _is_like(own, last, here):
        return None
    return own._replace(label=last.prefix + own.label, prefix=last.prefix)


def _is_like(own: Measure, last: Measure, here: Surroundings) -> bool:
    """Whether a short noun goes on with what describes the one before, though a comma parts them."""
    apart = kind(own.unit) not in _COUNTED or _NAMED.match(own.label) or PREPOSITION.match(own.label)
    if apart or here.acted or here.opens or here.raw.lstrip(" ,").startswith(_AMONG):
        return False
    return kind(last.unit) != "money" and last.prefix.endswith("的") and len(spoken(own.label)) <= _BARE


def in_another_unit(last: Measure, here: Surroundings) -> Measure:
    """What a figure without words of its own counts: 贫困户20户|71人 are the same, 村民小组12个|633户|2353人 are not.

    Args:
        last: what the figure before it counts.
        here: the figure and the words beside it.
    """
    found = last._replace(prefix="", unit=here.figure.unit, end=here.figure.end, figure_end=here.figure.end)
    number = _POPULATION.get(here.figure.unit, "")
    if last.label.endswith("批次") and here.figure.unit in _PEOPLE:
        return found._replace(label=last.label.removesuffix("批次") + _PEOPLE[here.figure.unit])
    if number and _is_population(last, here, number):
        return found._replace(label=number, head=number)
    if here.raw or last.unit == here.figure.unit or number != "人口" or not last.label.endswith("户"):
        return found
    return found._replace(label=last.label + number)


def _is_population(last: Measure, here: Surroundings, number: str) -> bool:
    """Whether households or people are those of the place, not of what the figure before counts."""
    if here.raw.endswith(_AREAS):
        return True
    apart = not _LINK.match(here.raw) or last.head.endswith(_GROUPED)
    if number == "户数" and apart and not last.label.endswith("户"):
        return True
    whole = last.label == _POPULATION.get(last.unit) or (last.unit in _HOUSED and last.end > last.figure_end)
    return whole and not here.raw and last.unit != here.figure.unit


_RULES: Final[tuple[Rule, ...]] = (_of_whole, _covered, _for_each, _by_verb, _to_whom, _described)
