"""Graph -> files that other programs open."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, overload

from kg.errors import KgError
from kg.vocab import GH, OA, PROV, RDF, SCHEMA, SKOS

if TYPE_CHECKING:
    import pandas
    from rdflib import Graph
    from rdflib.term import Node

__all__ = ["FIGURE_COLUMNS", "FIGURE_HEAD", "FigureTable", "figure_lines", "figure_rows", "figures"]

FIGURE_COLUMNS: Final = (
    "measure",
    "value",
    "lower",
    "upper",
    "unit",
    "bound",
    "actor",
    "about",
    "place",
    "period",  # ISO 8601: 2021-01-01/2021-06-30, open at an end that is '..'
    "recurrence",
    "target",
    "surface",
    "evidence",
    "start",
    "end",
    "article",
    "headline",
)

FIGURE_HEAD: Final = ",".join(FIGURE_COLUMNS) + "\n"

_NUMBERS: Final = ("value", "lower", "upper", "start", "end")
_BETWEEN: Final = " / "


@dataclass(frozen=True, slots=True)
class FigureTable(Sequence[Mapping[str, str]]):
    """Figures as rows, by name of column; a cell is empty where the text leaves something open."""

    rows: tuple[Mapping[str, str], ...]

    def __len__(self) -> int:
        """How many sentences state a figure."""
        return len(self.rows)

    @overload
    def __getitem__(self, index: int) -> Mapping[str, str]: ...

    @overload
    def __getitem__(self, index: slice) -> FigureTable: ...

    def __getitem__(self, index: int | slice) -> Mapping[str, str] | FigureTable:
        """A row, or a table of some."""
        return FigureTable(self.rows[index]) if isinstance(index, slice) else self.rows[index]

    def to_pandas(self) -> pandas.DataFrame:
        """The same as a data frame, with numbers as numbers.

        Raises:
            KgError: pandas is not installed.
        """
        try:
            import pandas  # noqa: PLC0415 - only who asks for a data frame needs it
        except ImportError as error:
            raise KgError("pandas is not installed: pip install pandas") from error
        frame = pandas.DataFrame(self.rows, columns=FIGURE_COLUMNS)
        for column in _NUMBERS:
            frame[column] = pandas.to_numeric(frame[column])
        return frame.assign(target=frame["target"] == "true")


def figures(graph: Graph) -> str:
    """Every figure of a graph as CSV: a row for each sentence that states it, in order of article and text."""
    return FIGURE_HEAD + figure_lines(graph)


def figure_lines(graph: Graph) -> str:
    """The rows of `figures` without their head: those of articles in order of their ids follow one another."""
    stream = io.StringIO()
    csv.DictWriter(stream, FIGURE_COLUMNS, lineterminator="\n").writerows(figure_rows(graph))
    return stream.getvalue()


def figure_rows(graph: Graph) -> tuple[Mapping[str, str], ...]:
    """The rows of `figures`, by name of column; empty where the text leaves something open."""
    rows = [row for observation in graph.subjects(RDF.type, GH.Observation) for row in _rows(graph, observation)]
    return tuple(sorted(rows, key=_place_in_text))


def _place_in_text(row: Mapping[str, str]) -> tuple[str, int, int, tuple[str, ...]]:
    return row["article"], int(row["start"]), int(row["end"]), tuple(row.values())


def _rows(graph: Graph, observation: Node) -> Iterator[Mapping[str, str]]:
    stated = {
        "measure": _labels(graph, observation, GH.measure),
        "value": _number(graph, observation, GH.value),
        "lower": _number(graph, observation, GH.lower),
        "upper": _number(graph, observation, GH.upper),
        "unit": _joined(_text(graph, unit, SKOS.notation) for unit in graph.objects(observation, GH.unit)),
        "bound": _text(graph, observation, GH.bound).rpartition("#")[2],
        "actor": _labels(graph, observation, GH.actor),
        "about": _labels(graph, observation, GH.about),
        "place": _labels(graph, observation, GH.place),
        "period": _period(graph, observation),
        "recurrence": _text(graph, observation, GH.recurrence),
        "target": _text(graph, observation, GH.target),
        "surface": _text(graph, observation, GH.surface),
    }
    for evidence in graph.objects(observation, PROV.wasDerivedFrom):
        yield stated | _sentence(graph, evidence)


def _sentence(graph: Graph, evidence: Node) -> dict[str, str]:
    article = graph.value(evidence, OA.hasSource)
    return {
        "evidence": _text(graph, evidence, OA.exact),
        "start": _text(graph, evidence, GH.start),
        "end": _text(graph, evidence, GH.end),
        "article": str(article).rpartition("/")[2],
        "headline": _text(graph, article, SCHEMA.headline) if article else "",
    }


def _period(graph: Graph, observation: Node) -> str:
    first, last = (_text(graph, observation, end) for end in (GH.periodStart, GH.periodEnd))
    return f"{first or '..'}/{last or '..'}" if first or last else ""


def _number(graph: Graph, subject: Node, predicate: Node) -> str:
    return _text(graph, subject, predicate).removesuffix(".0")


def _labels(graph: Graph, subject: Node, predicate: Node) -> str:
    return _joined(_text(graph, thing, SKOS.prefLabel) for thing in graph.objects(subject, predicate))


def _text(graph: Graph, subject: Node, predicate: Node) -> str:
    return _joined(str(value) for value in graph.objects(subject, predicate))


def _joined(texts: Iterator[str]) -> str:
    return _BETWEEN.join(sorted(texts))
