"""Who may judge through the server: the one person at this machine, from a page of this very server."""

from __future__ import annotations

import hmac
import secrets
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from ipaddress import ip_address
from pathlib import Path
from typing import Final
from urllib.parse import urlsplit

from kg.server.messages import FORM, Refusal, Request, parameters

__all__ = ["Editing", "is_loopback", "sent"]

_LONGEST: Final = 2**14  # bytes: a reason is a sentence or two


@dataclass(frozen=True, slots=True)
class Editing:
    """Who judges, and into which file; what no page of another site can know."""

    judgements: Path
    who: str
    today: Callable[[], date] = date.today
    token: str = field(default_factory=secrets.token_urlsafe)


def is_loopback(host: str) -> bool:
    """Whether only this machine reaches what listens at an address.

    >>> is_loopback("localhost"), is_loopback("127.0.0.1"), is_loopback("::1"), is_loopback("0.0.0.0")
    (True, True, True, False)
    """
    try:
        return host.lower() == "localhost" or ip_address(host).is_loopback
    except ValueError:
        return False


def sent(request: Request, editing: Editing) -> Mapping[str, str]:
    """The fields of a form that a page of this server sent.

    Raises:
        Refusal: it is no form, or it may come from elsewhere.
    """
    if request.method != "POST":
        raise Refusal(405, "a judgement is sent by the form of a page", ("Allow", "POST"))
    if not _is_own(request.headers):
        raise Refusal(403, "only a page of this server may send a judgement")
    if len(request.body) > _LONGEST:
        raise Refusal(413, f"a judgement has no more than {_LONGEST} bytes")
    if request.headers.get("content-type", "").partition(";")[0].strip().lower() != FORM:
        raise Refusal(415, f"a judgement is sent as {FORM}")
    fields = parameters(request.body)
    form = dict(fields)
    if not hmac.compare_digest(form.get("token", "").encode(), editing.token.encode()):
        raise Refusal(403, "this page is from before the server was started: go back, load it again, and judge then")
    if len(form) != len(fields) or any(map(_has_controls, form.values())):
        raise Refusal(400, "a judgement has each field once, and no control characters")
    return form


def _is_own(headers: Mapping[str, str]) -> bool:
    """Whether the browser says that a request comes from a page of this server; each sends one of the two origins at least."""
    origin = headers.get("origin") or _origin(headers.get("referer", ""))
    return origin.lower() == f"http://{headers['host']}".lower() and headers.get("sec-fetch-site", "same-origin") == "same-origin"


def _origin(url: str) -> str:
    """What a page's address begins with.

    >>> _origin("http://localhost:8765/id/article/7?char=3,9")
    'http://localhost:8765'
    """
    parts = urlsplit(url)
    return f"{parts.scheme}://{parts.netloc}"


def _has_controls(text: str) -> bool:
    return any(unicodedata.category(character) == "Cc" and not character.isspace() for character in text)
