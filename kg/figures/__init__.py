"""Figures in a text: value, bounds and unit of each stated number; pure functions that need no article."""

from kg.figures.numerals import numeral
from kg.figures.reading import figures
from kg.figures.refused import Refused, refused
from kg.figures.units import kind

__all__ = ["Refused", "figures", "kind", "numeral", "refused"]
