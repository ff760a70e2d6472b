"""kg.explain: what each step saw in a sentence, and what came of it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kg import explain
from tests.stories import REPORT

TEXT = REPORT.document.text


def told(quote: str) -> str:
    [explanation] = explain.explain(REPORT, at=TEXT.index(quote))
    return "\n".join(explain.lines(explanation))


def test_every_sentence_of_the_prose_comes_once_in_order():
    starts = [explanation.sentence.start for explanation in explain.explain(REPORT)]
    assert starts == sorted(set(starts))
    assert len(starts) > 5


@pytest.mark.parametrize(
    "line",
    [
        "paragraph: 今年上半年,临江县总工会投入资金12.5万元,帮助青石镇河口村修建文化广场。",
        "临江县总工会 = UnionFederation 临江县总工会",
        "figure  12.5万元 = 125000 元, exact",
        "period  今年上半年 = 2021-01-01/2021-06-30",
        "claim   临江县总工会 gh:assists 河口村",
        "claim   投入的资金: 12.5万元, actor 临江县总工会, about 河口村文化广场, place 河口村, 2021-01-01/2021-06-30",
    ],
)
def test_each_step_says_what_it_saw(line):
    assert line in told("今年上半年")


def test_an_event_says_when():
    assert "claim   首届职工运动会 took place 2021-09-03/2021-09-03" in told("9月3日")


def test_a_target_is_said_to_be_one():
    assert "2000人以上, place 临江县, 2021-09-10/2021-12-31, target" in told("力争")


def test_a_figure_that_no_claim_took_up_is_said_to_be_in_none():
    silent = replace(REPORT, claims=())
    [explanation] = explain.explain(silent, at=TEXT.index("今年上半年"))
    assert "figure  12.5万元 = 125000 元, exact, in no claim" in "\n".join(explain.lines(explanation))
    assert "in no claim" not in told("今年上半年")


def test_outside_of_sentences_there_is_nothing():
    assert not list(explain.explain(REPORT, at=len(TEXT) + 5))
