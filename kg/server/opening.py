"""The graph in the folder of a build, and the one that a later build puts in its place."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from kg import store
from kg.errors import StoreError

if TYPE_CHECKING:
    import pyoxigraph as ox

__all__ = ["Opened", "opened", "renewed"]


@dataclass(frozen=True, slots=True)
class Opened:
    """A graph that can be asked, and which of those that stood in the folder it is."""

    store: ox.Store
    base: str  # what the IRIs of instances begin with
    version: tuple[int, ...] | None


def opened(folder: Path) -> Opened:
    """The graph in a folder.

    Raises:
        StoreError: there is none, or it is no Turtle.
    """
    version = store.version(folder)  # first: what changes while it is read is read again
    return Opened(store.open_store(folder), store.base(folder / store.GRAPH), version)


def renewed(held: Opened, folder: Path) -> Opened:
    """The graph that is in a folder now; the one that was held where it is still that, or cannot be read."""
    if store.version(folder) in {None, held.version}:
        return held
    try:
        return opened(folder)
    except StoreError:
        return held
