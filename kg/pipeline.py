"""The only composition: pages -> documents -> extractions -> graph -> the files of a build."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from kg import evaluation, graph, pages, writing
from kg.archive import archive
from kg.errors import BuildError, KgError
from kg.evaluation import Gold, Score
from kg.export import FigureTable, figure_rows
from kg.judgements import Judgement, load
from kg.report import Intake, Survey
from kg.taking import Hints, Taken, extract, read, take
from kg.vocab import BASE, require_base

if TYPE_CHECKING:
    from networkx import MultiDiGraph
    from rdflib import Graph

__all__ = ["Build", "Hints", "assemble", "build", "evaluate", "extract", "read", "take", "write"]


@dataclass(frozen=True, slots=True)
class Build:
    """What a set of pages yields: the same for the same pages and judgements, in whatever order they came."""

    intake: Intake
    base: str = BASE

    @property
    def graph(self) -> Graph:
        """The whole graph in memory, made anew whenever it is asked for."""
        return graph.build(self.intake.archive, base=self.base)

    @property
    def figures(self) -> FigureTable:
        """Every figure with the sentence that states it, as rows; `.to_pandas()` makes a data frame of them."""
        return FigureTable(figure_rows(self.graph))

    @property
    def network(self) -> MultiDiGraph[str]:
        """The entities and the relations between them, as `kg.network.network` describes it."""
        from kg.network import network  # noqa: PLC0415 - networkx takes a quarter of a second, which a build need not wait for

        return network(self.graph)


def assemble(taken: Taken, judgements: Iterable[Judgement] = (), *, base: str = BASE) -> Build:
    """What was taken from pages, brought together: reprints folded, judgements followed.

    Args:
        taken: what `take` made of them.
        judgements: what people decided, as `kg.judgements.load` reads it.
        base: what the IRIs of instances begin with.

    Raises:
        BuildError: there is no article to build from, or the base is none.
    """
    if not taken.extractions:
        raise BuildError("; ".join(f"{skip.page.path}: {skip.reason}" for skip in taken.skips) or "no page to build from")
    together = archive(taken.extractions, taken.prints, tuple(judgements))
    return Build(Intake(together, taken.repeats, taken.skips), require_base(base))


def build(
    paths: Iterable[str | Path],
    *,
    published: date | None = None,
    home: str | None = None,
    base: str = BASE,
    judgements: str | Path | None = None,
) -> Build:
    """The graph of the pages at some paths: what `kg build` does, short of writing it.

    Args:
        paths: files, and folders that are searched to any depth.
        published: the date of publication of pages that don't say it.
        home: the area that a bare 市, 县 or 区 refers to on pages that don't tell.
        base: what the IRIs of instances begin with.
        judgements: the file of what people decided.

    Raises:
        BuildError: none of the pages could be read, or the base is none.
        EvidenceError: a claim quotes other characters than those at its offsets.
        JudgementError: a line of the file is malformed.
    """
    decided = load(Path(judgements)) if judgements else ()
    found = pages.find(map(str, paths))
    return assemble(take(found, Hints(published=published, home=home)), decided, base=base)


def evaluate(folder: Path) -> Iterator[Score]:
    """How well the annotated articles of a folder are read, each built by itself.

    Args:
        folder: holds NAME.gold.json for each, with NAME.html or NAME.txt beside it.

    Raises:
        GoldError: the folder has no annotation, or one of them cannot be read.
    """
    annotated = [(page, evaluation.load(gold)) for page, gold in evaluation.cases(folder)]
    return (_score(page, gold) for page, gold in annotated)


def _score(page: Path, gold: Gold) -> Score:
    try:
        return evaluation.score(build([page]).graph, gold)
    except KgError as error:
        return evaluation.failed(gold, str(error))


def write(build: Build, folder: Path, *, jobs: int = 1, watch: writing.Watch = iter) -> Survey:
    """Put a build's files into a folder, all of them or none.

    Args:
        build: as `build` or `assemble` yields it.
        folder: made where it is missing.
        jobs: how many processes work.
        watch: wraps the parts of the work as they are done, to show how far it is.

    Returns:
        What the files hold, counted.

    Raises:
        BuildError: the folder cannot be written; what was in it stays.
        EvidenceError: a claim quotes other characters than those at its offsets.
    """
    return writing.write(build.intake, folder, base=build.base, jobs=jobs, watch=watch)
