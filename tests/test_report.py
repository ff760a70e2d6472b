"""kg.report: what a build says of itself."""

from __future__ import annotations

from dataclasses import replace

from kg import report
from kg.archive import Archive, archive
from kg.graph import claim_ids
from kg.judgements import parse
from kg.model import Extraction
from kg.pages import Page
from kg.report import Intake, Repeat, Skip
from kg.reprints import prints
from tests.stories import BRIEF, REPORT

SKIP = Skip(Page("empty.txt", "/somewhere/empty.txt"), "empty: give a page with text")
CLAIM = claim_ids(REPORT.document, REPORT.claims[0])[0]


def together(*stories: Extraction, judgements: str = "") -> Archive:
    raw = {story.document.id: story for story in stories}
    return archive(raw, [prints(story.document) for story in stories], parse(judgements, ""))


def markdown(found: Archive, *rest: tuple[object, ...], **options: object) -> str:
    return report.markdown(Intake(found, *rest), report.survey(found), **options)


def test_counts_add_up_over_articles_and_join_entities_that_both_name():
    one, other = report.survey([REPORT]), report.survey([BRIEF])
    seen = report.total([one, other])
    both = report.counts(Intake(together(REPORT, BRIEF)), seen)
    assert seen == report.total([other, one]) == report.total([report.survey(together(REPORT, BRIEF))])
    assert both["articles"] == 2
    assert both["figures"] == one.figures + other.figures
    assert both["entities"] < len(one.entities) + len(other.entities)


def test_an_article_without_date_is_said_to_leave_relative_times_open():
    dateless = replace(REPORT, document=replace(REPORT.document, published=None))
    assert report.undated(report.survey([REPORT])) == ()
    assert [entry.page for entry in report.undated(report.survey([dateless]))] == ["report.txt"]
    assert "give it with --published" in markdown(together(dateless))


def test_skipped_and_repeated_pages_are_named_without_paths():
    text = markdown(together(REPORT), (Repeat(Page("again.txt", "/somewhere/again.txt"), "report"),), (SKIP,))
    assert r"- empty.txt: empty: give a page with text" in text
    assert "- again.txt: report, read from report.txt" in text
    assert "/somewhere" not in text


def test_sections_without_content_are_left_out():
    text = markdown(together(REPORT))
    for word in ("Skipped", "again", "repeat", "Judgements", "rejected", "Remarks"):
        assert word not in text.partition("## Articles")[2] + text.partition("## ")[0]


def test_markup_in_an_article_stays_text():
    hostile = replace(REPORT, document=replace(REPORT.document, headline="<b>|[x](y)\n# `z`"))
    assert r"| \<b\>\|\[x\](y) \# \`z\` |" in markdown(together(hostile))


def test_an_article_that_repeats_another_is_named_with_it():
    again = replace(REPORT, document=replace(REPORT.document, id="copy", source="copy.html"))
    assert "- report.txt (report) repeats copy.html (copy)" in markdown(together(REPORT, again))


def test_what_was_rejected_is_listed_with_its_sentence_and_what_is_gone_is_said():
    lines = f"reject\t{CLAIM}\t\t周岚\t2024-03-01\t另有出处\nreject\tclaim/report/1-2/0a\t\t周岚\t2024-03-01\n"
    text = markdown(together(REPORT, judgements=lines))
    assert f"- {CLAIM}, by 周岚, 2024-03-01: 另有出处: {REPORT.claims[0].evidence.quote}" in text
    assert "- line 2: claim/report/1-2/0a names nothing in this build" in text


def test_remarks_of_the_writer_stand_in_it():
    assert "- only a part is shown" in markdown(together(REPORT), remarks=["only a part is shown"])
