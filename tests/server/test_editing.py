"""Judging through the server: what its pages write, that nobody else can, and what comes of it in the next build."""

from __future__ import annotations

import json
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from kg.cli import main
from kg.errors import StoreError
from kg.judgements import Judgement, Verdict, load, record
from kg.server import Editing, Limits, listening
from tests.server.served import ARTICLE, ORGANIZATION, UNION, fields, first, forms, page, post, served, write
from tests.stories import BRIEF, PLAYED, REPORT

if TYPE_CHECKING:
    import httpx

DAY = date(2024, 3, 1)


def shown(client: httpx.Client, path: str = ARTICLE) -> str:
    return " ".join(page(client, path).text_content().split())


def test_without_editing_there_is_nothing_to_send(client: httpx.Client) -> None:
    for path in ("/", ARTICLE, f"/id/{UNION}", "/read?article=report"):
        text = client.get(path, headers={"Accept": "text/html"}).text
        assert 'action="/judge"' not in text, path
        assert '"token"' not in text, path
        assert "/judgements" not in text, path
    assert [client.get(path).status_code for path in ("/judge", "/judgements")] == [404, 404]
    assert client.get("/judge", headers={"Origin": "http://127.0.0.1"}).status_code == 404
    assert client.post("/judge", data={"verdict": "reject"}).status_code in {404, 405}
    assert client.post("/judgements", data={}).status_code in {404, 405}


@pytest.mark.parametrize("verdict", ["reject", "accept"])
def test_a_claim_is_judged_where_its_sentence_stands(editor: httpx.Client, editing: Editing, verdict: str) -> None:
    sent = first(editor, verdict) | {"why": "原文是计划"}
    reply = post(editor, sent)
    assert (reply.status_code, reply.headers["location"]) == (303, f"{ARTICLE}#{sent['one']}")
    assert load(editing.judgements) == (Judgement(Verdict(verdict), sent["one"], "", "周岚", DAY, "原文是计划"),)
    [said] = page(editor, ARTICLE).xpath("//*[@id=$id]", id=sent["one"])
    for text in ("周岚", "2024-03-01", "原文是计划", "judgements.tsv 第 2 行"):
        assert text in said.text_content()
    assert ("下次 kg build 起不再出现" in said.text_content()) == (verdict == "reject")


def test_every_claim_of_an_article_can_be_judged_and_events_cannot(editor: httpx.Client) -> None:
    offered = [fields(form)["one"] for form in forms(page(editor, ARTICLE), "reject")]
    assert len(offered) == len(set(offered)) > len(REPORT.claims) / 2
    assert all(claim.startswith(("claim/report/", "observation/report/")) for claim in offered)


@pytest.mark.parametrize("verdict", ["same", "different", "unsure"])
@pytest.mark.parametrize("path", [ARTICLE, f"/id/{UNION}", f"/id/{ORGANIZATION}", "/judgements"])
def test_names_that_look_alike_are_judged_with_both_sentences(
    editor: httpx.Client, editing: Editing, verdict: str, path: str
) -> None:
    assert shown(editor, path).count("临江县总工会投入资金12.5万元") >= 1
    assert post(editor, first(editor, verdict, path)).status_code == 303
    [judgement] = load(editing.judgements)
    assert (judgement.verdict, judgement.about) == (verdict, {ORGANIZATION, UNION})
    assert "周岚 2024-03-01" in shown(editor, path)


def test_an_entity_is_compared_with_one_that_the_reader_names(editor: httpx.Client, editing: Editing) -> None:
    form = next(form for form in forms(page(editor, "/id/program/金秋助学"), "same") if form.xpath(".//input[@required]"))
    sent = fields(form) | {"verdict": "different"}
    assert post(editor, sent | {"other": "技能大比武"}).status_code == 303
    [judgement] = load(editing.judgements)
    assert judgement.one == "program/金秋助学"
    assert judgement.other.endswith("/技能大比武")
    for name, reason in (
        ("河口村", "write which"),
        ("无名行动", "names nothing"),
        ("金秋助学", "named twice"),
        ("", "names nothing"),
    ):
        reply = post(editor, sent | {"other": name})
        assert (reply.status_code, reason in reply.text) == (400, True)
    assert len(load(editing.judgements)) == 1


def test_a_judgement_is_taken_back_by_its_line(editor: httpx.Client, editing: Editing) -> None:
    kept = Judgement(Verdict.ACCEPT, "claim/brief/1-2/00000000", "", "王芳", DAY)
    record(editing.judgements, kept)
    before = editing.judgements.read_bytes()
    sent = first(editor)
    post(editor, sent | {"why": "“&lt;"})
    [back] = [fields(form) for form in page(editor, ARTICLE).xpath("//dd//form[.//input[@name='row']]")]
    assert sent["one"] in back["row"]
    assert post(editor, back).status_code == 303
    assert editing.judgements.read_bytes() == before
    assert post(editor, back).status_code == 400


def test_what_contradicts_is_written_and_said(editor: httpx.Client, editing: Editing) -> None:
    sent = first(editor)
    for verdict in ("reject", "accept"):
        assert post(editor, sent | {"verdict": verdict}).status_code == 303
    assert len(load(editing.judgements)) == 2
    assert "说法矛盾" in shown(editor)
    assert f"line 3: accept {sent['one']} contradicts line 2" in shown(editor)


