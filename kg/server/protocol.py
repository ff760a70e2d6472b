"""The SPARQL 1.1 Protocol: a request -> the query in it -> an answer in the format that was asked for."""

from __future__ import annotations

from typing import Final

from kg.server.messages import FORM, TEXT, Refusal, Request, Response, parameters
from kg.server.work import Question
from kg.server.workers import Workers

__all__ = ["asks", "sparql"]

_QUERY: Final = "application/sparql-query"
_UPDATE: Final = "application/sparql-update"
_DATASET: Final = ("default-graph-uri", "named-graph-uri")


def asks(request: Request) -> bool:
    """Whether there is a query in a request, or what is meant to be one."""
    return request.method == "POST" or any(name in {"query", "update"} for name, _ in parameters(request.query))


def sparql(request: Request, pool: Workers) -> Response:
    """The answer to the query in a request.

    Raises:
        Refusal: there is none, it is an update, or it asks for more than it may.
    """
    text = _text(request)
    if len(text) > pool.limits.text:
        raise Refusal(413, f"a query has no more than {pool.limits.text} characters here")
    answer = pool.ask(Question(text, {}, request.headers.get("accept", "")))
    media = TEXT if answer.media == "text/plain" else answer.media
    return Response(answer.status, media, answer.body, (("Vary", "Accept"),))


def _text(request: Request) -> str:
    sent = parameters(request.query)
    kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if request.method == "POST":
        if kind == FORM:
            sent += parameters(request.body)
        elif kind == _QUERY:
            sent.append(("query", _decoded(request.body)))
        elif kind == _UPDATE:
            raise Refusal(403, "updates are not taken: change the pages and build again")
        else:
            raise Refusal(415, f"a query is sent as {_QUERY} or {FORM}")
    return _only_query(sent)


def _only_query(sent: list[tuple[str, str]]) -> str:
    names = [name for name, _ in sent]
    if "update" in names:
        raise Refusal(403, "updates are not taken: change the pages and build again")
    if any(name in names for name in _DATASET):
        raise Refusal(400, "there is one graph here, without a name: leave default-graph-uri and named-graph-uri out")
    queries = [value for name, value in sent if name == "query"]
    if len(queries) != 1:
        raise Refusal(400, "give one query, in the parameter query")
    return queries[0]


def _decoded(body: bytes) -> str:
    try:
        return body.decode("utf-8")
    except UnicodeDecodeError as error:
        raise Refusal(400, f"the query is not UTF-8: byte {error.start} is wrong") from error
