"""`kg samples`: the sample articles, to look at and to try kg on."""

from __future__ import annotations

import argparse
from pathlib import Path

from kg import samples
from kg.cli.arguments import Commands, command
from kg.cli.terminal import say
from kg.errors import KgError

__all__ = ["add"]

_EXAMPLES = """\
  kg samples pages                         write the three pages into pages/
  kg build pages                           and build them
"""


def add(commands: Commands[argparse.ArgumentParser]) -> None:
    """Declare the command."""
    added = command(commands, "samples", _samples, help="write the sample articles into a folder", examples=_EXAMPLES)
    added.add_argument("folder", type=Path, metavar="DIR", help="where to write them; made where it is missing")


def _samples(arguments: argparse.Namespace) -> int:
    try:
        for path in samples.copy(arguments.folder):
            say(str(path))
    except OSError as error:
        raise KgError(f"{arguments.folder}: {error.strerror or error}: name another folder") from error
    return 0
