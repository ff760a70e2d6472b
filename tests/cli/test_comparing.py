"""`kg series` and `kg conflicts`: what they print."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from kg.cli import main

PAGE = "工会驿站建设有序推进\n\n{day} 赣州日报\n\n截至{when}，赣州市总工会建成工会驿站{number}个。{rest}\n"


@pytest.fixture(scope="module")
def out(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("corpus")
    stated = [
        ("2023年7月10日", "2023年6月底", 168, "职工反响热烈。"),
        ("2023年12月10日", "2023年11月底", 120, "各县区也在行动。"),
    ]
    for place, (day, when, number, rest) in enumerate(stated):
        text = PAGE.format(day=day, when=when, number=number, rest=rest)
        (folder / f"{place}.txt").write_text(text, encoding="utf-8")
    assert main(["build", str(folder), "-o", str(folder / "out"), "--jobs", "1"]) == 0
    return folder / "out"


def test_a_series_over_time(out, capsys):
    assert main(["series", "工会驿站", "-o", str(out)]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert "赣州市总工会" in lines[0]
    assert ["168个" in lines[1], "120个" in lines[2]] == [True, True]


def test_a_series_as_csv_and_json(out, capsys):
    assert main(["series", "工会驿站", "-o", str(out), "--format", "csv"]) == 0
    rows = list(csv.DictReader(io.StringIO(capsys.readouterr().out)))
    assert main(["series", "工会驿站", "-o", str(out), "--format", "json", "--place", "赣州"]) == 0
    fields = json.loads(capsys.readouterr().out)
    assert [row["value"] for row in rows] == [field["value"] for field in fields] == ["168", "120"]


def test_what_nobody_counts_is_said(out, capsys):
    assert main(["series", "夜班地铁", "-o", str(out)]) == 1
    assert "no figure counts this" in capsys.readouterr().err


def test_a_total_that_falls_is_a_conflict_to_look_at(out, capsys):
    assert main(["conflicts", "-o", str(out)]) == 0
    text = capsys.readouterr().out
    assert text.startswith("falling total: ")
    assert "2 figures, 1 pairs to compare: 1 falling total" in text
    assert main(["conflicts", "-o", str(out), "--json", "--all"]) == 0
    [pair] = json.loads(capsys.readouterr().out)
    assert (pair["finding"], pair["earlier"]["value"], pair["later"]["value"]) == ("falling total", "168", "120")
