"""`kg load`: the graph of a build into a SPARQL 1.1 store elsewhere."""

from __future__ import annotations

import argparse
from functools import partial
from typing import TYPE_CHECKING

from kg.cli.arguments import Commands, command, output_option
from kg.cli.terminal import progress, say

if TYPE_CHECKING:
    from rdflib import Graph

__all__ = ["add", "bring"]

_EXAMPLES = """\
  kg load http://localhost:7878/store      the graph in output/, into Oxigraph
  kg load http://localhost:3030/kg/data -o 2019
                                           the one in 2019/, into a dataset of Fuseki

What each article states goes into the named graph of its IRI, and all of it into the graph of the base. Only what changed
is sent; a load that was interrupted is finished by the next. KG_STORE_USER and KG_STORE_PASSWORD, or KG_STORE_TOKEN, in
the environment say who is asking.
"""


def add(commands: Commands[argparse.ArgumentParser]) -> None:
    """Declare the command."""
    added = command(commands, "load", _load, help="load the graph of a build into a store elsewhere", examples=_EXAMPLES)
    added.add_argument("store", metavar="URL", help="where the store speaks the SPARQL 1.1 Graph Store Protocol")
    output_option(added, "where the graph is")


def _load(arguments: argparse.Namespace) -> int:
    from kg import store

    bring(store.read(arguments.output / store.GRAPH), arguments.store)
    return 0


def bring(graph: Graph, url: str) -> None:
    """Load a graph into the store at a URL, and say what was done."""
    from kg import store

    loaded = store.mirror(graph, url, watch=partial(progress, doing="sending", what="graphs"))
    say(f"{loaded.sent} graphs sent, {loaded.kept} up to date, {loaded.removed} removed")
