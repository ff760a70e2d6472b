"""`kg samples`, and what the samples hold."""

from __future__ import annotations

from pathlib import Path

from kg import samples
from kg.cli import main


def test_the_samples_are_written_out_as_they_are(tmp_path, capsys):
    assert main(["samples", str(tmp_path / "pages")]) == 0
    written = sorted((tmp_path / "pages").iterdir())
    assert capsys.readouterr().out == "".join(f"{path}\n" for path in written)
    assert [(path.name, path.read_bytes()) for path in written] == [
        (page.name, Path(page.path).read_bytes()) for page in samples.find()
    ]


def test_there_are_three_of_different_genres():
    assert [page.name for page in samples.find()] == ["hanzhong-2020.txt", "minle-2023.txt", "xiangyun-2022.html"]


def test_a_file_in_the_way_is_named(tmp_path, capsys):
    (tmp_path / "pages").write_text("mine", encoding="utf-8")
    assert main(["samples", str(tmp_path / "pages")]) == 1
    assert "pages: " in capsys.readouterr().err
