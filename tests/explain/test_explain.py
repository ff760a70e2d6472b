"""kg.explain: what each step saw in a sentence, what refused it, and what came of it."""

from __future__ import annotations

from datetime import date

import pytest

from kg import corpus
from kg.explain import explain, lines
from kg.model import Document

TEXT = """\
临江日报 2021年9月10日

今年上半年,沁源县总工会投入资金12.5万元,在王陶镇修建职工书屋。还送去第3期《职工天地》。
沁源县总工会举办首届职工运动会,快递员近500人参加第2次培训,一名教练到场。力争年底前新发展会员2000人以上。
"""


def page(text: str) -> Document:
    return corpus.paragraph(text, published=date(2021, 9, 10), home="沁源县")


def told(quote: str, text: str = TEXT) -> str:
    document = page(text)
    [explanation] = explain(document, at=document.text.index(quote))
    return "\n".join(lines(explanation))


def test_every_sentence_of_the_prose_comes_once_in_order():
    starts = [explanation.start for explanation in explain(page(TEXT))]
    assert starts == sorted(set(starts))
    assert len(starts) > 3


@pytest.mark.parametrize(
    "line",
    [
        "沁源县总工会: UnionFederation 沁源县总工会, 山西省长治市 (institutions)",
        "12.5万元: 125000 元, exact",
        "今年上半年: 2021-01-01/2021-06-30",
        "修建: build",
        "沁源县总工会投入资金12.5万元: 沁源县总工会",
        "职工书屋 gh:builder 沁源县总工会 (builders)",
        "12.5万元, actor 沁源县总工会",
    ],
)
def test_each_step_says_what_it_saw(line):
    assert line in told("今年上半年")


@pytest.mark.parametrize("words", ["refused", "in no claim", "attend", "target", "3期", "500人"])
def test_what_is_not_there_is_not_said(words):
    assert words not in told("今年上半年")


def test_what_is_no_figure_says_why():
    assert "3期: an ordinal (figures)" in told("第3期")
    assert "一名: no more than an article (figures)" in told("一名教练")


def test_a_mention_that_another_refuses_says_which():
    line = "refused 13-16 沁源县: Company 沁源县: 沁源县 stands there already (abbreviations)"
    assert line in told("沁源县", "沁源县矿山机械厂(以下简称沁源县)建会。")


def test_a_subject_that_is_carried_on_is_said_to_be():
    assert "还送去第3期《职工天地》: 沁源县总工会 (carried on)" in told("第3期")


def test_a_target_is_said_to_be_one():
    assert ", target (observations)" in told("力争")


def test_a_figure_of_a_broken_line_is_read_whole_and_stands_where_it_stood():
    text = "沁源县总工会投入资金1\n20万元。"
    [explanation] = explain(page(text))
    [figure] = [step for step in explanation.steps if step.step == "figure"]
    assert (figure.words, figure.made) == ("120万元", "1200000 元, exact")
    assert text[figure.start : figure.end] == "1\n20万元"


def test_outside_of_sentences_there_is_nothing():
    assert not list(explain(page(TEXT), at=len(TEXT) + 5))
