"""What the network of a graph tells: who is central, what belongs together, what leads to what, what is left out."""

from __future__ import annotations

from kg.analysis.changes import Changes, changes
from kg.analysis.cooperation import Cooperation, cooperations
from kg.analysis.coverage import uncovered
from kg.analysis.money import Sum, money
from kg.analysis.paths import Step, path
from kg.analysis.standing import Standing, standings
from kg.analysis.structure import bridges, communities, components, cores

__all__ = [
    "Changes",
    "Cooperation",
    "Standing",
    "Step",
    "Sum",
    "bridges",
    "changes",
    "communities",
    "components",
    "cooperations",
    "cores",
    "money",
    "path",
    "standings",
    "uncovered",
]
