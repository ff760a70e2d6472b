"""Who must not judge through the server, and what must not be written or shown: other sites, forged rows, markup."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from lxml import html

from kg.judgements import Judgement, Verdict, load, record
from tests.server.served import ARTICLE, UNION, first, post

if TYPE_CHECKING:
    import httpx

    from kg.server import Editing

DAY = date(2024, 3, 1)


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({"Host": "example.org"}, 421),
        ({"Host": "127.0.0.1.example.org", "Origin": "http://127.0.0.1.example.org"}, 421),
        ({"Origin": "http://example.org"}, 403),
        ({"Origin": "null"}, 403),
        ({"Origin": "http://127.0.0.1:1"}, 403),
        ({"Origin": "https://127.0.0.1"}, 403),
        ({"Origin": ""}, 403),
        ({"Origin": "", "Referer": "http://example.org/http://127.0.0.1"}, 403),
        ({"Sec_Fetch_Site": "cross-site"}, 403),
        ({"Sec_Fetch_Site": "same-site"}, 403),
        ({"Sec_Fetch_Site": "none"}, 403),
        ({"Content_Type": "text/plain"}, 415),
        ({"Content_Type": "multipart/form-data; boundary=x"}, 415),
        ({"Content_Type": "application/json"}, 415),
    ],
)
def test_no_other_site_can_judge(editor: httpx.Client, editing: Editing, headers: dict[str, str], status: int) -> None:
    assert post(editor, first(editor), **headers).status_code == status
    assert not editing.judgements.exists()


def test_a_browser_that_names_only_the_page_is_believed(editor: httpx.Client, editing: Editing) -> None:
    reply = post(editor, first(editor), Origin="", Referer=f"{str(editor.base_url).rstrip('/')}{ARTICLE}")
    assert (reply.status_code, len(load(editing.judgements))) == (303, 1)


@pytest.mark.parametrize("token", [None, "", "x", "é", "a" * 43])
def test_no_page_of_another_process_can_judge(editor: httpx.Client, editing: Editing, token: str | None) -> None:
    sent = {name: value for name, value in first(editor).items() if name != "token"}
    assert post(editor, sent if token is None else sent | {"token": token}).status_code == 403
    assert not editing.judgements.exists()


def test_a_judgement_is_never_in_an_address(editor: httpx.Client, editing: Editing) -> None:
    sent = first(editor)
    for method in ("GET", "HEAD", "PUT", "DELETE", "OPTIONS"):
        assert editor.request(method, "/judge", params=sent).status_code == 405
    assert editor.post("/judge", params=sent, headers={"Origin": str(editor.base_url).rstrip("/")}).status_code == 415
    assert not editing.judgements.exists()


@pytest.mark.parametrize("size", [20_000, 3_000_000])
def test_a_long_body_is_refused(editor: httpx.Client, editing: Editing, size: int) -> None:
    assert post(editor, first(editor) | {"why": "a" * size}).status_code == 413
    assert not editing.judgements.exists()


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\t", "\v", "\f", "\x1c", "\x85", "\u2028", "\u2029"])
def test_a_reason_is_never_a_row(editor: httpx.Client, editing: Editing, end: str) -> None:
    forged = end.join(["好", "same\ta/b\ta/c\t王芳\t2024-03-01\t", "#"])
    assert post(editor, first(editor) | {"why": forged}).status_code == 303
    [judgement] = load(editing.judgements)
    assert (judgement.verdict, judgement.who, judgement.why) == ("reject", "周岚", "好 same a/b a/c 王芳 2024-03-01 #")
    assert len(editing.judgements.read_text(encoding="utf-8").splitlines()) == 2


@pytest.mark.parametrize(
    "changed",
    [
        {"why": "a\x00b"},
        {"why": "a\x1b[2Jb"},
        {"verdict": "delete"},
        {"verdict": "same"},
        {"one": "claim/report/1-2/00000000"},
        {"one": "claim/report/1-2/> } ?"},
        {"one": UNION},
        {"one": ""},
        {"back": "http://example.org/"},
        {"back": "//example.org/"},
        {"back": "/\\example.org/"},
        {"back": "/\r\nSet-Cookie: a=b"},
        {"row": "nonsense"},
        {"row": ""},
        {"row": "reject\ta\t\tb\t2024-03-01\t\nreject\ta\t\tb\t2024-03-01\t"},
    ],
)
def test_what_is_wrong_is_refused_and_not_written(editor: httpx.Client, editing: Editing, changed: dict[str, str]) -> None:
    kept = Judgement(Verdict.ACCEPT, "claim/brief/1-2/00000000", "", "王芳", DAY)
    record(editing.judgements, kept)
    reply = post(editor, first(editor) | changed)
    assert reply.status_code == 400
    assert "location" not in reply.headers
    assert "set-cookie" not in reply.headers
    assert load(editing.judgements) == (kept,)


def test_a_field_given_twice_is_refused(editor: httpx.Client, editing: Editing) -> None:
    sent = first(editor)
    twice = [*sent.items(), ("one", sent["one"])]
    assert post(editor, dict(twice) | {"one": [sent["one"]] * 2}).status_code == 400  # type: ignore[dict-item]
    assert not editing.judgements.exists()


EVIL = "</script><script>alert(1)</script><img src=x onerror=alert(2)>\"'&{{7777*7777}}"


@pytest.mark.parametrize("path", [ARTICLE, "/judgements", "/read?article=report", f"/id/{UNION}"])
def test_no_text_of_a_judgement_is_markup(editor: httpx.Client, editing: Editing, path: str) -> None:
    claim = first(editor)["one"]
    record(editing.judgements, Judgement(Verdict.REJECT, claim, "", EVIL, DAY, EVIL))
    record(editing.judgements, Judgement(Verdict.REJECT, f"claim/report/3-9/{EVIL}", "", EVIL, DAY, EVIL))
    record(editing.judgements, Judgement(Verdict.UNSURE, UNION, EVIL, EVIL, DAY, EVIL))
    reply = editor.get(path, headers={"Accept": "text/html"})
    text = html.fromstring(reply.text)
    assert not text.xpath("//img | //*[@onerror]")
    assert not [script for script in text.xpath("//script") if (script.text or "").startswith("alert")]
    assert "60481729" not in reply.text
    assert "alert(1)" in reply.text


def test_pages_that_judge_let_nothing_else_happen(editor: httpx.Client) -> None:
    for path in (ARTICLE, "/judgements", f"/id/{UNION}"):
        reply = editor.get(path, headers={"Accept": "text/html"})
        policy = reply.headers["content-security-policy"]
        assert policy.startswith("default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'")
        assert "frame-ancestors 'none'" in policy
        assert "set-cookie" not in reply.headers
        assert "<script" not in reply.text
    read = editor.get("/read", params={"article": "report"})
    assert read.headers["content-security-policy"] == "frame-ancestors 'none'"
    assert "form-action 'self'" in html.fromstring(read.text).xpath("string(//meta[@http-equiv]/@content)")
