"""The file of judgements: one a line, tabs between cells, made to be kept in git and edited by hand."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Final

from kg.errors import JudgementError

__all__ = ["COLUMNS", "Judgement", "Verdict", "check", "load", "parse", "row"]

COLUMNS: Final = ("verdict", "one", "other", "who", "when", "why")


class Verdict(StrEnum):
    """What can be said of two entities, and of one claim."""

    SAME = "same"
    DIFFERENT = "different"
    UNSURE = "unsure"
    REJECT = "reject"
    ACCEPT = "accept"

    @property
    def is_of_claims(self) -> bool:
        """Whether it is about one claim, not about two entities."""
        return self in {Verdict.REJECT, Verdict.ACCEPT}


@dataclass(frozen=True, slots=True)
class Judgement:
    """One decision: about two entities (by id or by full name), or about one claim (by id)."""

    verdict: Verdict
    one: str
    other: str  # empty for a claim
    who: str
    when: date
    why: str = ""
    line: int = field(default=0, compare=False)

    @property
    def about(self) -> frozenset[str]:
        """What it is about, in whichever order it was named."""
        return frozenset({self.one, self.other} - {""})


def load(path: Path) -> tuple[Judgement, ...]:
    """The judgements in a file; none where there is no file.

    Raises:
        JudgementError: a line is malformed, or the file cannot be read.
    """
    try:
        return parse(path.read_text(encoding="utf-8-sig"), str(path))
    except FileNotFoundError:
        return ()
    except (OSError, UnicodeDecodeError) as error:
        raise JudgementError(f"{path}: not readable as UTF-8 text: {error}") from error


def parse(text: str, source: str) -> tuple[Judgement, ...]:
    """The judgements in a text; empty lines and those that begin with # say nothing.

    Args:
        text: the lines, with or without the names of the columns first.
        source: what messages call it.

    Raises:
        JudgementError: a line is malformed; the message says which.

    >>> [judgement] = parse("same\\tprogram/甲市/春风\\tprogram/春风行动\\t周岚\\t2024-03-01\\t同一项目", "judgements.tsv")
    >>> judgement.verdict.value, judgement.other, judgement.when.year
    ('same', 'program/春风行动', 2024)
    """
    return tuple(_judgements(text, source))


def _judgements(text: str, source: str) -> Iterator[Judgement]:
    for number, line in enumerate(text.splitlines(), start=1):
        cells = [cell.strip() for cell in line.split("\t")]
        if line.strip() and not line.startswith("#") and tuple(cells) != COLUMNS:
            try:
                yield _judgement(cells, number)
            except JudgementError as error:
                raise JudgementError(f"{source}:{number}: {error}") from error


def _judgement(cells: list[str], line: int) -> Judgement:
    if not len(COLUMNS) - 1 <= len(cells) <= len(COLUMNS):
        raise JudgementError(f"{len(cells)} cells: a line has {', '.join(COLUMNS)}, with tabs between")
    verdict, one, other, who, when, why = (*cells, "")[: len(COLUMNS)]
    if verdict not in set(Verdict):
        raise JudgementError(f"{verdict!r} is no verdict: use one of {', '.join(Verdict)}")
    return check(Judgement(Verdict(verdict), one, other, who, _day(when), why, line))


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise JudgementError(f"{text!r} is not a date: write it as YYYY-MM-DD") from None


def check(judgement: Judgement) -> Judgement:
    """The judgement itself, if it is whole.

    Raises:
        JudgementError: it lacks what its verdict needs.
    """
    verdict, one, other = judgement.verdict, judgement.one, judgement.other
    if not one or (not other and not verdict.is_of_claims):
        raise JudgementError(f"{verdict} needs {'a claim' if verdict.is_of_claims else 'two entities'}")
    if other and verdict.is_of_claims:
        raise JudgementError(f"{verdict} is about one claim: leave the cell of the other empty")
    if one == other:
        raise JudgementError(f"{one} is named twice: a judgement needs two entities")
    if not judgement.who:
        raise JudgementError("the cell of who judged is empty")
    return judgement


def row(judgement: Judgement) -> str:
    """A judgement as a line of the file."""
    cells = (judgement.verdict, judgement.one, judgement.other, judgement.who, judgement.when.isoformat(), judgement.why)
    return "\t".join(" ".join(cell.split()) for cell in cells) + "\n"
