"""The name of what is counted, put together from the parts of its clause in the order in which a reader takes them in."""

from __future__ import annotations

import re
from typing import Final

from kg.claims.observations.names import spoken
from kg.claims.observations.nouns import head, meets, stated_of, verb_starts

__all__ = ["clause", "shortened"]

_MANNER = re.compile(r"\A.*的(?:形式|方式)")
_LIST = re.compile(r"([^、]{1,16})(?:、[^、]{1,16})+等")
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
