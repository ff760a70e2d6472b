"""Organisations known by name or by their suffix, with the left edge of their names; newspapers."""

import pytest

from kg.model import Kind
from tests.sentences import named

ORGANIZATIONS = [kind for kind in Kind if kind.is_organization]

NAMED = [
    ("记者走进振华重工有限公司", ["振华重工有限公司"]),
    ("鸿达物流集团有限公司的司机入会", ["鸿达物流集团有限公司"]),
    ("市第二人民医院护士获奖", ["市第二人民医院"]),
    ("县第一中学、县职业技术学校的教师", ["县第一中学", "县职业技术学校"]),
    ("德令哈市公安局交警大队民警执勤", ["德令哈市公安局", "德令哈市公安局交警大队"]),
    ("中铁二十一局项目部和国家电网员工", ["中铁二十一局", "中铁二十一局项目部", "国家电网"]),
    ("民和县古鄯镇山庄村村委会开会", ["民和县古鄯镇山庄村村委会"]),
    ("经县工业和信息化局党组研究同意", ["县工业和信息化局", "县工业和信息化局党组"]),
    ("市职工服务中心、县困难职工帮扶中心挂牌", ["市职工服务中心", "县困难职工帮扶中心"]),
    ("西宁市城北区朝阳街道办事处来人", ["西宁市城北区朝阳街道办事处"]),
    ("市税务局第一分局上门讲解", ["市税务局", "市税务局第一分局"]),
    ("青海日报社记者来访", ["青海日报社"]),
    ("据《西海都市报》报道", ["西海都市报"]),
    ("“红石榴”志愿服务队走进企业", ["“红石榴”志愿服务队"]),
    ("成立“匠心”宣讲团、“暖心”艺术团", ["“匠心”宣讲团", "“暖心”艺术团"]),
]

UNIONS = [
    ("振华重工有限公司工会换届", ["振华重工有限公司工会"]),
    ("格尔木车务段工会举行拔河赛", ["格尔木车务段工会"]),
    ("湖滨幼儿园工会组织登山", ["湖滨幼儿园工会"]),
    ("县医院工会为护士过节", ["县医院工会"]),
    ("市货运行业工会联合会揭牌", ["市货运行业工会联合会"]),
    ("城东快递行业工会联合会揭牌", ["城东快递行业工会联合会"]),
    ("全国总工会表彰先进", ["中华全国总工会"]),
]

UNNAMED = [
    "20家公司和3所医院参加",
    "一些学校,许多协会",
    "全省各级工会组织行动起来",
    "工会会员、工会干部、工会经费、工会组织",
    "企业工会、基层工会和上级工会",
    "职工走进工会,感受工会温暖",
    "报道了此事,日报表送审",
    "农商银行、工商银行支行",
    "办事处主任,管委会副主任",
    "“职工之家”变成大家庭",
    "工会驿站、工会户外劳动者驿站",
    "学习工会法,用好工会小组",
    "评为“先进”服务队,表扬“草根”宣讲团员",
]


@pytest.mark.parametrize(("text", "names"), NAMED)
def test_organizations(text: str, names: list[str]) -> None:
    assert named(text, ORGANIZATIONS) == names


@pytest.mark.parametrize(("text", "names"), UNIONS)
def test_unions(text: str, names: list[str]) -> None:
    assert named(text, [kind for kind in Kind if kind.is_union]) == names


@pytest.mark.parametrize("text", UNNAMED)
def test_bodies_without_a_name(text: str) -> None:
    assert named(text, ORGANIZATIONS) == []
