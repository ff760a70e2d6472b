"""kg.corpus.html: the article of pages as the common systems serve them, and pages made to hurt."""

import time

import pytest

from kg.corpus.html import extract, is_html
from kg.errors import PageError

TITLE = "职工书屋建到村口"
FIRST = "5月6日,县总工会为3个村建起职工书屋,送去图书2000册。"
SECOND = "“看书方便了。”村民说,这里还有电脑、打印机。"
ARTICLE = f"<p>{FIRST}</p><p>{SECOND}</p>"
HEAD = f"<head><title>{TITLE}_东江网</title></head>"
NEWS = "<ul><li><a href=1>全县新增就业2.1万人,完成目标</a></li><li><a href=2>公交新开线路6条,方便出行</a></li></ul>"
H1 = f"<h1>{TITLE}</h1>"

BODIES = {
    "plain": f"{H1}{ARTICLE}",
    "founder": f"<founder-title>{TITLE}</founder-title><!--x--><founder-content>{ARTICLE}</founder-content>",
    "ozoom": f"<table><tr><td><strong>{TITLE}</strong></td></tr><tr><td><div id=ozoom>{ARTICLE}</div></td></tr></table>{NEWS}",
    "TRS": f"<div class=nav>{NEWS}</div><h2>{TITLE}</h2><div class='view TRS_UEDITOR'>{ARTICLE}</div>",
    "people": f"{NEWS}{H1}<div class='rm_txt_con cf'>{ARTICLE}<div class=edit-share>分享</div></div>",
    "UCAP": f"<div class=share>分享到微信,微博</div>{H1}<div id='UCAP-CONTENT'>{ARTICLE}</div><div>{NEWS}</div>",
    "WeChat": f"<h1 id=activity-name>\n {TITLE}\n</h1><div id=js_content style='visibility: hidden;'>{ARTICLE}</div>",
    "form": f"<form id=aspnetForm>{H1}<div>{ARTICLE}</div></form>",
    "unknown": f"<div>{NEWS}</div><div><div class=x1><h3>{TITLE}</h3><div class=x2>{ARTICLE}</div></div></div><div>{NEWS}</div>",
    "breaks": f"{H1}<div id=content>&emsp;&emsp;{FIRST}<br><br/>\u3000\u3000{SECOND}<br></div>",
    "hidden by style": f"<style>.no{{color:red;display:none}}</style>{H1}<p class='a no'>隐藏10人。</p>{ARTICLE}",
    "hidden by itself": f"{H1}<p style='display: none'>隐藏20人。</p><p hidden>隐藏30人。</p>{ARTICLE}",
    "inline": f"{H1}<p>{FIRST.replace('县总工会', '<b>县总</b><span>工会</span>')}</p>\n\n<p>\n{SECOND}\t</p>",
    "title only": f"<div id=zoom>{ARTICLE}</div>",
}


@pytest.mark.parametrize("body", BODIES.values(), ids=BODIES)
def test_article_of_a_system(body: str) -> None:
    found = extract(f"<html>{HEAD}<body>{body}</body></html>", "page.html")
    assert found.text == f"{TITLE}\n{FIRST}\n{SECOND}\n"
    assert found.title == TITLE


def test_parts_of_the_article_between_headline_and_body() -> None:
    page = (
        f"<html>{HEAD}<body><article><div class=crumb>首页 &gt; 正文</div><h1>{TITLE}</h1><h2>三个村用上了</h2>"
        "<div>2024年5月7日 东江日报</div><figure><img src=a><figcaption>村民在看书。</figcaption></figure>"
        f"<div id=content>{ARTICLE}</div><div class=pager>上一篇</div></article></body></html>"
    )
    assert extract(page, "page.html").text.split("\n")[:4] == [TITLE, "三个村用上了", "2024年5月7日 东江日报", "村民在看书。"]


def test_tables_become_rows() -> None:
    table = "<table><tr><th>单位</th><th> 数量 </th></tr><tr><td><p>甲村</p></td><td>3</td></tr></table>"
    page = f"<html>{HEAD}<body>{H1}<div id=zoom>{ARTICLE}{table}</div></body></html>"
    assert extract(page, "page.html").text.split("\n")[3:] == ["单位  数量", "甲村  3", ""]


def test_what_the_head_says_of_publication() -> None:
    head = (
        f"<head><title>{TITLE}</title><meta name=PubDate content='20240507 10:00'><meta name=ContentSource content=东江日报>"
        "<meta property='article:published_time' content='2024-05-07T10:00:00+08:00'></head>"
    )
    around = extract(
        f"<html>{head}<body><h1>{TITLE}</h1>{ARTICLE}<script>var publish_time = '2024-05-07';</script>", "p.html"
    ).around
    assert around[:4] == (
        "发布时间:2024-05-07  10:00",
        "来源:东江日报",
        "发布时间:2024-05-07 10:00:00+08:00",
        "发布时间:2024-05-07",
    )


def test_seconds_of_a_post_are_read_in_chinese_time() -> None:
    page = f'<html>{HEAD}<body><h1>{TITLE}</h1>{ARTICLE}<script>var ct = "1714928400";</script>'
    assert extract(page, "p.html").around[0] == "发布时间:2024-05-06"


EMPTY = [
    "<html></html>",
    "<html><body><script>var x='市总工会慰问职工'</script></body></html>",
    "<html><body><img src=a></body></html>",
    "<br>",
]


@pytest.mark.parametrize("page", EMPTY)
def test_says_that_a_page_shows_nothing(page: str) -> None:
    with pytest.raises(PageError, match="shows no Chinese text"):
        extract(page, "page.html")


HOSTILE = {
    "deep": "<html><body>" + "<div>" * 200 + ARTICLE,
    "unclosed": "<html><body>" + "<b><i>" * 100 + ARTICLE,
    "wide attributes": f"<html><body><div class='{'x ' * 300_000}' style='{'a:b;' * 200_000}'>{ARTICLE}",
    "entities": '<!DOCTYPE html [<!ENTITY a "aaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;">]><html><body>' + ARTICLE,
    "long sheet": f"<style>{'.a{' * 200_000}</style>{ARTICLE}",
    "brackets": "<" * 500_000 + ARTICLE,
    "one line": f"<body>{ARTICLE}<p>{'职工书屋' * 250_000}</p>",
}


@pytest.mark.parametrize("page", HOSTILE.values(), ids=HOSTILE)
def test_hostile_pages_are_read_all_the_same(page: str) -> None:
    assert FIRST in extract(page, "page.html").text


def test_time_grows_with_the_page_not_faster() -> None:
    def seconds(paragraphs: int) -> float:
        started = time.process_time()
        extract(f"<html>{HEAD}<body><h1>{TITLE}</h1><div>{ARTICLE * paragraphs}</div></body>", "page.html")
        return time.process_time() - started

    seconds(100)
    assert seconds(8000) < 40 * max(seconds(1000), 0.01)


SNIFFED = [
    ("page.html", "工会", True),
    ("PAGE.HTM", "工会", True),
    ("-", " <!DOCTYPE html><p>", True),
    ("page.txt", "<html><p>", True),
]
TEXTS = [("page.txt", "工会<p>", False), ("-", "<工会> 首页", False), ("a.html.txt", "工会", False)]


@pytest.mark.parametrize(("source", "text", "expected"), SNIFFED + TEXTS)
def test_tells_html_from_text(source: str, text: str, *, expected: bool) -> None:
    assert is_html(text, source) is expected
