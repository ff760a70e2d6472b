"""kg.cache.codec: what is kept is what was extracted."""

from __future__ import annotations

import json
from decimal import Decimal

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kg.cache import decode, encode
from kg.model import Extraction
from tests.stories import STORIES

st.register_type_strategy(Decimal, st.decimals(allow_nan=False))


@pytest.mark.parametrize("story", STORIES)
def test_a_story_comes_back_equal_to_the_last_digit(story):
    again = decode(encode(story))
    assert again == story
    assert repr(again) == repr(story)


@settings(max_examples=30, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(st.from_type(Extraction))
def test_any_extraction_comes_back(extraction):
    assert repr(decode(encode(extraction))) == repr(extraction)
    assert "\n" not in encode(extraction)


def _changed(place: int, value: object) -> str:
    fields = json.loads(encode(STORIES[0]))
    fields[place] = value
    return json.dumps(fields)


@pytest.mark.parametrize(
    "text", ["", "null", "[]", "{", "[1,2,3]", _changed(0, None), _changed(1, [[1]]), _changed(2, [[9, []]]), _changed(2, [[0]])]
)
def test_what_is_no_extraction_is_refused(text):
    with pytest.raises(ValueError, match="not an extraction"):
        decode(text)
