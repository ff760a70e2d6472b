"""Queries that are meant to hurt: each is answered in time, by an error that says why, while others go on."""

from __future__ import annotations

import socket
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from typing import TYPE_CHECKING

import pytest

from tests.server.served import LIMITS

if TYPE_CHECKING:
    import httpx

SLACK = 5.0  # seconds in which a busy machine may do nothing of it
UNIONS = "SELECT ?union WHERE { ?union a gh:Union }"
CARTESIAN = "SELECT (COUNT(*) AS ?n) WHERE { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }"
_LONGER = [f"BIND(CONCAT({', '.join([f'?x{n}'] * 12)}) AS ?x{n + 1})" for n in range(9)]
HOSTILE = {
    "cartesian": CARTESIAN,
    "cartesian with order": "SELECT * WHERE { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } ORDER BY ?a ?d ?g",
    "cartesian with distinct": "SELECT DISTINCT ?a ?d ?g WHERE { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }",
    "paths": "SELECT * WHERE { ?a (!<x:a>|^!<x:a>)* ?b . ?b (!<x:a>|^!<x:a>)* ?c . ?c (!<x:a>|^!<x:a>)* ?d FILTER(?d = 1) }",
    "regex": "ASK { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i FILTER(REGEX(CONCAT(STR(?c), STR(?f), STR(?i)), '(x+x+)+y$')) }",
    "long strings": f"SELECT ?x9 WHERE {{ BIND('abcdefgh' AS ?x0) {' '.join(_LONGER)} }}",
}
HARMLESS = {  # what takes Oxigraph no time, though it may others
    "a regex that backtracks": "ASK { FILTER(REGEX(CONCAT('xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx', '!'), '(x+x+)+y$')) }",
    "a regex too large": "ASK { FILTER(REGEX('aaa', '((a{1,999}){1,999}){1,999}$')) }",
}


def get(client: httpx.Client, query: str) -> httpx.Response:
    return client.get("/sparql", params={"query": query}, headers={"Accept": "application/sparql-results+json"})


@pytest.mark.parametrize("name", HOSTILE)
def test_a_query_that_takes_too_much_is_stopped_and_others_go_on(client: httpx.Client, name: str) -> None:
    with ThreadPoolExecutor() as threads:
        hostile = threads.submit(get, client, HOSTILE[name])
        others = [get(client, UNIONS) for _ in range(5)]
        reply = hostile.result()
    assert reply.elapsed.total_seconds() < LIMITS.seconds + SLACK
    assert [other.status_code for other in others] == [200] * 5
    assert reply.status_code in {400, 503}
    assert "narrow" in reply.text


@pytest.mark.parametrize("name", HARMLESS)
def test_a_regex_cannot_be_a_bomb(client: httpx.Client, name: str) -> None:
    reply = get(client, HARMLESS[name])
    assert reply.json()["boolean"] is False
    assert reply.elapsed.total_seconds() < SLACK


def test_more_hostile_queries_than_workers_only_delay_the_others(client: httpx.Client) -> None:
    with ThreadPoolExecutor(8) as threads:
        hostile = [threads.submit(get, client, CARTESIAN) for _ in range(LIMITS.workers)]
        time.sleep(0.2)
        other = get(client, UNIONS)
        assert [query.result().status_code for query in hostile] == [503] * LIMITS.workers
    assert other.status_code in {200, 503}
    assert get(client, UNIONS).status_code == 200


def test_too_many_rows_are_an_error_not_a_part_of_the_answer(client: httpx.Client) -> None:
    reply = get(client, "SELECT * WHERE { ?a ?b ?c . ?d ?e ?f }")
    assert (reply.status_code, "more than 400 rows" in reply.text) == (400, True)
    assert len(get(client, "SELECT * WHERE { ?a ?b ?c . ?d ?e ?f } LIMIT 400").json()["results"]["bindings"]) == 400


@pytest.fixture
def listener() -> Iterator[tuple[int, list[object]]]:
    """A port, and who has called there."""
    callers: list[object] = []
    with socket.socket() as server:
        server.bind(("127.0.0.1", 0))
        server.listen()
        server.settimeout(0.1)
        stop = threading.Event()

        def listen() -> None:
            while not stop.is_set():
                try:
                    callers.append(server.accept())
                except TimeoutError:
                    continue

        thread = threading.Thread(target=listen)
        thread.start()
        yield server.getsockname()[1], callers
        stop.set()
        thread.join()


