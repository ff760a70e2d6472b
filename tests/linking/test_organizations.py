"""The full names of organisations: short forms completed by the article's places and home."""

import pytest

from kg.model import Kind
from tests.sentences import linked

ORGANIZATIONS = [kind for kind in Kind if kind.is_organization]

COMPLETED = [
    ("来到彪角镇三家店村。村联合工会成立了。", "凤翔区", ["三家店村联合工会"]),
    ("市总工会走访企业。", "绵阳市", ["绵阳市总工会"]),
    ("市总走访企业。", "绵阳市", ["绵阳市总工会"]),
    ("省总工会和全总派人来。", "绵阳市", ["四川省总工会", "中华全国总工会"]),
    ("市委、市政府高度重视。", "绵阳市", ["中共绵阳市委", "绵阳市人民政府"]),
    ("团市委、市人社局、市卫健委参加。", "绵阳市", ["共青团绵阳市委", "绵阳市人力资源和社会保障局", "绵阳市卫生健康委员会"]),
    ("三台县总工会先行。县总工会投入资金,县妇联配合。", "绵阳市", ["三台县总工会", "三台县总工会", "三台县妇女联合会"]),
    ("县总工会慰问职工。", "三台县", ["三台县总工会"]),
    ("市总工会到县总工会调研。", "三台县", ["绵阳市总工会", "三台县总工会"]),
    ("地区总工会联合地区人社局开班。", "喀什地区", ["喀什地区总工会", "喀什地区人力资源和社会保障局"]),
    ("县农业农村局配合。", "三台县", ["三台县农业农村局"]),
    ("市中区总工会举办运动会。", "济南市", ["市中区总工会"]),
    ("赣州日报报道,《井冈山日报》记者到场。", "赣州市", ["赣州日报", "井冈山日报"]),
    ("自治区总工会印发通知。", "梧州市", ["广西壮族自治区总工会"]),
    ("绵阳总工会慰问职工。", None, ["绵阳市总工会"]),
    ("三台县芦溪镇工会换届,镇总工会揭牌。", "绵阳市", ["芦溪镇总工会"] * 2),
    ("市货运行业工会联合会成立。联合会走访司机。", "绵阳市", ["绵阳市货运行业工会联合会"] * 2),
    ("三台县永明机械有限公司效益好,该公司工会换届。", "绵阳市", ["三台县永明机械有限公司", "三台县永明机械有限公司工会"]),
]

AS_THEY_STAND = [
    ("市总工会走访企业。", None, ["市总工会"]),
    ("县妇联配合。", "绵阳市", ["县妇联"]),
    ("永明机械有限公司工会换届。", "绵阳市", ["永明机械有限公司", "永明机械有限公司工会"]),
    ("国家电网员工入会。", "绵阳市", ["国家电网"]),
    ("市中区绿化好,据本报报道。", "济南市", []),
    ("地区人社局开班。", "绵阳市", ["地区人社局"]),
    ("自治区总工会印发通知。", "上海市", ["自治区总工会"]),
    ("我市工会慰问职工。", None, ["市总工会"]),
]


@pytest.mark.parametrize(("text", "home", "names"), COMPLETED)
def test_short_forms_are_completed(text: str, home: str | None, names: list[str]) -> None:
    assert linked(text, ORGANIZATIONS, home) == names


@pytest.mark.parametrize(("text", "home", "names"), AS_THEY_STAND)
def test_names_stay_as_they_are_where_nothing_completes_them(text: str, home: str | None, names: list[str]) -> None:
    assert linked(text, ORGANIZATIONS, home) == names
