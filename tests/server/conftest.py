from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from kg.server import Editing
from tests.server.served import ALIKE, served, write
from tests.stories import STORIES

if TYPE_CHECKING:
    import httpx


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    output = tmp_path_factory.mktemp("served")
    write(output, STORIES)
    return output


@pytest.fixture(scope="session")
def client(folder: Path) -> Iterator[httpx.Client]:
    with served(folder) as made:
        yield made


@pytest.fixture(scope="session")
def started(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[httpx.Client, Editing]]:
    folder = tmp_path_factory.mktemp("edited")
    write(folder, STORIES, ALIKE)
    editing = Editing(folder / "judgements.tsv", "周岚", lambda: date(2024, 3, 1))
    with served(folder, editing) as client:
        yield client, editing


@pytest.fixture
def editing(started: tuple[httpx.Client, Editing]) -> Editing:
    started[1].judgements.unlink(missing_ok=True)
    return started[1]


@pytest.fixture
def editor(started: tuple[httpx.Client, Editing], editing: Editing) -> httpx.Client:
    return started[0]
