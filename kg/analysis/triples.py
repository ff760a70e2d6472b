"""Findings -> triples in a named graph of their own, beside the evidence and never in it."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import TYPE_CHECKING, Final

from rdflib import Graph, Literal, URIRef

from kg.analysis.coverage import Reach
from kg.analysis.findings import Findings
from kg.graph.turtle import head, turtle
from kg.vocab import DCTERMS, GH, PROV, RDF, XSD, mint

if TYPE_CHECKING:
    from rdflib.term import Node

__all__ = ["trig"]

_PRECISION: Final = Decimal("1e-9")

Triple = tuple[URIRef, URIRef, "Node"]


def trig(found: Findings) -> str:
    """The findings as TriG: one graph, whose name tells which graph was analysed."""
    graph = Graph(base=found.base)
    for triple in (*_run(found), *_entities(found), *_groups(found), *_money(found)):
        graph.add(triple)
    name = _name(found).removeprefix(found.base)
    body = turtle(graph).removeprefix(head(found.base))
    return f"{head(found.base)}\n<{name}> {{\n{body}}}\n"


def _name(found: Findings) -> URIRef:
    return mint("analysis", found.run, base=found.base)


def _run(found: Findings) -> Iterator[Triple]:
    name = _name(found)
    yield name, RDF.type, GH.Analysis
    yield name, DCTERMS.identifier, Literal(found.run)
    yield name, PROV.wasDerivedFrom, URIRef(found.base)
    yield name, GH.sampled, _flag(any(it.sampled for it in found.standings))


def _entities(found: Findings) -> Iterator[Triple]:
    for it in found.standings:
        node = URIRef(it.iri)
        yield node, GH.neighbours, Literal(it.neighbours)
        yield node, GH.influence, _share(it.influence)
        yield node, GH.mediation, _share(it.mediation)
        yield node, GH.core, Literal(found.cores[it.iri])


def _groups(found: Findings) -> Iterator[Triple]:
    for number, group in enumerate((group for group in found.communities if len(group) > 1), start=1):
        community = mint("analysis", found.run, "community", number, base=found.base)
        yield community, RDF.type, GH.Community
        for iri in group:
            yield URIRef(iri), GH.community, community
    for it in found.cooperations:
        yield URIRef(it.one), GH.worksWith, URIRef(it.other)
        yield URIRef(it.other), GH.worksWith, URIRef(it.one)
    for place in found.coverage:
        yield URIRef(place.iri), GH.reached, _flag(place.reach is Reach.PROGRAM)


def _money(found: Findings) -> Iterator[Triple]:
    for account in (*found.by_program, *found.by_place):
        for predicate, amount in ((GH.moneyGiven, account.given), (GH.moneyRaised, account.raised)):
            if amount.figures:
                yield URIRef(account.iri), predicate, _decimal(amount.total)


def _flag(value: bool) -> Literal:  # noqa: FBT001 - it is the value
    return Literal("true" if value else "false", datatype=XSD.boolean)


def _share(value: float) -> Literal:
    return _decimal(Decimal(value).quantize(_PRECISION))


def _decimal(value: Decimal) -> Literal:
    text = f"{value:f}"
    return Literal(text if "." in text else f"{text}.0", datatype=XSD.decimal)
