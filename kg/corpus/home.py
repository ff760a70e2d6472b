"""The area that a page is from: what bare 市, 县, 区 in it refer to."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from kg.corpus.publication import Said
from kg.gazetteer import Area, ancestors, finder, named, resolve
from kg.model import BlockKind

__all__ = ["home"]

_PROSE: Final = frozenset({BlockKind.HEADLINE, BlockKind.SUBTITLE, BlockKind.PARAGRAPH, BlockKind.CAPTION, BlockKind.HEADING})
_TITLES: Final = frozenset({BlockKind.HEADLINE, BlockKind.SUBTITLE})
_ITS_UNION = re.compile(r"(?:总工会|工会)")
_OF_UNION: Final = 5
_IN_TITLE: Final = 3
_CLEAR: Final = 2  # times the weight of the next: an article of a province's paper that is about one city
_PUBLISHED_IN = re.compile(r"发表于([\u4e00-\u9fff]{2,3})")
_PROVINCE_ITSELF = re.compile(r"(?<![\u4e00-\u9fff])省总工会|全省|我省|全区工会|自治区总工会")


def home(page: Sequence[Said], outlet: str | None, year: int | None) -> str | None:
    """The full name of the area that bare 市, 县, 区 refer to, None where the page doesn't tell.

    Args:
        page: the rows of the page with their kinds.
        outlet: who published it.
        year: of publication, for areas that ended or began.

    >>> home([(BlockKind.PARAGRAPH, "县总工会慰问了20名职工。")], "武陟县总工会", 2023)
    '武陟县'
    """
    weight = _weights(page, year)
    signed = (text for kind, text in page if kind is BlockKind.SIGNATURE)
    for name in (*signed, outlet or ""):
        if own := _area_in_name(name, weight, year):
            return own.name if not _is_wide(own) else _within(own, weight, page).name
    main = _main(weight)
    return main.name if main else None


def _is_wide(area: Area) -> bool:
    """Whether an area has cities and counties of its own, so that bare 市 in its papers means one of them."""
    return area.level == "province" and area.name.endswith(("省", "自治区"))


def _within(province: Area, weight: Counter[Area], page: Sequence[Said]) -> Area:
    """The one area of a province that an article is about, the province itself where there is none."""
    inside = Counter({area: count for area, count in weight.items() if province in ancestors(area)})
    main = _main(inside)
    others = max((count for area, count in inside.items() if area != main and not _related(area, main)), default=0)
    whole = weight[province] + sum(len(_PROVINCE_ITSELF.findall(text)) for kind, text in page if kind in _PROSE)
    return main if main and inside[main] >= _CLEAR * others and inside[main] > whole else province


def _related(area: Area, other: Area | None) -> bool:
    return other is not None and (area in ancestors(other) or other in ancestors(area))


def _main(weight: Counter[Area]) -> Area | None:
    """The area that is named most, areas that have others below them only where nothing smaller is named."""
    narrow = {area: count for area, count in weight.items() if not _is_wide(area)}
    ranked = sorted((narrow or weight).items(), key=lambda item: (-item[1], item[0].code))
    return ranked[0][0] if ranked else None


def _weights(page: Sequence[Said], year: int | None) -> Counter[Area]:
    """How often each area is named, unions and titles counted more."""
    forms = Counter[str]()
    for kind, text in page:
        if kind in _PROSE:
            for _, end, form in finder().find(text):
                forms[form] += (_IN_TITLE if kind in _TITLES else 1) * (_OF_UNION if _ITS_UNION.match(text, end) else 1)
    certain = _sum(forms, year, within=None)
    context = _main(certain) or next(_published_in(page), None)
    return _sum(forms, year, within=context)


def _published_in(page: Sequence[Said]) -> Iterator[Area]:
    for kind, text in page:
        if kind is BlockKind.META and (match := _PUBLISHED_IN.search(text)):
            yield from named(match[1])[:1]


def _sum(forms: Counter[str], year: int | None, *, within: Area | None) -> Counter[Area]:
    weight = Counter[Area]()
    for form, count in forms.items():
        if area := resolve(form, within=within, year=year):
            weight[area] += count
    return weight


def _area_in_name(name: str, weight: Counter[Area], year: int | None) -> Area | None:
    """The area in the name of an outlet or issuer, the smallest of a chain."""
    context = _main(weight)
    found = [resolve(form, within=context, year=year) for form in _forms_in(name)]
    return min(filter(None, found), key=_size, default=None)


def _forms_in(name: str) -> Iterable[str]:
    whole = [name[:end] for end in range(2, min(len(name), 12) + 1) if any(area.name == name[:end] for area in named(name[:end]))]
    return [form for _, _, form in finder().find(name)] or whole[-1:]


def _size(area: Area) -> int:
    return -len(ancestors(area))
