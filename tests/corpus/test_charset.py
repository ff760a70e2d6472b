"""kg.corpus.charset: the encoding a page is really in, and a clear reason where there is none."""

import pytest

from kg.corpus.charset import MAX_BYTES, decode
from kg.errors import PageError

SIMPLIFIED = "市总工会慰问了一线职工20名,发放慰问金3万元。各级工会的会员都参加了这一活动。"
TRADITIONAL = "市總工會慰問了一線職工20名,發放慰問金3萬元。各級工會的會員都參加了這一活動。"
HTML = '<html><head><meta charset="{}"></head><body><p>{}</p></body></html>'

READABLE = [
    (SIMPLIFIED.encode(), SIMPLIFIED),
    (SIMPLIFIED.encode("utf-8-sig"), SIMPLIFIED),
    (SIMPLIFIED.encode("utf-16"), SIMPLIFIED),
    (SIMPLIFIED.encode("gb18030"), SIMPLIFIED),
    ("〇镕㐀市总工会的职工".encode("gb18030"), "〇镕㐀市总工会的职工"),
    (TRADITIONAL.encode("gb18030"), TRADITIONAL),
    (TRADITIONAL.encode("big5"), TRADITIONAL),
    (HTML.format("gb2312", SIMPLIFIED).encode("gb18030"), HTML.format("gb2312", SIMPLIFIED)),
    (HTML.format("big5", TRADITIONAL).encode("big5"), HTML.format("big5", TRADITIONAL)),
    (HTML.format("gbk", SIMPLIFIED).encode(), HTML.format("gbk", SIMPLIFIED)),
    (b"ACFTU 2024", "ACFTU 2024"),
    (f"{SIMPLIFIED}\r\n\r\n".encode(), f"{SIMPLIFIED}\r\n\r\n"),
]

REFUSED = [
    (b"", "empty"),
    (b" \r\n\t", "no text"),
    ("\ufeff\u3000".encode(), "no text"),
    (b"%PDF-1.7 ...", "PDF"),
    (b"PK\x03\x04....", "zip archive or an Office document"),
    (b"\x89PNG\r\n", "PNG"),
    (b"\xff\xd8\xff\xe0", "JPEG"),
    (b"abc\0def", "binary"),
    (b"a" * (MAX_BYTES + 1), "more than the 20 MB"),
    (SIMPLIFIED.encode()[:-1], "ends in the middle of a character"),
    (SIMPLIFIED.encode("gb18030")[:-1], "ends in the middle of a character"),
    (SIMPLIFIED.encode()[:40] + SIMPLIFIED.encode()[41:], "byte 39 is broken"),
    (SIMPLIFIED.encode().decode("gb18030", "ignore").encode(), "wrong encoding"),
    (SIMPLIFIED.encode().decode("latin-1").encode(), "wrong encoding"),
    (SIMPLIFIED.encode("gb18030").decode("latin-1").encode(), "wrong encoding"),
    (("锟斤拷" * 20).encode(), "wrong encoding"),
    (bytes(range(128, 255)) * 4, "none of UTF-8, GB18030 and Big5"),
    (b"\xff\xfe\x00\xd8", "byte order mark"),
]


@pytest.mark.parametrize(("data", "text"), READABLE)
def test_reads_the_encoding_that_it_is_in(data: bytes, text: str) -> None:
    assert decode(data, "page.txt") == text


@pytest.mark.parametrize(("data", "reason"), REFUSED)
def test_says_why_it_is_no_page(data: bytes, reason: str) -> None:
    with pytest.raises(PageError, match=reason) as caught:
        decode(data, "page.txt")
    assert caught.value.source == "page.txt"
    assert "\n" not in str(caught.value)
