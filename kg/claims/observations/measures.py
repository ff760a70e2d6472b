"""What a figure counts, said so that a reader understands it alone."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.claims.observations.derived import derived
from kg.claims.observations.following import following
from kg.claims.observations.labels import numbered
from kg.claims.observations.leading import PREPOSITION, leading
from kg.claims.observations.measure import Measure, last_of, named
from kg.claims.observations.names import spoken
from kg.claims.observations.nouns import bears, done, head
from kg.claims.observations.predicates import begins_statement, has_noun, has_verb
from kg.claims.observations.sharing import in_another_unit, shared
from kg.claims.observations.surroundings import Surroundings
from kg.claims.observations.wording import anywhere
from kg.figures import kind

__all__ = ["measures"]

_ITEM = re.compile(r"[、和及与]|以及")
_EVENT = re.compile(r"(?:职业|劳动|职工)?(?:技能|知识)?(?:大赛|竞赛|比赛|比武|培训班?|讲座|展览|演出|班)\Z")  # 剪纸、|烹饪大赛
_RAISED = re.compile(r"(?:增加|提高|提升|扩大|增|升|涨|降|减少)[到至] ?\Z")


def measures(here: Surroundings, earlier: Sequence[Measure]) -> tuple[Measure, ...]:
    """What a figure counts; two answers for 书屋、浴室各一间.

    Args:
        here: the figure and the words beside it.
        earlier: what the figures before it in the paragraph count, for words that are left out here.
    """
    listed = _each(here)
    if listed:
        return tuple(named(label, here)._replace(acted=done(label, here.figure.unit)) for label in listed)
    own = _moved(here, earlier) or _raised(here, earlier) or _persons(here, earlier) or derived(here, earlier)
    own = own or shared(following(here) or named(leading(here), here), here, earlier)
    label = own.label if own.said or own.end > own.figure_end else numbered(own.label, here.figure.unit)
    own = own._replace(label=_topic(own, here) + label or here.figure.unit or here.figure.surface)
    own = own._replace(subject=own.subject or _covering(own.label))
    label = f"原{own.label}" if here.origin and "年" not in here.raw else own.label
    return (own._replace(label=label, acted=_is_done(own, here)),)


def _is_done(own: Measure, here: Surroundings) -> bool:
    """Whether a figure counts what somebody did, not what those who are counted did, nor what there is: 现有工会20家."""
    subject = bool(own.said) and not own.prefix and not PREPOSITION.match(own.label)
    standing = anywhere("standing").search(here.raw)
    return not subject and not standing and done(own.label, here.figure.unit)


def _covering(label: str) -> str:
    """What covers the others: 合同|覆盖企业."""
    covers = anywhere("covering").search(label)
    return label[: covers.start()] if covers and has_noun(label[: covers.start()]) else ""


def _topic(own: Measure, here: Surroundings) -> str:
    """Of what a rate is that its clause names alone: 已投产的企业,|建会率达90%."""
    rate = kind(here.figure.unit) == "rate" and own.label == here.before and own.label.endswith("率")
    return head(here.preceding)[1] if rate and _is_topic(here.preceding) else ""


def _is_topic(words: str) -> bool:
    """Whether a clause only names what the next one tells of: 已投产的企业,|建会率达90%."""
    return len(spoken(words)) > 1 and bears(words) and not has_verb(words.rpartition("的")[2])


def _moved(here: Surroundings, earlier: Sequence[Measure]) -> Measure | None:
    """由8元提到|12元: what changed is named before the value from which it came."""
    last = last_of(earlier)
    if not (here.reached and last.head) or last.unit != here.figure.unit:
        return None
    return last._replace(label=last.label.removeprefix("原"), end=here.figure.end, figure_end=here.figure.end)


def _raised(here: Surroundings, earlier: Sequence[Measure]) -> Measure | None:
    """每年投入60万元,…,后来增加到|90万元: what is named with the last figure in the same unit."""
    last = next((measure for measure in reversed(earlier) if measure.unit == here.figure.unit), None)
    if here.before or here.after or not last or not _RAISED.search(here.raw):
        return None
    return last._replace(end=here.figure.end, figure_end=here.figure.end)


def _persons(here: Surroundings, earlier: Sequence[Measure]) -> Measure | None:
    """贫困户20户|71人, whatever is said of them behind."""
    last = last_of(earlier)
    adjoins = not here.raw and not here.before and last.unit == "户" and here.figure.unit == "人" and not last.said
    return in_another_unit(last, here) if adjoins else None


def _each(here: Surroundings) -> list[str]:
    """书屋、浴室各一间 and 焊工班、木工班各招学员9名 count two things, once each."""
    listed, each, rest = here.before.rpartition("各") if not here.raw.rstrip().endswith("各") else (here.before, "各", "")
    if not each or PREPOSITION.match(listed) or (rest and not begins_statement(rest)):
        return []
    prefix, nouns = head(listed)
    items = [item for item in _ITEM.split(nouns) if item]
    tail = _EVENT.search(items[-1]) if items else None
    whole = [item if not tail or _EVENT.search(item) else item + tail[0] for item in items]
    return [prefix + item + rest for item in whole] if len(items) > 1 else []
