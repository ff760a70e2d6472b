"""The area that a page is from: what bare 市, 县, 区 in it refer to."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final

import rjieba

from kg.corpus.publication import Said
from kg.gazetteer import Area, ancestors, finder, named, resolve
from kg.lexicon import column
from kg.model import BlockKind

__all__ = ["home"]

_TITLES: Final = frozenset({BlockKind.HEADLINE, BlockKind.SUBTITLE})
_PROSE: Final = _TITLES | {BlockKind.HEADING, BlockKind.PARAGRAPH, BlockKind.CAPTION}
_ITS_UNION = re.compile(r"总?工会")
_OF_UNION: Final = 5
_IN_TITLE: Final = 3
_BARE_AT_MOST: Final = 3
_LEAST: Final = 2  # one passing mention makes no home
_CLEAR: Final = 2  # times the weight of the next: an article of a province's paper that is about one city
_LONGEST_AREA: Final = 12
_SHORT: Final = 2
_LEVELS: Final = frozenset("州盟县旗")  # what short names hold too: 黄南州
_PUBLISHED_IN = re.compile(r"发表于([\u4e00-\u9fff]{2,3})")
_WHERE_REPORTED = re.compile(
    r"(?:本[报刊网台社]|新华社|中新[社网])[^。,]{2,8}?\d+月\d+日\s*(?:电|讯)|在[\u4e00-\u9fff]{2,6}(?:举行|召开|开幕|揭晓)"
)
_ALONE: Final = r"(?:(?<![\u4e00-\u9fff])|(?<=[由从在向与和到被对受将经为]))"
_BARE = re.compile(
    rf"(?:[全我该本](?=.(?!场|面))|{_ALONE}(?=.(?:总|委|政府|直|里|域|内|各|[,。、]|[\u4e00-\u9fff]{{0,4}}局)))([市县区旗州])"
)
_WHOLE_PROVINCE = re.compile(rf"{_ALONE}省(?:总工会|总(?=[、,。党的])|[\u4e00-\u9fff]{{2,9}}厅)|[全我]省|自治区总工会")
_SETTLED = re.compile("[村镇乡]|街道|社区")
_FROM_ELSEWHERE = re.compile(r"(?:来自|老家|籍贯|赴|前往|援)$")


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
    owners = (_area_in_name(name, weight, year) for name in (*signed, outlet or ""))
    own = next(filter(None, owners), None) or _province_spoken_for(page, weight)
    area = _narrowed(own, weight, page) if own else _spoken_of(weight, page) or _main(weight)
    return _with_papers(area).name if area else None


def _with_papers(area: Area) -> Area:
    """An area, or the special region that it is a district of: those have no unions, offices or papers of their own."""
    return next((above for above in ancestors(area) if above.name.endswith("特别行政区")), area)


def _weights(page: Sequence[Said], year: int | None) -> Counter[Area]:
    """How often each area is named, in the order of the text; unions, titles and fitting bare forms count more."""
    prose = [(kind, _WHERE_REPORTED.sub("。", text)) for kind, text in page if kind in _PROSE]
    forms = Counter[str]()
    for kind, text in prose:
        for start, end, form in _found(text):
            if _FROM_ELSEWHERE.search(text, 0, start):
                continue
            forms[form] += (_IN_TITLE if kind in _TITLES else 1) * (_OF_UNION if _ITS_UNION.match(text, end) else 1)
    context = _named_most(_resolved(forms, year, within=None)) or next(_published_in(page), None)
    weight = _resolved(forms, year, within=context)
    bare = _bare(prose)
    return Counter({area: count + _bonus(area, count, forms, bare) for area, count in weight.items()})


def _bare(page: Sequence[Said]) -> Counter[str]:
    """How often 市, 县 and the like stand for an area without its name."""
    return Counter(match[1] for kind, text in page if kind in _PROSE for match in _BARE.finditer(text))


def _bonus(area: Area, count: int, forms: Counter[str], bare: Counter[str]) -> int:
    """What the fitting bare forms add to an area, once more than a single short name stands for it."""
    sure = area.name in forms or count >= _LEAST
    return min(bare[area.name[-1]], _BARE_AT_MOST) if sure else 0


def _found(text: str) -> Iterator[tuple[int, int, str]]:
    """The areas named in a text; a short name only where it is a word of its own (not in 宫|镇江, somebody's name).

    A full name that is a word as well (市区) is one only right behind another area.
    """
    found = list(finder().find(text))
    words = {(start, end) for _, start, end in rjieba.tokenize(text)} if found else set()
    ends = {end for _, end, _ in found}
    for start, end, form in found:
        full = any(area.name == form for area in named(form)) or (len(form) > _SHORT and form[-1] in _LEVELS)
        short = (start, end) in words and not _SETTLED.match(text, end)
        if short if not full else form not in column("area_words") or start in ends:
            yield start, end, form


def _resolved(forms: Counter[str], year: int | None, *, within: Area | None) -> Counter[Area]:
    weight = Counter[Area]()
    for form, count in forms.items():
        if area := resolve(form, within=within, year=year):
            weight[area] += count
    return weight


def _published_in(page: Sequence[Said]) -> Iterator[Area]:
    for kind, text in page:
        if kind is BlockKind.META and (match := _PUBLISHED_IN.search(text)):
            yield from named(match[1])[:1]


def _main(weight: Counter[Area]) -> Area | None:
    """The area that is named most, a province only where nothing smaller is; what is around all where two are named alike."""
    named_most = _named_most(weight)
    if not named_most or weight.total() < _LEAST:
        return None
    alike = [area for area, count in weight.items() if count == weight[named_most] and not _is_wide(area)]
    if all(_in_line(area, named_most) for area in alike):
        return named_most if weight[named_most] >= _LEAST else None
    whole = _with_ancestors(weight)
    return next((area for area in ancestors(named_most) if whole[area] == weight.total()), None)


def _named_most(weight: Counter[Area]) -> Area | None:
    narrow = Counter({area: count for area, count in weight.items() if not _is_wide(area)})
    return next((area for area, _ in (narrow or weight).most_common(1)), None)


def _spoken_of(weight: Counter[Area], page: Sequence[Said]) -> Area | None:
    """The area, named or around those that are, of the level that 全市, 县总工会 and the like speak of most."""
    levels = _bare(page).most_common(2)
    if not levels or levels[0][1] < _LEAST or (len(levels) > 1 and levels[0][1] == levels[1][1]):
        return None
    whole = Counter({area: count for area, count in _with_ancestors(weight).items() if area.name[-1] == levels[0][0]})
    ranked = whole.most_common()
    if not ranked or any(count == ranked[0][1] and not _in_line(area, ranked[0][0]) for area, count in ranked[1:]):
        return None
    held = (area for area, count in ranked if ranked[0][0] in ancestors(area) and _CLEAR * count > ranked[0][1])
    return next(held, ranked[0][0])  # 桐城市 rather than 安庆市 around it


def _with_ancestors(weight: Counter[Area]) -> Counter[Area]:
    """How often each area, or one inside it, is named."""
    whole = Counter[Area]()
    for area, count in weight.items():
        for around in (area, *ancestors(area)):
            whole[around] += count
    return whole


def _is_wide(area: Area) -> bool:
    """Whether an area has cities of its own, so that bare 市 in its papers means one of them."""
    return area.level == "province" and area.name.endswith(("省", "自治区"))


def _area_in_name(name: str, weight: Counter[Area], year: int | None) -> Area | None:
    """The area in the name of an outlet or issuer, the smallest of a chain."""
    found = (resolve(form, within=_named_most(weight), year=year) for form in _forms_in(name))
    return max(filter(None, found), key=lambda area: len(ancestors(area)), default=None)


def _forms_in(name: str) -> list[str]:
    """Full names at the beginning are sure even where they are also ordinary words, and whatever stands behind 今日."""
    if named(name.removeprefix("今日")):
        return [name.removeprefix("今日")]
    whole = [form for end in range(2, _LONGEST_AREA) if (form := name[:end]) in {area.name for area in named(form)}]
    return [form for _, _, form in finder().find(name)] or whole[-1:]


def _province_spoken_for(page: Sequence[Said], weight: Counter[Area]) -> Area | None:
    """The province of the 省总工会 that a page speaks of, unless it speaks more of a place elsewhere (来自河南的拾花工)."""
    if not _speaks_for_province(page):
        return None
    wide = Counter({area: count for area, count in weight.items() if _is_wide(area)})
    ranked = (wide or Counter({area: count for area, count in _with_ancestors(weight).items() if _is_wide(area)})).most_common(1)
    province, main = ranked[0][0] if ranked else None, _main(weight)
    elsewhere = province and main and province not in (main, *ancestors(main)) and weight[main] > weight[province]
    return None if elsewhere else province


def _speaks_for_province(page: Sequence[Said]) -> int:
    return sum(len(_WHOLE_PROVINCE.findall(text)) for kind, text in page if kind in _PROSE)


def _narrowed(own: Area, weight: Counter[Area], page: Sequence[Said]) -> Area:
    """The area of an outlet, or the one inside it that an article is about."""
    return _within(own, weight, page) if _is_wide(own) else _area_in_title(own, page) or own


def _area_in_title(larger: Area, page: Sequence[Said]) -> Area | None:
    """The one area inside an outlet's that a title names instead of it: a city, or a county that bare 县 stands for."""
    forms = [form for kind, text in page if kind in _TITLES for _, _, form in _found(text)]
    titled = {area for form in forms if (area := resolve(form, within=larger))}
    inside = [area for area in titled if larger in ancestors(area)]
    if len(inside) != 1 or len(titled) != 1:
        return None
    bare, level = _bare(page), inside[0].name[-1]
    return inside[0] if level == "市" or bare[level] > bare["市"] else None


def _within(province: Area, weight: Counter[Area], page: Sequence[Said]) -> Area:
    """The one area of a province that an article is about, the province itself where there is none."""
    inside = Counter({area: count for area, count in weight.items() if province in ancestors(area)})
    main = _main(inside)
    if not main:
        return province
    others = max((count for area, count in inside.items() if not _in_line(area, main)), default=0)
    clear = inside[main] >= _CLEAR * others and inside[main] > weight[province] + _speaks_for_province(page)
    return main if clear else province


def _in_line(area: Area, other: Area) -> bool:
    return area == other or area in ancestors(other) or other in ancestors(area)
