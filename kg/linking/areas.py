"""Which area a mention of a place means: by the chain it stands in, by the article's home, by what was named before."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice
from typing import Final

from kg import gazetteer
from kg.lexicon import column
from kg.mentions.wordsets import is_pointing
from kg.model import BlockKind, Document, Kind, Mention

__all__ = ["Atlas", "Located", "atlas"]

_SUFFIXES: Final = ("镇", "乡", "街道")
_TOWNS: Final = frozenset({"镇", "乡", "街道"})
_HELD: Final = frozenset({Kind.CITY, Kind.COUNTY})
_NEAR: Final = 4  # areas: a village and a town may stand between
_REACH: Final = 30  # characters
_LEVELS: Final = "市县区州盟旗镇乡"
_ABOVE: Final = "省市州盟"  # what has areas below it: in its papers 市 is the city, whichever city was named last


@dataclass(frozen=True, slots=True)
class Located:
    """One mention of an area, resolved: its full name and the names of what encloses it, largest first."""

    mention: Mention
    kind: Kind
    name: str
    within: str


@dataclass(frozen=True, slots=True)
class Atlas:
    """The areas of one document in order of the text, its home, and the areas by what the text may call them afterwards."""

    home: gazetteer.Area | None
    located: Sequence[Located]
    called: Mapping[str, Sequence[Located]] = field(default_factory=dict)  # by full name, and by level alone
    titled: int = 0  # where the headline ends

    def ground(self, position: int) -> str:
        """What a name without a place lies in, largest area first: the home.

        A text from a whole province, or from nowhere, speaks of several cities: there it is the one named right before.
        """
        if not self.home or self.home.level == "province":
            index = bisect_left(self.located, position, key=lambda item: item.mention.start)
            before = reversed(self.located[max(index - _NEAR, 0) : index])
            last = next((item for item in before if item.kind in _HELD), None)
            if last and position - last.mention.end <= _REACH:
                return last.within + last.name
        return _home_chain(self.home)

    def at(self, mention: Mention) -> Located | None:
        """What a mention of an area was resolved to."""
        index = bisect_left(self.located, mention, key=lambda item: item.mention)
        found = self.located[index : index + 1]
        return found[0] if found and found[0].mention == mention else None

    def leading(self, mention: Mention) -> tuple[Located, ...]:
        """The chain of areas that the name of something else begins with."""
        chain: list[Located] = []
        index = bisect_left(self.located, mention.start, key=lambda item: item.mention.start)
        for item in islice(self.located, index, None):
            if item.mention.start != (chain[-1].mention.end if chain else mention.start) or item.mention.end >= mention.end:
                break
            chain.append(item)
        return tuple(chain)

    def owner(self, level: str, position: int) -> Located | None:
        """The area that a bare level (市, 县, 区, 镇 …) means at a position of the text.

        It is the home or what encloses it, where that is of the level; else the nearest area of that level, first of those
        before the position, or the town of the headline where that is not right before it.
        """
        home = _home_of(level, self.home)
        return home or self._nearest(level, position) or _region_of(level, self.home)

    def referred(self, word: str, position: int) -> Located | None:
        """The area that 我市, 全县 … means; 该市 is the city named last, 我市 the one that 市 alone would mean."""
        nearest = self._nearest(word[1], position) if word[0] == "该" else None
        return nearest if nearest and nearest.mention.start < position else self.owner(word[1], position)

    def _nearest(self, level: str, position: int) -> Located | None:
        fitting = self.called.get(level, ())
        earlier = bisect_left(fitting, position, key=lambda item: item.mention.start)
        nearest = fitting[max(earlier - 1, 0)] if fitting else None
        far = nearest and position - nearest.mention.end > _REACH
        return fitting[0] if far and level in _TOWNS and fitting[0].mention.start < self.titled else nearest

    def chain(self, start: int, limit: int) -> Located | None:
        """The last of the areas that follow one another from a position on and end before a limit."""
        last, at = None, start
        for item in islice(self.located, bisect_left(self.located, start, key=lambda item: item.mention.start), None):
            if item.mention.start > at:
                break
            if item.mention.start == at and item.mention.end < limit:
                last, at = item, item.mention.end
        return last

    def head(self, name: str, position: int) -> tuple[Located, str] | None:
        """The area named before a position that a longer name begins with, and the rest of the name."""
        for length in range(len(name) - 1, 1, -1):
            items = self.called.get(name[:length], ())
            if items and items[0].mention.start < position:
                return items[0], name[length:]
        return None


def atlas(document: Document, mentions: Sequence[Mention]) -> Atlas:
    """The areas of a document, each resolved with the help of those before it.

    Args:
        document: supplies the home.
        mentions: every mention of the document, in order.

    >>> from kg.corpus import paragraph
    >>> from kg.mentions import find
    >>> page = paragraph("走进岷县十里镇,该县开会", home="定西市")
    >>> [(item.within, item.name) for item in atlas(page, find(page)).located]
    [('甘肃省定西市', '岷县'), ('甘肃省定西市岷县', '十里镇'), ('甘肃省定西市', '岷县')]
    """
    year = document.published.year if document.published else None
    home = gazetteer.resolve(document.home, year=year) if document.home else None
    located: list[Located] = []
    called: dict[str, list[Located]] = {}
    titled = max((block.end for block in document.blocks if block.kind is BlockKind.HEADLINE), default=0)
    growing = Atlas(home, located, called, titled)
    for mention in sorted(m for m in mentions if m.kind.is_area):
        located.append(_locate(mention, growing, year))
        for word in _calls(located[-1]):
            called.setdefault(word, []).append(located[-1])
    return growing


def _calls(item: Located) -> Iterator[str]:
    """What the text may call an area by: its name, and where it is named outright, its level."""
    yield from dict.fromkeys((item.name, item.mention.name))
    if is_pointing(item.mention.name):
        return
    if item.kind is Kind.PROVINCE:
        yield "省"
    elif item.kind is Kind.TOWNSHIP:
        yield from (suffix for suffix in _SUFFIXES if item.name.endswith(suffix))
    elif item.kind is Kind.VILLAGE:
        yield "社区" if item.name.endswith("社区") else item.name[-1]
    elif item.kind in {Kind.CITY, Kind.COUNTY}:
        written = item.mention.name
        in_full = any(area.name == written for area in gazetteer.named(written))
        yield (written if in_full else item.name)[-1]  # not by what it became: 哈密市 of 2012 is 伊州区 now


def _locate(mention: Mention, before: Atlas, year: int | None) -> Located:
    if is_pointing(mention.name):
        owner = before.referred(mention.name, mention.start)
        return (
            Located(mention, owner.kind, owner.name, owner.within) if owner else Located(mention, mention.kind, mention.name, "")
        )
    chain = before.located[-1] if before.located and before.located[-1].mention.end == mention.start else None
    name = mention.full or mention.name
    area = gazetteer.resolve(name, within=_context(chain, before.home), year=year)
    if area and _name_was_free(gazetteer.current(area), year):
        return _stated(mention, area)
    if area:
        return Located(mention, area.kind, area.name, _above(area))
    if mention.kind is Kind.AREA:
        return _zone(mention, before)
    return _settlement(mention, chain, before)


def _context(chain: Located | None, home: gazetteer.Area | None) -> gazetteer.Area | None:
    within = home and gazetteer.current(home)
    return (gazetteer.resolve(chain.name, within=within) if chain else None) or within


def _stated(mention: Mention, area: gazetteer.Area) -> Located:
    """An area by the name that it has today, so that articles from before and after a renaming meet."""
    today = gazetteer.current(area)
    return Located(mention, today.kind, today.name, _above(today))


def _name_was_free(today: gazetteer.Area, year: int | None) -> bool:
    """Whether no other area bore a name in a year that one bears now: 哈密市 was a county's when 哈密地区 was not yet a city."""
    then = (area for area in gazetteer.named(today.name) if area.name == today.name and area != today)
    return year is None or today.stood(year) or not any(area.stood(year) for area in then)


