"""A question in Chinese -> the named query that answers it, with its parameter; by shapes of questions, not by a model."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Final

from kg.corpus import reading
from kg.errors import QueryError, UnclearError
from kg.lexicon import Row, load
from kg.query import Source, run

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["EXAMPLES", "Asked", "understand"]

EXAMPLES: Final = ("河口村得到了哪些帮扶?", "县总工会主办了哪些活动?", "金秋助学一共发放了多少钱?", "有哪些工会?")

_NAME: Final = "X"
_ANY_TEXT: Final = "-"
_END = re.compile(r"[\s?。!,、吗呢啊呀]+$")
_QUOTES: Final = (("“", "”"), ('"', '"'), ("《", "》"), ("‘", "’"))
_KNOWN: Final = """SELECT DISTINCT ?label WHERE {
  ?node skos:prefLabel|skos:altLabel ?name ; skos:prefLabel ?label ; a ?type . FILTER(STR(?type) = STR(?class))
} ORDER BY ?label"""
_LIKE: Final = """SELECT DISTINCT ?label WHERE {
  ?node skos:prefLabel ?label FILTER(CONTAINS(STR(?label), STR(?text))) FILTER NOT EXISTS { ?node a gh:Measure }
} ORDER BY STRLEN(STR(?label)) ?label LIMIT 3"""


@dataclass(frozen=True, slots=True)
class Asked:
    """The name of a query and the values of its parameters."""

    query: str
    parameters: Mapping[str, str]

    def __str__(self) -> str:
        """The same as a command line."""
        given = "".join(f" -p {name}={value}" for name, value in self.parameters.items())
        return f"kg query {self.query}{given}"


def understand(source: Source, question: str) -> Asked:
    """Which query a question means.

    Args:
        source: what is asked, which knows the names that a question may hold.
        question: in Chinese, in either script.

    Raises:
        UnclearError: the question has no known shape.
        QueryError: it has, but the graph does not know the name in it as what the question takes it for.
    """
    plain = _plain(question)
    unknown: list[str] = []
    for row, name in _fitting(plain):
        if not name:
            return Asked(row["query"], {})
        if label := _label(source, name, row["class"]):
            return Asked(row["query"], {row["parameter"]: label})
        unknown.append(name)
    if unknown:
        raise QueryError(_unknown(source, min(unknown, key=len)))
    raise UnclearError(f"{question}: not understood; questions are like {' '.join(EXAMPLES)}")


def _plain(question: str) -> str:
    """A question without what says nothing of what is asked.

    >>> _plain("請問,縣總工會主辦了哪些活動呢？")
    '县总工会主办了哪些活动'
    """
    text = _END.sub("", reading(question).strip())
    for row in load("question_openings"):
        text = text.removeprefix(row["opening"]).lstrip(",: ")
    return text


def _fitting(plain: str) -> Iterator[tuple[Row, str]]:
    """The rows whose shape a question has, each with the name in it."""
    for row, shape in _shapes():
        if match := shape.fullmatch(plain):
            yield row, match.groupdict().get("name") or ""


@cache
def _shapes() -> tuple[tuple[Row, re.Pattern[str]], ...]:
    return tuple((row, re.compile(row["shape"].replace(_NAME, "(?P<name>.{1,60}?)"))) for row in load("question_shapes"))


def _label(source: Source, name: str, classes: str) -> str | None:
    """What the graph calls what a name stands for, if it is of one of the classes."""
    if classes == _ANY_TEXT:
        return name
    for spelling in _spellings(name):
        for class_ in classes.split("|"):
            rows = run(source, _KNOWN.replace("STR(?class)", f"STR(gh:{class_})"), {"name": spelling}).rows
            if rows and rows[0][0] is not None:
                return rows[0][0].value
    return None


def _spellings(name: str) -> Iterator[str]:
    """The name as it was asked for, without quotation marks, and within each kind of them.

    >>> list(_spellings("“金秋助学”"))[:2]
    ['“金秋助学”', '金秋助学']
    """
    yield name
    bare = name.strip("".join(mark for pair in _QUOTES for mark in pair))
    yield from dict.fromkeys([bare, *(f"{opening}{bare}{closing}" for opening, closing in _QUOTES)])


def _unknown(source: Source, name: str) -> str:
    rows = run(source, _LIKE, {"text": name}).rows
    near = "、".join(row[0].value for row in rows if row[0] is not None)
    return f"{name}: the graph has nothing of that name that can be asked so" + (f"; it has {near}" if near else "")
