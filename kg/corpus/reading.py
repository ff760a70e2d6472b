"""The text as recognisers read it: simplified characters, half-width forms, one kind of quotation mark; same length."""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable

    from opencc import OpenCC

__all__ = ["reading"]

_SPACES: Final = "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
_INVISIBLE: Final = "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff"
_ALIKE: Final = {
    "“": "「﹁〝",
    "”": "」﹂〞",
    "‘": "『﹃",
    "’": "』﹄",
    "·": "•・‧∙⋅･",
    "—": "–―─",
    "~": "〜∼",
    "。": "｡",
    "<": "〈",
    ">": "〉",
    "苎": "苧薴",  # OpenCC takes two steps from 薴, and a reading read again must not change
}
_COMPATIBLE: Final = ((0x2E80, 0x2FDF), (0xF900, 0xFAFF), (0xFE50, 0xFE6F), (0xFF01, 0xFF5E))

_STRAIGHT_QUOTES = re.compile(r'"([^"\n]*)"')
_CIRCLE_AS_ZERO = re.compile(r"(?<=[〇○一二三四五六七八九])○")
_ASPECT_PARTICLE = re.compile(r"(?<![名显编原专巨译论土卓昭遗拙合])著(?![名作称述书者录])")


def reading(text: str) -> str:
    """The text in simplified characters and half-width forms, code point for code point.

    >>> reading("臺北市總工會「五一」慰問１２０名職工，發放３％。")
    '台北市总工会“五一”慰问120名职工,发放3%。'
    """
    plain = text.translate(_one_form())
    simplified = _simplified(plain) if _is_traditional(plain) else plain
    if simplified != plain:
        simplified = _ASPECT_PARTICLE.sub("着", simplified)
    simplified = _CIRCLE_AS_ZERO.sub("〇", simplified)
    return _STRAIGHT_QUOTES.sub(r"“\1”", simplified)


def _is_traditional(text: str) -> bool:
    """Whether a character is there that simplified text doesn't hold; 乾 and 藉 alone show nothing: 乾县, 藉河."""
    foreign = "".join(sorted(character for character in set(text) if not character.encode("gb2312", "ignore")))
    convert: Callable[[str], str] = _converter().convert
    return convert(foreign) != foreign


def _simplified(text: str) -> str:
    convert: Callable[[str], str] = _converter().convert
    converted = convert(text)
    if len(converted) == len(text):
        return converted
    return "".join(_same_length(line) for line in text.splitlines(keepends=True))


def _same_length(line: str) -> str:
    convert: Callable[[str], str] = _converter().convert
    converted = convert(line)
    if len(converted) == len(line):
        return converted
    return "".join(new if len(new := convert(old)) == 1 else old for old in line)


@cache
def _converter() -> OpenCC:
    from opencc import OpenCC  # noqa: PLC0415 - its dictionaries take 30 ms, which --help need not wait for

    return OpenCC("t2s")


@cache
def _one_form() -> dict[int, str]:
    table: dict[int, str] = dict.fromkeys(map(ord, _SPACES + _INVISIBLE), " ")
    for first, last in _COMPATIBLE:
        table |= {code: form for code in range(first, last + 1) if len(form := unicodedata.normalize("NFKC", chr(code))) == 1}
    table |= {ord(old): new for new, olds in _ALIKE.items() for old in olds}
    return table
