"""The only composition: pages -> documents -> extractions -> graph -> the files of a build."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Final

from kg import claims, corpus, evaluation, export, graph, linking, mentions, output, pages, report, view
from kg.errors import BuildError, KgError, PageError
from kg.evaluation import Gold, Score
from kg.model import Document, Extraction
from kg.pages import Page
from kg.report import Intake, Repeat, Skip
from kg.vocab import BASE, require_base

if TYPE_CHECKING:
    from rdflib import Graph

__all__ = ["Build", "Hints", "assemble", "build", "evaluate", "extract", "files", "read", "take", "write"]

Watch = Callable[[Sequence[Page]], Iterable[Page]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Hints:
    """What the reader of pages is told beforehand, for pages that don't say it themselves."""

    published: date | None = None
    home: str | None = None  # the area that a bare 市, 县 or 区 refers to: 汉中市


@dataclass(frozen=True, slots=True)
class Build:
    """What a set of pages yields: the same for the same pages, in whatever order they came."""

    intake: Intake
    graph: Graph


_NONE: Final = Hints()


def read(page: Page, hints: Hints = _NONE) -> Document:
    """The document on a page.

    Raises:
        PageError: the page cannot be read, or holds no article.
    """
    return corpus.read(pages.read(page), page.name, published=hints.published, home=hints.home)


def extract(document: Document) -> Extraction:
    """All that one document yields; shares nothing with other documents, so that any number can run side by side.

    Raises:
        EvidenceError: a claim quotes other characters than those at its offsets.
    """
    named = linking.link(document, mentions.find(document))
    return Extraction(document, named, claims.extract(claims.scene(document, named)))


def take(found: Iterable[Page], hints: Hints = _NONE, *, watch: Watch = iter) -> Intake:
    """What the articles on some pages yield; a page that cannot be read is skipped, an article that comes twice counts once.

    Args:
        found: the pages, as `kg.pages.find` yields them; their order doesn't matter.
        hints: what to take for granted where a page doesn't say.
        watch: wraps the pages as they are drawn one after the other, to show how far the work is.

    Raises:
        EvidenceError: a claim quotes other characters than those at its offsets.
    """
    extractions: dict[str, Extraction] = {}
    repeats, skips = [], []
    for page in watch(sorted(set(found))):
        match _outcome(page, hints, extractions):
            case Extraction() as extraction:
                extractions[extraction.document.id] = extraction
            case Repeat() as repeat:
                repeats.append(repeat)
            case Skip() as skip:
                skips.append(skip)
    return Intake(tuple(extractions[key] for key in sorted(extractions)), tuple(repeats), tuple(skips))


def assemble(intake: Intake, *, base: str = BASE) -> Build:
    """The graph of what was taken from pages.

    Args:
        intake: what `take` made of them.
        base: what the IRIs of instances begin with.

    Raises:
        BuildError: there is no article to build from, or the base is none.
    """
    if not intake.extractions:
        raise BuildError("; ".join(f"{skip.page.path}: {skip.reason}" for skip in intake.skips) or "no page to build from")
    return Build(intake, graph.build(intake.extractions, base=require_base(base)))


def build(paths: Iterable[str | Path], *, published: date | None = None, home: str | None = None, base: str = BASE) -> Build:
    """The graph of the pages at some paths: what `kg build` does, short of writing it.

    Args:
        paths: files, and folders that are searched to any depth.
        published: the date of publication of pages that don't say it.
        home: the area that a bare 市, 县 or 区 refers to on pages that don't tell.
        base: what the IRIs of instances begin with.

    Raises:
        BuildError: none of the pages could be read, or the base is none.
        EvidenceError: a claim quotes other characters than those at its offsets.
    """
    found = pages.find(map(str, paths))
    return assemble(take(found, Hints(published=published, home=home)), base=base)


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


def _outcome(page: Page, hints: Hints, earlier: Mapping[str, Extraction]) -> Extraction | Repeat | Skip:
    try:
        document = read(page, hints)
        first = earlier.get(document.id)
        return Repeat(page, first.document) if first else extract(document)
    except PageError as error:
        return Skip(page, error.reason, error)
    except KgError:
        raise
    except Exception as error:  # one page that meets a defect must not cost the others
        return Skip(page, f"a defect of kg, please report it ({type(error).__name__}: {error})", error)


def files(build: Build) -> dict[str, str]:
    """What a build writes: names of files, with their text."""
    documents = {extraction.document.id: extraction.document for extraction in build.intake.extractions}
    articles = {f"{output.ARTICLES}/{name}.txt": document.text for name, document in documents.items()}
    return articles | {
        "figures.csv": export.figures(build.graph),
        "report.md": report.markdown(build.intake),
        "graph.html": view.html(build.graph, documents),
        "graph.ttl": graph.turtle(build.graph),
    }


def write(build: Build, folder: Path) -> tuple[str, ...]:
    """Put a build's files into a folder, all of them or none, and name them.

    Raises:
        BuildError: the folder cannot be written; what was in it stays.
    """
    contents = files(build)
    output.write(folder, contents)
    return tuple(contents)
