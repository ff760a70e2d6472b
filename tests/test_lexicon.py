"""The word lists: every table declared and readable, malformed ones refused by file and line."""

import re
from pathlib import Path

import pytest

import kg
from kg import lexicon
from kg.corpus import reading
from kg.errors import LexiconError
from kg.lexicon import TABLES, Phrases, any_word, column, load
from kg.model import Block, BlockKind
from kg.resources import ontology_dir

HEAD = "# source: a test\n# licence: MIT\n"
PACKAGE = Path(kg.__file__).parent
DOCUMENTED = re.findall(
    r"^\| `(\w+)` \| (.+?) \| .+ \| (.+?) \|$",
    (ontology_dir() / "lexicon" / "README.md").read_text(encoding="utf-8"),
    re.MULTILINE,
)


def test_every_file_is_declared_and_every_declared_table_has_a_file() -> None:
    assert {path.stem for path in (ontology_dir() / "lexicon").glob("*.tsv")} == set(TABLES)


@pytest.mark.parametrize("name", sorted(TABLES))
def test_every_table_is_well_formed_and_not_empty(name: str) -> None:
    assert load(name)
    assert len(column(name)) == len(load(name))


@pytest.mark.parametrize("name", sorted(set(TABLES) - {"html_bodies", "term_labels"}))
def test_every_cell_is_in_the_form_that_readings_have(name: str) -> None:
    assert [cell for row in load(name) for cell in row.values() if reading(cell) != cell] == []


def test_every_table_is_explained_with_its_columns_on_one_page() -> None:
    explained = {table: tuple(re.findall(r"`(\w+)`", columns)) for table, columns, _ in DOCUMENTED}
    assert explained == dict(TABLES)
    assert len(DOCUMENTED) == len(TABLES)


def test_the_page_says_who_reads_each_table() -> None:
    sources = {path.relative_to(PACKAGE).as_posix(): path.read_text(encoding="utf-8") for path in PACKAGE.rglob("*.py")}
    for table, _, readers in DOCUMENTED:
        named = {name for name, source in sources.items() if re.search(rf"\b(?:load|column|phrases)\([\"']{table}[\"']", source)}
        assert set(re.findall(r"`([\w/]+\.py)`", readers)) == named, table


def test_an_entry_may_begin_with_the_mark_of_comments() -> None:
    assert "#js_content" in column("html_bodies")


@pytest.mark.parametrize(
    ("table", "row", "complaint"),
    [
        ("awards", "五一奖章\talway", "alway is none of always, counted, prefixed, titled"),
        ("awards", "五一奖章（集体）\talways", "五一奖章（集体） matches nothing: （ is never in a reading"),
        ("awards", "五一奖章 \talways", "space around 五一奖章"),
        ("named_times", "十四五\t2021-1-1", "2021-1-1 is no date"),
        ("triggers", "举办\torganize organize", "organize stands twice in one cell"),
        ("triggers", "举办\torganize run", "run is none of attend, build, confer, issue, organize, serve"),
        ("undertakings", "竞赛\tProgram\ttwo", "two is no number"),
        ("undertakings", "竞赛\tContest", "Contest is none of "),
    ],
)
def test_cells_that_could_never_do_anything_are_refused(
    table: str, row: str, complaint: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "lexicon").mkdir()
    content = HEAD + "\t".join(TABLES[table]) + "\n" + row + "\n"
    (tmp_path / "lexicon" / f"{table}.tsv").write_text(content, encoding="utf-8")
    monkeypatch.setattr(lexicon, "ontology_dir", lambda: tmp_path)
    lexicon._load.cache_clear()
    with pytest.raises(LexiconError, match=rf"{table}\.tsv:4: {re.escape(complaint)}"):
        load(table)


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


def test_phrases_lie_within_one_range_each() -> None:
    text = "工会开会。工会,总工会"
    ranges = [Block(BlockKind.PARAGRAPH, start, end) for start, end in ((0, 5), (5, 8), (9, 11))]
    found = Phrases(["工会", "总工会"]).within(text, ranges)
    assert list(found) == [(ranges[0], 0, 2, "工会"), (ranges[1], 5, 7, "工会")]


def test_no_range_holds_no_phrase() -> None:
    assert list(Phrases(["工会"]).within("工会", [])) == []


@pytest.mark.parametrize("text", ["等等", "等", "的等", "总工会", "总(", "工会", "", "总", "a.b", "axb"])
def test_any_word_matches_what_its_words_do_one_by_one(text: str) -> None:
    words = ["等", "的", "等等", "总工会", "总(", "a.b"]
    longest = max((word for word in words if text.startswith(word)), key=len, default=None)
    match = re.match(any_word(words), text)
    assert (match and match[0]) == longest
