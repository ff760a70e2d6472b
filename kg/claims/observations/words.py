"""The words behind a figure in its clause, without what leads over to the next one."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from kg.claims.observations.names import FILL
from kg.claims.observations.stripping import Periods, closed
from kg.claims.observations.wording import ending

__all__ = ["LINK", "Behind", "after", "behind", "reach", "words"]

LINK: Final = re.compile(r"(?:、|和(?<![总温谐平暖]和)|以及|及(?<![以普涉惠]及)|与(?<!参与))(?:总?价值)? ?\Z")
_SECOND_UNIT = re.compile(r"\([套件次个项场含户人家名位]\)|(?<=家)个(?=[,。;、])")
_PER = re.compile(r" ?/ ?(?P<unit>人|名|户|家|个|份|月|年|天|日|次|场|亩|件|张|生|例|班|期)(?:[/·][年月天日次])?")
_BEHIND = re.compile(r"[ ”]*(?P<rest>(?:\([^()\d]{1,12}\)|[^,:;。!?()]){0,60})")
_LISTED = re.compile(r"[、和及与]|以及")
_NEXT_ITEM = re.compile(r"(?<=[^、]{2})、[^、,\d()]{2,4}\Z")
_LOCAL = re.compile(
    r"(?:的?基础之?上?|\A[当之]?中有.*|\A(?:[之以]?[外后前内]|时)|(?<=[室厅馆站场院])里|(?<=空间)内|(?<=[钱款金资])时)\Z"
)
_ADJUNCT = re.compile(r"在[^,。;、\d]{1,14}?(?:氛围|气氛|过程|支持|帮助|指导|带领|领导|关怀|声)[中下里]")


_EVEN = re.compile(r"\A更(?=[被获遭有是])")


class Behind(NamedTuple):
    """What stands behind a figure in its clause."""

    per: str  # for each of what it is: 元/人
    start: int  # of the rest of the clause
    end: int
    said: str  # by that rest, as far as it belongs to the figure


def words(reading: str, start: int, end: int) -> str:
    """A range of the masked reading, each name as its one character."""
    return reading[start:end].replace(FILL, "")


def reach(reading: str, start: int, length: int) -> int:
    """Where a number of characters of the masked reading ends, each name as one.

    >>> reach("ab" + FILL + "c", 0, 2)
    3
    """
    end = start
    while length and end < len(reading):
        end += 1
        length -= not reading.startswith(FILL, end)
    return end


def behind(reading: str, start: int, limit: int, times: Periods) -> Behind:
    """What stands behind a figure that ends at `start`, up to a limit."""
    second = _SECOND_UNIT.match(reading, start, limit)
    per = _PER.match(reading, start, limit)
    start = second.end() if second else per.end() if per else start
    match = _BEHIND.match(reading, start, limit)
    rest, end = match.span("rest") if match else (start, start)
    return Behind(f"每{per['unit']}" if per else "", rest, end, after(reading, rest, end, times))


def after(reading: str, start: int, end: int, times: Periods) -> str:
    """What stands behind a figure, without what leads over to the next one: 、已有, 增加到今年的."""
    if start == end or _LISTED.match(reading, start, end):
        return ""
    link = LINK.search(reading, start, end)
    if not link and reading[end : end + 1].isdigit():
        link = _NEXT_ITEM.search(reading, start, end)
    found = words(reading, start, closed(reading, start, link.start() if link else end, times))
    said = _EVEN.sub("", _ADJUNCT.sub("", found)).removesuffix("的")
    return ending("per").sub("", _LOCAL.sub("", said))
