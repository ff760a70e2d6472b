import pytest

from kg.mentions.repeated import named_again
from kg.model import Kind, Mention
from tests.mentions.paragraphs import called, names, recognised


@pytest.mark.parametrize(
    ("text", "named", "found"),
    [
        ("设立“欠薪预警点”,又建立预警点6个", "欠薪预警点", ["欠薪预警点"]),
        ("“临工驿站”是新阵地,全区驿站已有9个", "临工驿站", ["临工驿站"]),
        ("走进暖蜂小栈,暖蜂小栈不大", "暖蜂小栈", ["暖蜂小栈"]),
        ("设立“工友歇脚屋”,旁边是木屋", "工友歇脚屋", []),
    ],
)
def test_facilities(text: str, named: str, found: list[str]) -> None:
    assert names([named_again], text, *called(text, Kind.FACILITY, named)) == found


def test_programs_by_what_is_set_up() -> None:
    text = "设立困难教师救助金,发放救助金46人次"
    (mention,) = recognised([named_again], text, *called(text, Kind.PROGRAM, "困难教师救助金"))
    assert (mention.name, mention.full, mention.kind) == ("救助金", "困难教师救助金", Kind.PROGRAM)


def test_last_words_of_two_names_tell_neither() -> None:
    text = "设立欠薪预警点、风险预警点,又设预警点6个"
    assert names([named_again], text, *called(text, Kind.FACILITY, "欠薪预警点", "风险预警点")) == []


def test_a_station_at_a_place_stands_for_no_other() -> None:
    text = "青石镇翠湖驿站开放,驿站有热饭柜"
    seen = (*called(text, Kind.TOWNSHIP, "青石镇"), Mention(3, 7, Kind.FACILITY, "翠湖驿站"))
    assert names([named_again], text, *seen) == []
