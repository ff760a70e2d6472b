"""kg.output: a folder gets all of a build's files or none, and keeps what is not a build's."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import pytest

from kg import output
from kg.errors import BuildError

OLD, NEW = "0123456789abcdef", "fedcba9876543210"


def tree(folder: Path) -> dict[str, str]:
    files = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8") for path in files}


def write(folder: Path, files: dict[str, str]) -> None:
    with output.replacing(folder) as drafts:
        for name, text in files.items():
            output.draft(drafts / name, [text])


def test_a_missing_folder_is_made(tmp_path):
    write(tmp_path / "a" / "b", {"graph.ttl": "图", "articles/1.txt": "一"})
    assert tree(tmp_path / "a" / "b") == {"graph.ttl": "图", "articles/1.txt": "一"}


def test_bytes_are_utf_8_and_newlines_stay_as_they_are(tmp_path):
    write(tmp_path, {"a.txt": "一\r\n"})
    assert (tmp_path / "a.txt").read_bytes() == "一\r\n".encode()


def test_a_new_build_takes_the_place_of_the_old_one_and_of_nothing_else(tmp_path):
    write(tmp_path, {"graph.ttl": "old", f"articles/{OLD}.txt": "old"})
    (tmp_path / "README.md").write_text("mine", encoding="utf-8")
    (tmp_path / "articles" / "notes.txt").write_text("mine", encoding="utf-8")
    write(tmp_path, {"graph.ttl": "new", f"articles/{NEW}.txt": "new"})
    assert tree(tmp_path) == {
        "README.md": "mine",
        "articles/notes.txt": "mine",
        "graph.ttl": "new",
        f"articles/{NEW}.txt": "new",
    }


@pytest.mark.parametrize("broken", ["graph.ttl", "report.md"])
def test_a_failure_while_writing_leaves_the_old_build_whole(tmp_path, monkeypatch, broken):
    write(tmp_path, {"graph.ttl": "old", f"articles/{OLD}.txt": "old"})
    before = tree(tmp_path)
    draft = output.draft

    def fail(path: Path, pieces: Iterable[str]) -> None:
        if path.name == broken:
            raise OSError(28, "No space left on device")
        draft(path, pieces)

    monkeypatch.setattr(output, "draft", fail)
    with pytest.raises(BuildError, match=r"No space left on device: name another folder with -o, or make room"):
        write(tmp_path, {f"articles/{NEW}.txt": "new", "graph.ttl": "new", "report.md": "new"})
    assert tree(tmp_path) == before
    assert not list(tmp_path.glob(".kg-*"))


def test_a_failure_leaves_no_folder_that_was_not_there(tmp_path, monkeypatch):
    monkeypatch.setattr(output, "draft", lambda *_: (_ for _ in ()).throw(OSError(28, "No space left on device")))
    with pytest.raises(BuildError):
        write(tmp_path / "out", {"graph.ttl": "new"})
    assert not (tmp_path / "out").exists()


def test_a_file_in_the_place_of_the_folder_is_not_touched(tmp_path):
    (tmp_path / "out").write_text("mine", encoding="utf-8")
    with pytest.raises(BuildError, match="out: "):
        write(tmp_path / "out", {"graph.ttl": "new"})
    assert (tmp_path / "out").read_text(encoding="utf-8") == "mine"


def test_a_second_build_is_refused_and_the_next_one_is_not(tmp_path):
    with output.claimed(tmp_path), pytest.raises(BuildError, match="another build is writing here"), output.claimed(tmp_path):
        pass
    with output.claimed(tmp_path):
        pass


def test_what_a_killed_build_left_is_removed_and_what_builds_keep_is_not(tmp_path):
    with output.claimed(tmp_path) as kept:
        (kept / "extractions").mkdir()
        (kept / "extractions" / "a.json").touch()
    (tmp_path / ".kg-abandoned").mkdir()
    (tmp_path / ".kg-abandoned" / "graph.ttl").write_text("half", encoding="utf-8")
    with output.claimed(tmp_path) as kept:
        assert [path.name for path in sorted(tmp_path.rglob("*"))] == [kept.name, "extractions", "a.json"]


def test_a_claim_that_comes_to_nothing_leaves_nothing(tmp_path):
    with pytest.raises(ValueError, match="nothing"), output.claimed(tmp_path / "out"):
        raise ValueError("nothing")
    assert not (tmp_path / "out").exists()


class Killed(BaseException):
    """Stands for the end of the process: no line of the package runs after it."""


BEFORE = {"graph.ttl": "old", "report.md": "old", f"articles/{OLD}.txt": "old"}
AFTER = {"graph.ttl": "new", "report.md": "new", f"articles/{NEW}.txt": "new"}


def killed_at(step: int, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Put a new build in the place of an old one, and die before a file is moved or removed."""
    steps = iter(range(step + 1))

    def counted(done):
        def move(*arguments: Path, **options: object) -> object:
            if next(steps) == step:
                raise Killed
            return done(*arguments, **options)

        return move

    write(folder, BEFORE)
    with monkeypatch.context() as patch:
        patch.setattr(output, "_move", counted(output._move))
        patch.setattr(Path, "unlink", counted(Path.unlink))
        patch.setattr(output.shutil, "rmtree", counted(output.shutil.rmtree))
        with pytest.raises(Killed):
            write(folder, AFTER)


@pytest.mark.parametrize("step", range(6))
def test_a_build_that_was_killed_while_its_files_were_moved_is_brought_in(tmp_path, monkeypatch, step):
    killed_at(step, tmp_path, monkeypatch)
    assert tree(tmp_path) != AFTER
    output.settle(tmp_path)
    assert tree(tmp_path) == AFTER
    assert not list(tmp_path.glob(".kg*"))


def test_the_next_build_brings_it_in_before_it_begins(tmp_path, monkeypatch):
    killed_at(1, tmp_path, monkeypatch)
    with output.claimed(tmp_path):
        assert tree(tmp_path) == AFTER


def test_a_build_under_way_is_left_to_itself(tmp_path, monkeypatch):
    killed_at(1, tmp_path, monkeypatch)
    with output.claimed(tmp_path):
        (tmp_path / ".kg-whole").mkdir()
        output.settle(tmp_path)
        assert (tmp_path / ".kg-whole").exists()


def test_there_is_nothing_to_settle_in_a_folder_that_is_whole_or_missing(tmp_path):
    write(tmp_path / "out", BEFORE)
    output.settle(tmp_path / "out")
    output.settle(tmp_path / "missing")
    assert tree(tmp_path / "out") == BEFORE
    assert not (tmp_path / "missing").exists()
