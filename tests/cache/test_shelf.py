"""kg.cache: what is filed, found, refused when damaged, and removed."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kg import cache
from kg.cache import version
from kg.errors import BuildError
from tests.stories import BRIEF, REPORT, STORIES


def test_what_was_filed_is_found_again(tmp_path):
    assert cache.fetch(tmp_path, "a") is None
    cache.store(tmp_path, "a", REPORT)
    assert cache.fetch(tmp_path, "a") == REPORT
    cache.store(tmp_path, "a", BRIEF)
    assert cache.fetch(tmp_path, "a") == BRIEF
    assert [path.name for path in tmp_path.iterdir()] == ["a.json"]


@pytest.mark.parametrize("cut", [0, 1, 40, 1000, -1])
def test_a_damaged_file_is_as_good_as_none(tmp_path, cut):
    cache.store(tmp_path, "a", REPORT)
    path = tmp_path / "a.json"
    path.write_bytes(path.read_bytes()[:cut])
    assert cache.fetch(tmp_path, "a") is None


def test_a_changed_byte_is_noticed(tmp_path):
    cache.store(tmp_path, "a", REPORT)
    path = tmp_path / "a.json"
    path.write_text(path.read_text(encoding="utf-8").replace("126", "127"), encoding="utf-8")
    assert cache.fetch(tmp_path, "a") is None


def test_a_key_stands_for_all_that_an_extraction_depends_on(monkeypatch):
    keys = [cache.key(b"page"), cache.key(b"page "), cache.key(b"page", "2020-01-01"), cache.key(b"page", "", "2020-01-01")]
    monkeypatch.setattr(cache.shelf, "extractor_version", lambda: "another")
    keys.append(cache.key(b"page"))
    assert len(set(keys)) == len(keys)


def test_the_version_covers_the_code_and_the_word_lists():
    names = {path.as_posix().rpartition("/kg/")[2] or path.name for path in version._files()}
    assert {"model.py", "linking/entities.py", "corpus/page.py", "claims/observations/extraction.py"} <= names
    assert any(name.endswith("lexicon/units.tsv") for name in names)
    assert not any(name.startswith(("cli/", "view/")) for name in names)


def test_a_shelf_reads_what_it_is_asked_for(tmp_path):
    for story in STORIES:
        cache.store(tmp_path, "k" + story.document.id, story)
    shelf = cache.Shelf(tmp_path, {story.document.id: "k" + story.document.id for story in STORIES})
    assert dict(shelf) == {story.document.id: story for story in STORIES}
    assert dict(cache.only(shelf, ["brief"])) == {"brief": BRIEF}
    assert dict(cache.only(dict(shelf), ["brief"])) == {"brief": BRIEF}
    (tmp_path / "kbrief.json").unlink()
    with pytest.raises(BuildError, match=r"kbrief\.json: gone or damaged"):
        shelf["brief"]


def test_pruning_keeps_what_a_build_holds(tmp_path):
    for name in ("a", "b"):
        cache.store(tmp_path, name, replace(REPORT))
    cache.prune(tmp_path, cache.Shelf(tmp_path, {"report": "a"}))
    assert [path.name for path in tmp_path.iterdir()] == ["a.json"]
