"""Programs that trade unions run everywhere under one name, and those that are named by a head."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache
from typing import Final

from kg.corpus import Sentence, sentences
from kg.lexicon import Row, column, load, phrases
from kg.mentions.quotations import mention, slogans
from kg.mentions.spans import Span, covering
from kg.mentions.undertakings import in_other_name, undertakings
from kg.mentions.wordsets import any_of
from kg.model import Document, Kind, Mention

__all__ = ["campaigns", "canonical", "standing"]

_MARKS: Final = re.compile(r"[“”\s]+")
_WORDS: Final = re.compile(r"[^“”\s]+")
_JOINT: Final = re.compile(r"”?[、和及与]?“?")
_GOES_ON: Final = re.compile("律师|中心|工作站|志愿者|联络")
_JOINT_LENGTH: Final = 3
_QUOTED: Final = re.compile(r"“([^“”]+)”.*")
_TAILED: Final = re.compile(r"(?P<quoted>“[^“”]+”)(?P<tail>[^“”]+)")
_YEAR: Final = re.compile(r"^\d{4}(?:[-—]\d{4})?年度?(?:全[省市县区州])?(?=.)")
_FURTHER: Final = 5  # characters behind a quotation beyond those in it that say no more than what it names
_BARE: Final = 2  # characters: 计划, 行动


def standing(document: Document, seen: Sequence[Mention]) -> Iterator[Mention]:
    """Programs that the lexicon knows: 金秋助学, 夏送清凉, “安康杯”竞赛.

    >>> from kg.corpus import paragraph
    >>> document = paragraph("在金秋助学和“冬送温暖”中慰问职工")
    >>> [mention.full or mention.name for mention in standing(document, ())]
    ['金秋助学', '冬送温暖']
    """
    reading, slogan = document.reading, covering(slogans(document.reading))
    other, part = in_other_name(seen), covering((m.start, m.end) for m in seen if m.kind is Kind.PROGRAM)
    for sentence in sentences(document):
        found = [
            (start, end, row)
            for start, end, row in _known(reading, sentence)
            if not (other(start, end) or part(start, end) or _is_part(reading, start, end, slogan))
        ]
        starts, ends = {start for start, _, _ in found}, {end for _, end, _ in found}
        for start, end, row in found:
            listed = _follows_any(reading, start, ends) or _precedes_any(reading, end, starts)
            if row["when"] == "always" or listed or _is_named(reading, start, end):
                yield mention(reading, start, end, Kind.PROGRAM, row["full"] or row["name"])


def _is_part(reading: str, start: int, end: int, slogan: Callable[[int, int], bool]) -> bool:
    """Whether a stretch is but a part of a longer word or a slogan, and no item of a list in quotation marks."""
    if _GOES_ON.match(reading, end):
        return True
    item = reading[start - 1 : start] in {"“", "、"} and reading[end : end + 1] in {"”", "、"}
    return not item and (slogan(start - 1, end) or slogan(start, end + 1))


def _known(reading: str, sentence: Sentence) -> Iterator[tuple[int, int, Row]]:
    """The lexicon's programs in a sentence, whatever quotation marks and spaces stand in them."""
    found = list(phrases("programs").find(_MARKS.sub("", reading[sentence.start : sentence.end])))
    words = _WORDS.finditer(reading, sentence.start, sentence.end) if found else ()
    offsets = [at for word in words for at in range(*word.span())]
    for begin, stop, name in found:
        start, end = offsets[begin], offsets[stop - 1] + 1
        yield *_with_marks(reading, start, end), _rows()[name]


def _with_marks(reading: str, start: int, end: int) -> Span:
    """A stretch with the quotation mark that it cuts from its pair."""
    inside = reading[start:end]
    if "”" in inside and "“" not in inside and reading[start - 1 : start] == "“":
        return start - 1, end
    return start, end + ("“" in inside and "”" not in inside and reading[end : end + 1] == "”")


