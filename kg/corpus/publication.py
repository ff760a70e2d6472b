"""What a page says of itself: headline, subtitle, outlet, day of publication."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import groupby
from typing import Final

from kg.corpus.dates import DATE, dates
from kg.corpus.meta import labelled
from kg.gazetteer import named
from kg.model import Block, BlockKind

__all__ = ["Said", "full_outlet", "headline", "outlet", "published", "said", "subtitle"]

Said = tuple[BlockKind, str]

_CLOCK = re.compile(r"今天是|今天:|现在时间|当前时间")
_DATES_OF_ONE_ISSUE: Final = 2
_PRINTED: Final = "印发"
_PAPER: Final = r"(?:日报|晚报|早报|晨报|时报|商报|都市报|工人报|劳动报|青年报|农民报|法治报|法制报|周报|导报|新报|报)"
_OUTLET_NAME = re.compile(
    rf"《?([\u4e00-\u9fffA-Za-z·]{{2,14}}?(?:{_PAPER}|网|电视台|广播电台|融媒体?中心|融媒|发布|客户端|总工会|工会|通讯社|新华社|在线))》?"
    r"(?=$|[\s,:|()《》\d-]|(?:办公室)?编)"
)
_MASTHEAD = re.compile(r"《?(今日([\u4e00-\u9fff]{2,4}))》?(?=\s|$)")
_PAPER_IN_FOOTER = re.compile(rf"([\u4e00-\u9fff]{{2,6}}{_PAPER})(?P<owner>社|数字|电子|报业|版权|多媒体|客户端|主办)?")
_NO_PART_OF_A_NAME = re.compile(r"^.*[为是由在本与和及经归属到有]")
_NO_OUTLET = re.compile(r"本站|本网|本报|(?:本[站网])?原创|互?联?网络?|未知|转载|综合|办公室|佚名|其[他它]|管理员|\w{1,2}")
_LONGEST_OUTLET: Final = 30


def said(reading: str, blocks: Sequence[Block], around: Sequence[str]) -> tuple[Said, ...]:
    """Every row of a page with its kind; what HTML showed outside the article is furniture."""
    rows = ((block.kind, reading[block.start : block.end]) for block in blocks)
    return (*rows, *((BlockKind.FURNITURE, line) for line in around))


def headline(text: str, blocks: Sequence[Block]) -> str:
    """The headline as written; rows that belong together are joined, the empty string where there is none."""
    runs = [list(run) for kind, run in groupby(blocks, key=lambda block: block.kind) if kind is BlockKind.HEADLINE]
    rows = (text[block.start : block.end] for block in runs[-1]) if runs else ()
    return "".join(dict.fromkeys(rows))


def subtitle(text: str, blocks: Sequence[Block]) -> str | None:
    """The subtitle as written, without the dash before it."""
    rows = (text[block.start : block.end].lstrip("—-– ") for block in blocks if block.kind is BlockKind.SUBTITLE)
    return " ".join(rows) or None


def published(page: Sequence[Said]) -> date | None:
    """The day of publication by the page's own rows, never by its prose.

    >>> published([(BlockKind.META, "成文日期:2023-04-25 发布日期:2023-04-26"), (BlockKind.PARAGRAPH, "2022年1月1日起施行。")])
    datetime.date(2023, 4, 26)
    """
    return next(_days(page), None)


def _days(page: Sequence[Said]) -> Iterator[date]:
    """Every day that the page may have been published on, the surest first."""
    rows = [(kind, text) for kind, text in page if _may_tell(kind, text)]
    for kinds in ((BlockKind.META,), (BlockKind.FURNITURE,)):
        yield from _labelled_days(rows, kinds, "date")
    yield from _plain_days(rows, BlockKind.META)
    yield from _plain_days(rows, BlockKind.SIGNATURE)
    yield from _labelled_days(rows, (BlockKind.META, BlockKind.FURNITURE), "other_date")
    yield from _plain_days(rows, BlockKind.FURNITURE)
    yield from (day for _, text in rows if text.endswith(_PRINTED) for day in dates(text))


def _may_tell(kind: BlockKind, text: str) -> bool:
    if kind not in (BlockKind.META, BlockKind.FURNITURE, BlockKind.SIGNATURE) or len(text) > 200 or _CLOCK.search(text):
        return False
    return 0 < len(set(dates(text))) <= _DATES_OF_ONE_ISSUE


def _labelled_days(rows: Sequence[Said], kinds: tuple[BlockKind, ...], role: str) -> Iterator[date]:
    for kind, text in rows:
        if kind in kinds:
            yield from (day for found, value in labelled(text) if found == role for day in dates(value))


def _plain_days(rows: Sequence[Said], kind: BlockKind) -> Iterator[date]:
    for found, text in rows:
        other = text.endswith(_PRINTED) or any(role == "other_date" for role, _ in labelled(text))
        if found is kind and not other:
            yield from dates(text)


def outlet(page: Sequence[Said]) -> str | None:
    """The newspaper, account or issuer that published the page, as its own rows name it.

    >>> outlet([(BlockKind.META, "2024年07月16日08:41 来源:工人日报")])
    '工人日报'
    """
    return next(_outlets(page), None)


def _outlets(page: Sequence[Said]) -> Iterator[str]:
    for kinds in (BlockKind.META, BlockKind.FURNITURE):
        labels = (pair for kind, text in page if kind is kinds and len(text) <= 200 for pair in labelled(text))
        yield from filter(None, (_as_outlet(value) for role, value in labels if role == "outlet"))
        if kinds is BlockKind.META:
            yield from _in_datelines(page)
            yield from _in_mastheads(page)
    yield from _in_footers(page)
    yield from (text.strip() for kind, text in page if kind is BlockKind.SIGNATURE and not DATE.search(text))


def _as_outlet(value: str) -> str | None:
    name = re.split(r"\s{2,}|[,;|]", value.strip("《》 :()[]"))[0].strip("《》 ")
    usable = 1 < len(name) <= _LONGEST_OUTLET and not _NO_OUTLET.fullmatch(name) and not DATE.search(name)
    return name if usable else None


def _in_datelines(page: Sequence[Said]) -> Iterator[str]:
    for kind, text in page:
        if kind is BlockKind.META and DATE.search(text):
            rest = DATE.sub(" ", text)
            yield from (match[1] for match in _OUTLET_NAME.finditer(rest) if not _NO_OUTLET.fullmatch(match[1]))


def _in_mastheads(page: Sequence[Said]) -> Iterator[str]:
    """The papers of counties that are called 今日 and their county, at the head of a row."""
    heads = (_MASTHEAD.match(text) for kind, text in page if kind in (BlockKind.META, BlockKind.FURNITURE))
    yield from (head[1] for head in heads if head and named(head[2]))


def _in_footers(page: Sequence[Said]) -> Iterator[str]:
    """A paper that is named once among others, in a menu, is not the one that owns the page."""
    count: Counter[str] = Counter()
    for kind, text in page:
        for match in _PAPER_IN_FOOTER.finditer(text) if kind is BlockKind.FURNITURE else ():
            count[_NO_PART_OF_A_NAME.sub("", match[1])] += 2 if match["owner"] else 1
    yield from sorted((name for name in count if count[name] > 1), key=lambda name: (-count[name], -len(name), name))


def full_outlet(outlet: str | None, home: str | None) -> str | None:
    """The outlet with the area that a bare 市, 县 or 区 at its beginning stands for.

    >>> full_outlet("县总工会", "武陟县")
    '武陟县总工会'
    """
    if outlet and home and outlet.startswith(home[-1]) and len(outlet) > 2 and not outlet.startswith(home):
        return home + outlet[1:]
    return outlet
