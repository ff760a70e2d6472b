"""An explanation as lines for a person."""

from __future__ import annotations

from collections.abc import Iterator

from kg.explain.explanation import Explanation
from kg.explain.steps import Step

__all__ = ["lines"]


def lines(explanation: Explanation) -> Iterator[str]:
    """The sentence, then a line for each thing that was seen in it."""
    yield f"{explanation.start}-{explanation.end} {explanation.block}: {explanation.quote}"
    yield from map(_line, explanation.steps)


def _line(step: Step) -> str:
    words = "" if step.step == "claim" else f"{step.words}: "
    by = f" ({step.by})" if step.by else ""
    return f"  {step.step:<8}{step.start}-{step.end} {words}{step.made}{by}"
