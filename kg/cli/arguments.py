"""What the commands share in how they read their arguments."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Final

__all__ = ["OUTPUT", "Commands", "command", "count", "hint_options", "judgements_option", "output_option", "stated_day"]

Commands = argparse._SubParsersAction  # argparse has no public name for what add_subparsers returns

OUTPUT: Final = Path("output")
JUDGEMENTS: Final = Path("judgements.tsv")


def command(
    commands: Commands[argparse.ArgumentParser], name: str, run: Callable[[argparse.Namespace], int], *, help: str, examples: str
) -> argparse.ArgumentParser:
    """The parser of one command, with examples below its options."""
    added = commands.add_parser(
        name,
        help=help,
        description=help[0].upper() + help[1:] + ".",
        epilog="examples:\n" + examples,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    added.set_defaults(run=run)
    return added


def output_option(parser: argparse.ArgumentParser, help: str) -> None:
    """Add `-o FOLDER`."""
    parser.add_argument("-o", "--output", type=Path, default=OUTPUT, metavar="FOLDER", help=f"{help} (default: {OUTPUT}/)")


def judgements_option(parser: argparse.ArgumentParser) -> None:
    """Add `--judgements FILE`."""
    parser.add_argument(
        "--judgements", type=Path, default=JUDGEMENTS, metavar="FILE", help=f"what people decided (default: {JUDGEMENTS})"
    )


def count(text: str) -> int:
    """A number of things, at least one, as an option's value.

    >>> count("4")
    4
    """
    if not text.isdecimal() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"{text} is not a number of one or more")
    return int(text)


def hint_options(parser: argparse.ArgumentParser) -> None:
    """Add `--published` and `--home`."""
    parser.add_argument("--published", type=stated_day, metavar="DATE", help="when pages appeared that don't say it: 2020-10-15")
    parser.add_argument("--home", metavar="AREA", help="what a bare 市 or 县 means, where the page doesn't tell: 汉中市")


def stated_day(text: str) -> date:
    """A date as an option's value.

    >>> stated_day("2021-07-08")
    datetime.date(2021, 7, 8)
    """
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text} is not a date: write it as YYYY-MM-DD") from None
