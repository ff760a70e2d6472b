"""Organisations whose name ends in a telling suffix, with the left edge of the name found."""

from __future__ import annotations

import re
from bisect import bisect_left, insort
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Final

import rjieba

from kg import gazetteer
from kg.corpus import PROSE, blocks_of
from kg.lexicon import column, load, phrases
from kg.mentions.spans import begins, covering
from kg.mentions.words import (
    LEVELS,
    PARTICLES,
    cuts_word,
    holds_proper_name,
    is_made_up,
    is_outside_word,
    name_start,
    run_start,
    words,
)
from kg.mentions.wordsets import generic_stems
from kg.model import BlockKind, Document, Kind, Mention

__all__ = ["bands", "suffixed"]

_READ: Final = PROSE | {BlockKind.SIGNATURE, BlockKind.META}
_REACH: Final = 32
_NAME: Final = re.compile(r"[〇\u4e00-\u9fffA-Za-z0-9()·—-]+")
_POST_OF: Final = re.compile(r"党[组委](?=(?:副?书记|成员|委员))|党工委(?=副?书记)|党支部(?=副?书记)|党总支(?=副?书记)")
_NO_BODY: Final = re.compile(
    r"(?<=职)工会(?=[议堂所务场馆])|工会(?=员|工作者|专刊|简报|月刊|杂志|网站|大院|干部|驿站|户外|服务|工作站|小组|活动|经费|系统|法(?!律))"
)
_BRANCH: Final = re.compile(r"[\u4e00-\u9fff]{1,6}(?:支行|分行|分公司|支公司|营业部|分理处)")
_NO_BUREAU: Final = re.compile(r"局(?=[面势限部域促内外长集]|公司)")
_NO_MINE: Final = re.compile(r"矿(?=[务机业山区产井泉难物石长]|工(?!会))")
_HOME: Final = re.compile(r"(?:(?P<all>全)|[我本该])[省市县区州盟旗](?=..)")
_UNNAMED: Final = 3  # characters: 总承包公司|哈密项目部, but 公司工会
_OF_TRADES: Final = frozenset(
    {"职工会", "从业员协会", "从业员总会", "职业工会", "产业工会", "职工总会", "业总工会", "业产业工会", "人员总会"}
)
_SURE: Final = frozenset({"有限公司", "有限责任公司", "股份有限公司", "集团有限公司"}) | _OF_TRADES
_SEAT: Final = re.compile(r"\((?P<seat>[\u4e00-\u9fff]{2,4})\)$")
_LOT: Final = re.compile(r"[A-Za-z]{0,3}\d+标段?$")
_PARTED: Final = re.compile(r"[\u4e00-\u9fff]{2}[^(]*(?:\(|\d标段?$)")  # what no common words hold
_SEATS: Final = frozenset({"中国", "集团", "国际", "控股"})
_ORDINAL: Final = re.compile(r"第[〇零一二三四五六七八九十百\d]+")
_WHOLES: Final = ("公司", "集团", "银行")  # what an area stands behind in the name of a branch
_POSTED: Final = "驻"
_BUILT: Final = frozenset("厂场社校园店")  # last characters of what is built or founded: 建设|养殖场, but 建设局
_COOPERATIVE: Final = "合作社"
_LONGEST_BRAND: Final = 5
_FOUNDED: Final = re.compile(r"立(?:(?![的为在于和与])[\u4e00-\u9fff]){1,8}")
_LED: Final = re.compile(r"(?:常务|荣誉)?副?(?:理事长|监事长)")  # whom only unions of Hong Kong, Macau and Taiwan have
_SHARED: Final = re.compile(r"(?:香港|澳门|台湾)(?:[\u4e00-\u9fff]{2,4}(?<![会局处司])、){1,4}$")  # 香港环保、|清洁从业员协会
_TRADES: Final = re.compile(
    r"[\u4e00-\u9fff]{2,5}(?<![会局处署院部组等以])(?<!企业|产业|行业|基层|机关)及"
)  # 酒楼及|饮食业职工总会
_COUNTED: Final = re.compile(r"(?:\d|[一二两三四五六七八九十百余多几])[个家所支名批座]$")


