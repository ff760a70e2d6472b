"""kg.reprints: which articles repeat which, and what becomes of their figures."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from kg.corpus import reading
from kg.graph import build
from kg.model import Block, BlockKind, Document, Extraction, Observation
from kg.pipeline import extract
from kg.reprints import fold, originals, prints
from kg.vocab import GH, OA, PROV, RDF, article_iri

BODY = (
    "7月1日，临川区总工会走访慰问环卫工人80名，送去毛巾160条。",
    "区总工会还为货车司机免费体检，惠及126人。",
    "今年以来，全区新建工会驿站12个，投入资金30万元。",
    "下一步，区总工会将继续把实事办到职工身边。",
)
OTHER = ("8月5日，区总工会举办职工篮球赛，16支队伍参加。", "决赛当天，现场观众逾千人，气氛十分热烈。")
LONG = tuple(f"{place}号车间的职工代表在座谈会上逐一发言。" for place in "甲乙丙丁戊己庚辛壬癸")


def document(name: str, *sentences: str, published: date | None = date(2023, 7, 2), furniture: str = "") -> Document:
    text = "\n".join([furniture, *sentences])
    start = len(furniture) + 1
    blocks = (Block(BlockKind.FURNITURE, 0, len(furniture)), Block(BlockKind.PARAGRAPH, start, len(text)))
    return Document(name, f"{name}.txt", text, reading(text), blocks, "", None, None, published, "临川区")


def repeated(*documents: Document) -> dict[str, str]:
    return dict(originals(map(prints, documents)))


FIRST = document("b", *BODY)

COPIES = {
    "with the furniture of its page": document("c", *BODY, furniture="首页 订阅 电话:010-12345678"),
    "in traditional script": document("c", *(sentence.replace("总", "總").replace("区", "區") for sentence in BODY)),
    "with other marks and spaces": document("c", *(sentence.replace("，", ", ").replace("。", "！") for sentence in BODY)),
    "with a sentence more": document("c", *BODY, OTHER[0]),
    "within a longer one": document("c", *LONG, *BODY),
    "cut short": document("c", *BODY[:2]),
}


@pytest.mark.parametrize("copy", COPIES.values(), ids=COPIES)
def test_an_article_again_is_noticed(copy):
    assert repeated(FIRST, copy) == repeated(copy, FIRST) == {"c": "b"}


def test_a_long_article_with_one_figure_corrected_is_still_the_same():
    corrected = document("c", *LONG, BODY[0].replace("80", "88"), *BODY[1:])
    assert repeated(document("b", *LONG, *BODY), corrected) == {"c": "b"}


OTHERS = {
    "another article": document("c", *OTHER),
    "one that shares a sentence": document("c", BODY[3], *OTHER),
    "one that shares half of its sentences": document("c", *BODY[2:], *OTHER),
    "the same about another place, with other figures": document(
        "c", *(s.replace("临川", "东乡").translate(str.maketrans("0123", "4567")) for s in BODY[:3])
    ),
    "an empty one": document("c"),
    "one of short formulas": document("c", "特此通知。", "请遵照执行。"),
}


@pytest.mark.parametrize("other", OTHERS.values(), ids=OTHERS)
def test_another_article_is_none(other):
    assert repeated(FIRST, other) == {}


def test_two_empty_articles_repeat_nothing():
    assert repeated(document("a"), document("b")) == {}


def test_the_first_published_is_the_original_whatever_its_id():
    late, early = document("a", *BODY, published=date(2023, 7, 9)), document("z", *BODY)
    assert repeated(late, early, document("m", *BODY, published=None)) == {"a": "z", "m": "z"}


def test_a_sentence_of_many_articles_makes_none_of_them_a_reprint():
    many = [document(f"a{place}", BODY[3], LONG[place % 10] + str(place), OTHER[0] + str(place)) for place in range(40)]
    assert repeated(*many) == {}


def figures(extraction: Extraction) -> list[str]:
    return [claim.figure.surface for claim in extraction.claims if isinstance(claim, Observation)]


def test_what_both_state_is_one_figure_with_evidence_in_both():
    first, again = extract(FIRST), extract(document("c", *BODY, OTHER[0], furniture="首页 订阅"))
    folded = fold(again, first)
    assert len(figures(first)) >= 5
    assert [surface[:2] for surface in figures(folded)] == ["16"]
    assert [reprint.observation.figure.surface for reprint in folded.reprints] == figures(first)
    graph = build([first, folded])
    assert len(set(graph.subjects(RDF.type, GH.Observation))) == len(figures(first)) + 1
    for node in graph.subjects(GH.surface, None):
        sources = {graph.value(evidence, OA.hasSource) for evidence in graph.objects(node, PROV.wasDerivedFrom)}
        assert article_iri("c") in sources


def test_a_figure_that_was_corrected_stays_beside_the_first():
    first, again = extract(FIRST), extract(document("c", BODY[0].replace("80", "88"), *BODY[1:]))
    assert figures(fold(again, first)) == ["88名"]


def test_an_article_folds_into_itself_without_rest():
    first = extract(FIRST)
    again = fold(replace(first, document=replace(FIRST, id="c")), first)
    assert figures(again) == []
    assert len(again.reprints) == len(figures(first))
