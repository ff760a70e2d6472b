"""Figures found against figures wanted: which answers which, and which of its slots are right."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from kg.evaluation import normal
from kg.evaluation.found import FoundFigure
from kg.evaluation.gold import Gold, WantedFigure
from kg.evaluation.measures import Tally

__all__ = ["in_full", "match", "remarks", "slots", "tally", "verdicts"]

_ESSENTIAL = ("bound", "counts", "period")  # what a figure must have right, besides value and unit, to be right in full

_Answers = Mapping[int, int]
_Verdicts = Mapping[int, Mapping[str, bool]]


def match(wanted: Sequence[WantedFigure], found: Sequence[FoundFigure]) -> _Answers:
    """Which figure answers which wanted one, both by their places: the closest pairs first, each figure only once."""
    pairs = [
        (-closeness, i, j)
        for i, want in enumerate(wanted)
        for j, got in enumerate(found)
        if (closeness := _closeness(want, got)) >= 0
    ]
    answers: dict[int, int] = {}
    taken: set[int] = set()
    for _, i, j in sorted(pairs):
        if i not in answers and j not in taken:
            answers[i] = j
            taken.add(j)
    return answers


def _closeness(want: WantedFigure, got: FoundFigure) -> int:
    """How well a figure answers another of the same value and unit; -1 if it can't."""
    quoted = _quoted(want, got)
    if got.unit != want.unit or not (quoted if want.value is None else got.value == want.value):
        return -1
    return 4 * quoted + 2 * _holds_any(got.measure, want.counts) + sum(normal.name(term) in got.measure for term in want.terms)


def _quoted(want: WantedFigure, got: FoundFigure) -> bool:
    return any(normal.name(want.surface) in quote for quote in got.quotes)


def _holds_any(text: str, words: Sequence[str]) -> bool:
    return any(normal.name(word) in text for word in words)


def verdicts(gold: Gold, found: Sequence[FoundFigure], answers: _Answers) -> _Verdicts:
    """Of each answered figure that isn't optional, which slots are right; those that the annotator left open are not there."""
    names = {normal.name(entity.names[0]): frozenset(map(normal.name, entity.names)) for entity in gold.entities}
    asked = {i: j for i, j in answers.items() if not gold.figures[i].optional}
    return {i: dict(_slots(gold.figures[i], found[asked[i]], names)) for i in sorted(asked)}


def _slots(want: WantedFigure, got: FoundFigure, names: Mapping[str, frozenset[str]]) -> Iterator[tuple[str, bool]]:
    yield "bound", got.bound == want.bound
    yield "counts", _holds_any(got.measure, want.counts)
    if want.terms:
        around = " ".join([got.measure, *sorted(got.parties["about"])])
        yield "terms", all(normal.name(term) in around for term in want.terms)
    for role, wanted in want.parties.items():
        accepted = (names.get(normal.name(name), frozenset({normal.name(name)})) for name in wanted)
        yield role, not got.parties[role].isdisjoint(frozenset().union(*accepted))
    if want.periods:
        yield "period", got.period in want.periods
    if want.recurrence:
        yield "recurrence", got.recurrence == want.recurrence
    yield "evidence", _quoted(want, got)


def _right(verdict: Mapping[str, bool]) -> bool:
    return all(verdict.get(slot, True) for slot in _ESSENTIAL)


def tally(wanted: Sequence[WantedFigure], found: Sequence[FoundFigure], answers: _Answers) -> Tally:
    """How many figures were found at all; optional ones neither add nor take away."""
    asked = [i for i, want in enumerate(wanted) if not want.optional]
    right = sum(i in answers for i in asked)
    return Tally(right, len(found) - len(answers), len(asked) - right)


def in_full(judged: _Verdicts, counted: Tally) -> Tally:
    """How many were right in full: value, unit, bound, what is counted and when; one that isn't is both missed and too many."""
    full = sum(map(_right, judged.values()))
    partly = counted.right - full
    return Tally(full, counted.extra + partly, counted.missed + partly)


def slots(judged: _Verdicts) -> Mapping[str, str]:
    """How many of each slot are right, as "right/all"."""
    every = dict.fromkeys(slot for verdict in judged.values() for slot in verdict)
    values = {slot: [verdict[slot] for verdict in judged.values() if slot in verdict] for slot in every}
    return {slot: f"{sum(hits)}/{len(hits)}" for slot, hits in values.items()}


def remarks(gold: Gold, found: Sequence[FoundFigure], answers: _Answers, judged: _Verdicts) -> Iterator[str]:
    """Every difference as a line."""
    for i, want in enumerate(gold.figures):
        if i not in answers and not want.optional:
            yield f"figure missed: {want.surface} ({want.counts[0]})"
        for slot in (slot for slot, right in judged.get(i, {}).items() if not right):
            yield f"figure {want.surface}: {slot} is {_got(found[answers[i]], slot)}, not {_wanted(want, slot)}"
    for j, got in enumerate(found):
        if j not in answers.values():
            yield f"figure too many: {got.value} {got.unit} {got.measure}"


def _got(figure: FoundFigure, slot: str) -> str:
    match slot:
        case "counts" | "terms":
            return figure.measure or "nothing"
        case "evidence":
            return " / ".join(figure.quotes)
        case "period":
            return "/".join(day or ".." for day in figure.period)
        case "bound" | "recurrence":
            return str(getattr(figure, slot))
        case role:
            return ", ".join(sorted(figure.parties[role])) or "nobody"


def _wanted(figure: WantedFigure, slot: str) -> str:
    match slot:
        case "evidence":
            return f"around {figure.surface}"
        case "period":
            return " or ".join("/".join(day or ".." for day in span) for span in figure.periods)
        case "counts" | "bound" | "recurrence" | "terms":
            value = getattr(figure, slot)
            return value if isinstance(value, str) else ", ".join(value)
        case role:
            return ", ".join(figure.parties[role])
