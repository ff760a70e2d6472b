"""An archive -> the files of a build: each part by itself, in one process or several, then brought together."""

from __future__ import annotations

import heapq
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from datetime import date
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Final, TextIO

from kg import export, graph, output, report, view, workers
from kg.archive import Archive
from kg.errors import BuildError
from kg.report import Intake, Survey

if TYPE_CHECKING:
    from rdflib.term import Node

__all__ = ["PICTURED", "Watch", "write"]

Watch = Callable[[Sequence[Archive]], Iterable[Archive]]

PICTURED: Final = 200  # articles: a picture of more would take a browser minutes to open
_PART: Final = 32  # articles that are in memory at a time
_TRIPLES: Final = ".triples"
_ROWS: Final = ".csv"
_OPEN: Final = 100  # runs that are merged, and so open, at a time


def write(intake: Intake, folder: Path, *, base: str, jobs: int = 1, watch: Watch = iter) -> Survey:
    """Put the files of a build into a folder, all of them or none.

    Args:
        intake: what came of the pages.
        folder: made where it is missing.
        base: what the IRIs of instances begin with.
        jobs: how many processes work.
        watch: wraps the parts of the archive as they are done, to show how far the work is.

    Raises:
        BuildError: the folder cannot be written; what was in it stays.
        EvidenceError: a claim quotes other characters than those at its offsets.
    """
    with output.replacing(folder) as drafts, TemporaryDirectory(prefix=output.DRAFTS, dir=folder) as aside:
        work = partial(_part, drafts=drafts, aside=Path(aside), base=base)
        seen = report.total(_surveys(intake.archive, work, jobs, watch))
        _merge(sorted(Path(aside).glob(f"*{_TRIPLES}")), drafts / "graph.ttl", base)
        output.draft(drafts / "figures.csv", _figures(sorted(Path(aside).glob(f"*{_ROWS}"))))
        shown = _newest(seen)
        output.draft(drafts / "graph.html", [_picture(intake.archive, shown, base)])
        output.draft(drafts / "report.md", [report.markdown(intake, seen, remarks=_remarks(seen, shown))])
    return seen


def _surveys(archive: Archive, work: Callable[[Archive], Survey], jobs: int, watch: Watch) -> Iterator[Survey]:
    """What each part holds, as the parts are done."""
    pieces = archive.parts(_PART)
    for _, outcome in zip(watch(pieces), workers.spread(work, pieces, jobs=jobs), strict=True):
        match outcome:
            case workers.Done(_, survey):
                yield survey
            case workers.Died(place):
                raise BuildError(f"a process died over the articles from {pieces[place].documents[0]}: build with fewer --jobs")


def _part(archive: Archive, *, drafts: Path, aside: Path, base: str) -> Survey:
    """Write a part's articles, and aside its triples and figures, in files that sort as the parts do."""
    first = archive.documents[0]
    stated: list[tuple[Node, Node, Node]] = []
    rows = []
    for extraction in archive:
        output.draft(drafts / output.ARTICLES / f"{extraction.document.id}.txt", [extraction.document.text])
        alone = graph.build([extraction], base=base)
        stated += alone
        rows.append(export.figure_lines(alone))
    output.draft(aside / f"{first}{_TRIPLES}", (line + "\n" for line in graph.run(stated, base)))
    output.draft(aside / f"{first}{_ROWS}", rows)
    return report.survey(archive)


def _merge(runs: Sequence[Path], path: Path, base: str) -> None:
    while len(runs) > _OPEN:
        runs = [_joined(runs[start : start + _OPEN]) for start in range(0, len(runs), _OPEN)]
    with _opened(runs) as streams:
        output.draft(path, graph.merged(streams, base))


def _joined(runs: Sequence[Path]) -> Path:
    """Several runs as one, in their place."""
    joined = runs[0].with_suffix(".joined")
    with _opened(runs) as streams:
        output.draft(joined, heapq.merge(*streams))
    for run in runs:
        run.unlink()
    return joined.replace(runs[0])


@contextmanager
def _opened(paths: Iterable[Path]) -> Iterator[list[TextIO]]:
    with ExitStack() as stack:
        yield [stack.enter_context(path.open(encoding="utf-8", newline="\n")) for path in paths]


def _figures(parts: Iterable[Path]) -> Iterator[str]:
    yield export.FIGURE_HEAD
    for part in parts:
        with part.open(encoding="utf-8", newline="") as stream:
            yield from stream


def _newest(seen: Survey) -> tuple[str, ...]:
    """The articles that are shown: the last published ones, where there are more than a picture can hold."""
    ordered = sorted(seen.entries, key=lambda entry: (entry.published or date.min, entry.id))
    return tuple(sorted(entry.id for entry in ordered[-PICTURED:]))


def _picture(archive: Archive, shown: Sequence[str], base: str) -> str:
    extractions = [archive.extraction(document) for document in shown]
    documents = {extraction.document.id: extraction.document for extraction in extractions}
    return view.html(graph.build(extractions, base=base), documents)


def _remarks(seen: Survey, shown: Sequence[str]) -> list[str]:
    if len(shown) == len(seen.entries):
        return []
    return [f"graph.html shows the {len(shown)} newest of {len(seen.entries)} articles; the other files hold all of them"]
