"""Seconds until the picture can be used, beside stock pyvis output of the same graph, in one run of one browser.

Run by hand: `python -m tests.benchmarks.picture [ENTITIES...]`. A stock picture that is not still after a minute is given up.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
import time
from contextlib import suppress
from pathlib import Path

from playwright.sync_api import Browser, Error, sync_playwright
from pyvis.network import Network

from kg import view
from kg.network import network
from tests.view.crowd import crowd

PATIENCE = 60_000
STILL = """new Promise(done => {
  const ready = () => done(true);
  if (typeof network === 'undefined') return;
  network.once('stabilizationIterationsDone', ready);
})"""


def main(sizes: list[int]) -> None:
    with sync_playwright() as playwright, tempfile.TemporaryDirectory() as folder:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), chromium_sandbox=False)
        sys.stdout.write("entities  relations  built  ours  stock  ratio\n")
        for size in sizes:
            sys.stdout.write(_row(browser, Path(folder), size) + "\n")


def _row(browser: Browser, folder: Path, size: int) -> str:
    graph = crowd(size, size * 5 // 2, max(4, size // 120))
    began = time.perf_counter()
    (folder / "ours.html").write_text(view.html(graph, {}), encoding="utf-8")
    built = time.perf_counter() - began
    shown = network(graph)
    stock = Network(cdn_resources="in_line")
    for iri, label in shown.nodes(data="label"):
        stock.add_node(iri, label)
    for one, other in shown.edges():
        stock.add_edge(one, other)
    (folder / "stock.html").write_text(stock.generate_html(), encoding="utf-8")
    ours = _seconds(browser, folder / "ours.html", "document.documentElement.dataset.ready === 'yes'")
    theirs = _seconds(browser, folder / "stock.html", STILL)
    ratio = f"{theirs / ours:.0f}x" if theirs < PATIENCE / 1000 else f">{theirs / ours:.0f}x"
    return f"{size:8}  {shown.number_of_edges():9}  {built:5.2f}  {ours:4.2f}  {theirs:5.1f}  {ratio}"


def _seconds(browser: Browser, path: Path, ready: str) -> float:
    page = browser.new_context(viewport={"width": 1440, "height": 900}, offline=True).new_page()
    began = time.perf_counter()
    with suppress(Error):
        page.goto(path.as_uri(), wait_until="commit")
        page.wait_for_function(ready, timeout=PATIENCE)
    taken = time.perf_counter() - began
    page.context.close()
    return min(taken, PATIENCE / 1000)


if __name__ == "__main__":
    main([int(size) for size in sys.argv[1:]] or [300, 2000, 10000])
