"""`kg ask`: questions in Chinese."""

from __future__ import annotations

import argparse
from typing import Final

from kg.cli.arguments import Commands, command, output_option
from kg.cli.ask import FORMATS
from kg.cli.terminal import complain, emit

__all__ = ["add"]

NOT_UNDERSTOOD: Final = 4

_EXAMPLES = """\
  kg ask 民乐县总工会主办了哪些活动?
  kg ask "金秋助学一共发放了多少钱?" --format csv
  kg ask 有哪些工会

A question has one of the shapes in ontology/lexicon/question_shapes.tsv, and a name that the graph knows. Which query it
was taken for is said on standard error. No language model is asked.

exit codes: 0 answered, if only by no rows; 1 the graph doesn't know the name; 4 the question was not understood
"""


def add(commands: Commands[argparse.ArgumentParser]) -> None:
    """Declare the command."""
    added = command(commands, "ask", _ask, help="ask a question in Chinese", examples=_EXAMPLES)
    added.add_argument("question", metavar="QUESTION", help="a question such as 河口村得到了哪些帮扶?")
    added.add_argument("--format", choices=FORMATS[:-1], default=FORMATS[0], help="how to write the answer (default: table)")
    output_option(added, "where the graph is")


def _ask(arguments: argparse.Namespace) -> int:
    from kg import ask, query, store
    from kg.errors import UnclearError

    opened = store.open_store(arguments.output)
    try:
        asked = ask.understand(opened, arguments.question)
    except UnclearError as error:
        complain(str(error))
        return NOT_UNDERSTOOD
    complain(f"asked as: {asked}")
    emit(query.FORMATS[arguments.format](query.run(opened, query.describe(asked.query).text, asked.parameters)))
    return 0
