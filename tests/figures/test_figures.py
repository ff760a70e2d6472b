"""kg.figures: what is a figure, and its value, unit and bounds; sentences written for these tests."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.figures import figures, kind, numeral

FIGURES = [
    ("慰问职工120名", "120名 120 人 exact"),
    ("慰问职工 120 名", "120 名 120 人 exact"),
    ("组建工会一千二百余家", "一千二百余家 1200 家 atLeast"),
    ("全市约有8000名农民工滞留", "8000名 8000 人 approximately"),
    ("约有农民工8000名", "8000名 8000 人 approximately"),
    ("节约有方,员工8000名", "8000名 8000 人 exact"),
    ("核发58案", "58案 58 案 exact"),
    ("已办3梯次", "3梯次 3 梯次 exact"),
    ("募捐伍元整", "伍元 5 元 exact"),
    ("慰问卅户职工", "卅户 30 户 exact"),
    ("廿三名代表", "廿三名 23 人 exact"),
    ("培训５０多万人次".translate(str.maketrans("５０", "50")), "50多万人次 500000 人次 atLeast"),
    ("完成革新近万项", "近万项 10000 项 atMost"),
    ("会员突破3.1万人", "突破3.1万人 31000 人 atLeast"),
    ("收入不足3万元", "不足3万元 30000 元 atMost"),
    ("支出逾1,800万元", "逾1,800万元 18000000 元 atLeast"),
    ("来了上百名会员", "上百名 100 人 atLeast"),
    ("约两万辆次货车", "约两万辆次 20000 辆次 approximately"),
    ("熬了四十多锅汤", "四十多锅 40 锅 atLeast"),
    ("来了三十来人", "三十来人 30 人 approximately"),
    ("不少于3次", "不少于3次 3 次 atLeast"),
    ("不超过500元", "不超过500元 500 元 atMost"),
    ("4000人以上", "4000人以上 4000 人 atLeast"),
    ("50人(含)以上", "50人(含)以上 50 人 atLeast"),
    ("200名左右", "200名左右 200 人 approximately"),
    ("达97%", "97% 97 % exact"),
    ("历时3年多", "3年多 3 年 atLeast"),
    ("提高2.8个百分点", "2.8个百分点 2.8 个百分点 exact"),
    ("硬化道路7406.32平方米", "7406.32平方米 7406.32 平方米 exact"),
    ("补贴8角", "8角 0.8 元 exact"),
    ("新打机井两眼", "两眼 2 眼 exact"),
    ("女工占七成", "七成 70 % exact"),
    ("入会率提高半成", "半成 5 % exact"),
    ("修路三百米", "三百米 300 米 exact"),
    ("跑道长400m", "400m 400 米 exact"),
    ("占三成五", "三成五 35 % exact"),
    ("占比在九成以上", "九成以上 90 % atLeast"),
    ("占四分之三", "四分之三 75 % exact"),
    ("占三分之二", "三分之二 None % exact"),
    ("至少要建成5个站点", "5个 5 个 atLeast"),
    ("每周至少休息两天", "两天 2 天 atLeast"),
    ("百来人", "百来人 100 人 approximately"),
    ("约80多名职工", "约80多名 80 人 atLeast"),
    ("借阅1000册次", "1000册次 1000 册次 exact"),
    ("至少要求建成5个站点", "5个 5 个 exact"),
    ("超过应到人数三分之二", "三分之二 None % exact"),
    ("百分之十二点五", "百分之十二点五 12.5 % exact"),
    ("六成八职工想学电工", "六成八 68 % exact"),
    ("签约率八成五以上", "八成五以上 85 % atLeast"),
    ("三成三个人", "三成 30 % exact, 三个 3 个 exact"),
    ("女工占到1/5。", "1/5 20 % exact"),
    ("四分之一强", "四分之一 25 % exact"),
    ("约占5%", "5% 5 % approximately"),
    ("不低于专项投入的10%", "10% 10 % atLeast"),
    ("约占全市职工的五分之一", "五分之一 20 % approximately"),
    ("不足全行业职工的三成", "三成 30 % atMost"),
    ("约有职工3人,占5%", "3人 3 人 approximately, 5% 5 % exact"),
    ("损失约300元", "约300元 300 元 approximately"),
    ("立起铁塔3000余基", "3000余基 3000 基 atLeast"),
    ("建成“职工之家”一间,", "一间 1 间 exact"),
    ("三期共培训50人", "三期 3 期 exact, 50人 50 人 exact"),
    ("接近一半", "接近一半 50 % atMost"),
    ("人数过半。", "过半 50 % atLeast"),
    ("近两倍", "近两倍 2 倍 atMost"),
    ("翻了两番", "翻了两番 4 倍 exact"),
    ("一两次活动", "一两次 None 次 exact"),
    ("十几名队员", "十几名 None 人 exact"),
    ("数百家企业", "数百家 None 家 exact"),
    ("书屋、浴室各一间", "一间 1 间 exact"),
    ("建成书屋一个、驿站两个", "一个 1 个 exact, 两个 2 个 exact"),
    ("每人3000至5000元", "3000至5000元 3000 元 atLeast, 3000至5000元 5000 元 atMost"),
    ("志愿者3—5名", "3—5名 3 人 atLeast, 3—5名 5 人 atMost"),
    ("2千元到3千元", "2千元到3千元 2000 元 atLeast, 2千元到3千元 3000 元 atMost"),
    ("奖补3至5万元", "3至5万元 30000 元 atLeast, 3至5万元 50000 元 atMost"),
    ("从100家到260家", "100家 100 家 exact, 260家 260 家 exact"),
    ("三至四成", "三至四成 30 % atLeast, 三至四成 40 % atMost"),
    ("连续举办10届", "10届 10 届 exact"),
    ("87起,", "87起 87 起 exact"),
    ("最低零下5℃", "零下5℃ -5 ℃ exact"),
    ("气温为-5℃", "-5℃ -5 ℃ exact"),
    ("气温-10~-1℃", ""),
    ("人数不超过职工总数的20%", "20% 20 % atMost"),
    ("增速为-2.5%", "-2.5% -2.5 % exact"),
    ("占20%-30%", "20%-30% 20 % atLeast, 20%-30% 30 % atMost"),
    ("装机一百千瓦", "一百千瓦 100 千瓦 exact"),
    ("一吨半", "一吨半 1.5 吨 exact"),
    ("一万三", "一万三 13000  exact"),
]

NO_FIGURES = [
    "构建起‘1公里’服务圈",
    "三年时间将组织培训",
    "商超一角",
    "万",
    "百米跨栏",
    "半成品加工",
    "第14届农民工节",
    "2023年4月26日9时30分",
    "近三年来",
    "5年来",
    "截至2021年",
    "工发〔2023〕16号",
    "热线12351",
    "0391-1234567",
    "5G基站",
    "A03版",
    "“6+1”专项行动",
    "“两癌”筛查",
    "《致会员的10条建议》",
    "八大员入会",
    "四城联创",
    "24小时驿站",
    "最后一公里",
    "“十四五”期间",
    "三方机制",
    "第一季度",
    "一是抓竞赛,二是抓技能",
    "一名职工说",
    "其中一个。",
    "一封信",
    "一线职工",
    "一次会员代表大会",
    "五一节",
    "三期工程",
    "养护三班",
    "十九届六中全会",
    "2022届毕业生",
    "前10名选手",
    "千名职工",
    "百人以上企业",
    "三届五次全委会",
    "两个多小时",
    "第2、3名选手",
    "几个人",
    "二次供水",
    "3个月前",
    "试运行两个月来",
    "首5个月",
    "大家齐聚一堂,",
    "工友聚首一堂,",
    "来到陆家嘴核心区",
    "一套人马、两块牌子",
    "庆祝双十节,",
    "来到廿三里街道",
    "4月1/5日",
    "十三届人大",
    "三方面",
    "三个方面",
    "多次",
    "若干",
    "半年",
    "三元区",
    "签约仪式",
    "1234567890人",
]


def _said(text: str) -> str:
    return ", ".join(f"{f.surface} {f.value} {f.unit} {f.bound}" for f in figures(text))


@pytest.mark.parametrize(("text", "expected"), FIGURES)
def test_figure(text: str, expected: str) -> None:
    assert _said(text) == expected


@pytest.mark.parametrize("text", NO_FIGURES)
def test_no_figure(text: str) -> None:
    assert _said(text) == ""


LIMITS = [
    ("120家", Decimal(120), Decimal(120)),
    ("120余家", Decimal(120), None),
    ("近120家", None, Decimal(120)),
    ("约120家", None, None),
    ("两三百家", Decimal(200), Decimal(300)),
    ("数百家", None, None),
]


@pytest.mark.parametrize(("text", "lower", "upper"), LIMITS)
def test_limits(text: str, lower: Decimal | None, upper: Decimal | None) -> None:
    (figure,) = figures(text)
    assert (figure.lower, figure.upper) == (lower, upper)


def test_both_ends_of_a_range_know_both_limits() -> None:
    low, high = figures("3至5万元")
    assert (low.lower, low.upper) == (high.lower, high.upper) == (Decimal(30000), Decimal(50000))


NUMERALS = [
    ("肆佰陆拾", 460),
    ("两千四百五", 2450),
    ("十万零五十六", 100056),
    ("一百零一万一千", 1011000),
    ("四亿五千六百四十二万零一十五", 456420015),
    ("5万4千6百", 54600),
    ("10万万", 10**9),
    ("4.78万亿", 4780000000000),
    ("1,050,000,000", 1050000000),
    ("十多万", 100000),
    ("负三十二", -32),
]


@pytest.mark.parametrize(("text", "value"), NUMERALS)
def test_numeral(text: str, value: int) -> None:
    assert numeral(text) == value


@pytest.mark.parametrize("text", ["十几", "数十万", "三五", "一两千", "万众", "", "两会", "1.2.3", "--3"])
def test_no_numeral(text: str) -> None:
    assert numeral(text) is None


@pytest.mark.parametrize(
    ("unit", "expected"), [("人", "people"), ("元", "money"), ("家", "count"), ("亩", "measure"), ("吗", "")]
)
def test_kind(unit: str, expected: str) -> None:
    assert kind(unit) == expected


@given(st.integers(min_value=1, max_value=10**12))
def test_an_arabic_numeral_is_its_number_with_or_without_separators(number: int) -> None:
    assert numeral(str(number)) == numeral(f"{number:,}") == number


@given(st.text("0123456789零一两三十百千万亿几数半翻余多约近名家元%成分之至到、,. “”第年月年来", max_size=40))
def test_surfaces_are_cut_from_the_text(text: str) -> None:
    for figure in figures(text):
        assert text[figure.start : figure.end] == figure.surface


LONG_LINES = [("1", 0), ("一", 0), ("1,", 0), ("1,111,", 0), ("万 ", 0), ("3至", 0), ("3名", 9000), ("“3", 0), ("约", 0)]


@pytest.mark.parametrize(("piece", "count"), LONG_LINES)
def test_a_line_without_an_end_is_read_in_one_go(piece: str, count: int) -> None:
    assert len(figures(piece * 9000)) == count
