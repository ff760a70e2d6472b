"""`kg analyze`: what the network of a build tells."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING, Final

from kg.cli.arguments import Commands, command, output_option
from kg.cli.terminal import emit, say

if TYPE_CHECKING:
    from kg.analysis import Findings

__all__ = ["add"]

FORMATS: Final = ("md", "csv", "json")

_EXAMPLES: Final = """\
  kg analyze                               the report, its charts and tables go beside the graph in output/
  kg analyze -o 2019                       the same for the graph in 2019/
  kg analyze --format csv > entities.csv   write no file: a row for each entity, on standard output
  kg analyze --json | jq .coverage         all of it, for other programs

analysis.md says who is central, what belongs together, who works with whom, whom no program reaches, and what was given
and raised, each with what it means in one sentence; analysis.csv and analysis.json hold the numbers; analysis.trig holds
them as triples, in a graph of their own that is named after the graph they were made from.
"""


def add(commands: Commands[argparse.ArgumentParser]) -> None:
    """Declare the command."""
    added = command(commands, "analyze", _analyze, help="analyse the network of a build", examples=_EXAMPLES)
    how = added.add_mutually_exclusive_group()
    how.add_argument("--format", choices=FORMATS, help="print the report in this format and write no file")
    how.add_argument("--json", action="store_const", dest="format", const="json", help="the same as --format json")
    output_option(added, "where the graph is, and where the report goes")


def _analyze(arguments: argparse.Namespace) -> int:
    from kg import analysis, output

    found = analysis.analyse(arguments.output)
    if arguments.format:
        emit(_printed(found, arguments.format))
        return 0
    files = analysis.files(found)
    output.add(arguments.output, files)
    for name in files:
        say(str(arguments.output / name))
    return 0


def _printed(found: Findings, form: str) -> str:
    from kg import analysis

    return {"md": analysis.markdown, "csv": analysis.as_csv, "json": analysis.as_json}[form](found)
