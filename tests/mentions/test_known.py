"""Organisations that the lexicon knows by name, and newspapers."""

import pytest

from kg.model import Kind
from tests.sentences import named

ORGANIZATIONS = [kind for kind in Kind if kind.is_organization]

KNOWN = [
    ("劳工及福利局局长陈建国到场", ["劳工及福利局"]),
    ("香港的工联会主席陈建国主持", ["香港工会联合会"]),
    ("香港的职工盟和工联会抗议", ["香港职工会联盟", "香港工会联合会"]),
    ("澳门的街坊总会与工联合办", ["澳门街坊会联合总会", "澳门工会联合总会"]),
    ("建设银行海东分行捐款", ["建设银行海东分行"]),
    ("据《西海都市报》报道", ["西海都市报"]),
]
UNKNOWN = [
    "据台中即时报导",
    "香港的工联会长陈建国主持",
    "各社区工联会换届,职工联谊",
    "全国立法会议结束",
    "报道了此事,日报表送审",
]


@pytest.mark.parametrize(("text", "names"), KNOWN)
def test_known_names(text: str, names: list[str]) -> None:
    assert named(text, ORGANIZATIONS) == names


@pytest.mark.parametrize("text", UNKNOWN)
def test_words_that_look_like_known_names(text: str) -> None:
    assert named(text, ORGANIZATIONS) == []
