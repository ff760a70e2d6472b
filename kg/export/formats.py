"""The formats by name; what one needs is loaded when it is asked for."""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Final

from kg.errors import BuildError

if TYPE_CHECKING:
    from rdflib import Graph

__all__ = ["FORMATS", "export"]

FORMATS: Final[Mapping[str, str]] = {
    "turtle": "rdf",
    "trig": "rdf",
    "nquads": "rdf",
    "rdfxml": "rdfxml",
    "jsonld": "jsonld",
    "graphml": "pictures",
    "gexf": "pictures",
    "csv": "tables",
    "neo4j": "neo4j",
    "cube": "cube",
    "sqlite": "sqlite",
}


def export(graph: Graph, name: str, folder: Path) -> tuple[Path, ...]:
    """Write a graph in one format.

    Args:
        graph: of a build.
        name: one of `FORMATS`.
        folder: made where it is missing; files of the same names in it are replaced.

    Returns:
        The files.

    Raises:
        BuildError: the folder cannot be written, or the format cannot hold the graph.
    """
    write = getattr(import_module(f"kg.export.{FORMATS[name]}"), name)
    files: Mapping[str, bytes] = write(graph)
    try:
        for path, content in files.items():
            (folder / path).parent.mkdir(parents=True, exist_ok=True)
            (folder / path).write_bytes(content)
    except OSError as error:
        raise BuildError(f"{folder}: {error.strerror or error}: name another folder with --to") from error
    return tuple(folder / path for path in files)
