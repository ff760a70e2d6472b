"""Reading -> words with their parts of speech, and from them the left edge of a name."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from typing import Final, NamedTuple

import rjieba

from kg import gazetteer
from kg.lexicon import Phrases, column, load
from kg.mentions.wordsets import bare_words, verbs

__all__ = [
    "LEVELS",
    "PARTICLES",
    "Word",
    "cuts_word",
    "holds_proper_name",
    "is_made_up",
    "is_outside_word",
    "name_start",
    "run_start",
    "words",
]

# jieba's tags of what no name holds: prepositions, conjunctions, particles, adverbs, pronouns, verbs, times, modals
_OUTSIDE_TAGS: Final = frozenset("pcudrvyte")
_COMMON_TAGS: Final = frozenset("mqr")
_PROPER_TAGS: Final = frozenset({"nr", "ns", "nt", "nz"})
PARTICLES: Final = frozenset("由与和及同在于从自向对为给让被以据经请到是使受跟比将把而")
_INITIAL: Final = frozenset("和同向自于")  # particles that names begin with too: 和兴村, 向阳街道
LEVELS: Final = frozenset("省市县区州盟旗镇乡")
_NUMBERED: Final = re.compile(r"[一二三四五六七八九][里步江河道桥岔坝岭涧山水门台塘湾寮沟渠坪堡屯峰洲溪圩潭]")  # 七里|渠, 五道|沟
_COUNTING: Final = re.compile(r"[\d一二三四五六七八九十百千万亿两余多几家个名位所次批届年月日]$")
_ASKED: Final = 64
_BESIDE: Final = 3  # characters that tell how a word goes on
_BREAKS: Final = frozenset(" \t\n,:;!?()[]|。、“”‘’《》〈〉【】—…·/")


class Word(NamedTuple):
    """One word of a text and jieba's tag for it."""

    start: int
    end: int
    text: str
    tag: str


def words(reading: str, start: int, end: int) -> tuple[Word, ...]:
    """The words of a range; what always stands outside names is cut first, so that no word of the segmenter crosses it.

    >>> [word.text for word in words("区教育局会同县里慰问", 0, 10)]
    ['区', '教育', '局', '会同', '县里', '慰问']
    """
    return tuple(_leftwards(reading, start, end))[::-1]


def _leftwards(reading: str, start: int, end: int) -> Iterator[Word]:
    """The words of a range from the last one on; what is not asked for is not segmented."""
    for a, b, word in reversed(_cuts(reading[start:end])):
        yield from reversed(list(_segment(reading, start + b, end)))
        yield Word(start + a, start + b, word, "")
        end = start + a
    yield from reversed(list(_segment(reading, start, end)))


def _segment(reading: str, start: int, end: int) -> Iterator[Word]:
    """The segmenter's words; a particle that it leaves on a name (由|县, 到|峰阳) or on 区总 is cut off."""
    for text, tag in _tags(reading[start:end]):
        if text == "总和" and reading[start - 1 : start] in LEVELS:  # 区总|和
            yield Word(start, start + 1, "总", "n")
            yield Word(start + 1, start + 2, "和", "c")
        elif _clings(text):
            yield Word(start, start + 1, text[0], "p")
            yield Word(start + 1, start + len(text), text[1:], tag)
        else:
            yield Word(start, start + len(text), text, tag)
        start += len(text)


def _clings(text: str) -> bool:
    """Whether a word that the segmenter made up begins with a particle that names seldom begin with, or that a level follows."""
    if len(text) == 1 or text[0] not in PARTICLES:
        return False
    made_up = text[0] not in _INITIAL and not any(rjieba.has_word(text[:length]) for length in range(2, len(text) + 1))
    return text[1] in LEVELS or made_up


@lru_cache(maxsize=_ASKED)  # the same stretch is asked for by each suffix that ends in it, and for each way to read it
def _cuts(text: str) -> Sequence[tuple[int, int, str]]:
    return tuple(_cutters().find(text))


@lru_cache(maxsize=_ASKED)
def _tags(text: str) -> Sequence[tuple[str, str]]:
    return rjieba.tag(text)


@cache
def _cutters() -> Phrases:
    return Phrases(word for word in column("name_words") if len(word) > 1)


@cache
def _sides() -> dict[str, str]:
    return {row["word"]: row["side"] for row in load("name_words")}


