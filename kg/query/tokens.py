"""SPARQL text -> its tokens, as far as is needed to see what a query does and to bind its variables."""

from __future__ import annotations

import re
from collections.abc import Mapping

from kg.errors import QueryError

__all__ = ["bind", "refuse", "words"]

_TOKEN = re.compile(
    r"""
      (?P<comment>  \#[^\n\r]* )
    | (?P<iri>      <[^<>"{}|^`\\\x00-\x20]*> )
    | (?P<string>   \"{3}(?:[^"\\]|\\.|\"(?!\"\"))*\"{3} | '{3}(?:[^'\\]|\\.|'(?!''))*'{3}
                    | "(?:[^"\\\n\r]|\\.)*" | '(?:[^'\\\n\r]|\\.)*' )
    | (?P<variable> [?$]\w+ )
    | (?P<prefixed> (?:[^\W\d][\w.-]*)?:(?:\\.|[\w.:%-])* )
    | (?P<number>   [0-9]*\.?[0-9]+(?:[eE][+-]?[0-9]+)? )
    | (?P<word>     [^\W\d]\w* )
    | (?P<brace>    \{ )
    """,
    re.VERBOSE | re.DOTALL,
)
_UPDATES = frozenset({"insert", "delete", "load", "clear", "create", "drop", "add", "move", "copy"})


def words(text: str) -> frozenset[str]:
    """The keywords of a query and the names of its functions, in lower case."""
    return frozenset(match[0].lower() for match in _TOKEN.finditer(text) if match.lastgroup == "word")


def refuse(text: str) -> None:
    """Let no query pass that would change the graph or ask another server.

    Raises:
        QueryError: it is an update, or has a SERVICE clause.
    """
    found = words(text)
    if updates := sorted(found & _UPDATES):
        raise QueryError(f"{updates[0].upper()}: a query cannot change the graph: change the pages and build again")
    if any("service" in word for word in found):  # within a word too: Oxigraph reads `trueSERVICE` as two
        raise QueryError("SERVICE: a query reads the graph at hand and asks no other server")


def bind(text: str, terms: Mapping[str, str]) -> str:
    """The query with values for some of its variables, as a VALUES block at the start of its WHERE clause.

    >>> bind("SELECT ?n WHERE { ?u skos:prefLabel ?n }", {"n": '"临江县总工会"@zh'})
    'SELECT ?n WHERE { VALUES (?n) { ("临江县总工会"@zh) } ?u skos:prefLabel ?n }'

    Args:
        text: a query that is written with the word WHERE.
        terms: names of variables, with their values as SPARQL writes them.

    Raises:
        QueryError: the query has no such variable, or no WHERE.
    """
    if not terms:
        return text
    variables = {match[0][1:] for match in _TOKEN.finditer(text) if match.lastgroup == "variable"}
    for name in terms:
        if name not in variables:
            raise QueryError(f"{name}: the query has no such parameter; it has {', '.join(sorted(variables)) or 'none'}")
    start = _start_of_where(text)
    values = " ".join(terms.values())
    return f"{text[:start]} VALUES ({' '.join(f'?{name}' for name in terms)}) {{ ({values}) }}{text[start:]}"


def _start_of_where(text: str) -> int:
    seen = False
    for match in _TOKEN.finditer(text):
        if seen and match.lastgroup == "brace":
            return match.end()
        seen = seen or (match.lastgroup == "word" and match[0].lower() == "where")
    raise QueryError("to take parameters, a query needs the word WHERE before its pattern")
