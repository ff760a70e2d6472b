"""The word lists: every table declared and readable, malformed ones refused by file and line."""

from pathlib import Path

import pytest

from kg import lexicon
from kg.errors import LexiconError
from kg.lexicon import TABLES, Phrases, column, load
from kg.resources import ontology_dir

HEAD = "# source: a test\n# licence: MIT\n"


def test_every_file_is_declared_and_every_declared_table_has_a_file() -> None:
    assert {path.stem for path in (ontology_dir() / "lexicon").glob("*.tsv")} == set(TABLES)


@pytest.mark.parametrize("name", sorted(TABLES))
def test_every_table_is_well_formed_and_not_empty(name: str) -> None:
    assert load(name)
    assert len(column(name)) == len(load(name))


@pytest.mark.parametrize("name", sorted(TABLES))
def test_no_cell_has_space_around_it(name: str) -> None:
    assert [row for row in load(name) if any(cell != cell.strip(" \u3000") for cell in row.values())] == []


@pytest.mark.parametrize(
    ("content", "complaint"),
    [
        ("word\nred\n", "source"),
        ("# source: a test\nword\nred\n", "licence"),
        (HEAD + "colour\nred\n", "must name the columns word"),
        (HEAD, "must name the columns word"),
        (HEAD + "word\nred\t1\n", ":4: 2 cells for 1 columns"),
        (HEAD + "word\n\tred\n", ":4: 2 cells for 1 columns"),
        (HEAD + "word\nred\ngreen\nred\n", ":6: red stands in line 4 already"),
    ],
)
def test_malformed_tables_are_refused(content: str, complaint: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "lexicon").mkdir()
    (tmp_path / "lexicon" / "colours.tsv").write_text(content, encoding="utf-8")
    monkeypatch.setattr(lexicon, "ontology_dir", lambda: tmp_path)
    monkeypatch.setattr(lexicon, "TABLES", {"colours": ("word",)})
    with pytest.raises(LexiconError, match=r"colours\.tsv") as refused:
        load("colours")
    assert complaint in str(refused.value)


def test_missing_table_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lexicon, "ontology_dir", lambda: tmp_path)
    with pytest.raises(LexiconError, match="no such lexicon table"):
        load("shapes")


def test_phrases_are_found_leftmost_and_longest() -> None:
    assert list(Phrases(["总工会", "工会", "市总工会"]).find("市总工会和工会")) == [(0, 4, "市总工会"), (5, 7, "工会")]


def test_hidden_phrases_hide_what_they_overlap() -> None:
    assert list(Phrases(["安庆"], hidden=["公安"]).find("公安庆祝节日,安庆人")) == [(7, 9, "安庆")]
