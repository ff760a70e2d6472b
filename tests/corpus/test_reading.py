"""kg.corpus.reading: one form for every character, and never a shift."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from kg.corpus import reading

CASES = [
    ("臺北市總工會", "台北市总工会"),
    ("澳門工會聯合總會", "澳门工会联合总会"),
    ("慰問１２０名，３．５％（約）", "慰问120名,3.5%(约)"),
    ("「夏送清涼」和『春送崗位』", "“夏送清凉”和‘春送岗位’"),
    ('开展"安康杯"竞赛', "开展“安康杯”竞赛"),
    ("中国梦•劳动美", "中国梦·劳动美"),
    ("\u3000\u3000本报讯\u00a0记者", "  本报讯 记者"),
    ("二○○九年", "二〇〇九年"),
    ("隨著時代發展", "随着时代发展"),
    ("⼯会", "工会"),
]

UNCHANGED = [
    "全市总工会投入3.5万元,惠及“八大员”86户、101人。",
    "乾隆年间的名著",
    "乾县和乾安县总工会",
    "藉河岸边,於潜镇",
    "王著是一名著名作家",
    "《方案》——第一届·续",
    "㎡ ½ ① Ⅲ",
    "👆点击上方",
    "一行\r\n两行\t",
    "○一○",
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_one_form(text: str, expected: str) -> None:
    assert reading(text) == expected


@pytest.mark.parametrize("text", UNCHANGED)
def test_simplified_text_stays(text: str) -> None:
    assert reading(text).replace("〇", "○") == text


MIXED = st.text(
    st.sampled_from('總工會乾著薴苧瞭發後麵0１％「」"“”○〇\n\r\u3000\ufeff啟👆⼯Aａ一二') | st.characters(codec="utf-8"),
    max_size=60,
)


@given(MIXED)
@example("薴")
def test_offsets_hold_and_reading_twice_changes_nothing(text: str) -> None:
    once = reading(text)
    assert len(once) == len(text)
    assert reading(once) == once
