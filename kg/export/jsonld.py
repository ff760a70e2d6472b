"""The graph as JSON-LD, with the context that says what its keys mean in the file and beside it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from typing import TYPE_CHECKING, Any, Final

from rdflib import Graph, Literal

from kg.resources import ontology_dir
from kg.vocab import BASE, PREFIXES, RDF, XSD, compact

if TYPE_CHECKING:
    from rdflib.term import Node

__all__ = ["jsonld"]

_CONTEXT: Final = "context.jsonld"


def jsonld(graph: Graph) -> Mapping[str, bytes]:
    """One object for each subject; IRIs are relative to the base."""
    base = str(graph.base or BASE)
    nodes = [_object(graph, subject, base) for subject in sorted(set(graph.subjects()), key=str)]
    document = {"@context": {**_context(), "@base": base}, "@graph": nodes}
    return {"graph.jsonld": _written(document), _CONTEXT: (ontology_dir() / _CONTEXT).read_bytes()}


def _object(graph: Graph, subject: Node, base: str) -> dict[str, Any]:
    found: dict[str, list[Any]] = {}
    for predicate, value in graph.predicate_objects(subject):
        key, coercion = _keys().get(compact(str(predicate)), (compact(str(predicate)), None))
        found.setdefault(key, []).append(_value(value, coercion, base))
    ordered = {key: sorted(values, key=_written) for key, values in sorted(found.items())}
    return {"id": _reference(subject, base)} | {key: values[0] if len(values) == 1 else values for key, values in ordered.items()}


def _value(value: Node, coercion: str | None, base: str) -> Any:
    """The value as its key lets it be written: bare if the context says the rest."""
    if not isinstance(value, Literal):
        reference = _reference(value, base)
        return reference if coercion in {"@id", "@type"} else {"id": reference}
    kind = f"@{value.language}" if value.language else compact(str(value.datatype or XSD.string))
    if kind == coercion or (kind == "xsd:string" and coercion is None):
        return str(value)
    return {"@value": str(value)} | ({"@language": value.language} if value.language else {"@type": kind})


def _reference(node: Node, base: str) -> str:
    """An IRI as short as may be; one with a colon after the base would be taken for a prefixed name."""
    iri = str(node)
    if iri.startswith(base):
        short = iri.removeprefix(base)
        return short if short and ":" not in short and not short.startswith(("/", "#", "?", "@")) else iri
    prefixed = any(iri.startswith(namespace) for namespace in PREFIXES.values())
    return compact(iri) if prefixed else iri


@cache
def _context() -> dict[str, Any]:
    context: dict[str, Any] = json.loads((ontology_dir() / _CONTEXT).read_text(encoding="utf-8"))["@context"]
    return context


@cache
def _keys() -> dict[str, tuple[str, str | None]]:
    """Properties -> their keys, and what the context says of the values: a type, or a language after an at sign."""
    keys: dict[str, tuple[str, str | None]] = {compact(str(RDF.type)): ("type", "@type")}
    for key, meaning in _context().items():
        if isinstance(meaning, dict):
            language = f"@{meaning['@language']}" if "@language" in meaning else None
            keys[meaning["@id"]] = (key, meaning.get("@type", language))
        elif isinstance(meaning, str) and ":" in meaning and not meaning.startswith("http"):
            keys[meaning] = (key, None)
    return keys


def _written(value: object) -> bytes:
    return (json.dumps(value, ensure_ascii=False, indent=1) + "\n").encode()
