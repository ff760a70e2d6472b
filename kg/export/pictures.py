"""The network of entities as GraphML and GEXF, for Gephi and its like."""

from __future__ import annotations

import io
import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Final

import networkx as nx

from kg.network import network

if TYPE_CHECKING:
    from rdflib import Graph

__all__ = ["gexf", "graphml"]

_UNWRITABLE: Final = dict.fromkeys((*range(9), 11, 12, *range(14, 32), 0xFFFE, 0xFFFF), "\ufffd")
_CLOCK: Final = re.compile(rb' lastmodifieddate="[^"]*"')
_BETWEEN: Final = " / "


def graphml(graph: Graph) -> Mapping[str, bytes]:
    """Entities and relations; attributes are texts and numbers."""
    stream = io.BytesIO()
    nx.write_graphml(_flat(graph), stream)
    return {"graph.graphml": stream.getvalue()}


def gexf(graph: Graph) -> Mapping[str, bytes]:
    """The same, in Gephi's own format."""
    stream = io.BytesIO()
    nx.write_gexf(_flat(graph), stream)
    return {"graph.gexf": _CLOCK.sub(b"", stream.getvalue())}


def _flat(graph: Graph) -> nx.MultiDiGraph[str]:
    flat: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    full = network(graph)
    for iri, data in full.nodes(data=True):
        flat.add_node(iri, **_entity(data))
    for number, (source, target, data) in enumerate(full.edges(data=True)):
        quotes = [quote.text for quote in data["quotes"]]
        flat.add_edge(
            source, target, key=str(number), label=data["predicate"], quotes=_text(quotes), weight=float(len(quotes) or 1)
        )
    return flat


def _entity(data: Mapping[str, Any]) -> dict[str, str | int]:
    return {
        "label": _text([data["label"]]),
        "kind": data["kind"],
        "other_names": _text(data["alt_labels"]),
        "first": str(data["first"] or ""),
        "last": str(data["last"] or ""),
        "figures": len(data["figures"]),
    }


def _text(texts: list[str]) -> str:
    return _BETWEEN.join(texts).translate(_UNWRITABLE)
