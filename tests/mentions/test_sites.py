import pytest

from kg.mentions.sites import named_sites
from kg.model import Kind, Mention
from tests.mentions.paragraphs import called, names


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("帮助和平小区进行老旧小区改造", ["和平小区"]),
        ("大会在华东国际物流园召开", ["华东国际物流园"]),
        ("在城建七局承建的滨河水厂项目工程建筑工地举行仪式", ["滨河水厂项目工程建筑工地"]),
        ("到何家祠堂家风家训教育基地参观", ["何家祠堂家风家训教育基地"]),
        ("走进滨江公园、凤凰岭隧道施工现场", ["滨江公园", "凤凰岭隧道施工现场"]),
        ("慰问白云国际机场的保洁员", ["白云国际机场"]),
    ],
)
def test_sites_with_a_name(text: str, found: list[str]) -> None:
    assert names([named_sites], text) == found


@pytest.mark.parametrize(
    "text",
    [
        "深入建筑工地、车站、广场宣传",
        "改造老旧小区12个",
        "走访工业园区的企业",
        "全市各大商圈和物流园区",
        "翠湖小区工会举办活动",
        "“普法进园区”活动",
        "把职工之家建成精神家园",
        "花园式单位",
    ],
)
def test_words_for_sites_that_name_none(text: str) -> None:
    assert names([named_sites], text) == []


def test_a_site_keeps_the_place_before_it_whole() -> None:
    text = "走进临江县何家家风教育基地"
    assert names([named_sites], text, *called(text, Kind.COUNTY, "临江县")) == ["临江县何家家风教育基地"]


def test_a_site_inside_another_name_is_none() -> None:
    text = "华东物流园商会"
    assert names([named_sites], text, Mention(0, 7, Kind.SOCIAL_BODY, text)) == []
