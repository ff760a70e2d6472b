"""Innovation studios: those that go by the name of who leads them, and the class as an honour that an area gives."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Final

from kg.corpus import sentences
from kg.lexicon import column, phrases
from kg.mentions.names import is_name
from kg.mentions.posts import behind_titles
from kg.mentions.quotations import mention
from kg.mentions.spans import covering
from kg.mentions.wordsets import any_of
from kg.model import Document, Kind, Mention

__all__ = ["studios"]

_LED: Final = "(?:牵头|领衔|领办|主持|负责)的"
_RUN: Final = re.compile(rf"(?:{_LED}|(?!的)[\u4e00-\u9fff]){{2,20}}$")
_LONGEST: Final = 20
_LONGEST_VERB: Final = 4
_WORKPLACES: Final = ("厂", "矿", "公司", "集团", "车间", "医院", "学校")
_CLASS: Final = "创新工作室"


def studios(document: Document, seen: Sequence[Mention]) -> Iterator[Mention]:
    """The studios that a document names.

    >>> from kg.corpus import paragraph
    >>> document = paragraph("命名韩晓梅护理创新工作室等9家为“临江市劳模创新工作室”")
    >>> [(mention.name, mention.kind.value) for mention in studios(document, [Mention(17, 20, Kind.CITY, "临江市")])]
    [('韩晓梅护理创新工作室', 'Facility'), ('临江市劳模创新工作室', 'Award')]
    """
    reading = document.reading
    titled = covering((m.start, m.end) for m in seen if m.kind is Kind.DOCUMENT)
    names = sorted({0, *(m.end for m in seen if m.kind.is_organization or m.kind.is_area)})
    found = [span for span in _personal(document, names) if not titled(*span)]
    yield from (mention(reading, *span, Kind.FACILITY, re.sub(_LED, "", reading[slice(*span)])) for span in found)
    yield from (each for each in _honours(document, seen) if not titled(each.start, each.end))


def _personal(document: Document, names: Sequence[int]) -> Iterator[tuple[int, int]]:
    heads = re.compile(any_of("studio_head"))
    for sentence in sentences(document):
        for head in heads.finditer(document.reading, sentence.start, sentence.end):
            run = _RUN.search(document.reading, max(sentence.start, head.start() - _LONGEST), head.start())
            after = names[bisect_right(names, head.start()) - 1]
            start = run and _leader(document.reading, max(run.start(), after), head.start())
            if start is not None:
                yield start, head.end()


def _leader(reading: str, run: int, head: int) -> int | None:
    """Where the name of a person begins that a studio's name begins with."""
    named = set(behind_titles(reading, run, head))
    for start in range(run, head - 1):
        behind = reading.endswith(_WORKPLACES, run, start) or _is_behind_verb(reading, run, start)
        apart = start == run or start in named or behind
        if apart and any(start + size <= head and is_name(reading[start : start + size]) for size in (3, 2)):
            return None if _founded().search(reading, start, head) else start  # 韩晓梅成立了|创新工作室
    return None


@cache
def _founded() -> re.Pattern[str]:
    return re.compile(any_of("founding"))


def _is_behind_verb(reading: str, run: int, at: int) -> bool:
    return any(reading[max(run, at - size) : at] in _verbs() for size in range(2, _LONGEST_VERB + 1))


@cache
def _verbs() -> frozenset[str]:
    return frozenset(column("verbs"))


def _honours(document: Document, seen: Sequence[Mention]) -> Iterator[Mention]:
    """The class with the area that gives it, and wherever else the class is named without."""
    reading = document.reading
    areas = {m.end: m for m in sorted(seen) if m.kind.is_area}
    classes = [
        (start, end, name)
        for _, start, end, name in phrases("facilities").within(reading, sentences(document))
        if name.endswith(_CLASS) and name != _CLASS
    ]
    given = {name: areas[start].full or areas[start].name for start, _, name in classes if start in areas}
    for start, end, name in classes:
        if name in given:
            begin = areas[start].start if start in areas else start
            yield mention(reading, begin, end, Kind.AWARD, given[name] + name)
