"""The graph -> files that other programs open: the same bytes for the same graph."""

from kg.export.figures import FIGURE_COLUMNS, FIGURE_HEAD, FigureTable, figure_lines, figure_rows, figures
from kg.export.formats import FORMATS, export

__all__ = ["FIGURE_COLUMNS", "FIGURE_HEAD", "FORMATS", "FigureTable", "export", "figure_lines", "figure_rows", "figures"]
