"""One way to write the edition of an undertaking, so that its forms meet and its editions stay apart."""

from __future__ import annotations

import re
from typing import Final

__all__ = ["edition"]

_ORDINAL: Final = re.compile(r"首(?=[届期批季])|第\s?(\d{1,2})\s?(?=[届期批季])")
_DIGITS: Final = "〇一二三四五六七八九"


def edition(name: str) -> str:
    """A name with its edition as 第…届 in Chinese numerals.

    >>> edition("首届职工运动会"), edition("第12届职工篮球赛"), edition("第三届职工篮球赛")
    ('第一届职工运动会', '第十二届职工篮球赛', '第三届职工篮球赛')
    """
    return _ORDINAL.sub(lambda found: "第" + _numeral(int(found[1] or 1)), name)


def _numeral(number: int) -> str:
    tens, ones = divmod(number, 10)
    return (_DIGITS[tens] if tens > 1 else "") + "十" * (tens > 0) + (_DIGITS[ones] if ones or not tens else "")
