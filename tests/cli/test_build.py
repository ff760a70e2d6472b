"""`kg build`: what it reads and writes, bad input, exit codes, and the same bytes whatever the surroundings."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from kg import graph, linking, samples
from kg.cli import main
from kg.errors import EvidenceError

PAGES = [page.path for page in samples.find()]
DATED = "情系一线职工\n\n2021年7月8日 临川工人报\n\n7月1日，临川区总工会慰问环卫工人80名，送去毛巾160条。\n"
DATELESS = "情系一线职工\n\n今年，临川区总工会慰问环卫工人80名，送去毛巾160条。\n"

BAD = {
    "empty.txt": (b"", "empty"),
    "blank.txt": ("\n \t\n　".encode(), "no text"),
    "binary.txt": (bytes(range(256)) * 64, "binary"),
    "picture.txt": (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(500), "PNG"),
    "script.html": (b"<html><head><title></title></head><body><script>var a = 1;</script></body></html>", "no Chinese text"),
    "large.txt": ("全市职工欢聚一堂。\n".encode() * 2_000_000, "larger than 16 MB"),
    "encoding.txt": (DATED.encode() + DATED.encode("gb18030"), "none of UTF-8, GB18030"),
}


@pytest.fixture
def page(tmp_path: Path) -> Path:
    path = tmp_path / "page.txt"
    path.write_text(DATED, encoding="utf-8")
    return path


def contents(folder: Path) -> dict[str, bytes]:
    """The files of a build, without what it keeps for the next one."""
    files = {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    return {name: data for name, data in files.items() if not name.startswith(".kg/")}


def test_the_files_of_a_build(page, tmp_path):
    assert main(["build", str(page), "-o", str(tmp_path / "out")]) == 0
    written = contents(tmp_path / "out")
    [article] = [name for name in written if name.startswith("articles/")]
    assert set(written) == {"graph.ttl", "graph.html", "figures.csv", "report.md", article}
    assert written[article] == page.read_bytes()


def test_the_summary_as_json(page, tmp_path, capsys):
    assert main(["build", str(page), "-o", str(tmp_path / "out"), "--json"]) == 0
    summary = json.loads(capsys.readouterr().out)
    assert summary["articles"] == 1
    assert summary["output"] == str(tmp_path / "out")
    assert "graph.ttl" in summary["files"]


@pytest.mark.parametrize("name", BAD)
def test_a_bad_page_is_named_in_one_line_and_costs_only_itself(name, page, tmp_path, capsys):
    data, reason = BAD[name]
    (tmp_path / name).write_bytes(data)
    assert main(["build", str(page), "-o", str(tmp_path / "alone")]) == 0
    capsys.readouterr()
    assert main(["build", str(tmp_path / name), str(page), "-o", str(tmp_path / "out")]) == 3
    complaint = capsys.readouterr().err
    assert complaint.startswith(f"kg: {tmp_path / name}: ")
    assert reason in complaint
    assert complaint.count("\n") == 1
    assert contents(tmp_path / "out")["graph.ttl"] == contents(tmp_path / "alone")["graph.ttl"]
    assert name in (tmp_path / "out" / "report.md").read_text(encoding="utf-8")


def test_where_no_page_can_be_read_the_old_output_stays_whole(page, tmp_path, capsys):
    assert main(["build", str(page), "-o", str(tmp_path / "out")]) == 0
    before = contents(tmp_path / "out")
    assert main(["build", str(tmp_path / "gone.txt"), "-o", str(tmp_path / "out")]) == 1
    assert contents(tmp_path / "out") == before
    assert "gone.txt: no such file" in capsys.readouterr().err


def test_a_folder_without_pages_is_named(tmp_path, capsys):
    assert main(["build", str(tmp_path), "-o", str(tmp_path / "out")]) == 1
    assert f"{tmp_path}: no .htm, .html, .txt page in this folder" in capsys.readouterr().err
    assert not (tmp_path / "out").exists()


def test_a_claim_with_false_evidence_fails_the_build_and_leaves_the_old_output(page, tmp_path, monkeypatch, capsys):
    assert main(["build", str(page), "-o", str(tmp_path / "out")]) == 0
    before = contents(tmp_path / "out")

    def refuse(*_args: object, **_options: object) -> None:
        raise EvidenceError("page.txt: characters 3 to 7 are '工会', not '公会'")

    monkeypatch.setattr(graph, "build", refuse)
    assert main(["build", str(page), "-o", str(tmp_path / "out")]) == 1
    assert "characters 3 to 7" in capsys.readouterr().err
    assert contents(tmp_path / "out") == before


def test_a_defect_on_one_page_costs_only_that_page(page, tmp_path, monkeypatch, capsys):
    (tmp_path / "other.txt").write_text(DATED.replace("80", "90"), encoding="utf-8")
    link = linking.link

    def fail(document, found):
        if document.source == "other.txt":
            raise RecursionError("maximum recursion depth exceeded")
        return link(document, found)

    monkeypatch.setattr(linking, "link", fail)
    assert main(["build", str(tmp_path / "other.txt"), str(page), "-o", str(tmp_path / "out")]) == 3
    assert "other.txt: a defect of kg, please report it (RecursionError" in capsys.readouterr().err


def test_an_article_that_comes_twice_counts_once_and_is_said(page, tmp_path, capsys):
    again = tmp_path / "again.txt"
    again.write_bytes(page.read_bytes())
    assert main(["build", str(page), str(again), "-o", str(tmp_path / "out"), "--json"]) == 0
    summary = json.loads(capsys.readouterr().out)
    assert (summary["articles"], summary["repeats"]) == (1, 1)
    assert "page.txt: " in (tmp_path / "out" / "report.md").read_text(encoding="utf-8")


def test_a_page_without_date_is_built_and_said_to_be_open(tmp_path, capsys):
    (tmp_path / "page.txt").write_text(DATELESS, encoding="utf-8")
    assert main(["build", str(tmp_path / "page.txt"), "-o", str(tmp_path / "out")]) == 0
    assert "page.txt: no date of publication: relative times stay open; give it with --published" in capsys.readouterr().err
    assert b"periodStart" not in (tmp_path / "out" / "graph.ttl").read_bytes()


def test_the_date_of_publication_can_be_given(tmp_path, capsys):
    (tmp_path / "page.txt").write_text(DATELESS, encoding="utf-8")
    given = ["--published", "2021-07-08", "--home", "临川区", "--base", "https://example.org/id/"]
    assert main(["build", str(tmp_path / "page.txt"), "-o", str(tmp_path / "out"), *given]) == 0
    assert capsys.readouterr().err == ""
    turtle = (tmp_path / "out" / "graph.ttl").read_text(encoding="utf-8")
    assert '"2021-07-08"^^xsd:date' in turtle
    assert "https://example.org/id/" in turtle
    assert "w3id.org/gonghui/id" not in turtle


@pytest.mark.parametrize(
    "arguments",
    [[], ["--published", "2021-13-40", "x"], ["--published", "July", "x"], ["--no-such-option", "x"]],
    ids=["no page", "no such day", "no date", "no such option"],
)
def test_a_wrong_command_line_is_exit_code_2(arguments, capsys):
    with pytest.raises(SystemExit, match="2"):
        main(["build", *arguments])
    assert "usage: kg" in capsys.readouterr().err


def test_a_base_that_is_no_iri_is_refused(page, tmp_path, capsys):
    assert main(["build", str(page), "-o", str(tmp_path / "out"), "--base", "id"]) == 1
    assert "id: a base is an absolute IRI" in capsys.readouterr().err


def test_a_page_from_standard_input(tmp_path):
    command = [sys.executable, "-m", "kg", "build", "-", "-o", str(tmp_path / "out")]
    subprocess.run(command, input=DATED.encode(), check=True, capture_output=True, timeout=60)
    assert "| stdin |" in (tmp_path / "out" / "report.md").read_text(encoding="utf-8")


def test_the_output_of_a_build_is_not_read_by_the_next(page, tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    assert main(["build", "."]) == 0
    capsys.readouterr()
    assert main(["build", ".", "--json"]) == 0
    summary = json.loads(capsys.readouterr().out)
    assert (summary["articles"], summary["repeats"]) == (1, 0)


def build_elsewhere(folder: Path, paths: list[str], **surroundings: str) -> bytes:
    """The bytes of a build by another process, in other surroundings."""
    command = [sys.executable, "-m", "kg", "build", *paths, "-o", str(folder)]
    subprocess.run(command, env={**os.environ, **surroundings}, check=True, capture_output=True, timeout=60)
    return b"".join(name.encode() + data for name, data in sorted(contents(folder).items()))


@pytest.mark.parametrize(
    "surroundings",
    [
        {"PYTHONHASHSEED": "1", "TZ": "Pacific/Kiritimati", "LC_ALL": "C"},
        {"PYTHONHASHSEED": "2", "TZ": "America/Adak", "LC_ALL": "tr_TR.UTF-8"},
    ],
    ids=lambda surroundings: surroundings["TZ"],
)
def test_every_byte_is_the_same_in_other_surroundings_and_in_another_order(surroundings, tmp_path):
    here = build_elsewhere(tmp_path / "here", PAGES, PYTHONHASHSEED="0", TZ="UTC")
    there = build_elsewhere(tmp_path / "there", PAGES[::-1], **surroundings)
    assert here == there


def test_no_output_holds_a_path_of_this_machine(tmp_path):
    build_elsewhere(tmp_path / "out", PAGES)
    for name, data in contents(tmp_path / "out").items():
        assert str(tmp_path).encode() not in data, name
        assert str(Path(PAGES[0]).parent).encode() not in data, name
