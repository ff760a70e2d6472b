"""A folder -> its annotated articles: NAME.gold.json with NAME.html or NAME.txt beside it."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from kg.errors import GoldError

__all__ = ["cases"]

_GOLD: Final = ".gold.json"
_PAGES: Final = (".html", ".txt")  # the page as it was served, where it is there


def cases(folder: Path) -> tuple[tuple[Path, Path], ...]:
    """Each page of a folder with its annotation, in order of their names.

    Raises:
        GoldError: the folder has no annotation, or an annotation has no page.
    """
    annotations = sorted(folder.glob(f"*{_GOLD}"))
    if not annotations:
        raise GoldError(f"{folder}: no NAME{_GOLD} in this folder")
    return tuple((_page(path), path) for path in annotations)


def _page(annotation: Path) -> Path:
    name = annotation.name.removesuffix(_GOLD)
    for suffix in _PAGES:
        if (page := annotation.with_name(name + suffix)).is_file():
            return page
    raise GoldError(f"{annotation}: no {name}.html or {name}.txt beside it")