def _above(area: gazetteer.Area) -> str:
    return "".join(above.name for above in reversed(gazetteer.ancestors(area)))


def _zone(mention: Mention, before: Atlas) -> Located:
    home, owner = before.home, before.owner(mention.name[0], mention.start) if mention.name[0] in _LEVELS else None
    if owner:
        return Located(mention, mention.kind, owner.name + mention.name[1:], owner.within + owner.name)
    if mention.name in column("zones") and home:
        city = home if home.level == "city" else gazetteer.parent(home) or home
        return Located(mention, mention.kind, city.name + mention.name, _above(city))
    return Located(mention, mention.kind, mention.name, _home_chain(home))


def _settlement(mention: Mention, chain: Located | None, before: Atlas) -> Located:
    name = mention.full or mention.name
    if chain:
        return Located(mention, mention.kind, name, chain.within + chain.name)
    last = before.located[-1] if before.located else None
    if last and last.mention.end == mention.start - 1 and last.kind is mention.kind:
        return Located(mention, mention.kind, name, last.within)
    forms = (name, *(name + suffix for suffix in _SUFFIXES))
    same = [item for form in forms for item in before.called.get(form, ())[-1:] if item.kind is mention.kind]
    if same:
        return Located(mention, mention.kind, same[-1].name, same[-1].within)
    led = _named_after_town(name, before) if name.endswith("村") else None
    if led:
        return Located(mention, mention.kind, led[1], led[0].within + led[0].name)
    county = gazetteer.holder(name, gazetteer.current(before.home)) if before.home and mention.kind is Kind.TOWNSHIP else None
    return Located(mention, mention.kind, name, _home_chain(county or before.home))


def _named_after_town(name: str, before: Atlas) -> tuple[Located, str] | None:
    """The township whose short name a village's name begins with, and the rest: 石盘|小沟村 where 石盘镇 was named."""
    for cut in range(2, len(name) - 2):
        for suffix in _SUFFIXES:
            if towns := before.called.get(name[:cut] + suffix):
                return towns[-1], name[cut:]
    return None


def _home_chain(home: gazetteer.Area | None) -> str:
    today = home and gazetteer.current(home)
    return _above(today) + today.name if today else ""


def _region_of(level: str, home: gazetteer.Area | None) -> Located | None:
    """The autonomous region that 区 means where no district is spoken of."""
    area = gazetteer.enclosing(home, level) if home and level == "区" else None
    return _stated(Mention(0, 0, area.kind, area.name), area) if area else None


def _home_of(level: str, home: gazetteer.Area | None) -> Located | None:
    """The home, or what encloses it, as far as it is of a level."""
    above = gazetteer.ancestors(home) if home and level in _ABOVE else ()
    for area in (home, *above) if home else ():
        called = area.name.endswith(level) and not (level == "区" and area.name.endswith(("地区", "特别行政区")))
        if called or (level == "省" and area.name.endswith("自治区")):
            return _stated(Mention(0, 0, area.kind, area.name), area)
    return None
