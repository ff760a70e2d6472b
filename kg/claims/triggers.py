"""The verbs that state a relation: where they stand in a stretch of text; data in `ontology/lexicon/triggers.tsv`."""

from __future__ import annotations

from functools import cache
from typing import Literal

from kg.lexicon import Phrases, load

__all__ = ["Role", "Span", "stating", "triggers"]

Role = Literal["organize", "attend", "serve", "build", "issue", "confer"]
Span = tuple[int, int]


def triggers(reading: str, start: int, end: int, role: Role) -> tuple[Span, ...]:
    """Where in a range the verbs of a role stand, in order.

    >>> triggers("县总工会举办插秧比赛", 0, 10, "organize")
    ((4, 6),)
    """
    return tuple((start + a, start + b) for a, b, _ in _verbs(role).find(reading[start:end]))


@cache
def stating() -> Phrases:
    """A finder for all verbs that state a relation."""
    return Phrases(row["verb"] for row in load("triggers"))


@cache
def _verbs(role: Role) -> Phrases:
    return Phrases(row["verb"] for row in load("triggers") if role in row["roles"].split())
