"""One connection: requests in, answers out, and what every answer carries."""

from __future__ import annotations

import re
import traceback
from http.server import BaseHTTPRequestHandler
from typing import TYPE_CHECKING, Final
from urllib.parse import quote

from kg.server.messages import TEXT, Request, Response
from kg.server.site import METHODS, respond

if TYPE_CHECKING:
    from kg.server.listening import Server

__all__ = ["Handler"]

_LONGEST_BODY: Final = 2**21  # bytes: a query, percent-encoded
_DRAINED: Final = 2**26  # bytes that are read and thrown away, so that who sends too much hears of it
_CLOSED: Final = (("Connection", "close"),)
_HEADERS: Final = {
    "Cache-Control": "no-cache",
    "Content-Security-Policy": "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; "
    "base-uri 'none'; frame-ancestors 'none'",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
}


class Handler(BaseHTTPRequestHandler):
    """Reads requests, writes answers."""

    server: Server
    protocol_version = "HTTP/1.1"
    server_version = "kg"
    sys_version = ""
    timeout = 30.0  # seconds that a client may let us wait for its bytes

    def answer(self) -> None:
        """Answer one request."""
        try:
            response = self._response()
        except Exception:
            traceback.print_exc()
            response = Response(500, TEXT, b"a defect of kg, please report it\n")
        self._write(response)

    do_GET = do_HEAD = do_POST = do_PUT = do_DELETE = do_PATCH = do_OPTIONS = answer  # noqa: N815

    def _response(self) -> Response:
        if _name(self.headers.get("Host", "")) not in self.server.hosts:
            return Response(421, TEXT, b"this server is not called so: --allow-host lets it be\n", _CLOSED)
        if self.command not in METHODS:
            return Response(405, TEXT, b"here is nothing to change\n", (("Allow", ", ".join(METHODS)), *_CLOSED))
        body = self._body()
        if isinstance(body, Response):
            return body
        path, _, query = _ascii(self.path).partition("?")
        headers = {name.lower(): value for name, value in self.headers.items()}
        return respond(self.server.current(), Request(self.command, path, query, headers, body))

    def _body(self) -> bytes | Response:
        length = self.headers.get("Content-Length", "0")
        if "Transfer-Encoding" in self.headers or not length.isdecimal():
            return Response(411, TEXT, b"say how long the query is\n", _CLOSED)
        if int(length) <= _LONGEST_BODY:
            return self.rfile.read(int(length))
        self._drain(min(int(length), _DRAINED))
        return Response(413, TEXT, b"a query is not so long\n", _CLOSED)

    def _drain(self, left: int) -> None:
        while left > 0 and (read := len(self.rfile.read(min(left, 2**16)))):
            left -= read

    def _write(self, response: Response) -> None:
        own = dict(response.headers)
        self.send_response(response.status)
        sent = {**_HEADERS, "Content-Type": response.media, "Content-Length": str(len(response.body)), **own}
        for name, value in sent.items():
            self.send_header(name, value)
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(response.body)

    def log_message(self, *_: object) -> None:
        """Say nothing: who asked what is nobody's business."""


def _ascii(target: str) -> str:
    """A request's target with what should have been percent-encoded, and is read as Latin-1, percent-encoded.

    >>> _ascii("/search?q=%E5%B7%A5" + "会".encode().decode("latin-1"))
    '/search?q=%E5%B7%A5%E4%BC%9A'
    """
    return re.sub(r"[^!-~]", lambda match: quote(match[0], encoding="latin-1"), target)


def _name(host: str) -> str:
    """The name in a Host header, without its port.

    >>> _name("LocalHost:8765"), _name("[::1]:8765"), _name("[::1]")
    ('localhost', '[::1]', '[::1]')
    """
    return re.sub(r":[0-9]*$", "", host).lower()
