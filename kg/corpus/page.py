"""Bytes -> Document: the only place where the steps of reading a page are put together."""

from __future__ import annotations

from datetime import date
from hashlib import sha256

from kg.corpus.blocks import blocks
from kg.corpus.charset import decode
from kg.corpus.home import home as home_of
from kg.corpus.html import Markup, extract, is_html
from kg.corpus.publication import full_outlet, headline, outlet, said, subtitle
from kg.corpus.publication import published as published_on
from kg.corpus.reading import reading
from kg.corpus.rows import rows
from kg.model import Document

__all__ = ["read"]


def read(data: bytes, source: str, *, published: date | None = None, home: str | None = None) -> Document:
    """One page as a document: its text, what each stretch of it is, and what it says of its publication.

    Args:
        data: the page's bytes, text or HTML, in UTF-8, GB18030 or Big5.
        source: the page's name: it tells HTML from text by its ending, and stands in errors.
        published: the day of publication; overrules what the page says.
        home: the area that bare 市, 县, 区 refer to; overrules what the page suggests.

    Raises:
        PageError: the page is empty, too large, no text, in no readable encoding, or HTML that shows nothing.

    >>> page = "某市总工会慰问职工\\n2024-05-01 来源:某某日报\\n市总工会慰问了20名职工。".encode()
    >>> document = read(page, "page.txt")
    >>> document.headline, document.outlet, str(document.published)
    ('某市总工会慰问职工', '某某日报', '2024-05-01')
    """
    text = decode(data, source)
    markup = extract(text, source) if is_html(text, source) else Markup(text, None, ())
    plain = reading(markup.text)
    found = blocks(rows(plain), title=markup.title and reading(markup.title))
    page = said(plain, found, [reading(line) for line in markup.around])
    day, publisher = published or published_on(page), outlet(page)
    area = home or home_of(page, publisher, day.year if day else None)
    return Document(
        id=sha256(markup.text.encode()).hexdigest()[:12],
        source=source,
        text=markup.text,
        reading=plain,
        blocks=found,
        headline=headline(markup.text, found) or markup.title or "",
        subtitle=subtitle(markup.text, found),
        outlet=full_outlet(publisher, area),
        published=day,
        home=area,
    )
