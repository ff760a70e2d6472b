"""Pieces of text in which every recogniser and extractor finds something, for properties that hold of any article."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Final

from hypothesis import strategies as st

__all__ = ["PIECES", "TEXTS", "growth"]

PIECES: Final = (
    "近日,天水市总工会联合市人社局、市教育局走进麦积区甘泉镇八槐村,",
    "10月12日,由省总工会主办、市总工会承办的第五届职工技能大赛在秦州区体育馆举行。",
    "会上,张文海等20名同志被授予“天水工匠”称号;",
    "该公司工会、该院和联合会参加。",
    "兴达电子有限公司工会为货车司机、快递员发放3.5万元的慰问品",
    "在市委和省总工会的领导下,县总工会党组印发《工会帮扶办法》《致环卫工人的一封信》。",
    "“金秋助学”“送清凉”等活动惠及86户、101人,",
    "八槐村是市总工会的帮扶村,修建文化广场2处",
    "全市、我县、该区,",
    "两镇、三村和四个社区",
    "中铁二十一局承建的滨河小区项目工地(甘泉镇)",
    "市总工会主席李建军说:“今年上半年增长12.5%。”",
    "記者 王曉梅 攝",
    "\n",
    "\n\n",
    "。",
    "、",
    "《",
    "“",
)

TEXTS: Final = st.lists(
    st.sampled_from(PIECES) | st.text("工会县市村镇的由和该等、,。“”《》()总1年月万 \n", max_size=8), max_size=12
).map("".join)


def growth(work: Callable[[str], object], unit: str, size: int) -> float:
    """How many times longer some work takes on a text four times as long: 4 where its time is linear, 16 where quadratic."""
    short, long = (min(_seconds(work, unit * count) for _ in range(3)) for count in (size, 4 * size))
    return long / short


def _seconds(work: Callable[[str], object], text: str) -> float:
    start = time.process_time()
    work(text)
    return time.process_time() - start
