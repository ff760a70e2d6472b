"""What can be a personal name, and where one ends."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.corpus import reading
from kg.mentions.names import is_name, name_at, names_from


@pytest.mark.parametrize(
    "text",
    ["王强", "林晓菲", "欧阳建国", "司马兰", "冉小燕", "刘宗明", "雷丽", "扎西", "次仁卓玛", "巴特尔", "阿依努尔·买买提"],
)
def test_names(text: str) -> None:
    assert is_name(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "王",
        "高度",
        "温暖",
        "任务",
        "安全帽",
        "金秋",
        "石家庄",
        "江苏",
        "钟楼区",
        "林业局",
        "张师傅",
        "李主席",
        "王某",
        "师傅",
        "于近日",
        "向困难",
        "应当成",
        "高兴地",
        "车间主任",
        "职工",
        "诸葛",
        "云南锡",
        "Wang",
        "中国梦·劳动美",
    ],
)
def test_no_names(text: str) -> None:
    assert not is_name(text)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("韩梅向首批会员授牌", "韩梅"),
        ("韩梅说", "韩梅"),
        ("陈秋莲说", "陈秋莲"),
        ("刘宗明为新会授牌", "刘宗明"),
        ("张伟和李娜上台", "张伟"),
        ("李新和摄", "李新和"),
        ("惠中正、谢文秀", "惠中正"),
        ("赵超平全面系统地讲解", "赵超平"),
        ("周铭代表街道工会发言", "周铭"),
        ("孙 悦 通讯员", "孙 悦"),
        ("欧阳明月在现场", "欧阳明月"),
        ("买买提·艾力江接过锦旗", "买买提·艾力江"),
        ("格桑德吉拿着礼包", "格桑德吉"),
    ],
)
def test_where_a_name_ends(text: str, name: str) -> None:
    assert text[: name_at(text, 0)] == name


@pytest.mark.parametrize(
    "text",
    [
        "高度评价了这项工作",
        "于近日赴现场",
        "安全帽发到工地",
        "马上行动起来",
        "方便职工办理",
        "张家口市的会员",
        "单位派人参加",
        "从总工会获悉",
    ],
)
def test_no_name_begins_here(text: str) -> None:
    assert name_at(text, 0) is None


@pytest.mark.parametrize(
    ("text", "speaks"), [("王芳表示", True), ("王芳获评标兵", True), ("王芳的家", False), ("王芳、李娜", False)]
)
def test_names_of_speakers(text: str, speaks: bool) -> None:  # noqa: FBT001
    assert (name_at(text, 0, "speech") == 2) is speaks


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("吴越、秦岚)", ["吴越", "秦岚"]),
        ("李国 孙欣", ["李国", "孙欣"]),
        ("任 行 王 川)", ["任 行", "王 川"]),
        ("何 琳 通讯员 郑立冬", ["何 琳"]),
        ("张小龙和王丽丽,温暖人心", ["张小龙", "王丽丽"]),
        ("本报编辑部", []),
    ],
)
def test_lists_of_names(text: str, found: list[str]) -> None:
    assert [text[slice(*span)] for span in names_from(text, 0, len(text))] == found


@given(st.text(alphabet="王李欧阳张说和为在、,。 \n建国秀英报道记者·", max_size=30))
def test_what_is_found_is_a_name_inside_the_text(text: str) -> None:
    normal = reading(text)
    for start in range(len(normal)):
        end = name_at(normal, start)
        assert end is None or (start < end <= len(normal) and is_name(normal[start:end].replace(" ", "")))
