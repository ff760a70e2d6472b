"""The graph of a build -> an Oxigraph store: in memory for some pages, on disk beside the graph for a corpus."""

from __future__ import annotations

import hashlib
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pyoxigraph as ox
from rdflib import Graph, Literal, URIRef

from kg.errors import StoreError
from kg.vocab import BASE, PREFIXES, XSD

if TYPE_CHECKING:
    from rdflib.term import Node

__all__ = ["GRAPH", "base", "load", "open_store", "read", "version"]

GRAPH: Final = "graph.ttl"
_STORES: Final = "store"
_LARGE: Final = 8 * 2**20  # bytes of Turtle: below, reading it takes less time than a store on disk saves


def open_store(folder: Path) -> ox.Store:
    """The graph of a build, ready for queries.

    A large one is put into a store on disk, beside the graph and keyed by its bytes, by the first who asks; who cannot
    write there, or finds another at it, reads the graph into memory.

    Raises:
        StoreError: there is no graph, or it is no Turtle.
    """
    path = folder / GRAPH
    try:
        if path.stat().st_size < _LARGE:
            return load(path)
        place = folder / _STORES / _key(path)
        if not place.exists():
            _store(path, place)
        return ox.Store.read_only(str(place))
    except (OSError, SyntaxError):
        return load(path)


def version(folder: Path) -> tuple[int, ...] | None:
    """What tells the graph in a folder from the one that a build puts in its place; None where there is none."""
    try:
        found = (folder / GRAPH).stat()
    except OSError:
        return None
    return found.st_mtime_ns, found.st_size, found.st_ino


def load(path: Path) -> ox.Store:
    """A file of Turtle in memory, ready for queries.

    Raises:
        StoreError: there is no such file, or it is no Turtle.
    """
    store = ox.Store()
    with _said(path):
        store.bulk_load(path=path, format=ox.RdfFormat.TURTLE)
    return store


def read(path: Path) -> Graph:
    """A file of Turtle as an rdflib graph that knows its base and its prefixes.

    Raises:
        StoreError: there is no such file, it is no Turtle, or it has blank nodes.
    """
    graph = Graph(bind_namespaces="none")
    for prefix, namespace in PREFIXES.items():
        graph.bind(prefix, namespace)
    with _said(path):
        quads = ox.parse(path=path, format=ox.RdfFormat.TURTLE)
        for quad in quads:
            graph.add((_node(quad.subject), _node(quad.predicate), _node(quad.object)))
    graph.base = quads.base_iri or BASE
    return graph


def base(path: Path) -> str:
    """What the IRIs of instances begin with in a file of Turtle.

    Raises:
        StoreError: there is no such file, or it is no Turtle.
    """
    with _said(path):
        quads = ox.parse(path=path, format=ox.RdfFormat.TURTLE)
        next(quads, None)
        return quads.base_iri or BASE


@contextmanager
def _said(path: Path) -> Iterator[None]:
    try:
        yield
    except FileNotFoundError as error:
        raise StoreError(f"{path}: no graph here: build one with 'kg build', or name its folder with -o") from error
    except (OSError, SyntaxError) as error:
        raise StoreError(f"{path}: not a graph in Turtle: {str(error).splitlines()[0]}") from error


def _node(term: object) -> Node:
    match term:
        case ox.NamedNode():
            return URIRef(term.value)
        case ox.Literal(language=str(language)):
            return Literal(term.value, lang=language)
        case ox.Literal(datatype=kind):
            return Literal(term.value, datatype=None if kind.value == str(XSD.string) else URIRef(kind.value))
        case _:
            raise StoreError(f"{term}: a graph of kg has no nodes without a name")


def _key(path: Path) -> str:
    with path.open("rb") as stream:
        digest = hashlib.file_digest(stream, "sha256").hexdigest()
    return f"{ox.__version__}-{digest[:32]}"


def _store(path: Path, place: Path) -> None:
    """Build beside its place, under Oxigraph's own lock, and move it there whole; then drop those of earlier graphs."""
    draft = place.with_name(place.name + ".draft")
    draft.mkdir(parents=True, exist_ok=True)
    store = ox.Store(str(draft))
    store.clear()
    store.bulk_load(path=path, format=ox.RdfFormat.TURTLE)
    store.optimize()
    del store
    draft.rename(place)
    for other in sorted(place.parent.iterdir()):
        if other != place:
            shutil.rmtree(other, ignore_errors=True)
