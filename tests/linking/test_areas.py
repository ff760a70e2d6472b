"""Which area a mention means: by its chain, by the article's home, by what was named before."""

import pytest

from kg.claims.scene import staged
from kg.linking.entities import link
from kg.mentions import find
from kg.model import Kind
from tests.claims.scenes import stage
from tests.sentences import PUBLISHED

AREAS = frozenset(kind for kind in Kind if kind.is_area)


def placed(text: str, home: str | None) -> list[str]:
    """Every area with what encloses it in front."""
    named = staged(text, home=home, published=PUBLISHED).named
    return [f"{entity.within}/{entity.name}" for _, entity in named if entity.kind in AREAS]


PLACED = [
    ("全市职工踊跃参加。", "宝鸡市", ["陕西省/宝鸡市"]),
    ("全市职工踊跃参加。", "岐山县", ["陕西省/宝鸡市"]),
    ("我县开展培训,全省推广。", "岐山县", ["陕西省宝鸡市/岐山县", "/陕西省"]),
    ("全区职工踊跃参加。", "广西壮族自治区", ["/广西壮族自治区"]),
    ("全区职工踊跃参加。", "灵山县", ["/广西壮族自治区"]),
    ("来到岐山县,该县和全县职工都说好。", "宝鸡市", ["陕西省宝鸡市/岐山县"] * 3),
    ("先到岐山县,后到扶风县,该县工会热情。", "宝鸡市", ["陕西省宝鸡市/岐山县", *["陕西省宝鸡市/扶风县"] * 2]),
    ("凤翔区的企业多,该区和全区职工都说好。", "渭滨区", ["陕西省宝鸡市/凤翔区"] * 2 + ["陕西省宝鸡市/渭滨区"]),
    (
        "走进凤翔区彪角镇三家店村。",
        "宝鸡市",
        ["陕西省宝鸡市/凤翔区", "陕西省宝鸡市凤翔区/彪角镇", "陕西省宝鸡市凤翔区彪角镇/三家店村"],
    ),
    ("走进彪角镇三家店村。", "凤翔区", ["陕西省宝鸡市凤翔区/彪角镇", "陕西省宝鸡市凤翔区彪角镇/三家店村"]),
    ("在凤翔区彪角镇、长青镇建站。", None, ["陕西省宝鸡市/凤翔区", "陕西省宝鸡市凤翔区/彪角镇", "陕西省宝鸡市凤翔区/长青镇"]),
    ("到凤翔区彪角镇走访。彪角镇变了样。", None, ["陕西省宝鸡市/凤翔区", *["陕西省宝鸡市凤翔区/彪角镇"] * 2]),
    ("在鼓楼区举办活动。", "开封市", ["河南省开封市/鼓楼区"]),
    ("在鼓楼区举办活动。", "南京市", ["江苏省南京市/鼓楼区"]),
    ("到彪角镇走访。彪角三家店村变了样。", "凤翔区", ["陕西省宝鸡市凤翔区/彪角镇", "陕西省宝鸡市凤翔区彪角镇/三家店村"]),
    ("到长青镇走访。彪角三家店村变了样。", "凤翔区", ["陕西省宝鸡市凤翔区/长青镇", "陕西省宝鸡市凤翔区/彪角三家店村"]),
    ("县工业园区的企业。", "岐山县", ["陕西省宝鸡市岐山县/岐山县工业园区"]),
    ("襄樊市的老工人。", None, ["湖北省/襄阳市"]),
    ("在经济技术开发区金山镇建站。", "遂宁市", ["四川省/遂宁市经济技术开发区", "四川省遂宁市经济技术开发区/金山镇"]),
]

LEFT_OPEN = [
    ("全市职工踊跃参加。", ["/全市"]),
    ("在鼓楼区举办活动。", ["/鼓楼区"]),
    ("走进三家店村。", ["/三家店村"]),
]


@pytest.mark.parametrize(("text", "home", "areas"), PLACED)
def test_areas_are_placed(text: str, home: str | None, areas: list[str]) -> None:
    assert placed(text, home) == areas


@pytest.mark.parametrize(("text", "areas"), LEFT_OPEN)
def test_what_nothing_tells_stays_open(text: str, areas: list[str]) -> None:
    assert placed(text, None) == areas


def test_homonyms_of_two_homes_stay_apart() -> None:
    assert placed("走进大庙村。", "宝鸡市") != placed("走进大庙村。", "天水市")


@pytest.mark.parametrize(("headline", "union"), [("十里镇工会办实事", "十里镇总工会"), ("工会办实事", "西河镇总工会")])
def test_the_town_of_the_headline_is_the_one_meant_by_its_level(headline: str, union: str) -> None:
    far = "在球场上你追我赶,赛出了水平,赛出了友谊,赛出了职工的精神"
    page = stage(f"来自东山镇、西河镇的职工参加了比赛,{far}。镇总工会发来贺信。", headline=headline).document
    assert [entity.name for _, entity in link(page, find(page)) if entity.kind is Kind.UNION_FEDERATION][-1] == union
