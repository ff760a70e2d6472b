"""SPARQL 1.1 stores elsewhere, over HTTP; who may use them stands in the environment and is never written out."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final
from urllib.parse import urlsplit

import pyoxigraph as ox

from kg.errors import StoreError
from kg.vocab import BASE

if TYPE_CHECKING:
    import httpx

__all__ = ["Endpoint", "answers", "connect", "send"]

_TOKEN: Final = "KG_STORE_TOKEN"  # noqa: S105 - the name of a variable
_USER: Final = "KG_STORE_USER"
_PASSWORD: Final = "KG_STORE_PASSWORD"  # noqa: S105 - the name of a variable
_SECONDS: Final = 300.0
_ACCEPT: Final = "application/sparql-results+json, application/n-triples, text/turtle;q=0.5"


@dataclass(frozen=True, slots=True)
class Endpoint:
    """Where a store answers queries by the SPARQL 1.1 Protocol, and the graph there that they are about."""

    url: str
    graph: str = BASE


def answers(endpoint: Endpoint, query: str) -> ox.QuerySolutions | ox.QueryBoolean | list[ox.Triple]:
    """What a store says to a query.

    Raises:
        StoreError: it cannot be reached, refuses, or says what is no answer.
    """
    with connect(endpoint.url) as client:
        headers = {"Content-Type": "application/sparql-query", "Accept": _ACCEPT}
        reply = send(client, endpoint.url, "POST", {"default-graph-uri": endpoint.graph}, content=query, headers=headers)
    try:
        return _read(reply)
    except (SyntaxError, ValueError) as error:
        raise StoreError(f"{endpoint.url}: not an answer to a query: {str(error).splitlines()[0]}") from error


def _read(reply: httpx.Response) -> ox.QuerySolutions | ox.QueryBoolean | list[ox.Triple]:
    kind = reply.headers.get("content-type", "")
    if results := ox.QueryResultsFormat.from_media_type(kind):
        return ox.parse_query_results(reply.content, results)
    if graph := ox.RdfFormat.from_media_type(kind):
        return [quad.triple for quad in ox.parse(reply.content, graph)]
    raise ValueError(kind or "no content type")


def connect(url: str) -> httpx.Client:
    """A client for the store at a URL, with what the environment says of who is asking.

    Raises:
        StoreError: it is no URL, or holds a password.
    """
    import httpx  # noqa: PLC0415 - a sixth of a second that only a store elsewhere needs

    parts = urlsplit(url)
    if parts.scheme not in {"http", "https"} or not parts.hostname:
        raise StoreError(f"{_bare(url)}: not the URL of a store: it begins with http:// or https://")
    if "@" in parts.netloc:
        raise StoreError(f"{_bare(url)}: keep names and passwords out of URLs: set {_USER} and {_PASSWORD}, or {_TOKEN}")
    token, user = os.environ.get(_TOKEN), os.environ.get(_USER)
    return httpx.Client(
        headers={"Authorization": f"Bearer {token}"} if token else {},
        auth=(user, os.environ.get(_PASSWORD, "")) if user and not token else None,
        timeout=_SECONDS,
        trust_env=False,
    )


def send(
    client: httpx.Client,
    url: str,
    method: str,
    parameters: Mapping[str, str],
    *,
    content: str | None = None,
    headers: Mapping[str, str] | None = None,
    absent: bool = False,
) -> httpx.Response:
    """One request and its answer, which is a success.

    Args:
        client: of `connect`.
        url: of the store.
        method: GET, PUT, POST or DELETE.
        parameters: what the URL's query says besides.
        content: the body.
        headers: beside those of the client.
        absent: take "not found" for an answer.

    Raises:
        StoreError: the store cannot be reached, or refuses.
    """
    import httpx  # noqa: PLC0415

    body = content.encode() if content is not None else None
    try:
        reply = client.request(method, httpx.URL(url).copy_merge_params(parameters), content=body, headers=headers)
    except httpx.HTTPError as error:
        raise StoreError(f"{url}: no answer ({type(error).__name__}): is the store running there?") from error
    if reply.is_success or (absent and reply.status_code == httpx.codes.NOT_FOUND):
        return reply
    raise StoreError(f"{url}: {method} refused with {reply.status_code} {reply.reason_phrase}{_advice(reply)}")


def _advice(reply: httpx.Response) -> str:
    if reply.status_code in {401, 403}:
        return f": set {_USER} and {_PASSWORD}, or {_TOKEN}"
    said = " ".join(reply.text.split())[:160] if reply.headers.get("content-type", "").startswith("text/plain") else ""
    return f": {said}" if said else ""


def _bare(url: str) -> str:
    """A URL without what may be secret in it."""
    return url.rpartition("@")[2].partition("?")[0]
