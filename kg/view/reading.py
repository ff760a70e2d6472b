"""The text of an article with the places in it where entities are named and where something is stated."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from kg.corpus import reading as normal
from kg.lexicon import Phrases
from kg.view.data import Row, numbered

if TYPE_CHECKING:
    from networkx import MultiDiGraph

__all__ = ["reading"]


def reading(network: MultiDiGraph[str], text: str) -> Row:
    """What the page needs to show a text beside the network of what it says.

    `mentions` are ranges of the text with the numbers of the entities that are called so, `claims` the ranges of the
    quotations, in their order.
    """
    return {
        "text": text,
        "mentions": _mentions(network, text),
        "claims": [(quote.start, quote.end) for quote in numbered(network)],
    }


def _mentions(network: MultiDiGraph[str], text: str) -> list[tuple[int, int, list[int]]]:
    """Wherever an entity is called by one of its names, the longest first."""
    called: dict[str, list[int]] = defaultdict(list)
    for number, iri in enumerate(network):
        data = network.nodes[iri]
        for name in dict.fromkeys(map(normal, (data["label"], *data["alt_labels"]))):
            called[name].append(number)
    return [(start, end, called[name]) for start, end, name in Phrases(called).find(normal(text))] if called else []
