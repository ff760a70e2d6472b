"""Organisations that fill a row of a roll of honour, alone or behind the name of one of their people."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Final

from kg.corpus import blocks_of
from kg.lexicon import column, load
from kg.mentions.names import is_name
from kg.mentions.wordsets import any_of
from kg.model import BlockKind, Document, Kind, Mention

__all__ = ["honoured_bodies"]

_SHORTEST: Final = 6  # characters: below that a row may be a word
_LISTING: Final = frozenset({BlockKind.LISTING})
_ROW: Final = re.compile(
    r"(?:\(?[\d一二三四五六七八九十]+[).、] *)?(?:(?P<person>[\u4e00-\u9fff]{2,4})(?:\([男女]\))? +)?"
    r"(?P<body>[\u4e00-\u9fffA-Za-z0-9()·“”]+) *"
)


def honoured_bodies(document: Document, _seen: Sequence[Mention]) -> Iterator[Mention]:
    """The organisation that a row of a roll names from its beginning to its end, without the post of who is honoured.

    >>> from kg.corpus import reading
    >>> from kg.model import Block
    >>> text = "1.林晓菲 海东市水务局监测与信息中心主任"
    >>> page = Document("", "", text, reading(text), (Block(BlockKind.LISTING, 0, len(text)),), "")
    >>> [mention.name for mention in honoured_bodies(page, ())]
    ['海东市水务局监测与信息中心']
    """
    for block in blocks_of(document, _LISTING):
        row = _ROW.fullmatch(document.reading, block.start, block.end)
        if row and (row["person"] is None or is_name(row["person"])):
            name = _without_post(row["body"]) if row["person"] else row["body"]
            if len(name) >= _SHORTEST and (kind := _kind(name)):
                yield Mention(row.start("body"), row.start("body") + len(name), kind, name)


def _without_post(body: str) -> str:
    """What is left of a body's name with a post at its end, nothing where no post is."""
    posts = (body[at:] for at in range(len(body)))
    post = next((post for post in posts if post in _posts()), None)
    return body.removesuffix(post) if post else ""


@cache
def _posts() -> frozenset[str]:
    return frozenset(column("person_titles"))


def _kind(name: str) -> Kind | None:
    """The class that the end of a name tells; a team or an office where only a roll would call it by name."""
    known = next((_kinds()[name[at:]] for at in range(len(name)) if name[at:] in _kinds()), None)
    return known or (Kind.SOCIAL_BODY if re.search(rf"{any_of('roll_tail')}$", name) else None)


@cache
def _kinds() -> dict[str, Kind]:
    return {row["suffix"]: Kind(row["kind"]) for row in load("organization_suffixes")}