@pytest.mark.parametrize(
    "query",
    [
        "SELECT * WHERE { SERVICE <URL> { ?s ?p ?o } }",
        "SELECT * WHERE { SERVICE SILENT <URL> { ?s ?p ?o } }",
        "SELECT * WHERE { BIND(<URL> AS ?there) SERVICE ?there { ?s ?p ?o } }",
        "SELECT * WHERE { \\u0053ERVICE <URL> { ?s ?p ?o } }",
        "SELECT * FROM <URL> WHERE { ?s ?p ?o }",
        "SELECT * FROM NAMED <URL> WHERE { GRAPH ?g { ?s ?p ?o } }",
        "LOAD <URL>",
        "LOAD SILENT <URL> INTO GRAPH <x:g>",
    ],
)
def test_nobody_else_is_ever_asked(client: httpx.Client, listener: tuple[int, list[object]], query: str) -> None:
    port, callers = listener
    reply = get(client, query.replace("URL", f"http://127.0.0.1:{port}/"))
    time.sleep(0.2)
    assert callers == []
    assert reply.status_code == 400 or reply.json()["results"]["bindings"] == []


@pytest.mark.parametrize(
    "update",
    ["INSERT DATA { <x:a> <x:b> <x:c> }", "CLEAR ALL", "DROP DEFAULT", "DELETE WHERE { ?s ?p ?o }", "CREATE GRAPH <x:g>"],
)
def test_nothing_is_ever_changed(client: httpx.Client, update: str) -> None:
    before = get(client, "SELECT (COUNT(*) AS ?n) WHERE { ?s ?p ?o }").json()
    assert get(client, update).status_code == 400
    assert client.post("/sparql", data={"update": update}).status_code == 403
    assert get(client, "SELECT (COUNT(*) AS ?n) WHERE { ?s ?p ?o }").json() == before


@pytest.mark.parametrize("kind", ["application/sparql-query", "application/x-www-form-urlencoded"])
def test_ten_megabytes_of_text_are_refused(client: httpx.Client, kind: str) -> None:
    reply = client.post("/sparql", content=b"query=" + b"a" * 10_000_000, headers={"Content-Type": kind})
    assert reply.status_code == 413
    assert get(client, UNIONS).status_code == 200


def test_a_long_query_within_what_a_body_may_hold_is_refused(client: httpx.Client) -> None:
    reply = client.post("/sparql", data={"query": UNIONS + "#" * LIMITS.text})
    assert (reply.status_code, "no more than 50000 characters" in reply.text) == (413, True)


def test_a_deep_query_is_answered(client: httpx.Client) -> None:
    assert get(client, "SELECT * WHERE " + "{" * 5_000 + "}" * 5_000).status_code in {200, 400, 503}
    assert get(client, UNIONS).status_code == 200


@pytest.mark.parametrize(
    ("host", "status"),
    [
        ("localhost", 200),
        ("LOCALHOST:1234", 200),
        ("127.0.0.1", 200),
        ("[::1]:8765", 200),
        ("example.org", 421),
        ("127.0.0.1.example.org", 421),
        ("localhost.example.org:8765", 421),
        ("", 421),
    ],
)
def test_only_its_own_names_reach_it(client: httpx.Client, host: str, status: int) -> None:
    assert client.get("/", headers={"Host": host}).status_code == status


@pytest.mark.parametrize(
    "sent",
    [
        b"\x00\xff\xfe\r\n\r\n",
        b"GET /" + b"a" * 100_000 + b" HTTP/1.1\r\n\r\n",
        b"GET / HTTP/1.1\r\n" + b"X: y\r\n" * 1000 + b"\r\n",
        b"POST /sparql HTTP/1.1\r\nHost: localhost\r\nContent-Length: -5\r\n\r\n",
        b"POST /sparql HTTP/1.1\r\nHost: localhost\r\nContent-Length: 99999999999999999999\r\n\r\nabc",
    ],
)
def test_what_is_no_http_hurts_nobody(client: httpx.Client, sent: bytes) -> None:
    port = client.base_url.port
    with socket.create_connection(("127.0.0.1", port), timeout=5) as raw, suppress(OSError):  # it may hang up early
        raw.sendall(sent)
        raw.shutdown(socket.SHUT_WR)
        assert b"200" not in raw.recv(15)
    assert get(client, UNIONS).status_code == 200


@pytest.mark.parametrize(
    "value", ['" } INSERT DATA { <x:a> <x:b> <x:c> } #', "'''", "\\", "}}}} SERVICE <http://127.0.0.1:9/> {", "\n"]
)
def test_a_parameter_is_never_part_of_the_query(client: httpx.Client, value: str) -> None:
    reply = client.get("/query", params={"named": "organizers", "organization": value})
    assert reply.status_code == 200
    assert "0 行" in reply.text
