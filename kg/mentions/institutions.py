"""Institutions named by the area that they act for: 市总工会, 沁源县人社局, 团县委."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import Final

from kg import gazetteer
from kg.corpus import PROSE, blocks_of
from kg.lexicon import Cued, column, load, phrases
from kg.mentions.words import LEVELS, PARTICLES, cuts_word, name_start
from kg.model import BlockKind, Document, Kind, Mention

__all__ = ["institutions", "organs", "task_forces"]

_READ: Final = PROSE | {BlockKind.SIGNATURE, BlockKind.META}
_REACH: Final = 32
_DATED: Final = re.compile(r"\d[年月日]")  # 2022年|市总工会
_LEVELS_TOO: Final = re.compile(r"\([、省市县区州盟旗镇乡]+\)$")  # 县(区)|总工会
_BEFORE_LEVEL: Final = PARTICLES | {"委"}  # 县委|县政府
_ITEM: Final = re.compile(r"[、和与及]")
_ORGAN: Final = re.compile(
    r"团委|委(?:党校|老干部局|(?:组织|宣传|统战|社会工作|编办|网信办|政法)[部委]?)?(?![员托派任屈婉会])"
    r"|总(?![体数共计之理会结量是有工场站厂公院监店队医督编裁则资教经目值])|人民政府|政府(?!采购|工作报告|部门|补贴|支持|购买)|人大常委会|政协(?!委员)|府(?![上下内外东南西北中前后路街巷道广大办院城邸衙邻河井山绸学库])"
)
_TASK: Final = r"(?:(?![的了为由是会局任在向等与及召成])[\u4e00-\u9fff]|“[^“”]{1,8}”){2,22}"
_TASK_FORCE: Final = Cued(
    rf"(?P<level>全?[省市县区州旗]){_TASK}(?:领导小组|协调小组|工作专班)(?:办公室)?",
    ("领导小组", "协调小组", "工作专班"),
)
_CONGRESS: Final = "人大"  # 人大|代表 is a person
_COMMITTEE: Final = re.compile(r"党?委[、和及]\Z")


def institutions(document: Document, seen: Sequence[Mention]) -> Iterator[Mention]:
    """Institutions by area and office, in lists by office alone behind the first.

    >>> from kg.corpus import paragraph
    >>> page = paragraph("由县总工会会同县人社局、司法局主办。")
    >>> [(m.name, m.full) for m in institutions(page, [])]
    [('县总工会', None), ('县人社局', None), ('司法局', '县司法局')]
    """
    ends, reading = _area_ends(seen), document.reading
    owner, listed = "", 0
    for block, start, end, tail in phrases("institutions").within(reading, blocks_of(document, _READ)):
        if tail == _CONGRESS and reading.startswith("代表", end):
            continue
        begin = _owner(reading, block.start, start, ends)
        if begin is not None:
            owner, listed = reading[begin:start], end
            yield Mention(begin, end, _kinds()[tail], reading[begin:end])
        elif listed and _ITEM.fullmatch(reading, listed, start):
            listed = end
            yield Mention(start, end, _kinds()[tail], tail, owner + tail)


def organs(document: Document, seen: Sequence[Mention]) -> Iterator[Mention]:
    """The organs of an area itself.

    >>> from kg.corpus import paragraph
    >>> page = paragraph("在市委、市政府支持下,团县委和省总来到现场,总数不变。")
    >>> [m.name for m in organs(page, [])]
    ['市委', '团县委', '省总']
    """
    ends, reading = _area_ends(seen), document.reading
    for block in blocks_of(document, _READ):
        for match in _ORGAN.finditer(reading, block.start, block.end):
            begin = _owner(reading, block.start, match.start(), ends)
            if begin is not None:
                begin -= reading[max(begin - 1, block.start) : begin] == "团"
                name = reading[begin : match.end()]
                yield Mention(begin, match.end(), _organ_kind(name), name)
            elif owner := _owner_of_committee(reading, block.start, match.start(), ends):
                yield Mention(match.start(), match.end(), _organ_kind(match.group()), match.group(), owner + match.group())


def task_forces(document: Document, seen: Sequence[Mention]) -> Iterator[Mention]:
    """Leading groups and task forces of an area, which are named after all that they are to do.

    >>> from kg.corpus import paragraph
    >>> [(m.name, m.full) for m in task_forces(paragraph("全市推进产改工作领导小组开会,城市建设领导小组"), ())]
    [('全市推进产改工作领导小组', '市推进产改工作领导小组')]
    """
    ends, reading = _area_ends(seen), document.reading
    for block in blocks_of(document, PROSE):
        for match in _TASK_FORCE.finditer(reading, block.start, block.end):
            begin = _chain_start(match.end("level"), ends)
            if begin < match.start():
                yield Mention(begin, match.end(), Kind.GOVERNMENT_BODY, reading[begin : match.end()])
            elif not cuts_word(reading, match.start(), match.start()):
                yield Mention(*match.span(), Kind.GOVERNMENT_BODY, match.group(), match.group().removeprefix("全"))


def _owner_of_committee(reading: str, floor: int, end: int, ends: Mapping[int, int]) -> str | None:
    """The owner of the party committee that an organ stands beside: 县委、|政府."""
    committee = _COMMITTEE.search(reading, max(floor, end - _REACH), end)
    begin = _owner(reading, floor, committee.start(), ends) if committee else None
    return reading[begin : committee.start()] if committee and begin is not None else None


def _organ_kind(name: str) -> Kind:
    if name.endswith("总"):
        return Kind.UNION_FEDERATION
    return Kind.GOVERNMENT_BODY if name.endswith(("府", "人大常委会", "政协")) else Kind.PARTY_BODY


def _owner(reading: str, floor: int, tail: int, ends: Mapping[int, int]) -> int | None:
    """Where the owner of a tail begins: the chain of areas right before it, or its level alone; None where nothing owns it."""
    if tail in ends:
        return _chain_start(tail, ends)
    begin = name_start(reading, max(floor, tail - _REACH), tail)
    owner = reading[begin:tail]
    if owner in _owners():
        return None if reading[begin - 1 : begin] in LEVELS or _LEVELS_TOO.search(reading, floor, begin) else begin
    if owner[-1:] in LEVELS and (owner[-2:-1] in _BEFORE_LEVEL or _DATED.fullmatch(reading, max(tail - 3, 0), tail - 1)):
        return tail - 1
    return begin if _is_short(owner.removeprefix("大")) else _cut_owner(reading, begin, tail)  # 大台南|总工会


def _cut_owner(reading: str, begin: int, tail: int) -> int | None:
    """Where the short name of an area begins that the segmenter cuts: 台|中|职业总工会."""
    return next((start for start in (tail - 2, tail - 3) if 0 <= start < begin <= tail and _is_short(reading[start:tail])), None)


def _is_short(name: str) -> bool:
    return gazetteer.is_telling(name) and any(name == area.short for area in gazetteer.named(name))


@cache
def _owners() -> frozenset[str]:
    levels = LEVELS | {"街道", "师市", "兵团", "自治县", "自治州", "自治区", "自治旗", "地区"}
    return levels | {"团" + level for level in levels} | frozenset(column("zones")) | {"中华全国", "全国"}


def _chain_start(position: int, ends: Mapping[int, int]) -> int:
    while position in ends:
        position = ends[position]
    return position


def _area_ends(seen: Sequence[Mention]) -> dict[int, int]:
    return {m.end: m.start for m in seen if m.kind.is_area and not m.name.startswith("全")}


@cache
def _kinds() -> dict[str, Kind]:
    return {row["tail"]: Kind(row["kind"]) for row in load("institutions")}
