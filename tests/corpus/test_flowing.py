"""Pages whose lines break in the middle of names, and mirrors that tell how characters are spoken."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.corpus import flowing, reading
from kg.model import Block, BlockKind, Document

lines = st.lists(st.text("总工会慰问职工12,。ab(é) ", min_size=1, max_size=8), min_size=1, max_size=6)


def page(text: str) -> Document:
    return Document("d", "d.txt", text, reading(text), (Block(BlockKind.PARAGRAPH, 0, len(text)),), "")


def test_a_page_whose_paragraphs_are_whole_stays_the_same_object() -> None:
    document = page("市总工会开会。")
    assert flowing(document) == (document, ())
    assert flowing(document)[0] is document


def test_a_break_between_blocks_stays() -> None:
    text = "市总工会\n开会"
    blocks = (Block(BlockKind.HEADING, 0, 4), Block(BlockKind.HEADING, 5, 7))
    assert flowing(Document("d", "d.txt", text, reading(text), blocks, ""))[1] == ()


def test_words_in_letters_stay_apart_and_indents_go() -> None:
    joined, _ = flowing(page("用WPS\nOffice软件,市总\r\n    工会开会"))
    assert joined.text == "用WPS\nOffice软件,市总工会开会"


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("縣總(zǒng)工會(huì)慰問環(huán)衛(wèi)工人", "縣總工會慰問環衛工人"),
        ("職工們(men)和孩子(zi)", "職工們和孩子"),
        ("綠(lǜ)色通道", "綠色通道"),
    ],
)
def test_pinyin_behind_a_character_goes(text: str, read: str) -> None:
    assert flowing(page(text))[0].text == read


@pytest.mark.parametrize("text", ["職工(app)之家", "工会(含县级)", "“工e家”(wechat)", "(zǒng)工会", "A(á)B", "加时(ot)赛"])
def test_other_words_in_brackets_stay(text: str) -> None:
    assert flowing(page(text))[1] == ()


@given(lines)
def test_every_character_keeps_its_place(parts: list[str]) -> None:
    document = page("\n".join(parts))
    joined, places = flowing(document)
    if places:
        assert [document.text[at] for at in places] == list(joined.text)
        assert joined.reading == "".join(document.reading[at] for at in places)
        assert joined.blocks[0].end == len(joined.text)
