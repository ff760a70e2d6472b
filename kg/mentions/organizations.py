"""Unions and other organisations: area + institution (市人社局), and names known by their suffix (…服务中心工会)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import Final

from kg import gazetteer
from kg.corpus import PROSE
from kg.lexicon import column, load, phrases
from kg.mentions.words import name_start
from kg.model import Block, BlockKind, Document, Kind, Mention

__all__ = ["institutions", "known", "organs", "press", "suffixed"]

_READ: Final = PROSE | {BlockKind.SIGNATURE, BlockKind.META}
_LEVELS: Final = "省市县区州盟旗镇乡"
_PARTICLES: Final = frozenset("由与和及同在于从自向对为给让被以据经请到是使受跟比将把")
_BREAK: Final = re.compile(r"[,:;!?。\n]")
_NAME: Final = re.compile(r"[\u4e00-\u9fffA-Za-z0-9()·—-]+")
_ITEM: Final = re.compile(r"[、和与及]")
_REACH: Final = 32
_ORGAN: Final = re.compile(
    r"团委|委(?:党校|老干部局|(?:组织|宣传|统战|社会工作|编办|网信办|政法)[部委]?)?(?![员托派任屈婉会])"
    r"|总(?![体数共计之理会结量是有工])|人民政府|政府(?!采购|工作报告|部门|补贴|支持|购买)|人大常委会|政协(?!委员)"
)
_PRESS: Final = re.compile(r"[\u4e00-\u9fff]{2,8}?(?:日报|晚报|晨报|早报|时报|商报|都市报|工人报|劳动报)(?![道告名销送纸社])")
_OFFICE: Final = re.compile(r"(?:副?书记|成员|副?主席|委员|负责人)")


def institutions(document: Document, seen: Sequence[Mention]) -> Iterator[Mention]:
    """Institutions named by area and office, in lists by office alone behind the first: 市总工会, 沁源县人社局、司法局."""
    kinds, ends = _kinds("institutions", "tail"), _area_ends(seen)
    for block in _blocks(document):
        owner, listed = "", 0
        for a, b, tail in phrases("institutions").find(document.reading[block.start : block.end]):
            start, end = block.start + a, block.start + b
            begin = _owner(document.reading, block.start, start, ends)
            if begin is not None:
                owner, listed = document.reading[begin:start], end
                yield Mention(begin, end, kinds[tail], document.reading[begin:end])
            elif listed and _ITEM.fullmatch(document.reading, listed, start):
                yield Mention(start, end, kinds[tail], tail, owner + tail)
                listed = end


def organs(document: Document, seen: Sequence[Mention]) -> Iterator[Mention]:
    """The organs of an area itself: 市委, 团县委, 区政府, 省总, 襄垣县委."""
    ends = _area_ends(seen)
    for block in _blocks(document):
        for match in _ORGAN.finditer(document.reading, block.start, block.end):
            begin = _owner(document.reading, block.start, match.start(), ends)
            if begin is not None:
                begin -= document.reading[max(begin - 1, block.start) : begin] == "团"
                name = document.reading[begin : match.end()]
                yield Mention(begin, match.end(), _organ_kind(name), name)


def _organ_kind(name: str) -> Kind:
    if name.endswith("总"):
        return Kind.UNION_FEDERATION
    return Kind.GOVERNMENT_BODY if name.endswith(("政府", "人大常委会", "政协")) else Kind.PARTY_BODY


def _owner(reading: str, floor: int, tail: int, ends: Mapping[int, int]) -> int | None:
    """Where the owner of a tail begins: the chain of areas right before it, or its level alone; None where nothing owns it."""
    if tail in ends:
        return _chain_start(tail, ends)
    begin = name_start(reading, max(floor, tail - _REACH), tail)
    owner = reading[begin:tail]
    if owner in _owners():
        return None if reading[begin - 1 : begin] in {")", *_LEVELS} else begin
    if owner[-1:] in _LEVELS and owner[-2:-1] in _PARTICLES:
        return tail - 1
    return begin if any(owner == area.short for area in gazetteer.named(owner)) else None


@cache
def _owners() -> frozenset[str]:
    levels = frozenset(_LEVELS) | {"街道", "师市", "兵团"}
    return levels | {"团" + level for level in levels} | frozenset(column("zones")) | {"中华全国", "全国"}


def suffixed(document: Document, seen: Sequence[Mention]) -> Iterator[Mention]:
    """Organisations by the suffix of their name, with its left edge found: 振华机械有限公司工会, 市劳模服务队."""
    kinds = _kinds("organization_suffixes", "suffix")
    reading = document.reading
    for block in _blocks(document):
        inner: list[Mention] = [m for m in seen if block.start <= m.start < block.end]
        for a, b, suffix in phrases("organization_suffixes").find(reading[block.start : block.end]):
            start, end = block.start + a, block.start + b
            begin = _start(reading, block.start, start, inner)
            stem = reading[begin:start]
            if stem in _LEVELS and reading[begin - 1 : begin] in {")", *_LEVELS}:
                continue
            if any(m.start <= begin and end <= m.end for m in inner) or (_OFFICE.match(reading, end) and suffix in _ORGANS_OF):
                continue
            if _names(stem, suffix, [m for m in inner if begin <= m.start and m.end <= start]):
                mention = Mention(begin, end, kinds[suffix], reading[begin:end])
                inner.append(mention)
                yield mention


_ORGANS_OF: Final = frozenset({"党组", "党委", "党工委", "党支部", "党总支"})


def _start(reading: str, floor: int, suffix: int, inner: Sequence[Mention]) -> int:
    """The left edge of a suffix's name; an organisation or full area that ends inside the reach is never cut."""
    begin = name_start(reading, max(floor, suffix - _REACH), suffix)
    for mention in inner:
        if mention.start < begin <= mention.end <= suffix and (mention.kind.is_area or mention.kind.is_organization):
            return mention.start
    far = name_start(reading, max(floor, suffix - _REACH), suffix, lenient=True)
    areas = [m for m in inner if m.kind.is_area and far <= m.start and m.end <= suffix and m.kind is not Kind.VILLAGE]
    return min((m.start for m in areas), default=begin)


