import pytest

from kg.mentions.facilities import known_facilities
from kg.model import Kind, Mention
from tests.mentions.paragraphs import called, names, recognised

STATION = "工会户外劳动者服务站点"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("全区建成职工书屋12个、“司机之家”3个", ["职工书屋", "司机之家"]),
        ("新建户外劳动者服务站点6个,筹建工会驿站10个", [STATION]),
        ("建有工会户外劳动者服务站点29个,开在路边的驿站", [STATION]),
        ("路边的驿站里灯火通明", []),
        ("在东风路工会驿站歇脚", [f"东风路{STATION}"]),
        ("文化广场、文化舞台深受欢迎", []),
        ("职工之家建设不断加强", []),
        ("投资300万元新建职工文体活动中心", ["职工文体活动中心"]),
        ("建设职工之家,走进职工活动中心", []),
        ("母婴室已启用", ["爱心妈妈小屋"]),
    ],
)
def test_facilities_of_a_class(text: str, found: list[str]) -> None:
    assert names([known_facilities], text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("出资20万元,建设了河口村文化舞台", ["河口村文化舞台"]),
        ("投入10万元,对河口村的治安监控设施、文化舞台等进行改造", ["河口村治安监控设施", "河口村文化舞台"]),
        ("在河口村建起职工书屋、日间照料中心各1个", ["河口村职工书屋", "河口村日间照料中心"]),
        ("走进河口村。该村文化广场已经完工", ["河口村文化广场"]),
        ("走进河口村。文化广场已经完工", []),
        ("在河口村驻点。建成村级便民服务中心", ["河口村便民服务中心"]),
        ("在河口村等地建成职工书屋12个", ["职工书屋"]),
    ],
)
def test_facilities_of_a_village(text: str, found: list[str]) -> None:
    assert names([known_facilities], text, *called(text, Kind.VILLAGE, "河口村")) == found


def test_a_palace_of_culture_is_named_by_its_area() -> None:
    text = "临江县工人文化宫揭牌"
    assert names([known_facilities], text, *called(text, Kind.COUNTY, "临江县")) == ["临江县工人文化宫"]
    assert names([known_facilities], "在市工人文化宫举行") == ["市工人文化宫"]
    assert names([known_facilities], "工人文化宫是职工的乐园") == []


def test_a_hall_is_named_by_its_body_too_but_not_by_all_of_an_area() -> None:
    text = "永丰煤矿职工健身中心和全市职工健身中心"
    seen = called(text, Kind.COMPANY, "永丰煤矿") + called(text, Kind.CITY, "全市")
    assert names([known_facilities], text, *seen) == ["永丰煤矿职工健身中心"]


def test_a_class_is_named_by_its_workplace_but_by_no_federation() -> None:
    text = "永丰银行支行工会驿站和临江区总工会职工书屋"
    text += ",还有盐业博物馆的职工书屋和临江区总工会的母婴室"
    seen = (
        *called(text, Kind.COMPANY, "永丰银行支行"),
        *called(text, Kind.UNION_FEDERATION, "临江区总工会"),
        *called(text, Kind.SITE, "盐业博物馆"),
    )
    assert names([known_facilities], text, *seen) == [
        f"永丰银行支行{STATION}",
        "职工书屋",
        "盐业博物馆职工书屋",
        "爱心妈妈小屋",
    ]


def test_a_quoted_station_of_a_community_keeps_both_marks() -> None:
    text = "锦绣社区“小哥驿站”启用"
    (facility,) = recognised([known_facilities], text, *called(text, Kind.VILLAGE, "锦绣社区"))
    assert text[facility.start : facility.end] == "锦绣社区“小哥驿站”"


def test_what_is_part_of_another_name_is_no_facility() -> None:
    text = "市职工书屋协会"
    assert names([known_facilities], text, Mention(0, 7, Kind.SOCIAL_BODY, text)) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("设立劳动争议巡回法庭和职工法律服务站", ["劳动争议巡回法庭", "职工法律服务站"]),
        ("建成教师周转房23栋,再建周转房9套", ["教师周转房"]),
        ("再建周转房9套", []),
        ("在新城建起4个“草原职工书屋”", []),
        ("“职工书屋”开放", ["职工书屋"]),
    ],
)
def test_a_class_is_no_part_of_a_longer_quotation(text: str, found: list[str]) -> None:
    assert names([known_facilities], text) == found
