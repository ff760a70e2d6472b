"""Short names that a text itself gives in brackets: 省职工文化体育协会(以下简称文体协会)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from kg.corpus import PROSE, blocks_of
from kg.lexicon import Phrases
from kg.model import Document, Mention

__all__ = ["abbreviations"]

_GIVEN: Final = re.compile(r"\((?:以下|下)?(?:简)?称?:?“?(?P<short>[\u4e00-\u9fff]{2,8})”?\)")


def abbreviations(document: Document, seen: Sequence[Mention]) -> Iterator[Mention]:
    """Every place where an organisation is called by a short name that stood in brackets behind its full one.

    >>> from kg.corpus import reading
    >>> from kg.model import Block, BlockKind, Kind
    >>> text = "晋城市职工文化体育协会(简称文体协会)成立,文体协会有会员80人。"
    >>> page = Document("", "", text, reading(text), (Block(BlockKind.PARAGRAPH, 0, len(text)),), "")
    >>> [(m.start, m.full) for m in abbreviations(page, [Mention(0, 11, Kind.SOCIAL_BODY, "晋城市职工文化体育协会")])]
    [(14, '晋城市职工文化体育协会'), (22, '晋城市职工文化体育协会')]
    """
    given = dict(_given(document, seen))
    if not given:
        return
    for _, start, end, short in Phrases(given).within(document.reading, blocks_of(document, PROSE)):
        whole = given[short]
        yield Mention(start, end, whole.kind, short, whole.full or whole.name)


def _given(document: Document, seen: Sequence[Mention]) -> Iterator[tuple[str, Mention]]:
    for mention in seen:
        match = _GIVEN.match(document.reading, mention.end) if mention.kind.is_organization else None
        if match and _shortens(match["short"], mention.full or mention.name):
            yield match["short"], mention


def _shortens(short: str, name: str) -> bool:
    """Whether all characters of a short name stand in the full one, in order."""
    rest = iter(name)
    return len(short) < len(name) and all(character in rest for character in short)