def _names(stem: str, suffix: str, held: Sequence[Mention]) -> bool:
    """Whether a stem makes the suffix a name: not generic, and anchored where the suffix alone is a common word."""
    if len(stem) == 1:
        return stem in _LEVELS
    if not _NAME.fullmatch(stem) or _is_generic(stem):
        return False
    if suffix in _needs_anchor() and not (held or _leads_with_area(stem)):
        return False
    return suffix != "工会" or _has_union(stem, held)


def _is_generic(stem: str) -> bool:
    unbalanced = stem.count("(") != stem.count(")")
    return unbalanced or stem in _generic() or stem.startswith(("县级", "市级", "省级", ")"))


def _has_union(stem: str, held: Sequence[Mention]) -> bool:
    """Whether what stands before 工会 is a workplace, a trade or an area, and not the beginning of 总工会."""
    if stem.endswith("总"):
        return False
    whole = any(m.end - m.start == len(stem) for m in held)
    return whole or _workplace(stem) or stem in _owners() or (len(stem) > 2 and _leads_with_area(stem))


def _leads_with_area(stem: str) -> bool:
    level = stem[0] in _LEVELS and len(stem) > 1
    return level or any(gazetteer.named(stem[:length]) for length in (2, 3, 4))


def _workplace(stem: str) -> bool:
    return stem.endswith(column("workplaces")) and stem not in column("workplaces") and len(stem) > 2


def known(document: Document, seen: Sequence[Mention]) -> Iterator[Mention]:
    """Organisations known by name alone: 中铁九局, 国家电网."""
    kinds = _kinds("known_organizations", "name")
    full = {row["name"]: row["full"] or None for row in load("known_organizations")}
    for block in _blocks(document):
        for a, b, name in phrases("known_organizations").find(document.reading[block.start : block.end]):
            yield Mention(block.start + a, block.start + b, kinds[name], name, full[name])


def press(document: Document, seen: Sequence[Mention]) -> Iterator[Mention]:
    """Newspapers: in 《》 in prose, bare in the rows that say where an article comes from."""
    for block in _blocks(document):
        for match in _PRESS.finditer(document.reading, block.start, block.end):
            quoted = document.reading[match.start() - 1 : match.start()] == "《"
            if quoted or block.kind is BlockKind.META:
                yield Mention(match.start(), match.end(), Kind.SOCIAL_BODY, match.group())


def _chain_start(position: int, ends: Mapping[int, int]) -> int:
    while position in ends:
        position = ends[position]
    return position


def _area_ends(seen: Sequence[Mention]) -> dict[int, int]:
    return {m.end: m.start for m in seen if m.kind.is_area and not m.name.startswith(("全", "我", "该", "本"))}


@cache
def _kinds(table: str, key: str) -> dict[str, Kind]:
    return {row[key]: Kind(row["kind"]) for row in load(table)}


@cache
def _needs_anchor() -> frozenset[str]:
    return frozenset(row["suffix"] for row in load("organization_suffixes") if row["needs"])


@cache
def _generic() -> frozenset[str]:
    return frozenset(row["stem"] for row in load("generic_stems") if row["of"] in {"organization", "both"})


def _blocks(document: Document) -> Iterator[Block]:
    return (block for block in document.blocks if block.kind in _READ)
