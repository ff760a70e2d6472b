"""What figures are counted in and what bounds them: the tables `units` and `bounds` as patterns."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from kg.lexicon import Row, any_word, load
from kg.model import Bound

__all__ = ["Unit", "after", "before", "bounds", "closing_starts", "kind", "opening_ends", "pattern", "units"]


@dataclass(frozen=True, slots=True)
class Unit:
    """One row of the table `units`."""

    name: str
    factor: Decimal
    kind: str
    only_after: tuple[str, ...]


@cache
def units() -> dict[str, Unit]:
    """The units by each form in which they are written."""
    return {row["form"]: _unit(row) for row in load("units")}


def _unit(row: Row) -> Unit:
    return Unit(row["unit"] or row["form"], Decimal(row["factor"] or 1), row["kind"], tuple(row["only_after"].split()))


@cache
def kind(name: str) -> str:
    """How a unit is read, by its name: people, visits, count, money, measure, rate, score, age, time; empty if unknown."""
    return next((unit.kind for unit in units().values() if unit.name == name), "")


@cache
def bounds() -> dict[str, Bound]:
    """How each word before a numeral or after a unit bounds the figure."""
    return {row["word"]: Bound(row["bound"]) for row in load("bounds")}


@cache
def pattern() -> str:
    """A pattern for any form of a unit, the longest first, where none of its `not_before` follows."""
    rows = {row["form"]: row for row in load("units")}
    first = "".join(dict.fromkeys(re.escape(form[0]) for form in rows))
    return f"(?=[{first}]){any_word(rows, lambda form: _form(rows[form]))}"


def _form(row: Row) -> str:
    refused = _any(row["not_before"].split())
    latin = "(?![A-Za-z])" if re.search(r"[A-Za-z]$", row["form"]) else ""
    return re.escape(row["form"]) + latin + (f"(?!{refused})" if refused else "")


@cache
def before() -> str:
    """A pattern for a bounding word before a numeral, with its `not_after` and `only_before`."""
    rows = {row["word"]: row for row in load("bounds") if row["side"] == "before"}
    return any_word(rows, lambda word: _lead(rows[word]))


@cache
def opening_ends() -> frozenset[str]:
    """What may stand right before a numeral that a word before it bounds: the last characters of these words, a space."""
    return frozenset(row["word"][-1] for row in load("bounds") if row["side"] == "before") | {" "}


def _lead(row: Row) -> str:
    first, rest = re.escape(row["word"][0]), re.escape(row["word"][1:])
    behind = "".join(f"(?<!{re.escape(word)}{first})" for word in row["not_after"].split())
    ahead = f"(?= ?(?:{_any(row['only_before'].split())}))" if row["only_before"] else ""
    return first + behind + rest + ahead


@cache
def after() -> str:
    """A pattern for a bounding word after a unit."""
    return any_word(row["word"] for row in load("bounds") if row["side"] == "after")


@cache
def closing_starts() -> frozenset[str]:
    """What may stand right behind a unit that a word behind it bounds: the first characters of these words, a space."""
    return frozenset(row["word"][0] for row in load("bounds") if row["side"] == "after") | {" "}


def _any(words: list[str]) -> str:
    return "|".join(map(re.escape, words))
