"""Judging in a real browser: in the reader, on the page of an article without JavaScript, by keyboard, wide and narrow."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from axe_playwright_python.sync_playwright import Axe

from kg.judgements import load
from kg.server import Editing
from tests.server.served import ALIKE, ORGANIZATION, UNION, served, write
from tests.stories import HONOURED, PLAYED, STORIES, TEXT

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Locator, Page

SIZES = [(1440, 900), (390, 844)]
Visitor = Callable[..., "Page"]


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, Editing]]:
    folder = tmp_path_factory.mktemp("judged")
    write(folder, STORIES, ALIKE)
    editing = Editing(folder / "judgements.tsv", "周岚", lambda: date(2024, 3, 1))
    with served(folder, editing) as client:
        yield str(client.base_url).rstrip("/"), editing


@pytest.fixture
def written(address: tuple[str, Editing]) -> Path:
    address[1].judgements.unlink(missing_ok=True)
    return address[1].judgements


@pytest.fixture
def visit(browser: Browser, address: tuple[str, Editing], written: Path) -> Iterator[Visitor]:
    """Opens a page of the server; afterwards, nothing was asked of anybody else and nothing went wrong."""
    contexts, faults, elsewhere = [], [], []

    def opened(path: str, width: int, height: int, *, script: bool = True) -> Page:
        size = {"width": width, "height": height}
        context = browser.new_context(viewport=size, locale="zh-CN", java_script_enabled=script, reduced_motion="reduce")  # type: ignore[arg-type]
        contexts.append(context)
        page = context.new_page()
        page.on("console", lambda message: faults.append(message.text))
        page.on("pageerror", lambda error: faults.append(str(error)))
        page.on("request", lambda request: request.url.startswith(address[0]) or elsewhere.append(request.url))
        page.goto(address[0] + path)
        return page

    yield opened
    for context in contexts:
        context.close()
    assert (faults, elsewhere) == ([], [])


def reader(visit: Visitor, fragment: str, size: tuple[int, int]) -> Page:
    page = visit(f"/read?article=report{fragment}", *size)
    ready(page)
    return page


def ready(page: Page) -> None:
    page.wait_for_function("document.documentElement.dataset.ready === 'yes'")


def at(quote: str) -> str:
    return f"#char={TEXT.index(quote)},{TEXT.index(quote) + len(quote)}"


def ask(page: Page, verdict: str) -> Locator:
    return page.locator("form.judge", has=page.locator(f"button[value={verdict}]")).first


def serious(page: Page) -> list[object]:
    found = Axe().run(page).response["violations"]
    return [(it["id"], [node["target"] for node in it["nodes"]]) for it in found if it["impact"] in {"serious", "critical"}]


@pytest.mark.parametrize("size", SIZES)
def test_a_statement_is_rejected_in_the_reader_by_keyboard_and_taken_back(visit: Visitor, written: Path, size) -> None:
    page = reader(visit, at(PLAYED), size)
    reason = ask(page, "reject").get_by_placeholder("理由")
    reason.fill("原文是预告")
    reason.press("Enter")
    assert not written.exists()  # Enter in the field is no verdict
    reason.focus()
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Shift+Tab")
    with page.expect_navigation():
        page.keyboard.press("Enter")
    ready(page)
    [judgement] = load(written)
    assert (judgement.verdict, judgement.who, judgement.why) == ("reject", "周岚", "原文是预告")
    assert "".join(page.locator("#text span.lit").all_inner_texts()) == PLAYED
    said = page.locator("#panel .judgement").inner_text()
    for text in ("不对", "周岚", "2024-03-01", "原文是预告", "judgements.tsv 第 2 行", "下次 kg build"):
        assert text in said
    assert serious(page) == []
    with page.expect_navigation():
        page.locator("#panel").get_by_role("button", name="收回").press("Enter")
    ready(page)
    assert load(written) == ()
    assert not page.locator("#panel .judgement").count()


@pytest.mark.parametrize("size", SIZES)
def test_two_names_are_compared_in_the_reader(visit: Visitor, written: Path, size) -> None:
    page = reader(visit, "#node=UnionFederation:临江县总工会", size)
    with page.expect_navigation():
        ask(page, "unsure").get_by_role("button", name="说不准").click()
    ready(page)
    [judgement] = load(written)
    assert (judgement.verdict, judgement.about) == ("unsure", {UNION, ORGANIZATION})
    assert "说不准" in page.locator("#panel .judgement").inner_text()


@pytest.mark.parametrize("size", SIZES)
def test_the_page_of_an_article_needs_no_script(visit: Visitor, written: Path, size) -> None:
    page = visit("/id/article/report", *size, script=False)
    page.locator("a.said", has_text=HONOURED).first.press("Enter")
    item = page.locator("dt:target + dd")
    place = item.get_attribute("id")
    item.get_by_placeholder("理由").fill("两个人")
    item.get_by_placeholder("理由").press("Enter")
    assert not written.exists()
    item.locator("button[value=reject]").press("Enter")
    page.wait_for_url(f"**#{place}")
    [judgement] = load(written)
    assert (judgement.verdict, judgement.one, judgement.why) == ("reject", place, "两个人")
    assert page.locator("dd:target .opinion").is_visible()
    box = page.locator("dd:target").bounding_box()
    assert box is not None
    assert 0 <= box["y"] < size[1]
    assert page.evaluate("document.documentElement.scrollWidth") <= size[0]
    page.locator("dd:target").get_by_role("button", name="收回").press("Enter")
    page.wait_for_url(f"**#{place}")
    assert load(written) == ()


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("path", ["/id/article/report", f"/id/{UNION}", "/judgements", "/read?article=report" + at(PLAYED)])
def test_it_is_accessible(visit: Visitor, path: str, size) -> None:
    page = visit(path, *size)
    assert serious(page) == []
