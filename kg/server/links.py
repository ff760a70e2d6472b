"""IRIs of the graph <-> paths of the server, and the shortest words for a term."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Final
from urllib.parse import quote, unquote, urlencode

from pyoxigraph import NamedNode, RdfFormat, parse

from kg.query import Cell
from kg.resources import ontology_dir
from kg.vocab import PREFIXES, compact

__all__ = ["ENTITIES", "Link", "class_label", "iri_of", "link", "path_of", "words"]

ENTITIES: Final = "/id/"
_BEYOND_ASCII = re.compile(r"(?:%[89A-Fa-f][0-9A-Fa-f])+")
_RANGE = re.compile(r"#char=([0-9]+,[0-9]+)$")
_LABEL: Final = "http://www.w3.org/2000/01/rdf-schema#label"


@dataclass(frozen=True, slots=True)
class Link:
    """A text for people, and where it leads, if anywhere."""

    text: str
    href: str | None = None


def path_of(iri: str, base: str) -> str | None:
    """Where the server shows what an IRI names; None for IRIs of elsewhere.

    >>> path_of("https://e.org/id/union/临江县总工会", "https://e.org/id/")
    '/id/union/%E4%B8%B4%E6%B1%9F%E5%8E%BF%E6%80%BB%E5%B7%A5%E4%BC%9A'
    >>> path_of("https://e.org/id/article/7#char=3,9", "https://e.org/id/")
    '/id/article/7?char=3%2C9#char=3,9'
    """
    if iri.startswith(PREFIXES["gh"]):
        return "/ontology#" + iri.removeprefix(PREFIXES["gh"])
    if not iri.startswith(base):
        return None
    if stretch := _RANGE.search(iri):
        return f"{path_of(iri[: stretch.start()], base)}?{urlencode({'char': stretch[1]})}{stretch[0]}"
    return ENTITIES + quote(iri.removeprefix(base), safe="/%!$&'()*+,;=:@~")


def iri_of(path: str, base: str) -> str:
    """The IRI that a path of the server stands for; what is escaped in an IRI stays so.

    >>> iri_of("/id/measure/5%25%20%E4%BB%A5%E4%B8%8A", "https://e.org/id/")
    'https://e.org/id/measure/5%25%20以上'
    """
    readable = _BEYOND_ASCII.sub(lambda match: unquote(match[0], errors="strict"), path)
    return base + readable.removeprefix(ENTITIES)


def link(cell: Cell, base: str, label: str | None = None) -> Link:
    """A term for people."""
    if not isinstance(cell, NamedNode):
        return Link(cell.value if cell is not None else "")
    text = label or _known(cell.value) or compact(cell.value, base=base)
    return Link(text, path_of(cell.value, base))


def words(predicate: str, *, inverse: bool = False) -> str:
    """What a property is called, read from its subject, or from its object."""
    name = compact(predicate)
    return _words().get(name, (name, name))[inverse]


def class_label(iri: str) -> str:
    """What a class of the ontology is called."""
    return _labels().get(iri) or compact(iri)


def _known(iri: str) -> str | None:
    return _labels().get(iri) or (words(iri) if compact(iri) in _words() else None)


@cache
def _words() -> dict[str, tuple[str, str]]:
    text = (files("kg.server") / "terms.json").read_text(encoding="utf-8")
    return {name: (out, back) for name, (out, back) in json.loads(text).items()}


@cache
def _labels() -> dict[str, str]:
    quads = parse(path=ontology_dir() / "gonghui.ttl", format=RdfFormat.TURTLE)
    named = [(quad.subject, quad.object) for quad in quads if quad.predicate.value == _LABEL]
    return {term.value: label.value for term, label in named if label.language == "zh"}
