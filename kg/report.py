"""Extractions -> what a person wants to know of a build: what was read and found, what was skipped and why."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from kg.model import Dating, Document, Extraction, Kind, Observation, Relation
from kg.pages import Page

__all__ = ["Intake", "Repeat", "Skip", "counts", "markdown", "undated"]

_MARKUP: Final = re.compile(r"[\\`*_\[\]<>#|~]")


@dataclass(frozen=True, slots=True)
class Skip:
    """A page that yields nothing, and why."""

    page: Page
    reason: str
    cause: Exception


@dataclass(frozen=True, slots=True)
class Repeat:
    """A page whose article was read from another page already."""

    page: Page
    first: Document


@dataclass(frozen=True, slots=True)
class Intake:
    """What came of a set of pages."""

    extractions: tuple[Extraction, ...]  # in order of the documents' ids
    repeats: tuple[Repeat, ...] = ()
    skips: tuple[Skip, ...] = ()


def counts(intake: Intake) -> Mapping[str, int]:
    """How much was read and found."""
    claims = [claim for extraction in intake.extractions for claim in extraction.claims]
    return {
        "articles": len(intake.extractions),
        "repeats": len(intake.repeats),
        "skipped": len(intake.skips),
        "entities": len(_entities(intake.extractions)),
        "relations": sum(isinstance(claim, Relation) for claim in claims),
        "dated_events": sum(isinstance(claim, Dating) for claim in claims),
        "figures": sum(isinstance(claim, Observation) for claim in claims),
    }


def undated(intake: Intake) -> tuple[Document, ...]:
    """The documents without a date of publication, whose relative times stay open."""
    return tuple(extraction.document for extraction in intake.extractions if extraction.document.published is None)


def markdown(intake: Intake) -> str:
    """The report of a build, in Markdown: the same bytes for the same pages."""
    sections = (
        ("What was read and found", _table(("", "count"), _counted(intake))),
        ("Articles", _articles(intake.extractions)),
        ("Entities by class", _table(("class", "entities"), _by_class(intake.extractions))),
        ("Relations by kind", _table(("relation", "statements"), _by_predicate(intake.extractions))),
        ("Without a date of publication: relative times stay open", _list(_open(intake))),
        ("The same article again: counted once", _list(_again(intake))),
        ("Skipped", _list(f"{skip.page.name}: {skip.reason}" for skip in intake.skips)),
    )
    return "\n\n".join(["# Report of the build", *(f"## {title}\n\n{body}" for title, body in sections if body)]) + "\n"


def _counted(intake: Intake) -> Iterator[tuple[str, int]]:
    for name, number in counts(intake).items():
        yield name.replace("_", " "), number


def _entities(extractions: Iterable[Extraction]) -> frozenset[tuple[Kind, str, str]]:
    return frozenset((entity.kind, entity.within, entity.name) for extraction in extractions for _, entity in extraction.mentions)


def _by_class(extractions: Iterable[Extraction]) -> list[tuple[str, int]]:
    return _ranked(kind.value for kind, _, _ in _entities(extractions))


def _by_predicate(extractions: Iterable[Extraction]) -> list[tuple[str, int]]:
    claims = (claim for extraction in extractions for claim in extraction.claims)
    return _ranked(claim.predicate for claim in claims if isinstance(claim, Relation))


def _ranked(names: Iterable[str]) -> list[tuple[str, int]]:
    return sorted(Counter(names).items(), key=lambda pair: (-pair[1], pair[0]))


def _articles(extractions: Iterable[Extraction]) -> str:
    heads = ("id", "page", "headline", "outlet", "published", "home", "entities", "statements")
    return _table(heads, (_article(extraction) for extraction in extractions))


def _article(extraction: Extraction) -> tuple[object, ...]:
    document = extraction.document
    return (
        document.id,
        document.source,
        document.headline,
        document.outlet or "not found",
        document.published or "not found",
        document.home or "not found",
        len(_entities([extraction])),
        len(extraction.claims),
    )


def _open(intake: Intake) -> Iterator[str]:
    for document in undated(intake):
        yield f"{document.source}: give it with --published YYYY-MM-DD"


def _again(intake: Intake) -> Iterator[str]:
    for repeat in intake.repeats:
        yield f"{repeat.page.name}: {repeat.first.id}, read from {repeat.first.source}"


def _table(heads: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    lines = ["| " + " | ".join(_plain(str(cell)) for cell in row) + " |" for row in rows]
    return "\n".join(["| " + " | ".join(heads) + " |", "| --- " * len(heads) + "|", *lines]) if lines else ""


def _list(items: Iterable[str]) -> str:
    return "\n".join(f"- {_plain(item)}" for item in items)


def _plain(text: str) -> str:
    """A text of elsewhere that stays text in Markdown, in one line."""
    return _MARKUP.sub(r"\\\g<0>", " ".join(text.split()))
