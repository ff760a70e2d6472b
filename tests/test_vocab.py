from __future__ import annotations

from urllib.parse import unquote

import pyoxigraph
import pytest
from hypothesis import given
from hypothesis import strategies as st
from rdflib import Graph

from kg.errors import BuildError
from kg.vocab import BASE, GH, NAMESPACES, SCHEMA, compact, evidence_iri, expand, mint, require_base

names = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=30)


def test_a_misspelt_term_raises() -> None:
    assert str(GH.Union) == "https://w3id.org/gonghui/ontology#Union"
    for wrong in ("Unoin", "union", ""):
        with pytest.raises(AttributeError):
            getattr(GH, wrong)
    with pytest.raises(AttributeError):
        SCHEMA.keywords  # noqa: B018 - of schema.org, but not in use here


@pytest.mark.parametrize("curie", ["gh:Unoin", "org:subOrganisationOf", "schema:containedIn", "skos:preflabel"])
def test_expand_refuses_what_a_namespace_does_not_hold(curie: str) -> None:
    with pytest.raises(AttributeError):
        expand(curie)


def test_every_term_survives_compact_and_expand() -> None:
    for prefix, namespace in NAMESPACES.items():
        for iri in dir(namespace):
            assert compact(iri).startswith(f"{prefix}:")
            assert str(expand(compact(iri))) == str(iri)


@pytest.mark.parametrize(
    ("key", "tail"),
    [
        ("临江县总工会", "临江县总工会"),
        ("“6+1”专项行动", "“6+1”专项行动"),
        ("臨江縣總工會", "臨江縣總工會"),
        ("a/b", "a%2Fb"),
        ("甲 乙", "甲%20乙"),
        ("甲\u3000乙", "甲%E3%80%80乙"),
        ("甲\u200b乙", "甲%E2%80%8B乙"),
        ("#char=0,1", "%23char=0,1"),
        ("?x", "%3Fx"),
        ("甲;", "甲%3B"),
        ("甲\u1680乙", "甲%E1%9A%80乙"),
        ("%41", "%2541"),
        ('<a>"{}|^`\\', "%3Ca%3E%22%7B%7D%7C%5E%60%5C"),
        ("..", "%2E%2E"),
        (".", "%2E"),
        ("...", "..."),
    ],
)
def test_readable_names_stay_and_hostile_characters_are_escaped(key: str, tail: str) -> None:
    assert str(mint("union", key)) == f"{BASE}union/{tail}"


def test_an_empty_key_is_refused() -> None:
    with pytest.raises(BuildError, match="empty key"):
        mint("place", "")


@given(names, names)
def test_different_keys_give_different_iris(one: str, other: str) -> None:
    assert (mint("place", one) == mint("place", other)) == (one == other)
    assert mint("place", one, other) != mint("place", one + other)


@given(names)
def test_the_key_can_be_read_back(name: str) -> None:
    assert unquote(str(mint("place", name)).rsplit("/", 1)[1]) == name


@given(names)
def test_minted_iris_are_iris_to_both_libraries(name: str) -> None:
    iri = mint("place", name)
    line = f"<{iri}> <{iri}> <{iri}> ."
    (quad,) = pyoxigraph.parse(line, pyoxigraph.RdfFormat.N_TRIPLES)
    assert quad.predicate.value == str(iri)
    assert set(Graph().parse(data=line, format="nt").subjects()) == {iri}


def test_evidence_ends_in_its_range() -> None:
    assert evidence_iri("甲", 3, 9, base="https://example.org/").endswith("article/甲#char=3,9")


@pytest.mark.parametrize("base", ["https://example.org/kg/", "urn:kg:/", "http://例子.中国/"])
def test_bases_that_fit(base: str) -> None:
    assert require_base(base) == base


@pytest.mark.parametrize(
    "base", ["", "example.org/", "https://example.org/id", "https://e.org/#", "https://e.org/ /", "https://e.org/?q=/"]
)
def test_bases_that_do_not_fit(base: str) -> None:
    with pytest.raises(BuildError, match="a base is an absolute IRI"):
        require_base(base)
