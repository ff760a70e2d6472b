"""Personal names: what can be one, and where one ends in running text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Final, Literal

import rjieba

from kg import gazetteer
from kg.lexicon import column, load
from kg.mentions.spans import Span
from kg.mentions.transliterations import initials, is_transliterated, stops
from kg.mentions.words import cuts_word
from kg.mentions.wordsets import words_of

__all__ = [
    "Context",
    "first_characters",
    "is_full_name",
    "is_name",
    "is_usual",
    "name_at",
    "names_from",
    "seems_usual",
]

Context = Literal["plain", "headed", "speech", "signed"]

_HAN: Final = re.compile(r"[\u3400-\u9fff\U00020000-\U0003ffff]+")
_SPACED: Final = re.compile(r"([\u3400-\u9fff]) {1,4}([\u3400-\u9fff])(?=[ ,.:;!?()|/。、“”\n]|$)")
_SEPARATOR: Final = re.compile(r" *(?:[、/,] *|[和与及](?![一-十]))| +")
_BREAK: Final = frozenset(" \t\n,.:;!?()[]|/。、“”‘’《》—…·-0123456789")
_PROPER_TAGS: Final = frozenset({"nr", "ns", "nt", "nz"})
_FUNCTION_TAGS: Final = frozenset("pcdur")
_JOINING: Final = frozenset("和与及")
_DATED: Final = re.compile(r"[\u4e00-\u9fff]{0,3}?[一二三四五六七八九十廿卅]{1,3}(?:月|日[电讯])")  # 记者林晓菲|五月一日台北报导
_LONGEST_FOLLOWER: Final = 4
_AHEAD: Final = 8
_FULL_NAME: Final = 3
_PRONOUNS: Final = frozenset("我你他她它们这那某")
_SINGLE: Final = frozenset("为等在向和与及")
_LEADING: Final = frozenset("长记席任理")
_DOING_TAGS: Final = frozenset("vdlzi")
_ASPECT_TAGS: Final = frozenset({"uz", "ul", "ug"})
_ASPECT: Final = re.compile("[着了过]")
_IN_COURSE: Final = re.compile("[\u4e00-\u9fff][着了过](?![解去得不])")
_MORE: Final = re.compile(r"等[\d一二两三四五六七八九十百]+[余多]?[名位人]")
_PLACE: Final = re.compile(".家[河湾坪坡岭庄山桥口台堡冲塘洼梁]")
_AT_LENGTH: Final = re.compile(r"(.)\1(.)\2地|[满一]\w{1,3}[地的]")


@cache
def _surnames() -> frozenset[str]:
    return frozenset(column("surnames"))


@cache
def _followers(*uses: str) -> frozenset[str]:
    return frozenset(row["word"] for row in load("name_followers") if not uses or row["use"] in uses)


@cache
def _strong_followers() -> frozenset[str]:
    return _followers() - _followers("weak")


@cache
def _endings() -> frozenset[str]:
    return frozenset(column("name_endings"))


@cache
def _given_characters() -> frozenset[str]:
    return frozenset(column("given_characters"))


@cache
def _titles() -> frozenset[str]:
    return frozenset(column("person_titles"))


@cache
def _lookalikes() -> frozenset[str]:
    return frozenset(column("name_lookalikes"))


@cache
def first_characters() -> frozenset[str]:
    """The characters that a name may begin with."""
    return frozenset(surname[0] for surname in column("surnames")) | initials()


def _family_name(text: str) -> int:
    surnames = _surnames()
    return 2 if text[:2] in surnames else 1 if text[:1] in surnames else 0


def is_name(text: str) -> bool:
    """Whether some characters can be a full personal name and are no ordinary word, post or area.

    >>> [word for word in ("林晓菲", "欧阳明", "高度", "温暖", "钟楼区", "阿依古丽·买买提") if is_name(word)]
    ['林晓菲', '欧阳明', '阿依古丽·买买提']
    """
    return _has_shape(text) and (not _family_name(text) or not _is_word(text))


def is_full_name(text: str) -> bool:
    """Whether some characters can be a family name with a given name, and stand in no dictionary.

    >>> [word for word in ("林晓菲", "夏令营", "阿依古丽") if is_full_name(word)]
    ['林晓菲']
    """
    return _family_name(text) > 0 and not rjieba.has_word(text) and is_name(text)


def _has_shape(text: str) -> bool:
    if is_transliterated(text):
        return True
    family = _family_name(text)
    if not family or not _HAN.fullmatch(text) or not 1 <= len(text) - family <= 2 or _PRONOUNS & set(text):
        return False
    if _PLACE.fullmatch(text):
        return False
    titled = text in _titles() or (text[family:] in _titles() and text[family:] not in words_of("given_too"))
    return text[-1] not in _endings() and not titled


def _is_word(text: str) -> bool:
    if text in _lookalikes() or text in column("area_bynames") or gazetteer.named(text) or _is_of_province(text):
        return True
    first, tag = (words := rjieba.tag(text))[0]
    if len(words) > 1 and (len(first) == 1 or first in _surnames() or tag[:2] in _PROPER_TAGS):
        return tag[0] in _FUNCTION_TAGS
    return bool(rjieba.has_word(first)) and not tag.startswith("nr")


def _is_of_province(text: str) -> bool:
    """Whether a text begins with the short name of a province: 云南|锡."""
    return any(area.level == "province" for area in gazetteer.named(text[:2]))


def _is_apart(text: str, context: Context) -> bool:
    """Whether what stands between breaks is a name: more so where the text says that one must stand there."""
    if context in {"plain", "headed"}:
        return is_name(text)
    words = rjieba.tag(text)
    return _has_shape(text) and (len(words) > 1 or not rjieba.has_word(text) or words[0][1].startswith("nr"))


def name_at(text: str, start: int, context: Context = "plain") -> int | None:
    """The end of the personal name that begins at `start`, None where no name does.

    Args:
        text: a reading.
        start: where the name begins.
        context: `headed` behind a post or trade, `speech` where only the doings of a person may follow, `signed` behind a word
            such as 记者, where whatever looks like a name and is set apart is one.

    >>> name_at("韩梅向首批会员授牌", 0)
    2
    >>> name_at("刘 敏、周晓兰", 0)
    3
    """
    if text[start : start + 1] not in first_characters():
        return None
    spaced = _SPACED.match(text, start)
    if spaced and context != "speech" and _is_apart("".join(spaced.groups()), context):
        return spaced.end()
    ends = [end for end in _ends(text, start) if _is_confirmed(text, start, end, context)]
    if len(ends) > 1 and _ends_before(text, ends[0]):
        return ends[0]
    return ends[-1] if ends else None


def _is_confirmed(text: str, start: int, end: int, context: Context) -> bool:
    name = text[start:end]
    if _ASPECT.match(text, end) and not cuts_word(text, end + 1, end + 1):
        return False
    if context == "speech":
        told = _leads_to(text, end, _followers("speech")) and not is_transliterated(name)
        return told and (is_name(name) or (is_usual(text, start, end) and not rjieba.has_word(name[:2])))
    if context == "headed" and is_usual(text, start, end):
        return True
    apart = text[end : end + 1] in _BREAK or _MORE.match(text, end) or (context == "signed" and _DATED.match(text, end))
    if end >= len(text) or apart:
        return _is_apart(name, context) or _is_headed(text, start, end)
    if _is_headed(text, start, end) and _does_next(text, end) and (is_name(name) or not _is_doing(name[1:])):
        return True
    return is_name(name) and _followed(text, start, end) and (_ends_apart(text, end) or not cuts_word(text, end, end))


def _is_headed(text: str, start: int, end: int) -> bool:
    """Whether a full name can stand behind the post of a leader, whatever words it may seem to hold: 主任杜家豪."""
    post = start - 1 - text.startswith("”", start - 1)
    led = end - start == _FULL_NAME and text[post : post + 1] in _LEADING
    name = text[start:end]
    return led and _has_shape(name) and not (rjieba.has_word(name) or name in _lookalikes())


def seems_usual(text: str, start: int) -> bool:
    """Whether a family name and two characters that given names are made of stand somewhere, a word or not."""
    given = _given_characters()
    return text[start] in _surnames() and all(other in given for other in text[start + 1 : start + _FULL_NAME])


def is_usual(text: str, start: int, end: int) -> bool:
    """Whether some characters are a family name and two characters that given names are made of, and cut no word: 刘志民|现场."""
    name = text[start:end]
    usual = end - start == _FULL_NAME and seems_usual(text, start)
    known = rjieba.has_word(name) or name in _lookalikes()
    return usual and not known and (_ends_apart(text, end) or not cuts_word(text, end, end))


def _ends_apart(text: str, end: int) -> bool:
    """Whether what follows stands by itself though it would end a word too: 丁月华|为, but not 赵乐|成为."""
    return text[end : end + 1] in _SINGLE and rjieba.tag(text[end - 1 : end + 1])[0][1][0] not in "vp"


def _ends_before(text: str, end: int) -> bool:
    """Whether the shorter of two readings is the name: 韩梅|说, but 张伟正|说."""
    if text[end] in _JOINING:
        return name_at(text, end + 1) is not None
    return _leads_to(text, end, _strong_followers())


def _ends(text: str, start: int) -> list[int]:
    family = _family_name(text[start : start + 2])
    plain = [end for end in (start + family + 1, start + family + 2) if end <= len(text)] if family else []
    return sorted({*plain, *stops(text, start)})


def _leads_to(text: str, end: int, followers: frozenset[str]) -> bool:
    return any(text[end : end + size] in followers for size in range(1, _LONGEST_FOLLOWER + 1))


def _followed(text: str, start: int, end: int) -> bool:
    if is_transliterated(text[start:end]) or _leads_to(text, end, _followers()) or _IN_COURSE.match(text, end):
        return True
    return rjieba.tag(text[start : end + _AHEAD])[0] == (text[start:end], "nr") or _acts(text, start, end)


def _acts(text: str, start: int, end: int) -> bool:
    """Whether a full name of three characters stands before a verb or an adverb, whichever it is: 韩晓梅捧着奖杯."""
    return end - start == _FULL_NAME and not _is_doing(text[start + 1 : end]) and _does_next(text, end)


def _does_next(text: str, end: int) -> bool:
    return _AT_LENGTH.match(text, end) is not None or _is_doing(text[end : end + _AHEAD])


def _is_doing(text: str) -> bool:
    (word, tag), *rest = rjieba.tag(text)
    if len(word) > 1:
        return tag[0] in _DOING_TAGS and tag != "vn"
    return bool(tag[0] == "v" and rest and rest[0][1] in _ASPECT_TAGS)


def names_from(text: str, start: int, end: int, context: Context = "plain") -> Iterator[Span]:
    """The ranges of the names in a list that begins at `start`: 张小龙、李 娜 王建军.

    >>> list(names_from("张小龙、李 娜 王建军摄", 0, 11))
    [(0, 3), (4, 7), (8, 11)]
    """
    while start < end:
        stop = name_at(text, start, context)
        if stop is None or stop > end:
            return
        yield start, stop
        separator = _SEPARATOR.match(text, stop)
        if not separator:
            return
        start = separator.end()
