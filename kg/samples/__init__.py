"""Three articles to try kg on, written for it: a newspaper's page, a county union's notice, a post."""

from __future__ import annotations

import shutil
from pathlib import Path

from kg import pages
from kg.pages import Page

__all__ = ["copy", "find"]

_FOLDER = Path(__file__).parent


def find() -> tuple[Page, ...]:
    """The sample pages."""
    return pages.find([str(_FOLDER)])


def copy(folder: Path) -> tuple[Path, ...]:
    """Write the sample pages into a folder, and name the files.

    Args:
        folder: made where it is missing; files of other names in it stay.
    """
    folder.mkdir(parents=True, exist_ok=True)
    return tuple(Path(shutil.copyfile(page.path, folder / page.name)) for page in find())
