"""The graph of an article against its annotation by hand: precision, recall and F1, and every difference in words.

The format of annotations, and what counts as right, are those of the evaluation kit (`GUIDELINES.md`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.evaluation import entities, figures, relations
from kg.evaluation.folder import cases
from kg.evaluation.found import found
from kg.evaluation.gold import Gold, load
from kg.evaluation.measures import Tally
from kg.evaluation.scores import Score, pooled

if TYPE_CHECKING:
    from rdflib import Graph

__all__ = ["Gold", "Score", "Tally", "cases", "failed", "load", "pooled", "score"]


def score(graph: Graph, gold: Gold) -> Score:
    """How well the graph of one article says what its annotation says."""
    read = found(graph)
    matched = entities.match(gold.entities, read.entities)
    related = relations.compare(gold, read, matched)
    answers = figures.match(gold.figures, read.figures)
    judged = figures.verdicts(gold, read.figures, answers)
    counted = figures.tally(gold.figures, read.figures, answers)
    return Score(
        gold.doc,
        entities.tally(gold.entities, read.entities, matched),
        related.tally(),
        counted,
        figures.in_full(judged, counted),
        entities.recall(gold.entities, matched),
        figures.slots(judged),
        (
            *entities.remarks(gold.entities, read.entities, matched),
            *related.remarks(gold),
            *figures.remarks(gold, read.figures, answers, judged),
        ),
    )


def failed(gold: Gold, reason: str) -> Score:
    """The score of an article that could not be built: everything is missed."""
    entities_, relations_, figures_ = (
        Tally(missed=sum(not item.optional for item in items)) for items in (gold.entities, gold.relations, gold.figures)
    )
    return Score(gold.doc, entities_, relations_, figures_, figures_, remarks=(f"not built: {reason}",))