@cache
def _rows() -> Mapping[str, Row]:
    return {row["name"]: row for row in load("programs")}


def _is_named(reading: str, start: int, end: int) -> bool:
    quoted = reading[start - 1 : start] == "“" and reading[end : end + 1] == "”"
    return quoted or re.compile(rf"”?{any_of('series')}*{any_of('series_head')}").match(reading, end) is not None


def _follows_any(reading: str, start: int, ends: set[int]) -> bool:
    """Whether only an enumeration comma or conjunction stands between the end of another name and `start`."""
    return any(at in ends and _JOINT.fullmatch(reading, at, start) for at in range(start - _JOINT_LENGTH, start))


def _precedes_any(reading: str, end: int, starts: set[int]) -> bool:
    return any(at in starts and _JOINT.fullmatch(reading, end, at) for at in range(end + 1, end + _JOINT_LENGTH + 1))


def campaigns(document: Document, seen: Sequence[Mention]) -> Iterator[Mention]:
    """Programs named by a head: “巧匠”选树活动, 农机驾驶主题竞赛活动.

    >>> from kg.corpus import paragraph
    >>> document = paragraph("深入开展“巧匠”选树活动")
    >>> [(mention.name, mention.full) for mention in campaigns(document, ())]
    [('“巧匠”选树活动', '“巧匠”选树')]
    """
    reading, taken = document.reading, {m.end for m in seen if m.kind is Kind.PROGRAM}
    programs = [
        (found, reading[found.core : found.end])
        for found in undertakings(document, seen, Kind.PROGRAM)
        if found.end not in taken and not _is_list(reading[found.core : found.end])
    ]
    longer = _in_full(name for _, name in programs)
    for found, name in programs:
        full = canonical(longer.get(name, name))
        if found.theme and full not in _rows():
            full = f"“{found.theme}”{name}"
        yield mention(reading, found.core, found.end, Kind.PROGRAM, full)


def _in_full(names: Iterable[str]) -> Mapping[str, str]:
    """Quotations with a bare head, each with the only longer name that begins and ends like it: “渔歌”(培育)计划."""
    tails: dict[str, set[str]] = {}
    for name in names:
        if match := _TAILED.fullmatch(name):
            tails.setdefault(match["quoted"], set()).add(match["tail"])
    pairs = [(quoted, tail, _longer(tail, all_tails)) for quoted, all_tails in tails.items() for tail in all_tails]
    return {quoted + tail: quoted + longer[0] for quoted, tail, longer in pairs if len(longer) == 1}


def _longer(tail: str, tails: Iterable[str]) -> Sequence[str]:
    return [other for other in tails if len(tail) == _BARE < len(other) and other.endswith(tail)]


def _is_list(name: str) -> bool:
    """Whether the quotation in a name lists standing programs: “春送岗位、夏送清凉”品牌."""
    quoted = _QUOTED.fullmatch(name)
    items = re.split("[、,]", quoted[1]) if quoted else []
    return len(items) > 1 and all(item in _rows() for item in items)


def canonical(name: str) -> str:
    """A program's name in the lexicon's form where it has one, else without what may be left out at its end.

    >>> canonical("“送清凉”活动"), canonical("劳模宣讲进企业活动")
    ('夏送清凉', '劳模宣讲进企业')
    """
    short = re.sub(rf"{any_of('left_out')}$", "", name)
    quoted = _QUOTED.fullmatch(name)
    bare = quoted[1] if quoted and len(name) - quoted.end(1) <= quoted.end(1) + _FURTHER else name
    for form in (short, name, bare, _YEAR.sub("", short), _YEAR.sub("", bare)):
        if row := _rows().get(_MARKS.sub("", form)):
            return row["full"] or row["name"]
    stands_alone = short.endswith(("”", *column("undertakings"))) or re.search(rf"进{any_of('destination')}$", short)
    return short if stands_alone else name
