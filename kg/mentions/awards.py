"""Honours and titles that are given: 市劳模, 全国五一劳动奖章, 湖北省“模范职工之家”."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set
from typing import Final

from kg import gazetteer
from kg.corpus import PROSE
from kg.gazetteer import Area
from kg.mentions.distinctions import called, classes, prizes, quoted
from kg.mentions.honours import LEVEL, Honour, elliptic, formal, listed, use
from kg.mentions.spans import covering
from kg.model import Block, Document, Kind, Mention

__all__ = ["awards"]

_THROUGH: Final = frozenset({Kind.PROGRAM, Kind.EVENT, Kind.DOCUMENT, Kind.PERSON})


def awards(document: Document, seen: Sequence[Mention]) -> Iterator[Mention]:
    """The honours that a document names, in full where the level and the article's home tell the area.

    >>> from kg.corpus import paragraph
    >>> document = paragraph("全县有3名省劳模,王师傅被授予“灞桥工匠”称号", home="蓝田县")
    >>> [(mention.name, mention.full) for mention in awards(document, ())]
    [('省劳模', '陕西省劳动模范'), ('灞桥工匠', None)]
    """
    home = gazetteer.resolve(document.home) if document.home else None
    held = covering((mention.start, mention.end) for mention in seen if mention.kind not in _THROUGH)
    found = sorted({honour for block in document.blocks if block.kind in PROSE for honour in _in(document.reading, block)})
    usual, own = _usual_prefixes(found), {mention.end for mention in seen if mention.kind.is_organization}
    for honour in found:
        if not held(honour.start, honour.end):
            prefix = honour.prefix or ("" if _is_of_body(document.reading, honour, own) else usual.get(honour.title, ""))
            yield _mention(honour, prefix, home)


def _in(text: str, block: Block) -> Iterator[Honour]:
    """The honours of a block, each as long as its name is."""
    known = list(listed(text, block.start, block.end))
    ends = {honour.end for honour in known}
    named = [*prizes(text, block.start, block.end), *called(text, block.start, block.end)]
    classed = [*classes(text, block.start, block.end), *(honour for honour in named if honour.end not in ends)]
    longer = [*quoted(text, block.start, block.end, [*known, *classed]), *classed]
    within = covering((honour.start, honour.end) for honour in longer)
    yield from longer
    for honour in known:
        if not within(honour.start, honour.end):
            yield honour
            yield from elliptic(text, honour)


def _is_of_body(reading: str, honour: Honour, bodies: Set[int]) -> bool:
    """Whether an honour is that of the body or trade named before it: 全国交通系统|“工人先锋号”."""
    at = honour.start - (reading[honour.start - 1 : honour.start] == "“")
    return at in bodies or reading.endswith("系统", 0, at)


def _usual_prefixes(found: Sequence[Honour]) -> dict[str, str]:
    """The prefix of each honour that has but one in the whole article, and so means the same where it has none."""
    prefixes: dict[str, set[str]] = {}
    for honour in found:
        if honour.prefix and use(honour.title) == "always":
            prefixes.setdefault(honour.title, set()).add(honour.prefix)
    return {title: next(iter(known)) for title, known in prefixes.items() if len(known) == 1}


def _mention(honour: Honour, prefix: str, home: Area | None) -> Mention:
    name = honour.prefix + honour.title
    full = _area_name(prefix, honour.title, home) + formal(honour.title)
    return Mention(honour.start, honour.end, Kind.AWARD, name, full if full != name else None)


def _area_name(prefix: str, title: str, home: Area | None) -> str:
    if prefix in {"全国", "国家级"}:
        return "全国"
    if re.fullmatch(LEVEL, prefix):
        level = prefix.removesuffix("级").removeprefix("全")
        area = gazetteer.enclosing(home, level) if home else None
        area = area or (gazetteer.enclosing(home, "自治区") if home and level == "省" else None)
    else:
        area = None if title.endswith("工匠") else gazetteer.resolve(prefix, within=home)
    return area.name if area else prefix
