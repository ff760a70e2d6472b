"""Which area a mention of a place means: by the chain it stands in, by the article's home, by what was named before."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from kg import gazetteer
from kg.lexicon import column
from kg.model import Document, Kind, Mention

__all__ = ["Atlas", "Located", "atlas"]

_TOWNSHIP: Final = "镇乡"
_SUFFIXES: Final = ("镇", "乡", "街道")
_REFERRING: Final = "全我本该"


@dataclass(frozen=True, slots=True)
class Located:
    """One mention of an area, resolved: its full name and the names of what encloses it, largest first."""

    mention: Mention
    kind: Kind
    name: str
    within: str


@dataclass(frozen=True, slots=True)
class Atlas:
    """The areas of one document in order of the text, and its home."""

    home: gazetteer.Area | None
    located: tuple[Located, ...]

    @property
    def ground(self) -> str:
        """The home and what encloses it, largest first: what a name that stands for itself lies in."""
        return _home_chain(self.home)

    def at(self, mention: Mention) -> Located | None:
        """What a mention of an area was resolved to."""
        index = bisect_left(self.located, mention, key=lambda item: item.mention)
        found = self.located[index : index + 1]
        return found[0] if found and found[0].mention == mention else None

    def owner(self, level: str, position: int) -> Located | None:
        """The area that a bare level (市, 县, 区, 镇 …) means at a position of the text."""
        return _owner(level, position, self.home, self.located)


def atlas(document: Document, mentions: Sequence[Mention]) -> Atlas:
    """The areas of a document, each resolved with the help of those before it.

    Args:
        document: supplies the home.
        mentions: every mention of the document, in order.
    """
    year = document.published.year if document.published else None
    home = gazetteer.resolve(document.home, year=year) if document.home else None
    located: list[Located] = []
    for mention in sorted(m for m in mentions if m.kind.is_area):
        located.append(_locate(mention, home, located, year))
    return Atlas(home, tuple(located))


def _locate(mention: Mention, home: gazetteer.Area | None, before: Sequence[Located], year: int | None) -> Located:
    if mention.name[0] in _REFERRING and len(mention.name) == 2:
        owner = _owner(mention.name[1], mention.start, home, before)
        return (
            Located(mention, owner.kind, owner.name, owner.within) if owner else Located(mention, mention.kind, mention.name, "")
        )
    chain = before[-1] if before and before[-1].mention.end == mention.start else None
    name = mention.full or mention.name
    area = gazetteer.resolve(name, within=_context(chain, home), year=year)
    if area:
        return _stated(mention, area)
    if mention.kind is Kind.AREA:
        return _zone(mention, home)
    return _settlement(mention, chain, before, home)


def _context(chain: Located | None, home: gazetteer.Area | None) -> gazetteer.Area | None:
    within = home and gazetteer.current(home)
    return (gazetteer.resolve(chain.name, within=within) if chain else None) or within


def _stated(mention: Mention, area: gazetteer.Area) -> Located:
    """An area by the name that it has today, so that articles from before and after a renaming meet."""
    today = gazetteer.current(area)
    return Located(mention, today.kind, today.name, _above(today))


def _above(area: gazetteer.Area) -> str:
    return "".join(above.name for above in reversed(gazetteer.ancestors(area)))


def _zone(mention: Mention, home: gazetteer.Area | None) -> Located:
    if mention.name in column("zones") and home:
        city = home if home.level == "city" else gazetteer.parent(home) or home
        return Located(mention, mention.kind, city.name + mention.name, _above(city))
    return Located(mention, mention.kind, mention.name, _home_chain(home))


def _settlement(mention: Mention, chain: Located | None, before: Sequence[Located], home: gazetteer.Area | None) -> Located:
    name = mention.full or mention.name
    if chain:
        return Located(mention, mention.kind, name, chain.within + chain.name)
    beside = before[-1] if before and before[-1].mention.end == mention.start - 1 and before[-1].kind is mention.kind else None
    if beside:
        return Located(mention, mention.kind, name, beside.within)
    forms = {name, *(name + suffix for suffix in _SUFFIXES)}
    same = next((item for item in reversed(before) if item.name in forms and item.kind is mention.kind), None)
    return Located(mention, mention.kind, same.name if same else name, same.within if same else _home_chain(home))


def _home_chain(home: gazetteer.Area | None) -> str:
    today = home and gazetteer.current(home)
    return _above(today) + today.name if today else ""


def _owner(level: str, position: int, home: gazetteer.Area | None, located: Sequence[Located]) -> Located | None:
    """The home or what encloses it, where it is of that level; else the nearest area of that level, first of those before."""
    fitting = [item for item in located if _fits(item, level)]
    earlier = [item for item in fitting if item.mention.start < position]
    if level in "省市州盟":
        for area in (home, *gazetteer.ancestors(home)) if home else ():
            if area.name.endswith(level) or (level == "省" and area.level == "province"):
                return _stated(Mention(0, 0, area.kind, area.name), area)
    if earlier:
        return earlier[-1]
    if home and home.level == "county" and home.name.endswith(level):
        return _stated(Mention(0, 0, home.kind, home.name), home)
    return fitting[0] if fitting else None


def _fits(item: Located, level: str) -> bool:
    if item.mention.name[0] in _REFERRING and len(item.mention.name) == 2:
        return False
    if level in _TOWNSHIP or level == "街道":
        return item.kind is Kind.TOWNSHIP and item.name.endswith(level)
    wanted = Kind.PROVINCE if level == "省" else None
    if wanted:
        return item.kind is wanted
    return item.kind in {Kind.CITY, Kind.COUNTY} and (item.name.endswith(level) or item.mention.name.endswith(level))
