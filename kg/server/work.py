"""A process that does nothing but answer queries, so that one which takes too long can be killed."""

from __future__ import annotations

import signal
from collections.abc import Mapping
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path
from typing import TYPE_CHECKING, Final

from kg.errors import KgError
from kg.query import Value, run
from kg.server import results
from kg.server.limits import Limits
from kg.server.negotiation import choose
from kg.server.opening import opened, renewed

if TYPE_CHECKING:
    import pyoxigraph as ox

__all__ = ["Answer", "Question", "work"]

READY: Final = "ready"


@dataclass(frozen=True, slots=True)
class Question:
    """A query, values for its variables, and the media types that its asker takes."""

    text: str
    bindings: Mapping[str, Value]
    accept: str


@dataclass(frozen=True, slots=True)
class Answer:
    """What is said to a question, as HTTP says it."""

    status: int
    media: str
    body: bytes


def work(folder: Path, limits: Limits, questions: Connection) -> None:
    """Answer what comes through a connection until it closes: the whole life of the process."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # who stops the server stops its workers
    graph = opened(folder)
    _confine(limits.memory)
    questions.send(READY)
    while True:
        try:
            question = questions.recv()
        except EOFError:
            return
        graph = renewed(graph, folder)
        questions.send(_answer(graph.store, question, limits))


def _answer(store: ox.Store, question: Question, limits: Limits) -> Answer:
    try:
        found = run(store, question.text, question.bindings, most=limits.rows)
    except KgError as error:
        return Answer(400, "text/plain", str(error).encode())
    offered = results.GRAPHS if found.statements else results.TABLES
    media = choose(question.accept, list(offered))
    if media is None:
        return Answer(406, "text/plain", f"this answer can be had as {', '.join(offered)}".encode())
    return Answer(200, media, results.graph(found, media) if found.statements else results.table(found, media))


def _confine(extra: int) -> None:
    """Let the process take no more memory than this besides what it has, where the system can see to it."""
    try:
        import resource  # noqa: PLC0415 - Unix alone has it
    except ImportError:
        return
    pages = Path("/proc/self/statm")
    held = int(pages.read_text(encoding="ascii").split()[0]) * resource.getpagesize() if pages.exists() else 0
    resource.setrlimit(resource.RLIMIT_AS, (held + extra, resource.getrlimit(resource.RLIMIT_AS)[1]))
