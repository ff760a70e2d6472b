"""The Accept header -> one of the media types that can be had."""

from __future__ import annotations

from collections.abc import Sequence

__all__ = ["choose"]


def choose(accept: str, offered: Sequence[str]) -> str | None:
    """The type that a client likes best, the first offered among equals; None where it takes none.

    >>> choose("text/html, text/turtle;q=0.9", ["application/ld+json", "text/turtle"])
    'text/turtle'
    >>> choose("", ["text/turtle"]), choose("image/png", ["text/turtle"])
    ('text/turtle', None)
    """
    ranges = [_range(part) for part in accept.split(",") if part.strip()] or [("*/*", 1.0)]
    rated = [(_quality(media, ranges), -order, media) for order, media in enumerate(offered)]
    quality, _, best = max(rated)
    return best if quality > 0 else None


def _range(part: str) -> tuple[str, float]:
    name, *options = (piece.strip() for piece in part.split(";"))
    for option in options:
        key, _, value = option.partition("=")
        if key.strip().lower() == "q":
            return name.lower(), _number(value)
    return name.lower(), 1.0


def _number(value: str) -> float:
    try:
        return min(max(float(value), 0.0), 1.0)
    except ValueError:
        return 0.0


def _quality(media: str, ranges: Sequence[tuple[str, float]]) -> float:
    """That of the most specific range which the type is in."""
    for pattern in (media, media.partition("/")[0] + "/*", "*/*"):
        found = [quality for name, quality in ranges if name == pattern]
        if found:
            return max(found)
    return 0.0
