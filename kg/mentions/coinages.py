"""Names that a writer coins and puts in quotation marks: the head, the words around and the noun outside tell what they name."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final

from kg.corpus import Sentence, sentences
from kg.lexicon import any_word, load
from kg.mentions.delimited import is_particular
from kg.mentions.frames import is_begun, is_conferred, is_counted, is_launched, is_likened, is_listed, is_told, is_witnessed
from kg.mentions.programs import canonical
from kg.mentions.quotations import is_common, mention, quotations
from kg.mentions.spans import begins, covering
from kg.mentions.wordsets import any_of
from kg.model import Document, Kind, Mention

__all__ = ["coinages"]

_LENGTHS: Final = range(3, 31)
_SHORTEST_OUTSIDE: Final = 2
_PLACES: Final = frozenset(
    {
        Kind.VILLAGE,
        Kind.TOWNSHIP,
        Kind.AREA,
        Kind.SITE,
        Kind.COMPANY,
        Kind.SOCIAL_BODY,
        Kind.GRASSROOTS_UNION,
        Kind.INDUSTRY_UNION,
    }
)
_NUMERAL: Final = r"[一二两双三四五六七八九十百千万\d]"


@dataclass(frozen=True, slots=True)
class _Head:
    """What a name ends in, and how many characters it must have where words around it tell, and where none do."""

    word: str
    kind: Kind
    framed: int
    alone: int | None


def coinages(document: Document, seen: Sequence[Mention]) -> Iterator[Mention]:
    """What goes by a name in quotation marks; and wherever else the same words are quoted.

    Where there are several of a facility, the one of a place or body goes by its name too: 盐港工业园“渡口茶亭”.

    >>> from kg.corpus import paragraph
    >>> document = paragraph("开设“田埂课堂”,组建“银针小组”,“渡口茶亭”投用,成为职工的“加油站”")
    >>> [(mention.name, mention.kind.value) for mention in coinages(document, ())]
    [('田埂课堂', 'Program'), ('银针小组', 'SocialBody'), ('渡口茶亭', 'Facility')]
    """
    reading, taken = document.reading, covering((m.start, m.end) for m in seen)
    quoted = [
        (sentence, start, end)
        for sentence in sentences(document)
        for start, end in quotations(reading, sentence.start, sentence.end)
        if not taken(start, end) and not is_common(reading[start:end])
    ]
    programs = {m.full or m.name: Kind.PROGRAM for m in seen if m.kind is Kind.PROGRAM}
    found = {
        (start, end): name
        for s, start, end in quoted
        if reading[start:end] not in programs and (name := _coined(reading, start, end, s))
    }
    kinds = programs | {name.name: name.kind for name in found.values()}
    classes = {reading[start:end] for sentence, start, end in quoted if is_counted(reading, start, end, sentence)}
    places = begins((m.start, m.end) for m in seen if m.kind in _PLACES)
    for _, start, end in quoted:
        text = reading[start:end]
        if kinds.get(text) is Kind.FACILITY and text in classes and start - 1 in places:
            yield mention(reading, places[start - 1], end + 1, Kind.FACILITY)
        elif name := found.get((start, end)):
            yield name
        elif kind := kinds.get(text):
            yield _named(reading, start, end, kind)


def _coined(reading: str, start: int, end: int, sentence: Sentence) -> Mention | None:
    """What a quotation names by its own words or together with the noun behind it, None where it names nothing."""
    if is_likened(reading, start, sentence) or is_conferred(reading, start, end, sentence):
        return None
    outside = _outside(reading, start, end, sentence)
    if outside:
        return mention(reading, start - 1, outside, Kind.FACILITY)
    kind = _kind(reading, start, end, sentence)
    return _named(reading, start, end, kind) if kind else None


def _named(reading: str, start: int, end: int, kind: Kind) -> Mention:
    return mention(reading, start, end, kind, canonical(reading[start:end]) if kind is Kind.PROGRAM else None)


def _kind(reading: str, start: int, end: int, sentence: Sentence) -> Kind | None:
    if end - start not in _LENGTHS:
        return None
    head = _head(reading[start:end])
    slogan = _counted().fullmatch(reading, start, end) and is_launched(reading, start - 1, sentence)
    if head and not slogan and _stands(reading, start, end, sentence, head):
        return head.kind
    begun = is_begun(reading, start, end) and not (
        _event().search(reading, start, end) or (head and head.kind is not Kind.PROGRAM)
    )
    return Kind.PROGRAM if slogan or begun or is_listed(reading, end) else None


def _stands(reading: str, start: int, end: int, sentence: Sentence, head: _Head) -> bool:
    """Whether a head makes a name of a quotation: by its own words, by those around it, or by both."""
    if "," in reading[start:end] and head.kind is not Kind.PROGRAM:
        return False
    if end - start < head.framed or (head.alone is None and head.kind is Kind.PROGRAM and _is_in_event(reading, end)):
        return False
    if _is_heartfelt(reading[start:end]):
        return is_witnessed(reading, start, end, sentence, head.kind)
    return _stands_alone(reading[start:end], head) or is_told(reading, start, end, sentence, head.kind)


def _is_in_event(reading: str, end: int) -> bool:
    """Whether the head of an event stands right behind a quotation and makes one name with it: “船工家庭日”|园游会."""
    return re.compile(f"”{_events()}").match(reading, end) is not None


def _stands_alone(quoted: str, head: _Head) -> bool:
    """Whether the words of a quotation suffice: they are many enough, in one clause, and no common ones before a place."""
    if head.alone is None or len(quoted) < head.alone or "," in quoted:
        return False
    return head.kind is not Kind.FACILITY or is_particular(quoted.removesuffix(head.word))


def _is_heartfelt(quoted: str) -> bool:
    """Whether a quotation has but kind words before a word for home, as what a writer praises has: 温馨|港湾."""
    return re.fullmatch(rf"{any_of('heartfelt')}+{any_of('homely')}", quoted) is not None


@cache
def _heads() -> Mapping[str, _Head]:
    return {
        row["head"]: _Head(row["head"], Kind(row["kind"]), int(row["framed"]), int(row["alone"]) if row["alone"] else None)
        for row in load("coined_heads")
    }


def _head(quoted: str) -> _Head | None:
    """The longest head that a quotation ends in and does not consist of, unless it ends in a figure of speech."""
    if _figurative().search(quoted):
        return None
    return next((_heads()[quoted[at:]] for at in range(1, len(quoted)) if quoted[at:] in _heads()), None)


@cache
def _events() -> str:
    return any_word(row["head"] for row in load("undertakings") if row["kind"] == "Event")


@cache
def _event() -> re.Pattern[str]:
    """What a quotation ends in that is left to those who know events: “模范职工表彰大会”."""
    return re.compile(f"{_events()}$")


@cache
def _figurative() -> re.Pattern[str]:
    return re.compile(rf"{any_of('figurative_end')}$")


def _outside(reading: str, start: int, end: int, sentence: Sentence) -> int | None:
    """Where the noun ends that stands behind a quotation and says what is built: “向阳花”关爱|服务站."""
    tail = _tail().match(reading, end, sentence.end)
    if not tail or not (tail["sure"] or is_told(reading, start, end, sentence, Kind.FACILITY)):
        return None
    return tail.end()


@cache
def _tail() -> re.Pattern[str]:
    built = [each for each in _heads().values() if each.kind is Kind.FACILITY and len(each.word) >= _SHORTEST_OUTSIDE]
    sure = any_word(each.word for each in built if each.alone is not None)
    some = any_word(each.word for each in built)
    return re.compile(rf"”(?:{any_of('facility_of')}*(?P<sure>{sure})|[\u4e00-\u9fff]{{0,8}}?{some})(?![长员])")


@cache
def _counted() -> re.Pattern[str]:
    """一赛一节, 五送, 六个一, 三城联创, 6+1: numbers with what they count, as slogans have them."""
    return re.compile(
        rf"(?:{_NUMERAL}+个[\u4e00-\u9fff]{{1,4}}){{2}}|{_NUMERAL}+{any_of('counted_with')}{_NUMERAL}?[\u4e00-\u9fff]{{0,3}}|\d\+\d(?:\+[\dnNxX])?|{_NUMERAL}.联[创动建]"
    )
