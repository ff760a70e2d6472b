"""The groups of people that a figure counts, or that get what it counts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from kg.claims.agents import outermost
from kg.claims.observations.owning import counted_apart, has_figure
from kg.claims.observations.wording import anywhere
from kg.claims.scene import Scene
from kg.corpus import Sentence
from kg.figures import kind
from kg.model import Entity, Figure, Kind, Mention

__all__ = ["served"]

_FOR: Final = re.compile(r"[为向给对帮][^,。;:]{0,20}\Z")
_SHARES: Final = frozenset({"rate", "money"})


def served(scene: Scene, figure: Figure, sentence: Sentence, label: str, *, alone: bool) -> Iterator[Entity]:
    """The groups that a figure counts, nearest first; else the one that gets what it counts.

    Args:
        scene: the document.
        figure: the figure.
        sentence: its sentence.
        label: what it counts.
        alone: whether nothing else tells what it is about: then the sentence says whose share or sum it is.
    """
    own, end = scene.clause(figure.start)
    start = sentence.start if alone and _is_share(scene, figure) else own
    named = [(m, e) for m, e in outermost(scene.within(start, end)) if e.kind is Kind.GROUP]
    near = sorted(named, key=lambda item: abs(item[0].start - figure.start))
    counted = [e for m, e in near if m.name in label and (m.start < own or not counted_apart(scene, m, figure))]
    yield from counted or [e for m, e in near if m.start < own or _gets(scene, m, figure)][:1]


def _is_share(scene: Scene, figure: Figure) -> bool:
    """Whether a clause leaves out whose share or sum it gives: 占|40%."""
    bare = anywhere("bare_share").match(scene.document.reading, scene.clause(figure.start)[0])
    return bare is not None and kind(figure.unit) in _SHARES


def _gets(scene: Scene, mention: Mention, figure: Figure) -> bool:
    """Whether a figure tells what those who are named before it get: 为农民工讨回工资|8万元."""
    if mention.end > figure.start or has_figure(scene, mention):
        return False
    given = _FOR.search(scene.document.reading, scene.clause(figure.start)[0], mention.start)
    return given is not None or kind(figure.unit) == "money"
