"""Triples of more articles than memory holds -> Turtle: sorted runs of subjects, merged as they are written."""

from __future__ import annotations

import heapq
import re
from collections.abc import Iterable, Iterator
from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING, Final

from kg.graph.turtle import Objects, block, head, predicate, term

if TYPE_CHECKING:
    from rdflib.term import Node

__all__ = ["merged", "run"]

_DIGITS: Final = re.compile(r"([0-9]+)")
_END: Final = "\0"  # of a part without digits: sorts before all that a term can hold
_BETWEEN: Final = "\1"  # what a line holds: sorts before a number that goes on
_SIZE: Final = 33  # a length as a character that is no control


def run(triples: Iterable[tuple[Node, Node, Node]], base: str) -> list[str]:
    """The triples as sorted lines, one for each subject: how it sorts, itself, and what is said of it."""
    subjects: dict[str, set[str]] = {}
    for s, p, o in triples:
        subjects.setdefault(term(s, base), set()).add(f"{predicate(p, base)} {term(o, base)}")
    return sorted(_BETWEEN.join([_order(subject), subject, *sorted(said)]) for subject, said in subjects.items())


def _order(subject: str) -> str:
    """A text that sorts as the subject does in `kg.graph.turtle`, numbers by size.

    >>> sorted(["<a/10-12>", "<a/9-20>", "<a>"], key=_order)
    ['<a>', '<a/9-20>', '<a/10-12>']
    """
    parts = _DIGITS.split(subject.strip("<>"))
    return "".join(_digits(part) if place % 2 else part + _END for place, part in enumerate(parts))


def _digits(text: str) -> str:
    significant = text.lstrip("0")
    return chr(len(significant) + _SIZE) + significant


def merged(runs: Iterable[Iterable[str]], base: str) -> Iterator[str]:
    """Turtle, piece by piece: the same bytes as `turtle` gives for the graph of all the runs."""
    yield head(base)
    lines = (line.rstrip("\n").split(_BETWEEN) for line in heapq.merge(*runs))
    for subject, same in groupby(lines, key=itemgetter(1)):
        yield block(subject, _objects(item for line in same for item in line[2:]))


def _objects(said: Iterable[str]) -> Objects:
    objects: Objects = {}
    for item in dict.fromkeys(said):
        name, _, value = item.partition(" ")
        objects.setdefault(name, []).append(value)
    return objects
