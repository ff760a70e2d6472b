"""Names in a text as one character each: no verb and no comma inside them is taken for one of the clause."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from kg.claims.scene import Scene
from kg.figures import figures
from kg.model import Figure, Kind

__all__ = ["BODY", "FILL", "NAME", "Names", "names", "numbers", "spoken"]

FILL: Final = "\uf8ff"
NAME: Final = "[\ue000-\uf8fe]"
_NAME: Final = re.compile(NAME)
BODY: Final = "[\ue000-\uebff]"  # a group or an organization
_BODIES: Final = 0xE000
_THINGS: Final = 0xEC00
_MOST: Final = 0xC00  # private characters for each
_REFERENCE = re.compile(r"[全我该本各]")  # 全市, 我县: no name
_HONOURS: Final = r"(?:荣誉)?(?:称号|奖|活动|工程|行动|计划|项目|大赛|竞赛|标准|要求|制度|机制|体系|模式|工作法|服务圈|系列)"
_QUOTED = re.compile(rf"“[^“”。!?;]{{1,40}}”(?P<honour>{_HONOURS})?|《[^《》]{{1,60}}》")


@dataclass(frozen=True, slots=True)
class Names:
    """A document's reading with each name as one private character, filled up to the name's length."""

    masked: str
    texts: Mapping[str, str]  # by the character that stands for each

    def plain(self, words: str) -> str:
        """Words of the masked reading with the names written out."""
        return _NAME.sub(lambda match: self.texts[match[0]], words.replace(FILL, ""))


@lru_cache(maxsize=1)
def names(scene: Scene) -> Names:
    """The names of a document: what is recognised in it, short quotations and titles.

    >>> from kg.claims.scene import staged
    >>> found = names(staged("参加“学技术、比贡献”活动的职工"))
    >>> found.plain(found.masked[2:])
    '“学技术、比贡献”活动的职工'
    """
    reading = scene.document.reading
    masked, texts, done = [], dict[str, str](), 0
    counts = {_BODIES: 0, _THINGS: 0}
    for start, end, first in _spans(scene):
        if reading[start:end] not in texts and counts[first] < _MOST:
            texts[reading[start:end]] = chr(first + counts[first])
            counts[first] += 1
        if reading[start:end] in texts:
            masked.append(reading[done:start] + texts[reading[start:end]] + FILL * (end - start - 1))
            done = end
    return Names("".join(masked) + reading[done:], {letter: text for text, letter in texts.items()})


def _spans(scene: Scene) -> Iterator[tuple[int, int, int]]:
    """The outermost names, in order, each with the first of the characters for its sort; none crosses another."""
    reading, done = scene.document.reading, 0
    found = [(m.start, m.end, e.kind) for m, e in scene.named if not (e.kind.is_area and _REFERENCE.match(reading, m.start))]
    spans: list[tuple[int, int, Kind | None]] = [*found, *((start, end, None) for start, end in _quotations(scene))]
    for start, end, kind in sorted(spans, key=lambda span: (span[0], -span[1])):
        if start >= done:
            done = end
            yield start, end, _BODIES if kind and (kind is Kind.GROUP or kind.is_organization) else _THINGS


def _quotations(scene: Scene) -> Iterator[tuple[int, int]]:
    """Titles and short quotations; one that holds a figure is a name only as an honour or the like: “…”称号."""
    starts = [figure.start for figure in numbers(scene)]
    for match in _QUOTED.finditer(scene.document.reading):
        end = match.start("honour") if match["honour"] else match.end()
        holds = bisect_left(starts, end) > bisect_left(starts, match.start())
        if match["honour"] or match[0].startswith("《") or not holds:
            yield match.start(), end


@lru_cache(maxsize=1)
def numbers(scene: Scene) -> tuple[Figure, ...]:
    """Every figure of a document, those in names too."""
    return figures(scene.document.reading)


def spoken(words: str) -> str:
    """Words with each name as two plain characters, for questions of length."""
    return _NAME.sub("名名", words)
