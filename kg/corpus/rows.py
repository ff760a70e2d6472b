"""Text -> rows: its lines, with the lines of a hard-wrapped paragraph joined into one row."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

__all__ = ["Row", "is_prose", "is_statement", "rows"]

_LINE = re.compile(r"[^\r\n\u2028\u2029\x0b\x0c]+")
_TERMINAL = re.compile(r"[。!?:;…][”’」』)）]*$")
_OPENS_NO_LINE = re.compile(r"[,。、;:!?”’)》]")
_ADDRESSES = re.compile(r"(?:各|工会|单位|同志|朋友|部门|公司|会员|职工|如下|以下|下列|决定|名单|[,、]).*:$")
_PAUSES = re.compile(r"[,、;]")
_NUMBER = re.compile(r"^[(]?[一二三四五六七八九十\d]{1,3}[)、.]")  # of a heading or an item
_COUNTED = re.compile(r"^\D{4,}\d+\D")
_LONG: Final = 45  # characters: a headline is rarely longer, a paragraph without a full stop rarely shorter
_SHORTEST: Final = 12  # characters or columns that a page may be wrapped at
_LONGEST: Final = 400
_RAGGED: Final = 4
_FEWEST: Final = 3

Measure = Callable[[str], int]


@dataclass(frozen=True, slots=True)
class Row:
    """One line or joined paragraph without white space at its ends; `text` is cut from the reading."""

    start: int
    end: int
    text: str
    indented: bool
    after_blank: bool


def is_prose(row: Row) -> bool:
    """Whether a row reads as sentences, not as a title, a name or a label."""
    text = row.text
    if "。" in text or (len(text) >= _LONG and _PAUSES.search(text)):
        return True
    return text.endswith(";") or bool(_ADDRESSES.search(text))


def is_statement(row: Row) -> bool:
    """Whether a row without a full stop may still state something: a short paragraph of a page that is sparing with them."""
    return (len(row.text) >= _SHORTEST and bool(_PAUSES.search(row.text))) or bool(_COUNTED.search(row.text))


def rows(reading: str) -> tuple[Row, ...]:
    """The rows of a text in order; what lies between them is white space.

    >>> [row.text for row in rows("市总工会慰问职工。\\n\\n  全市共有 3 家。")]
    ['市总工会慰问职工。', '全市共有 3 家。']
    """
    lines = tuple(_lines(reading))
    return tuple(_joined(reading, group) for group in _paragraphs(lines, _reaches_margin(lines)))


def _lines(reading: str) -> Iterator[Row]:
    last = 0
    for match in _LINE.finditer(reading):
        text = match[0].strip()
        if not text:
            continue
        start = match.start() + match[0].index(text[0])
        between = reading[last : match.start()]
        blank = between.count("\n") > 1 or between.count("\r") > 1
        yield Row(start, start + len(text), text, start > match.start(), blank)
        last = start + len(text)


def _reaches_margin(lines: tuple[Row, ...]) -> Callable[[Row], bool]:
    """Tells of a line whether it is as long as this page's lines are where a paragraph is broken, if any is."""
    for measure in (_width, len):
        if margin := _wrapped_at(lines, measure):
            return lambda line: abs(measure(line.text) - margin) <= 2 * _RAGGED
    return lambda _: False


def _wrapped_at(lines: tuple[Row, ...], measure: Measure) -> int:
    lengths = [measure(line.text) for line, following in pairwise(lines) if _breaks_off(line, following)]
    alike = Counter(length // _RAGGED for length in lengths if _SHORTEST <= length <= _LONGEST)
    bucket = max(alike, key=lambda bucket: (alike[bucket] + alike[bucket - 1], bucket), default=0)
    count = alike[bucket] + alike[bucket - 1]
    return bucket * _RAGGED if count >= _FEWEST and count * 2 > len(lengths) else 0


def _breaks_off(line: Row, following: Row) -> bool:
    """Whether a line ends without a full stop right above another one; a name or heading without a comma is no such line."""
    ends = _TERMINAL.search(line.text) or following.after_blank or following.indented
    return not ends and bool(_PAUSES.search(_NUMBER.sub("", line.text)))


def _width(text: str) -> int:
    if len(text) > _LONGEST:
        return len(text)
    return sum(2 if unicodedata.east_asian_width(character) in "WFA" else 1 for character in text)


def _paragraphs(lines: tuple[Row, ...], reaches_margin: Callable[[Row], bool]) -> Iterator[list[Row]]:
    group: list[Row] = []
    for line in lines:
        if group and not _continues(group[-1], line, reaches_margin):
            yield group
            group = []
        group.append(line)
    if group:
        yield group


def _continues(line: Row, following: Row, reaches_margin: Callable[[Row], bool]) -> bool:
    if following.after_blank or following.indented or _TERMINAL.search(line.text):
        return False
    return bool(_OPENS_NO_LINE.match(following.text)) or line.text.endswith((",", "、")) or reaches_margin(line)


def _joined(reading: str, group: list[Row]) -> Row:
    first, last = group[0], group[-1]
    return Row(first.start, last.end, reading[first.start : last.end], first.indented, first.after_blank)
