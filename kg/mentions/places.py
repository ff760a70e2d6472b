"""Administrative areas down to the county and development zones: by the gazetteer, by their level, by their suffix."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import accumulate, groupby
from operator import itemgetter
from typing import Final

import rjieba

from kg import gazetteer
from kg.corpus import PROSE, blocks_of
from kg.gazetteer import Area
from kg.lexicon import any_word, column, load, phrases
from kg.mentions.spans import Span, covering, last_before
from kg.mentions.words import LEVELS, cuts_word, is_outside_word, name_start
from kg.mentions.wordsets import generic_stems
from kg.model import Block, BlockKind, Document, Kind, Mention

__all__ = ["areas", "corps", "districts", "home_references", "listed", "localities", "short_names", "zones"]

_READ: Final = PROSE | {BlockKind.SIGNATURE}
_ITEM: Final = re.compile(r"[^、和与及]+")
_HOME: Final = re.compile(r"(?:我|全|本|该)(?P<level>[省市县区州盟旗])(?![内外]?[域政属直]|场(?![馆所地景次]))")
_NAME: Final = r"(?:(?:(?![县市区旗])[\u4e00-\u9fff]){2,5}|[\u4e00-\u9fff]县(?=[、和与及两三四五六七八九]))"
_LEVEL: Final = (
    r"等?(?:[\d一二两三四五六七八九十]+个?)?(?:边境|山区|沿海|重点|主)?"
    r"(?P<tail>[县市区旗])(?![\u4e00-\u9fff]{0,3}(?:总工会|局|委|政府))"
)
_LAST: Final = re.compile(f"[、和与及]{_NAME}{_LEVEL}")  # soon seen to be missing
_LIST: Final = re.compile(f"(?P<items>{_NAME}(?:[、和与及]{_NAME})+?){_LEVEL}")
_BODY_ENDS: Final = frozenset("会局委部院府联厅处社)镇乡村道园")
_SHORTEST: Final = 2  # characters of the full name of an area
_DIVISION: Final = re.compile(r"第[一二三四五六七八九十]+师")
_REGIMENT: Final = re.compile(
    r"(?<![一二三四五六七八九十第])[一二三四五六七八九十]+团(?![员委体队长圆结])|(?<=师)[一二三四五六七八九十]+团"
)


def areas(document: Document, seen: Sequence[Mention]) -> Iterator[Mention]:
    """Areas of the gazetteer by their full names: 沁源县, 延边朝鲜族自治州.

    >>> from kg.corpus import paragraph
    >>> [m.name for m in areas(paragraph("岷县会同会同县开展活动"), ())]
    ['岷县']
    """
    for _, start, end, name in gazetteer.finder().within(document.reading, blocks_of(document, _READ | {BlockKind.META})):
        named = gazetteer.named(name)
        if named and name != named[0].short and (_stands(document.reading, start, name) or _is_of_home(document, end, named)):
            yield Mention(start, end, named[0].kind, name)


def districts(document: Document, seen: Sequence[Mention]) -> Iterator[Mention]:
    """Districts whose names are words elsewhere, right behind their city: 攀枝花市|东区.

    >>> from kg.corpus import paragraph
    >>> page = paragraph("攀枝花市东区开班,岷县城区通车")
    >>> [m.name for m in districts(page, list(areas(page, ())))]
    ['东区']
    """
    for city in seen:
        for name in column("area_words") if city.kind is Kind.CITY else ():
            behind = document.reading.startswith(name, city.end) and gazetteer.named(name)
            if behind and any(
                area in gazetteer.ancestors(district) for area in gazetteer.named(city.name) for district in behind
            ):
                yield Mention(city.end, city.end + len(name), Kind.COUNTY, name)


def _is_of_home(document: Document, end: int, named: Sequence[Area]) -> bool:
    """Whether a word that names an area of the home has a body or a township behind it: 市中区|总工会 in a paper of Jinan."""
    home = gazetteer.resolve(document.home) if document.home else None
    near = (area for area in named if home and area.name.endswith("区") and home in {area, gazetteer.parent(area)})
    return any(_body().match(document.reading, end) or _has_township(area, document.reading, end) for area in near)


def _has_township(area: Area, reading: str, start: int) -> bool:
    return any(reading.startswith(name, start) for name in gazetteer.townships(area).values())


@cache
def _body() -> re.Pattern[str]:
    return re.compile(any_word(row["tail"] for row in load("institutions")))


def _stands(reading: str, start: int, name: str) -> bool:
    """Whether a full name is one where it stands: no word, not 和|县总工会, no 县长 (许梅华|县长), not 促成|县."""
    if name in column("area_words") and not _follows_area(reading, start, name):
        return False
    joined = name[0] in "和与同" and reading[start - 1 : start] in _BODY_ENDS
    short = len(name) == _SHORTEST and name[-1] == "县"
    person = short and reading[start + _SHORTEST : start + _SHORTEST + 1] == "长"
    return not (joined or person or (short and rjieba.has_word(reading[start - 1 : start + 1])))


def _follows_area(reading: str, start: int, word: str) -> bool:
    """Whether the name of a larger area ends there (晋城市|城区): only then do words that are also names name an area."""
    before = (reading[start - length : start] for length in range(2, min(start, 12) + 1))
    larger = [area for name in before for area in gazetteer.named(name)]
    return any(area in gazetteer.ancestors(inner) for inner in gazetteer.named(word) for area in larger)


def listed(document: Document, seen: Sequence[Mention]) -> Iterator[Mention]:
    """Areas in a list that share the name of their level: 开远、弥勒两市.

    >>> from kg.corpus import paragraph
    >>> [m.full for m in listed(paragraph("桐梓、绥阳两县的选手"), ())]
    ['桐梓县', '绥阳县']
    """
    for block in blocks_of(document, _READ):
        any_list = _LAST.search(document.reading, block.start, block.end)
        for match in _LIST.finditer(document.reading, block.start, block.end) if any_list else ():
            items = [(item, _with_level(item.group(), match["tail"])) for item in _ITEM.finditer(match["items"])]
            for item, area in items if sum(area is not None for _, area in items) > 1 else ():
                if area:
                    end = match.start() + len(match["items"][: item.end()].rstrip("一二两三四五六七八九十等个"))
                    short = area.removesuffix(match["tail"])
                    yield Mention(end - len(short), end, gazetteer.named(area)[0].kind, short, area)


def _with_level(item: str, tail: str) -> str | None:
    """The area that the end of an item names once its level is put behind it."""
    item = item.rstrip("一二两三四五六七八九十等个")
    names = (item[-length:] + tail for length in (4, 3, 2) if len(item) >= length)
    return next((name for name in names if gazetteer.named(name)), None)


def corps(document: Document, seen: Sequence[Mention]) -> Iterator[Mention]:
    """Divisions and regiments of the Xinjiang Production and Construction Corps: 第八师, 一二一团.

    >>> from kg.corpus import paragraph
    >>> [m.name for m in corps(paragraph("兵团第八师一二一团的职工"), ())]
    ['第八师', '一二一团']
    """
    if "兵团" not in document.reading and "师市" not in document.reading:
        return
    for block in blocks_of(document, _READ):
        for pattern in (_DIVISION, _REGIMENT):
            for match in pattern.finditer(document.reading, block.start, block.end):
                yield Mention(match.start(), match.end(), Kind.AREA, match.group())


def home_references(document: Document, seen: Sequence[Mention]) -> Iterator[Mention]:
    """The home area by its level: 全市, 我县, 该区.

    >>> from kg.corpus import paragraph
    >>> [m.name for m in home_references(paragraph("全市职工和我县企业开拓全市场"), ())]
    ['全市', '我县']
    """
    levels = {"省": Kind.PROVINCE, "市": Kind.CITY, "州": Kind.CITY, "盟": Kind.CITY}
    for block in blocks_of(document, _READ):
        for match in _HOME.finditer(document.reading, block.start, block.end):
            yield Mention(match.start(), match.end(), levels.get(match["level"], Kind.COUNTY), match.group())


def localities(document: Document, seen: Sequence[Mention]) -> Iterator[Mention]:
    """Quarters and towns of the provinces that a page names: 香港旺角, 台湾的屏东市.

    >>> from kg.corpus import paragraph
    >>> page = paragraph("工友由香港旺角出发")
    >>> [m.name for m in localities(page, ())], [m.name for m in localities(paragraph("绣上金钟和九龙"), ())]
    (['旺角'], [])
    """
    within = _within()
    reading, around = document.reading, _around(document, seen)
    provinces = {name for name in set(within.values()) if name in around or gazetteer.named(name)[0].short in reading}
    taken = covering((m.start, m.end) for m in seen)
    for block in blocks_of(document, _READ) if provinces else ():
        for a, b, name in phrases("localities").find(reading[block.start : block.end]):
            start, end = block.start + a, block.start + b
            if within[name] in provinces and not taken(start, end) and not cuts_word(reading, start, end):
                yield Mention(start, end, Kind.AREA, name)


@cache
def _within() -> dict[str, str]:
    return {row["name"]: row["within"] for row in load("localities")}


def _around(document: Document, seen: Sequence[Mention]) -> frozenset[str]:
    """The areas that a page is from and names in full, and what encloses them."""
    names = {document.home or "", *(m.full or m.name for m in seen if m.kind.is_area)}
    areas = [area for name in names for area in gazetteer.named(name)[:1]]
    return frozenset(above.name for area in areas for above in (area, *gazetteer.ancestors(area)))


def zones(document: Document, seen: Sequence[Mention]) -> Iterator[Mention]:
    """Development zones that act as areas: 湄洲湾经济开发区, 县工业园区, and 示范区 right before one of its towns.

    >>> from kg.corpus import paragraph
    >>> [m.name for m in zones(paragraph("滨江经济开发区的企业走进开发区"), ())]
    ['滨江经济开发区']
    """
    ends = sorted(m.end for m in seen if m.kind.is_area)
    known = {m.end for m in seen if m.kind is Kind.COUNTY}  # 浦东|新区
    for block, start, end, _ in phrases("zones").within(document.reading, blocks_of(document, _READ)):
        begin = _zone_start(document.reading, last_before(ends, block.start, start - 1), start)
        if end not in known and (begin < start or _leads_settlement(document.reading, end, block.end)):
            yield Mention(begin, end, Kind.AREA, document.reading[begin:end])


def _zone_start(reading: str, floor: int, zone: int) -> int:
    begin = name_start(reading, max(floor, zone - 10), zone)
    begin += len("公司") * reading.startswith("公司", begin)
    stem = reading[begin:zone]
    named = 2 <= len(stem) <= 8 and stem not in generic_stems("settlement") and not is_outside_word(stem)
    return begin if named or (stem in LEVELS and reading[begin - 1 : begin] not in LEVELS) else zone


def _leads_settlement(reading: str, end: int, limit: int) -> bool:
    match = re.compile(r"[\u4e00-\u9fff]{2,4}?(?:镇|乡|街道|社区|村)").match(reading, end, limit)
    return bool(match)


def short_names(document: Document, seen: Sequence[Mention]) -> Iterator[Mention]:
    """Areas of the gazetteer by short names that are words of their own and part of no longer name: 临汾, 贵州.

    Before a noun (商城|景区) only those of areas that the page is from or names in full, or with one inside them behind.

    >>> from kg.corpus import paragraph
    >>> [m.name for m in short_names(paragraph("从贵阳来的大方客人"), ())]
    ['贵阳']
    """
    held, known = covering((m.start, m.end) for m in seen), _known_shorts(document, seen)
    begun = {m.start for m in seen if m.kind.is_area}
    found = gazetteer.finder().within(document.reading, blocks_of(document, _READ))
    for block, free in groupby((each for each in found if not held(each[1], each[2])), key=itemgetter(0)):
        following = _following_tags(document.reading, block)
        for _, start, end, name in free:
            named = gazetteer.named(name)
            if not named or name != named[0].short or (start, end) not in following:
                continue
            leads = name in known or end in begun or _holds_next(document.reading, end, named)
            if leads or not following[start, end].startswith("n"):
                yield Mention(start, end, named[0].kind, name)


def _holds_next(reading: str, end: int, named: Sequence[Area]) -> bool:
    """Whether the name of an area inside one of some areas stands right behind: 宁夏|银川."""
    behind = (inner for length in (4, 3, 2) for inner in gazetteer.named(reading[end : end + length]))
    return any(area in gazetteer.ancestors(inner) for inner in behind for area in named)


def _following_tags(reading: str, block: Block) -> dict[Span, str]:
    """The words of a block, as ranges, with the tag of the word that follows each."""
    words = rjieba.tag(reading[block.start : block.end])
    ends = [block.start + end for end in accumulate(len(word) for word, _ in words)]
    tags = [tag for _, tag in words[1:]] + [""]
    return {(end - len(word), end): tag for (word, _), end, tag in zip(words, ends, tags, strict=True)}


def _known_shorts(document: Document, seen: Sequence[Mention]) -> frozenset[str]:
    """The short names of the areas that a page is from or names in full."""
    home = gazetteer.resolve(document.home) if document.home else None
    full = {area for m in seen if m.kind.is_area for area in gazetteer.named(m.full or m.name)}
    around = {home, *gazetteer.ancestors(home)} if home else set()
    return frozenset(area.short for area in full | around)
