"""Categories of people that unions organise and serve: 农民工, 货车司机, 困难职工."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import chain
from typing import Final

from kg.corpus import PROSE
from kg.lexicon import Phrases, Row, any_word, column, load
from kg.mentions.spans import Span, covering, overlapping
from kg.mentions.trades import cues, holds, trades
from kg.mentions.words import cuts_word
from kg.mentions.wordsets import any_of
from kg.model import Block, BlockKind, Document, Kind, Mention

__all__ = ["groups"]

_READ: Final = PROSE - {BlockKind.LISTING}
_THROUGH: Final = frozenset({Kind.PROGRAM, Kind.EVENT, Kind.DOCUMENT, Kind.GROUP, Kind.AWARD})
_ITEM: Final = r"[\u4e00-\u9fff]{2,6}?(?:工|员|司机|师傅|小哥|骑手|工人|人员|劳动者|从业者|农|嫂|户)"
_COUNTED: Final = re.compile(r"(?:[\d百千万]|[二三四五六七八九十]|(?<=[十百零])一)[余多]?万?[余多]?[名位]$")
_CLAUSE_END: Final = re.compile(r"[,:。!?;]")
_TRADE: Final = r"业(?<=[\u4e00-\u9fff]业)(?<![作行就创企毕失从待营事专产职转停敬各同兴置物]业)"
_LONGEST_ITEM: Final = 12
_REACH: Final = 24
_NEXT: Final = re.compile(rf"(?:、|[和与及])(?P<item>{_ITEM})(?=[、和与及等,.。;)]|代表|群体|[\d一二三四五六七八九十百近约共]|$)")
_PREVIOUS: Final = re.compile(rf"(?<=、)(?P<item>{_ITEM})[、和与及]\Z")


def groups(document: Document, seen: Sequence[Mention]) -> Iterator[Mention]:
    """The categories that a document names, and those that stand in a row with them.

    >>> from kg.corpus import paragraph
    >>> document = paragraph("为货车司机、上门安装工、护工等办理互助保障")
    >>> [mention.name for mention in groups(document, ())]
    ['货车司机', '上门安装工', '护工']
    """
    persons = {mention.start for mention in seen if mention.kind is Kind.PERSON}
    named = overlapping((mention.start, mention.end) for mention in seen if mention.kind not in _THROUGH)
    told = trades(document)
    coined = Phrases(sorted(told)) if told else None
    for block in document.blocks:
        if block.kind in _READ:
            found = list(_listed(document.reading, block, coined))
            for start, end in _in_rows(document.reading, block, found) if found else ():
                if not named(start, end) and (end not in persons or _is_known(document.reading[start:end])):
                    yield _mention(document.reading, start, end)


def _is_known(name: str) -> bool:
    """Whether a name is that of a category even where it is somebody's trade: 快递员林小川."""
    return name in _rows() and _rows()[name]["use"] == "always"


def _mention(text: str, start: int, end: int) -> Mention:
    name = text[start:end]
    row = _rows().get(name)
    return Mention(start, end, Kind.GROUP, name, (row["same"] if row else "") or None)


@cache
def _rows() -> dict[str, Row]:
    return {row["group"]: row for row in load("groups")}


@cache
def _finder() -> Phrases:
    return Phrases(_rows())


@cache
def _too_general() -> tuple[str, ...]:
    return tuple(name for name, row in _rows().items() if row["use"] == "never")


def _listed(text: str, block: Block, coined: Phrases | None) -> Iterator[Span]:
    for start, end, use in _named(text, block, coined):
        counts = use == "always" or (use == "served" and _is_served(text, block.start, start, end))
        if counts and not text.startswith(column("group_tails"), end):
            yield start, end


def _named(text: str, block: Block, coined: Phrases | None) -> Iterator[tuple[int, int, str]]:
    """Categories of the lexicon, those put together of a kind and who is of it (困难教师), and trades that the text tells."""
    inside = text[block.start : block.end]
    known = {(block.start + a, block.start + b): _rows()[name]["use"] for a, b, name in _finder().find(inside)}
    made = {span: _use(text[slice(*span)]) for span in _put_together(text, block)}
    beside = coined.find(inside) if coined else ()
    told = {(block.start + a, block.start + b): "always" for a, b, _ in beside if holds(inside, a, b)}
    every = told | made | known
    held = covering(every)
    longest = [span for span in every if not (held(span[0] - 1, span[1]) or held(span[0], span[1] + 1))]
    yield from ((*span, every[span]) for span in longest)


def _is_served(text: str, floor: int, start: int, end: int) -> bool:
    """Whether something is said to be done for those that are named, or how many of them do or get it."""
    before = _CLAUSE_END.split(text[max(floor, start - _REACH) : start])[-1]
    return any(cues().find(before)) or _COUNTED.search(before) is not None or _gains().match(text, end) is not None


def _use(name: str) -> str:
    """When a category that was put together counts: whenever one of the lexicon does that stands in it (困难职工|独生子女)."""
    return "always" if any(_rows()[known]["use"] == "always" for _, _, known in _finder().find(name)) else "served"


def _put_together(text: str, block: Block) -> Iterator[Span]:
    """Those of a plight, a sex, a trade or a place of work: 困难企业女职工, 女快递员, 户外女性劳动者, 袜业职工."""
    made = chain(_of_kind().finditer(text, block.start, block.end), _of_sector().finditer(text, block.start, block.end))
    spans = ((match.start() - match.group().startswith("业"), match.end()) for match in made)
    yield from (span for span in spans if not cuts_word(text, span[0], span[0]))


@cache
def _of_kind() -> re.Pattern[str]:
    kind = any_of("plight", "kind")
    people = f"(?:{any_of('in_plight')}|{any_word(name for name, row in _rows().items() if row['use'] == 'always')})"
    return re.compile(rf"{kind}(?:企业)?(?:{kind}(?:企业)?)*{people}(?:家庭)?(?:(?:独生)?子女|遗属|家属)?")


@cache
def _of_sector() -> re.Pattern[str]:
    return re.compile(rf"(?:{any_of('sector')}|{_TRADE}){any_of('of_sector')}")


@cache
def _gains() -> re.Pattern[str]:
    return re.compile(rf"[^,。;]{{0,4}}?{any_of('gaining')}")


def _in_rows(text: str, block: Block, found: Sequence[Span]) -> Iterator[Span]:
    starts, stops = {start for start, _ in found}, {end for _, end in found}
    near = {span for each in found for span in _neighbours(text, block, each)}
    beside = {(start, end) for start, end in near if start not in starts and end not in stops}
    spans = {*found, *(span for span in beside if not text[slice(*span)].endswith(_too_general()))}
    ends = {end: start for start, end in sorted(spans, reverse=True)}
    yield from sorted(span for span in spans if ends[span[1]] == span[0])


def _neighbours(text: str, block: Block, span: Span) -> Iterator[Span]:
    match = _NEXT.match(text, span[1], block.end)
    while match:
        yield match.span("item")
        match = _NEXT.match(text, match.end(), block.end)
    match = _before(text, block, span[0])
    while match:
        yield match.span("item")
        match = _before(text, block, match.start("item"))


def _before(text: str, block: Block, end: int) -> re.Match[str] | None:
    return _PREVIOUS.search(text, max(block.start, end - _LONGEST_ITEM), end)
