"""What of two spellings is one name: widths, quotation marks, spaces and case don't count, nor the script of a unit."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import Final

from kg.corpus import reading

__all__ = ["name", "unit"]

_IGNORED = re.compile(r"[\s“”\"'‘’《》〈〉「」『』]")
_UNITS: Final = {
    "名": "人",
    "位": "人",
    "人民币": "元",
    "个百分点": "百分点",
    "m2": "平方米",
    "平米": "平方米",
    "千米": "公里",
}


@lru_cache(maxsize=65536)
def name(text: str) -> str:
    """A name without what may differ between two right answers.

    >>> name("“６＋１” 专项行动")
    '6+1专项行动'
    """
    return _IGNORED.sub("", unicodedata.normalize("NFKC", text)).lower()


@lru_cache(maxsize=1024)
def unit(text: str) -> str:
    """A unit in its one form.

    >>> unit("位"), unit("棟"), unit("個百分點")
    ('人', '栋', '百分点')
    """
    simple = name(reading(text))
    return _UNITS.get(simple, simple)
