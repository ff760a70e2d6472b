"""What a page's head and scripts say of publication, in the words of a page's own meta rows."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from functools import cache
from typing import TYPE_CHECKING, Final

from kg.lexicon import load

if TYPE_CHECKING:
    from lxml.html import HtmlElement

__all__ = ["meta_role", "said_in_head"]

_SCRIPT_DATE = re.compile(
    r"""(?:publish_time|createTime|publishTime|pubDate|datePublished)["']?\s*[:=]\s*["'](\d{4}-\d{1,2}-\d{1,2})"""
)
_SCRIPT_SECONDS = re.compile(r"""\bct\s*=\s*["'](\d{10})["']""")
_COMPACT = re.compile(r"^(\d{4})(\d{2})(\d{2})")
_CHINA: Final = timedelta(hours=8)


def said_in_head(tree: HtmlElement, markup: str) -> Iterator[str]:
    """Date and outlet as rows: 发布时间:2023-04-13, 来源:某某晚报."""
    for meta in tree.iter("meta"):
        role, content = meta_role(meta), meta.get("content", "").strip()[:80]
        if role == "date" and content:
            yield "发布时间:" + _COMPACT.sub(r"\1-\2-\3 ", content).replace("T", " ")
        elif role == "outlet" and content:
            yield "来源:" + content
    if match := _SCRIPT_DATE.search(markup):
        yield "发布时间:" + match[1]
    elif match := _SCRIPT_SECONDS.search(markup):
        yield f"发布时间:{datetime.fromtimestamp(int(match[1]), UTC) + _CHINA:%Y-%m-%d}"


def meta_role(meta: HtmlElement) -> str | None:
    """What a meta element tells: date, outlet or title; None where nothing of these."""
    name = meta.get("name") or meta.get("property") or meta.get("itemprop") or ""
    return _roles().get(name.lower().replace(" ", ""))


@cache
def _roles() -> dict[str, str]:
    return {row["name"]: row["role"] for row in load("html_meta")}
