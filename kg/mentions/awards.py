"""Honours and titles that are given: 市劳模, 全国五一劳动奖章, 湖北省“模范职工之家”."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass
from functools import cache
from typing import Final

from kg import gazetteer
from kg.corpus import PROSE
from kg.gazetteer import Area
from kg.lexicon import Phrases, Row, column, load
from kg.mentions.quotations import is_common, quotations
from kg.mentions.spans import covering
from kg.mentions.undertakings import is_particular
from kg.mentions.wordsets import any_of
from kg.model import Block, Document, Kind, Mention

__all__ = ["awards"]

_THROUGH: Final = frozenset({Kind.PROGRAM, Kind.EVENT, Kind.DOCUMENT, Kind.PERSON})
_LEVEL: Final = r"全国|国家级|(?:省部|省|市|县|区|州|盟|旗|自治区)级|全[省市县区州盟旗]|自治区|兵团|[省市县区州盟旗]"
_BOUNDARY: Final = r"(?:(?<![\u4e00-\u9fff])|(?<=[名位个为予获得是由被评从当有和与及届年的选好])|(?=.[级国省市县区州盟旗治部]))"
_LEVELS: Final = re.compile(rf"{_BOUNDARY}(?P<all>(?:(?:{_LEVEL})[、和及])*(?P<last>{_LEVEL}))$")
_EARLIER: Final = re.compile(rf"({_LEVEL})[、和及]")
_ELLIPTIC: Final = re.compile(r"(?:[\d一二两三四五六七八九十]+[余多]?[个枚名项])?[、,和及](奖状|奖章)")
_FEW: Final = frozenset({"十佳", "双十佳", "百佳", "十优", "最美"})
_RANK: Final = re.compile("[一二三特]等奖")
_CALLED: Final = re.compile(r"(?:等)?(?:荣誉)?(?:称号|荣誉|奖牌|奖杯|奖项|证书|殊荣|获得者|评选)")
_LINK: Final = re.compile(r"(?:荣誉称号|称号)?[、,和及与]*(?:授予了?)?(?:[\d一二两三四五六七八九十百]+[余多]?[名个位家])?")
_COUNT: Final = re.compile(r"了?(?:[\d一二两三四五六七八九十百]+[余多]?[名个位家届次])?$")
_REACH: Final = 16
_LONGEST_PLACE: Final = 11
_LONGEST_TITLE: Final = 20
_SHORTEST_TITLE: Final = 4
_ATTRIBUTE: Final = re.compile(r"”(?![和与及等称荣奖的])[\u4e00-\u9fff]")  # 获得“免检”|产品
_LONGEST_CALLED: Final = 32  # characters of what is expressly called a title


@dataclass(frozen=True, slots=True, order=True)
class _Honour:
    """One place where an honour is named: `prefix` is the area or level before `title`, empty where the text has none."""

    start: int
    end: int
    prefix: str
    title: str


def awards(document: Document, seen: Sequence[Mention]) -> Iterator[Mention]:
    """The honours that a document names, in full where the level and the article's home tell the area.

    >>> from kg.corpus import paragraph
    >>> document = paragraph("全县有3名省劳模,王师傅被授予“灞桥工匠”称号", home="蓝田县")
    >>> [(mention.name, mention.full) for mention in awards(document, ())]
    [('省劳模', '陕西省劳动模范'), ('灞桥工匠', None)]
    """
    home = gazetteer.resolve(document.home) if document.home else None
    held = covering((mention.start, mention.end) for mention in seen if mention.kind not in _THROUGH)
    found = sorted({honour for block in document.blocks if block.kind in PROSE for honour in _in(document.reading, block)})
    usual, own = _usual_prefixes(found), {mention.end for mention in seen if mention.kind.is_organization}
    for honour in found:
        if not held(honour.start, honour.end):
            prefix = honour.prefix or ("" if _is_of_body(document.reading, honour, own) else usual.get(honour.title, ""))
            yield _mention(honour, prefix, home)


def _is_of_body(reading: str, honour: _Honour, bodies: Set[int]) -> bool:
    """Whether an honour is that of the body or trade named before it: 全国交通系统|“工人先锋号”."""
    at = honour.start - (reading[honour.start - 1 : honour.start] == "“")
    return at in bodies or reading.endswith("系统", 0, at)


def _mention(honour: _Honour, prefix: str, home: Area | None) -> Mention:
    name = honour.prefix + honour.title
    full = _area_name(prefix, honour.title, home) + _formal(honour.title)
    return Mention(honour.start, honour.end, Kind.AWARD, name, full if full != name else None)


def _usual_prefixes(found: Sequence[_Honour]) -> dict[str, str]:
    """The prefix of each honour that has but one in the whole article, and so means the same where it has none."""
    prefixes: dict[str, set[str]] = {}
    for honour in found:
        if honour.prefix and _use(honour.title) == "always":
            prefixes.setdefault(honour.title, set()).add(honour.prefix)
    return {title: next(iter(known)) for title, known in prefixes.items() if len(known) == 1}


def _area_name(prefix: str, title: str, home: Area | None) -> str:
    if prefix in {"全国", "国家级"}:
        return "全国"
    if re.fullmatch(_LEVEL, prefix):
        level = prefix.removesuffix("级").removeprefix("全")
        area = gazetteer.enclosing(home, level) if home else None
        area = area or (gazetteer.enclosing(home, "自治区") if home and level == "省" else None)
    else:
        area = None if title.endswith("工匠") else gazetteer.resolve(prefix, within=home)
    return area.name if area else prefix


def _formal(title: str) -> str:
    row = _titles().get(title)
    return (row["full"] if row else "") or title


def _use(title: str) -> str:
    row = _titles().get(title)
    return row["use"] if row else ""


@cache
def _titles() -> dict[str, Row]:
    return {row["award"]: row for row in load("awards")}


@cache
def _forms() -> dict[str, str]:
    plain = {title: title for title in _titles()}
    return plain | {title.replace("五一", "“五一”", 1): title for title in plain if title.startswith("五一")}


@cache
def _finder() -> Phrases:
    return Phrases(_forms())


@cache
def _undertakings() -> tuple[str, ...]:
    return column("undertakings")


@cache
def _occasions() -> tuple[str, ...]:
    """What a quotation ends in that names where an honour was won, or how: “十佳标兵|评比”, “岷江项目|交易会”."""
    return ("评比", "评选", *(row["head"] for row in load("undertakings") if row["kind"] == Kind.EVENT))


@cache
def _verbs() -> Phrases:
    return Phrases(column("award_verbs"))


def _in(text: str, block: Block) -> Iterator[_Honour]:
    listed = list(_listed(text, block.start, block.end))
    classed = list(_of_a_class(text, block.start, block.end))
    longer = [*_quoted(text, block.start, block.end, [*listed, *classed]), *classed]
    within = covering((honour.start, honour.end) for honour in longer)
    yield from longer
    for honour in listed:
        if not within(honour.start, honour.end):
            yield honour
            yield from _elliptic(text, honour)


def _listed(text: str, start: int, end: int) -> Iterator[_Honour]:
    for a, b, form in _finder().find(text[start:end]):
        at, stop, title = start + a, start + b, _forms()[form]
        if not text.startswith(column("award_tails"), stop):
            prefixes = list(_prefixes(text, start, at))
            if prefixes or _is_conferred(text, start, at, stop, _use(title)):
                yield from (_Honour(begin, stop, prefix, title) for begin, prefix in prefixes or [(at, "")])


def _of_a_class(text: str, start: int, end: int) -> Iterator[_Honour]:
    """Classes of the best, and prizes, that are told apart by what they did well: 荣获岷县|劳动竞赛|先进集体."""
    for match in _received().finditer(text, start, end):
        if is_particular(match["what"]) or _CALLED.match(text, match.end("name")):
            yield _Honour(*match.span("name"), "", match["name"])


@cache
def _received() -> re.Pattern[str]:
    given = rf"{any_of('honouring', 'receiving')}了?(?:[\d一二两三四五六七八九十百]+[名个家]|\d{{4}}年度?)?"
    what = r"(?P<what>(?![一首]批|全[省市县区州])(?:(?!的)[\u4e00-\u9fff]){4,20}?)"
    named = rf"(?:{any_of('honoured_class')}|{any_of('prize_for')}(?:[一二三特]等)?奖)"
    return re.compile(rf"{given}(?P<name>{what}{named})(?=称号|荣誉|[,。;、和]|$)")


def _prefixes(text: str, floor: int, at: int) -> Iterator[tuple[int, str]]:
    """Where the name begins and with which area or level: three times for 全国、省、市 before an honour."""
    at -= text[at - 1] == "“"
    for size in range(_LONGEST_PLACE, 1, -1):
        place = text[max(floor, at - size) : at]
        known = gazetteer.named(place) and any(name == place for _, _, name in gazetteer.finder().find(place))
        if known or place in column("area_bynames"):
            yield at - len(place), place
            return
    levels = _LEVELS.search(text, max(floor, at - _REACH), at)
    if levels:
        for earlier in _EARLIER.finditer(text, levels.start("all"), levels.start("last")):
            yield earlier.start(), earlier[1]
        yield levels.start("last"), levels["last"]


def _is_conferred(text: str, floor: int, start: int, end: int, use: str) -> bool:
    if use == "always" or _CALLED.match(text, end) or text[start - 1] + text[end : end + 1] == "“”":
        return True
    return use == "prefixed" and any(_verbs().find(_before(text, floor, start)))


def _before(text: str, floor: int, start: int) -> str:
    clause = re.split(r"[,。;!?\n]", text[max(floor, start - _REACH) : start])[-1]
    return _COUNT.sub("", clause)


def _elliptic(text: str, honour: _Honour) -> Iterator[_Honour]:
    match = _ELLIPTIC.match(text, honour.end)
    if match and honour.title.endswith(("奖状", "奖章")):
        yield _Honour(match.start(1), match.end(1), honour.prefix, honour.title[:-2] + match[1])


def _quoted(text: str, start: int, end: int, listed: Sequence[_Honour]) -> Iterator[_Honour]:
    """What stands in quotation marks and is no honour of the table, at least not as a whole."""
    begins = {honour.end: honour.start for honour in listed}
    last = -1
    for a, b in quotations(text, start, end):
        whole = begins.get(b, b) <= a
        if classed := [*_few(text, a, b, end), *_best_of(text, start, a, b, end)]:
            yield from classed
        elif whole or (b in begins and "," not in text[a:b]) or (not is_common(text[a:b]) and _is_title(text, start, a, b, last)):
            last = b + 1
            if not whole:
                yield _Honour(a, b, "", text[a:b])


def _few(text: str, start: int, end: int, limit: int) -> Iterator[_Honour]:
    """The few that are honoured for what follows a quotation: “十佳”|文明职工."""
    if text[start:end] in _FEW and (best := _best().match(text, end + 1, limit)):
        yield _Honour(start - 1, best.end(), "", text[start - 1 : best.end()])


def _best_of(text: str, floor: int, start: int, end: int, limit: int) -> Iterator[_Honour]:
    """Those that have done best in the campaign that a quotation names: 评为全国“安康杯”竞赛|优胜班组."""
    best = _classed().match(text, end + 1, limit)
    for begin, prefix in list(_prefixes(text, floor, start - 1)) or [(start - 1, "")]:
        if best and any(_verbs().find(_before(text, floor, begin))):
            yield _Honour(begin, best.end(), prefix, text[start - 1 : best.end()])


@cache
def _classed() -> re.Pattern[str]:
    return re.compile(rf"(?:竞赛|活动|评比)?{any_of('honoured_class')}")


@cache
def _named_honour() -> re.Pattern[str]:
    """What is an honour by its own words: “最美护林员”, “爱岗敬业优秀职工”, “港口工匠提名奖”."""
    judged = rf"[\u4e00-\u9fff]{{0,10}}?{any_of('evaluated')}[\u4e00-\u9fff]{{0,4}}(?:{any_of('honoured_kind')}|[员师手匠者])"
    return re.compile(rf"(?:最美|十佳).+|{judged}|[\u4e00-\u9fff]{{2,}}奖")


@cache
def _whose_best() -> re.Pattern[str]:
    """What says that a quotation is what somebody was best at: “四比”|先进, “五小”|能手."""
    return re.compile(rf"{any_of('evaluated')}|能手|标兵|精神|理念|品质|宗旨")


@cache
def _best() -> re.Pattern[str]:
    """Those of whom a few are honoured: “十佳”|文明职工."""
    return re.compile(rf"[\u4e00-\u9fff]{{0,7}}?(?:{any_of('honoured_kind')}|人员|[员工匠])(?![人员])")


def _is_title(text: str, floor: int, start: int, end: int, last: int) -> bool:
    if _RANK.fullmatch(text, start, end) or text.endswith(_occasions(), start, end):
        return False
    called = _CALLED.match(text, end + 1)
    if text.startswith(_undertakings(), end + 1) or end - start > (_LONGEST_CALLED if called else _LONGEST_TITLE):
        return False
    if called or _named_honour().fullmatch(text, start, end):
        return True
    if _whose_best().match(text, end + 1) or (end - start < _SHORTEST_TITLE and _ATTRIBUTE.match(text, end)):
        return False
    if last > 0 and _LINK.fullmatch(text, last, start - 1):
        return True
    return any(b == len(_before(text, floor, start - 1)) for _, b, _ in _verbs().find(_before(text, floor, start - 1)))