def test_what_names_nothing_any_more_is_said(editor: httpx.Client, editing: Editing) -> None:
    record(editing.judgements, Judgement(Verdict.DIFFERENT, "program/无名行动", "program/金秋助学", "王芳", DAY))
    record(editing.judgements, Judgement(Verdict.REJECT, "claim/report/3-9/00000000", "", "王芳", DAY))
    record(editing.judgements, Judgement(Verdict.ACCEPT, "by hand > }", "", "王芳", DAY))
    text = shown(editor, "/judgements")
    assert "line 2: program/无名行动 names nothing" in text
    assert f"{' '.join(REPORT.document.text[3:9].split())} 不对 王芳 2024-03-01 已不在图谱里" in text
    assert "by hand > } 对 王芳 2024-03-01 图谱里没有" in text


def test_the_same_form_twice_is_one_judgement(editor: httpx.Client, editing: Editing) -> None:
    sent = first(editor)
    assert [post(editor, sent).status_code for _ in range(2)] == [303, 303]
    assert len(load(editing.judgements)) == 1


def test_of_judgements_at_once_none_is_lost(editor: httpx.Client, editing: Editing) -> None:
    sent = first(editor)
    with ThreadPoolExecutor(8) as threads:
        replies = list(threads.map(lambda number: post(editor, sent | {"why": str(number)}), range(40)))
    assert [reply.status_code for reply in replies] == [303] * 40
    assert sorted(int(judgement.why) for judgement in load(editing.judgements)) == list(range(40))


def test_a_malformed_file_is_said_and_left_alone(editor: httpx.Client, editing: Editing) -> None:
    sent = first(editor)
    editing.judgements.write_text("<<<<<<< HEAD\n", encoding="utf-8")
    assert post(editor, sent).status_code == 400
    assert editing.judgements.read_text(encoding="utf-8") == "<<<<<<< HEAD\n"
    reply = editor.get(ARTICLE, headers={"Accept": "text/html"})
    assert (reply.status_code, "judgements.tsv:1" in reply.text) == (400, True)


def test_the_reader_knows_the_claims_of_each_sentence(editor: httpx.Client) -> None:
    [script] = page(editor, "/read?article=report").xpath("//script[@id='context']")
    judging = json.loads(script.text)["judging"]
    start = REPORT.document.text.index(PLAYED)
    said = [claim for key, claim in judging["claims"].items() if key.startswith(f"{start},{start + len(PLAYED)} ")]
    assert said
    offered = {fields(form)["one"] for form in forms(page(editor, ARTICLE), "reject")}
    assert set(judging["claims"].values()) <= offered
    assert {judging["base"] + claim for claim in offered if claim.startswith("observation/")} == set(judging["figures"])
    assert judging["page"] == ARTICLE


@pytest.mark.parametrize(
    ("host", "names"), [("0.0.0.0", ()), ("::", ()), ("kg.example.org", ()), ("127.0.0.1", ("kg.example.org",))]
)
def test_only_this_machine_may_judge(
    tmp_path: Path, editing: Editing, host: str, names: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    write(tmp_path, [BRIEF])
    with (
        pytest.raises(StoreError, match="cannot be judged"),
        listening(tmp_path, host, 0, Limits(), names=frozenset(names), editing=editing),
    ):
        pass
    allowed = [word for name in names for word in ("--allow-host", name)]
    with pytest.raises(SystemExit, match="2"):
        main(["serve", "-o", str(tmp_path), "--edit", "--host", host, *allowed])
    assert "--edit is for this machine alone" in capsys.readouterr().err


PAGE = """\
职工之家暖人心
云溪日报 2022年5月6日 记者 林小满
5月5日,云溪县总工会举办职工趣味运动会,300余名职工参加。
今年以来,云溪县总工会投入资金20万元,资助困难职工86名。
"""


def test_from_the_reader_to_the_next_build_and_back(tmp_path: Path, editing: Editing) -> None:
    (tmp_path / "page.txt").write_text(PAGE, encoding="utf-8")
    words = [
        "build",
        str(tmp_path / "page.txt"),
        "-o",
        str(tmp_path / "out"),
        "--judgements",
        str(editing.judgements),
        "--jobs",
        "1",
    ]
    graph, report = tmp_path / "out" / "graph.ttl", tmp_path / "out" / "report.md"
    assert main(words) == 0
    before = graph.read_bytes(), report.read_bytes()
    [article] = (path.stem for path in (tmp_path / "out" / "articles").glob("*.txt"))
    path = f"/id/article/{article}"
    with served(tmp_path / "out", editing) as client:
        sent = fields(forms(page(client, path), "reject")[0]) | {"verdict": "reject", "why": "原文是计划"}
        assert post(client, sent).status_code == 303
        assert graph.read_bytes() == before[0]

        assert main(words) == 0
        assert sent["one"] not in graph.read_text(encoding="utf-8")
        assert f"{sent['one']}, by 周岚, 2024-03-01: 原文是计划" in report.read_text(encoding="utf-8")
        assert "已不在图谱里" in shown(client, path)
        assert not page(client, path).xpath("//dl[@class='said-there']/dd[@id=$id]", id=sent["one"])

        [again] = forms(page(client, path), "accept", one=sent["one"])
        assert post(client, fields(again) | {"verdict": "accept"}).status_code == 303
        assert main(words) == 0
        assert graph.read_bytes() == before[0]
        assert "contradicts" in report.read_text(encoding="utf-8")

        for _ in range(2):
            back = page(client, path).xpath("//form[.//input[@name='row']]")[0]
            assert post(client, fields(back)).status_code == 303
        assert main(words) == 0
        assert (graph.read_bytes(), report.read_bytes()) == before
