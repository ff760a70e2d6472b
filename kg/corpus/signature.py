"""The end of a notice: who issued it, and on which day."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from kg.corpus.dates import DATE
from kg.corpus.rows import Row, is_prose
from kg.model import BlockKind

__all__ = ["signatures"]

_ISSUER = re.compile(r"^[\u4e00-\u9fff·()“” ]{3,39}(?:会|委|局|部|室|厅|院|公司|集团|办|组|中心|政府|社|团)$")
_ISSUERS: Final = 12


def signatures(rows: Sequence[Row], kinds: Sequence[BlockKind | None], body: int) -> Iterator[int]:
    """The rows of signatures below the body's first row.

    >>> from kg.corpus.rows import rows
    >>> list(signatures(rows("现予公布。\\n某市总工会\\n2023年4月25日"), [None, None, BlockKind.META], 0))
    [2, 1]
    """
    for i in range(body + 1, len(rows)):
        issuer = _before_date(rows[i].text)
        if issuer is None:
            continue
        if issuer:
            yield i
            continue
        yield i
        yield from _issuers_above(rows, kinds, i, body)


def _before_date(text: str) -> str | None:
    """What a row says before the date that ends it, None where it is no signature."""
    match = DATE.search(text)
    if not match or match.end() != len(text) or not match[0].endswith("日"):
        return None
    issuer = text[: match.start()].strip()
    return issuer if not issuer or _ISSUER.search(issuer) else None


def _issuers_above(rows: Sequence[Row], kinds: Sequence[BlockKind | None], date_row: int, body: int) -> Iterator[int]:
    for i in range(date_row - 1, max(body, date_row - _ISSUERS - 1), -1):
        if kinds[i] is not None or is_prose(rows[i]) or not _ISSUER.search(rows[i].text):
            return
        yield i
