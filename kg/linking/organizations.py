"""The full name of an organisation: the area that a bare level means, and the complete form of a shortened institution."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Final

from kg import gazetteer
from kg.lexicon import load
from kg.linking.areas import Atlas, Located
from kg.model import Kind, Mention

__all__ = ["Owned", "complete", "owned"]

_LEVELS: Final = "省市县区州盟旗镇乡"
_OWNING: Final = _LEVELS + "村"  # 村联合工会, while 村民 is a word
_NO_PEOPLES_GOVERNMENT: Final = ("台湾", "香港", "澳门")
_REGION: Final = re.compile("特别行政区$|(?<=^台湾)省$")
_REFERENCE: Final = re.compile(r"[全我本该][省市县区州盟旗]")
_LEVEL_WORDS: Final[Mapping[str, str]] = {
    "自治县": "县",
    "自治州": "州",
    "自治旗": "旗",
    "自治区": "省",
    "地区": "地区",
    "师市": "市",
}
_ORGANS: Final[Mapping[str, tuple[str, str]]] = {
    "委": ("中共", "委"),
    "委会": ("中共", "委"),
    "党委": ("中共", "委"),
    "政府": ("", "人民政府"),
    "府": ("", "人民政府"),
    "人大": ("", "人大常委会"),
    "总": ("", "总工会"),
}


@dataclass(frozen=True, slots=True)
class Owned:
    """A full name, the area that it begins with, and what encloses that area."""

    name: str
    area: Located | None
    within: str


def owned(mention: Mention, atlas: Atlas) -> Owned:
    """The full name of an organisation named in a document.

    >>> from kg.model import Kind
    >>> owned(Mention(0, 6, Kind.GOVERNMENT_BODY, "沁源县人社局"), Atlas(None, ())).name
    '沁源县人力资源和社会保障局'
    """
    name = mention.full or mention.name
    league = name.startswith("团")
    start = mention.start + league
    area, rest = _named_lead(name, start, atlas) if mention.full else _lead(name[league:], start, atlas)
    if area is None:
        return Owned(name, None, "")
    if rest == "工会" and area.kind is not Kind.VILLAGE and area.kind is not Kind.AREA:
        rest = "总工会"
    if _REFERENCE.fullmatch(area.name):
        return Owned(area.name[1:] + rest, None, "")  # 我市|工会, where nothing tells which city
    short = _REGION.sub("", area.name)
    if short != area.name and name.startswith(short) and not name.startswith(area.name):
        return Owned(name, area, area.within)  # 香港|工会联合会: its bodies are called by its short name
    if league:
        return Owned(f"共青团{area.name}委", area, area.within)
    elsewhere = (area.within + area.name).startswith(_NO_PEOPLES_GOVERNMENT) and rest.endswith("府")
    if rest == "人大" and area.kind is Kind.TOWNSHIP:
        return Owned(area.name + rest, area, area.within)  # the congress of a town has no standing committee
    head, tail = ("", "政府") if elsewhere else _ORGANS.get(rest, ("", _full_tail(rest)))
    return Owned(f"{head}{area.name}{tail}", area, area.within)


def _lead(name: str, start: int, atlas: Atlas) -> tuple[Located | None, str]:
    """The area at the head of a name, and what follows it."""
    last = atlas.chain(start, start + len(name))
    if last:
        return last, name[len(last.name) :] if name.startswith(last.name) else name[last.mention.end - start :]
    for word, level in _LEVEL_WORDS.items():
        if name.startswith(word):
            return _owner(atlas, word, level, start), name[len(word) :]
    if name[0] in _OWNING:
        return atlas.owner(name[0], start), name[1:]
    return _short_lead(name, atlas)


def _owner(atlas: Atlas, word: str, level: str, start: int) -> Located | None:
    """The area that a word for its level means; 自治区 is no 直辖市."""
    area = atlas.owner(level, start)
    return area if area and (level != "省" or area.name.endswith(word)) else None


def _named_lead(name: str, start: int, atlas: Atlas) -> tuple[Located | None, str]:
    """The area that a name known from elsewhere in the document begins with."""
    last, rest = None, name
    while found := atlas.head(rest, start):
        last, rest = found
    if last is None and _REFERENCE.match(name):
        return atlas.referred(name[:2], start), name[2:]
    if last is None and name[0] in _OWNING:
        return atlas.owner(name[0], start), name[1:]
    return last, rest


def _short_lead(name: str, atlas: Atlas) -> tuple[Located | None, str]:
    """The area whose short name stands before an institution (汉中总工会, 静乐县人社局 unrecognised as a chain)."""
    for length in (2, 3, 4):
        area = _called_for_short(name[:length], atlas.home)
        if area and name[length:] in _tails():
            within = "".join(above.name for above in reversed(gazetteer.ancestors(area)))
            return Located(Mention(0, 0, area.kind, area.name), area.kind, area.name, within), name[length:]
    return None, name


def _called_for_short(form: str, home: gazetteer.Area | None) -> gazetteer.Area | None:
    """The area of a short name; in papers of Taiwan 南市 is their city, 台南市, and no 南市区 elsewhere."""
    if form[-1] in _LEVELS and home and home.name.endswith(form):
        return home
    return gazetteer.resolve(form, within=home)


def complete(name: str, start: int, atlas: Atlas) -> str:
    """A name that begins with a bare level, with the area in its place: 市企业家培训班 -> 晋城市企业家培训班.

    >>> from kg.corpus import paragraph
    >>> from kg.linking.areas import atlas
    >>> complete("市职工运动会", 0, atlas(paragraph("", home="定西市"), ()))
    '定西市职工运动会'
    """
    if name[0] in _LEVELS and name[:2] not in _words():
        area = atlas.owner(name[0], start)
        return area.name + name[1:] if area else name
    return name


@cache
def _tails() -> Mapping[str, str]:
    return {row["tail"]: row["full"] or row["tail"] for row in load("institutions")}


def _full_tail(rest: str) -> str:
    return _tails().get(rest, rest)


@cache
def _words() -> frozenset[str]:
    return frozenset(row["word"] for row in load("level_words"))
