"""The reader: the page of one article beside the picture of what it says."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from lxml import html

from kg.graph import build
from kg.network import network
from tests.stories import BRIEF, PLAYED, REPORT, TEXT

if TYPE_CHECKING:
    import httpx


def data(client: httpx.Client, identifier: str, script: str) -> Any:
    reply = client.get("/read", params={"article": identifier})
    assert reply.status_code == 200
    [found] = html.fromstring(reply.text).xpath(f"//script[@id='{script}']")
    return json.loads(found.text)


@pytest.mark.parametrize("story", [REPORT, BRIEF])
def test_it_shows_what_the_article_says_and_nothing_else(client: httpx.Client, story: Any) -> None:
    alone = network(build([story]))
    rows = data(client, story.document.id, "nodes")
    assert {row["name"] for row in rows} == {label["label"] for _, label in alone.nodes(data=True)}
    relations = [relation for edge in data(client, story.document.id, "edges") for relation in edge["relations"]]
    assert len(relations) == alone.number_of_edges()
    assert len(data(client, story.document.id, "context")["figures"]) == len(alone.graph["figures"])


def test_it_has_the_text_and_where_in_it_something_is_named_or_stated(client: httpx.Client) -> None:
    reading = data(client, "report", "context")["reading"]
    assert reading["text"] == TEXT
    assert [TEXT.index(PLAYED), TEXT.index(PLAYED) + len(PLAYED)] in reading["claims"]
    names = {row["name"]: place for place, row in enumerate(data(client, "report", "nodes"))}
    called = {TEXT[start:end] for start, end, nodes in reading["mentions"] if names["临江县总工会"] in nodes}
    assert {"临江县总工会", "县总工会"} <= called


@pytest.mark.parametrize("identifier", ["", "nobody", "../graph", "x> <y", "report#char=1,2"])
def test_what_is_no_article_is_not_found(client: httpx.Client, identifier: str) -> None:
    assert client.get("/read", params={"article": identifier}).status_code == 404


def test_the_page_of_an_article_leads_to_it(client: httpx.Client) -> None:
    assert "/read?article=report" in client.get("/id/article/report", headers={"Accept": "text/html"}).text
