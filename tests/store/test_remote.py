"""What goes over the wire to a store elsewhere, and what of it may be seen."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer

import pytest

from kg.errors import StoreError
from kg.graph import build
from kg.store import Endpoint, answers, mirror
from tests.stories import STORIES

GRAPH = build(STORIES)
SECRET = "correct-horse"
seen: list[str | None] = []


class Fake(BaseHTTPRequestHandler):
    """A store that says what its path asks for."""

    def answer(self) -> None:
        seen.append(self.headers["Authorization"])
        self.rfile.read(int(self.headers["Content-Length"] or 0))
        status, kind, body, more = {
            "/refuses": (401, "text/plain", SECRET, {}),
            "/redirects": (302, "text/plain", "", {"Location": "http://example.org/"}),
            "/page": (200, "text/html", "<p>hello", {}),
            "/broken": (200, "application/sparql-results+json", "{", {}),
            "/wrong": (400, "text/plain", "no such\nthing", {}),
            "/fails": (500, "text/html", "<html>", {}),
        }[self.path.partition("?")[0]]
        self.send_response(status)
        for name, value in {"Content-Type": kind, "Content-Length": str(len(body)), **more}.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body.encode())

    do_GET = do_PUT = do_POST = answer  # noqa: N815 - as http.server calls them

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture
def url() -> Iterator[str]:
    seen.clear()
    with HTTPServer(("127.0.0.1", 0), Fake) as fake:
        threading.Thread(target=fake.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{fake.server_port}"
        fake.shutdown()


@pytest.mark.parametrize(
    ("path", "message"),
    [
        ("/refuses", "refused with 401 Unauthorized: set KG_STORE_USER"),
        ("/redirects", "refused with 302"),
        ("/page", "not an answer to a query: text/html"),
        ("/broken", "not an answer to a query"),
        ("/wrong", "refused with 400 Bad Request: no such thing$"),
        ("/fails", "refused with 500 Internal Server Error$"),
    ],
)
def test_what_is_no_answer_is_said(url: str, path: str, message: str) -> None:
    with pytest.raises(StoreError, match=message) as caught:
        answers(Endpoint(url + path), "ASK {}")
    assert SECRET not in str(caught.value)


def test_a_page_is_no_graph_store(url: str) -> None:
    with pytest.raises(StoreError, match="not a Graph Store"):
        mirror(GRAPH, url + "/page")


def test_nobody_there_is_said() -> None:
    with pytest.raises(StoreError, match=r"http://127\.0\.0\.1:9/query: no answer \(ConnectError\)"):
        answers(Endpoint("http://127.0.0.1:9/query"), "ASK {}")


@pytest.mark.parametrize(
    ("variables", "header"),
    [
        ({"KG_STORE_TOKEN": SECRET}, f"Bearer {SECRET}"),
        ({"KG_STORE_USER": "kg", "KG_STORE_PASSWORD": SECRET}, "Basic a2c6Y29ycmVjdC1ob3JzZQ=="),
        ({"KG_STORE_PASSWORD": SECRET}, None),
        ({}, None),
    ],
)
def test_credentials_come_from_the_environment(url: str, variables, header, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("KG_STORE_TOKEN", "KG_STORE_USER", "KG_STORE_PASSWORD"):
        monkeypatch.delenv(name, raising=False)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    for path in ("/refuses", "/fails"):
        with pytest.raises(StoreError) as caught:
            answers(Endpoint(url + path), "ASK {}")
        assert SECRET not in str(caught.value)
    assert seen == [header, header]


@pytest.mark.parametrize("url", ["http://kg:correct-horse@localhost/query?key=correct-horse", "https://correct-horse@localhost/"])
def test_a_url_with_a_password_is_refused_without_repeating_it(url: str) -> None:
    with pytest.raises(StoreError, match="keep names and passwords out of URLs") as caught:
        answers(Endpoint(url), "ASK {}")
    assert SECRET not in str(caught.value)


@pytest.mark.parametrize("url", ["localhost:7878/query", "file:///etc/passwd", "ftp://localhost/", "http://", "", "query"])
def test_what_is_no_url_of_a_store_is_refused(url: str) -> None:
    with pytest.raises(StoreError, match="not the URL of a store"):
        answers(Endpoint(url), "ASK {}")