def bands(document: Document, seen: Sequence[Mention]) -> Iterator[Mention]:
    """Teams and troupes called by what stands in quotation marks.

    >>> from kg.corpus import paragraph
    >>> [m.name for m in bands(paragraph("“红石榴”志愿服务队和“巧手”小分队员"), ())]
    ['“红石榴”志愿服务队']
    """
    for block in blocks_of(document, _READ):
        for match in _band().finditer(document.reading, block.start, block.end):
            yield Mention(match.start(), match.end(), Kind.SOCIAL_BODY, match.group())


@cache
def _band() -> re.Pattern[str]:
    suffixes = (row["suffix"] for row in load("organization_suffixes") if row["kind"] == Kind.SOCIAL_BODY)
    tails = "|".join(sorted((suffix for suffix in suffixes if suffix[-1] in "队团"), key=len, reverse=True))
    return re.compile(rf"(?<!为)“[^“”,。]{{2,10}}”[\u4e00-\u9fff]{{0,6}}?(?:{tails})(?![员长伍])")


def suffixed(document: Document, seen: Sequence[Mention]) -> Iterator[Mention]:
    """Organisations by the suffix of their name, with its left edge found.

    >>> from kg.corpus import paragraph
    >>> page = paragraph("来自振华机械有限公司工会的代表,20个企业工会参加。")
    >>> [m.name for m in suffixed(page, [])]
    ['振华机械有限公司', '振华机械有限公司工会']
    """
    inner = sorted(seen)
    for block, start, end, suffix in phrases("organization_suffixes").within(document.reading, blocks_of(document, _READ)):
        near = _near(inner, start - _REACH, end)
        mention = _organization(document.reading, block.start, (start, end), suffix, near)
        if mention:
            insort(inner, mention)
            yield mention


def _near(inner: Sequence[Mention], start: int, end: int) -> list[Mention]:
    first = bisect_left(inner, start, key=lambda m: m.start)
    return list(inner[first : bisect_left(inner, end, key=lambda m: m.start)])


def _organization(reading: str, floor: int, span: tuple[int, int], suffix: str, near: Sequence[Mention]) -> Mention | None:
    """The organisation whose suffix stands at a span, None where the suffix makes no name there."""
    start, end = span
    if not _is_body(reading, start, end):
        return None
    led = suffix.endswith("工会") and _LED.match(reading, end) is not None
    begin = _start(reading, max(floor, start - _REACH), start, suffix, near, sure=led or suffix in _SURE)
    stem = reading[begin:start]
    if any(m.start <= begin and end <= m.end for m in near) or not _stands(reading, begin, start):
        return None
    held = [m for m in near if begin <= m.start and m.end <= start]
    if not (_names(stem, suffix, held) or (led and _is_own(stem))):
        return None
    return Mention(begin, end, _kinds()[suffix], reading[begin:end])


def _is_body(reading: str, start: int, end: int) -> bool:
    """Whether a suffix is not that of a post (党组|书记), branch or honour, nor the beginning of another word (工会|干部)."""
    if reading.endswith(column("awards"), max(0, end - _REACH), end):  # 岷江省|学习型班组
        return False
    post = _POST_OF.match(reading, start) or _NO_BODY.match(reading, end - 2)
    other = _NO_MINE.match(reading, end - 1) or _NO_BUREAU.match(reading, end - 1)
    inside = end - start == 1 and rjieba.has_word(reading[start - 1 : end])  # 布|局
    return not (post or other or inside or _BRANCH.match(reading, end))


def _stands(reading: str, begin: int, start: int) -> bool:
    """Whether what stands before lets a name begin there: no count, no level cut off its area."""
    if any(_COUNTED.search(reading, max(begin - 4, 0), stop) for stop in (begin, begin + 1)):
        return False
    level = reading[begin:start] in LEVELS
    return not (level and (reading[begin - 1 : begin] in {")", *LEVELS} or reading.endswith(column("zones"), 0, start)))


