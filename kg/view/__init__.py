"""The graph as a picture: one HTML file that asks nobody for anything."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from kg.model import Document

if TYPE_CHECKING:
    from rdflib import Graph

__all__ = ["html", "reader"]


def html(graph: Graph, articles: Mapping[str, Document]) -> str:
    """The interactive picture of a graph as one page, the same bytes for the same graph.

    Args:
        graph: the graph of a build.
        articles: the documents by their id, for the context of quotations; a quotation from another one stands alone.
    """
    from kg.view.page import page  # noqa: PLC0415 - pyvis and networkx take 0.3 s, which only a picture need wait for

    return page(graph, articles)


def reader(graph: Graph, text: str, judging: Mapping[str, Any] | None = None) -> str:
    """The text of an article beside the picture of what it says, as one page that asks nobody for anything.

    Args:
        graph: what the article says, and nothing else.
        text: of the article, as offsets count in it.
        judging: what its forms need to send judgements; without it, there are none.
    """
    from kg.view.page import reader as page  # noqa: PLC0415 - the same

    return page(graph, text, judging)
