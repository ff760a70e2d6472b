"""A tree of HTML -> its lines of text: one for each block, cell rows joined, white space as a browser shows it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING, Final

from lxml.etree import iterwalk

from kg.lexicon import load

if TYPE_CHECKING:
    from lxml.html import HtmlElement

__all__ = ["elements", "lines"]

_BETWEEN_CELLS: Final = "  "
_END_OF_CELL: Final = "\0"
_SPACE = re.compile(r"[ \t\r\n\f\v]+")
_MARGIN: Final = " \u00a0\u2002\u2003\u3000\u200b\ufeff"


def lines(tree: HtmlElement, *, first: HtmlElement | None = None, last: HtmlElement | None = None) -> Iterator[str]:
    """The lines of a tree in order, without empty ones.

    Args:
        tree: the page.
        first: the element to begin with, the tree itself if None.
        last: the element to end with, the tree itself if None.

    >>> from lxml.html import fromstring
    >>> list(lines(fromstring("<div><p>一行<br>二行</p><table><tr><td>甲</td><td>乙</td></tr></table></div>")))
    ['一行', '二行', '甲  乙']
    """
    parts: list[str] = []
    for text, breaks in _pieces(tree, first, last):
        if breaks and parts:
            yield from _line(parts)
            parts = []
        parts.append(text)
    yield from _line(parts)


def _pieces(tree: HtmlElement, first: HtmlElement | None, last: HtmlElement | None) -> Iterator[tuple[str, bool]]:
    """Each piece of text, and whether a line ends before it."""
    inside = first is None
    cell = None
    for event, element in iterwalk(tree, events=("start", "end")):
        inside = inside or element is first
        if not inside:
            continue
        if cell is None and element.tag in elements("cell") and _is_value(element):
            cell = element
        breaks = element.tag in elements("block") and cell is None
        if event == "start":
            yield element.text or "", breaks
            continue
        if element is last or element is tree:
            return
        if element.tag in elements("cell"):
            cell = None if cell is element else cell
            yield _END_OF_CELL, False
        yield element.tail or "", breaks


def _is_value(cell: HtmlElement) -> bool:
    """Whether a cell holds a value, however marked up, and not a part of a page that is laid out as a table."""
    alone = cell.getprevious() is None and cell.getnext() is None
    return not alone and cell.find(".//table") is None and "。" not in "".join(cell.itertext())


def _line(parts: list[str]) -> Iterator[str]:
    cells = (_SPACE.sub(" ", cell).strip(_MARGIN) for cell in "".join(parts).split(_END_OF_CELL))
    if line := _BETWEEN_CELLS.join(filter(None, cells)):
        yield line


@cache
def elements(part: str) -> frozenset[str]:
    """The names of the elements that play a part in a page: block, cell or unread."""
    return frozenset(row["element"] for row in load("html_elements") if row["part"] == part)
