"""Administrative areas from province to village: by the gazetteer, by their level, and by suffix with their left edge found."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Final

import rjieba

from kg import gazetteer
from kg.corpus import PROSE
from kg.lexicon import column, load, phrases
from kg.mentions.spans import covering
from kg.mentions.words import is_outside_word, name_start, words
from kg.model import Block, BlockKind, Document, Kind, Mention

__all__ = ["areas", "corps", "home_references", "listed", "listed_settlements", "settlements", "short_names", "zones"]

_READ: Final = PROSE | {BlockKind.SIGNATURE}
_HAN: Final = re.compile(r"[\u4e00-\u9fff]")
_HOME: Final = re.compile(r"(?:我|全|本|该)(?P<level>[省市县区州盟旗])(?![内外]?[域政属直]|场(?![馆所地景次]))")
_SETTLEMENT: Final = re.compile(
    r"邨|街道(?!口|路|旁|边|上|两)|社区(?!工作|服务|治理|矫正|居民|卫生|医|书记|干部|文化|党)|苏木|嘎查"
    r"|镇(?!静|定|痛|长(?![\u4e00-\u9fff]{0,3}[村街社])|域|街|级)|乡(?!村|镇|亲|愁|土|音|情|下|里|级|长(?![\u4e00-\u9fff]{0,3}[村社])|贤)|村(?!里|中|口|内|外|民|庄|落|道|级|务|委|两|组|干|支|史|容|企|社|头|容|镇|屯|集|寨)"
)
_KINDS: Final = {"村": Kind.VILLAGE, "社区": Kind.VILLAGE, "嘎查": Kind.VILLAGE, "邨": Kind.VILLAGE}
_LONGEST_STEM: Final = 7
_LONGEST_CHAINED: Final = 4
_NOT_INITIAL: Final = frozenset("的在各每所有等和与及为是把将以由向对从到区县市下内多几")
_COUNTED: Final = re.compile(r"[\d一二两三四五六七八九十百]+余?[个名家处多]")
_NUMERAL: Final = re.compile(r"[一二三四五六七八九十]*")
_LIST: Final = re.compile(
    r"(?P<items>(?:(?![县市区旗])[\u4e00-\u9fff]){2,5}(?:[、和与及](?:(?![县市区旗])[\u4e00-\u9fff]){2,5})+?)等?(?:[\d一二两三四五六七八九十]+个?)?(?:边境|山区|沿海|重点|主)?"
    r"(?P<tail>[县市区旗])(?![\u4e00-\u9fff]{0,3}(?:总工会|局|委|政府))"
)
_SETTLEMENT_LIST: Final = re.compile(
    r"(?P<items>[\u4e00-\u9fff]{2,6}(?:、(?:(?![等从在为到向和与市县区会委局])[\u4e00-\u9fff]){2,4})+?)(?:等|(?=[\d一二两三四五六七八九十]+个))"
    r"[\d一二两三四五六七八九十]*个?(?P<tail>街道|社区|乡镇|镇|乡|村)(?![\u4e00-\u9fff]{0,2}(?:工会|干部))"
)
_DIVISION: Final = re.compile(r"第[一二三四五六七八九十]+师")
_REGIMENT: Final = re.compile(
    r"(?<![一二三四五六七八九十第])[一二三四五六七八九十]+团(?![员委体队长圆结])|(?<=师)[一二三四五六七八九十]+团"
)


def areas(document: Document, seen: Sequence[Mention]) -> Iterator[Mention]:
    """Areas of the gazetteer by their full names: 沁源县, 延边朝鲜族自治州."""
    for block in _blocks(document, _READ | {BlockKind.META}):
        for a, b, name in gazetteer.finder().find(document.reading[block.start : block.end]):
            named = gazetteer.named(name)
            start = block.start + a
            if (
                named
                and name != named[0].short
                and (name not in column("area_words") or _follows_area(document.reading, start, name))
            ):
                yield Mention(start, block.start + b, named[0].kind, name)


def _follows_area(reading: str, start: int, word: str) -> bool:
    """Whether the name of a larger area ends there (晋城市|城区): only then do words that are also names name an area."""
    before = (reading[start - length : start] for length in range(2, min(start, 12) + 1))
    larger = [area for name in before for area in gazetteer.named(name)]
    return any(area in gazetteer.ancestors(inner) for inner in gazetteer.named(word) for area in larger)


def listed(document: Document, seen: Sequence[Mention]) -> Iterator[Mention]:
    """Areas in a list that share the name of their level: 开远、弥勒两市."""
    for block in _blocks(document):
        for match in _LIST.finditer(document.reading, block.start, block.end):
            for item in re.finditer(r"[^、和与及]+", match["items"]):
                area = _with_level(item.group(), match["tail"])
                if area:
                    end = match.start() + len(match["items"][: item.end()].rstrip("一二两三四五六七八九十等个"))
                    short = area.removesuffix(match["tail"])
                    yield Mention(end - len(short), end, gazetteer.named(area)[0].kind, short, area)


def _with_level(item: str, tail: str) -> str | None:
    """The area that the end of an item names once its level is put behind it."""
    item = item.rstrip("一二两三四五六七八九十等个")
    names = (item[-length:] + tail for length in (4, 3, 2) if len(item) >= length)
    return next((name for name in names if gazetteer.named(name)), None)


def listed_settlements(document: Document, seen: Sequence[Mention]) -> Iterator[Mention]:
    """Townships and villages in a list that share their suffix: 城关、东坡等3个镇, 安宁、福寿等街道."""
    reading = document.reading
    for block in _blocks(document):
        for match in _SETTLEMENT_LIST.finditer(reading, block.start, block.end):
            begin = name_start(reading, match.start("items"), match.start() + reading[match.start() : match.end()].index("、"))
            for item in re.finditer(r"[^、和与及]+", reading[begin : match.end("items")]):
                name, tail = item.group(), match["tail"]
                if 2 <= len(name) <= 4 and name not in _generic("settlement"):
                    kind = _KINDS.get(tail, Kind.TOWNSHIP)
                    full = None if tail == "乡镇" or name.endswith(tail) else name + tail
                    yield Mention(begin + item.start(), begin + item.end(), kind, name, full)


def corps(document: Document, seen: Sequence[Mention]) -> Iterator[Mention]:
    """Divisions and regiments of the Xinjiang Production and Construction Corps: 第八师, 一二一团."""
    if "兵团" not in document.reading and "师市" not in document.reading:
        return
    for block in _blocks(document):
        for pattern in (_DIVISION, _REGIMENT):
            for match in pattern.finditer(document.reading, block.start, block.end):
                yield Mention(match.start(), match.end(), Kind.AREA, match.group())


def home_references(document: Document, seen: Sequence[Mention]) -> Iterator[Mention]:
    """The home area by its level: 全市, 我县, 该区."""
    levels = {"省": Kind.PROVINCE, "市": Kind.CITY, "州": Kind.CITY, "盟": Kind.CITY}
    for block in _blocks(document):
        for match in _HOME.finditer(document.reading, block.start, block.end):
            yield Mention(match.start(), match.end(), levels.get(match["level"], Kind.COUNTY), match.group())


def zones(document: Document, seen: Sequence[Mention]) -> Iterator[Mention]:
    """Development zones that act as areas: 湄洲湾经济开发区, and 示范区 right before one of its towns."""
    ends = _area_ends(seen)
    for block in _blocks(document):
        for a, b, _ in phrases("zones").find(document.reading[block.start : block.end]):
            start, end = block.start + a, block.start + b
            begin = _zone_start(document.reading, _edge(ends, block.start, start - 1), start)
            if begin < start or _leads_settlement(document.reading, end, block.end):
                yield Mention(begin, end, Kind.AREA, document.reading[begin:end])


def _area_ends(seen: Sequence[Mention]) -> list[int]:
    return sorted(m.end for m in seen if m.kind.is_area)


def _edge(ends: Sequence[int], floor: int, position: int) -> int:
    """The last end of an area at or before a position, no further left than a floor."""
    index = bisect_right(ends, position)
    return max(floor, ends[index - 1]) if index else floor


def _zone_start(reading: str, floor: int, zone: int) -> int:
    begin = name_start(reading, max(floor, zone - 10), zone)
    stem = reading[begin:zone]
    return begin if 2 <= len(stem) <= 8 and stem not in _generic("settlement") and not is_outside_word(stem) else zone


def _leads_settlement(reading: str, end: int, limit: int) -> bool:
    match = re.compile(r"[\u4e00-\u9fff]{2,4}?(?:镇|乡|街道|社区|村)").match(reading, end, limit)
    return bool(match)


def settlements(document: Document, seen: Sequence[Mention]) -> Iterator[Mention]:
    """Townships, villages and communities, alone or in a chain: 静乐县鹅城镇|西河沟村."""
    reading = document.reading
    ends, taken = _area_ends(seen), covering((m.start, m.end) for m in seen if m.kind.is_area)
    for block in _blocks(document):
        floor = block.start
        for match in _SETTLEMENT.finditer(reading, block.start, block.end):
            if taken(match.start(), match.start() + 1):
                continue
            left = _edge(ends, floor, match.start())
            begin = _settlement_start(reading, left, match.start(), chained=left != block.start)
            stem = reading[begin : match.start()]
            if _names_settlement(stem, match.group(), after_area=begin == left != block.start):
                kind = _KINDS.get(match.group(), Kind.TOWNSHIP)
                yield Mention(begin, match.end(), kind, reading[begin : match.end()])
                floor = match.end()


def _settlement_start(reading: str, left: int, suffix: int, *, chained: bool) -> int:
    """The left edge of a settlement's name; right behind an area, or behind 、 and a settlement, the name begins there."""
    item = left + (reading[left : left + 1] == "、")
    stem = reading[item:suffix]
    if _COUNTED.match(stem):
        return suffix
    if chained and 1 <= len(stem) <= _LONGEST_CHAINED and all(map(_HAN.match, stem)) and stem[0] not in _NOT_INITIAL:
        begin = name_start(reading, item, suffix)
        return item if item == left or begin == suffix or _NUMERAL.fullmatch(reading, item, begin) else begin
    floor = max(left, suffix - _LONGEST_STEM - 3)
    begin = name_start(reading, floor, suffix)
    if suffix - begin == 1 and reading[suffix] != "村":
        return _with_verb(reading, floor, begin)
    helped = reading[begin : begin + 1] == "村" and reading[begin - 2 : begin] in _generic("settlement")  # 帮扶村|石门镇
    return begin + helped


