"""`kg explain`: what each step saw in a page's sentences."""

from __future__ import annotations

import argparse
import json
from dataclasses import asdict

from kg.cli.arguments import Commands, command, hint_options
from kg.cli.terminal import say
from kg.errors import KgError

__all__ = ["add"]

_EXAMPLES = """\
  kg explain page.txt                      every sentence of the page
  kg explain page.txt --at 412             the sentence that holds character 412
  kg explain page.txt --json               the same for other programs

A line for each thing that was seen: 'mention' and 'figure' with what they became, 'refused' with what stood in the way,
'period', 'verb' with the relations it may state, 'acting' with who acts in a clause, 'claim' with what is stated; behind
each, in brackets, the rule it comes from: a function of kg/mentions or kg/claims.
"""


def add(commands: Commands[argparse.ArgumentParser]) -> None:
    """Declare the command."""
    added = command(commands, "explain", _explain, help="show what each step saw in a page's sentences", examples=_EXAMPLES)
    added.add_argument("page", metavar="PAGE", help="a file, or - for standard input")
    added.add_argument("--at", type=int, metavar="N", help="only the sentence that holds this character of the stored text")
    added.add_argument("--json", action="store_true", help="print what was seen as JSON")
    hint_options(added)


def _explain(arguments: argparse.Namespace) -> int:
    from kg import explain, pages, pipeline

    hints = pipeline.Hints(published=arguments.published, home=arguments.home)
    seen = [
        explanation
        for page in pages.find([arguments.page])
        for explanation in explain.explain(pipeline.read(page, hints), at=arguments.at)
    ]
    if not seen:
        raise KgError(f"{arguments.page}: no sentence at character {arguments.at}: the others are listed without --at")
    if arguments.json:
        told = [asdict(each) | {"steps": [step._asdict() for step in each.steps]} for each in seen]
        say(json.dumps(told, ensure_ascii=False, indent=2))
        return 0
    for explanation in seen:
        say("\n".join(explain.lines(explanation)))
    return 0
