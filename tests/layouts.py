"""Pages as sites print them: one article in several layouts of HTML, with the furniture that such sites put around it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from html import escape
from typing import Final

from kg.corpus import PROSE
from kg.model import BlockKind, Document

__all__ = ["LAYOUTS", "Article", "article"]

_HEAD: Final = frozenset({BlockKind.HEADLINE, BlockKind.SUBTITLE, BlockKind.META})


@dataclass(frozen=True, slots=True)
class Article:
    """What a layout prints: the rows above the text, and its paragraphs."""

    headline: str
    subtitle: str
    rows: tuple[str, ...]
    paragraphs: tuple[str, ...]


def article(document: Document) -> Article:
    """What stands on a page, without the furniture of its own."""
    rows = [(block.kind, escape(document.text[block.start : block.end].strip(" \u3000\n"))) for block in document.blocks]
    return Article(
        escape(document.headline),
        escape(document.subtitle or ""),
        tuple(row for kind, row in rows if kind is BlockKind.META),
        tuple(row for kind, row in rows if kind in (PROSE - _HEAD) | {BlockKind.SIGNATURE}),
    )


def _paper(page: Article) -> str:
    """The electronic edition of a newspaper: an <article> among the headlines of its page."""
    rows = "".join(f"<div class=meta><span>{row}</span> <span>阅读 5821</span></div>" for row in page.rows)
    subtitle = f"<h2>{page.subtitle}</h2>" if page.subtitle else ""
    text = "\n".join(f"<p>&emsp;&emsp;{paragraph}</p>" for paragraph in page.paragraphs)
    return f"""<!DOCTYPE html><html lang="zh-CN"><head><meta charset="{{charset}}"><title>{page.headline} - 数字报</title></head>
<body><header><a href="/">首页</a> | <a href="/order">征订:全年216元</a> | 新闻热线 0539-8000000</header>
<nav><ul><li><a href="a1">A01 要闻</a></li><li><a href="a2">A02 时政</a></li><li><a href="a3">上一期</a></li></ul></nav>
<aside><h3>24小时热榜</h3><ol><li>樱花大道周末接待游客突破8万人次</li><li>市区新开公交线路6条</li></ol></aside>
<article><h1>{page.headline}</h1>{subtitle}{rows}<div id=content>{text}</div><div class=share>分享到:微信 微博</div></article>
<footer>版权所有 未经许可不得转载 ICP备05001234号</footer></body></html>"""


def _table(page: Article) -> str:
    """A site of the early years: tables in tables, lines parted by <br>."""
    subtitle = f"<br><b>{page.subtitle}</b>" if page.subtitle else ""
    rows = "<br>".join(page.rows)
    text = "<br><br>\n".join(f"&nbsp;&nbsp;&nbsp;&nbsp;{paragraph}" for paragraph in page.paragraphs)
    return f"""<HTML><HEAD><META http-equiv=Content-Type content="text/html; charset={{charset}}">
<TITLE>{page.headline}</TITLE></HEAD>
<BODY><TABLE width=760><TR><TD><A href=/>首页</A> <A href=/gk>工会概况</A> <A href=/dt>工作动态</A></TD></TR>
<TR><TD><TABLE width=100%><TR><TD align=center><FONT size=4><B>{page.headline}</B></FONT>{subtitle}</TD></TR>
<TR><TD align=center>{rows}</TD></TR><TR><TD class=content>{text}</TD></TR>
<TR><TD align=right>【<A href="javascript:print()">打印本页</A>】【<A href="javascript:close()">关闭窗口</A>】
</TD></TR></TABLE></TD></TR>
<TR><TD align=center>主办:工会办公室 电话:0539-8000000</TD></TR></TABLE></BODY></HTML>"""


def _post(page: Article) -> str:
    """A post for telephones: sections in sections, every paragraph in spans, words set off by tags within."""
    subtitle = f"<h2>{page.subtitle}</h2>" if page.subtitle else ""
    rows = "".join(f'<p style="color:#888"><span>{row}</span></p>' for row in page.rows)
    text = "".join(f'<section style="margin:8px"><p><span>{_set_off(text)}</span></p></section>' for text in page.paragraphs)
    return f"""<html><head><meta charset="{{charset}}"><title>{page.headline}</title><style>p{{{{margin:0}}}}</style></head><body>
<div id="page"><h1 class="title">{page.headline}</h1>{subtitle}<div class="content">{rows}{text}</div>
<div class="tail"><p>长按二维码关注我们</p><p>点赞 在看 分享</p></div></div><script>var hits = 5821;</script></body></html>"""


def _set_off(text: str) -> str:
    half = len(text) // 2
    return f"{text[:half]}<b>{text[half : half + 1]}</b>{text[half + 1 :]}" if text[half : half + 1].isalpha() else text


LAYOUTS: Final[Mapping[str, Callable[[Article], str]]] = {"paper": _paper, "table": _table, "post": _post}
