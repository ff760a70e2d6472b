"""kg.corpus.read: bytes in, document out."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.corpus import PROSE, read
from kg.errors import PageError
from kg.model import BlockKind, Document

HEADLINE = "职工书屋建到村口"
ROW = "2024年5月7日 东江日报 A03版"
PROSE_ROWS = ("5月6日,县总工会为3个村建起职工书屋,送去图书2000册。", "“看书方便了。”村民说,这里还有电脑、打印机。")
TEXT = f"首页 > 正文\n{HEADLINE}\n——三个村用上了\n\n{ROW}\n\n  {PROSE_ROWS[0]}\n\n  {PROSE_ROWS[1]}\n\n版权所有 不得转载\n"
HTML = (
    f"<html><head><meta charset=gb2312><title>{HEADLINE} - 东江网</title></head><body><div class=crumb>首页 &gt; 正文</div>"
    f"<article><h1>{HEADLINE}</h1><h2>——三个村用上了</h2><div>{ROW} <span>阅读 5821</span></div><div id=content>"
    f"<p>&emsp;&emsp;{PROSE_ROWS[0]}</p>\n<p>&emsp;&emsp;{PROSE_ROWS[1]}</p></div><div class=share>分享到:微信</div></article>"
    "<footer>版权所有 不得转载</footer></body></html>"
)


def _prose(document: Document) -> list[tuple[BlockKind, str]]:
    return [(block.kind, document.text[block.start : block.end]) for block in document.blocks if block.kind in PROSE]


def test_text_and_html_of_one_article_say_the_same() -> None:
    text, html = read(TEXT.encode(), "page.txt"), read(HTML.encode("gb18030"), "page.html")
    assert _prose(text) == _prose(html)
    for document in (text, html):
        assert (document.headline, document.subtitle) == (HEADLINE, "三个村用上了")
        assert (document.outlet, document.published) == ("东江日报", date(2024, 5, 7))


def test_arguments_overrule_the_page() -> None:
    document = read(TEXT.encode(), "page.txt", published=date(2020, 1, 2), home="安吉县")
    assert (document.published, document.home) == (date(2020, 1, 2), "安吉县")


def test_a_page_that_tells_nothing_is_open() -> None:
    document = read("县总工会慰问了20名职工。".encode(), "page.txt")
    assert (document.headline, document.outlet, document.published, document.home) == ("", None, None, None)


def test_a_caption_that_stands_twice_is_no_headline() -> None:
    caption = "图为助学金发放现场"
    page = f"县总工会金秋助学拉开序幕\n发布时间:2016-09-08\n{caption}\n县总工会资助学生20名。\n{caption}\n"
    assert read(page.encode(), "page.txt").headline == "县总工会金秋助学拉开序幕"


def test_traditional_text_is_kept_and_read_as_simplified() -> None:
    document = read("市總工會慰問職工\n2024-05-01\n市總工會慰問２０名職工。".encode(), "page.txt")
    assert document.headline == "市總工會慰問職工"
    assert document.reading.endswith("市总工会慰问20名职工。")


def test_the_same_text_has_the_same_name() -> None:
    assert read(TEXT.encode(), "a.txt").id == read(TEXT.encode("gb18030"), "b.txt").id == "b19cf349e32e"


@pytest.mark.parametrize(
    ("data", "source"), [(b"", "a.txt"), (b"%PDF-", "a.txt"), (b"<html></html>", "a.html"), (b"<p>hi</p>", "-")]
)
def test_what_is_no_page_is_refused_by_name(data: bytes, source: str) -> None:
    with pytest.raises(PageError, match=f"^{source}: "):
        read(data, source)


@given(st.text(st.characters(codec="utf-8", exclude_characters="\0\ufeff\ufffd"), min_size=1).filter(str.strip))
def test_text_pages_are_stored_unchanged(text: str) -> None:
    try:
        document = read(text.encode(), "page.txt")
    except PageError:
        return
    assert document.text == text
    assert len(document.reading) == len(text)


@pytest.mark.parametrize(
    "line", ["市总工会慰问职工" * 100_000, "市总工会,慰问" * 100_000, "来源:" * 200_000, "1" * 500_000, '"' * 500_000]
)
def test_a_line_without_end_is_read(line: str) -> None:
    document = read((line + "。").encode(), "page.txt")
    assert document.text == line + "。"
