"""What a page with broken lines yields stands at its place in the page."""

import pytest

from kg.corpus import read
from kg.model import Document, Observation
from kg.taking import extract

LINES = (
    "临江县总工会建成职工书屋",
    "2024-05-01 来源:临江县总工会",
    "5月1日,在环江毛南族自治县开展慰问的是环江毛南族自治县总",
    "工会的干部们,一行人为快递员送上清凉物资,共计投入资金1200",
    "0元,惠及户外劳动者三百余名,职工书屋建成后,每天有许多人来",
    "借阅,大家纷纷点赞。",
)


@pytest.fixture(scope="module")
def document() -> Document:
    return read("\n".join(LINES).encode(), "page.txt")


def test_a_union_whose_name_is_broken_is_found(document: Document) -> None:
    found = {(mention.name, document.text[mention.start : mention.end]) for mention, _ in extract(document).mentions}
    assert ("环江毛南族自治县总工会", "环江毛南族自治县总\n工会") in found


def test_every_quotation_is_cut_from_the_page(document: Document) -> None:
    claims = extract(document).claims
    assert claims
    assert all(document.text[each.evidence.start : each.evidence.end] == each.evidence.quote for each in claims)


def test_a_figure_that_is_broken_is_one_figure(document: Document) -> None:
    figures = {each.figure.surface: each.figure for each in extract(document).claims if isinstance(each, Observation)}
    assert figures["12000元"].value == 12000
    assert document.text[figures["12000元"].start : figures["12000元"].end] == "1200\n0元"
