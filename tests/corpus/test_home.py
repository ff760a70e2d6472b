"""kg.corpus.home: the area that a page is from, by whoever published it, else by what it is about."""

import pytest

from kg.corpus.home import home
from kg.model import BlockKind as K

CASES = [
    (None, "观塘区的街站设于观塘区公园,观塘区议员到场。", "香港特别行政区"),
    (None, "本澳居民报名,本澳团体参加。", "澳门特别行政区"),
    # the outlet's own area
    ("绍兴日报", "市总工会慰问了3家企业。", "绍兴市"),
    ("今日安吉", "县总工会慰问了3家企业。", "安吉县"),
    ("绍兴市柯桥区总工会", "区总工会慰问了3家企业。", "柯桥区"),
    ("青海省玉树藏族自治州总工会", "州总工会慰问了3家企业。", "玉树藏族自治州"),
    # a province's paper: the one place that the article is about, else the province
    ("浙江工人日报", "近日,安吉县总工会走访企业。全县建会300家。", "安吉县"),
    ("浙江日报", "安吉县总工会、德清县总工会、绍兴市总工会分别走访企业。省总工会作了部署。", "浙江省"),
    # a national paper, or none: the article's own area
    ("工人日报", "记者从安徽省芜湖市总工会获悉,该市建成驿站63个。无为市总工会建成5个,芜湖市还将新建8个。", "芜湖市"),
    (None, "本报北京4月25日电 甘肃省敦煌市总工会建成驿站。", "敦煌市"),
    (None, "大会在北京举行。山西省9家单位获奖,省总工会作了通报。", "山西省"),
    (None, "昌吉州总工会慰问了河南来的拾花工。昌吉州总工会还转发了自治区总工会的意见。", "昌吉回族自治州"),
    # the level that the page speaks of, around the areas that it names
    (None, "市总工会拨款,从市总工会获悉,仓山区、晋安区建站6个,仓山区、仓山区先行。", "福州市"),
    (None, "州总工会在香格里拉市上江乡建站,州总工会拨款15万元。", "迪庆藏族自治州"),
    (None, "决赛在贵阳开幕,贵阳出席。由省总工会、省教育厅、省公安厅、省科技厅主办。", "贵州省"),
    (None, "全市工会、本市企业帮扶职工,为和谐天津作贡献。", "天津市"),
    (None, "仓山区、晋安区、马尾区各建站6个。", "福州市"),
    (None, "总理来到龙泉村,龙泉村的农民说,龙泉镇变了。", None),
    (None, "全市建站6个,桐城市总工会走访。本市拨款。", "桐城市"),
    (None, "市总工会慰问来自信阳市的职工,市总工会又走访了来自信阳市的农民工。", None),
    (None, "全市建站6个,市总工会走访。芜湖市和无锡市来人。", None),
    # homonyms: the rest of the article tells
    (None, "福州市总工会今年走访企业。鼓楼区总工会建站6个,鼓楼区总工会还慰问了职工。福州市总工会拨款。", "福州市"),
    ("鼓楼区总工会", "江苏省徐州市鼓楼区建站6个。", "鼓楼区"),
    # nothing tells
    ("工人日报", "中华全国总工会发布了决定,966名职工获奖。", None),
    (None, "市总工会慰问了3家企业。", None),
    (None, "公安机关工会慰问了3名职工,大方得体。", None),
    (None, "市总工会慰问市区职工。市区建站6个。", None),
]


TITLED = [
    # the city or county in the title of its city's paper is what 市 or 县 means there
    ("娄底日报", "涟源建会300家", "市总工会慰问了职工。娄底市总工会主席到场。", "涟源市"),
    ("娄底日报", "娄底涟源两地建会300家", "市总工会慰问了职工。", "娄底市"),
    ("娄底日报", "双峰县建会300家", "市总工会慰问了职工。", "娄底市"),
    ("娄底日报", "双峰县建会300家", "县总工会慰问了职工,受到市总工会通报。全县建站6个。", "双峰县"),
    ("娄底日报", "双峰县建会300家", "县总工会慰问了职工。市总工会到场,全市建站6个。", "娄底市"),
    ("娄底日报", "双峰县新化县建会300家", "两县总工会慰问了职工。全县建站6个。", "娄底市"),
    ("娄底日报", "建会300家", "市总工会慰问了涟源市职工。", "娄底市"),
    ("今日东海", "建会300家", "曲阳乡建站3个,县总工会慰问了曲阳乡职工。", "东海县"),
    ("今日头条", "建会300家", "县总工会慰问了职工。", None),
]


@pytest.mark.parametrize(("outlet", "title", "prose", "expected"), TITLED)
def test_home_of_titled_articles(outlet: str, title: str, prose: str, expected: str | None) -> None:
    assert home([(K.HEADLINE, title), (K.PARAGRAPH, prose)], outlet, 2023) == expected


@pytest.mark.parametrize(("outlet", "prose", "expected"), CASES)
def test_home(outlet: str | None, prose: str, expected: str | None) -> None:
    assert home([(K.HEADLINE, "慰问职工"), (K.PARAGRAPH, prose)], outlet, 2023) == expected


def test_who_signs_is_surer_than_who_publishes() -> None:
    assert home([(K.SIGNATURE, "安吉县总工会"), (K.SIGNATURE, "2023年5月1日")], "绍兴日报", 2023) == "安吉县"


def test_furniture_tells_nothing() -> None:
    assert home([(K.FURNITURE, "绍兴市总工会 安吉县总工会"), (K.META, "2023-05-01")], None, 2023) is None
