"""Files of a build -> a folder: all of them or none, and nothing in it that a build did not write is touched."""

from __future__ import annotations

import json
import os
import re
import shutil
import sys
import tempfile
from collections.abc import Iterable, Iterator, Mapping, Set
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Final

from kg.errors import BuildError

if sys.platform != "win32":
    import fcntl

__all__ = ["ARTICLES", "DRAFTS", "KEPT", "add", "claimed", "draft", "replacing", "settle"]

ARTICLES: Final = "articles"
KEPT: Final = ".kg"
DRAFTS: Final = ".kg-"
_WHOLE: Final = ".kg-whole"  # drafts that are complete: whatever happens from here on, they take the place of the old files
_NAMES: Final = "names.json"
_ARTICLE: Final = re.compile(r"[0-9a-f]{8,64}\.txt")


class _BusyError(BuildError):
    """Another build is writing into a folder."""


def add(folder: Path, files: Mapping[str, str]) -> None:
    """Put more files into the folder of a build, all of them or none after an error; its other files stay.

    Raises:
        BuildError: the folder cannot be written.
    """
    with _said(folder), _drafts(folder) as drafts:
        for name, text in files.items():
            draft(drafts / name, [text])
        for name in _names(drafts):
            _move(drafts / name, folder / name)


@contextmanager
def replacing(folder: Path) -> Iterator[Path]:
    """A place for the files of a build: when the block is left, all of them go into the folder, or none after an error.

    They are written inside the folder, where a rename never has to cross from one disk to another. The one step that
    counts is the rename of their place once they are complete: of a build that is killed after it, `settle` does the rest.
    Articles go first and bear their content in their name; those of an earlier build that this one doesn't hold are
    removed last.

    Raises:
        BuildError: the folder cannot be written.
    """
    with _said(folder):
        with _drafts(folder) as drafts:
            _finish(folder)
            yield drafts
            draft(drafts / _NAMES, [json.dumps(_names(drafts))])
            drafts.replace(folder / _WHOLE)
        _finish(folder)


def settle(folder: Path) -> None:
    """Bring in the files of a build that was killed between its last steps; a build under way is left to itself.

    Raises:
        BuildError: the folder cannot be written.
    """
    if (folder / _WHOLE).exists():
        with suppress(_BusyError), _locked(folder), _said(folder):
            _finish(folder)


@contextmanager
def claimed(folder: Path) -> Iterator[Path]:
    """A folder that no other build writes into until the block is left, with a hidden place in it for what builds keep.

    What builds that were killed have left behind is removed.

    Raises:
        BuildError: another build has it, or it cannot be written.
    """
    missing = not folder.exists()
    with _said(folder):
        folder.mkdir(parents=True, exist_ok=True)
    with _locked(folder):
        with _said(folder):
            _finish(folder)
            _clear(folder)
            (folder / KEPT).mkdir(exist_ok=True)
        try:
            yield folder / KEPT
        finally:
            _tidy(folder, missing=missing)


@contextmanager
def _said(folder: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise BuildError(f"{folder}: {error.strerror or error}: name another folder with -o, or make room") from error


def _clear(folder: Path) -> None:
    for abandoned in sorted(folder.glob(f"{DRAFTS}*")):
        shutil.rmtree(abandoned, ignore_errors=True)


@contextmanager
def _locked(folder: Path) -> Iterator[None]:
    if sys.platform == "win32":
        yield
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        yield
    except BlockingIOError:
        raise _BusyError(f"{folder}: another build is writing here: wait for it, or name another folder with -o") from None
    finally:
        os.close(handle)


def _tidy(folder: Path, *, missing: bool) -> None:
    """Leave no empty places where nothing was built."""
    kept = folder / KEPT
    for place in (*sorted(kept.iterdir()), kept, *([folder] if missing else [])):
        if place.is_dir() and not any(place.iterdir()):
            place.rmdir()


@contextmanager
def _drafts(folder: Path) -> Iterator[Path]:
    missing = not folder.exists()
    folder.mkdir(parents=True, exist_ok=True)
    drafts = Path(tempfile.mkdtemp(prefix=DRAFTS, dir=folder))
    try:
        yield drafts
    finally:
        shutil.rmtree(drafts, ignore_errors=True)
        if missing and not any(folder.iterdir()):
            folder.rmdir()


def draft(path: Path, pieces: Iterable[str]) -> None:
    """Write a file piece by piece, with the folders that it lies in."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w", encoding="utf-8", newline="") as stream:
        stream.writelines(pieces)


def _names(drafts: Path) -> list[str]:
    """The files in the order in which they are moved."""
    names = sorted(path.relative_to(drafts).as_posix() for path in drafts.rglob("*") if path.is_file())
    return sorted(names, key=lambda name: not name.startswith(ARTICLES))


def _finish(folder: Path) -> None:
    """Move the files of a complete build, as far as that wasn't done before."""
    whole = folder / _WHOLE
    if (whole / _NAMES).exists():
        names = json.loads((whole / _NAMES).read_text(encoding="utf-8"))
        for name in names:
            if (whole / name).exists():
                _move(whole / name, folder / name)
        for stale in _stale(folder, set(names)):
            stale.unlink()
    if whole.exists():
        shutil.rmtree(whole)


def _move(draft: Path, path: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    draft.replace(path)


def _stale(folder: Path, files: Set[str]) -> list[Path]:
    articles = sorted((folder / ARTICLES).glob("*.txt"))
    return [path for path in articles if _ARTICLE.fullmatch(path.name) and f"{ARTICLES}/{path.name}" not in files]
