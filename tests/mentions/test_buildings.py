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
        ("青石镇翠湖驿站装上换电柜", ["翠湖驿站"]),
        ("青石镇新建驿站8个", []),
        ("青石镇的驿站装上换电柜", []),
        ("青石镇24小时驿站", []),
        ("青石镇职工书屋", []),
    ],
)
def test_stations_right_behind_their_place(text: str, found: list[str]) -> None:
    assert names([buildings], text, *called(text, Kind.TOWNSHIP, "青石镇")) == found
