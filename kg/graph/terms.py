"""Values -> RDF terms."""

from __future__ import annotations

from decimal import Decimal

from rdflib import Literal, URIRef
from rdflib.term import Node

from kg.vocab import XSD

__all__ = ["Triple", "decimal", "zh"]

Triple = tuple[URIRef, URIRef, Node]


def zh(text: str) -> Literal:
    """A text in Chinese, in whichever script."""
    return Literal(text, lang="zh")


def decimal(value: Decimal) -> Literal:
    """A number with a point and without an exponent, which Turtle can write bare.

    >>> str(decimal(Decimal("1.5E+3"))), str(decimal(Decimal("7406.320")))
    ('1500.0', '7406.32')
    """
    text = f"{value.normalize():f}"
    return Literal(text if "." in text else f"{text}.0", datatype=XSD.decimal)
