"""Who issues documents."""

import pytest

from kg.claims import Extractor
from kg.claims.papers import issuers
from tests.sentences import related

STATED = [
    (issuers, "市总工会印发《工会帮扶办法》。", ["《工会帮扶办法》 issuer 天水市总工会"]),
    (issuers, "市总工会、市人社局联合印发《工资集体协商办法》。", ["天水市总工会", "天水市人力资源和社会保障局"]),
    (issuers, "出台《天水市总工会帮扶办法》。", ["《天水市总工会帮扶办法》 issuer 天水市总工会"]),
]

NOT_STATED = [
    (issuers, "职工学习《工会法》。"),
    (issuers, "市总工会组织职工学习《工会法》。"),
    (issuers, "《工会帮扶办法》受到欢迎。"),
]


@pytest.mark.parametrize(("extractor", "text", "relations"), STATED)
def test_relations(extractor: Extractor, text: str, relations: list[str]) -> None:
    found = related(extractor, text, "天水市")
    assert len(found) == len(relations)
    assert all(relation.endswith(expected) for relation, expected in zip(found, relations, strict=True))


@pytest.mark.parametrize(("extractor", "text"), NOT_STATED)
def test_no_relations(extractor: Extractor, text: str) -> None:
    assert related(extractor, text, "天水市") == []
