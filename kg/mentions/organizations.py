"""Organisations by name: those that the lexicon knows, newspapers, and all whose name ends in a telling suffix."""

from __future__ import annotations

import re
from bisect import bisect_left, insort
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Final

import rjieba

from kg import gazetteer
from kg.corpus import PROSE, blocks_of
from kg.lexicon import Cued, column, load, phrases
from kg.mentions.spans import covering
from kg.mentions.words import LEVELS, cuts_word, holds_proper_name, name_start, run_start
from kg.mentions.wordsets import generic_stems
from kg.model import Block, BlockKind, Document, Kind, Mention

__all__ = ["bands", "known", "press", "suffixed", "units"]

_READ: Final = PROSE | {BlockKind.SIGNATURE, BlockKind.META}
_REACH: Final = 32
_CUT_AT_LEAST: Final = 3  # characters: shorter ones (全总) are often joined to what follows
_NAME: Final = re.compile(r"[〇\u4e00-\u9fffA-Za-z0-9()·—-]+")
_PRESS: Final = Cued(
    r"(?!据)[\u4e00-\u9fff]{2,8}?(?:日报|晚报|晨报|早报|时报|商报|都市报|工人报|劳动报|(?<!本)报(?=报道))(?![道告名销送纸社])",
    ("日报", "晚报", "晨报", "早报", "时报", "商报", "都市报", "工人报", "劳动报", "报报道"),
)
_REPORTS: Final = re.compile(r"报道|记者|讯[,:(]")
_POST_OF: Final = re.compile(r"党[组委](?=(?:副?书记|成员|委员))|党工委(?=副?书记)|党支部(?=副?书记)|党总支(?=副?书记)")
_NO_BODY: Final = re.compile(
    r"工会(?=员|工作者|专刊|简报|月刊|杂志|网站|大院|干部|驿站|户外|服务|工作站|小组|活动|经费|系统|法(?!律))"
)
_BRANCH: Final = re.compile(r"[\u4e00-\u9fff]{1,6}(?:支行|分行|分公司|支公司|营业部|分理处)")
_BRANCH_OF: Final = re.compile(r"(?:(?![和与及等的在为由向])[\u4e00-\u9fff()]){0,14}?(?:分行|支行|分公司|有限公司|有限责任公司)")
_NO_BUREAU: Final = re.compile(r"局(?=[面势限部域促内外长集])")
_NO_MINE: Final = re.compile(r"矿(?=[务机业山区产井泉难物石长]|工(?!会))")
_HOME: Final = re.compile(r"(?:(?P<all>全)|[我本该])[省市县区州盟旗](?=..)")
_UNNAMED: Final = 3  # characters: 总承包公司|哈密项目部, but 公司工会
_SURE: Final = frozenset({"有限公司", "有限责任公司", "股份有限公司", "集团有限公司"})
_UNIT: Final = re.compile(r"[\u4e00-\u9fff]{1,8}?(?:班|组|车间|工段|科|科室|工区|站|队|部|处)(?=[\s(]|$)")
_PART: Final = r"(?!(?:职工|工会|党|机关|各|所有|有关|等))(?:(?![的了各在和与为被及一])[\u4e00-\u9fff]){2,8}?"
_HONOURED: Final = (
    r"(?:班|班组|车间|工段|科|工区|队|部|所|室)(?=荣?获|夺得|摘得|捧[得回走]|被(?:授予|评为|命名|全国|[省市县区]|中华))"
)
_OFFICE: Final = re.compile(rf"{_PART}(?:处(?=[举承主联组,、。和与])|{_HONOURED})")
_ORDINAL: Final = re.compile(r"第[〇零一二三四五六七八九十百\d]+")
_FOUNDED: Final = re.compile(r"立(?:(?![的为在于和与])[\u4e00-\u9fff]){1,8}")
_COUNTED: Final = re.compile(r"(?:\d|[一二两三四五六七八九十百余多几])[个家所支名批座]$")


def known(document: Document, seen: Sequence[Mention]) -> Iterator[Mention]:
    """Organisations that the lexicon knows by name, and their branches: 中铁九局, 建设银行山西分行.

    >>> from kg.corpus import paragraph
    >>> [m.full or m.name for m in known(paragraph("中铁二十一局和全总来人,劳动部门到场"), ())]
    ['中铁二十一局', '中华全国总工会']
    """
    for block, start, end, name in phrases("known_organizations").within(document.reading, blocks_of(document, _READ)):
        branch = _BRANCH_OF.match(document.reading, end, block.end)
        if branch:
            yield Mention(start, branch.end(), Kind.COMPANY, document.reading[start : branch.end()])
        elif not (len(name) >= _CUT_AT_LEAST and (_leads(document.reading, end) or cuts_word(document.reading, start, end))):
            kind, full = _known()[name]
            yield Mention(start, end, kind, name, full)


def _leads(reading: str, end: int) -> bool:
    """Whether the last character is the first of the post of who leads: 工联|会长."""
    return reading[end - 1 : end + 1] == "会长"


@cache
def _known() -> dict[str, tuple[Kind, str | None]]:
    return {row["name"]: (Kind(row["kind"]), row["full"] or None) for row in load("known_organizations")}


def press(document: Document, seen: Sequence[Mention]) -> Iterator[Mention]:
    """Newspapers: in 《》 or reporting in prose, bare in the rows that say where an article comes from.

    >>> from kg.corpus import paragraph
    >>> [m.name for m in press(paragraph("据《西海都市报》报道,日报表已送审"), ())]
    ['西海都市报']
    """
    for block in blocks_of(document, _READ):
        for match in _PRESS.finditer(document.reading, block.start, block.end):
            quoted = document.reading[match.start() - 1 : match.start()] == "《"
            reports = _opens(document.reading, block, match.start()) and _REPORTS.match(document.reading, match.end())
            if quoted or reports or block.kind is BlockKind.META:
                yield Mention(match.start(), match.end(), Kind.SOCIAL_BODY, match.group())