def _start(reading: str, floor: int, start: int, suffix: str, near: Sequence[Mention], *, sure: bool) -> int:
    """The left edge of a suffix's name; an organisation or full area that ends inside the reach is never cut."""
    lot = _LOT.search(reading, floor, start)  # 铁路5标|项目部
    begin = name_start(reading, floor, lot.start() if lot else start, sure=sure)
    begin = _past_seat(reading, floor, begin, sure=sure)
    begin = _past_trade(reading, floor, begin) if suffix in _OF_TRADES else begin
    begin = run_start(reading, floor, start) if begin == start and _kinds()[suffix] is Kind.COMPANY else begin
    near = [m for m in near if not m.name.startswith("全")]
    if (founder := _founder(reading, start, near)) is not None:
        return founder
    for mention in near:
        joined = begin <= mention.end or _ORDINAL.fullmatch(reading, mention.end, start)
        if mention.start <= begin and joined and mention.end <= start and (mention.kind.is_area or mention.kind.is_organization):
            return _poster(reading, mention.start, near)
    areas = [m for m in near if m.kind.is_area and m.end <= start and m.kind is not Kind.VILLAGE]
    areas = [m for m in areas if not reading.endswith(_WHOLES, begin, m.start)]
    if suffix in _SURE and (seated := _seated(reading, floor, begin, areas)) is not None:
        return seated
    if areas:
        far = name_start(reading, floor, start, lenient=True)
        held = covering((m.start, m.end) for m in near if m.kind.is_organization and m.end <= begin)
        begin = min((m.start for m in areas if far <= m.start and not held(m.start, m.end)), default=begin)
    return _behind_home(reading, _poster(reading, begin, near), start)


def _poster(reading: str, begin: int, near: Sequence[Mention]) -> int:
    """Where the name of the body begins that posted another to a place: 珙县总工会|驻宁波市农民工工会."""
    bodies = begins((m.start, m.end) for m in near if m.kind.is_organization or m.kind.is_area)
    place = begin
    while place in bodies:
        place = bodies[place]
    return bodies.get(place - 1, begin) if reading[place - 1 : place] == _POSTED else begin


def _seated(reading: str, floor: int, begin: int, areas: Sequence[Mention]) -> int | None:
    """Where the area begins that a company's brand stands behind, though the segmenter counts with it: 甘肃省鼎元|种业公司."""
    branded = (m.start for m in areas if m.end < begin and _is_brand(reading, m.end, begin))
    return next((start for start in branded if name_start(reading, floor, start) == start), None)


def _is_brand(reading: str, start: int, end: int) -> bool:
    text = reading[start:end]
    plain = len(text) <= _LONGEST_BRAND and text.isalpha() and PARTICLES.isdisjoint(text)
    return plain and not any(is_outside_word(word.text) for word in words(reading, start, end))


def _past_trade(reading: str, floor: int, begin: int) -> int:
    """Where a name begins that holds two trades or more: 酒楼及|饮食业职工总会."""
    outer = name_start(reading, floor, max(begin - 1, floor))
    begin = outer if _TRADES.fullmatch(reading, outer, begin) else begin
    shared = _SHARED.search(reading, floor, begin)
    return shared.start() if shared else begin


def _past_seat(reading: str, floor: int, begin: int, *, sure: bool) -> int:
    """Where a name begins that has its seat or rank in brackets: 海源能源(四川)|有限公司."""
    seat = _SEAT.search(reading, floor, begin)
    if seat and (seat["seat"] in _SEATS or gazetteer.named(seat["seat"])):
        outer = name_start(reading, floor, seat.start(), sure=sure)
        return outer if outer < seat.start() else begin
    return begin


def _founder(reading: str, suffix: int, near: Sequence[Mention]) -> int | None:
    """Where the area begins that a body is one of, whatever the words of its name are elsewhere: 高雄市|立|大同|医院."""
    areas = (m for m in near if m.kind.is_area and reading.startswith("立", m.end))
    return next((m.start for m in areas if _FOUNDED.fullmatch(reading, m.end, suffix)), None)


