from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from kg.graph import build, turtle
from kg.server import Limits, listening
from tests.stories import STORIES

LIMITS = Limits(seconds=2.0, rows=400, memory=2**29, text=50_000, workers=4)


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    output = tmp_path_factory.mktemp("served")
    (output / "articles").mkdir()
    (output / "graph.ttl").write_text(turtle(build(STORIES)), encoding="utf-8")
    for story in STORIES:
        (output / "articles" / f"{story.document.id}.txt").write_text(story.document.text, encoding="utf-8", newline="")
    return output


@pytest.fixture(scope="session")
def client(folder: Path) -> Iterator[httpx.Client]:
    with listening(folder, "127.0.0.1", 0, LIMITS) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        with httpx.Client(base_url=f"http://127.0.0.1:{server.server_port}", timeout=60) as made:
            yield made
        server.shutdown()