def _opens(reading: str, block: Block, start: int) -> bool:
    """Whether a clause begins at a position, or behind 据."""
    return start == block.start or reading[start - 1] in " ,。;据"


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


def units(document: Document, seen: Sequence[Mention]) -> Iterator[Mention]:
    """Units of organisations: in rolls what ends a row (某钢厂炼钢一班), in prose the divisions of bureaus and those that win.

    >>> from kg.corpus import paragraph
    >>> [m.name for m in units(paragraph("由太原铁路局劳动卫生处主办"), [Mention(1, 6, Kind.COMPANY, "太原铁路局")])]
    ['太原铁路局劳动卫生处']
    """
    listed = covering((block.start, block.end) for block in document.blocks if block.kind is BlockKind.LISTING)
    for whole in seen:
        if whole.kind.is_organization and not whole.kind.is_union:
            pattern = _UNIT if listed(whole.start, whole.end) else _OFFICE
            match = pattern.match(document.reading, whole.end)
            if match:
                name = document.reading[whole.start : match.end()]
                yield Mention(whole.start, match.end(), Kind.SOCIAL_BODY, name)


def _near(inner: Sequence[Mention], start: int, end: int) -> list[Mention]:
    first = bisect_left(inner, start, key=lambda m: m.start)
    return list(inner[first : bisect_left(inner, end, key=lambda m: m.start)])


def _organization(reading: str, floor: int, span: tuple[int, int], suffix: str, near: Sequence[Mention]) -> Mention | None:
    """The organisation whose suffix stands at a span, None where the suffix makes no name there."""
    start, end = span
    if not _is_body(reading, start, end):
        return None
    begin = _start(reading, max(floor, start - _REACH), start, suffix, near)
    stem = reading[begin:start]
    if any(m.start <= begin and end <= m.end for m in near) or not _stands(reading, begin, start):
        return None
    if not _names(stem, suffix, [m for m in near if begin <= m.start and m.end <= start]):
        return None
    return Mention(begin, end, _kinds()[suffix], reading[begin:end])


def _is_body(reading: str, start: int, end: int) -> bool:
    """Whether a suffix is not that of a post (党组|书记) or of a branch, nor the beginning of another word (工会|干部)."""
    post = _POST_OF.match(reading, start) or _NO_BODY.match(reading, end - 2)
    other = _NO_MINE.match(reading, end - 1) or _NO_BUREAU.match(reading, end - 1)
    inside = end - start == 1 and rjieba.has_word(reading[start - 1 : end])  # 布|局
    return not (post or other or inside or _BRANCH.match(reading, end))


def _stands(reading: str, begin: int, start: int) -> bool:
    """Whether what stands before lets a name begin there: no count, no level cut off its area."""
    if any(_COUNTED.search(reading, max(begin - 4, 0), stop) for stop in (begin, begin + 1)):
        return False
    return not (reading[begin:start] in LEVELS and reading[begin - 1 : begin] in {")", *LEVELS})


def _start(reading: str, floor: int, start: int, suffix: str, near: Sequence[Mention]) -> int:
    """The left edge of a suffix's name; an organisation or full area that ends inside the reach is never cut."""
    begin = name_start(reading, floor, start, sure=suffix in _SURE)
    begin = run_start(reading, floor, start) if begin == start and _kinds()[suffix] is Kind.COMPANY else begin
    near = [m for m in near if not m.name.startswith("全")]
    if (founder := _founder(reading, start, near)) is not None:
        return founder
    for mention in near:
        joined = begin <= mention.end or _ORDINAL.fullmatch(reading, mention.end, start)
        if mention.start < begin and joined and mention.end <= start and (mention.kind.is_area or mention.kind.is_organization):
            return mention.start
    areas = [m for m in near if m.kind.is_area and m.end <= start and m.kind is not Kind.VILLAGE]
    if areas:
        far = name_start(reading, floor, start, lenient=True)
        held = covering((m.start, m.end) for m in near if m.kind.is_organization and m.end <= begin)
        begin = min((m.start for m in areas if far <= m.start and not held(m.start, m.end)), default=begin)
    return _behind_home(reading, begin, start)


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
    if not _NAME.fullmatch(stem) or _is_generic(stem):
        return False
    if not _is_anchored(stem, suffix, held):
        return False
    if _kinds()[suffix] is Kind.COMPANY and any(m.kind.is_area and m.end - m.start == len(stem) for m in held):
        return False
    return suffix != "工会" or _has_union(stem, held)


def _is_anchored(stem: str, suffix: str, held: Sequence[Mention]) -> bool:
    """Whether a stem has what tells bodies of one suffix apart, where that is a common word: an area or a name of its own."""
    need = _needs()[suffix]
    if not need or _leads_with_area(stem) or (_kinds()[suffix].is_union and _is_workplace(stem)):
        return True
    return bool(held) or (need == "anchor" and holds_proper_name(stem, 0, len(stem)))


def _is_generic(stem: str) -> bool:
    unbalanced = stem.count("(") != stem.count(")")
    return unbalanced or stem in generic_stems("organization") or stem.startswith(("县级", "市级", "省级", ")"))


def _has_union(stem: str, held: Sequence[Mention]) -> bool:
    """Whether what stands before 工会 is a workplace, a trade or an area, and not the beginning of 总工会."""
    if stem.endswith("总"):
        return False
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
