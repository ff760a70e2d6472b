"""The file of judgements: what it says, what it refuses and where, and how it grows."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.errors import JudgementError
from kg.judgements import Judgement, Verdict, load, parse, record, row

HEAD = "verdict\tone\tother\twho\twhen\twhy\n"
DAY = date(2024, 3, 1)
SAME = Judgement(Verdict.SAME, "program/甲市/春风", "program/春风行动", "周岚", DAY, "同一项目")

WRONG = [
    ("alike\ta/b\ta/c\t周岚\t2024-03-01\t", "'alike' is no verdict"),
    ("same\ta/b\t\t周岚\t2024-03-01\t", "same needs two entities"),
    ("reject\t\t\t周岚\t2024-03-01\t", "reject needs a claim"),
    ("reject\tclaim/x\tclaim/y\t周岚\t2024-03-01\t", "about one claim"),
    ("same\ta/b\ta/b\t周岚\t2024-03-01\t", "named twice"),
    ("same\ta/b\ta/c\t\t2024-03-01\t", "who judged is empty"),
    ("same\ta/b\ta/c\t周岚\t1.3.2024\t", "'1.3.2024' is not a date"),
    ("same a/b a/c", "1 cells"),
    ("<<<<<<< HEAD", "1 cells"),
    (row(SAME).strip() + "\tmore", "7 cells"),
]


@pytest.mark.parametrize(("line", "reason"), WRONG)
def test_a_malformed_line_is_named_by_its_number(line, reason):
    with pytest.raises(JudgementError, match="^decisions.tsv:4: .*" + reason):
        parse(HEAD + "# made in March\n\n" + line + "\n", "decisions.tsv")


@pytest.mark.parametrize("text", ["", HEAD, "\n# nothing yet\n", HEAD.replace("\n", "\r\n")])
def test_a_file_may_say_nothing(text):
    assert parse(text, "") == ()


def test_the_cell_of_reasons_may_be_left_out():
    assert parse("unsure\ta/b\ta/c\t周岚\t2024-03-01", "")[0].why == ""


cells = st.text(st.characters(exclude_categories=["Cs"]), min_size=1).map(lambda text: " ".join(text.split())).filter(bool)


@given(cells, cells, cells, cells, st.dates())
def test_what_is_written_is_read_again(one, other, who, why, when):
    if one != other and one[0] != "\ufeff":
        judgement = Judgement(Verdict.DIFFERENT, one, other, who, when, why)
        assert parse(row(judgement), "") == (judgement,)


def test_a_record_goes_to_the_end_and_leaves_what_is_there(tmp_path):
    path = tmp_path / "judgements.tsv"
    record(path, SAME)
    assert path.read_text(encoding="utf-8") == HEAD + row(SAME)
    path.write_text(path.read_text(encoding="utf-8") + "# by hand, without an end of line", encoding="utf-8")
    reject = Judgement(Verdict.REJECT, "claim/x", "", "周岚", DAY)
    record(path, reject)
    assert path.read_text(encoding="utf-8").startswith(HEAD + row(SAME) + "# by hand, without an end of line\n")
    assert load(path) == (SAME, reject)
    assert [judgement.line for judgement in load(path)] == [2, 4]


def test_a_malformed_file_is_not_added_to(tmp_path):
    path = tmp_path / "judgements.tsv"
    path.write_text("nonsense\n", encoding="utf-8")
    with pytest.raises(JudgementError):
        record(path, SAME)
    assert path.read_text(encoding="utf-8") == "nonsense\n"


def test_no_file_is_no_judgements_and_a_folder_is_an_error(tmp_path):
    assert load(tmp_path / "judgements.tsv") == ()
    with pytest.raises(JudgementError, match="not readable"):
        load(tmp_path)
