"""The command line: the only place that reads arguments, prints, and knows exit codes."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from typing import Final

from kg import __version__, output
from kg.cli import (
    analyze,
    ask,
    build,
    conflicts,
    diff,
    evaluate,
    explain,
    export,
    judge,
    load,
    path,
    questions,
    review,
    samples,
    series,
    serve,
    terminal,
)
from kg.errors import KgError

__all__ = ["main", "parser"]

FAMILIES: Final = (
    build,
    ask,
    questions,
    analyze,
    path,
    diff,
    series,
    conflicts,
    review,
    judge,
    serve,
    export,
    load,
    evaluate,
    explain,
    samples,
)

_DESCRIPTION = """\
Reads Chinese trade-union news into a knowledge graph in which every statement leads back to its characters.

  kg build PAGE -o output     read pages, write the graph, the picture, the figures
  kg query --list             the questions that the graph answers by name
  kg validate                 check the graph against its shapes
"""

_CODES = """\
exit codes:
  0    done
  1    failed: nothing could be built, a query is wrong, the graph breaks a shape; what was there before is unchanged
  2    the command line is wrong
  3    built, but some pages were skipped (each is named on standard error and in report.md)
  4    the question in Chinese was not understood
  130  interrupted
"""


def parser() -> argparse.ArgumentParser:
    """The whole command line, without loading what the commands need to run."""
    top = argparse.ArgumentParser(
        prog="kg", description=_DESCRIPTION, epilog=_CODES, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    top.add_argument("--version", action="version", version=f"kg {__version__}")
    commands = top.add_subparsers(title="commands", metavar="COMMAND", required=True)
    for family in FAMILIES:
        family.add(commands)
    return top


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command.

    Args:
        argv: the arguments, those of the process unless given.

    Returns:
        The exit code.
    """
    terminal.prepare()
    arguments = parser().parse_args(argv)
    try:
        if "output" in arguments:
            output.settle(arguments.output)
        code: int = arguments.run(arguments)
        terminal.flush()
    except KgError as error:
        terminal.complain(str(error))
        return 1
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:
        terminal.abandon()
        return 1
    except OSError as error:
        terminal.abandon()
        terminal.complain(f"{error.filename or 'standard output'}: {error.strerror or error}")
        return 1
    return code
