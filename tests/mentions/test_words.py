"""The left edge of a name: right of the nearest word that names don't hold."""

import pytest

from kg.mentions.words import name_start, words

EDGES = [
    ("记者走进位于高新区的|华星光电技术", "有限公司"),
    ("昨天上午,|华星光电技术", "有限公司"),
    ("带领|滨河", "街道"),
    ("由|县", "总工会"),
    ("经|市", "总工会"),
    ("评为先进的|永丰", "煤矿"),
    ("先后慰问|第二人民", "医院"),
    ("联系3家|永兴机械", "有限公司"),
    ("(|恒通快递", "有限公司"),
    ("“五一”期间|永丰", "煤矿"),
    ("希望|永丰", "煤矿"),
    ("区总和|永丰", "煤矿"),
    ("青石希望", "小学"),
    ("而|南坪", "街道"),
]


@pytest.mark.parametrize(("before", "suffix"), EDGES)
def test_where_a_name_begins(before: str, suffix: str) -> None:
    text = before.replace("|", "") + suffix
    assert name_start(text, 0, text.index(suffix)) == max(before.find("|"), 0)


def test_a_name_reaches_no_further_than_its_floor() -> None:
    assert name_start("华星光电技术有限公司", 2, 6) == 2


def test_nothing_stands_before_a_suffix_at_the_floor() -> None:
    assert name_start("有限公司", 0, 0) == 0


def test_words_cover_their_range_without_gaps() -> None:
    text = "区教育局会同县里慰问2名环卫工人,送上清凉。"
    found = list(words(text, 3, len(text)))
    assert "".join(word.text for word in found) == text[3:]
    assert [word.start for word in found[1:]] == [word.end for word in found[:-1]]
