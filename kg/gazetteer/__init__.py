"""The administrative areas of China: those of the state down to the county, and the townships of each county."""

from kg.gazetteer.areas import Area, Level, ancestors, areas, current, enclosing, finder, is_telling, named, parent, resolve
from kg.gazetteer.townships import holder, stem, townships

__all__ = [
    "Area",
    "Level",
    "ancestors",
    "areas",
    "current",
    "enclosing",
    "finder",
    "holder",
    "is_telling",
    "named",
    "parent",
    "resolve",
    "stem",
    "townships",
]
