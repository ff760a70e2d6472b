"""kg.writing: the files of a build, however many articles are in memory and however many files open at a time."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg import graph, pipeline, writing

AREAS = ("临川区", "东乡区", "崇仁县", "黎川县", "南丰县")
PAGE = """{area}工会慰问户外劳动者

2023年7月8日 {area}工人报

7月{day}日，{area}总工会慰问环卫工人{number}名，送去毛巾{number}条。{area}总工会开展“夏送清凉”活动，惠及{day}家企业。
"""


@pytest.fixture
def build(tmp_path: Path) -> pipeline.Build:
    folder = tmp_path / "pages"
    folder.mkdir()
    for day in range(1, 14):
        text = PAGE.format(area=AREAS[day % len(AREAS)], day=day, number=day + 10)
        (folder / f"{day}.txt").write_text(text, encoding="utf-8")
    return pipeline.build([folder])


def files(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def test_the_bytes_depend_neither_on_the_size_of_parts_nor_on_how_many_are_merged_at_once(build, tmp_path, monkeypatch):
    whole = pipeline.write(build, tmp_path / "whole")
    monkeypatch.setattr(writing, "_PART", 1)
    monkeypatch.setattr(writing, "_OPEN", 3)
    assert pipeline.write(build, tmp_path / "pieces") == whole
    assert files(tmp_path / "pieces") == files(tmp_path / "whole")


def test_the_turtle_is_that_of_the_graph_in_memory(build, tmp_path, monkeypatch):
    monkeypatch.setattr(writing, "_PART", 4)
    pipeline.write(build, tmp_path / "out")
    assert (tmp_path / "out" / "graph.ttl").read_text(encoding="utf-8") == graph.turtle(build.graph)


def test_nothing_but_the_files_of_the_build_is_left(build, tmp_path):
    pipeline.write(build, tmp_path / "out")
    names = {name.partition("/")[0] for name in files(tmp_path / "out")}
    assert names == {"graph.ttl", "graph.html", "figures.csv", "report.md", "articles"}
