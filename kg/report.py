"""Extractions -> what a person wants to know of a build: what was read and found, what was skipped and why."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from operator import attrgetter

from kg.archive import Archive
from kg.judgements import Verdict
from kg.markdown import listing, table
from kg.model import Dating, Extraction, Kind, Observation, Relation
from kg.pages import Page

__all__ = ["Entry", "Intake", "Repeat", "Skip", "Survey", "complaints", "counts", "markdown", "survey", "total", "undated"]


@dataclass(frozen=True, slots=True)
class Skip:
    """A page that yields nothing, and why."""

    page: Page
    reason: str
    trace: str = ""  # where in the code it was met


@dataclass(frozen=True, slots=True)
class Repeat:
    """A page whose article was read from another page already."""

    page: Page
    first: str  # the id of the article


@dataclass(frozen=True, slots=True)
class Intake:
    """What came of a set of pages."""

    archive: Archive
    repeats: tuple[Repeat, ...] = ()
    skips: tuple[Skip, ...] = ()


@dataclass(frozen=True, slots=True)
class Entry:
    """One article as the report lists it."""

    id: str
    page: str
    headline: str
    outlet: str | None
    published: date | None
    home: str | None
    entities: int
    statements: int


@dataclass(frozen=True, slots=True)
class Survey:
    """What some articles hold, counted."""

    entries: tuple[Entry, ...] = ()
    entities: frozenset[tuple[Kind, str, str]] = frozenset()
    predicates: Counter[str] = field(default_factory=Counter)
    datings: int = 0
    figures: int = 0


def total(surveys: Iterable[Survey]) -> Survey:
    """What the parts of a corpus hold, added up: the same in whatever order they come."""
    entries: list[Entry] = []
    entities: set[tuple[Kind, str, str]] = set()
    predicates: Counter[str] = Counter()
    datings = figures = 0
    for part in surveys:
        entries += part.entries
        entities |= part.entities
        predicates += part.predicates
        datings, figures = datings + part.datings, figures + part.figures
    return Survey(tuple(sorted(entries, key=attrgetter("id"))), frozenset(entities), predicates, datings, figures)


def survey(extractions: Iterable[Extraction]) -> Survey:
    """What some articles hold; each is looked at once."""
    entries: list[Entry] = []
    entities: set[tuple[Kind, str, str]] = set()
    kinds: Counter[str] = Counter()
    for extraction in extractions:
        named = {(entity.kind, entity.within, entity.name) for _, entity in extraction.mentions}
        entries.append(_entry(extraction, len(named)))
        entities |= named
        kinds.update(claim.predicate if isinstance(claim, Relation) else type(claim).__name__ for claim in extraction.claims)
    datings, figures = kinds.pop(Dating.__name__, 0), kinds.pop(Observation.__name__, 0)
    return Survey(tuple(entries), frozenset(entities), kinds, datings, figures)


def _entry(extraction: Extraction, entities: int) -> Entry:
    document = extraction.document
    return Entry(
        document.id,
        document.source,
        document.headline,
        document.outlet,
        document.published,
        document.home,
        entities,
        len(extraction.claims),
    )


def counts(intake: Intake, seen: Survey) -> Mapping[str, int]:
    """How much was read and found."""
    return {
        "articles": len(seen.entries),
        "reprints": len(intake.archive.originals),
        "repeats": len(intake.repeats),
        "skipped": len(intake.skips),
        "entities": len(seen.entities),
        "relations": seen.predicates.total(),
        "dated_events": seen.datings,
        "figures": seen.figures,
    }


def undated(seen: Survey) -> tuple[Entry, ...]:
    """The articles without a date of publication, whose relative times stay open."""
    return tuple(entry for entry in seen.entries if entry.published is None)


def markdown(intake: Intake, seen: Survey, *, remarks: Sequence[str] = ()) -> str:
    """The report of a build, in Markdown: the same bytes for the same pages.

    Args:
        intake: what came of the pages.
        seen: what their articles hold.
        remarks: what else a reader of the files should know.
    """
    sections = (
        ("What was read and found", table(("", "count"), _counted(intake, seen))),
        ("Remarks", listing(remarks)),
        ("Articles", _articles(seen)),
        ("Entities by class", table(("class", "entities"), _by_class(seen))),
        ("Relations by kind", table(("relation", "statements"), _ranked(seen.predicates))),
        ("Without a date of publication: relative times stay open", listing(_open(seen))),
        ("The same article again: counted once", listing(_again(intake, seen))),
        ("Articles that repeat another: figures that both state are one", listing(_reprinted(intake, seen))),
        ("Judgements that cannot be followed", listing(complaints(intake.archive))),
        ("Statements that were rejected", listing(_rejected(intake.archive))),
        ("Skipped", listing(f"{skip.page.name}: {skip.reason}" for skip in intake.skips)),
    )
    return "\n\n".join(["# Report of the build", *(f"## {title}\n\n{body}" for title, body in sections if body)]) + "\n"


def complaints(archive: Archive) -> tuple[str, ...]:
    """The judgements that cannot be followed, and why: they contradict others, or name what is not there any more."""
    there = {said.judgement for said in archive.heard()}
    gone = [judgement for judgement in archive.rulings.claims.values() if judgement not in there]
    lines = (f"line {j.line}: {j.one} names nothing in this build" for j in sorted(gone, key=lambda j: j.line))
    return (*archive.rulings.complaints, *lines)


def _rejected(archive: Archive) -> Iterator[str]:
    for said in archive.heard():
        judgement = said.judgement
        if judgement.verdict is Verdict.REJECT:
            why = f": {judgement.why}" if judgement.why else ""
            yield f"{judgement.one}, by {judgement.who}, {judgement.when}{why}: {said.quote}"


def _reprinted(intake: Intake, seen: Survey) -> Iterator[str]:
    pages = {entry.id: entry.page for entry in seen.entries}
    for again, first in sorted(intake.archive.originals.items()):
        yield f"{pages[again]} ({again}) repeats {pages[first]} ({first})"


def _counted(intake: Intake, seen: Survey) -> Iterator[tuple[str, int]]:
    for name, number in counts(intake, seen).items():
        yield name.replace("_", " "), number


def _by_class(seen: Survey) -> list[tuple[str, int]]:
    return _ranked(Counter(kind.value for kind, _, _ in seen.entities))


def _ranked(numbers: Mapping[str, int]) -> list[tuple[str, int]]:
    return sorted(numbers.items(), key=lambda pair: (-pair[1], pair[0]))


def _articles(seen: Survey) -> str:
    heads = ("id", "page", "headline", "outlet", "published", "home", "entities", "statements")
    return table(heads, (_cells(entry) for entry in seen.entries))


def _cells(entry: Entry) -> tuple[object, ...]:
    found = (entry.outlet or "not found", entry.published or "not found", entry.home or "not found")
    return (entry.id, entry.page, entry.headline, *found, entry.entities, entry.statements)


def _open(seen: Survey) -> Iterator[str]:
    for entry in undated(seen):
        yield f"{entry.page}: give it with --published YYYY-MM-DD"


def _again(intake: Intake, seen: Survey) -> Iterator[str]:
    pages = {entry.id: entry.page for entry in seen.entries}
    for repeat in intake.repeats:
        yield f"{repeat.page.name}: {repeat.first}, read from {pages[repeat.first]}"
