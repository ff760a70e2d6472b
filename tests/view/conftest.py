"""A real browser that can reach nobody."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from kg import graph, view
from tests.stories import REPORT, TEXT
from tests.view.graphs import ATTACKS, TOLD, documents, hostile, two_cities

__all__: list[str] = []

Opener = Callable[..., Page]


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    path = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
    if path is None and not os.environ.get("KG_REQUIRE_BROWSER"):
        pytest.skip("no Chromium on this machine: apt-get install chromium, or set KG_REQUIRE_BROWSER to fail instead")
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=path, chromium_sandbox=False)
        yield chromium
        chromium.close()


@pytest.fixture(scope="session")
def pictures(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    folder = tmp_path_factory.mktemp("pictures")
    texts = {
        "stories": view.html(graph.build(TOLD), documents()),
        "hostile": view.html(hostile(), documents()),
        "map": view.html(two_cities(), {}),
        "reader": view.reader(graph.build([REPORT]), TEXT),
        "hostile reader": view.reader(hostile(), "\n".join((TEXT, *ATTACKS))),
    }
    for name, text in texts.items():
        (folder / f"{name}.html").write_text(text, encoding="utf-8", newline="")
    return {name: folder / f"{name}.html" for name in texts}


@pytest.fixture
def show(browser: Browser, pictures: dict[str, Path]) -> Iterator[Opener]:
    """Opens a picture by its file, in a context of its own; afterwards, nothing was asked for and nothing went wrong."""
    requests: list[str] = []
    faults: list[str] = []
    contexts = []

    def opened(name: str = "stories", *, fragment: str = "", width: int = 1440, height: int = 900, **options: object) -> Page:
        settings = {"locale": "zh-CN", "reduced_motion": "reduce", **options}
        context = browser.new_context(viewport={"width": width, "height": height}, offline=True, **settings)  # type: ignore[arg-type]
        contexts.append(context)
        page = context.new_page()
        page.on("request", lambda request: requests.append(request.url))
        page.on("pageerror", lambda error: faults.append(str(error)))
        page.on("console", lambda message: faults.append(message.text))
        page.on("dialog", lambda dialog: faults.append(dialog.message))
        page.goto(pictures[name].as_uri() + fragment)
        page.wait_for_function("document.documentElement.dataset.ready === 'yes'")
        return page

    yield opened
    pages = [page for context in contexts for page in context.pages]
    hacked = [page.url for page in pages if page.evaluate("window.hacked") is not None]
    for context in contexts:
        context.close()
    assert hacked == []
    assert faults == []
    assert [url for url in requests if not url.startswith(("file:", "blob:", "data:"))] == []
    assert len([url for url in requests if url.startswith("file:")]) == len(contexts)
