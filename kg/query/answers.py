"""What a query yields."""

from __future__ import annotations

from dataclasses import dataclass

from pyoxigraph import BlankNode, Literal, NamedNode

__all__ = ["Cell", "Table"]

Cell = NamedNode | BlankNode | Literal | None


@dataclass(frozen=True, slots=True)
class Table:
    """The rows of an answer: None where a variable is unbound; one row that says yes or no for ASK.

    With `statements`, the rows are the triples that a CONSTRUCT or DESCRIBE yields; with `asked`, the one cell is the
    answer to an ASK.
    """

    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    statements: bool = False
    asked: bool = False
