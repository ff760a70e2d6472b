"""Where a numeral belongs to a name: short quotations, titles in 《》, and the table `numeral_names`."""

from __future__ import annotations

from typing import Final

from kg.lexicon import phrases

__all__ = ["in_quotes", "starts_inside"]

_QUOTED: Final = 10  # “6+1”, “两癌”, “四步工作法”; what is longer is speech
_TITLE: Final = 60


def starts_inside(text: str) -> frozenset[int]:
    """The offsets that lie inside a fixed name."""
    return frozenset(at for start, end, _ in phrases("numeral_names").find(text) for at in range(start, end))


def in_quotes(text: str, at: int) -> bool:
    """Whether an offset lies inside a short quotation or a title."""
    return _inside(text, at, "“", "”", _QUOTED) or _inside(text, at, "‘", "’", _QUOTED) or _inside(text, at, "《", "》", _TITLE)


def _inside(text: str, at: int, opening: str, closing: str, longest: int) -> bool:
    start = text.rfind(opening, max(0, at - longest), at)
    if start < 0 or text.find(closing, start, at) >= 0:
        return False
    return text.find(closing, at, start + longest + 2) >= 0
