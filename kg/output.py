"""Files of a build -> a folder: all of them or none, and nothing in it that a build did not write is touched."""

from __future__ import annotations

import re
import shutil
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from kg.errors import BuildError

__all__ = ["ARTICLES", "write"]

ARTICLES: Final = "articles"
_ARTICLE = re.compile(r"[0-9a-f]{8,64}\.txt")


def write(folder: Path, files: Mapping[str, str]) -> None:
    """Put files into a folder as one step: a failure before the last byte is written leaves the folder as it was.

    The new files are written inside the folder, where a rename never has to cross from one disk to another. Articles of
    an earlier build that this one doesn't hold are removed.

    Args:
        folder: made where it is missing.
        files: paths relative to the folder, with `/`, and the text of each.

    Raises:
        BuildError: the folder cannot be written.
    """
    try:
        with _drafts(folder) as drafts:
            for name, text in files.items():
                _draft(drafts / name, text)
            for name in files:
                _move(drafts / name, folder / name)
        for stale in _stale(folder, files):
            stale.unlink()
    except OSError as error:
        raise BuildError(f"{folder}: {error.strerror or error}: name another folder with -o, or make room") from error


@contextmanager
def _drafts(folder: Path) -> Iterator[Path]:
    missing = not folder.exists()
    folder.mkdir(parents=True, exist_ok=True)
    drafts = Path(tempfile.mkdtemp(prefix=".kg-", dir=folder))
    try:
        yield drafts
    finally:
        shutil.rmtree(drafts, ignore_errors=True)
        if missing and not any(folder.iterdir()):
            folder.rmdir()


def _draft(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="")


def _move(draft: Path, path: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    draft.replace(path)


def _stale(folder: Path, files: Mapping[str, str]) -> list[Path]:
    articles = sorted((folder / ARTICLES).glob("*.txt"))
    return [path for path in articles if _ARTICLE.fullmatch(path.name) and f"{ARTICLES}/{path.name}" not in files]
