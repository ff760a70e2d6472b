"""`kg query` and `kg validate`: what the graph of a build says, and whether it is sound."""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Final

from kg.cli.arguments import Commands, command, output_option
from kg.cli.terminal import emit, say
from kg.errors import QueryError

if TYPE_CHECKING:
    from kg.query import NamedQuery, Source

__all__ = ["FORMATS", "add"]

FORMATS: Final = ("table", "csv", "json", "ttl")

_QUERIES: Final = """\
  kg query --list                          the questions asked by name, with their parameters
  kg query sentences                       the sentence behind every figure
  kg query money --format csv > money.csv  an answer for other programs
  kg query program-figures -p program=金秋助学
                                           a question about one thing
  kg query question.rq                     SPARQL from a file
  kg query money --store http://localhost:7878/query
                                           the same of a SPARQL 1.1 store elsewhere
  kg query -e 'SELECT ?name { ?x a gh:Village ; skos:prefLabel ?name }'
"""

_VALIDATIONS: Final = """\
  kg validate                              the graph in output/
  kg validate -o 2019 --json               the one in 2019/, as JSON for other programs

exit codes: 0 nothing is wrong; 1 a shape or a rule is broken
"""


def add(commands: Commands[argparse.ArgumentParser]) -> None:
    """Declare the commands."""
    query = command(commands, "query", _query, help="ask the graph of a build, by name or in SPARQL", examples=_QUERIES)
    query.add_argument("question", nargs="?", metavar="NAME|FILE.rq", help="a question of --list, or a file with SPARQL")
    query.add_argument("-e", "--expression", metavar="SPARQL", help="a query in SPARQL; the prefixes of the vocabulary are known")
    query.add_argument(
        "-p", "--parameter", action="append", default=[], type=_pair, metavar="NAME=VALUE", help="fill a parameter in"
    )
    query.add_argument("--format", choices=FORMATS, default=FORMATS[0], help="how to write the answer (default: table)")
    query.add_argument("--list", action="store_true", help="list the questions asked by name")
    output_option(query, "where the graph is")
    query.add_argument("--store", metavar="URL", help="ask the SPARQL endpoint of a store that 'kg build --store' has filled")
    query.add_argument("--base", metavar="IRI", help="with --store: the base of that build, if it was given one")
    query.set_defaults(usage=query.error)
    validate = command(
        commands, "validate", _validate, help="check the graph of a build against its shapes", examples=_VALIDATIONS
    )
    validate.add_argument("--json", action="store_true", help="print what is wrong as JSON")
    output_option(validate, "where the graph is")


def _pair(text: str) -> tuple[str, str]:
    name, equals, value = text.partition("=")
    if not name or not equals:
        raise argparse.ArgumentTypeError(f"{text} is not a parameter: write it as NAME=VALUE")
    return name, value


def _query(arguments: argparse.Namespace) -> int:
    from kg import query

    if arguments.list:
        say("\n".join(_listing()))
        return 0
    if bool(arguments.question) == bool(arguments.expression):
        arguments.usage("give one of NAME, FILE.rq, -e SPARQL or --list")
    answer = query.run(_source(arguments), _sparql(arguments), dict(arguments.parameter))
    emit(query.FORMATS[arguments.format](answer))
    return 0


def _source(arguments: argparse.Namespace) -> Source:
    from kg import store

    if not arguments.store:
        return store.open_store(arguments.output)
    return store.Endpoint(arguments.store, arguments.base) if arguments.base else store.Endpoint(arguments.store)


def _sparql(arguments: argparse.Namespace) -> str:
    from kg import query

    if arguments.expression:
        return str(arguments.expression)
    if not arguments.question.endswith(".rq"):
        return query.describe(arguments.question).text
    try:
        return Path(arguments.question).read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise QueryError(f"{arguments.question}: not readable as UTF-8 text: {error}") from error


def _listing() -> Sequence[str]:
    from kg import query

    return [line for name in query.names() for line in _entry(query.describe(name))]


def _entry(question: NamedQuery) -> Iterator[str]:
    yield question.name
    yield f"    {question.title_zh} / {question.title_en}"
    for parameter in question.parameters:
        yield f"    -p {parameter.name}=…  {parameter.comment_zh} / {parameter.comment_en}"


def _validate(arguments: argparse.Namespace) -> int:
    from kg import store, validate

    report = validate.validate(store.read(arguments.output / store.GRAPH))
    if arguments.json:
        say(json.dumps([asdict(violation) for violation in report.violations], ensure_ascii=False, indent=2))
    else:
        for violation in report.violations:
            say(str(violation))
        say(f"{len(report.violations)} violations in {report.triples} triples")
    return 0 if report.conforms else 1
