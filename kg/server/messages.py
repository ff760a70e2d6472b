"""What comes in and what goes out, free of sockets."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final
from urllib.parse import parse_qsl

__all__ = ["FORM", "HTML", "TEXT", "Refusal", "Request", "Response", "parameters"]

FORM: Final = "application/x-www-form-urlencoded"
HTML: Final = "text/html; charset=utf-8"
TEXT: Final = "text/plain; charset=utf-8"


@dataclass(frozen=True, slots=True)
class Request:
    """One request; `path` and `query` are as they were sent, percent-encoded."""

    method: str
    path: str
    query: str = ""
    headers: Mapping[str, str] = field(default_factory=dict)  # names in lower case
    body: bytes = b""


@dataclass(frozen=True, slots=True)
class Response:
    """One answer."""

    status: int
    media: str
    body: bytes
    headers: tuple[tuple[str, str], ...] = ()


class Refusal(Exception):  # noqa: N818 - not every refusal is somebody's error
    """A request that gets no more than a status and a sentence."""

    def __init__(self, status: int, reason: str, *headers: tuple[str, str]) -> None:
        super().__init__(reason)
        self.status = status
        self.reason = reason
        self.headers = headers


def parameters(encoded: str | bytes) -> list[tuple[str, str]]:
    """The names and values of a form.

    Raises:
        Refusal: they are no UTF-8, or too many.
    """
    try:
        text = encoded.decode("ascii") if isinstance(encoded, bytes) else encoded
        return parse_qsl(text, keep_blank_values=True, errors="strict", max_num_fields=50)
    except ValueError as error:
        raise Refusal(400, "the parameters are not a form in percent-encoded UTF-8") from error
