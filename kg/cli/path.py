"""`kg path`: how one entity leads to another, with the sentences along the way."""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any, Final

from kg.cli.arguments import Commands, command, output_option
from kg.cli.terminal import say

if TYPE_CHECKING:
    from networkx import MultiDiGraph

    from kg.analysis import Step, Way

__all__ = ["add"]

_MOST: Final = 3

_EXAMPLES: Final = """\
  kg path 骑手 祥云县总工会                the shortest ways from one to the other
  kg path 祥云县总工会 program/云南省大理白族自治州祥云县/春风送岗
                                           any name that occurs will do, and the IRI where several share a name
  kg path 快递员 祥云县 --most 10 --json   more ways of the same length, for other programs

exit codes: 0 there is a way; 1 there is none, or a name is that of no entity or of several
"""


def add(commands: Commands[argparse.ArgumentParser]) -> None:
    """Declare the command."""
    added = command(commands, "path", _path, help="show how one entity leads to another, by the sentences", examples=_EXAMPLES)
    added.add_argument("start", metavar="A", help="the name or the IRI of an entity")
    added.add_argument("end", metavar="B", help="those of another")
    added.add_argument("--most", type=_count, default=_MOST, metavar="N", help=f"how many ways at most (default: {_MOST})")
    added.add_argument("--json", action="store_true", help="print the ways as JSON")
    output_option(added, "where the graph is")


def _count(text: str) -> int:
    if not text.isdecimal() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"{text} is not a number of ways: give 1 or more")
    return int(text)


def _path(arguments: argparse.Namespace) -> int:
    from kg import analysis, store
    from kg.network import network

    entities = network(store.read(arguments.output / store.GRAPH))
    start, end = (analysis.entity(entities, name) for name in (arguments.start, arguments.end))
    ways = analysis.paths(entities, start, end, arguments.most)
    if arguments.json:
        say(json.dumps([_rows(entities, way) for way in ways], ensure_ascii=False, indent=1))
    else:
        say("\n".join(_lines(entities, ways)) or f"no way leads from {arguments.start} to {arguments.end}")
    return 0 if ways else 1


def _lines(entities: MultiDiGraph[str], ways: tuple[Way, ...]) -> Iterator[str]:
    from kg.analysis import names

    called = names(entities)
    for number, way in enumerate(ways, start=1):
        yield f"{number}. {len(way)} steps"
        for relations in way:
            for step in relations:
                yield f"   {_relation(called, step)}"
                yield from (f"       “{text}” ({where})" for text, where in _sentences(entities, step))


def _relation(names: Mapping[str, str], step: Step) -> str:
    from kg.analysis import called

    return f"{names[step.subject]} ─ {called(step.predicate)[0]} {step.predicate} → {names[step.object]}"


def _sentences(entities: MultiDiGraph[str], step: Step) -> Iterator[tuple[str, str]]:
    headlines = {source.iri: source.headline or source.identifier for source in entities.graph["articles"]}
    for quote in step.quotes:
        yield quote.text, f"{headlines.get(quote.article, quote.article)}, {quote.start}-{quote.end}"


def _rows(entities: MultiDiGraph[str], way: Way) -> list[list[dict[str, Any]]]:
    return [[_row(entities, step) for step in relations] for relations in way]


def _row(entities: MultiDiGraph[str], step: Step) -> dict[str, Any]:
    return {
        "subject": step.subject,
        "subject_label": entities.nodes[step.subject]["label"],
        "predicate": step.predicate,
        "object": step.object,
        "object_label": entities.nodes[step.object]["label"],
        "sentences": [{"article": it.article, "start": it.start, "end": it.end, "text": it.text} for it in step.quotes],
    }
