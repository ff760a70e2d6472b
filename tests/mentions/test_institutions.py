"""Institutions named by the area that they act for, and words that begin or end like them."""

import pytest

from kg.model import Kind
from tests.sentences import named

ORGANIZATIONS = [kind for kind in Kind if kind.is_organization]

INSTITUTIONS = [
    ("近日,白银市总工会会同市人社局、住建局召开会议", ["白银市总工会", "市人社局", "市住建局"]),
    ("会宁县委、县政府和团县委、县妇联负责人到场", ["会宁县委", "县政府", "团县委", "县妇联"]),
    ("省总、市总领导走访", ["省总", "市总"]),
    ("(记者 李明)市总工会走访,各县(区)总工会、县(市、区)总工会参加", ["市总工会"]),
    ("由自治区总工会主办", ["自治区总工会"]),
    ("街道总工会成立,龙湖镇总工会挂牌", ["街道总工会", "龙湖镇总工会"]),
    ("省教科文卫体工会和市直机关工会承办", ["省教科文卫体工会", "市直机关工会"]),
    ("陇南市委宣传部印发通知", ["陇南市委宣传部"]),
    ("团武都区委发出倡议", ["团武都区委"]),
    ("在会宁县委、政府和镇党委、政府领导下", ["会宁县委", "会宁县政府", "镇党委", "镇政府"]),
    ("市纪委监委、市人大常委会、市政协调研", ["市纪委监委", "市人大常委会", "市政协"]),
    ("市工商联、市残联、市红十字会、市科协、市文联到场", ["市工商联", "市残联", "市红十字会", "市科协", "市文联"]),
    ("互助县五峰镇人民政府挂牌", ["互助县五峰镇人民政府"]),
    ("乐都区人民法院、检察院联合宣讲", ["乐都区人民法院", "乐都区检察院"]),
    ("海西州总工会、海西州人社局发文", ["海西州总工会", "海西州人社局"]),
    ("高新区总工会慰问司机", ["高新区总工会"]),
    ("我县工商联、本市妇联和该县教育局开会", ["我县工商联", "本市妇联", "该县教育局"]),
    ("会同县果业局、市港航和口岸管理局、县农业农村委", ["县果业局", "市港航和口岸管理局", "县农业农村委"]),
    ("促成县总工会与企业签约", ["县总工会"]),
    ("会宁县推进产改工作协调小组成员单位到会", ["会宁县推进产改工作协调小组"]),
    ("全省煤炭系统“五小”竞赛领导小组", ["省煤炭系统“五小”竞赛领导小组"]),
    ("2022年市总工会表彰先进,3月8日县妇联慰问女工", ["市总工会", "县妇联"]),
]

NO_INSTITUTIONS = [
    "会员总数增加,形势总体向好,总之要努力",
    "委托第三方办理,委屈的泪水",
    "城市建设领导小组,全市成立了推进领导小组",
    "三联村人大代表建言",
    "政府采购服务,政府工作报告提出",
    "总会有办法,总有新收获",
    "市场总量扩大,全县总产值提高",
    "教育局势一新,司法局部改革",
    "全县产业布局初成,当前县域格局大变,全县开局良好",
    "县城局面一新,全市局部降雨",
    "县总结会开完了,市总体规划公布",
    "各级总工会干部下基层",
    "2022年市场总工会费数额下降",
]


@pytest.mark.parametrize(("text", "institutions"), INSTITUTIONS)
def test_institutions(text: str, institutions: list[str]) -> None:
    assert named(text, ORGANIZATIONS) == institutions


@pytest.mark.parametrize("text", NO_INSTITUTIONS)
def test_words_that_name_no_institution(text: str) -> None:
    assert named(text, ORGANIZATIONS) == []


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("县总工会", Kind.UNION_FEDERATION),
        ("县教育工会", Kind.INDUSTRY_UNION),
        ("县委", Kind.PARTY_BODY),
        ("团县委", Kind.PARTY_BODY),
        ("县人民政府", Kind.GOVERNMENT_BODY),
        ("县民政局", Kind.GOVERNMENT_BODY),
        ("县妇联", Kind.SOCIAL_BODY),
    ],
)
def test_the_class_of_an_institution(text: str, kind: Kind) -> None:
    assert named(f"由{text}主办", [kind]) == [text]
