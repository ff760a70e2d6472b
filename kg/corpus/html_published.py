"""What a page's head and scripts say of publication, in the words of a page's own meta rows."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Final

from lxml.html import HtmlElement

__all__ = ["said_in_head"]

_DATE_NAMES: Final = frozenset(
    "publishdate pubdate publish_date publishtime publish_time publish-date articlepublishdate article:published_time og:release_date "
    "og:published_time datepublished firstpublishtime weibo:article:create_at dc.date dcterms.date dc.date.issued filedate createdate".split()
)
_OUTLET_NAMES: Final = frozenset("contentsource source mediaid article:source og:source dc.source og:article:source".split())
_SCRIPT_DATE = re.compile(
    r"""(?:publish_time|createTime|publishTime|pubDate|datePublished)["']?\s*[:=]\s*["'](\d{4}-\d{1,2}-\d{1,2})"""
)
_SCRIPT_SECONDS = re.compile(r"""\bct\s*=\s*["'](\d{10})["']""")
_COMPACT = re.compile(r"^(\d{4})(\d{2})(\d{2})")
_CHINA: Final = timedelta(hours=8)


def said_in_head(tree: HtmlElement, markup: str) -> Iterator[str]:
    """Date and outlet as rows: 发布时间:2023-04-13, 来源:某某晚报."""
    for meta in tree.iter("meta"):
        name = str(meta.get("name") or meta.get("property") or meta.get("itemprop") or "").lower().replace(" ", "")
        content = str(meta.get("content") or "").strip()[:80]
        if name in _DATE_NAMES and content:
            yield "发布时间:" + _COMPACT.sub(r"\1-\2-\3 ", content).replace("T", " ")
        elif name in _OUTLET_NAMES and content:
            yield "来源:" + content
    if match := _SCRIPT_DATE.search(markup):
        yield "发布时间:" + match[1]
    elif match := _SCRIPT_SECONDS.search(markup):
        yield f"发布时间:{datetime.fromtimestamp(int(match[1]), UTC) + _CHINA:%Y-%m-%d}"
