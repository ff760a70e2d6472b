"""Rows of rolls: award lists, appendices, tables of names."""

from __future__ import annotations

import re
from typing import Final

from kg.corpus.rows import Row

__all__ = ["announces", "is_appendix", "is_list_heading", "is_name"]

_ROW: Final = 60
_ANNOUNCED = re.compile(r"(?:名单|如下|附后|见附件)\S{0,12}[:。]$|:$")
_APPENDIX = re.compile(r"^附\s*[件表录]?\s*[\d一二三四五]{0,2}\s*(?:[:.、]|$)|名\s*单\s*(?:\([^)]*\))?$")
_BRACKETED = re.compile(r"^[【\[〖][^】\]〗]{2,40}[】\]〗]")
_NUMBERED = re.compile(
    r"^(?:[一二三四五六七八九十]{1,3}[、.]|\([一二三四五六七八九十]{1,3}\)|第[一二三四五六七八九十]{1,3}[类组批])"
)
_SECTION = re.compile(
    r"(?:奖状?|奖章|先锋号|称号|名单|先进(?:单位|集体|个人|工作者)|标兵|能手|工匠|模范|之家|示范点|职工书屋|工作室)\s*(?:\([^)]*\d+[^)]*\))?:?$"
)
_NAME = re.compile(
    r"(?:公司|厂|局|院|校|中心|组|站|队|会|科|部|所|店|段|处|矿|社|学|室|村|区|县|市|集团|车间|班|员|师|长|人|工|书记|主任|医生|经理)"
    r"(?:\([^)]*\))?$|^[\u4e00-\u9fff]\s?[\u4e00-\u9fff]{1,3}(?:\([^)]*\))?\s{2,}\S"
)


def announces(row: Row) -> bool:
    """Whether a row says that a list follows."""
    return bool(_ANNOUNCED.search(row.text))


def is_appendix(row: Row) -> bool:
    """Whether a row opens an appendix or a list of names."""
    return len(row.text) <= _ROW and bool(_APPENDIX.search(row.text) or _BRACKETED.search(row.text))


def is_list_heading(row: Row) -> bool:
    """Whether a row of a list stands for the rows under it.

    >>> from kg.corpus.rows import rows
    >>> [is_list_heading(row) for row in rows("【某市五一劳动奖章】\\n(一)工人先锋号(12个)\\n张某某  某厂电焊工")]
    [True, True, False]
    """
    text = row.text
    return is_appendix(row) or (
        len(text) <= _ROW and bool(_NUMBERED.search(text) or (_SECTION.search(text) and "  " not in text))
    )


def is_name(row: Row) -> bool:
    """Whether a row looks like the name of an organisation, or of a person with a post."""
    return len(row.text) <= _ROW and bool(_NAME.search(row.text))
