"""`kg eval`: how well articles that were annotated by hand are read."""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from kg.cli.arguments import Commands, command
from kg.cli.terminal import say

if TYPE_CHECKING:
    from kg.evaluation import Score

__all__ = ["add"]

_EXAMPLES = """\
  kg eval annotated                        score every NAME.html or NAME.txt that has a NAME.gold.json beside it
  kg eval annotated --errors               and list every difference
  kg eval annotated --min 0.9 --json       for other programs

exit codes: 0 scored; 1 the pooled mean F1 is below --min, or an annotation cannot be read
"""


def add(commands: Commands[argparse.ArgumentParser]) -> None:
    """Declare the command."""
    added = command(commands, "eval", _eval, help="score articles that were annotated by hand", examples=_EXAMPLES)
    added.add_argument("folder", type=Path, metavar="DIR", help="where the articles and their annotations are")
    added.add_argument("--errors", action="store_true", help="list every difference")
    added.add_argument("--json", action="store_true", help="print the figures as JSON")
    added.add_argument("--min", type=float, default=0.0, metavar="X", help="the least pooled mean F1 that is good enough")


def _eval(arguments: argparse.Namespace) -> int:
    from kg import evaluation, pipeline

    scores = list(pipeline.evaluate(arguments.folder))
    pooled = evaluation.pooled(scores)
    if arguments.json:
        say(_json(scores, pooled, errors=arguments.errors))
    else:
        say("\n".join(_table(scores, pooled, errors=arguments.errors)))
    return int(pooled.mean < arguments.min)


def _json(scores: list[Score], pooled: Score, *, errors: bool) -> str:
    articles = [{**score.as_dict(), **({"errors": score.remarks} if errors else {})} for score in scores]
    return json.dumps({"articles": articles, "pooled": pooled.as_dict()}, ensure_ascii=False, indent=2)


def _table(scores: list[Score], pooled: Score, *, errors: bool) -> Iterator[str]:
    yield f"{'article':<18}{'entities':>10}{'relations':>11}{'figures':>9}{'in full':>9}{'mean F1':>9}"
    for score in scores:
        yield _row(score)
        yield from (f"    {remark}" for remark in score.remarks if errors)
    yield _row(pooled)
    tallies = (
        ("entities", pooled.entities),
        ("relations", pooled.relations),
        ("figures", pooled.figures),
        ("in full", pooled.in_full),
    )
    yield "precision/recall: " + ", ".join(f"{name} {tally.precision:.3f}/{tally.recall:.3f}" for name, tally in tallies)
    yield f"pooled mean F1 {pooled.mean:.4f}"


def _row(score: Score) -> str:
    rates = (score.entities.f1, score.relations.f1, score.figures.f1, score.in_full.f1, score.mean)
    return f"{score.doc:<18}" + "".join(f"{rate:>{width}.3f}" for rate, width in zip(rates, (10, 11, 9, 9, 9), strict=True))
