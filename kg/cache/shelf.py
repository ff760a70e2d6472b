"""A folder of extractions: each in a file of its own, written as one step, checked as it is read."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from hashlib import blake2s
from pathlib import Path

from kg.cache.codec import decode, encode
from kg.cache.version import extractor_version
from kg.errors import BuildError
from kg.model import Extraction

__all__ = ["Shelf", "fetch", "folder", "key", "only", "prune", "store"]


def folder(kept: Path) -> Path:
    """The folder of extractions among what the builds of one output keep."""
    place = kept / "extractions"
    place.mkdir(exist_ok=True)
    return place


def key(data: bytes, *circumstances: str) -> str:
    """What the extraction of a page is filed under.

    Args:
        data: the bytes of the page.
        circumstances: whatever else it is read by: its name, what was told beforehand.
    """
    digest = blake2s(digest_size=16)
    for part in (extractor_version(), *circumstances):
        digest.update(part.encode() + b"\0")
    digest.update(data)
    return digest.hexdigest()


def store(folder: Path, name: str, extraction: Extraction) -> None:
    """File an extraction: a reader finds all of it or none."""
    body = encode(extraction).encode()
    draft = folder / f"{name}.{os.getpid()}"
    draft.write_bytes(_checksum(body) + b"\n" + body)
    draft.replace(folder / f"{name}.json")


def fetch(folder: Path, name: str) -> Extraction | None:
    """What is filed under a key; None where nothing is, or what is there is damaged."""
    with suppress(OSError, ValueError):
        checksum, _, body = (folder / f"{name}.json").read_bytes().partition(b"\n")
        if checksum == _checksum(body):
            return decode(body.decode())
    return None


def _checksum(body: bytes) -> bytes:
    return blake2s(body, digest_size=16).hexdigest().encode()


@dataclass(frozen=True, slots=True)
class Shelf(Mapping[str, Extraction]):
    """Extractions in a folder by the id of their document, read whenever they are asked for."""

    folder: Path
    filed: Mapping[str, str]  # the key of each document's extraction, by the document's id

    def __getitem__(self, document: str) -> Extraction:
        """The extraction of a document.

        Raises:
            BuildError: its file is gone.
        """
        extraction = fetch(self.folder, self.filed[document])
        if extraction is None:
            raise BuildError(f"{self.folder / self.filed[document]}.json: gone or damaged since it was written: build again")
        return extraction

    def __iter__(self) -> Iterator[str]:
        """The ids of the documents."""
        return iter(self.filed)

    def __len__(self) -> int:
        """How many there are."""
        return len(self.filed)


def only(extractions: Mapping[str, Extraction], documents: Iterable[str]) -> Mapping[str, Extraction]:
    """The extractions of some documents, still on disk if they are there."""
    if isinstance(extractions, Shelf):
        return Shelf(extractions.folder, {document: extractions.filed[document] for document in documents})
    return {document: extractions[document] for document in documents}


def prune(folder: Path, extractions: Mapping[str, Extraction]) -> None:
    """Remove from a folder all but some extractions."""
    wanted = {f"{key}.json" for key in extractions.filed.values()} if isinstance(extractions, Shelf) else set()
    for path in sorted(folder.iterdir()):
        if path.name not in wanted:
            path.unlink(missing_ok=True)
