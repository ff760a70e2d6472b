"""Closed namespaces (a misspelt term raises), their prefixes, and the minting of IRIs from keys."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final
from urllib.parse import quote

from rdflib import RDF, Namespace, URIRef
from rdflib.namespace import DefinedNamespace

from kg.errors import BuildError

__all__ = [
    "BASE",
    "DCTERMS",
    "GH",
    "NAMESPACES",
    "OA",
    "ORG",
    "PREFIXES",
    "PROV",
    "RDF",
    "SCHEMA",
    "SKOS",
    "XSD",
    "article_iri",
    "compact",
    "evidence_iri",
    "expand",
    "mint",
    "require_base",
]

BASE: Final = "https://w3id.org/gonghui/id/"


class GH(DefinedNamespace):
    """The terms of `ontology/gonghui.ttl`."""

    _fail = True
    _NS = Namespace("https://w3id.org/gonghui/ontology#")

    Organization: URIRef
    PartyBody: URIRef
    GovernmentBody: URIRef
    Company: URIRef
    SocialBody: URIRef
    Union: URIRef
    UnionFederation: URIRef
    IndustryUnion: URIRef
    GrassrootsUnion: URIRef
    Place: URIRef
    AdministrativeArea: URIRef
    Province: URIRef
    City: URIRef
    County: URIRef
    Township: URIRef
    Village: URIRef
    Site: URIRef
    Program: URIRef
    Event: URIRef
    Person: URIRef
    Group: URIRef
    Award: URIRef
    Document: URIRef
    Facility: URIRef
    Observation: URIRef
    Measure: URIRef
    Unit: URIRef
    Bound: URIRef
    Article: URIRef
    Evidence: URIRef
    Claim: URIRef

    jurisdiction: URIRef
    unionOf: URIRef
    organizer: URIRef
    participant: URIRef
    partOf: URIRef
    serves: URIRef
    assists: URIRef
    builder: URIRef
    issuer: URIRef
    confers: URIRef

    measure: URIRef
    value: URIRef
    lower: URIRef
    upper: URIRef
    unit: URIRef
    bound: URIRef
    surface: URIRef
    actor: URIRef
    about: URIRef
    place: URIRef
    periodStart: URIRef
    periodEnd: URIRef
    recurrence: URIRef
    target: URIRef

    exact: URIRef
    atLeast: URIRef
    atMost: URIRef
    approximately: URIRef

    start: URIRef
    end: URIRef

    Analysis: URIRef
    Community: URIRef
    neighbours: URIRef
    influence: URIRef
    mediation: URIRef
    core: URIRef
    community: URIRef
    worksWith: URIRef
    reached: URIRef
    moneyGiven: URIRef
    moneyRaised: URIRef
    sampled: URIRef


class ORG(DefinedNamespace):
    """The terms of the W3C Organization Ontology in use here."""

    _fail = True
    _NS = Namespace("http://www.w3.org/ns/org#")

    subOrganizationOf: URIRef


class PROV(DefinedNamespace):
    """The terms of PROV-O in use here."""

    _fail = True
    _NS = Namespace("http://www.w3.org/ns/prov#")

    wasDerivedFrom: URIRef


class SCHEMA(DefinedNamespace):
    """The terms of schema.org in use here."""

    _fail = True
    _NS = Namespace("https://schema.org/")

    headline: URIRef
    alternativeHeadline: URIRef
    datePublished: URIRef
    author: URIRef
    publisher: URIRef
    mentions: URIRef
    containedInPlace: URIRef
    location: URIRef
    startDate: URIRef
    endDate: URIRef


class SKOS(DefinedNamespace):
    """The terms of SKOS in use here."""

    _fail = True
    _NS = Namespace("http://www.w3.org/2004/02/skos/core#")

    Concept: URIRef
    prefLabel: URIRef
    altLabel: URIRef
    notation: URIRef


class OA(DefinedNamespace):
    """The terms of the Web Annotation vocabulary in use here."""

    _fail = True
    _NS = Namespace("http://www.w3.org/ns/oa#")

    hasSource: URIRef
    exact: URIRef


class DCTERMS(DefinedNamespace):
    """The terms of Dublin Core in use here."""

    _fail = True
    _NS = Namespace("http://purl.org/dc/terms/")

    identifier: URIRef


class XSD(DefinedNamespace):
    """The datatypes of XML Schema in use here."""

    _fail = True
    _NS = Namespace("http://www.w3.org/2001/XMLSchema#")

    string: URIRef
    boolean: URIRef
    integer: URIRef
    decimal: URIRef
    date: URIRef
    duration: URIRef


NAMESPACES: Final[Mapping[str, type[DefinedNamespace]]] = {
    "dcterms": DCTERMS,
    "gh": GH,
    "oa": OA,
    "org": ORG,
    "prov": PROV,
    "rdf": RDF,
    "schema": SCHEMA,
    "skos": SKOS,
    "xsd": XSD,
}

PREFIXES: Final[Mapping[str, str]] = {prefix: str(namespace) for prefix, namespace in NAMESPACES.items()}

# What RFC 3987 lets stand in a segment of a path, less the characters that nobody can see.
_HOSTILE = re.compile(
    r"[^A-Za-z0-9\-._~!$&'()*+,=:@"  # and ; which parsers that resolve by RFC 2396 drop at the end
    r"\u00A1-\u167F\u1681-\u1FFF\u2010-\u2027\u2030-\u205E\u2070-\u2FFF\u3001-\uD7FF\uF900-\uFDCF\uFDF0-\uFEFE\uFF00-\uFFEF"
    r"\U00010000-\U0001FFFD\U00020000-\U0002FFFD\U00030000-\U0003FFFD]"
)
_BASE = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:[^\s<>\"{}|\\^`#?]*/")


def expand(curie: str) -> URIRef:
    """The term that a prefixed name stands for.

    Raises:
        AttributeError: the namespace has no such term.

    >>> str(expand("org:subOrganizationOf"))
    'http://www.w3.org/ns/org#subOrganizationOf'
    """
    prefix, term = curie.split(":", 1)
    return NAMESPACES[prefix][term]


def compact(iri: str, *, base: str = BASE) -> str:
    """The shortest way to write an IRI: a prefixed name, or the part after the base; an IRI of elsewhere as it is.

    >>> compact("https://w3id.org/gonghui/id/union/临江县总工会"), compact("https://w3id.org/gonghui/ontology#atLeast")
    ('union/临江县总工会', 'gh:atLeast')
    """
    if iri.startswith(base):
        return iri[len(base) :]
    for prefix, namespace in PREFIXES.items():
        if iri.startswith(namespace):
            return f"{prefix}:{iri[len(namespace) :]}"
    return iri


def mint(group: str, *keys: str | int, base: str = BASE) -> URIRef:
    """The IRI of what a key names: the same key, the same IRI; Han characters stay, hostile ones are percent-encoded.

    >>> str(mint("union", "临江县总工会"))
    'https://w3id.org/gonghui/id/union/临江县总工会'
    >>> str(mint("measure", "5% 以上/户"))
    'https://w3id.org/gonghui/id/measure/5%25%20以上%2F户'
    """
    return URIRef(f"{base}{group}/" + "/".join(_segment(str(key)) for key in keys))


def _segment(key: str) -> str:
    if not key:
        raise BuildError("an IRI cannot be made from an empty key: give every entity and article a name")
    if key in {".", ".."}:
        return key.replace(".", "%2E")
    return _HOSTILE.sub(lambda match: quote(match[0], safe=""), key)


def article_iri(identifier: str, *, base: str = BASE) -> URIRef:
    """The IRI of an article."""
    return mint("article", identifier, base=base)


def evidence_iri(identifier: str, start: int, end: int, *, base: str = BASE) -> URIRef:
    """The IRI of a range of an article's text, by RFC 5147.

    >>> str(evidence_iri("seed", 12, 40))
    'https://w3id.org/gonghui/id/article/seed#char=12,40'
    """
    return URIRef(f"{article_iri(identifier, base=base)}#char={start},{end}")


def require_base(base: str) -> str:
    """The base itself, if IRIs can be minted on it.

    Raises:
        BuildError: it is no absolute IRI that ends in a slash.
    """
    if not _BASE.fullmatch(base):
        raise BuildError(f"{base}: a base is an absolute IRI that ends in '/', such as {BASE}")
    return base
