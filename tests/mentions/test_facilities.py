import pytest

from kg.mentions.facilities import known_facilities, quoted_facilities
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
        ("建成“劳动模范林”和“先锋一条街”", ["劳动模范林", "先锋一条街"]),
        ("打造“初心长廊”", ["初心长廊"]),
        ("已建立“向阳花”关爱服务站28个", ["“向阳花”关爱服务站"]),
        ("首家“工会儿童之家”在科技园揭牌", ["工会儿童之家"]),
        ("打造“幸福港湾”", []),
        ("漫步“初心长廊”", []),
        ("建成“五星级”酒店", []),
        ("“来,歇歇脚!”在工会服务站,他说", []),
        ("与司法局共建的“和谐劳动驿站”", ["和谐劳动驿站"]),
        ("在村口设立“欠薪预警点”22个", ["欠薪预警点"]),
        ("建起“工会服务e站”", ["工会服务e站"]),
        ("街边的“工友歇脚屋”里,茶水不断", ["工友歇脚屋"]),
        ("“临工驿站”是区总工会打造的服务阵地", ["临工驿站"]),
        ("设立“妈妈岗”车间26个", ["“妈妈岗”车间"]),
        ("新建“楼宇职工驿站”20个", ["楼宇职工驿站"]),
        ("“共享法庭”进驻园区", ["共享法庭"]),
        ("设立“工会·法院”诉调对接工作室", ["“工会·法院”诉调对接工作室"]),
        ("参观“标杆”车间", []),
        ("找准工作“着力点”", []),
        ("打造“职工成长加油站”", []),
        ("“着力点”里有文章", []),
        ("设立“妈妈岗”", []),
    ],
)
def test_facilities_in_quotation_marks(text: str, found: list[str]) -> None:
    assert names([quoted_facilities], text) == found


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
