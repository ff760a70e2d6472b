"""Where the data that ships with kg lies: beside the package in a checkout, inside it in an installed wheel."""

from __future__ import annotations

from functools import cache
from pathlib import Path

__all__ = ["ontology_dir"]


@cache
def ontology_dir() -> Path:
    """The folder that holds gonghui.ttl, shapes.ttl, queries/ and lexicon/."""
    package = Path(__file__).parent
    installed = package / "ontology"
    return installed if installed.is_dir() else package.parent / "ontology"
