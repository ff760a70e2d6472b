"""SPARQL over a graph, on Oxigraph: questions by name, or in one's own words; nothing is changed and nothing fetched."""

from kg.query.answers import Cell, Table
from kg.query.catalogue import NamedQuery, Parameter, describe, names
from kg.query.formats import FORMATS, format_csv, format_json, format_table, format_turtle
from kg.query.running import Source, Value, run

__all__ = [
    "FORMATS",
    "Cell",
    "NamedQuery",
    "Parameter",
    "Source",
    "Table",
    "Value",
    "describe",
    "format_csv",
    "format_json",
    "format_table",
    "format_turtle",
    "names",
    "run",
]
