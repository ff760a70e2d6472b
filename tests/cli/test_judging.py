"""`kg review` and the commands that judge: what they ask, write, and refuse."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pytest

from kg import output
from kg.cli import main
from kg.graph import build, claim_ids, turtle
from kg.judgements import load
from tests.stories import REPORT, STORIES

CLAIM = claim_ids(REPORT.document, REPORT.claims[0])[0]
ORGANIZATION = "organization/临江县总工会"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    text = f"{turtle(build(STORIES))}\n<article/report> schema:mentions <{ORGANIZATION}> .\n"
    text += f'<{ORGANIZATION}> skos:prefLabel "临江县总工会"@zh .\n'
    articles = {f"articles/{story.document.id}.txt": story.document.text for story in STORIES}
    output.add(tmp_path / "out", {"graph.ttl": text} | articles)
    return tmp_path


def kg(folder: Path, *words: str) -> int:
    who = [] if words[0] == "review" else ["--who", "周岚", "--when", "2024-03-01"]
    return main([*words, *who, "-o", str(folder / "out"), "--judgements", str(folder / "judgements.tsv")])


def test_a_list_of_open_pairs_with_their_sentences(folder, capsys):
    assert kg(folder, "review") == 0
    text = capsys.readouterr().out
    assert "1 open pairs" in text
    assert "临江县总工会投入资金12.5万元" in text


def test_the_list_as_json(folder, capsys):
    assert kg(folder, "review", "--json") == 0
    [pair] = json.loads(capsys.readouterr().out)
    assert {pair["one"], pair["other"]} == {ORGANIZATION, "union/临江县总工会"} == set(pair["sentences"])


@pytest.mark.parametrize("verdict", ["same", "different", "unsure"])
def test_a_judged_pair_is_written_down_and_not_asked_again(folder, capsys, verdict):
    assert kg(folder, verdict, ORGANIZATION, "union/临江县总工会", "--why", "同一家") == 0
    written = (folder / "judgements.tsv").read_text(encoding="utf-8")
    assert written.endswith(f"\n{verdict}\t{ORGANIZATION}\tunion/临江县总工会\t周岚\t2024-03-01\t同一家\n")
    capsys.readouterr()
    assert kg(folder, "review") == 0
    assert capsys.readouterr().out == "0 open pairs\n"


@pytest.mark.parametrize("verdict", ["reject", "accept"])
def test_a_judged_claim_is_written_down(folder, verdict):
    assert kg(folder, verdict, CLAIM) == 0
    [judgement] = load(folder / "judgements.tsv")
    assert (judgement.verdict, judgement.one, judgement.other) == (verdict, CLAIM, "")


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        (("same", "技能大比武", "无名行动"), "names nothing in this graph"),
        (("same", "河口村", "青石镇"), "write which"),
        (("same", "技能大比武", "program/技能大比武"), "named twice"),
        (("reject", "claim/report/1-2/00000000"), "is no claim of this graph"),
    ],
)
def test_what_names_nothing_is_not_written_down(folder, capsys, words, reason):
    assert kg(folder, *words) == 1
    assert reason in capsys.readouterr().err
    assert not (folder / "judgements.tsv").exists()


def test_what_was_judged_can_be_judged_again_when_the_graph_holds_it_no_more(folder):
    gone = [("reject", "claim/report/1-2/00000000", ""), ("same", "union/县总工会", "union/临江县总工会")]
    lines = ["\t".join((*row, "王芳", "2024-02-01", "")) + "\n" for row in gone]
    (folder / "judgements.tsv").write_text("".join(lines), encoding="utf-8")
    assert kg(folder, "accept", "claim/report/1-2/00000000") == 0
    assert kg(folder, "different", "union/县总工会", "union/临江县总工会") == 0
    assert [judgement.verdict.value for judgement in load(folder / "judgements.tsv")] == ["reject", "same", "accept", "different"]


ANSWERS = [("s\n", ["same"]), ("D\n", ["different"]), ("u\n", ["unsure"]), ("\n", []), ("q\n", []), ("", [])]


@pytest.mark.parametrize(("keys", "verdicts"), ANSWERS)
def test_pairs_are_asked_one_after_the_other(folder, monkeypatch, keys, verdicts):
    monkeypatch.setattr("sys.stdin", io.StringIO(keys))
    assert kg(folder, "review", "--ask", "--who", "周岚") == 0
    assert [judgement.verdict.value for judgement in load(folder / "judgements.tsv")] == verdicts
