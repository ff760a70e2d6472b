"""`kg explain`: what each step saw in a page's sentences."""

from __future__ import annotations

import argparse

from kg.cli.arguments import Commands, command, hint_options
from kg.cli.terminal import say
from kg.errors import KgError

__all__ = ["add"]

_EXAMPLES = """\
  kg explain page.txt                      every sentence of the page
  kg explain page.txt --at 412             the sentence that holds character 412
"""


def add(commands: Commands[argparse.ArgumentParser]) -> None:
    """Declare the command."""
    added = command(commands, "explain", _explain, help="show what each step saw in a page's sentences", examples=_EXAMPLES)
    added.add_argument("page", metavar="PAGE", help="a file, or - for standard input")
    added.add_argument("--at", type=int, metavar="N", help="only the sentence that holds this character of the stored text")
    hint_options(added)


def _explain(arguments: argparse.Namespace) -> int:
    from kg import explain, pages, pipeline

    hints = pipeline.Hints(published=arguments.published, home=arguments.home)
    seen = [
        explanation
        for page in pages.find([arguments.page])
        for explanation in explain.explain(pipeline.extract(pipeline.read(page, hints)), at=arguments.at)
    ]
    if not seen:
        raise KgError(f"{arguments.page}: no sentence at character {arguments.at}: the others are listed without --at")
    for explanation in seen:
        say("\n".join(explain.lines(explanation)))
    return 0
