"""Any number of articles from a few: other areas, people, figures and dates in their sentences.

    python -m tests.benchmarks.generate ARTICLES FOLDER NUMBER [CASTS]

The same article comes out for the same number, so that a larger corpus holds the smaller one. CASTS is how many sets of
areas and people there are; when all have been used they come again, in articles with other figures and dates.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from random import Random
from typing import Final

from kg import gazetteer, lexicon
from kg.gazetteer import Area

__all__ = ["articles", "main"]

_NUMBER: Final = re.compile(r"(?<![\d第])[1-9]\d*(?=[.\d]*[余多]?[万亿]?[\u4e00-\u9fff%])(?!\d*[年月日时点版届期])")
_DAY: Final = re.compile(r"(?<!\d)\d{1,2}月\d{1,2}日")
_YEAR: Final = re.compile(r"(?<!\d)20[012]\d(?!\d)")
_PERSON: Final = re.compile(r"(?<=记者[ :：])[\u4e00-\u9fff]{2,3}")
_VILLAGE: Final = re.compile(r"(?<=[镇乡])([\u4e00-\u9fff]{1,2})(?=村)")


def articles(sources: list[str], number: int, casts: int | None = None) -> Iterator[str]:
    """Some articles, each from the next of the sources."""
    for place in range(number):
        cast = place % (casts or number)
        yield _varied(sources[cast % len(sources)], Random(cast), Random(place))


def _varied(text: str, cast: Random, chance: Random) -> str:
    text = _moved(text, cast)
    for pattern, change in (
        (_YEAR, lambda found: str(chance.randint(2015, 2025))),
        (_DAY, lambda found: f"{chance.randint(1, 12)}月{chance.randint(1, 28)}日"),
        (_NUMBER, lambda found: _number(found[0], chance)),
        (_PERSON, lambda found: _person(cast)),
        (_VILLAGE, lambda found: "".join(cast.choices(_given(), k=len(found[0])))),
    ):
        text = _consistently(pattern, change, text)
    return text


def _consistently(pattern: re.Pattern[str], change: Callable[[re.Match[str]], str], text: str) -> str:
    """What stands twice in an article is changed to the same."""
    chosen: dict[str, str] = {}
    return pattern.sub(lambda found: chosen.setdefault(found[0], change(found)), text)


def _number(digits: str, chance: Random) -> str:
    return str(chance.randint(10 ** (len(digits) - 1), 10 ** len(digits) - 1))


def _person(chance: Random) -> str:
    return chance.choice(lexicon.column("surnames")) + chance.choice(_given())


def _given() -> tuple[str, ...]:
    return lexicon.column("given_names")


def _moved(text: str, chance: Random) -> str:
    """The text with each area replaced by another of its level, those of one city by those of another."""
    moved: dict[str, Area] = {}
    pieces, position = [], 0
    for start, end, form in gazetteer.finder().find(text):
        area = gazetteer.named(form)[0]
        other = _elsewhere(area, moved, chance)
        pieces += [text[position:start], other.name if form == area.name else other.short or other.name]
        position = end
    return "".join(pieces) + text[position:]


def _elsewhere(area: Area, moved: dict[str, Area], chance: Random) -> Area:
    if area.code not in moved:
        above = gazetteer.parent(area)
        whole = _elsewhere(above, moved, chance) if above else None
        moved[area.code] = chance.choice(_inside(whole, area.level) if whole else _provinces()) or area
    return moved[area.code]


@cache
def _inside(whole: Area, level: str) -> tuple[Area | None, ...]:
    return tuple(area for area in gazetteer.areas() if _lies(area, level) and gazetteer.parent(area) == whole) or (None,)


@cache
def _provinces() -> tuple[Area, ...]:
    """Those with cities in them."""
    above = {gazetteer.parent(area) for area in gazetteer.areas() if _lies(area, "city")}
    return tuple(area for area in gazetteer.areas() if area in above)


def _lies(area: Area, level: str) -> bool:
    return area.level == level and area.stood(None)


def main(sources: Path, folder: Path, number: int, casts: int | None = None) -> None:
    """Write articles into a folder, a thousand to a subfolder."""
    texts = [path.read_text(encoding="utf-8") for path in sorted(sources.glob("*.txt"))]
    for place, text in enumerate(articles(texts, number, casts)):
        path = folder / f"{place // 1000:03}" / f"{place:06}.txt"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), *map(int, sys.argv[3:]))
