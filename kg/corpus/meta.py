"""Rows of a page that say where, when and by whom an article was published."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from kg.corpus.dates import DATE, dates
from kg.corpus.rows import Row, is_prose
from kg.lexicon import load

__all__ = ["is_byline", "is_credit", "is_meta", "labelled"]

_ROW: Final = 120
_BYLINE_ROW: Final = 45
_GLUED: Final = "(?P<glued>发布时间|发布日期|信息来源|文章来源|浏览次数|责任编辑):\\s*"  # sure even right behind a name
_OPENING: Final = r"^[□■◇◆○●◎▲△*\-—(【\[\s]*"
_DATED = re.compile(r"[。;!?]|(?<!\d),|,(?!\d{3}(?!\d))")  # no comma as in 人气 3,412
_AROUND_DATE: Final = 40
_EDITION = re.compile(
    r"^(?:第\s*)?[A-Z]?\d{1,5}\s*版\s*(?:$|[:|\s])|^[A-Z]\d{1,3}\s*版?[:\s]\s*\S{2,8}$|^《[^》]{2,12}》\s*\([^)]*\d版?\)$"
)
_NUMBER_OF_PAPER = re.compile(r"^\S{2,14}[〔\[(【]\s*(?:19|20)\d{2}\s*[〕\])】]\s*第?\d{1,4}号$")
_BYLINE = re.compile(
    _OPENING + r"(?:本[报网刊台社]|[晚日早]报|全媒体?|融媒体?|新媒体|见习|实习|首席|特约|特派|驻\S{2,4}|中工网|新华社)*"
    r"(?:记者|通讯员|评论员|撰稿人?|供稿|文字|摄影|摄像|图文|文[/、]?图|图[/、]?文|文|图|作者)(?=[\s:/、|丨(])\s*[:/|丨]?"
)
_BYLINE_JOINED = re.compile(
    _OPENING + r"(?:本报|本网|本台|见习|实习|首席|特约|全媒体|融媒体)*(?:记者|通讯员)[\u4e00-\u9fff·]{2,4}(?:[\s、]|$|\))"
)
_OF_BODY = r"[\u4e00-\u9fff]{2,20}(?:工会|公司|集团|中心|[局委院校厂矿段社部办])(?: +|:)"
_NAMES = r"[\u3400-\u9fff]{2,4}(?:[ 、]+[\u3400-\u9fff]{2,4}){0,3}"
_CREDIT = re.compile(
    rf"\((?:{_OF_BODY})?{_NAMES}\)|{_OF_BODY}{_NAMES}|\([\u4e00-\u9fff]{{0,10}}(?:记者|通讯员|实习生)[^,。]{{2,60}}\)"
    rf"|(?:责任编辑|责编|编辑|编审|审核|校对|终审|摄影|供稿|撰稿)[ /|]+{_NAMES}"
)
_REPORTED_FROM = re.compile(r"^\W*(?:[\u4e00-\u9fff]{2,6}/ *)?[\u4e00-\u9fff]{0,4}记者[\u4e00-\u9fff、/ ]{2,16}报[导道]\W*$")
_PICTURE_CREDIT = re.compile(
    r"^\(?(?:本版|本组|本文|以上|文中)?(?:图片|照片|图|文图)(?:均|皆)?(?:由|为)?\S{0,20}(?:摄|提供|供图|摄影)\)?$"
)
_VERB = re.compile(r"从|获悉|了解到|采访|来到|看到|走进|近日|日前|报道称|介绍")


def is_meta(row: Row) -> bool:
    """Whether a row tells of the publication: date, outlet, edition, author, editors, number of the document.

    >>> from kg.corpus.rows import rows
    >>> [is_meta(row) for row in rows("2023年4月13日 某某晚报 A03版\\n来源:某县总工会\\n4月12日,县总工会来了。")]
    [True, True, False]
    """
    text = row.text
    if len(text) > _ROW or "。" in text:
        return False
    return bool(
        next(labelled(text), None)
        or _is_dateline(text)
        or _EDITION.search(text)
        or _NUMBER_OF_PAPER.search(text)
        or is_byline(row)
        or _PICTURE_CREDIT.search(text)
    )


def is_byline(row: Row) -> bool:
    """Whether a row names who wrote or photographed, and nothing else."""
    text = row.text
    if len(text) > _BYLINE_ROW or is_prose(row) or "," in text:
        return False
    named = _BYLINE.search(text) or _BYLINE_JOINED.search(text) or _REPORTED_FROM.search(text)
    return bool(named and not _VERB.search(text))


def is_credit(row: Row) -> bool:
    """Whether a row may name who wrote what stands above it: (某县总工会 林晓菲)."""
    return _CREDIT.fullmatch(row.text) is not None


def labelled(text: str) -> Iterator[tuple[str, str]]:
    """The (role, value) pairs of a row of labels; none where the row does not begin with one.

    >>> list(labelled("发布日期:2023-04-26  来源:某市总工会办公室"))
    [('date', '2023-04-26'), ('outlet', '某市总工会办公室')]
    """
    found = list(_label_pattern().finditer(text))
    if not found or not _opens(text, found):
        return
    for match, following in zip(found, [*found[1:], None], strict=True):
        value = text[match.end() : following.start() if following else len(text)]
        yield _roles()[(match["label"] or match["glued"]).replace(" ", "")], value.strip(" ()[]【】|丨、")


def _opens(text: str, found: list[re.Match[str]]) -> bool:
    before = text[: found[0].start()].strip(" ([【■□●◆*-—|")
    if not before:
        return True
    told_more = len(found) > 1 or bool(DATE.search(text))
    return told_more and len(before) < _AROUND_DATE and not _DATED.search(before)


def _is_dateline(text: str) -> bool:
    match = DATE.search(text)
    if not match or _DATED.search(text):
        return False
    if len(days := list(dates(text))) > 1 and len(set(days)) == 1:
        return True
    return match.start() <= _AROUND_DATE // 2 and len(text) - match.end() <= _AROUND_DATE


@cache
def _label_pattern() -> re.Pattern[str]:
    longest_first = sorted(_roles(), key=lambda label: (-len(label), label))
    spaced = (r"\s?".join(map(re.escape, label)) if len(label) == 2 else re.escape(label) for label in longest_first)
    return re.compile(rf"(?<![\u4e00-\u9fff])(?P<label>{'|'.join(spaced)})\s*[:|丨︱]\s*|{_GLUED}")


@cache
def _roles() -> dict[str, str]:
    return {row["label"]: row["role"] for row in load("page_labels")}
