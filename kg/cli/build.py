"""`kg build`: pages in, a folder with the graph out."""

from __future__ import annotations

import argparse
import json
import traceback
from typing import TYPE_CHECKING, Final

from kg.cli import load
from kg.cli.arguments import Commands, command, hint_options, output_option
from kg.cli.terminal import complain, progress, say

if TYPE_CHECKING:
    from kg.report import Intake

__all__ = ["add"]

FAILED: Final = 1
SKIPPED: Final = 3

_EXAMPLES = """\
  kg build page.html                       one page; the graph goes to output/
  kg build pages/ more/page.txt -o 2019    every .txt, .html and .htm below pages/, and one more
  kg build - < page.txt                    a page from standard input
  kg build notice.txt --published 2023-07-14 --home 民乐县
                                           a page that doesn't say when and where it appeared
  kg build --samples                       the three sample articles

exit codes: 0 every page was read; 3 some were skipped, the others built; 1 none could be read, nothing was written
"""


def add(commands: Commands[argparse.ArgumentParser]) -> None:
    """Declare the command."""
    added = command(commands, "build", _build, help="read pages and write their graph", examples=_EXAMPLES)
    added.add_argument("pages", nargs="*", metavar="PAGE", help="a file, a folder and all below it, or - for standard input")
    added.add_argument("--samples", action="store_true", help="build the sample articles")
    output_option(added, "where the graph goes")
    hint_options(added)
    added.add_argument("--base", metavar="IRI", help="what the IRIs of instances begin with")
    added.add_argument("--store", metavar="URL", help="load the graph into a store too, as 'kg load' does")
    added.add_argument("--json", action="store_true", help="print the summary as JSON")
    added.add_argument("--debug", action="store_true", help="print where in the code a page failed")
    added.set_defaults(usage=added.error)


def _build(arguments: argparse.Namespace) -> int:
    from kg import pages, pipeline, samples
    from kg.vocab import BASE

    if not arguments.pages and not arguments.samples:
        arguments.usage("name at least one PAGE, or --samples")
    found = pages.find(arguments.pages, apart_from=arguments.output) + (samples.find() if arguments.samples else ())
    hints = pipeline.Hints(published=arguments.published, home=arguments.home)
    intake = pipeline.take(found, hints, watch=progress)
    _warn(intake, debug=arguments.debug)
    if not intake.extractions:
        complain(f"nothing was built; {arguments.output} is as it was")
        return FAILED
    built = pipeline.assemble(intake, base=arguments.base or BASE)
    written = pipeline.write(built, arguments.output)
    _tell(intake, written, arguments)
    if arguments.store:
        load.bring(built.graph, arguments.store)
    return SKIPPED if intake.skips else 0


def _warn(intake: Intake, *, debug: bool) -> None:
    from kg import report

    for skip in intake.skips:
        complain(f"{skip.page.path}: {skip.reason}")
        if debug:
            traceback.print_exception(skip.cause)
    for document in report.undated(intake):
        complain(f"{document.source}: no date of publication: relative times stay open; give it with --published YYYY-MM-DD")


def _tell(intake: Intake, written: tuple[str, ...], arguments: argparse.Namespace) -> None:
    from kg import report

    counts = report.counts(intake)
    if arguments.json:
        say(json.dumps({**counts, "output": str(arguments.output), "files": written}, ensure_ascii=False, indent=2))
        return
    for name, number in counts.items():
        say(f"{name.replace('_', ' '):<16}{number:>8}")
    for name in written:
        say(str(arguments.output / name))
