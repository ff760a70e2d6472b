"""Organisations referred back to, each with the name of the one that is meant."""

import pytest

from kg.corpus import paragraph
from kg.mentions import find

REFERENCES = [
    ("鸿达纺织有限公司效益好,该公司办起食堂。", ["鸿达纺织有限公司"]),
    ("鸿达纺织有限公司效益好。该公司工会设了奖金。", ["鸿达纺织有限公司工会"]),
    ("鸿达纺织有限公司工会换届,公司工会选出委员。", ["鸿达纺织有限公司工会"]),
    ("市第二人民医院护士多。该院工会建起母婴室,该院还办了托管班。", ["市第二人民医院工会", "市第二人民医院"]),
    ("格尔木车务段工会办赛,该段职工踊跃。", ["格尔木车务段"]),
    ("市货运行业工会联合会成立。联合会为司机办实事。", ["市货运行业工会联合会"]),
    ("市货运行业工会联合会成立,该工联会为司机办实事。", ["市货运行业工会联合会"]),
    ("鸿达纺织有限公司开工,提醒公司工会抓好安全。", ["鸿达纺织有限公司工会"]),
    ("永安机械厂工会和永丰煤矿工会结对,该矿下井劳动的多。", ["永丰煤矿"]),
]

NO_REFERENCES = [
    "该公司办起食堂。",
    "公司工会工作的内容,鸿达纺织有限公司的公司工会组织",
    "该院工会建起母婴室。",
    "鸿达纺织有限公司效益好。该院办了托管班。",
    "市货运行业工会联合会成立。联合会员二百名。",
    "县总工会开会。该局没有来人。",
    "该会议开了三天,该局长到场。",
]


def referred(text: str) -> list[str | None]:
    found = (mention for mention in find(paragraph(text)) if mention.name.startswith(("该", "公司工会", "联合会")))
    return [mention.full for mention in found]


@pytest.mark.parametrize(("text", "names"), REFERENCES)
def test_references(text: str, names: list[str]) -> None:
    assert referred(text) == names


@pytest.mark.parametrize("text", NO_REFERENCES)
def test_what_refers_to_nothing_named(text: str) -> None:
    assert referred(text) == []
