"""What extractions depend on besides the page: the code, the word lists, and the libraries that read."""

from __future__ import annotations

from functools import cache
from hashlib import blake2s
from importlib.metadata import version
from pathlib import Path
from typing import Final

from kg.resources import ontology_dir

__all__ = ["extractor_version"]

_LIBRARIES: Final = ("ahocorasick-rs", "charset-normalizer", "lxml", "opencc", "rjieba")
_PARTS: Final = ("cache", "claims", "corpus", "figures", "linking", "mentions", "periods")


@cache
def extractor_version() -> str:
    """A digest that changes with whatever could change an extraction."""
    digest = blake2s(digest_size=16)
    for library in _LIBRARIES:
        digest.update(f"{library} {version(library)}\n".encode())
    for path in _files():
        digest.update(path.name.encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()


def _files() -> list[Path]:
    package = Path(__file__).parents[1]
    code = [*package.glob("*.py"), *(path for part in _PARTS for path in (package / part).rglob("*.py"))]
    return sorted([*code, *(ontology_dir() / "lexicon").glob("*.tsv")], key=lambda path: (path.name, path.as_posix()))
