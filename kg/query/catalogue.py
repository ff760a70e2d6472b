"""The named queries: `ontology/queries/NAME.rq`, each with a title, a comment and its parameters in its head."""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import get_close_matches

from kg.errors import QueryError
from kg.resources import ontology_dir

__all__ = ["NamedQuery", "Parameter", "describe", "names"]

_HEAD = re.compile(r"^# (title|comment|param (\w+)): (.+?) / (.+)$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Parameter:
    """A variable that may be given a value; without one, the query answers for all."""

    name: str
    comment_zh: str
    comment_en: str


@dataclass(frozen=True, slots=True)
class NamedQuery:
    """A question that the graph answers, in Chinese, English and SPARQL."""

    name: str
    title_zh: str
    title_en: str
    comment_zh: str
    comment_en: str
    parameters: tuple[Parameter, ...]
    text: str


def names() -> tuple[str, ...]:
    """The names of all queries, in alphabetical order."""
    return tuple(sorted(path.stem for path in (ontology_dir() / "queries").glob("*.rq")))


def describe(name: str) -> NamedQuery:
    """A query by its name.

    Raises:
        QueryError: there is none of that name, or its head is incomplete.
    """
    if name not in names():
        near = get_close_matches(name, names(), n=1)
        raise QueryError(f"{name}: no query of that name" + (f"; did you mean {near[0]}?" if near else ""))
    text = (ontology_dir() / "queries" / f"{name}.rq").read_text(encoding="utf-8")
    return _parsed(name, text)


def _parsed(name: str, text: str) -> NamedQuery:
    heads = [(kind, parameter, zh, en) for kind, parameter, zh, en in _HEAD.findall(text)]
    said = {kind: (zh, en) for kind, _, zh, en in heads}
    if not {"title", "comment"} <= said.keys():
        raise QueryError(f"{name}.rq: the head needs '# title: 中文 / English' and '# comment: 中文 / English'")
    parameters = tuple(Parameter(parameter, zh, en) for _, parameter, zh, en in heads if parameter)
    return NamedQuery(name, *said["title"], *said["comment"], parameters, text)
