"""kg.pages: which files are pages, what they are called, and what is said of those that cannot be read."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from kg import pages
from kg.errors import PageError


def touch(folder: Path, *names: str) -> None:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(name, encoding="utf-8")


def names(*paths: Path, apart_from: Path | None = None) -> list[str]:
    return [page.name for page in pages.find(map(str, paths), apart_from=apart_from)]


def test_a_folder_is_searched_to_any_depth_for_pages_alone(tmp_path):
    touch(tmp_path, "b.txt", "a/deep/c.HTML", "a/d.htm", "picture.png", "notes.md", ".hidden.txt", ".git/e.txt")
    assert names(tmp_path) == ["a/d.htm", "a/deep/c.HTML", "b.txt"]


def test_a_file_named_outright_is_a_page_whatever_its_suffix(tmp_path):
    touch(tmp_path, "page.xhtml")
    assert names(tmp_path / "page.xhtml") == ["page.xhtml"]


def test_names_hold_no_path_of_this_machine_and_no_order_of_arguments(tmp_path):
    touch(tmp_path, "x/b.txt", "y/a.txt")
    assert names(tmp_path / "x", tmp_path / "y") == names(tmp_path / "y", tmp_path / "x") == ["a.txt", "b.txt"]


def test_a_page_named_twice_comes_once(tmp_path):
    touch(tmp_path, "a.txt")
    assert names(tmp_path / "a.txt", tmp_path / "a.txt", tmp_path) == ["a.txt"]


def test_the_output_of_an_earlier_build_is_no_input(tmp_path):
    touch(tmp_path, "a.txt", "output/articles/0123456789abcdef.txt")
    assert names(tmp_path, apart_from=tmp_path / "output") == ["a.txt"]


def test_standard_input_has_a_name():
    assert pages.find(["-"]) == (pages.Page("stdin", "-"),)


def test_a_page_is_read_as_it_is(tmp_path):
    (tmp_path / "a.txt").write_bytes(b"\xef\xbb\xbf\r\n\xff")
    [page] = pages.find([str(tmp_path)])
    assert pages.read(page) == b"\xef\xbb\xbf\r\n\xff"


def test_a_page_of_exactly_the_largest_size_is_read(tmp_path, monkeypatch):
    monkeypatch.setattr(pages, "LIMIT", 4)
    touch(tmp_path, "1234", "12345")
    assert pages.read(pages.Page("1234", str(tmp_path / "1234"))) == b"1234"
    with pytest.raises(PageError, match="larger than"):
        pages.read(pages.Page("12345", str(tmp_path / "12345")))


def failure(path: Path) -> str:
    [page] = pages.find([str(path)])
    with pytest.raises(PageError) as caught:
        pages.read(page)
    return str(caught.value)


def test_a_missing_file_is_named_with_what_to_do(tmp_path):
    assert failure(tmp_path / "gone.txt") == f"{tmp_path}/gone.txt: no such file or folder: check the path"


def test_a_folder_without_pages_is_named_with_what_counts_as_one(tmp_path):
    touch(tmp_path, "picture.png")
    assert failure(tmp_path) == f"{tmp_path}: no .htm, .html, .txt page in this folder: name the pages, or another folder"


def test_an_unreadable_file_is_named(tmp_path, monkeypatch):
    touch(tmp_path, "a.txt")

    def refuse(*_args: object, **_options: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("builtins.open", refuse)  # root, who runs most containers, is refused nothing
    assert failure(tmp_path / "a.txt") == f"{tmp_path}/a.txt: not readable: check its permissions"


def test_a_folder_that_cannot_be_searched_costs_only_itself(tmp_path, monkeypatch):
    touch(tmp_path, "a.txt", "closed/b.txt")
    scan = os.scandir

    def refuse(path: str) -> object:
        if str(path).endswith("closed"):
            raise PermissionError(13, "Permission denied", str(path))
        return scan(path)

    monkeypatch.setattr(os, "scandir", refuse)
    assert names(tmp_path) == ["a.txt", "closed"]


def test_a_loop_of_links_ends(tmp_path):
    touch(tmp_path, "a.txt")
    (tmp_path / "again").symlink_to(tmp_path, target_is_directory=True)
    assert names(tmp_path) == ["a.txt"]


def test_an_endless_device_is_refused():
    with pytest.raises(PageError, match="larger than"):
        pages.read(pages.Page("zero", "/dev/zero"))
