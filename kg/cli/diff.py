"""`kg diff`: what differs between two builds, or between what the articles of two periods tell."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Final

from kg.cli.arguments import Commands, command, output_option
from kg.cli.terminal import emit, say

if TYPE_CHECKING:
    from networkx import MultiDiGraph

    from kg.analysis import Changes, Relation
    from kg.network import StatedFigure

__all__ = ["add"]

_EXAMPLES: Final = """\
  kg diff before after                     what the build in after/ has and the one in before/ has not, and vice versa
  kg diff 2019 2020 --periods              what articles of 2020 tell beside those of 2019, in the graph in output/
  kg diff 2019-01 2019-07 --periods -o all --json
                                           months, or days, of the graph in all/, for other programs

Lines begin with + for what came, - for what went, and ~ for what is counted of the same entities with another result.
An article without a date of publication is in no period. exit codes: 0 compared; 1 there is nothing to compare
"""


def add(commands: Commands[argparse.ArgumentParser]) -> None:
    """Declare the command."""
    added = command(commands, "diff", _diff, help="compare two builds, or two periods of one", examples=_EXAMPLES)
    added.add_argument("old", metavar="OLD", help="the folder of a build, or with --periods a year, month or day: 2019-07")
    added.add_argument("new", metavar="NEW", help="another one")
    added.add_argument("--periods", action="store_true", help="compare articles of one graph by when they appeared")
    added.add_argument("--json", action="store_true", help="print the changes as JSON")
    output_option(added, "where the graph is, with --periods")
    added.set_defaults(usage=added.error)


def _diff(arguments: argparse.Namespace) -> int:
    from kg import analysis

    before, after = _parts(arguments) if arguments.periods else (_network(Path(it)) for it in (arguments.old, arguments.new))
    found = analysis.changes(before, after)
    if arguments.json:
        emit(analysis.changes_as_json(found))
    else:
        say("\n".join((*_counts(found), *_lines(found, before, after))))
    return 0


def _network(folder: Path) -> MultiDiGraph[str]:
    from kg import store
    from kg.network import network

    return network(store.read(folder / store.GRAPH))


def _parts(arguments: argparse.Namespace) -> list[MultiDiGraph[str]]:
    from kg import analysis
    from kg.errors import KgError

    try:
        spans = {text: analysis.days(text) for text in (arguments.old, arguments.new)}
    except ValueError as error:
        arguments.usage(str(error))
    whole = _network(arguments.output)
    parts = {text: analysis.during(whole, *span) for text, span in spans.items()}
    for text, part in parts.items():
        if not part.graph["articles"]:
            raise KgError(f"{text}: no article of that time is in {arguments.output}: 'kg query articles' lists them")
    return [parts[arguments.old], parts[arguments.new]]


def _counts(found: Changes) -> Iterator[str]:
    changed = len(found.figures_changed)
    yield f"entities   +{len(found.entities_added)} -{len(found.entities_removed)}"
    yield f"relations  +{len(found.relations_added)} -{len(found.relations_removed)}"
    yield f"figures    +{len(found.figures_added)} -{len(found.figures_removed)} ~{changed}"


def _lines(found: Changes, before: MultiDiGraph[str], after: MultiDiGraph[str]) -> Iterator[str]:
    yield from (f"+ {_entity(after, iri)}" for iri in found.entities_added)
    yield from (f"- {_entity(before, iri)}" for iri in found.entities_removed)
    yield from (f"+ {_relation(after, it)}" for it in found.relations_added)
    yield from (f"- {_relation(before, it)}" for it in found.relations_removed)
    yield from (f"+ {it.measure}: {_count(it)}" for it in found.figures_added)
    yield from (f"- {it.measure}: {_count(it)}" for it in found.figures_removed)
    for changed in found.figures_changed:
        was, now = (", ".join(map(_count, figures)) for figures in (changed.before, changed.after))
        yield f"~ {changed.measure}: {was} → {now}"


def _entity(entities: MultiDiGraph[str], iri: str) -> str:
    from kg.analysis import called

    data = entities.nodes[iri]
    return f"{data['label']} ({called(data['kind'])[0]})"


def _relation(entities: MultiDiGraph[str], relation: Relation) -> str:
    from kg.analysis import called

    subject, object_, predicate = relation
    return f"{entities.nodes[subject]['label']} ─ {called(predicate)[0]} → {entities.nodes[object_]['label']}"


def _count(figure: StatedFigure) -> str:
    """The figure as the text writes it, with its time."""
    text = figure.surface or f"{figure.value} {figure.unit}"
    days = dict.fromkeys(str(day) for day in (figure.first, figure.last) if day)
    return f"{text} ({' to '.join(days)})" if days else text
