"""The same figures as the evaluation kit's own scorer, where the kit lies beside the checkout."""

from __future__ import annotations

import importlib.util
import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from rdflib import Graph

from kg import graph, pipeline
from kg.evaluation import cases, load, score
from tests.evaluation.gold import GOLD, written
from tests.stories import REPORT

KIT = Path(__file__).parents[3] / "shared" / "eval"

pytestmark = [
    pytest.mark.kit,
    pytest.mark.skipif(not (KIT / "score.py").is_file(), reason="the evaluation kit is not beside the checkout"),
]


@pytest.fixture(scope="module")
def scorer() -> ModuleType:
    spec = importlib.util.spec_from_file_location("kit_score", KIT / "score.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def built() -> Mapping[Path, Graph]:
    return {gold: pipeline.build([page]).graph for page, gold in cases(KIT / "dev")}


def of_kit(scorer: ModuleType, triples: Graph, gold: Path) -> tuple[Mapping[str, Any], int]:
    """What the kit's scorer says of a graph, and how many differences it lists."""
    record, errors = json.loads(gold.read_text(encoding="utf-8")), []
    predicted = scorer.Predicted(Graph().parse(data=graph.turtle(triples), format="turtle"))
    entities, index = scorer.score_entities(predicted, record, errors)
    relations = scorer.score_relations(predicted, record, index, errors)
    observations = scorer.score_observations(predicted, record, errors)
    return {"entities": entities, "relations": relations, "observations": observations}, len(errors)


def test_on_the_articles_of_the_kit_and_on_each_with_the_annotation_of_another(scorer, built):
    golds = list(built)
    assert len(golds) >= 7
    for gold, other in _pairs(golds):
        expected, differences = of_kit(scorer, built[gold], other)
        result = score(built[gold], load(other))
        assert result.as_dict().items() >= expected.items(), (gold.name, other.name)
        assert len(result.remarks) == differences, (gold.name, other.name)


def _pairs(golds: list[Path]) -> Iterator[tuple[Path, Path]]:
    yield from zip(golds, golds, strict=True)
    yield from zip(golds, golds[1:] + golds[:1], strict=True)


@pytest.mark.parametrize("kept", [slice(None), slice(1, None, 2), slice(None, None, 3)])
def test_on_a_story_and_on_parts_of_its_annotation(scorer, kept, tmp_path):
    record = GOLD | {"relations": GOLD["relations"][kept], "observations": GOLD["observations"][kept]}
    gold = written(record, tmp_path)
    triples = graph.build([REPORT])
    expected, differences = of_kit(scorer, triples, gold)
    result = score(triples, load(gold))
    assert result.as_dict().items() >= expected.items()
    assert len(result.remarks) == differences
