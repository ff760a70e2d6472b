"""`kg build`: pages in, a folder with the graph out."""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from kg.cli import load
from kg.cli.arguments import Commands, command, count, hint_options, judgements_option, output_option
from kg.cli.terminal import complain, progress, say

if TYPE_CHECKING:
    from kg.report import Intake, Skip, Survey
    from kg.taking import Taken

__all__ = ["add"]

FAILED: Final = 1
SKIPPED: Final = 3
FILES: Final = ("graph.ttl", "graph.html", "figures.csv", "report.md", "articles/")

_EXAMPLES = """\
  kg build page.html                       one page; the graph goes to output/
  kg build pages/ more/page.txt -o 2019    every .txt, .html and .htm below pages/, and one more
  kg build - < page.txt                    a page from standard input
  kg build notice.txt --published 2023-07-14 --home 民乐县
                                           a page that doesn't say when and where it appeared
  kg build --samples                       the three sample articles
  kg build pages/ --jobs 4                 by four processes; a page that didn't change since is not read again, and
                                           a build that was interrupted goes on where it was

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
    judgements_option(added)
    added.add_argument(
        "--jobs", type=count, default=os.cpu_count() or 1, metavar="N", help="how many processes work (default: all cores)"
    )
    added.add_argument("--no-cache", action="store_true", help="read every page again, also those that didn't change")
    added.add_argument("--json", action="store_true", help="print the summary as JSON")
    added.add_argument("--debug", action="store_true", help="print where in the code a page failed")
    added.set_defaults(usage=added.error)


def _build(arguments: argparse.Namespace) -> int:
    from kg import cache, output

    if not arguments.pages and not arguments.samples:
        arguments.usage("name at least one PAGE, or --samples")
    with output.claimed(arguments.output) as kept:
        shelf = cache.folder(kept)
        taken = _take(arguments, shelf)
        _warn(taken.skips, debug=arguments.debug)
        if not taken.extractions:
            complain(f"nothing was built; {arguments.output} is as it was")
            return FAILED
        _write(taken, arguments)
        cache.prune(shelf, taken.extractions)
    return SKIPPED if taken.skips else 0


def _take(arguments: argparse.Namespace, shelf: Path) -> Taken:
    from kg import pages, pipeline, samples

    found = pages.find(arguments.pages, apart_from=arguments.output) + (samples.find() if arguments.samples else ())
    hints = pipeline.Hints(published=arguments.published, home=arguments.home)
    return pipeline.take(found, hints, folder=shelf, fresh=arguments.no_cache, jobs=arguments.jobs, watch=progress)


def _write(taken: Taken, arguments: argparse.Namespace) -> None:
    from kg import judgements, pipeline, report
    from kg.vocab import BASE

    decided = judgements.load(arguments.judgements)
    built = pipeline.assemble(taken, decided, base=arguments.base or BASE)
    for complaint in report.complaints(built.intake.archive):
        complain(f"{arguments.judgements}: {complaint}")
    watch = partial(progress, doing="writing", what="parts")
    seen = pipeline.write(built, arguments.output, jobs=arguments.jobs, watch=watch)
    for entry in report.undated(seen):
        complain(f"{entry.page}: no date of publication: relative times stay open; give it with --published YYYY-MM-DD")
    _tell(built.intake, seen, arguments)
    if arguments.store:
        load.bring(built.graph, arguments.store)


def _warn(skips: Sequence[Skip], *, debug: bool) -> None:
    for skip in skips:
        complain(f"{skip.page.path}: {skip.reason}")
        if debug:
            sys.stderr.write(skip.trace)


def _tell(intake: Intake, seen: Survey, arguments: argparse.Namespace) -> None:
    from kg import report

    counts = report.counts(intake, seen)
    if arguments.json:
        say(json.dumps({**counts, "output": str(arguments.output), "files": FILES}, ensure_ascii=False, indent=2))
        return
    for name, number in counts.items():
        say(f"{name.replace('_', ' '):<16}{number:>8}")
    for name in FILES:
        say(str(arguments.output / name))
