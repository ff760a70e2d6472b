"""`kg conflicts`: figures of different articles that do not agree, and what that may come from."""

from __future__ import annotations

import argparse
import json
from collections import Counter
from typing import TYPE_CHECKING, Final

from kg.cli.arguments import Commands, command, output_option
from kg.cli.series import figure, period
from kg.cli.terminal import say

if TYPE_CHECKING:
    from kg.conflicts import Comparison

__all__ = ["add"]

_EXAMPLES: Final = """\
  kg conflicts                             figures that disagree, with both sentences
  kg conflicts --all                       also those that agree: restated, rounded, grown
  kg conflicts --json -o 2019              those of the graph in 2019/, as JSON

Only what can be compared is: one measure, unit, subject and population, at one time or counting on from one beginning.
  conflict       two values for one time, and no reason
  falling total  a total that is smaller later on
  unit slip      ten thousand or a hundred million times the other: 元 for 万元
  revision       one of the sentences says that the figure was corrected
Both figures stay in the graph. 'kg reject' takes one out.
"""


def add(commands: Commands[argparse.ArgumentParser]) -> None:
    """Declare the command."""
    added = command(
        commands, "conflicts", _conflicts, help="print figures of different articles that disagree", examples=_EXAMPLES
    )
    added.add_argument("--all", action="store_true", help="also those that agree")
    added.add_argument("--json", action="store_true", help="print them as JSON")
    output_option(added, "where the graph is")


def _conflicts(arguments: argparse.Namespace) -> int:
    from kg import conflicts, output, series, store

    figures = series.stated(store.open_store(arguments.output), arguments.output / output.ARTICLES)
    compared = conflicts.comparisons(figures)
    shown = [pair for pair in compared if arguments.all or pair.finding not in conflicts.AGREEING]
    if arguments.json:
        say(json.dumps([_fields(pair) for pair in shown], ensure_ascii=False, indent=2))
        return 0
    for pair in shown:
        say(_text(pair))
    counts = Counter(pair.finding.value for pair in compared)
    said = ", ".join(f"{number} {name}" for name, number in sorted(counts.items()))
    say(f"{len(figures)} figures, {len(compared)} pairs to compare" + (f": {said}" if said else ""))
    return 0


def _text(pair: Comparison) -> str:
    lines = [f"{pair.finding}: {pair.earlier.measure} ({', '.join(pair.earlier.names)})"]
    lines += [f"  {period(one):<24}{one.surface}  {one.sentence}" for one in (pair.earlier, pair.later)]
    return "\n".join(lines) + "\n"


def _fields(pair: Comparison) -> dict[str, object]:
    return {"finding": pair.finding.value, "earlier": figure(pair.earlier), "later": figure(pair.later)}
