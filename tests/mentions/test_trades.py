"""Workers by trades that no list holds."""

import pytest

from kg.corpus import paragraph
from kg.mentions.trades import holds, trades


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("为岸线看管人员、排水工送去雨衣", {"岸线看管人员", "排水工"}),
        ("21名塔机司机同场竞技", {"塔机司机"}),
        ("全年培训拉丝工840人次", {"拉丝工"}),
        ("替装船工、卸煤工讨薪,为装船工、卸煤工追回12万元", {"装船工", "卸煤工"}),
        ("向广大挑山工赠送护膝", {"挑山工"}),
        ("乡亲们叫她们“轨道绣娘”", {"轨道绣娘"}),
        ("“织网工驿站”建在海边,当天有80多名织网工进站", {"织网工"}),
        ("慰問抬轎工30名", {"抬轿工"}),
        ("新聘屋面检查员约60名", {"屋面检查员"}),
        ("接待橱柜工人两千余人次", {"橱柜工人"}),
    ],
)
def test_trades(text: str, names: set[str]) -> None:
    assert trades(paragraph(text)) == names


@pytest.mark.parametrize(
    "text",
    [
        "为施工、加工和化工企业减负",
        "12名工作人员和3名通讯员到场",
        "慰问货车司机和一线货车司机",
        "大家称他“轨道医生”",
        "实施“百名竹匠”培育工程",
        "为拉丝工技能大赛的选手颁奖",
        "为提高一线工人收入而协商",
        "“候餐工小站”揭牌",
        "8名焊接工选手登台",
        "组织职工、员工、党员、会员学习",
        "拉丝工占两成",
    ],
)
def test_no_trades(text: str) -> None:
    assert trades(paragraph(text)) == frozenset()


def test_a_trade_stands_by_itself() -> None:
    assert holds("织网工走进驿站", 0, 3)
    assert not any(holds(text, 0, 3) for text in ("织网工艺展", "织网工作坊", "织网工选手", "织网工会"))
