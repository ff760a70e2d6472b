"""What a person sees: lines on the two streams, free of the control characters of articles, and progress on a terminal."""

from __future__ import annotations

import io
import os
import re
import sys
import time
from collections.abc import Iterator, Sequence
from typing import TypeVar

__all__ = ["abandon", "clean", "complain", "emit", "flush", "prepare", "progress", "say"]

T = TypeVar("T")

# controls but tab and newline, and the marks that turn the direction of text: both can make a terminal show what isn't there
_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]")


def prepare() -> None:
    """Both streams take any character, in UTF-8, whatever the locale."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def clean(text: str) -> str:
    r"""A text without characters that steer a terminal.

    >>> clean("职工\x1b[2J之家")
    '职工\\x1b[2J之家'
    """
    return _CONTROL.sub(lambda match: match[0].encode("unicode_escape").decode("ascii"), text)


def say(text: str) -> None:
    """A line for a person, on standard output."""
    print(clean(text))


def emit(text: str) -> None:
    """A result for another program: exactly these characters, unless a terminal reads them."""
    sys.stdout.write(clean(text) if sys.stdout.isatty() else text)


def complain(text: str) -> None:
    """One line on standard error."""
    print("kg: " + clean(" ".join(text.split("\n"))), file=sys.stderr)


def flush() -> None:
    """Find out now, not at exit, that nobody reads standard output any more."""
    sys.stdout.flush()


def abandon() -> None:
    """Let go of standard output when it takes no more, so that nothing is left to fail at exit."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def progress(items: Sequence[T], *, doing: str = "reading", what: str = "pages") -> Iterator[T]:
    """The items, with count, rate and time left on standard error if that is a terminal and there are several."""
    if not sys.stderr.isatty() or len(items) <= 1:
        yield from items
        return
    began = time.monotonic()
    try:
        for done, item in enumerate(items):
            _draw(f"{doing} {done + 1} of {len(items)}" + _pace(done, len(items), time.monotonic() - began, what))
            yield item
    finally:
        print("\r\x1b[K", end="", file=sys.stderr, flush=True)


def _draw(text: str) -> None:
    print(f"\r\x1b[K{text}", end="", file=sys.stderr, flush=True)


def _pace(done: int, total: int, seconds: float, what: str) -> str:
    rate = done / seconds if done else 0.0
    return f", {rate:.1f} {what}/s, {(total - done) / rate:.0f} s left" if rate else ""
