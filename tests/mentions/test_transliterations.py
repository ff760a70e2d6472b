"""Names written by their sound."""

import pytest

from kg.mentions.transliterations import is_transliterated, sound_names, stops


@pytest.mark.parametrize("text", ["次仁卓玛", "拉毛杰", "巴特尔", "阿依努尔·买买提", "拜谢纳力·朱马力"])
def test_names(text: str) -> None:
    assert is_transliterated(text)


@pytest.mark.parametrize("text", ["", "拉", "林晓菲", "中国梦·劳动美", "阿里巴巴集团", "卓越"])
def test_no_names(text: str) -> None:
    assert not is_transliterated(text)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("护边员阿依努尔·买买提在巡逻", {"阿依努尔·买买提"}),
        ("第一名的索南才仁和扎西卓玛上台", {"索南才仁", "扎西卓玛"}),
        ("妻子阿依赛马·阿不杜瓦依提看着", {"阿依赛马·阿不杜瓦依提"}),
        ("“中国梦·劳动美”巡演、壮丽70年·奋斗新时代、汉语·英语", set()),
        ("拉毛说,扎西德勒", set()),
        ("在乌兰县和尼玛县走访", set()),
    ],
)
def test_names_in_running_text(text: str, names: set[str]) -> None:
    assert {text[slice(*span)] for span in sound_names(text, 0, len(text))} == names


def test_a_name_may_go_on_by_one_character() -> None:
    assert list(stops("拉毛杰说", 0)) == [2, 3]
    assert list(stops("阿依努尔·买买提江", 0)) == [9]
