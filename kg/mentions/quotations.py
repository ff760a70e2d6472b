"""Quotation marks in a reading, and names without them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import Final

from kg.lexicon import load
from kg.mentions.spans import Span
from kg.model import Kind, Mention

__all__ = ["is_common", "mention", "quotations", "slogans"]

_QUOTATION: Final = re.compile(r"“([^“”\n]{1,60})”")
_SPEECH: Final = re.compile(r"[,。;!?:]|[^“”]{25}")
_WHOLLY_QUOTED: Final = re.compile(r"“[^“”]*”")
_SPACE: Final = re.compile(r"\s+")


def quotations(reading: str, start: int, end: int) -> Iterator[Span]:
    """The stretches between quotation marks in a range, without the marks.

    >>> text = "区总工会启动“心晴”行动"
    >>> [text[a:b] for a, b in quotations(text, 0, len(text))]
    ['心晴']
    """
    for match in _QUOTATION.finditer(reading, start, end):
        yield match.span(1)


@lru_cache(maxsize=1)
def slogans(reading: str) -> tuple[Span, ...]:
    """The quotations that are too short for speech: their words name something as a whole."""
    return tuple(span for span in quotations(reading, 0, len(reading)) if not _SPEECH.search(reading, *span))


def mention(reading: str, start: int, end: int, kind: Kind, full: str | None = None) -> Mention:
    """What stands at [start, end) as a mention: its name is without white space and without the marks around all of it."""
    name = _bare(reading[start:end])
    full = _bare(full) if full else None
    return Mention(start, end, kind, name, full if full != name else None)


def _bare(name: str) -> str:
    name = _SPACE.sub("", name)
    return name[1:-1] if _WHOLLY_QUOTED.fullmatch(name) else name


def is_common(quoted: str, *senses: str) -> bool:
    """Whether what stands in quotation marks is a figure of speech or a term and names nothing; `senses` narrows it down."""
    sense = _senses().get(quoted)
    return sense is not None and (not senses or sense in senses)


@cache
def _senses() -> dict[str, str]:
    return {row["word"]: row["sense"] for row in load("quoted_words")}
