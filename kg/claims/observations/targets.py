"""What is yet to be reached: figures that a plan, a promise or an aim announces."""

from __future__ import annotations

import re
from functools import cache

from kg.lexicon import Cued
from kg.mentions.wordsets import any_of, bare_words

__all__ = ["aims", "plans"]


def aims(reading: str, start: int, figure_start: int, figure_end: int) -> bool:
    """Whether the words of a sentence announce its figure: 力争新建|5个, 将培训|300人, |300人的目标, |300人将参加.

    Args:
        reading: the reading of the document.
        start: where the sentence begins.
        figure_start: where its figure begins.
        figure_end: where it ends.

    >>> aims("全年力争建站5个", 0, 6, 8), aims("目标管理单位5个", 0, 6, 8)
    (True, False)
    """
    return bool(
        _announced().search(reading, start, figure_start)
        or _aim().match(reading, figure_end)
        or _those_who_will().match(reading, figure_end)
    )


@cache
def _those_who_will() -> re.Pattern[str]:
    return re.compile(rf"[^,。;:!?\d]{{2,20}}(?<!即)将(?={any_of('will')})")


@cache
def _announced() -> Cued:
    will = rf"将(?<!即将)(?={any_of('will')})"
    strive = r"争取(?=[在年全明今实达完突新]|到(?:\d|[今明]年|年)|使)"
    plan = rf"计(?<![初原按划”]计)(?<!{any_of('kind_of_plan')}计)划(?!生育|数|[,。;:、的”]|[^《》,。]{{0,20}}》)"
    pattern = rf"{any_of('aiming_at')}|{will}|{strive}|{plan}|目标(?:任务)?(?=[是为:]|定)"
    return Cued(pattern, bare_words("aiming_at") | {"将", "争取", "计划", "目标"})


@cache
def _aim() -> re.Pattern[str]:
    return re.compile(r"(?:以上)?的?(?:奋斗)?目标")


def plans(title: str) -> bool:
    """Whether a headline or heading announces what is planned: 2024年工作要点, but not 2023年工作总结和2024年工作打算.

    Args:
        title: the reading of the headline or heading.

    >>> plans("下一步工作打算"), plans("2023年工作总结及2024年工作计划")
    (True, False)
    """
    return "总结" not in title and _plan().search(title) is not None


@cache
def _plan() -> re.Pattern[str]:
    return re.compile(any_of("plan_title"))
