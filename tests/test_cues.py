"""Patterns that are tried only where one of their words stands find what they would find anywhere."""

import importlib
import pkgutil
from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import kg
from kg.lexicon import Cued

MODULES = [
    info.name
    for info in pkgutil.walk_packages(kg.__path__, "kg.")
    if info.name.startswith(("kg.claims", "kg.corpus", "kg.mentions"))
]


def cued_patterns() -> Iterator[tuple[str, Cued]]:
    for name in MODULES:
        for what, thing in vars(importlib.import_module(name)).items():
            if isinstance(thing, Cued):
                yield f"{name}.{what}", thing
            elif getattr(thing, "__module__", "") == name and getattr(thing, "__annotations__", {}).get("return") == "Cued":
                yield f"{name}.{what}", thing()


CUED = dict(cued_patterns())


@pytest.mark.parametrize("name", sorted(CUED))
def test_no_match_lacks_its_cue(name: str) -> None:
    cued = CUED[name]

    @settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much])
    @given(st.from_regex(cued.pattern))
    def alike(text: str) -> None:
        anywhere = [match.span() for match in cued.pattern.finditer(text)]
        assert [match.span() for match in cued.finditer(text, 0, len(text))] == anywhere

    alike()


def test_nothing_is_found_without_a_cue() -> None:
    cued = Cued(r"[甲乙]市|丙", ["市"])
    assert list(cued.finditer("丙", 0, 1)) == []
    assert cued.search("甲市", 0, 1) is None
    assert cued.search("甲市", 0, 2) is not None
