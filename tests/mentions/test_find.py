"""All recognisers one after the other: whatever the text, their mentions nest, lie in it, and come in order."""

from itertools import pairwise

import pytest
from hypothesis import given

from kg.corpus import paragraph
from kg.mentions import find
from tests.pieces import PIECES, TEXTS, growth


@given(TEXTS)
def test_every_mention_lies_in_the_text(text: str) -> None:
    assert all(0 <= mention.start < mention.end <= len(text) and mention.name for mention in find(paragraph(text)))


@given(TEXTS)
def test_no_two_mentions_cross_or_double(text: str) -> None:
    mentions = find(paragraph(text))
    assert len({(mention.start, mention.end) for mention in mentions}) == len(mentions)
    assert not [(a, b) for a in mentions for b in mentions if a.start < b.start < a.end < b.end]


@given(TEXTS)
def test_mentions_come_in_order_of_the_text(text: str) -> None:
    assert all(a < b for a, b in pairwise(find(paragraph(text))))


@pytest.mark.parametrize("unit", ["".join(PIECES[:8]).translate(dict.fromkeys(map(ord, ",。;、“”《》")))[:120], PIECES[0]])
def test_a_line_without_stops_takes_time_in_proportion_to_its_length(unit: str) -> None:
    find(paragraph(unit))
    assert growth(lambda text: find(paragraph(text)), unit, 40) < 9
