"""What a page needs to take judgements: of the statements of an article, of the names in it, of one entity, of all."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from kg.judgements import Judgement, Verdict, complaints, load
from kg.server.articles import Article, stored
from kg.server.doubts import Doubt, doubts, entities, mentioned
from kg.server.editing import Editing
from kg.server.entities import exists
from kg.server.links import path_of
from kg.server.opening import Opened
from kg.server.opinions import Opinion, of_claim

__all__ = ["Panel", "Quoted", "of_all", "of_article", "of_entity"]

_MOST: Final = 20  # pairs that nobody has judged, on one page
_CLAIM: Final = re.compile(r"(?:claim|observation)/([\w.%~-]+)/([0-9]+)-([0-9]+)/[0-9a-f]+")


@dataclass(frozen=True, slots=True)
class Quoted:
    """A claim that was judged, with the characters that state it."""

    claim: str
    article: str  # its id; empty where no article of the build states it
    quote: str
    href: str | None
    opinion: Opinion


@dataclass(frozen=True, slots=True)
class Panel:
    """What a page says of judgements, and what its forms send."""

    editing: Editing
    back: str
    opinions: Mapping[str, Opinion]  # by the ids of the claims on the page
    absent: tuple[Quoted, ...] = ()  # judged claims that are not on the page
    doubts: tuple[Doubt, ...] = ()
    complaints: tuple[str, ...] = ()
    subject: str = ""  # the entity that the page is about


def of_article(editing: Editing, graph: Opened, folder: Path, article: Article, back: str) -> Panel:
    """For the page of an article.

    Args:
        editing: who judges, and into which file.
        graph: what is served.
        folder: of the build.
        article: what the page shows.
        back: where a judgement leads back to.
    """
    decided = load(editing.judgements)
    shown = {statement.claim for quotation in article.quotations for statement in quotation.statements}
    opinions = {claim: opinion for claim in sorted(shown) if (opinion := of_claim(decided, claim, there=True))}
    here = (said for said in _quoted(decided, graph, folder) if said.article == article.identifier)
    absent = tuple(said for said in here if said.claim not in shown)
    about = doubts(graph, folder, decided, mentioned(graph, article.iri))
    return Panel(editing, back, opinions, absent, tuple(about), _complaints(decided, graph))


def of_entity(editing: Editing, graph: Opened, folder: Path, entity: str, back: str) -> Panel:
    """For the page of an entity, by its id."""
    about = doubts(graph, folder, load(editing.judgements), {entity})
    return Panel(editing, back, {}, doubts=tuple(about), subject=entity if entity in entities(graph) else "")


def of_all(editing: Editing, graph: Opened, folder: Path, back: str) -> Panel:
    """For the page of all judgements."""
    decided = load(editing.judgements)
    found = tuple(doubts(graph, folder, decided))
    judged = tuple(doubt for doubt in found if doubt.opinion)
    opened = tuple(doubt for doubt in found if not doubt.opinion)
    absent = tuple(_quoted(decided, graph, folder))
    return Panel(editing, back, {}, absent, (*judged, *opened[:_MOST]), _complaints(decided, graph))


def _quoted(decided: Iterable[Judgement], graph: Opened, folder: Path) -> Iterator[Quoted]:
    for claim in dict.fromkeys(judgement.one for judgement in decided if judgement.verdict.is_of_claims):
        place = _CLAIM.fullmatch(claim)
        opinion = of_claim(decided, claim, there=place is not None and exists(graph.store, graph.base + claim))
        if opinion:
            yield _cited(claim, opinion, place, graph, folder)


def _cited(claim: str, opinion: Opinion, place: re.Match[str] | None, graph: Opened, folder: Path) -> Quoted:
    text = stored(folder, place[1]) if place else ""
    if not place or not text:
        return Quoted(claim, "", "", None, opinion)
    article, start, end = place[1], int(place[2]), int(place[3])
    href = path_of(f"{graph.base}article/{article}#char={start},{end}", graph.base)
    return Quoted(claim, article, text[start:end], href, opinion)


def _complaints(decided: Sequence[Judgement], graph: Opened) -> tuple[str, ...]:
    """What the next build will complain of; who was judged the same as another may be in the graph under its name."""
    united = {end: end for judgement in decided if judgement.verdict is Verdict.SAME for end in judgement.about}
    names = united | {key: bearer.name for key, bearer in entities(graph).items()}
    return tuple(f"line {line}: {text}" for line, text in complaints(decided, names))
