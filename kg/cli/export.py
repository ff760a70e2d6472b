"""`kg export`: the graph of a build in the formats of other programs."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Final

from kg.cli.arguments import Commands, command, output_option
from kg.cli.terminal import say

__all__ = ["FORMATS", "add"]

FORMATS: Final = ("turtle", "trig", "nquads", "rdfxml", "jsonld", "graphml", "gexf", "csv", "neo4j", "cube", "sqlite")

_EXAMPLES = """\
  kg export trig                           a named graph for each article
  kg export csv sqlite --to tables         tables of entities, relations and figures, and one database of them
  kg export graphml -o 2019 --to .         the network in 2019/, for Gephi

formats:
  turtle rdfxml jsonld   the graph; jsonld with its context
  trig nquads            the graph, with what each article states in the graph of its IRI
  graphml gexf           entities and relations, for Gephi, yEd, Cytoscape
  csv                    nodes.csv, edges.csv with a row for each sentence, figures.csv
  neo4j                  what 'neo4j-admin database import full' takes
  cube                   the figures as an RDF Data Cube
  sqlite                 everything as tables, for Datasette and its like
"""


def add(commands: Commands[argparse.ArgumentParser]) -> None:
    """Declare the command."""
    added = command(commands, "export", _export, help="write the graph of a build for other programs", examples=_EXAMPLES)
    added.add_argument("formats", nargs="+", choices=FORMATS, metavar="FORMAT", help="one or more of those below")
    added.add_argument("--to", type=Path, metavar="FOLDER", help="where the files go (default: export/ beside the graph)")
    output_option(added, "where the graph is")


def _export(arguments: argparse.Namespace) -> int:
    from kg import export, store

    graph = store.read(arguments.output / store.GRAPH)
    for name in dict.fromkeys(arguments.formats):
        for path in export.export(graph, name, arguments.to or arguments.output / "export"):
            say(str(path))
    return 0
