"""Pages whose lines break in the middle of names."""

from hypothesis import given
from hypothesis import strategies as st

from kg.corpus import reading, unwrapped
from kg.model import Block, BlockKind, Document

lines = st.lists(st.text("总工会慰问职工12,。ab ", min_size=1, max_size=8), min_size=1, max_size=6)


def page(text: str) -> Document:
    return Document("d", "d.txt", text, reading(text), (Block(BlockKind.PARAGRAPH, 0, len(text)),), "")


def test_a_page_whose_paragraphs_are_whole_stays_the_same_object() -> None:
    document = page("市总工会开会。")
    assert unwrapped(document) == (document, ())
    assert unwrapped(document)[0] is document


def test_a_break_between_blocks_stays() -> None:
    text = "市总工会\n开会"
    blocks = (Block(BlockKind.HEADING, 0, 4), Block(BlockKind.HEADING, 5, 7))
    assert unwrapped(Document("d", "d.txt", text, reading(text), blocks, ""))[1] == ()


def test_words_in_letters_stay_apart_and_indents_go() -> None:
    flowing, _ = unwrapped(page("用WPS\nOffice软件,市总\r\n    工会开会"))
    assert flowing.text == "用WPS\nOffice软件,市总工会开会"


@given(lines)
def test_every_character_keeps_its_place(parts: list[str]) -> None:
    document = page("\n".join(parts))
    flowing, places = unwrapped(document)
    if places:
        assert [document.text[at] for at in places] == list(flowing.text)
        assert flowing.reading == "".join(document.reading[at] for at in places)
        assert flowing.blocks[0].end == len(flowing.text)
