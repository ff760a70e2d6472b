"""`kg explain`: what each step saw in a page's sentences."""

from __future__ import annotations

import argparse

from kg.cli.arguments import Commands, command

__all__ = ["add"]

_EXAMPLES = """\
  kg explain page.txt                      every sentence of the page
  kg explain page.txt --at 412             the sentence that holds character 412
"""


def add(commands: Commands[argparse.ArgumentParser]) -> None:
    """Declare the command."""
    added = command(commands, "explain", _explain, help="show what each step saw in a page's sentences", examples=_EXAMPLES)
    added.add_argument("page", metavar="PAGE", help="a file, or - for standard input")
    added.add_argument("--at", type=int, metavar="N", help="only the sentence that holds the N-th character of the stored text")
