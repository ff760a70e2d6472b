"""Writing judgements down and taking them back, by several people at once too."""

from __future__ import annotations

import multiprocessing
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from pathlib import Path

import pytest

from kg.errors import JudgementError
from kg.judgements import Judgement, Verdict, load, record, row, withdraw

DAY = date(2024, 3, 1)


def rejection(number: int, who: str = "周岚") -> Judgement:
    return Judgement(Verdict.REJECT, f"claim/a/1-2/{number:08}", "", who, DAY, "原文是计划")


def test_the_number_of_the_line_is_said(tmp_path: Path) -> None:
    path = tmp_path / "judgements.tsv"
    assert [record(path, rejection(number)) for number in range(3)] == [2, 3, 4]
    path.write_bytes(path.read_bytes() + b"# by hand")
    assert record(path, rejection(3)) == 6
    assert [judgement.line for judgement in load(path)] == [2, 3, 4, 6]


@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_what_is_taken_back_leaves_all_else_as_it_was(tmp_path: Path, end: str, mark: str) -> None:
    path = tmp_path / "judgements.tsv"
    lines = ["# first", row(rejection(1)).strip(), "", row(rejection(2)).strip(), row(rejection(1)).strip(), "# last"]
    path.write_bytes((mark + end.join(lines)).encode())
    withdraw(path, rejection(1))
    assert path.read_bytes() == (mark + end.join([*lines[:4], lines[5]])).encode()
    withdraw(path, rejection(1))
    assert path.read_bytes() == (mark + end.join([lines[0], *lines[2:4], lines[5]])).encode()


@pytest.mark.parametrize("other", [rejection(2), rejection(1, "王芳")])
def test_what_no_line_says_cannot_be_taken_back(tmp_path: Path, other: Judgement) -> None:
    path = tmp_path / "judgements.tsv"
    record(path, rejection(1))
    before = path.read_bytes()
    with pytest.raises(JudgementError, match="taken back already"):
        withdraw(path, other)
    assert path.read_bytes() == before
    assert [found.name for found in tmp_path.iterdir()] == [path.name]


def test_a_file_that_is_none_cannot_be_written(tmp_path: Path) -> None:
    for act in (record, withdraw):
        with pytest.raises(JudgementError, match="name another file"):
            act(tmp_path, rejection(1))


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    kept = tmp_path / "kept.tsv"
    (tmp_path / "judgements.tsv").symlink_to(kept)
    record(tmp_path / "judgements.tsv", rejection(1))
    withdraw(tmp_path / "judgements.tsv", rejection(1))
    assert (tmp_path / "judgements.tsv").is_symlink()
    assert load(kept) == ()


def _judge(path: Path, who: str) -> None:
    for number in range(20):
        record(path, rejection(number, who))
        if number % 2:
            withdraw(path, rejection(number, who))


def _kept(path: Path) -> list[tuple[str, str]]:
    return sorted((judgement.who, judgement.one) for judgement in load(path))


def test_of_those_who_write_at_once_nobody_loses_anything(tmp_path: Path) -> None:
    path = tmp_path / "judgements.tsv"
    context = multiprocessing.get_context("spawn")
    processes = [context.Process(target=_judge, args=(path, who)) for who in ("甲", "乙")]
    for process in processes:
        process.start()
    with ThreadPoolExecutor(4) as threads:
        list(threads.map(_judge, [path] * 4, "丙丁戊己"))
    for process in processes:
        process.join(60)
    wanted = [(who, rejection(number).one) for who in "甲乙丙丁戊己" for number in range(0, 20, 2)]
    assert _kept(path) == sorted(wanted)
    assert path.read_text(encoding="utf-8").count("verdict\tone") == 1
