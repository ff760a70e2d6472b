"""Judgements into their file and out of it, by one writer at a time, so that none is lost."""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Final

from kg.errors import JudgementError
from kg.judgements.table import COLUMNS, Judgement, load, row

if sys.platform != "win32":
    import fcntl

__all__ = ["record", "withdraw"]

_HEAD: Final = "\t".join(COLUMNS) + "\n"


def record(path: Path, judgement: Judgement) -> int:
    """Add a judgement at the end of a file, which is made where it is missing.

    Returns:
        The number of its line.

    Raises:
        JudgementError: the file cannot be written, or a line of it is malformed.
    """
    with _alone(path):
        load(path)
        before = _text(path)
        head = "" if before else _HEAD
        added = "\n" * (before != "" and not before.endswith("\n")) + head + row(judgement)
        with path.open("a", encoding="utf-8", newline="") as stream:
            stream.write(added)
        return len((before + added).splitlines())


def withdraw(path: Path, judgement: Judgement) -> None:
    """Take a judgement out of a file, as a person would delete its line: the last that says it; the others stay as they are.

    Raises:
        JudgementError: no line says it, the file cannot be written, or a line of it is malformed.
    """
    with _alone(path):
        saying = [known.line for known in load(path) if known == judgement]
        if not saying:
            raise JudgementError(f"{path}: no line says {row(judgement).strip()}: it was taken back already")
        lines = _text(path).splitlines(keepends=True)
        _replace(path.resolve(), "".join(lines[: saying[-1] - 1] + lines[saying[-1] :]))


@contextmanager
def _alone(path: Path) -> Iterator[None]:
    """A file that no other writer of judgements touches until the block is left."""
    try:
        while (handle := _locked(path)) is None:
            pass
        try:
            yield
        finally:
            os.close(handle)
    except OSError as error:
        raise JudgementError(f"{path}: {error.strerror or error}: name another file with --judgements") from error


def _locked(path: Path) -> int | None:
    """A handle that holds the lock; None if another writer has put a new file in the place of the one that was locked."""
    if sys.platform == "win32":
        return os.open(os.devnull, os.O_RDONLY)
    handle = os.open(path, os.O_RDONLY | os.O_CREAT, 0o666)
    fcntl.flock(handle, fcntl.LOCK_EX)
    with suppress(FileNotFoundError):
        if os.path.samestat(os.fstat(handle), path.stat()):
            return handle
    os.close(handle)
    return None


def _text(path: Path) -> str:
    return path.read_bytes().decode() if path.exists() else ""


def _replace(path: Path, text: str) -> None:
    """Put a text in the place of a file as one step: who reads it meanwhile sees either."""
    handle, draft = tempfile.mkstemp(prefix=path.name, dir=path.parent)
    with os.fdopen(handle, "w", encoding="utf-8", newline="") as stream:
        stream.write(text)
    Path(draft).chmod(path.stat().st_mode)
    Path(draft).replace(path)
