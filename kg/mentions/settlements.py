"""Townships, villages and communities: by their suffix with the left edge of the name found, alone, in chains and in lists."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set
from functools import cache
from typing import Final

import rjieba

from kg import gazetteer
from kg.corpus import PROSE, blocks_of
from kg.gazetteer import Area
from kg.lexicon import any_word, column
from kg.mentions.spans import covering, last_before
from kg.mentions.words import PARTICLES, Word, is_outside_word, name_start, run_start, words
from kg.mentions.wordsets import generic_stems
from kg.model import BlockKind, Document, Kind, Mention

__all__ = ["listed_settlements", "settlements"]

_READ: Final = PROSE | {BlockKind.SIGNATURE}
_HAN: Final = re.compile(r"[\u4e00-\u9fff]+")
_SUFFIX: Final = re.compile(
    r"(?<!屋)邨|街道(?!口|路|旁|边|上|两)|社区(?!中心(?![小校广幼花街])|处(?=处?长|[一二三四]级)|工作|服务|协作|合作|警务|治理|矫正|居民|卫生|医|书记|干部|文化|党)|苏木|嘎查"
    r"|(?!(?<=城)镇(?:困难|职工|居民|就业|登记|失业|低保|户籍|企业|新增|人口|化))镇(?!静|定|痛|长(?![\u4e00-\u9fff]{0,3}[村街社])|域|街|级)|乡(?!村|镇|亲|愁|土|音|情|下|里|级|长(?![\u4e00-\u9fff]{0,3}[村社])|贤)|村(?!里|中|口|内|外|民|庄|貌|落|道|级|务|委|两|组|干|支|史|容|企|社|头|容|镇|屯|集|寨|服务区|收费站)"
)
_KINDS: Final = {"村": Kind.VILLAGE, "社区": Kind.VILLAGE, "嘎查": Kind.VILLAGE, "邨": Kind.VILLAGE}
_LONGEST_STEM: Final = 8
_FAMILY_VILLAGE: Final = 2
_BODY: Final = re.compile(r".*(?:(?:公司|集团|[务电]段|工会|医院|学校|学院)(?=..)|(?:车间|工区)(?=.))")  # 安康工务段|小河镇
_HOMEWARD: Final = frozenset("返离归思望老下")  # 返|乡, 老|乡: what is no township
_SIDES: Final = frozenset("上下中前后里外东西南北")
_LONGEST_CHAINED: Final = 4
_SHORTEST_AREA: Final = 2
_PROPER: Final = frozenset({"nr", "ns", "nz"})
_NOT_FINAL: Final = frozenset("与及的等为在从由驻")
_NOT_INITIAL: Final = frozenset("的在各每所有等和与及为是把将以由向对从到区县市内多几")
_COUNTED: Final = re.compile(r"\d+余?[个名家处多]|[一二两三四五六七八九十百]+余?(?:[个名处多]|家(?![\u4e00-\u9fff])|$)")
_COUNTING: Final = re.compile(r"..[两三四五六七八九]$")  # 甘泉三|镇 at the end of a list
_NUMERALS: Final = frozenset("一二三四五六七八九")
_COUNTING_ON: Final = frozenset("第十百千万零两余多、和一二三四五六七八九")
_NUMERAL: Final = re.compile(r"[一二三四五六七八九十]*")
_ITEM: Final = r"、(?:(?![等从在为到向和与市县区会委局])[\u4e00-\u9fff]){2,4}"
_TAIL: Final = (
    r"(?:等|(?=[\d一二两三四五六七八九十]+个|[两三四五六七八九]+(?:[镇乡村]|街道|社区)))[\d一二两三四五六七八九十]*个?"
    r"(?P<tail>街道|社区|乡镇|镇|乡|村)(?![\u4e00-\u9fff]{0,2}(?:工会|干部))"
)
_LAST: Final = re.compile(_ITEM + _TAIL)  # soon seen to be missing
_LIST: Final = re.compile(rf"(?P<items>[\u4e00-\u9fff]{{2,6}}(?:{_ITEM})+?){_TAIL}")


@cache
def _peoples() -> re.Pattern[str]:
    names = any_word(people.removesuffix("族") for people in column("peoples"))
    return re.compile(rf"(?:{names}民?族)+\Z")


def listed_settlements(document: Document, seen: Sequence[Mention]) -> Iterator[Mention]:
    """Townships and villages in a list that share their suffix: 城关、东坡等3个镇, 安宁、福寿等街道.

    >>> from kg.corpus import paragraph
    >>> [mention.full for mention in listed_settlements(paragraph("走访城关、东坡等3个镇的企业"), ())]
    ['城关镇', '东坡镇']
    """
    reading = document.reading
    for block in blocks_of(document, _READ):
        any_list = _LAST.search(reading, block.start, block.end)
        for match in _LIST.finditer(reading, block.start, block.end) if any_list else ():
            begin = _first_item(reading, match.start("items"), reading.index("、", match.start()))
            for item in re.finditer(r"[^、和与及]+", reading[begin : match.end("items")]):
                name, tail = item.group(), match["tail"]
                first_in_full = item.start() == 0 and _SUFFIX.search(name)
                if 2 <= len(name) <= 4 and not first_in_full and name not in generic_stems("settlement"):
                    kind = _KINDS.get(tail, Kind.TOWNSHIP)
                    full = None if tail == "乡镇" or name.endswith(tail) else name + tail
                    yield Mention(begin + item.start(), begin + item.end(), kind, name, full)


def _first_item(reading: str, floor: int, end: int) -> int:
    """Where the first name of a list begins, or the whole run that ends there where no word is left of it (在|驿前)."""
    begin = name_start(reading, floor, end)
    return run_start(reading, floor, end) if begin == end else begin


def settlements(document: Document, seen: Sequence[Mention]) -> Iterator[Mention]:
    """Townships, villages and communities, alone or in a chain, and again by the name that they had there.

    >>> from kg.corpus import paragraph
    >>> page = paragraph("在石盘镇小沟村和安居苑社区,村民和社区干部说。")
    >>> [mention.name for mention in settlements(page, ())]
    ['石盘镇', '小沟村', '安居苑社区']
    """
    reading, named = document.reading, set[str]()
    home = gazetteer.resolve(document.home) if document.home else None
    ends, taken = sorted(m.end for m in seen if m.kind.is_area), covering((m.start, m.end) for m in seen if m.kind.is_area)
    for block in blocks_of(document, _READ):
        floor = block.start
        for match in _SUFFIX.finditer(reading, block.start, block.end):
            if taken(match.start(), match.start() + 1):
                continue
            left = last_before(ends, floor, match.start())
            begin = _start(reading, left, match, chained=left != block.start)
            begin = _known_start(reading, left, match, named) if begin is None else begin
            if begin is not None:
                begin += _area_ahead(reading[begin : match.start()], match.group(), home)
                floor = match.end()
                named.add(reading[begin:floor])
                yield Mention(begin, floor, _KINDS.get(match.group(), Kind.TOWNSHIP), reading[begin:floor])


def _start(reading: str, left: int, suffix: re.Match[str], *, chained: bool) -> int | None:
    """Where the name begins that a suffix ends, None where it ends none."""
    begin = _edge(reading, left, suffix.start(), chained=chained)
    stem = reading[begin : suffix.start()]
    return begin if _is_name(stem, suffix.group(), after_area=chained and begin == left) else None


def _known_start(reading: str, left: int, suffix: re.Match[str], named: Set[str]) -> int | None:
    """Where the longest name begins that was found before and stands there again."""
    starts = range(max(left, suffix.start() - _LONGEST_STEM), suffix.start() - 1)
    return next((start for start in starts if reading[start : suffix.end()] in named), None)


def _area_ahead(stem: str, suffix: str, home: Area | None) -> int:
    """The length of the short name of an area near home that a name begins with: 同安|西安社区, 格尔木|唐古拉山镇."""
    for length in range(_SHORTEST_AREA, min(len(stem) - _SHORTEST_AREA, _LONGEST_CHAINED) + 1):
        area = gazetteer.resolve(stem[:length], within=home) if home else None
        near = area and home in {area, *gazetteer.ancestors(area)} and area.short == stem[:length]
        if area and near and (suffix == "社区" or gazetteer.stem(stem[length:] + suffix) in gazetteer.townships(area)):
            return length
    return 0


def _edge(reading: str, left: int, suffix: int, *, chained: bool) -> int:
    """The left edge of the name before a suffix; right behind an area, or behind 、 and a settlement, the name begins there."""
    item = left + (reading[left : left + 1] == "、")
    stem = reading[item:suffix]
    if _COUNTED.match(stem) or stem[-1:] in _NOT_FINAL:
        return suffix
    if chained and 1 <= len(stem) <= _LONGEST_CHAINED and _HAN.fullmatch(stem) and stem[0] not in _NOT_INITIAL:
        begin = name_start(reading, item, suffix)
        return item if item == left or begin == suffix or _NUMERAL.fullmatch(reading, item, begin) else begin
    floor = max(left, suffix - _LONGEST_STEM - 3)
    if peoples := _peoples().search(reading, floor, suffix):
        begin = name_start(reading, floor, peoples.start())
        return begin if begin < peoples.start() else run_start(reading, floor, peoples.start())
    begin = name_start(reading, floor, suffix)
    if begin == suffix:
        coined = _with_last_character(reading, floor, suffix)
        return coined if coined < suffix or reading[suffix] not in "镇乡街" else run_start(reading, floor, suffix)
    if suffix - begin == 1 and reading[suffix] != "村":
        longer = (join(reading, floor, begin) for join in (_with_side, _with_verb))
        return next((edge for edge in longer if edge < begin), run_start(reading, floor, suffix))
    helping = reading.find("村", begin, suffix)
    if helping > begin and reading[begin:helping] in generic_stems("settlement"):
        begin = helping
    begin += len(body[0]) if (body := _BODY.match(reading[begin:suffix])) else 0
    helped = reading[begin : begin + 1] == "村" and reading[begin - 2 : begin] in generic_stems("settlement")  # 帮扶村|石门镇
    return _with_numeral(reading, floor, _with_side(reading, floor, begin + helped), suffix)


def _with_numeral(reading: str, floor: int, begin: int, suffix: int) -> int:
    """Where the name of a village begins whose first character is a numeral (推进|三涧溪村), since villages are counted by 个."""
    counted = reading[suffix] != "村" or suffix - begin != _FAMILY_VILLAGE or begin == floor
    numeral = begin - 1
    if counted or reading[numeral] not in _NUMERALS or reading[begin:suffix] in generic_stems("settlement"):
        return begin
    return begin if numeral > floor and reading[numeral - 1] in _COUNTING_ON else numeral


def _with_last_character(reading: str, floor: int, suffix: int) -> int:
    """Where a name begins whose last character alone is a verb (王庆|坨镇, 青石|关村)."""
    *_, noun, last = [Word(0, 0, "", ""), Word(0, 0, "", ""), *words(reading, floor, suffix)]
    bounded = noun.start == floor or not _HAN.match(reading[noun.start - 1]) or noun.tag in _PROPER
    coined = len(last.text) == 1 and last.tag == "v" and noun.tag[:1] == "n" and len(noun.text) == 2
    return noun.start if coined and bounded and not is_outside_word(last.text) else suffix


def _with_side(reading: str, floor: int, begin: int) -> int:
    """Where a name begins whose first character says on which side it lies (在|上坪镇), where nothing else claims that."""
    side = begin - 1
    if side < floor or reading[side] not in _SIDES:
        return begin
    free = side == floor or not _HAN.match(reading[side - 1]) or reading[side - 1] in PARTICLES
    return side if free else begin


def _with_verb(reading: str, floor: int, begin: int) -> int:
    """Where a name begins of which one character is left: the verb before belongs to it too (安居|苑)."""
    before = list(words(reading, floor, begin))[-1:]
    joined = before and before[0].tag.startswith("v") and len(before[0].text) == 2 and not is_outside_word(before[0].text)
    return before[0].start if joined else begin


def _is_name(stem: str, suffix: str, *, after_area: bool) -> bool:
    if not stem or len(stem) > _LONGEST_STEM or not _HAN.fullmatch(stem) or _peoples().fullmatch(stem):
        return False
    if stem[-1] + suffix in {"农村", "乡镇"} or (suffix == "乡" and stem[-1] in _HOMEWARD):
        return False
    if _is_generic(stem) or is_outside_word(stem) or stem.endswith("到") or _COUNTING.search(stem) or _titled().match(stem):
        return False
    if stem.endswith(("乡", "村")) and not (after_area or _is_family_village(stem)):
        return False
    return len(stem) > 1 or after_area or suffix == "村"


@cache
def _titled() -> re.Pattern[str]:
    """The posts that somebody is named behind: 秘书长|宫镇江."""
    return re.compile(any_word(title for title in column("person_titles") if len(title) > _FAMILY_VILLAGE))


def _is_family_village(stem: str) -> bool:
    """Whether a stem is itself that of a village, called after a family: 邱村|镇, but not 农村|镇."""
    return len(stem) == _FAMILY_VILLAGE and stem[0] in column("surnames") and not rjieba.has_word(stem)


def _is_generic(stem: str) -> bool:
    """Whether a stem names nothing: 贫困|村, 所有|行政|村."""
    generic = generic_stems("settlement")
    both = (cut for cut in range(1, len(stem)) if len(stem) > 2)  # 中|山 is a name
    return stem in generic or any(stem[:cut] in generic and stem[cut:] in generic for cut in both)
