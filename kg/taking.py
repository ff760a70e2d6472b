"""Pages -> what they yield: read, extracted and kept, by one process or several."""

from __future__ import annotations

import traceback
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path
from typing import Final

from kg import cache, claims, corpus, linking, mentions, pages, workers
from kg.errors import KgError, PageError
from kg.model import Document, Extraction
from kg.pages import STDIN, Page
from kg.placing import placed
from kg.report import Repeat, Skip
from kg.reprints import Prints, prints

__all__ = ["Hints", "Taken", "Watch", "extract", "read", "take"]

Watch = Callable[[Sequence[Page]], Iterable[Page]]

_BATCH: Final = 16  # pages that travel to another process at once; fewer are not worth one


@dataclass(frozen=True, slots=True, kw_only=True)
class Hints:
    """What the reader of pages is told beforehand, for pages that don't say it themselves."""

    published: date | None = None
    home: str | None = None  # the area that a bare 市, 县 or 区 refers to: 汉中市


@dataclass(frozen=True, slots=True)
class Taken:
    """What a set of pages yields, by the ids of the documents."""

    extractions: cache.Shelf | dict[str, Extraction]
    prints: tuple[Prints, ...]
    repeats: tuple[Repeat, ...]
    skips: tuple[Skip, ...]


@dataclass(frozen=True, slots=True)
class _Read:
    """What one page yields; its extraction stays on disk if it has a key."""

    page: Page
    prints: Prints
    kept: str | Extraction


NO_HINTS: Final = Hints()


def read(page: Page, hints: Hints = NO_HINTS) -> Document:
    """The document on a page.

    Raises:
        PageError: the page cannot be read, or holds no article.
    """
    return _document(pages.read(page), page, hints)


def _document(data: bytes, page: Page, hints: Hints) -> Document:
    return corpus.read(data, page.name, published=hints.published, home=hints.home)


def extract(document: Document) -> Extraction:
    """All that one document yields; shares nothing with other documents, so that any number can run side by side.

    Raises:
        EvidenceError: a claim quotes other characters than those at its offsets.
    """
    joined, places = corpus.flowing(document)
    named = linking.link(joined, mentions.find(joined))
    found = Extraction(joined, named, claims.extract(claims.scene(joined, named)))
    return placed(found, document, places) if places else found


def take(
    found: Iterable[Page],
    hints: Hints = NO_HINTS,
    *,
    folder: Path | None = None,
    fresh: bool = False,
    jobs: int = 1,
    watch: Watch = iter,
) -> Taken:
    """What the articles on some pages yield; a page that cannot be read is skipped, an article that comes twice counts once.

    Args:
        found: the pages, as `kg.pages.find` yields them; their order doesn't matter.
        hints: what to take for granted where a page doesn't say.
        folder: where extractions are kept, so that what didn't change is not read again; None keeps them in memory.
        fresh: read every page again.
        jobs: how many processes read.
        watch: wraps the pages as they are drawn one after the other, to show how far the work is.

    Raises:
        EvidenceError: a claim quotes other characters than those at its offsets.
    """
    ordered = sorted(set(found))
    alone = folder is None or any(page.path == STDIN for page in ordered)
    work = partial(_take, hints=hints, folder=folder, fresh=fresh)
    outcomes: dict[int, _Read | Skip] = {}
    results = workers.spread(work, ordered, jobs=1 if alone else jobs, batch=_BATCH)
    for _, outcome in zip(watch(ordered), results, strict=True):
        match outcome:
            case workers.Done(place, result):
                outcomes[place] = result
            case workers.Died(place):
                outcomes[place] = Skip(ordered[place], "the process that read it died of it: split the page, or leave it out")
    return _taken([outcomes[place] for place in range(len(ordered))], folder)


def _taken(outcomes: Sequence[_Read | Skip], folder: Path | None) -> Taken:
    read = [outcome for outcome in outcomes if isinstance(outcome, _Read)]
    firsts = {outcome.prints.document: outcome for outcome in reversed(read)}
    again = [outcome for outcome in read if firsts[outcome.prints.document] is not outcome]
    return Taken(
        _extractions(firsts, folder),
        tuple(first.prints for first in firsts.values()),
        tuple(Repeat(outcome.page, outcome.prints.document) for outcome in again),
        tuple(outcome for outcome in outcomes if isinstance(outcome, Skip)),
    )


def _extractions(firsts: dict[str, _Read], folder: Path | None) -> cache.Shelf | dict[str, Extraction]:
    if folder:
        return cache.Shelf(folder, {document: str(first.kept) for document, first in firsts.items()})
    return {document: first.kept for document, first in firsts.items() if isinstance(first.kept, Extraction)}


def _take(page: Page, *, hints: Hints, folder: Path | None, fresh: bool) -> _Read | Skip:
    try:
        data = pages.read(page)
        if folder is None:
            extraction = extract(_document(data, page, hints))
            return _Read(page, prints(extraction.document), extraction)
        return _kept(data, page, hints, folder, fresh=fresh)
    except PageError as error:
        return Skip(page, error.reason, _trace(error))
    except KgError:
        raise
    except Exception as error:  # one page that meets a defect must not cost the others
        return Skip(page, f"a defect of kg, please report it ({type(error).__name__}: {error})", _trace(error))


def _kept(data: bytes, page: Page, hints: Hints, folder: Path, *, fresh: bool) -> _Read:
    key = cache.key(data, page.name, str(hints.published), str(hints.home))
    extraction = None if fresh else cache.fetch(folder, key)
    if extraction is None:
        extraction = extract(_document(data, page, hints))
        cache.store(folder, key, extraction)
    return _Read(page, prints(extraction.document), key)


def _trace(error: Exception) -> str:
    return "".join(traceback.format_exception(error))
