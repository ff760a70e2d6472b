"""Townships of the gazetteer in the areas that a page is from or names: in full, and in lists that share their level."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain
from typing import Final

from kg import gazetteer
from kg.corpus import PROSE, blocks_of
from kg.model import BlockKind, Document, Kind, Mention

__all__ = ["listed_townships", "townships"]

_READ: Final = PROSE | {BlockKind.SIGNATURE}
_LEVEL: Final = re.compile(
    r"街道(?![口路旁边上])|街(?=总?工会|办事处|党工委|[\u4e00-\u9fff]{2,5}社区)|苏木|镇(?![静定痛域])|乡(?![村镇亲愁土音情])"
)
_LONGEST: Final = 12
_ITEM: Final = re.compile(r"[^、和与及]+")
_NEXT: Final = r"[、和与及][\u4e00-\u9fff]{2,4}?"
_SHARED: Final = r"等?(?:[\d一二两三四五六七八九十]+个?)?(?P<level>乡镇|街道|苏木|镇|乡)"
_LAST: Final = re.compile(_NEXT + _SHARED)  # soon seen to be missing
_LIST: Final = re.compile(rf"(?P<first>(?:(?![和与及])[\u4e00-\u9fff]){{2,4}})(?P<rest>(?:{_NEXT})+){_SHARED}")


def townships(document: Document, seen: Sequence[Mention]) -> Iterator[Mention]:
    """Townships of the gazetteer by their names in full; 乡 stands for what is 镇 today, 街 for 街道.

    >>> from kg.corpus import paragraph
    >>> [m.name for m in townships(paragraph("慰问十里乡和城关镇静街的职工", home="岷县"), ())]
    ['十里乡']
    """
    reading, known = document.reading, _known(document, seen)
    for block in blocks_of(document, _READ) if known else ():
        floor = block.start
        for level in _LEVEL.finditer(reading, block.start, block.end):
            begin = _start(reading, floor, level, known)
            if begin is not None:
                floor = level.end()
                full = reading[begin:floor] + "道" if level.group() == "街" else None
                yield Mention(begin, floor, Kind.TOWNSHIP, reading[begin:floor], full)


def listed_townships(document: Document, seen: Sequence[Mention]) -> Iterator[Mention]:
    """Townships in a list that share their level, at least one of them in the gazetteer: 十里、茶埠两镇.

    >>> from kg.corpus import paragraph
    >>> [m.full for m in listed_townships(paragraph("走访十里、茶埠、梅川三镇的企业", home="岷县"), ())]
    ['十里镇', '茶埠镇', '梅川镇']
    """
    reading, known = document.reading, _known(document, seen)
    for block in blocks_of(document, _READ) if known else ():
        listed = reading.find("、", block.start, block.end) >= 0 and _LAST.search(reading, block.start, block.end)
        for match in _LIST.finditer(reading, block.start, block.end) if listed else ():
            yield from _items(match, known)


def _items(match: re.Match[str], known: Mapping[str, str]) -> Iterator[Mention]:
    """The items of a list: the first from where its name begins, the others whole; none where it is one, or all are unknown."""
    first = next((match["first"][-length:] for length in (4, 3, 2) if match["first"][-length:] in known), "")
    found = [(match.end("first") - len(first), first)] if first else []
    found += [(match.start("rest") + item.start(), item.group()) for item in _ITEM.finditer(match["rest"])]
    level = "" if match["level"] == "乡镇" else match["level"]
    for start, name in found if len(found) > 1 and any(name in known for _, name in found) else ():
        yield Mention(start, start + len(name), Kind.TOWNSHIP, name, known.get(name, name + level))


def _start(reading: str, floor: int, level: re.Match[str], known: Mapping[str, str]) -> int | None:
    """Where the longest known name begins that a level ends."""
    starts = range(max(floor, level.start() - _LONGEST), level.start())
    end = level.start() if level.group() == "街" else level.end()
    return next((start for start in starts if gazetteer.stem(reading[start:end]) in known), None)


def _known(document: Document, seen: Sequence[Mention]) -> Mapping[str, str]:
    """The townships, by their stems, of the areas that a page is from and that it names."""
    home = gazetteer.resolve(document.home) if document.home else None
    above = gazetteer.parent(home) if home else None
    names = dict.fromkeys(m.full or m.name for m in seen if m.kind in {Kind.CITY, Kind.COUNTY})
    named = (gazetteer.resolve(name, within=home) for name in names)
    found: dict[str, str] = {}
    for area in dict.fromkeys(chain(named, (above, home))):
        found |= gazetteer.townships(area) if area else {}
    return found