def _with_verb(reading: str, floor: int, begin: int) -> int:
    """Where a name begins of which one character is left: the verb before belongs to it too (安居|苑)."""
    before = list(words(reading, floor, begin))[-1:]
    joined = before and before[0].tag.startswith("v") and len(before[0].text) == 2 and not is_outside_word(before[0].text)
    return before[0].start if joined else begin


def _names_settlement(stem: str, suffix: str, *, after_area: bool) -> bool:
    if not stem or len(stem) > _LONGEST_STEM or not all(map(_HAN.match, stem)):
        return False
    if _is_generic(stem) or is_outside_word(stem) or stem.endswith("到") or (stem.endswith(("乡", "村")) and not after_area):
        return False
    return len(stem) > 1 or after_area or suffix == "村"


def _is_generic(stem: str) -> bool:
    """Whether a stem names nothing: 贫困|村, 所有|行政|村."""
    generic = _generic("settlement")
    return any(stem[:cut] in generic and (stem[cut:] in generic or cut == len(stem)) for cut in range(1, len(stem) + 1))


def short_names(document: Document, seen: Sequence[Mention]) -> Iterator[Mention]:
    """Areas of the gazetteer by short names that are words of their own and part of no longer name: 临汾, 贵州."""
    held = covering((m.start, m.end) for m in seen)
    for block in _blocks(document):
        text = document.reading[block.start : block.end]
        tokens = set(rjieba.tokenize(text))
        for a, b, name in gazetteer.finder().find(text):
            named = gazetteer.named(name)
            start, end = block.start + a, block.start + b
            free = (name, a, b) in tokens and not held(start, end)
            if named and name == named[0].short and free:
                yield Mention(start, end, named[0].kind, name)


@cache
def _generic(kind: str) -> frozenset[str]:
    return frozenset(row["stem"] for row in load("generic_stems") if row["of"] in {kind, "both"})


def _blocks(document: Document, kinds: frozenset[BlockKind] = _READ) -> Iterator[Block]:
    return (block for block in document.blocks if block.kind in kinds)
