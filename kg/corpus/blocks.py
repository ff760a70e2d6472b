"""Rows -> blocks: which row is headline, paragraph, caption …, told by what it says and by what stands around it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from kg.corpus.furniture import is_furniture, opens_comments, opens_list
from kg.corpus.headline import find_headline
from kg.corpus.listing import announces, is_appendix, is_list_heading, is_name
from kg.corpus.meta import is_byline, is_credit, is_meta
from kg.corpus.rows import Row, is_prose, is_statement
from kg.corpus.signature import signatures
from kg.model import Block, BlockKind

__all__ = ["blocks"]

Kinds = list[BlockKind | None]

_CAPTION_ROW: Final = 130
_CAPTIONS: Final = 12
_HEADING_ROW: Final = 40
_SUBHEAD_ROWS: Final = 2
_NO_TEXT: Final = (BlockKind.FURNITURE, BlockKind.META)
_PICTURE = re.compile(
    r"^[▲△↑↓▼◀▶←→]|^[(\[【]?\s*(?:图为|[左右上下大小]图|(?:图片?|照片)\s*[①-⑩一二三四五\d]{0,2}\s*[:|])|(?:摄|供图|资料图片?)\s*\)?。?$"
)
_ISSUER = re.compile(r"(?:会|委|局|部|室|厅|院|公司|集团|政府)$")


def blocks(rows: Sequence[Row], *, title: str | None = None) -> tuple[Block, ...]:
    """The blocks of a page, in order, one for each row.

    Args:
        rows: the page's rows.
        title: the headline, where the markup tells it.

    >>> from kg.corpus.rows import rows
    >>> page = "首页 导航\\n某县总工会慰问职工\\n2024-05-01 来源:某县总工会\\n县总工会慰问了20名职工。"
    >>> [block.kind.value for block in blocks(rows(page))]
    ['furniture', 'headline', 'meta', 'paragraph']
    """
    kinds: Kinds = [_by_itself(row) for row in rows]
    body = _first_prose(rows, kinds)
    titles = find_headline(rows[:body], kinds[:body], title)
    _mark_head(rows, kinds, body, titles)
    _mark_ends(rows, kinds, body)
    _mark_prose(rows, kinds, body)
    for run in list(_unmarked_runs(kinds, range(body, len(rows)))):
        _mark_run(rows, kinds, run, below_furniture=run.start > body and kinds[run.start - 1] in _NO_TEXT)
    return tuple(Block(kind or BlockKind.FURNITURE, row.start, row.end) for row, kind in zip(rows, kinds, strict=True))


def _by_itself(row: Row) -> BlockKind | None:
    if is_meta(row):
        return BlockKind.META
    return BlockKind.FURNITURE if is_furniture(row) else None


def _first_prose(rows: Sequence[Row], kinds: Kinds) -> int:
    """Where the body begins; on a page without sentences, below its first row and whatever dates it."""
    unmarked = [i for i, kind in enumerate(kinds) if kind is None]
    found = next((i for i in unmarked if is_prose(rows[i])), None)
    if found is not None or not unmarked:
        return len(rows) if found is None else found
    dated = next((i for i in range(unmarked[0], len(rows)) if kinds[i] is BlockKind.META), unmarked[0])
    return next((i for i in unmarked if i > dated), len(rows))


def _mark_head(rows: Sequence[Row], kinds: Kinds, body: int, titles: range) -> None:
    for i in range(body):
        if i in titles:
            kinds[i] = BlockKind.HEADLINE if i == titles.start or _completes(rows[i - 1], rows[i]) else BlockKind.SUBTITLE
        elif titles and rows[i].text == rows[titles.start].text:
            kinds[i] = BlockKind.HEADLINE
        elif kinds[i] is None:
            kinds[i] = _in_head(rows[i], follows_title=i >= titles.stop, is_last=i == body - 1)


def _completes(above: Row, row: Row) -> bool:
    return row.text.startswith("关于") and len(above.text) <= _HEADING_ROW and bool(_ISSUER.search(above.text))


def _in_head(row: Row, *, follows_title: bool, is_last: bool) -> BlockKind:
    if follows_title and _is_caption(row):
        return BlockKind.CAPTION
    if follows_title and is_statement(row):
        return BlockKind.PARAGRAPH
    return BlockKind.HEADING if follows_title and is_last and len(row.text) <= _HEADING_ROW else BlockKind.FURNITURE


def _is_caption(row: Row) -> bool:
    return len(row.text) <= _CAPTION_ROW and bool(_PICTURE.search(row.text))


def _mark_ends(rows: Sequence[Row], kinds: Kinds, body: int) -> None:
    """The signature, and what readers wrote below."""
    for i in signatures(rows, kinds, body):
        kinds[i] = BlockKind.SIGNATURE
    comments = next((i for i in range(body, len(rows)) if opens_comments(rows[i])), len(rows))
    kinds[comments:] = [BlockKind.FURNITURE] * (len(rows) - comments)
    for i in reversed(range(body, comments)):
        if kinds[i] is None and opens_list(rows[i]):
            kinds[i] = BlockKind.FURNITURE
        elif kinds[i] is None and is_credit(rows[i]) and (i + 1 == len(rows) or kinds[i + 1] is not None):
            kinds[i] = BlockKind.META


def _mark_prose(rows: Sequence[Row], kinds: Kinds, body: int) -> None:
    captions = _captions_above_byline(rows, kinds, body)
    for i in range(body, len(rows)):
        if kinds[i] is None and (is_prose(rows[i]) or i in captions):
            kinds[i] = BlockKind.CAPTION if i in captions or _is_caption(rows[i]) else BlockKind.PARAGRAPH


def _captions_above_byline(rows: Sequence[Row], kinds: Kinds, body: int) -> range:
    """Saved newspaper pages put the captions of all pictures between the headline and the byline of the text."""
    byline = next((i for i in range(body, min(body + _CAPTIONS, len(rows))) if is_byline(rows[i])), body)
    above, below = rows[body:byline], rows[byline + 1 :]
    prose_below = sum(
        len(row.text) for row, kind in zip(below, kinds[byline + 1 :], strict=True) if kind is None and is_prose(row)
    )
    short = all(len(row.text) <= _CAPTION_ROW and row.text.count("。") <= 1 for row in above)
    return range(body, byline) if short and sum(len(row.text) for row in above) < prose_below else range(0)


def _unmarked_runs(kinds: Kinds, span: range) -> Iterator[range]:
    start = span.start
    while start < span.stop:
        end = start
        while end < span.stop and kinds[end] is None:
            end += 1
        if end > start:
            yield range(start, end)
        start = end + 1


def _mark_run(rows: Sequence[Row], kinds: Kinds, run: range, *, below_furniture: bool) -> None:
    """A run of rows that are no sentences: subheads, short paragraphs, a roll of names, or the titles of other articles."""
    if _opens_listing(rows, kinds, run) or (not below_furniture and sum(is_name(rows[i]) for i in run) * 2 > len(run)):
        _mark_listing(rows, kinds, run)
        return
    if not below_furniture and (_leads_to_prose(kinds, run) or BlockKind.PARAGRAPH not in kinds or len(run) <= _SUBHEAD_ROWS):
        for i in run:
            kinds[i] = BlockKind.CAPTION if _is_caption(rows[i]) else BlockKind.PARAGRAPH if is_statement(rows[i]) else None
    for part in list(_unmarked_runs(kinds, run)):
        _mark_subheads(rows, kinds, part)


def _opens_listing(rows: Sequence[Row], kinds: Kinds, run: range) -> bool:
    """Whether a run is what a row announces, 下一篇: and the like of the page apart."""
    before = run.start - 1
    announced = before >= 0 and kinds[before] is not BlockKind.FURNITURE and announces(rows[before])
    return announced or any(is_appendix(rows[i]) for i in run)


def _mark_listing(rows: Sequence[Row], kinds: Kinds, run: range) -> None:
    for i in run:
        subhead = i == run.stop - 1 and _leads_to_prose(kinds, run) and len(rows[i].text) <= _HEADING_ROW
        kinds[i] = BlockKind.HEADING if subhead or is_list_heading(rows[i]) else BlockKind.LISTING


def _mark_subheads(rows: Sequence[Row], kinds: Kinds, run: range) -> None:
    for i in run:
        near = _leads_to_prose(kinds, run) and (len(run) <= _SUBHEAD_ROWS or i == run.stop - 1)
        kinds[i] = BlockKind.HEADING if near and len(rows[i].text) <= _HEADING_ROW else BlockKind.FURNITURE


def _leads_to_prose(kinds: Kinds, run: range) -> bool:
    return run.stop < len(kinds) and kinds[run.stop] in (BlockKind.PARAGRAPH, BlockKind.CAPTION)
