"""The table of figures that two articles state, and what comparing them gives, from the text on."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Final

from kg import conflicts, graph, output, pipeline, series, store
from kg.corpus import reading
from kg.model import Block, BlockKind, Document

__all__ = ["PAIRS", "Pair", "findings", "found"]

HOME: Final = "赣州市"
_TABLE: Final = Path(__file__).with_suffix(".tsv")


@dataclass(frozen=True, slots=True)
class Pair:
    finding: str  # "none" where the two must not be compared
    one: tuple[date, str]
    other: tuple[date, str]

    def __str__(self) -> str:
        return f"{self.finding}: {self.one[1]} / {self.other[1]}"


def _pair(line: str) -> Pair:
    finding, day, text, other_day, other_text = line.split("\t")
    return Pair(finding, (date.fromisoformat(day), text), (date.fromisoformat(other_day), other_text))


PAIRS: Final = tuple(_pair(line) for line in _TABLE.read_text(encoding="utf-8").splitlines()[2:])


def document(name: str, stated: tuple[date, str]) -> Document:
    day, text = stated
    return Document(name, name, text, reading(text), (Block(BlockKind.PARAGRAPH, 0, len(text)),), "", None, None, day, HOME)


def findings(documents: Iterable[Document], folder: Path) -> list[str]:
    """What comparing the figures of some documents gives."""
    read = [pipeline.extract(document) for document in documents]
    texts = {f"articles/{extraction.document.id}.txt": extraction.document.text for extraction in read}
    output.add(folder, {"graph.ttl": graph.turtle(graph.build(read))} | texts)
    figures = series.stated(store.load(folder / "graph.ttl"), folder / "articles")
    return [pair.finding.value for pair in conflicts.comparisons(figures)]


def found(pair: Pair, folder: Path) -> str:
    """The worst that comparing a pair gives."""
    return next(iter(findings([document("a", pair.one), document("b", pair.other)], folder)), "none")
