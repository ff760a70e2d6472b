"""Times that hold for what follows them: at the head of a clause, or at the end of one that only leads to the next."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from kg.claims.observations.predicates import has_verb
from kg.claims.observations.stripping import opened
from kg.claims.scene import Scene
from kg.mentions.wordsets import any_of
from kg.model import Period

__all__ = ["governs"]

_DATELINE = re.compile(r"(?:讯|电|[)】]) *\Z")
_INTRODUCED = re.compile(r"(?:以?来|起|期间|开始|以后|之后)\Z")
_HELD = re.compile(
    r"(?:[上下]午|晚)?(?:正式|隆重|圆满)?(?:开幕|开赛|开班|鸣哨|鸣枪|启动|闭幕|落幕|收官)(?=[,。;])"
)  # 拔河赛|4月10日鸣哨
_QUOTED = re.compile(r"“[^”]*”")
_SUBJECT: Final = 24  # characters at most
_FRAMED: Final = ("对", "把", "将", "为")  # 对|2020年度优秀项目进行表彰
_NEWS: Final = 30  # how far behind a date 记者从…获悉 may stand


def governs(scene: Scene, period: Period) -> bool:
    """Whether a period stands at the head of its clause, behind the subject at most.

    Args:
        scene: the document.
        period: one of its expressions of time.

    >>> from kg.claims.scene import staged
    >>> may = Period(0, 2, "5月", None, None)
    >>> governs(staged("5月,建站6个。"), may), governs(staged("5月,记者获悉建站6个。"), may)
    (True, False)
    """
    reading, (start, _) = scene.document.reading, scene.clause(period.start)
    if _learnt().search(reading, period.end, period.end + _NEWS) or period.surface.startswith("连年"):
        return False
    if _DATELINE.search(reading, start, period.start) or _introduces(reading, period) or _HELD.match(reading, period.end):
        return True
    if _follows_subject(reading, start, period):
        return True
    before = opened(scene, reading, start, period.start + 1, {})[0]
    return "其中" not in reading[start : period.start] and before >= period.start


@cache
def _learnt() -> re.Pattern[str]:
    told = r"(?:公布|发布|通报|披露)[^,。;]{0,12}(?:结果|数据|报告)|(?:结果|数据)(?:公布|发布|出炉)"
    return re.compile(rf"{any_of('learnt')}|{told}")


def _introduces(reading: str, period: Period) -> bool:
    """Whether a period ends a clause that only leads to the next one: 中心试运行三个月来,…"""
    return reading.startswith(",", period.end) and _INTRODUCED.search(period.surface) is not None


def _follows_subject(reading: str, start: int, period: Period) -> bool:
    """Whether only a noun stands before a period in its clause: 合作社今年…"""
    before = _QUOTED.sub("", reading[start : period.start])
    if not 0 < len(before) <= _SUBJECT or reading.startswith("的", period.end) or before.endswith(_FRAMED):
        return False
    return not any(map(str.isdigit, before)) and "其中" not in before and not has_verb(before.rpartition("的")[2])
