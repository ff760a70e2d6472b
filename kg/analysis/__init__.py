"""What the network of a graph tells: who is central, what belongs together, what leads to what, what is left out."""

from __future__ import annotations

from kg.analysis.changes import Changed, Changes, Relation, changes
from kg.analysis.cooperation import Cooperation, cooperations
from kg.analysis.coverage import Reach, Reached, coverage, uncovered
from kg.analysis.findings import Findings, analyse, findings
from kg.analysis.money import Account, Omission, Sum, money
from kg.analysis.names import entity, names
from kg.analysis.paths import Step, Way, paths
from kg.analysis.periods import days, during
from kg.analysis.report import charts, markdown
from kg.analysis.standing import Standing, standings
from kg.analysis.structure import Bridge, bridges, communities, components, cores
from kg.analysis.tables import as_csv, as_json, changes_as_json
from kg.analysis.triples import trig
from kg.analysis.words import called

__all__ = [
    "Account",
    "Bridge",
    "Changed",
    "Changes",
    "Cooperation",
    "Findings",
    "Omission",
    "Reach",
    "Reached",
    "Relation",
    "Standing",
    "Step",
    "Sum",
    "Way",
    "analyse",
    "as_csv",
    "as_json",
    "bridges",
    "called",
    "changes",
    "changes_as_json",
    "charts",
    "communities",
    "components",
    "cooperations",
    "cores",
    "coverage",
    "days",
    "during",
    "entity",
    "files",
    "findings",
    "markdown",
    "money",
    "names",
    "paths",
    "standings",
    "trig",
    "uncovered",
]


def files(found: Findings) -> dict[str, str]:
    """What an analysis writes: names of files, with their text."""
    return {
        "analysis.md": markdown(found),
        "analysis.csv": as_csv(found),
        "analysis.json": as_json(found),
        "analysis.trig": trig(found),
        **charts(found),
    }
