"""Reads Chinese trade-union news into a knowledge graph in which every statement leads back to its characters.

>>> import kg
>>> kg.build(["page-that-is-not-there.txt"])
Traceback (most recent call last):
kg.errors.BuildError: page-that-is-not-there.txt: no such file or folder: check the path
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from kg.errors import KgError
    from kg.pipeline import Build, build, write

__all__ = ["Build", "KgError", "__version__", "build", "write"]

__version__ = "0.1.0"

_HOMES: Final = {"Build": "pipeline", "KgError": "errors", "build": "pipeline", "write": "pipeline"}


def __getattr__(name: str) -> object:
    """A public name, loaded when it is first asked for: `import kg` alone stays fast."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__} has no attribute {name}")
    return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
