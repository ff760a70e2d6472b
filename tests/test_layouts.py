"""The same article as text and as HTML of several layouts and encodings: the same claims."""

from __future__ import annotations

from collections import Counter

import pytest

from kg import corpus, pipeline, samples
from kg.model import Claim, Dating, Entity, Relation
from tests.layouts import LAYOUTS, article

CHARSETS = {"utf-8": "utf-8", "gb2312": "gb18030"}  # what pages declare, and what they are written in


def named(entities: tuple[Entity, ...]) -> frozenset[str]:
    return frozenset(entity.within + entity.name for entity in entities)


def said(claim: Claim) -> tuple[object, ...]:
    """What a claim states, wherever it stands."""
    match claim:
        case Relation(subject, predicate, object_):
            return named((subject,)), predicate, named((object_,))
        case Dating(event, first, last):
            return named((event,)), first, last
    figure = claim.figure
    slots = named(claim.actors), named(claim.about), named(claim.places)
    period = claim.first, claim.last, claim.recurrence, claim.target
    return figure.surface, figure.value, figure.bound, figure.unit, claim.measure, slots, period


@pytest.mark.parametrize("declared", CHARSETS)
@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("page", samples.find(), ids=lambda page: page.name)
def test_an_article_states_the_same_in_every_layout(page, layout, declared):
    document = pipeline.read(page)
    html = LAYOUTS[layout](article(document)).format(charset=declared)
    again = pipeline.extract(corpus.read(html.encode(CHARSETS[declared]), "page.html", home=document.home))
    expected = Counter(map(said, pipeline.extract(document).claims))
    assert expected
    assert Counter(map(said, again.claims)) == expected
