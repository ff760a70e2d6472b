"""SHACL: the graph against `ontology/shapes.ttl`."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from rdflib import Graph, Namespace, URIRef

from kg.resources import ontology_dir
from kg.validate.report import Violation
from kg.vocab import compact

if TYPE_CHECKING:
    from rdflib.term import Node

__all__ = ["violations"]

_SH = Namespace("http://www.w3.org/ns/shacl#")
_SHAPE = "https://w3id.org/gonghui/shapes#"


def violations(graph: Graph) -> Iterator[Violation]:
    """What the shapes refuse, without its sentence."""
    from pyshacl import validate  # noqa: PLC0415 - a quarter of a second that only this needs

    _, results, _ = validate(graph, shacl_graph=_shapes(), inference="none", inplace=True)
    assert isinstance(results, Graph)
    for result in results.objects(None, _SH.result):
        yield Violation(
            shape=_name(results.value(result, _SH.sourceShape)),
            focus=str(results.value(result, _SH.focusNode)),
            message=str(results.value(result, _SH.resultMessage)),
            path=_short(results.value(result, _SH.resultPath)),
            value=_short(results.value(result, _SH.value)),
        )


@cache
def _shapes() -> Graph:
    return Graph().parse(ontology_dir() / "shapes.ttl", format="turtle")


def _name(shape: Node | None) -> str:
    """The name of a shape, or of the shape whose property it is."""
    named = shape if isinstance(shape, URIRef) else _shapes().value(None, _SH.property, shape)
    return str(named).removeprefix(_SHAPE)


def _short(term: Node | None) -> str:
    return compact(str(term)) if term is not None else ""
