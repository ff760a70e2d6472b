import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.mentions.edges import left_edge


@pytest.mark.parametrize(
    ("text", "head", "name"),
    [
        ("区总工会深入开展木雕技艺主题竞赛活动", "主题竞赛", "木雕技艺主题竞赛活动"),
        ("随后举办了全县茶艺师技能大赛", "技能大赛", "茶艺师技能大赛"),
        ("3月2日上午,临江区第六次工会代表大会", "代表大会", "临江区第六次工会代表大会"),
        ("为20名女工做免费“两癌”筛查", "筛查", "“两癌”筛查"),
        ("机关干部到红枫革命教育基地", "教育基地", "红枫革命教育基地"),
        ("一是健全县(市)区帮扶中心", "帮扶中心", "县(市)区帮扶中心"),
        ("某公司承建的城北水厂工程建筑工地", "建筑工地", "城北水厂工程建筑工地"),
        ("不断加强“心晴”服务网络", "服务网络", "“心晴”服务网络"),
        ("第二届“青山杯”职工篮球赛", "篮球赛", "第二届“青山杯”职工篮球赛"),
        ("全年组织60多项技能比赛", "比赛", "技能比赛"),
        ("全县参加各类劳动竞赛", "劳动竞赛", "劳动竞赛"),
        ("走访、慰问;工地", "工地", "工地"),
        ("2024年" + "江" * 54 + "展", "展", "2024年" + "江" * 54 + "展"),
        ("“技能强企”,趣味运动会", "运动会", "趣味运动会"),
        ("工会”服务网络", "服务网络", "服务网络"),
        ("联合会给鑫源化工项目工地送水", "工地", "鑫源化工项目工地送水"),
        ("晚上八时半假工人体育场举行", "体育场", "工人体育场举行"),
        ("走访毗邻青山的购物公园", "公园", "购物公园"),
        ("全省首家荣业物流园区", "物流园区", "荣业物流园区"),
    ],
)
def test_left_edge(text: str, head: str, name: str) -> None:
    assert text[left_edge(text, text.index(head), 0) :] == name


def test_floor_ends_the_search() -> None:
    assert left_edge("南山小区北坡小区", 6, 4) == 4


def test_a_whole_name_is_not_cut() -> None:
    text = "由开展公司工会联谊会"
    head = text.index("联谊会")
    assert text[left_edge(text, head, 0) : head] == "公司工会"
    assert text[left_edge(text, head, 0, {7: 1}) : head] == "开展公司工会"


@given(st.text("工会在开展“”()、第3名活动ab", max_size=60), st.integers(0, 60), st.integers(0, 60))
def test_the_edge_lies_between_floor_and_head(text: str, floor: int, start: int) -> None:
    start = min(start, len(text))
    floor = min(floor, start)
    assert floor <= left_edge(text, start, floor) <= start
