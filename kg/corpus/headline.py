"""Which of the rows above the body are the headline."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final

from kg.corpus.rows import Row
from kg.model import BlockKind

__all__ = ["find_headline", "same_title"]

_SHORTEST: Final = 6
_SURE: Final = 8
_NEAR_META: Final = 3
_LONGEST: Final = 4  # rows: kicker, headline, two subtitles
_BESIDE_WORDS = re.compile(r"[\W_]+")
_OFFICE = re.compile(r"^\w{2,20}(?:人民政府|门户网站|政府网站?|总工会|信息网|工会网)$")
_MENU_ITEM = re.compile(r"^[•·>»\-*#]|^\S{1,5}$|^\S{1,4}(?:\s+\S{1,4}){2,}$")
_PAUSE = re.compile(r"[,、;]")
_PAUSES_OF_PROSE: Final = 2
_PICTURE = re.compile(r"^[▲△↑]|^图为|摄\)?$")


def find_headline(rows: Sequence[Row], kinds: Sequence[BlockKind | None], title: str | None) -> range:
    """The rows of headline and subtitle, an empty range where there are none.

    Args:
        rows: the rows above the body.
        kinds: what they are by themselves; only the rows without a kind come into question.
        title: the headline, where the markup tells it.

    >>> from kg.corpus.rows import rows
    >>> find_headline(rows("要闻\\n某县总工会慰问一线职工\\n——夏送清凉侧记"), [None] * 3, None)
    range(1, 3)
    """
    if title and (found := [i for i, row in enumerate(rows) if same_title(row.text, title)]):
        start = found[0]
        return range(start, _end(rows, kinds, start))
    groups = list(_groups(rows, kinds))
    return max(groups, key=lambda group: _weight(rows, kinds, group), default=range(0))


def same_title(text: str, title: str) -> bool:
    """Whether two titles differ in nothing but punctuation and spaces, or one in the name of the site behind it."""
    text, title = _BESIDE_WORDS.sub("", text), _BESIDE_WORDS.sub("", title)
    return bool(text) and (text == title or (len(text) >= _SHORTEST and title.startswith(text)))


def _groups(rows: Sequence[Row], kinds: Sequence[BlockKind | None]) -> Iterator[range]:
    start = 0
    while start < len(rows):
        if kinds[start] is not None or _heads_nothing(rows, start):
            start += 1
            continue
        end = _end(rows, kinds, start)
        yield range(start, end)
        start = end


def _heads_nothing(rows: Sequence[Row], i: int) -> bool:
    text = rows[i].text
    return bool(_MENU_ITEM.search(text) or _PICTURE.search(text)) or _is_masthead(rows, i)


def _is_masthead(rows: Sequence[Row], i: int) -> bool:
    """The name of an office is the site's, unless it is the first half of 某市总工会 关于…的通知."""
    completed = i + 1 < len(rows) and rows[i + 1].text.startswith("关于")
    return bool(_OFFICE.search(rows[i].text)) and not completed


def _end(rows: Sequence[Row], kinds: Sequence[BlockKind | None], start: int) -> int:
    end = start + 1
    while end < len(rows) and kinds[end] is None and end - start < _LONGEST and not _PICTURE.search(rows[end].text):
        end += 1
    return end


def _weight(rows: Sequence[Row], kinds: Sequence[BlockKind | None], group: range) -> tuple[bool, bool, bool, bool, int]:
    first = rows[group.start].text
    repeated = len(first) >= _SURE and Counter(row.text for row in rows)[first] > 1
    beneath = kinds[group.stop : group.stop + _NEAR_META]
    titles = all(len(_PAUSE.findall(rows[i].text)) < _PAUSES_OF_PROSE for i in group)
    return repeated, titles, len(first) >= _SHORTEST, BlockKind.META in beneath or group.stop == len(rows), group.start
