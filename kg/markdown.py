"""Texts of elsewhere as Markdown that stays what it is: tables and lists for the reports."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Final

__all__ = ["listing", "plain", "table"]

_MARKUP: Final = re.compile(r"[\\`*_\[\]<>#|~]")


def table(heads: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    """A table with these heads, or nothing where there are no rows."""
    lines = ["| " + " | ".join(plain(str(cell)) for cell in row) + " |" for row in rows]
    return "\n".join(["| " + " | ".join(heads) + " |", "| --- " * len(heads) + "|", *lines]) if lines else ""


def listing(items: Iterable[str]) -> str:
    """A list with a line for each item."""
    return "\n".join(f"- {plain(item)}" for item in items)


def plain(text: str) -> str:
    r"""A text that stays text in Markdown, in one line.

    >>> plain("“6+1”*专项*\n行动")
    '“6+1”\\*专项\\* 行动'
    """
    return _MARKUP.sub(r"\\\g<0>", " ".join(text.split()))
