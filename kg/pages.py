"""Files, folders and standard input -> pages: where each lies and what reports call it; bytes are read one page at a time."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from kg.errors import PageError

__all__ = ["LIMIT", "STDIN", "SUFFIXES", "Page", "find", "read"]

LIMIT: Final = 16 * 2**20  # bytes: ten times the largest newspaper page, with its scripts, that was seen
STDIN: Final = "-"
SUFFIXES: Final = frozenset({".txt", ".html", ".htm"})


@dataclass(frozen=True, slots=True, order=True)
class Page:
    """Where the bytes of one page lie.

    `name` is what outputs call it: it holds no path of this machine, so that builds of one folder are the same everywhere.
    """

    name: str
    path: str


def find(paths: Iterable[str], *, apart_from: Path | None = None) -> tuple[Page, ...]:
    """The pages at some paths, each once, in order of their names.

    Folders are searched to any depth, hidden files and folders left out. A path that holds no page comes out too: reading
    it raises the error that says why, so that it is reported with the other pages that fail.

    Args:
        paths: files, folders, or `-` for standard input.
        apart_from: a folder that is not searched: the output of an earlier build.
    """
    found = {page for path in paths for page in _at(path, apart_from)}
    return tuple(sorted(found))


def _at(path: str, apart_from: Path | None) -> Iterator[Page]:
    if path == STDIN:
        yield Page("stdin", STDIN)
    elif Path(path).is_dir():
        yield from sorted(_below(Path(path), apart_from)) or [Page(Path(path).name, path)]
    else:
        yield Page(Path(path).name, path)


def _below(root: Path, apart_from: Path | None) -> Iterator[Page]:
    closed: list[OSError] = []
    for folder, subfolders, files in os.walk(root, onerror=closed.append):
        subfolders[:] = [name for name in subfolders if not name.startswith(".") and not _same(Path(folder, name), apart_from)]
        for path in (Path(folder, name) for name in files if not name.startswith(".")):
            if path.suffix.lower() in SUFFIXES:
                yield Page(path.relative_to(root).as_posix(), str(path))
    for error in closed:
        yield Page(Path(error.filename).relative_to(root).as_posix(), error.filename)


def _same(folder: Path, other: Path | None) -> bool:
    return other is not None and folder.resolve() == other.resolve()


def read(page: Page) -> bytes:
    """The bytes of a page.

    Raises:
        PageError: it cannot be read, or is larger than any page.
    """
    try:
        with open(0 if page.path == STDIN else page.path, "rb", closefd=page.path != STDIN) as stream:
            data = stream.read(LIMIT + 1)
    except OSError as error:
        raise PageError(page.path, _reason(error)) from error
    if len(data) > LIMIT:
        raise PageError(page.path, f"larger than {LIMIT // 2**20} MB: a page holds one article; split the file")
    return data


def _reason(error: OSError) -> str:
    match error:
        case FileNotFoundError():
            return "no such file or folder: check the path"
        case IsADirectoryError():
            return f"no {', '.join(sorted(SUFFIXES))} page in this folder: name the pages, or another folder"
        case PermissionError():
            return "not readable: check its permissions"
        case _:
            return f"{error.strerror or error}: check the file"
