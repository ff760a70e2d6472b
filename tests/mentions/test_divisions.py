"""Parts of organisations: behind the whole, by their own words, and crews and branches that go without it."""

import pytest

from kg.model import Kind
from tests.sentences import named

WHOLE = frozenset({"永安机械厂", "中华全国总工会", "长岭油田", "振华重工有限公司", "石门煤矿"})
ORGANIZATIONS = [kind for kind in Kind if kind.is_organization]

PARTS = [
    ("永安机械厂铸造分厂造型班夺冠", ["永安机械厂铸造分厂", "永安机械厂铸造分厂造型班"]),
    ("长岭油田采油三厂报捷,采油三厂工人欢呼", ["长岭油田采油三厂", "长岭油田采油三厂"]),
    ("振华重工有限公司女子焊工班来了", ["振华重工有限公司女子焊工班"]),
    ("石门煤矿皮带一队分会获奖", ["石门煤矿皮带一队分会"]),
    ("石门煤矿二公司、石门煤矿建井项目部一分部", ["石门煤矿二公司", "石门煤矿建井项目部", "石门煤矿建井项目部一分部"]),
    ("全国总工会职业再训练中心开班", ["全国总工会职业再训练中心"]),
    ("澳门建筑业总工会青年委员会主办", ["澳门建筑业总工会", "澳门建筑业总工会青年委员会"]),
    ("石门煤矿组织比赛,综采三队、运销科分会获奖", ["综采三队", "运销科分会"]),
    ("在振华重工有限公司,铸造分厂的焊工交谈", ["铸造分厂"]),
]
NO_PARTS = [
    "振华重工有限公司领导班子开会,永安机械厂职工队伍稳定",
    "永安机械厂举办培训班,石门煤矿技能培训班开班",
    "永安机械厂5个车间、振华重工有限公司各车间",
    "长岭油田职工,石门煤矿队员",
    "全国总工会围绕中心工作,永安机械厂组建技术委员会议事,全国总工会第十七届委员会和全国总工会各委员会",
    "综采三队、运销科分会获奖",
    "振华重工有限公司各公司",
    "石门煤矿设了分会场,三队人马",
    "振华重工有限公司进厂检查,永安机械厂有二厂房",
]


@pytest.mark.parametrize(("text", "names"), PARTS)
def test_parts(text: str, names: list[str]) -> None:
    assert [name for name in named(text, ORGANIZATIONS) if name not in WHOLE] == names


@pytest.mark.parametrize("text", NO_PARTS)
def test_words_behind_the_whole(text: str) -> None:
    assert [name for name in named(text, ORGANIZATIONS) if name not in WHOLE] == []
