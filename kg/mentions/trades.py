"""Workers by trades that no list holds: a reader knows them by their ending and by what is done for them or counted of them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

import rjieba

from kg.corpus import PROSE, blocks_of
from kg.lexicon import Phrases, column, load
from kg.mentions.spans import Span
from kg.mentions.words import cuts_word
from kg.mentions.wordsets import any_of, bare_words
from kg.model import Block, Document

__all__ = ["cues", "ends_trade", "holds", "trades"]

_STEM: Final = r"[^\W\d_a-zA-Z千万为对给向和与及的在到从由把被等了是有个名位各该每让将自您我你他她它们]"
_LONGEST: Final = 12
_COUNTED: Final = re.compile(r"(?:[\d二三四五六七八九十百千万]|(?<=[十百零])一)[余多]?万?[余多]?[名位]")
_COUNTING: Final = frozenset("名位")
_TRADESMAN: Final = ("工", "匠", "师", "员", "司机", "工人", "大师")
_BETWEEN: Final = frozenset("、和与及")
_THEY: Final = re.compile(r"[称叫唤誉][为作做]?[她他你我]们(?:[为作做是叫])?“(?P<name>[\u4e00-\u9fff]{2,8})”")
_LODGING: Final = re.compile(r"“(?P<name>[\u4e00-\u9fff]{2,6}?)(?:驿站|驿家|小站|小屋|之家|港湾|服务站|夜校|学堂|课堂|学院)”")


def trades(document: Document) -> frozenset[str]:
    """The trades that a document tells by what is done for those who follow them, how many they are, or what is named after them.

    >>> from kg.corpus import paragraph
    >>> sorted(trades(paragraph("向社区卡点值守人员送水,36名门机司机用吊钩穿瓶,大家叫她们“码头铁娘子”")))
    ['码头铁娘子', '社区卡点值守人员', '门机司机']
    """
    reading = document.reading
    told = {reading[slice(*span)] for span in _told(document)}
    return frozenset({*told, *_lodged(reading), *(match["name"] for match in _THEY.finditer(reading))})


def holds(text: str, start: int, end: int) -> bool:
    """Whether the name of a trade stands in some words by itself, and not as a part of others.

    >>> holds("驼工免费体检", 0, 2), holds("割胶工人", 1, 3)
    (True, False)
    """
    tailed = text.startswith(column("group_tails"), end) or _longer().match(text, end)
    left = end if text[start - 1 : start] in _COUNTING else start  # 36名|门机司机: 名门 is a word too
    return not (tailed or _is_in_quotation(text, start, end) or cuts_word(text, left, end))


def ends_trade(text: str) -> bool:
    """Whether what stands at the end of some words is one who follows a trade: 找到裱糊工.

    >>> ends_trade("找到裱糊工"), ends_trade("开始施工")
    (True, False)
    """
    return text.endswith(_TRADESMAN) and len(text) > 2 and not (text.endswith(_no_trades()) or _is_verb(text[-2:]))


@cache
def cues() -> Phrases:
    """Finds the words behind which those stand for whom something is done."""
    rows = load("served_cues")
    return Phrases((row["phrase"] for row in rows if not row["is"]), hidden=(row["phrase"] for row in rows if row["is"]))


def _lodged(text: str) -> Iterator[str]:
    """Trades that a house is named after, if the text tells of those who follow them too: “驼工驿站”."""
    for match in _LODGING.finditer(text):
        name = match["name"]
        places = (other.span() for other in re.finditer(re.escape(name), text))
        if _ended().search(name) and _is_trade(name) and not _is_known(name) and any(holds(text, *place) for place in places):
            yield name


def _told(document: Document) -> Iterator[Span]:
    """Where those are named for whom something is done, or who are counted."""
    for block, opening in _openings(document):
        manner = _manner().match(document.reading, opening, block.end)
        yield from _row(document.reading, manner.end() if manner else opening, block.end)


def _row(text: str, start: int, stop: int) -> Iterator[Span]:
    """A trade and those that stand in a row behind it: 套袋工、采摘工."""
    while end := _trade_at(text, start, stop):
        yield start, end
        if text[end : end + 1] not in _BETWEEN:
            return
        start = end + 1


def _openings(document: Document) -> Iterator[tuple[Block, int]]:
    for block, _, end, _ in cues().within(document.reading, blocks_of(document, PROSE)):
        yield block, end
    for block in blocks_of(document, PROSE):
        yield from ((block, match.end()) for match in _COUNTED.finditer(document.reading, block.start, block.end))


def _trade_at(text: str, start: int, end: int) -> int | None:
    """The end of the name of a trade that begins at `start`, and that is no category with words before it."""
    stem = _stem().match(text, start, end)
    farthest = min(start + _LONGEST, end, stem.end() + 1) if stem else start
    for stop in (stop for stop in range(start + 2, farthest + 1) if text[stop - 1] in _last_characters()):
        name = text[start:stop]
        if _ended().search(name) and _is_trade(name) and not cuts_word(text, stop, stop):
            alone = holds(text, stop, stop) and not _is_in_quotation(text, start, stop)
            return stop if alone and not _is_known(name) else None
    return None


@cache
def _stem() -> re.Pattern[str]:
    return re.compile(f"{_STEM}+")


@cache
def _last_characters() -> frozenset[str]:
    return frozenset(word[-1] for word in bare_words("worker"))


@cache
def _ended() -> re.Pattern[str]:
    return re.compile(rf"{_STEM}{any_of('worker')}$")


@cache
def _manner() -> re.Pattern[str]:
    return re.compile(rf"{any_of('worker_how')}+的?")


def _is_trade(name: str) -> bool:
    """Whether a name that ends like one of workers is that of a trade: 采摘工, but neither 机械加工 nor 维护一线工人."""
    if name.endswith(_no_trades()) or _bare().fullmatch(name) or _is_verb(name[-2:]):
        return False
    return not any(_acts(name, word, tag) for word, tag in rjieba.tag(name))


def _acts(name: str, word: str, tag: str) -> bool:
    """Whether a word of a name is a verb that is not what those who follow the trade do: 值守|人员, but 提高|一线工人."""
    return tag == "v" and len(word) > 1 and not _bare().fullmatch(name[name.index(word) + len(word) :])


def _is_verb(word: str) -> bool:
    (first, tag), *_ = rjieba.tag(word)
    return first == word and rjieba.has_word(word) and tag.startswith("v")


@cache
def _no_trades() -> tuple[str, ...]:
    return tuple(row["group"] for row in load("groups") if row["use"] == "never")


@cache
def _is_known(name: str) -> bool:
    """Whether a name is a category of the lexicon, or one with words before it that say no more than which they are."""
    endings = {name[at:] for at in range(len(name) - 1)}
    return any(ending in _categories() for ending in endings if not _bare().fullmatch(ending))


@cache
def _categories() -> frozenset[str]:
    return frozenset(row["group"] for row in load("groups"))


@cache
def _bare() -> re.Pattern[str]:
    return re.compile(any_of("worker"))


def _is_in_quotation(text: str, start: int, end: int) -> bool:
    """Whether one quotation mark, but not both, stands right beside: “千名|瓷匠”."""
    return (text[start - 1 : start] == "“") != (text[end : end + 1] == "”")


@cache
def _longer() -> re.Pattern[str]:
    return re.compile(any_of("after_worker"))
