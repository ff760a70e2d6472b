"""Townships of the gazetteer, in full and in lists that share their level."""

import pytest

from kg.corpus import paragraph
from kg.mentions import find
from kg.mentions.townships import listed_townships, townships
from kg.model import Kind, Mention

IN_FULL = [
    ("准格尔旗", "走访薛家湾镇和龙口镇的企业", ["薛家湾镇", "龙口镇"]),
    ("准格尔旗", "干部到薛家湾乡慰问", ["薛家湾乡"]),
    ("互助土族自治县", "结对松多藏族乡和巴扎乡的牧民", ["松多藏族乡", "巴扎乡"]),
    ("鄂尔多斯市", "来到薛家湾镇", ["薛家湾镇"]),
    ("达拉特旗", "与薛家湾镇结对", ["薛家湾镇"]),
    ("勐腊县", "胶工在勐捧镇领到物资", ["勐捧镇"]),
    ("榆林市", "薛家湾镇的工友来了", []),
    ("准格尔旗", "薛家湾的工友来了", []),
    ("准格尔旗", "龙口镇静下来,龙口街道路两旁", []),
    ("准格尔旗", "职工返乡", []),
    (None, "来到薛家湾镇", []),
]

LISTED = [
    ("准格尔旗", "在薛家湾、龙口、沙圪堵三镇推行", ["薛家湾镇", "龙口镇", "沙圪堵镇"]),
    ("准格尔旗", "来自薛家湾、准格尔召等乡镇的矿工", ["薛家湾镇", "准格尔召镇"]),
    ("准格尔旗", "薛家湾和河西、龙口等4个镇", ["薛家湾镇", "河西镇", "龙口镇"]),
    ("准格尔旗", "薛家湾镇、龙口镇做到全覆盖", []),
    ("准格尔旗", "兴隆街道、龙口镇做到全覆盖", []),
    ("准格尔旗", "企业、学校、医院等乡镇单位", []),
    ("榆林市", "在薛家湾、龙口两镇推行", []),
    ("准格尔旗", "薛家湾、龙口的矿工", []),
]


@pytest.mark.parametrize(("home", "text", "expected"), IN_FULL)
def test_townships_in_full(home: str | None, text: str, expected: list[str]) -> None:
    assert [mention.name for mention in townships(paragraph(text, home=home), ())] == expected


@pytest.mark.parametrize(("home", "text", "expected"), LISTED)
def test_townships_in_a_list(home: str, text: str, expected: list[str]) -> None:
    assert [mention.full for mention in listed_townships(paragraph(text, home=home), ())] == expected


def test_the_townships_of_a_county_that_a_page_names_are_known_too() -> None:
    found = find(paragraph("准格尔旗的薛家湾镇来信", home="榆林市"))
    assert [mention.name for mention in found if mention.kind is Kind.TOWNSHIP] == ["薛家湾镇"]


def test_streets_of_some_cities_are_subdistricts() -> None:
    page = paragraph("与西青区李七庄街总工会联合打造,走进李七庄街头", home="天津市")
    assert [(m.name, m.full) for m in townships(page, [Mention(1, 4, Kind.COUNTY, "西青区")])] == [("李七庄街", "李七庄街道")]
