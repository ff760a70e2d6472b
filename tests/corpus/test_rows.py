"""kg.corpus.rows: lines, and the paragraphs that were broken over several of them."""

import pytest

from kg.corpus.rows import is_prose, rows

LINE = "市总工会今年以来走访企业三百家,慰问一线职工两万余名并送上"
NAMES = "东江市第一建筑工程有限公司\n东江市第二建筑工程有限公司\n东江市第三建筑工程有限公司\n东江市第四建筑工程有限公司"


def test_joins_what_was_wrapped_at_a_margin() -> None:
    text = f"{LINE}\n{LINE}\n{LINE}\n慰问品。\n另一段从这里开始,不到行尾。"
    assert [row.text for row in rows(text)] == [f"{LINE}\n{LINE}\n{LINE}\n慰问品。", "另一段从这里开始,不到行尾。"]


@pytest.mark.parametrize("newline", ["\n\n", "\n  ", "\r\n\r\n"])
def test_blank_lines_and_indents_keep_rows_apart(newline: str) -> None:
    assert [row.text for row in rows(newline.join([LINE] * 4))] == [LINE] * 4


def test_names_of_one_length_stay_rows() -> None:
    assert [row.text for row in rows(NAMES)] == NAMES.split("\n")


def test_numbered_headings_of_one_length_are_no_margin() -> None:
    text = "\n".join(f"{number}、工作要求\n各工作室每年开展技术交流不少于{number}次。" for number in "一二三四")
    assert [row.text for row in rows(text)] == text.split("\n")


def test_a_line_that_stops_at_a_comma_goes_on() -> None:
    assert [row.text for row in rows("送去西瓜、\r\n矿泉水。")] == ["送去西瓜、\r\n矿泉水。"]


PROSE = ["走访了3家企业。", "一、授予某公司奖状;", "各县总工会,各产业工会:", LINE + "慰问品和劳保用品,受到大家欢迎和好评"]
NO_PROSE = ["夏日送清凉 关爱暖人心", "高温来袭,请收下!", "附件:", "通版阅读请点击:", "某某有限公司", "关于表彰先进的决定"]


@pytest.mark.parametrize("text", PROSE)
def test_prose(text: str) -> None:
    assert is_prose(rows(text)[0])


@pytest.mark.parametrize("text", NO_PROSE)
def test_no_prose(text: str) -> None:
    assert not is_prose(rows(text)[0])
