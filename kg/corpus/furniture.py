"""Rows of a page that say nothing: navigation, counters, subscription, telephone numbers, copyright."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from kg.corpus.rows import Row, is_prose
from kg.lexicon import Phrases, load

__all__ = ["is_furniture", "opens_comments", "opens_list"]

_ROW: Final = 120  # characters: navigation that runs on longer is no row of words
_SURE_ROW: Final = 300
_LEAD = re.compile(r"^[^\w(《“【]+")
_LABEL = re.compile(r"^([\w/ ]{1,12}?)\s*[:|丨︱]")
_SEPARATORS = re.compile(r"[\s|丨/·>»›•,、:()\[\]【】\-—_+<«‹←→↑↓\d]+")
_CRUMBS = re.compile(r"\S\s*(?:>{1,2}|»|›|→)\s*\S")
_BARS = re.compile(r"[^|]+(?:\|[^|]+){2}")
_COUNTER = re.compile(
    r"(?:\s*(?:阅读|浏览|点击|赞|点赞|在看|分享|收藏|评论|留言|转发|喜欢|人气|推荐|访问量|跟贴|参与)(?:数|量|次数)?\s*[:(]?\s*\d[\d.,]*[万wW+]*\s*[次人)]?)+\s*"
)
_NUMBER_TO_CALL = re.compile(r"(?:电话|热线|传真|手机|Tel|TEL|QQ群?|邮编|微信号)\D{0,8}\d[\d\-() ]{4,}")
_ADDRESS_ON_NET = re.compile(r"(?:https?://|www\.|[a-z0-9-]+\.(?:com|cn|net|org)\b|[\w.]+@\w+\.)", re.IGNORECASE)
_SUBSCRIPTION = re.compile(r"(?:发送|编辑)(?:短信)?.{0,20}?(?:到|至)\s*\d{5,}")
_OUTLET_WORD = re.compile(
    r"\w{2,12}(?:日报|晚报|早报|时报|商报|都市报|工人报|电视台|[^上联全]网|融媒体?)(?:社|新媒体|移动版|手机版|数字报纸?|电子报|电子版|多媒体版|数字版|官网|首页)?"
)
_FILE = re.compile(r"\.(?:jpe?g|png|gif|bmp|pdf|docx?|xlsx?|wps|zip|rar|mp4)$", re.IGNORECASE)
_NO_WORDS = re.compile(r"[\W\d_]+")


def is_furniture(row: Row) -> bool:
    """Whether a row belongs to the page, not to the article.

    >>> from kg.corpus.rows import rows
    >>> [is_furniture(row) for row in rows("上一版 下一版\\n新闻热线:0000-8000000\\n市总工会开通了新闻热线,接听电话。")]
    [True, True, False]
    """
    text = _LEAD.sub("", row.text)
    if len(text) > _SURE_ROW:
        return False
    if _NO_WORDS.fullmatch(row.text) or _FILE.search(row.text) or _says_so_itself(text):
        return True
    return len(text) <= _ROW and not is_prose(row) and _looks_it(text)


def opens_list(row: Row) -> bool:
    """Whether the titles of other articles follow."""
    return _name(row) in _words("list")


def opens_comments(row: Row) -> bool:
    """Whether what readers say follows, to the end of the page."""
    return _name(row) in _words("rest")


def _name(row: Row) -> str:
    return row.text.strip(" :[]【】()#*>+|·-—■◆●").removesuffix("更多").strip() if len(row.text) < _ROW else ""


def _says_so_itself(text: str) -> bool:
    label = _LABEL.match(text)
    return bool(
        text.startswith(_starts())
        or (label and label[1].replace(" ", "") in _words("label"))
        or _SUBSCRIPTION.search(text)
        or next(_finder("sure").find(text), None)
    )


def _looks_it(text: str) -> bool:
    return bool(
        _only_page_words(text)
        or _CRUMBS.search(text)
        or _BARS.fullmatch(text)
        or _COUNTER.fullmatch(text)
        or _NUMBER_TO_CALL.search(text)
        or _ADDRESS_ON_NET.search(text)
        or text.endswith(_ends())
        or next(_finder("any").find(text), None)
    )


def _only_page_words(text: str) -> bool:
    words = [word for word in _SEPARATORS.split(text) if word]
    return text.replace(" ", "") in _words("token") or all(
        word in _words("token") or _OUTLET_WORD.fullmatch(word) for word in words
    )


@cache
def _words(where: str) -> frozenset[str]:
    return frozenset(row["phrase"] for row in load("furniture") if where in row["where"].split())


@cache
def _starts() -> tuple[str, ...]:
    return tuple(sorted(_words("start")))


@cache
def _ends() -> tuple[str, ...]:
    return tuple(sorted(_words("end")))


@cache
def _finder(where: str) -> Phrases:
    return Phrases(sorted(_words(where)))
