import pytest

from kg.mentions.buildings import buildings
from kg.model import Kind
from tests.mentions.paragraphs import called, names


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("省二建承建的临江一中教学楼封顶", ["临江一中教学楼"]),
        ("援建了青石镇敬老院", ["青石镇敬老院"]),
        ("参观临江一中教学楼", []),
        ("新建教学楼3栋", []),
        ("新建职工宿舍楼", []),
    ],
)
def test_houses_that_are_built_for_somebody(text: str, found: list[str]) -> None:
    assert names([buildings], text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("在井口设立了矿嫂服务站和亲情谈话室", ["矿嫂服务站", "亲情谈话室"]),
        ("建成惠民小屋12个", ["惠民小屋"]),
        ("开设井口茶水站,设置矿灯缝补处", ["井口茶水站", "矿灯缝补处"]),
        ("新建6个骑手充电小屋", ["骑手充电小屋"]),
        ("戈壁氧吧正式启用", ["戈壁氧吧"]),
        ("走进井下心灵谈话室、班前宣泄室等服务阵地", ["井下心灵谈话室", "班前宣泄室"]),
        ("大家在小屋里喝茶", []),
        ("建立工作室,推广工作室经验", []),
        ("设立服务点,设立多个服务站", []),
        ("工作站站长来到暖心食堂", []),
        ("超市员工到农村超市买菜", []),
    ],
)
def test_what_is_set_up_under_a_telling_name(text: str, found: list[str]) -> None:
    assert names([buildings], text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("在渔港建设一处职工疗养点", ["职工疗养点"]),
        ("铺设引泉管道6公里", ["引泉管道"]),
        ("由工会铺设的8.5公里盐池管道通水", ["盐池管道"]),
        ("架设了太阳能路灯30盏", ["太阳能路灯"]),
        ("新建3座彩钢羊舍大棚", ["彩钢羊舍大棚"]),
        ("新建村级公路12公里", []),
        ("建成职工食堂", []),
        ("修建管道和路灯", []),
        ("修建蓄水池3口", []),
        ("沿着引泉管道上山", []),
        ("引泉管道工人正在检修", []),
    ],
)
def test_works_that_are_laid_or_built(text: str, found: list[str]) -> None:
    assert names([buildings], text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("青石镇翠湖驿站装上换电柜", ["翠湖驿站"]),
        ("青石镇新建驿站8个", []),
        ("青石镇的驿站装上换电柜", []),
        ("青石镇24小时驿站", []),
        ("青石镇职工书屋", []),
    ],
)
def test_stations_right_behind_their_place(text: str, found: list[str]) -> None:
    assert names([buildings], text, *called(text, Kind.TOWNSHIP, "青石镇")) == found
