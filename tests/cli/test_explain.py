"""`kg explain`."""

from __future__ import annotations

import json

from kg import samples
from kg.cli import main

PAGE = next(page.path for page in samples.find() if page.name.startswith("minle"))


def test_a_page_sentence_by_sentence(capsys):
    assert main(["explain", PAGE]) == 0
    out = capsys.readouterr().out
    assert "民乐县外卖配送行业工会联合会: IndustryUnion 民乐县外卖配送行业工会联合会" in out
    assert "63名: 63 人, exact" in out


def test_the_sentence_around_a_character(capsys):
    assert main(["explain", PAGE, "--at", "130"]) == 0
    assert capsys.readouterr().out.count("paragraph: ") == 1


def test_as_json_every_step_lies_in_its_sentence(capsys):
    assert main(["explain", PAGE, "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert {step["step"] for sentence in told for step in sentence["steps"]} >= {"mention", "figure", "period", "claim"}
    mentions = [(sentence, step) for sentence in told for step in sentence["steps"] if step["step"] == "mention"]
    assert all(sentence["start"] <= step["start"] < step["end"] <= sentence["end"] for sentence, step in mentions)


def test_a_character_in_no_sentence_is_said(capsys):
    assert main(["explain", PAGE, "--at", "100000"]) == 1
    assert "no sentence at character 100000" in capsys.readouterr().err


def test_a_missing_page_is_named(capsys):
    assert main(["explain", "gone.txt"]) == 1
    assert capsys.readouterr().err == "kg: gone.txt: no such file or folder: check the path\n"
