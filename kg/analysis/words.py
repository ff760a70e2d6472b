"""What the report says, in Chinese and English, and what classes and relations are called."""

from __future__ import annotations

import json
from functools import cache
from importlib.resources import files
from typing import Any

from kg.lexicon import load

__all__ = ["both", "called", "say"]

Pair = tuple[str, str]


def say(*keys: str) -> Pair:
    """A text of the report in both languages.

    >>> say("heads", "core")
    ('核心层级', 'core')
    """
    found: Any = _texts()
    for key in keys:
        found = found[key]
    chinese, english = found
    return chinese, english


def both(*keys: str) -> str:
    """The two in one line: heads of sections and of columns."""
    return " / ".join(say(*keys))


def called(term: str) -> Pair:
    """What people call a class or a relation.

    >>> called("Village"), called("gh:serves")
    (('村、社区', 'Village'), ('服务', 'serves'))
    """
    return _labels().get(term, (term, term))


@cache
def _texts() -> dict[str, Any]:
    texts: dict[str, Any] = json.loads((files("kg.analysis") / "words.json").read_text(encoding="utf-8"))
    return texts


@cache
def _labels() -> dict[str, Pair]:
    return {row["term"]: (row["zh"], row["en"]) for row in load("term_labels")}
