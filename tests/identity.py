"""The table of hard pairs: names in two small articles, and whether the line from text to entity makes them one."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Final

from kg import pipeline
from kg.corpus import reading
from kg.graph import entity_iri
from kg.model import Block, BlockKind, Document, Mention

__all__ = ["PAIRS", "Pair", "Score", "entity", "scores"]

_TABLE: Final = Path(__file__).with_name("identity.tsv")
_MARKED: Final = re.compile("⟦(.+?)⟧")


@dataclass(frozen=True, slots=True)
class Name:
    """A name as an article writes it, between ⟦⟧, and where the paper is from, with the year after it."""

    home: str
    text: str


@dataclass(frozen=True, slots=True)
class Pair:
    category: str
    same: bool
    one: Name
    other: Name

    def __str__(self) -> str:
        sign = "=" if self.same else "≠"
        return f"{self.category}: {self.one.home} {self.one.text} {sign} {self.other.home} {self.other.text}"


@dataclass(frozen=True, slots=True)
class Score:
    pairs: int
    right: int
    precision: float
    recall: float

    @property
    def f1(self) -> float:
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0


def _pair(line: str) -> Pair:
    category, same, home, text, other_home, other_text = line.split("\t")
    return Pair(category, same == "yes", Name(home, text), Name(other_home, other_text))


PAIRS: Final = tuple(_pair(line) for line in _TABLE.read_text(encoding="utf-8").splitlines()[2:])


def document(name: Name) -> Document:
    home, _, year = name.home.partition(" ")
    text = _MARKED.sub(r"\1", name.text)
    block = Block(BlockKind.PARAGRAPH, 0, len(text))
    published = date(int(year or 2023), 9, 1)
    return Document("pair", "pair.txt", text, reading(text), (block,), "", published=published, home=reading(home) or None)


def entity(name: Name) -> str | None:
    """The IRI of what stands between the marks, None where nothing was recognised there."""
    marked = _MARKED.search(name.text)
    assert marked
    span = range(marked.start(), marked.start() + len(marked[1]))
    found = max(pipeline.extract(document(name)).mentions, key=lambda named: _overlap(named[0], span), default=None)
    return str(entity_iri(found[1])) if found and _overlap(found[0], span) else None


def _overlap(mention: Mention, span: range) -> float:
    """The share of the characters that a mention and the marks have in common."""
    common = min(mention.end, span.stop) - max(mention.start, span.start)
    return max(common, 0) / (max(mention.end, span.stop) - min(mention.start, span.start))


def joined(pair: Pair) -> bool | None:
    """Whether the pair became one entity; None where a name was not recognised."""
    one, other = entity(pair.one), entity(pair.other)
    return one == other if one and other else None


def scores(pairs: Iterable[Pair] = PAIRS) -> Mapping[str, Score]:
    """How well pairs are told apart, by category: an unread name counts against both precision and recall."""
    outcomes: dict[str, list[tuple[bool, bool | None]]] = {}
    for pair in pairs:
        outcomes.setdefault(pair.category, []).append((pair.same, joined(pair)))
    return {category: _score(found) for category, found in outcomes.items()}


def _score(found: list[tuple[bool, bool | None]]) -> Score:
    merged = [same for same, outcome in found if outcome or (outcome is None and not same)]
    wanted = [outcome for same, outcome in found if same]
    precision = sum(merged) / len(merged) if merged else 1.0
    return Score(len(found), sum(same is outcome for same, outcome in found), precision, wanted.count(True) / len(wanted))
