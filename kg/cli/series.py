"""`kg series`: what a figure was, article after article."""

from __future__ import annotations

import argparse
import csv
import json
import sys
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Final

from kg.cli.arguments import Commands, command, output_option
from kg.cli.terminal import say
from kg.errors import KgError

if TYPE_CHECKING:
    from kg.series import Series, Stated

__all__ = ["add", "figure", "period"]

FORMATS: Final = ("text", "csv", "json")

_EXAMPLES: Final = """\
  kg series 助学金                         every figure whose measure has 助学金 in it, by subject, over time
  kg series 发展会员 --place 赣州市        those of one place
  kg series 工会驿站 --format csv > stations.csv
                                           a row for each figure, for other programs
"""


def add(commands: Commands[argparse.ArgumentParser]) -> None:
    """Declare the command."""
    added = command(commands, "series", _run, help="print figures that count the same over time", examples=_EXAMPLES)
    added.add_argument("measure", metavar="MEASURE", help="words of what is counted")
    added.add_argument("--place", metavar="P", help="a place or an organisation, or a part of its name")
    added.add_argument("--format", choices=FORMATS, default=FORMATS[0], help="how to print them (default: text)")
    output_option(added, "where the graph is")


def _run(arguments: argparse.Namespace) -> int:
    from kg import output, series, store

    figures = series.stated(store.open_store(arguments.output), arguments.output / output.ARTICLES)
    found = series.series(figures, arguments.measure, place=arguments.place)
    if not found:
        raise KgError(f"{arguments.measure}: no figure counts this: 'kg query sentences' lists what is counted")
    if arguments.format == "text":
        say("\n".join(line for one in found for line in _lines(one)))
    elif arguments.format == "csv":
        _csv(found)
    else:
        say(json.dumps([figure(member) for one in found for member in one.figures], ensure_ascii=False, indent=2))
    return 0


def _lines(one: Series) -> Iterator[str]:
    yield f"{one.measure}: {', '.join(one.subject) or 'subject not said'}"
    for member in one.figures:
        target = ", planned" if member.target else ""
        yield f"  {period(member):<24}{member.surface}{target}  {member.sentence}"


def _csv(found: Sequence[Series]) -> None:
    rows = [figure(member) for one in found for member in one.figures]
    writer = csv.DictWriter(sys.stdout, list(rows[0]), lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)


def period(member: Stated) -> str:
    """The time that a figure holds for, else when it appeared."""
    if member.first or member.last:
        return f"{member.first or '..'}/{member.last or '..'}"
    return f"said {member.published}" if member.published else "undated"


def figure(member: Stated) -> dict[str, object]:
    """A figure as a row."""
    return {
        "measure": member.measure,
        "subject": " / ".join(member.names),
        "period": period(member),
        "value": None if member.value is None else f"{member.value:f}",
        "unit": member.unit,
        "bound": member.bound,
        "target": member.target,
        "surface": member.surface,
        "sentence": member.sentence,
        "published": str(member.published or ""),
        "article": member.article.rpartition("/")[2],
        "figure": member.id,
    }