def name_start(reading: str, floor: int, suffix: int, *, lenient: bool = False, sure: bool = False) -> int:
    """Where the name begins whose suffix begins at `suffix`: right of the nearest word that names don't hold.

    Args:
        reading: the text in its normal form.
        floor: how far left the name may reach at most.
        suffix: where the part of the name begins that is known.
        lenient: let words stand inside that do so only right before the suffix as a rule (建设 in 建设建材工会).
        sure: let what the segmenter takes for verbs and adverbs stand inside, where the suffix leaves no doubt that there is a
            name (再生|金属有限公司, 五|都|轴承有限公司, 城建|投资|控股有限公司).

    >>> name_start("记者走进位于高新区的华星光电技术有限公司", 0, 16)
    10
    """
    begin = suffix
    for word in _leftwards(reading, floor, suffix):
        kept = sure and (_is_coined_number(word) or _is_coined(word, reading[begin : begin + 2]))
        if not kept and (word.text[0] in _BREAKS or _is_outside(word, adjacent=lenient or word.end == suffix)):
            break
        begin = word.start
    return begin + (sure and reading.startswith("都", begin))


def _is_coined(word: Word, following: str) -> bool:
    """Whether what looks like a verb, an adverb or a numeral may be a part of a company's name: 再生, 五|都, 锡|都."""
    if len(word.text) == 1:
        return word.text == "都" or (following.startswith("都") and word.tag == "m")
    if word.text in bare_words("company_work"):
        return following in bare_words("company_form")
    return word.tag == "v" and word.text not in _sides() and word.text not in verbs()


def run_start(reading: str, floor: int, end: int) -> int:
    """Where two or three characters begin that stand alone before `end`, and are a name though the last is a verb elsewhere.

    >>> run_start("在勐捧镇", 0, 3), run_start("在新建镇", 0, 3)
    (1, 3)
    """
    begin = end
    while begin > floor and "\u4e00" <= reading[begin - 1] <= "\u9fff" and reading[begin - 1] not in PARTICLES:
        begin -= 1
    return begin if 2 <= end - begin <= 3 and not any(map(_is_common, words(reading, begin, end))) else end


def _is_common(word: Word) -> bool:
    """Whether a word is none that a name could be made of: a level, a number, a word of speech."""
    counts = word.tag[:1] in _COMMON_TAGS and not _is_coined_number(word)
    return counts or is_outside_word(word.text) or word.text in LEVELS or word.text in verbs()


def _is_coined_number(word: Word) -> bool:
    """Whether a word that begins with a numeral counts nothing: 三维, 四方."""
    return word.tag == "m" and rjieba.has_word(word.text) and not _COUNTING.search(word.text)


def holds_proper_name(reading: str, start: int, end: int) -> bool:
    """Whether the segmenter takes a word of a range for a proper name, or knows no word at its beginning (甜|源|果业).

    >>> holds_proper_name("白沟箱包商会", 0, 4), holds_proper_name("物流运输商会", 0, 4)
    (True, False)
    """
    found = list(words(reading, start, end))
    coined = len(found) > 2 and len(found[0].text) == len(found[1].text) == 1
    numbered = _NUMBERED.match(reading, start, end)
    return coined or numbered is not None or any(word.tag[:2] in _PROPER_TAGS for word in found)


def is_made_up(reading: str, start: int, end: int) -> bool:
    """Whether a range is one word, and one that no dictionary holds, as brands are.

    >>> is_made_up("江铜集团", 0, 2), is_made_up("家庭农场", 0, 2)
    (True, False)
    """
    found = words(reading, start, end)
    return len(found) == 1 < len(found[0].text) and not rjieba.has_word(found[0].text)


def cuts_word(reading: str, start: int, end: int) -> bool:
    """Whether a word of the dictionary stands across an edge of a range: 劳动部 cuts 劳动部门.

    >>> cuts_word("会同劳动部门", 2, 5), cuts_word("向劳动部申请", 1, 4)
    (True, False)
    """
    at = max(start - _BESIDE, 0)
    for word in rjieba.cut(reading[at : end + _BESIDE]):
        if (at < start < at + len(word) or at < end < at + len(word)) and rjieba.has_word(word):
            return True
        at += len(word)
    return False


def is_outside_word(text: str) -> bool:
    """Whether a word by itself names nothing that a suffix could end (推进|社区).

    >>> is_outside_word("推进"), is_outside_word("滨河")
    (True, False)
    """
    return _sides().get(text, "inside") != "inside"


def _is_outside(word: Word, *, adjacent: bool) -> bool:
    side = _sides().get(word.text)
    if side:
        return side == "outside" or (side == "before" and not adjacent)
    if word.text in PARTICLES and word.text not in _INITIAL:
        return True
    if _NUMBERED.fullmatch(word.text) or (len(word.text) > 1 and gazetteer.is_telling(word.text)):
        return False
    if word.tag == "m" or (word.tag == "q" and rjieba.has_word(word.text)) or word.text.isdigit():
        return not word.text.startswith("第") or word.text[-1] in "家个批届次名场期位"
    made_up = word.tag == "t" and not rjieba.has_word(word.text)
    return word.tag[:1] in _OUTSIDE_TAGS and word.tag != "vn" and not made_up
