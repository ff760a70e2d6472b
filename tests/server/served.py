"""A real server on a folder, for as long as a test needs it, and what a browser would send to it."""

from __future__ import annotations

import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import httpx
from lxml import html

from kg.graph import build, turtle
from kg.model import Extraction
from kg.server import Editing, Limits, listening

if TYPE_CHECKING:
    from lxml.html import HtmlElement

__all__ = ["ALIKE", "ARTICLE", "LIMITS", "ORGANIZATION", "UNION", "fields", "first", "forms", "page", "post", "served", "write"]

LIMITS = Limits(seconds=2.0, rows=400, memory=2**29, text=50_000, workers=4)
ARTICLE = "/id/article/report"
UNION = "union/临江县总工会"
ORGANIZATION = "organization/临江县总工会"
ALIKE = f"""<article/report> schema:mentions <{ORGANIZATION}> .
<{ORGANIZATION}> skos:prefLabel "临江县总工会"@zh .
"""


def write(folder: Path, stories: Sequence[Extraction], more: str = "") -> None:
    """The files of a small build that the server needs, with more statements in Turtle."""
    (folder / "articles").mkdir(exist_ok=True)
    (folder / "graph.ttl").write_text(turtle(build(stories)) + more, encoding="utf-8")
    for story in stories:
        (folder / "articles" / f"{story.document.id}.txt").write_text(story.document.text, encoding="utf-8", newline="")


@contextmanager
def served(folder: Path, editing: Editing | None = None, limits: Limits = LIMITS) -> Iterator[httpx.Client]:
    """A client of a server on a folder."""
    with listening(folder, "127.0.0.1", 0, limits, editing=editing) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        with httpx.Client(base_url=f"http://127.0.0.1:{server.server_port}", timeout=60) as made:
            yield made
        server.shutdown()


def page(client: httpx.Client, path: str) -> HtmlElement:
    """A page as a browser sees it."""
    reply = client.get(path, headers={"Accept": "text/html"})
    assert reply.status_code == 200, path
    return html.fromstring(reply.text)


def forms(shown: HtmlElement, verdict: str, **wanted: str) -> list[HtmlElement]:
    """The forms that offer a verdict, of those whose fields have some values."""
    found = shown.xpath("//form[@action='/judge'][button[@name='verdict'][@value=$verdict]]", verdict=verdict)
    return [form for form in found if wanted.items() <= fields(form).items()]


def fields(form: HtmlElement) -> dict[str, str]:
    """What a form sends, without a verdict."""
    return {field.get("name"): field.get("value") or "" for field in form.xpath(".//input[@name]")}


def post(client: httpx.Client, sent: dict[str, str], **headers: str) -> httpx.Response:
    """What a browser does with a form."""
    own = {"Origin": str(client.base_url).rstrip("/"), "Sec-Fetch-Site": "same-origin"}
    return client.post("/judge", data=sent, headers=own | {name.replace("_", "-"): value for name, value in headers.items()})


def first(client: httpx.Client, verdict: str = "reject", path: str = ARTICLE) -> dict[str, str]:
    """What the first form of a page sends that offers a verdict."""
    form = forms(page(client, path), verdict)[0]
    return fields(form) | {"verdict": verdict}
