"""HTML -> the article's text, one line for each block, and what the rest of the page says of it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from lxml.html import HtmlElement, HTMLParser, document_fromstring

from kg.corpus.html_lines import lines
from kg.corpus.html_meta import said_in_head
from kg.corpus.html_parts import body_of, drop_clutter, drop_unread, heading_of, title_of, weights
from kg.errors import PageError

__all__ = ["Markup", "extract", "is_html"]

_TAG = re.compile(r"<(?:!doctype\s+html|html|head|body|meta|title|div|p|article)\b[^>]{0,200}>", re.IGNORECASE)
_XML_DECLARATION = re.compile(r"^\s*<\?xml[^>]*\?>")
_HAN = re.compile(r"[\u3400-\u9fff]")
_LEAST_HAN: Final = 8


@dataclass(frozen=True, slots=True)
class Markup:
    """What an HTML page holds: `text` is the article, `title` its headline, `around` the lines of the page outside it."""

    text: str
    title: str | None
    around: tuple[str, ...]


def is_html(text: str, source: str) -> bool:
    """Whether a page is HTML: its name says so, or it begins like it."""
    if source.lower().endswith((".html", ".htm", ".xhtml", ".shtml")):
        return True
    return bool(_TAG.match(_XML_DECLARATION.sub("", text[:1000]).lstrip("\ufeff \t\r\n")))


def extract(text: str, source: str) -> Markup:
    """The article of an HTML page.

    Args:
        text: the markup.
        source: the page's name, for the error.

    Raises:
        PageError: the page shows no Chinese text.

    >>> extract("<body><nav>首页</nav><h1>某县总工会慰问职工</h1><p>县总工会慰问了<b>20</b>名职工。</p></body>", "page.html").text
    '某县总工会慰问职工\\n县总工会慰问了20名职工。\\n'
    """
    tree = _tree(text, source)
    around = [*said_in_head(tree, text), *lines(drop_unread(tree))]
    weight = weights(tree)
    body = body_of(tree, weight)
    title = title_of(tree)
    heading = heading_of(tree, body, title)
    drop_clutter(tree, weight, keep=[body] if heading is None else [body, heading])
    article = list(lines(tree, first=body if heading is None else heading, last=body))
    if heading is None and title:
        article.insert(0, title)
    if len(_HAN.findall("".join(article))) < _LEAST_HAN:
        raise PageError(source, "the HTML page shows no Chinese text")
    headline = article[0] if title else None
    return Markup("\n".join(article) + "\n", headline, tuple(around))


def _tree(text: str, source: str) -> HtmlElement:
    """Comments go at once: what stands behind one belongs to the text before it."""
    parser = HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, huge_tree=True)
    try:
        return document_fromstring(_XML_DECLARATION.sub("", text).encode("utf-8", errors="replace"), parser=parser)
    except (ValueError, SyntaxError) as error:
        raise PageError(source, "the HTML page holds no markup that can be read") from error
