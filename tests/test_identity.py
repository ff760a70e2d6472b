"""Identity across articles: what must and what must not become one entity."""

from __future__ import annotations

import pytest

from tests.identity import PAIRS, joined, scores

APART = [pair for pair in PAIRS if not pair.same]
ONE = [pair for pair in PAIRS if pair.same]


def test_the_table_has_both_sides_in_every_category():
    assert len(PAIRS) >= 150
    assert {pair.category for pair in APART} == {pair.category for pair in ONE}


@pytest.mark.parametrize("pair", APART, ids=str)
def test_two_things_stay_apart(pair):
    assert not joined(pair)


@pytest.mark.parametrize("pair", ONE, ids=str)
def test_one_thing_is_one_entity(pair):
    assert joined(pair)


@pytest.mark.parametrize(("category", "score"), scores().items())
def test_names_are_read_and_told_apart_in_every_category(category, score):
    assert score.f1 >= 0.85, category
