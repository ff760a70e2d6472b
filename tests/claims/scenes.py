"""Small scenes for tests of extractors: paragraphs with the entities that their words name."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import date

import pytest

from kg.claims import Extractor, Scene, scene
from kg.corpus import reading
from kg.model import Block, BlockKind, Document, Entity, Mention
from tests.sentences import related

__all__ = ["HOME", "PUBLISHED", "stage", "stating"]

HOME = "天水市"

PUBLISHED = date(2023, 7, 6)


def stating(
    stated: Iterable[tuple[Extractor, str, list[str]]], not_stated: Iterable[tuple[Extractor, str]]
) -> Callable[[Extractor, str, list[str]], None]:
    """The test of a table of extractors: what each states of a sentence of a page of `HOME`, and where it states nothing.

    Args:
        stated: extractors with sentences and the relations that they state of them.
        not_stated: extractors with sentences of which they state none.
    """
    table = [*stated, *((extractor, text, []) for extractor, text in not_stated)]

    @pytest.mark.parametrize(("extractor", "text", "relations"), table)
    def test(extractor: Extractor, text: str, relations: list[str]) -> None:
        assert related(extractor, text, HOME) == relations

    return test


def stage(
    text: str, entities: Mapping[str, Entity] | None = None, *, headline: str = "", published: date | None = PUBLISHED
) -> Scene:
    """The scene of a page: a headline if one is given, then a paragraph a line; `## ` begins a heading.

    Args:
        text: the lines of the page.
        entities: what each of these words names, wherever it stands.
        headline: the page's headline.
        published: its date of publication.
    """
    lines = [(BlockKind.HEADLINE, headline)] if headline else []
    lines += [_line(line) for line in text.splitlines()]
    whole = "\n".join(line for _, line in lines)
    blocks = tuple(_blocks(lines))
    document = Document("t", "t.txt", whole, reading(whole), blocks, headline, published=published, home="临江县")
    named = [_mentions(document, name, entity) for name, entity in (entities or {}).items()]
    return scene(document, tuple(mention for mentions in named for mention in mentions))


def _line(line: str) -> tuple[BlockKind, str]:
    return BlockKind.HEADING if line.startswith("## ") else BlockKind.PARAGRAPH, line.removeprefix("## ")


def _blocks(lines: list[tuple[BlockKind, str]]) -> list[Block]:
    blocks, start = [], 0
    for kind, line in lines:
        blocks.append(Block(kind, start, start + len(line)))
        start += len(line) + 1
    return blocks


def _mentions(document: Document, name: str, entity: Entity) -> list[tuple[Mention, Entity]]:
    starts = [at for at in range(len(document.reading)) if document.reading.startswith(name, at)]
    return [(Mention(at, at + len(name), entity.kind, name), entity) for at in starts]
