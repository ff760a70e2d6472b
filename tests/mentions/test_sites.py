import pytest

from kg.mentions.sites import listed_sites, named_sites, streets
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
        ("给鑫源化工项目工地送去冰柜", ["鑫源化工项目工地"]),
        ("昨日假工人康乐馆公布结果", ["工人康乐馆"]),
        ("走进城北新苑车站工地", ["城北新苑车站工地"]),
        ("启用仪式暨关港园区嘉年华", ["关港园区"]),
        ("骑手们参观行史展览馆", ["行史展览馆"]),
        ("协会假翠湖广场办展", ["翠湖广场"]),
        ("在石湾马场大马路设点", ["石湾马场大马路"]),
        ("职工来自临江加工出口区", ["临江加工出口区"]),
        ("会址搬至建安大厦", ["建安大厦"]),
        ("来到市体育中心、翠湖汽车总站", ["市体育中心", "翠湖汽车总站"]),
        ("在城东轻纺城设点,3时假翠湖公园举行", ["城东轻纺城", "翠湖公园"]),
    ],
)
def test_sites_with_a_name(text: str, found: list[str]) -> None:
    assert names([named_sites], text) == found


@pytest.mark.parametrize(
    "text",
    [
        "深入建筑工地、车站、广场宣传",
        "改造老旧小区12个",
        "覆盖更多乡镇园区",
        "走访工业园区的企业",
        "全市各大商圈和物流园区",
        "推进“同心圆”区域商圈建设",
        "7万油田职工和附近商超广场",
        "翠湖小区工会举办活动",
        "“普法进园区”活动",
        "把职工之家建成精神家园",
        "花园式单位",
        "“关爱劳动者,法律援助送法进工地”公益活动",
        "“贯彻新精神,助力劳动者维权”统一广场宣传活动",
        "假广场举行",
        "宽阔的大马路",
        "假日期间开放",
        "全市体育中心和县乡汽车站",
        "各大汽车客运站增开窗口",
        "银泰、和平三大商圈",
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


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("为青石岭、白马等9个偏远工区添置设备", ["青石岭工区", "白马工区"]),
        ("为工人、干部等9个班组添置设备", []),
        ("为青石岭添置设备,工区很满意", []),
    ],
)
def test_places_that_share_the_last_word_of_a_list(text: str, found: list[str]) -> None:
    assert names([listed_sites], text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("走进长江路上的职工服务中心", ["长江路"]),
        ("返乡路上的工人", []),
        ("致富路上不掉队", []),
        ("长江路春意浓", []),
    ],
)
def test_streets_that_something_stands_in(text: str, found: list[str]) -> None:
    assert names([streets], text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("在江口市金湖东路挂牌", ["金湖东路"]),
        ("在江口市中山路揭牌", ["中山路"]),
        ("江口市致富路宽", []),
        ("江口市道路通车", []),
        ("江口市返乡路上", []),
        ("江口市金湖路线", []),
    ],
)
def test_streets_right_behind_their_area(text: str, found: list[str]) -> None:
    start = text.index("江")
    assert names([streets], text, Mention(start, start + 3, Kind.CITY, "江口市")) == found


def test_what_is_built_in_a_village_is_no_site() -> None:
    village, text = Mention(2, 5, Kind.VILLAGE, "河口村"), "建起河口村文化广场"
    assert names([named_sites], text, village) == []
    assert names([named_sites], text) == ["河口村文化广场"]
