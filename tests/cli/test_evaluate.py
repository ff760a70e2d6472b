"""`kg eval`."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from kg.cli import main

PAGE = "工会送清凉\n\n2021年7月8日 临川工人报\n\n7月1日，临川区总工会慰问环卫工人80名。\n"
GOLD = {
    "doc": "brief",
    "entities": [
        {"types": ["Union"], "names": ["临川区总工会"]},
        {"types": ["Group"], "names": ["环卫工人"]},
        {"types": ["Organization"], "names": ["临川工人报"], "optional": True},
        {"types": ["Area"], "names": ["临川区"], "optional": True},
        {"types": ["Area"], "names": ["抚州市"], "optional": True},
        {"types": ["Area"], "names": ["江西省"], "optional": True},
        {"types": ["Person"], "names": ["某人"]},
    ],
    "relations": [],
    "observations": [{"surface": "80名", "value": 80, "unit": "人", "bound": "exact", "counts": ["环卫工人"]}],
}


@pytest.fixture
def annotated(tmp_path: Path) -> Path:
    (tmp_path / "brief.txt").write_text(PAGE, encoding="utf-8")
    (tmp_path / "brief.gold.json").write_text(json.dumps(GOLD, ensure_ascii=False), encoding="utf-8")
    return tmp_path


def test_a_table_with_every_difference(annotated, capsys):
    assert main(["eval", str(annotated), "--errors"]) == 0
    out = capsys.readouterr().out
    assert "brief                  0.800      1.000    1.000    1.000    0.933" in out
    assert "    entity missed: Person 某人" in out
    assert "precision/recall: entities 1.000/0.667" in out
    assert out.endswith("pooled mean F1 0.9333\n")


def test_json_for_other_programs(annotated, capsys):
    assert main(["eval", str(annotated), "--json"]) == 0
    result = json.loads(capsys.readouterr().out)
    assert result["articles"][0]["entities"] | {"recall_by_type": {}} == {
        "p": 1.0,
        "r": 0.6667,
        "f1": 0.8,
        "tp": 2,
        "fp": 0,
        "fn": 1,
        "recall_by_type": {},
    }
    assert result["pooled"]["mean_f1"] == 0.9333


@pytest.mark.parametrize(("least", "code"), [("0.93", 0), ("0.94", 1)])
def test_what_is_not_good_enough_fails(annotated, least, code, capsys):
    assert main(["eval", str(annotated), "--min", least]) == code


def test_an_article_that_cannot_be_built_counts_as_missed(annotated, capsys):
    (annotated / "brief.txt").write_bytes(b"")
    assert main(["eval", str(annotated), "--errors"]) == 0
    out = capsys.readouterr().out
    assert "not built: " in out
    assert "empty" in out
    assert out.endswith("pooled mean F1 0.3333\n")


def test_a_folder_without_annotations_is_named(tmp_path, capsys):
    assert main(["eval", str(tmp_path)]) == 1
    assert capsys.readouterr().err == f"kg: {tmp_path}: no NAME.gold.json in this folder\n"
