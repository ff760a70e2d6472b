"""Organisations that rolls of honour name: in rows of their own, behind their people, and before what they are given."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Final

from kg.corpus import PROSE, blocks_of
from kg.lexicon import column, load
from kg.mentions.edges import left_edge
from kg.mentions.names import is_name
from kg.mentions.spans import Span
from kg.mentions.wordsets import any_of
from kg.model import BlockKind, Document, Kind, Mention

__all__ = ["honoured_bodies"]

_SHORTEST: Final = 6  # characters: below that a row may be a word
_SHORTEST_BESIDE: Final = 5  # beside other bodies or behind a person
_LONGEST_POST: Final = 6
_LISTING: Final = frozenset({BlockKind.LISTING})
_HAN: Final = r"[\u4e00-\u9fff]"
_ROW: Final = re.compile(
    r"(?:\(?[\d一二三四五六七八九十]+[).、] *)?"
    rf"(?:(?P<person>{_HAN}{{2,4}}|{_HAN} {{1,4}}{_HAN})(?:\((?:[男女]|[,、]|{_HAN}{{1,6}}族)+\))? +)?"
    r"(?P<body>[\u4e00-\u9fffA-Za-z0-9()·“”]+) *"
)
_BODIES: Final = re.compile(r"\S+(?: +\S+)+")
_MANY: Final = r"等[\d一二三四五六七八九十百]+[余多]?个(?:先进)?(?:单位|集体|班组|车间|企业|部门)"
_ITEM: Final = rf"(?:{_HAN}|[A-Za-z0-9()]){{8,40}}"
_COUNTED_LIST: Final = re.compile(
    rf"(?<=、)(?P<items>{_ITEM}(?:、{_ITEM})+)等[\d一二三四五六七八九十百]+[余多]?[个家](?:单位|基层|工会)"
)
_ASSOCIATION: Final = re.compile("(?:工会|协会|公会|联合会|校友会|分会)$")
_NAMED: Final = r"(?:(?!等)(?:[\u4e00-\u9fff]|[A-Za-z0-9()])){5,40}"
_OWN_LIST: Final = re.compile(rf"(?<=、)(?P<items>{_NAMED}(?:、{_NAMED})+)")
_LED: Final = re.compile(rf"(?<=、) ?(?P<body>{_NAMED.replace('5,40', '4,20')}?工会)(?=(?:{_HAN}{{2,4}})?副?(?:理事长|监事长))")
_FEWEST: Final = 3
_MOST: Final = 0.75  # of the items: the others hold verbs, as names may
_UNION: Final = re.compile("工会(?:委员会|分会|小组|工作委员会|委员会.{1,8}分会)?$")
_ONE_OF_MANY: Final = re.compile(rf"授予(?P<body>{_HAN}{{4,24}}){_MANY}")


def honoured_bodies(document: Document, _seen: Sequence[Mention]) -> Iterator[Mention]:
    """The organisations that rows of a roll name from their beginning to their end, without the posts of who is honoured.

    >>> from kg.corpus import reading
    >>> from kg.model import Block
    >>> text = "1.林晓菲 海东市水务局监测与信息中心主任"
    >>> page = Document("", "", text, reading(text), (Block(BlockKind.LISTING, 0, len(text)),), "")
    >>> [mention.name for mention in honoured_bodies(page, ())]
    ['海东市水务局监测与信息中心']
    """
    for start, end in _bodies(document):
        kind = _kind(document.reading[start:end])
        if kind:
            yield Mention(start, end, kind, document.reading[start:end])


def _bodies(document: Document) -> Iterator[Span]:
    for block in blocks_of(document, _LISTING):
        yield from _side_by_side(document.reading, block.start, block.end)
        row = _ROW.fullmatch(document.reading, block.start, block.end)
        name = _body(row) if row else ""
        if row and name:
            yield row.start("body"), row.start("body") + len(name)
    for block in blocks_of(document, PROSE):
        yield from _enumerated(document.reading, block.start, block.end)
        yield from _associations(document.reading, block.start, block.end)
        yield from _led(document.reading, block.start, block.end)
        yield from (given.span("body") for given in _ONE_OF_MANY.finditer(document.reading, block.start, block.end))


def _side_by_side(reading: str, start: int, end: int) -> Iterator[Span]:
    """The bodies of a row that holds several with spaces between, nothing where one of them is no body."""
    if _BODIES.fullmatch(reading, start, end):
        spans = [each.span() for each in re.compile(r"\S+").finditer(reading, start, end)]
        if all(b - a >= _SHORTEST_BESIDE and _kind(reading[a:b]) for a, b in spans):
            yield from spans


def _enumerated(reading: str, start: int, end: int) -> Iterator[Span]:
    """The unions of a list that counts them at its end, but for the first, whose beginning no mark tells."""
    for match in _COUNTED_LIST.finditer(reading, start, end):
        items = [item.span() for item in re.compile("[^、]+").finditer(reading, *match.span("items"))]
        if all(_UNION.search(reading, *item) for item in items):
            yield from items


def _associations(reading: str, start: int, end: int) -> Iterator[Span]:
    """The unions and associations of a list that holds nothing else behind its first item: …、统一企业工会、各业工人联合会."""
    for match in _OWN_LIST.finditer(reading, start, end):
        items = [item.span() for item in re.compile("[^、]+").finditer(reading, *match.span("items"))]
        whole = [item for item in items if _is_whole(reading, *item)]
        if len(whole) >= max(_FEWEST, _MOST * len(items)) and all(_ASSOCIATION.search(reading, *item) for item in items):
            yield from whole


def _led(reading: str, start: int, end: int) -> Iterator[Span]:
    """The unions of a list in which each stands before whoever leads it: 、中钢保全工会|理事长方敬元."""
    for match in _LED.finditer(reading, start, end):
        if _is_whole(reading, *match.span("body")):
            yield match.span("body")


def _is_whole(reading: str, start: int, end: int) -> bool:
    """Whether the name of a body begins with an item, though its first character may be a word elsewhere: 中钢保全工会."""
    return left_edge(reading, end - 2, start) <= start + 1


def _body(row: re.Match[str]) -> str:
    if not row["person"]:
        return row["body"] if len(row["body"]) >= _SHORTEST else ""
    return _without_post(row["body"]) if is_name(row["person"].replace(" ", "")) else ""


def _without_post(body: str) -> str:
    """What is left of a body's name without the post at its end, which no list need hold."""
    posts = (body[at:] for at in range(len(body)))
    post = next((post for post in posts if post in _posts()), "")
    name = body.removesuffix(post)
    return name if post and len(name) >= _SHORTEST_BESIDE and _kind(name) else _employer(body)


def _employer(body: str) -> str:
    """The longest beginning that ends as names of organisations do: 青石镇第二毛纺厂|挡车工."""
    ends = range(len(body) - 2, max(_SHORTEST_BESIDE, len(body) - _LONGEST_POST) - 1, -1)
    return next((body[:end] for end in ends if _kind(body[:end])), "")


@cache
def _posts() -> frozenset[str]:
    return frozenset(column("person_titles"))


def _kind(name: str) -> Kind | None:
    """The class that the end of a name tells; a plant, a team or an office where only a roll would call it by name."""
    if _UNION.search(name):
        return Kind.GRASSROOTS_UNION
    known = next((_kinds()[name[at:]] for at in range(len(name)) if name[at:] in _kinds()), None)
    if known or _ends_as("plant_tail", name):
        return known or Kind.COMPANY
    return Kind.SOCIAL_BODY if _ends_as("roll_tail", name) and not _ends_as("studio_head", name) else None


def _ends_as(tails: str, name: str) -> bool:
    return re.search(rf"{any_of(tails)}$", name) is not None


@cache
def _kinds() -> dict[str, Kind]:
    return {row["suffix"]: Kind(row["kind"]) for row in load("organization_suffixes")}
