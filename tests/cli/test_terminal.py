"""kg.cli.terminal: what reaches a terminal, and what doesn't."""

from __future__ import annotations

import io
import sys

import pytest

from kg.cli import terminal


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("职工之家\t一\n二", "职工之家\t一\n二"),
        ("\x1b]0;title\x07", "\\x1b]0;title\\x07"),
        ("\r覆盖", "\\r覆盖"),
        ("\x9b31m", "\\x9b31m"),
        ("工\u202e会", "工\\u202e会"),
        ("工\u2066会", "工\\u2066会"),
        ("👆点击🏡", "👆点击🏡"),
    ],
)
def test_what_steers_a_terminal_is_shown_instead(text, shown):
    assert terminal.clean(text) == shown


def test_a_complaint_is_one_line_on_standard_error(capsys):
    terminal.complain("page.txt: one\ntwo\x1b[2J")
    assert capsys.readouterr() == ("", "kg: page.txt: one two\\x1b[2J\n")


def test_a_result_reaches_a_program_as_it_is(capsys):
    terminal.emit("工\u200e会\n")
    assert capsys.readouterr().out == "工\u200e会\n"


def test_a_result_on_a_terminal_is_cleaned(monkeypatch):
    monkeypatch.setattr(sys, "stdout", Terminal())
    terminal.emit("工\x1b[2J会\n")
    assert sys.stdout.getvalue() == "工\\x1b[2J会\n"


def test_progress_is_silent_where_no_terminal_reads_it(capsys):
    assert list(terminal.progress([1, 2, 3])) == [1, 2, 3]
    assert capsys.readouterr() == ("", "")


def test_progress_says_count_rate_and_time_left_and_clears_its_line(monkeypatch):
    monkeypatch.setattr(sys, "stderr", Terminal())
    seconds = iter([0.0, 0.0, 1.0, 2.0])
    monkeypatch.setattr(terminal.time, "monotonic", lambda: next(seconds))
    assert list(terminal.progress("abc")) == ["a", "b", "c"]
    assert sys.stderr.getvalue() == (
        "\r\x1b[Kreading 1 of 3\r\x1b[Kreading 2 of 3, 1.0 pages/s, 2 s left\r\x1b[Kreading 3 of 3, 1.0 pages/s, 1 s left\r\x1b[K"
    )


def test_one_page_needs_no_progress(monkeypatch):
    monkeypatch.setattr(sys, "stderr", Terminal())
    assert list(terminal.progress(["page"])) == ["page"]
    assert sys.stderr.getvalue() == ""
