"""The name of what is counted, put together from the parts of its clause in the order in which a reader takes them in."""

from __future__ import annotations

import re
from typing import Final

from kg.claims.observations.names import spoken
from kg.claims.observations.nouns import head, meets, stated_of
from kg.claims.observations.predicates import ends_in_act, has_verb, verb_starts
from kg.claims.observations.wording import ending

__all__ = ["NUMBER_OF", "clause", "number_of", "numbered", "shortened"]

NUMBER_OF: Final = {
    "人": "人数",
    "户": "户数",
    "家": "家数",
    "批": "批次",
    "期": "期数",
    "场": "场次",
    "件": "件数",
    "次": "次数",
    "人次": "人次",
    "单": "单数",
}
"""What a number in each unit is called: 人数, 户数."""


_MANNER = re.compile(r"\A.*的(?:形式|方式)")
_LIST = re.compile(r"([^、]{1,16})(?:、[^、]{1,16})+等")
_TOLD: Final = frozenset({"人次", "户", "家"})
_RATE = re.compile(r"[率比占面度幅例额分期]|[增减升降涨跌提]")
_LONGEST: Final = 34  # characters, each name counted as two


def clause(lead: str, noun: str, statement: str) -> str:
    """What is counted, with what leads to it and what is said of it.

    A noun goes behind what is said of it where the two surely meet; else all stands as the text has it, without the figure.

    >>> clause("", "焊工", "入选名录"), clause("组织", "焊工", "参赛"), clause("", "施工集体", "获奖")
    ('入选名录的焊工', '组织焊工参赛', '施工集体获奖')
    """
    said = stated_of(statement)
    if said and not lead and meets(noun, said):
        return _fitting(f"{said}的{noun}", noun)
    return _fitting(lead + noun + statement, lead + noun, noun)


def shortened(label: str) -> str:
    """A label without what leads to its last verbs, where it is too long to be read; cut at a verb, never inside a word."""
    if label and len(spoken(label)) <= _LONGEST:
        return label
    label = _MANNER.sub("", label)
    label = _LIST.sub(r"\1等", label) if len(spoken(label)) > _LONGEST else label
    starts = list(verb_starts(label))
    main = [start for start in starts if "的" not in label[start:]]
    return _fitting(label, *(label[start:] for start in (*main, *starts)), head(label)[1])


def _fitting(*candidates: str) -> str:
    """The first of several names that is short enough, else the last."""
    return next((label for label in candidates if label and len(spoken(label)) <= _LONGEST), candidates[-1])


def number_of(unit: str) -> str:
    """What a number in a unit is called.

    >>> number_of("户"), number_of("盏"), number_of("车次")
    ('户数', '数量', '车次')
    """
    return NUMBER_OF.get(unit, unit if unit.endswith("次") else "数量")


def numbered(label: str, unit: str) -> str:
    """A label with what its number is: a verb's 户数 (困难职工走访|20户), a noun's 占比 (制造业|34%), but 收到申请|9件 as it is.

    >>> numbered("困难职工走访", "户"), numbered("日服务", "人次"), numbered("困难职工", "户"), numbered("制造业", "%")
    ('困难职工走访户数', '日服务人次', '困难职工', '制造业占比')
    """
    if unit == "%" and label.endswith("的"):
        return f"{label}比例"
    if unit == "%" and not _RATE.search(label) and not has_verb(label):
        return f"{label}占比"
    told = ("被" not in label and ends_in_act(label)) or (unit in _TOLD and ending("undertaken").search(label))
    return label + NUMBER_OF[unit] if told and unit in NUMBER_OF and not ending("change").search(label) else label
