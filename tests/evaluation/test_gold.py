"""Annotations: what is not in the format is refused with a word that helps."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from kg.errors import GoldError
from kg.evaluation import cases, load
from tests.evaluation.gold import fresh, written


@pytest.mark.parametrize(
    ("part", "item", "complaint"),
    [
        ("entities", {"types": ["Person"]}, "no 'names'"),
        ("entities", {"types": ["Person"], "names": []}, "an entity has no name"),
        ("entities", {"types": ["Worker"], "names": ["甲"]}, "Worker is none of Village, "),
        ("relations", {"s": "甲村", "p": "gh:assists", "o": "河口村"}, "a relation names no entity: 甲村"),
        ("relations", {"s": "临江县总工会", "p": "gh:helps", "o": "河口村"}, "gh:helps is none of org:subOrganizationOf, "),
        (
            "observations",
            {"surface": "1名", "value": 1, "unit": "人", "bound": "about", "counts": ["会员"]},
            "about is none of exact, ",
        ),
        ("observations", {"surface": "1名", "value": 1, "unit": "人", "bound": "exact"}, "no 'counts'"),
        ("observations", "1名", "string indices must be"),
    ],
)
def test_what_is_not_in_the_format(part: str, item: Any, complaint: str, tmp_path: Path) -> None:
    record = fresh()
    record[part].append(item)
    with pytest.raises(GoldError, match=r"report\.gold\.json: ") as refused:
        load(written(record, tmp_path))
    assert complaint in str(refused.value)


def test_what_is_no_json(tmp_path: Path) -> None:
    (tmp_path / "torn.gold.json").write_text("{", encoding="utf-8")
    with pytest.raises(GoldError, match="not readable as JSON"):
        load(tmp_path / "torn.gold.json")


def test_the_page_as_served_comes_before_its_text(tmp_path: Path) -> None:
    gold = written(fresh(), tmp_path)
    with pytest.raises(GoldError, match=r"no report\.html or report\.txt beside it"):
        cases(tmp_path)
    for name in ("report.txt", "report.html"):
        (tmp_path / name).touch()
        assert cases(tmp_path) == ((tmp_path / name, gold),)


def test_a_folder_without_annotations(tmp_path: Path) -> None:
    with pytest.raises(GoldError, match=r"no NAME\.gold\.json in this folder"):
        cases(tmp_path)
