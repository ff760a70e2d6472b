"""kg.corpus.sentences: sentences end with a stop or a block, never with a line that the page's margin broke."""

import pytest

from kg.corpus import clauses, read, reading, sentences
from kg.model import Block, BlockKind, Document

PAGE = """东江市总工会工作掠影
2023年4月13日 东江日报

市总工会今年以来走访企业三百家,慰问一线职工两万余名并送上
慰问品和防暑药品,同时还在全市各地建起户外劳动者驿站一百个
并为每个驿站添置饮水机、微波炉和急救箱等设施,方便职工休息
就餐。“真好!”工人说;大家都笑了。
"""


def _sentences(page: str) -> list[str]:
    document = read(page.encode(), "page.txt")
    return [document.text[sentence.start : sentence.end].strip() for sentence in sentences(document)]


def test_sentences() -> None:
    headline, wrapped, *short = _sentences(PAGE)
    assert headline == "东江市总工会工作掠影"
    assert wrapped.startswith("市总工会今年")
    assert wrapped.endswith("休息\n就餐。")
    assert short == ["“真好!”", "工人说;", "大家都笑了。"]


def test_clauses_leave_the_punctuation_out() -> None:
    text = "今年:建站3个,投入2万元。"
    assert [text[start:end] for start, end in clauses(text, 0, len(text))] == ["今年", "建站3个", "投入2万元"]


@pytest.mark.parametrize(("unit", "last"), [("走访企业三百家,", ","), ("走访企业三百家", "百")])
def test_what_is_longer_than_any_sentence_is_cut(unit: str, last: str) -> None:
    text = unit * 400
    page = Document("", "", text, reading(text), (Block(BlockKind.PARAGRAPH, 0, len(text)),), "")
    found = [text[sentence.start : sentence.end] for sentence in sentences(page)]
    assert "".join(found) == text
    assert max(map(len, found)) <= 1000
    assert {sentence[-1] for sentence in found[:-1]} >= {last}