def _behind_home(reading: str, begin: int, suffix: int) -> int:
    """Right of 我市 and 全市, where the name of an area follows or all of the area is meant, and of 公司 that has no name."""
    if reading.startswith("公司", begin) and suffix - begin > _UNNAMED:
        return begin + len("公司")
    home = _HOME.match(reading, begin, suffix)
    return home.end() if home and (home["all"] or _leads_with_area(reading[home.end() : suffix])) else begin


def _names(stem: str, suffix: str, held: Sequence[Mention]) -> bool:
    """Whether a stem makes the suffix a name: not generic, and anchored where the suffix alone is a common word."""
    if len(stem) == 1:
        return stem in LEVELS or (stem == "村" and _kinds()[suffix].is_union)
    if not _NAME.fullmatch(stem.replace("、", "")) or (_is_generic(stem) and suffix not in _OF_TRADES):
        return False
    if suffix[-1] in _BUILT and stem.endswith(_founding()):
        return False
    if not _is_anchored(stem, suffix, held):
        return False
    if _kinds()[suffix] is Kind.COMPANY and any(m.kind.is_area and m.end - m.start == len(stem) for m in held):
        return False
    return suffix != "工会" or _has_union(stem, held)


def _is_anchored(stem: str, suffix: str, held: Sequence[Mention]) -> bool:
    """Whether a stem has what tells bodies of one suffix apart, where that is a common word: an area or a name of its own."""
    need = _needs()[suffix]
    union = _kinds()[suffix].is_union
    if not need or _leads_with_area(stem) or (union and (_is_workplace(stem) or _ORDINAL.search(stem))):
        return True
    coined = (_kinds()[suffix] is Kind.COMPANY or suffix.endswith(_COOPERATIVE)) and is_made_up(stem, 0, len(stem))
    return bool(held) or (
        need == "anchor" and (coined or _PARTED.match(stem) is not None or holds_proper_name(stem, 0, len(stem)))
    )


@cache
def _founding() -> tuple[str, ...]:
    """Verbs of what is done to bring something about, which stand inside the names of offices only."""
    return tuple(row["word"] for row in load("name_words") if row["side"] == "before")


def _is_own(stem: str) -> bool:
    """Whether a stem may be all that a union is called by: 织造, but neither 各业 nor the beginning of 总工会."""
    return len(stem) > 1 and not (_is_generic(stem) or _ends_generic(stem) or stem.endswith("总") or stem.startswith("各"))


def _is_generic(stem: str) -> bool:
    unbalanced = stem.count("(") != stem.count(")")
    return unbalanced or stem in generic_stems("organization") or stem.startswith(("县级", "市级", "省级", ")"))


def _has_union(stem: str, held: Sequence[Mention]) -> bool:
    """Whether what stands before 工会 is a workplace, a trade or an area, and not the beginning of 总工会."""
    if stem.endswith("总"):
        return False
    if _POSTED in stem and held:
        return True
    whole = any(m.end - m.start == len(stem) for m in held)
    return whole or _is_workplace(stem) or (len(stem) > 2 and _leads_with_area(stem) and not _ends_generic(stem))


def _ends_generic(stem: str) -> bool:
    """Whether a stem ends with a word that names no workplace: 现有基层, 各级."""
    return any(stem.endswith(word) for word in generic_stems("organization") if len(word) > 1)


def _leads_with_area(stem: str) -> bool:
    level = stem[0] in LEVELS and len(stem) > 1
    return level or any(gazetteer.named(stem[:length]) and not cuts_word(stem, length, length) for length in (2, 3, 4))


def _is_workplace(stem: str) -> bool:
    return len(stem) > 2 and stem.endswith(column("workplaces")) and stem not in column("workplaces")


@cache
def _kinds() -> dict[str, Kind]:
    return {row["suffix"]: Kind(row["kind"]) for row in load("organization_suffixes")}


@cache
def _needs() -> dict[str, str]:
    return {row["suffix"]: row["needs"] for row in load("organization_suffixes")}
