"""Builds after builds: the same bytes as a clean one, whatever was added, edited, removed, judged or interrupted before."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path
from tempfile import mkdtemp

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from kg import cache, graph, output, pages, pipeline, report
from kg.cli import main
from kg.judgements import parse

AREAS = ("临川区", "东乡区", "崇仁县")
PAGE = """{headline}

2023年{month}月8日 {area}工人报

{month}月1日，{area}总工会慰问环卫工人{number}名，送去毛巾{number}条。{area}总工会开展“夏送清凉”活动，惠及{month}家企业。
{headline}的做法，受到{area}职工的好评，也为其他单位提供了经验。
"""
LINES = (
    "same\t东乡区总工会\t崇仁县总工会\t周岚\t2024-03-01\n",
    "different\t崇仁县总工会\t东乡区总工会\t周岚\t2024-03-02\n",
    "same\t环卫工人\t无名者\t周岚\t2024-03-03\n",
)


def page(area: str, month: int, number: int) -> str:
    return PAGE.format(headline=f"{area}工会第{month}次慰问", area=area, month=month, number=number)


texts = st.builds(page, st.sampled_from(AREAS), st.integers(1, 3), st.integers(5, 7))


class Builds(RuleBasedStateMachine):
    """A folder of pages that changes, and one cache that all builds of it share."""

    @initialize()
    def begin(self) -> None:
        self.root = Path(mkdtemp())
        self.pages, self.kept = self.root / "pages", self.root / "kept"
        self.pages.mkdir()
        self.kept.mkdir()
        self.lines: set[str] = set()

    def teardown(self) -> None:
        shutil.rmtree(self.root, ignore_errors=True)

    @rule(name=st.sampled_from("abcd"), text=texts)
    def put(self, name: str, text: str) -> None:
        (self.pages / f"{name}.txt").write_text(text, encoding="utf-8")

    @rule(name=st.sampled_from("abcd"))
    def withdraw(self, name: str) -> None:
        (self.pages / f"{name}.txt").unlink(missing_ok=True)

    @rule(line=st.sampled_from(LINES))
    def judge_or_take_back(self, line: str) -> None:
        self.lines ^= {line}

    @rule(place=st.integers(0, 9), size=st.integers(0, 400))
    def damage(self, place: int, size: int) -> None:
        for path in sorted(self.kept.iterdir())[place : place + 1]:
            path.write_bytes(path.read_bytes()[:size])

    @invariant()
    def a_build_is_as_a_clean_one(self) -> None:
        if any(self.pages.iterdir()):
            clean, again = self.build(None), self.build(self.kept)
            assert again == clean

    def build(self, folder: Path | None) -> tuple[str, str]:
        judgements = parse("".join(sorted(self.lines)), "")
        taken = pipeline.take(pages.find([str(self.pages)]), folder=folder)
        built = pipeline.assemble(taken, judgements)
        if folder:
            cache.prune(folder, taken.extractions)
        seen = report.survey(built.intake.archive)
        return graph.turtle(built.graph), report.markdown(built.intake, seen)


Builds.TestCase.settings = settings(
    max_examples=15, stateful_step_count=12, deadline=None, suppress_health_check=list(HealthCheck)
)
TestBuilds = Builds.TestCase


def tree(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    folder = tmp_path / "pages"
    folder.mkdir()
    for place in range(24):
        text = page(AREAS[place % 3], 1 + place % 12, 10 + place)
        (folder / f"{place:02}.txt").write_text(text, encoding="utf-8")
    return folder


def kg(*arguments: str | Path) -> list[str]:
    return [sys.executable, "-m", "kg", "build", *map(str, arguments)]


def test_jobs_and_the_cache_change_no_byte_of_the_output(corpus, tmp_path):
    outputs = [tmp_path / name for name in ("one", "two", "cached")]
    assert main(["build", str(corpus), "-o", str(outputs[0]), "--jobs", "1", "--no-cache"]) == 0
    assert main(["build", str(corpus), "-o", str(outputs[1]), "--jobs", "2"]) == 0
    shutil.copytree(outputs[0], outputs[2])
    assert main(["build", str(corpus), "-o", str(outputs[2]), "--jobs", "1"]) == 0
    assert tree(outputs[0]) == tree(outputs[1]) == tree(outputs[2])


def test_only_what_changed_is_read_again(corpus, tmp_path, monkeypatch):
    assert main(["build", str(corpus), "-o", str(tmp_path / "out"), "--jobs", "1"]) == 0
    (corpus / "07.txt").write_text(page("崇仁县", 12, 99), encoding="utf-8")
    (corpus / "08.txt").unlink()
    read: list[str] = []
    extract = pipeline.extract
    monkeypatch.setattr("kg.taking.extract", lambda document: read.append(document.source) or extract(document))
    assert main(["build", str(corpus), "-o", str(tmp_path / "out"), "--jobs", "1"]) == 0
    assert read == ["07.txt"]


def test_a_hostile_file_costs_none_of_the_others(corpus, tmp_path):
    (corpus / "hostile.html").write_bytes(b"<html>" + b"<div>" * 200_000 + bytes(range(256)) * 100)
    assert main(["build", str(corpus), "-o", str(tmp_path / "out"), "--jobs", "2"]) == 3
    assert len(list((tmp_path / "out" / "articles").iterdir())) == 24


@pytest.mark.skipif(sys.platform == "win32", reason="no SIGKILL here")
@pytest.mark.parametrize("seconds", [0.4, 0.9, 1.4, 2.0, 2.8])
def test_a_build_that_is_killed_leaves_the_old_files_or_the_new_ones(corpus, tmp_path, seconds):
    out, clean = tmp_path / "out", tmp_path / "clean"
    assert main(["build", str(corpus / "00.txt"), "-o", str(out)]) == 0
    before = {name: data for name, data in tree(out).items() if not name.startswith((".kg", "articles"))}
    with subprocess.Popen(kg(corpus, "-o", out, "--jobs", "2"), start_new_session=True, stderr=subprocess.DEVNULL) as build:
        time.sleep(seconds)
        os.killpg(build.pid, signal.SIGKILL)
    assert main(["build", str(corpus), "-o", str(clean), "--jobs", "1"]) == 0
    after = {name: data for name, data in tree(out).items() if not name.startswith((".kg", "articles"))}
    assert after in (before, {name: data for name, data in tree(clean).items() if name in before})
    assert main(["build", str(corpus), "-o", str(out), "--jobs", "1"]) == 0
    assert tree(out) == tree(clean)


def test_whoever_reads_next_sees_a_killed_build_whole(corpus, tmp_path, monkeypatch):
    out = tmp_path / "out"
    assert main(["build", str(corpus / "00.txt"), "-o", str(out), "--jobs", "1"]) == 0
    with monkeypatch.context() as patch:
        patch.setattr(output, "_move", lambda *_: sys.exit(9))
        with pytest.raises(SystemExit):
            main(["build", str(corpus), "-o", str(out), "--jobs", "1"])
    assert len(list((out / "articles").iterdir())) == 1
    assert main(["validate", "-o", str(out)]) == 0
    assert len(list((out / "articles").iterdir())) == 24


def test_a_second_build_into_one_folder_says_so_and_stops(corpus, tmp_path, capsys):
    with subprocess.Popen(kg(corpus, "-o", tmp_path / "out"), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as first:
        while not (tmp_path / "out" / ".kg").exists() and first.poll() is None:
            time.sleep(0.01)
        assert main(["build", str(corpus), "-o", str(tmp_path / "out")]) == 1
    assert "another build is writing here" in capsys.readouterr().err
    assert first.returncode == 0


def test_a_line_that_is_taken_back_leaves_the_bytes_as_they_were(corpus, tmp_path, capsys):
    out, decided = tmp_path / "out", tmp_path / "judgements.tsv"
    arguments = ["build", str(corpus), "-o", str(out), "--judgements", str(decided), "--jobs", "1"]
    assert main(arguments) == 0
    before = tree(out)
    decided.write_text("".join(LINES[::2]), encoding="utf-8")
    assert main(arguments) == 0
    united = tree(out)
    assert united["graph.ttl"] != before["graph.ttl"]
    assert b"\xe6\x97\xa0\xe5\x90\x8d\xe8\x80\x85 names nothing" in united["report.md"]
    assert "line 2: 无名者 names nothing in this build" in capsys.readouterr().err
    decided.unlink()
    assert main(arguments) == 0
    assert tree(out) == before


def test_the_same_judgements_from_python(corpus, tmp_path):
    decided = tmp_path / "judgements.tsv"
    decided.write_text(LINES[0], encoding="utf-8")
    out = tmp_path / "out"
    assert main(["build", str(corpus), "-o", str(out), "--judgements", str(decided), "--jobs", "1"]) == 0
    built = pipeline.build([corpus], judgements=decided)
    assert graph.turtle(built.graph) == (out / "graph.ttl").read_text(encoding="utf-8")
    assert graph.turtle(pipeline.build([corpus]).graph) != graph.turtle(built.graph)


def test_a_malformed_line_stops_the_build_and_leaves_the_old_output(corpus, tmp_path, capsys):
    out, decided = tmp_path / "out", tmp_path / "judgements.tsv"
    assert main(["build", str(corpus), "-o", str(out), "--jobs", "1"]) == 0
    before = tree(out)
    decided.write_text("sam\ta\tb\n", encoding="utf-8")
    assert main(["build", str(corpus), "-o", str(out), "--judgements", str(decided), "--jobs", "1"]) == 1
    assert f"{decided}:1: " in capsys.readouterr().err
    assert tree(out) == before


@pytest.mark.skipif(sys.platform == "win32", reason="no such signals here")
@pytest.mark.parametrize("jobs", ["1", "2"])
def test_ctrl_c_ends_a_build_quietly_and_leaves_what_was_there(corpus, tmp_path, jobs):
    out = tmp_path / "out"
    assert main(["build", str(corpus / "00.txt"), "-o", str(out)]) == 0
    before = {name: data for name, data in tree(out).items() if not name.startswith(".kg")}
    with subprocess.Popen(kg(corpus, "-o", out, "--jobs", jobs), start_new_session=True, stderr=subprocess.PIPE) as build:
        while len(list((out / ".kg" / "extractions").iterdir())) < 2 and build.poll() is None:
            time.sleep(0.01)
        os.killpg(build.pid, signal.SIGINT)
        _, complaints = build.communicate(timeout=60)
    assert (build.returncode, complaints) == (130, b"")
    assert {name: data for name, data in tree(out).items() if not name.startswith(".kg")} == before
