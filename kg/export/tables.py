"""The graph as CSV: entities, relations, figures."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from csv import writer
from io import StringIO
from typing import TYPE_CHECKING, Final

from kg.export.figures import figures
from kg.network import network

if TYPE_CHECKING:
    from networkx import MultiDiGraph
    from rdflib import Graph

__all__ = ["csv", "written"]

_BETWEEN: Final = " / "
_NODES: Final = ("iri", "class", "name", "other_names", "first", "last")
_EDGES: Final = ("source", "relation", "target", "source_name", "target_name", "article", "start", "end", "quote")


def csv(graph: Graph) -> Mapping[str, bytes]:
    """Entities, the relations between them with a row for each sentence that states one, and figures."""
    full = network(graph)
    return {
        "nodes.csv": written(_NODES, _nodes(full)),
        "edges.csv": written(_EDGES, _edges(full)),
        "figures.csv": figures(graph).encode(),
    }


def written(head: Sequence[str], rows: Iterable[Sequence[object]]) -> bytes:
    """Rows as CSV in UTF-8; None is an empty cell."""
    stream = StringIO()
    table = writer(stream, lineterminator="\n")
    table.writerow(head)
    table.writerows(rows)
    return stream.getvalue().encode()


def _nodes(full: MultiDiGraph[str]) -> Iterator[Sequence[object]]:
    for iri, data in full.nodes(data=True):
        yield iri, data["kind"], data["label"], _BETWEEN.join(data["alt_labels"]), data["first"], data["last"]


def _edges(full: MultiDiGraph[str]) -> Iterator[Sequence[object]]:
    for source, target, data in full.edges(data=True):
        names = full.nodes[source]["label"], full.nodes[target]["label"]
        for quote in data["quotes"]:
            yield source, data["predicate"], target, *names, quote.article, quote.start, quote.end, quote.text
