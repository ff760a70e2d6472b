"""kg.report: what a build says of itself."""

from __future__ import annotations

from dataclasses import replace

from kg import report
from kg.errors import PageError
from kg.pages import Page
from kg.report import Intake, Repeat, Skip
from tests.stories import BRIEF, REPORT

SKIP = Skip(Page("empty.txt", "/somewhere/empty.txt"), "empty: give a page with text", PageError("empty.txt", "empty"))


def test_counts_add_up_over_articles_and_join_entities_that_both_name():
    one, both = report.counts(Intake((REPORT,))), report.counts(Intake((REPORT, BRIEF)))
    assert both["articles"] == 2
    assert both["figures"] == one["figures"] + report.counts(Intake((BRIEF,)))["figures"]
    assert both["entities"] < one["entities"] + report.counts(Intake((BRIEF,)))["entities"]


def test_an_article_without_date_is_said_to_leave_relative_times_open():
    dateless = replace(REPORT, document=replace(REPORT.document, published=None))
    assert report.undated(Intake((REPORT,))) == ()
    assert report.undated(Intake((dateless,))) == (dateless.document,)
    assert "give it with --published" in report.markdown(Intake((dateless,)))


def test_skipped_and_repeated_pages_are_named_without_paths():
    text = report.markdown(Intake((REPORT,), (Repeat(Page("again.txt", "/somewhere/again.txt"), REPORT.document),), (SKIP,)))
    assert r"- empty.txt: empty: give a page with text" in text
    assert f"- again.txt: {REPORT.document.id}" in text
    assert "/somewhere" not in text


def test_sections_without_content_are_left_out():
    text = report.markdown(Intake((REPORT,)))
    assert "Skipped" not in text
    assert "again" not in text


def test_markup_in_an_article_stays_text():
    hostile = replace(REPORT, document=replace(REPORT.document, headline="<b>|[x](y)\n# `z`"))
    assert r"| \<b\>\|\[x\](y) \# \`z\` |" in report.markdown(Intake((hostile,)))
