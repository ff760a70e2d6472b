"""`kg analyze`, `kg path` and `kg diff`: files, ways, changes, exit codes."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from kg import graph
from kg.cli import main
from tests.stories import BRIEF, HONOURED, PLAYED, REPORT

FILES = {"analysis.md", "analysis.csv", "analysis.json", "analysis.trig"}
CHARTS = {"standing.svg", "communities.svg", "programs.svg", "places.svg"}


def built(folder: Path, *stories: object) -> str:
    folder.mkdir(exist_ok=True)
    (folder / "graph.ttl").write_text(graph.turtle(graph.build(stories)), encoding="utf-8")  # type: ignore[arg-type]
    return str(folder)


@pytest.fixture
def output(tmp_path: Path) -> str:
    return built(tmp_path / "both", REPORT, BRIEF)


def test_the_report_goes_beside_the_graph_and_nothing_else_is_touched(output: str, capsys: pytest.CaptureFixture[str]) -> None:
    article = Path(output, "articles", "0123456789ab.txt")
    article.parent.mkdir()
    article.write_text("正文", encoding="utf-8")
    assert main(["analyze", "-o", output]) == 0
    assert {path.name for path in Path(output).iterdir()} == {"graph.ttl", "articles", "analysis", *FILES}
    assert {path.name for path in Path(output, "analysis").iterdir()} == CHARTS
    assert article.read_text(encoding="utf-8") == "正文"
    assert capsys.readouterr().out.splitlines()[0] == str(Path(output, "analysis.md"))


def test_a_second_analysis_writes_the_same_bytes(output: str) -> None:
    def written() -> dict[str, bytes]:
        assert main(["analyze", "-o", output]) == 0
        return {str(path): path.read_bytes() for path in Path(output).rglob("analysis*") if path.is_file()}

    assert written() == written()


@pytest.mark.parametrize("form", [["--format", "csv"], ["--format", "json"], ["--json"], ["--format", "md"]])
def test_a_format_is_printed_and_no_file_is_written(form: list[str], output: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["analyze", "-o", output, *form]) == 0
    assert "临江县总工会" in capsys.readouterr().out
    assert {path.name for path in Path(output).iterdir()} == {"graph.ttl"}


def test_the_formats_are_what_they_are_called(output: str, capsys: pytest.CaptureFixture[str]) -> None:
    main(["analyze", "-o", output, "--format", "csv"])
    assert next(csv.DictReader(io.StringIO(capsys.readouterr().out)))["label"] == "临江县总工会"
    main(["analyze", "-o", output, "--json"])
    assert json.loads(capsys.readouterr().out)["entities"]


@pytest.mark.parametrize("command", [["analyze"], ["path", "甲", "乙"], ["diff", "2019", "2020", "--periods"]])
def test_without_a_graph_the_way_to_one_is_said(command: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([*command, "-o", str(tmp_path)]) == 1
    assert "no graph here: build one with 'kg build'" in capsys.readouterr().err


def test_a_path_has_the_sentences_along_it(output: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["path", "快递员", "临江工匠", "-o", output]) == 0
    said = capsys.readouterr().out
    assert said.splitlines()[0] == "1. 3 steps"
    assert "首届职工运动会 ─ 参与 gh:participant → 快递员" in said
    assert said.index(PLAYED) < said.index(HONOURED)


def test_a_path_as_json(output: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["path", "快递员", "临江工匠", "-o", output, "--json"]) == 0
    [[first, *_]] = json.loads(capsys.readouterr().out)
    assert (first[0]["predicate"], first[0]["sentences"][0]["text"]) == ("gh:participant", PLAYED)


@pytest.mark.parametrize(
    ("ends", "said"),
    [(("快递员", "陈雨禾"), ""), (("快递员", "总工会"), "总工会: no entity is called so: the nearest are 临江县总工会")],
)
def test_where_no_path_is_the_exit_code_is_1(
    ends: tuple[str, str], said: str, output: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["path", *ends, "-o", output]) == 1
    assert said in capsys.readouterr().err


@pytest.mark.parametrize("arguments", [["path", "甲"], ["path", "甲", "乙", "--most", "0"], ["diff", "a"]])
def test_a_wrong_command_line_is_exit_code_2(arguments: list[str]) -> None:
    with pytest.raises(SystemExit, match="2"):
        main(arguments)


def test_two_builds_are_compared(output: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    brief = built(tmp_path / "brief", BRIEF)
    assert main(["diff", brief, output]) == 0
    said = capsys.readouterr().out.splitlines()
    assert "+ 首届职工运动会 (事件)" in said
    assert "+ 临江县总工会 ─ 授予 → 临江工匠" in said
    assert not [line for line in said if line.startswith(("-", "~"))]
    assert main(["diff", output, brief, "--json"]) == 0
    back = json.loads(capsys.readouterr().out)
    assert (len(back["figures"]["removed"]), back["entities"]["added"]) == (9, [])


def test_two_periods_are_compared(output: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["diff", "2021-09", "2021", "--periods", "-o", output]) == 0
    assert capsys.readouterr().out.splitlines() == ["entities   +0 -0", "relations  +0 -0", "figures    +0 -0 ~0"]


def test_a_period_without_articles_is_said(output: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["diff", "2020", "2021", "--periods", "-o", output]) == 1
    assert "2020: no article of that time" in capsys.readouterr().err


def test_what_is_no_period_is_exit_code_2(output: str) -> None:
    with pytest.raises(SystemExit, match="2"):
        main(["diff", "2020", "去年", "--periods", "-o", output])
