"""Some workers, of which each answers one question at a time and is replaced when it had to be killed."""

from __future__ import annotations

import multiprocessing
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from pathlib import Path
from queue import Empty, Queue
from typing import Final

from kg.server.limits import Limits
from kg.server.messages import Refusal
from kg.server.work import Answer, Question, work

__all__ = ["Workers", "workers"]

_START: Final = 60.0  # seconds in which a worker must have opened the graph


@dataclass(frozen=True, slots=True)
class Worker:
    """A process and the connection to it; one that is not known to be ready will say so first."""

    process: BaseProcess
    connection: Connection
    ready: bool = False


@dataclass(frozen=True, slots=True)
class Workers:
    """Those that have nothing to do."""

    folder: Path
    limits: Limits
    idle: Queue[Worker]

    def ask(self, question: Question) -> Answer:
        """The answer of the first worker that is free.

        Raises:
            Refusal: none is free in time, or the question takes more time or memory than there is for one.
        """
        try:
            worker = self.idle.get(timeout=self.limits.seconds)
        except Empty:
            raise Refusal(503, "too many queries are running: try again", ("Retry-After", "5")) from None
        answer = None
        try:
            answer = _answered(worker, question, self.limits)
        finally:
            self.idle.put(replace(worker, ready=True) if answer else self.started(instead_of=worker))
        return answer

    def started(self, *, instead_of: Worker | None = None) -> Worker:
        """A new worker, which still has to open the graph."""
        if instead_of:
            _kill(instead_of)
        context = multiprocessing.get_context("spawn")  # a fork would take the locks of other threads with it
        ours, theirs = context.Pipe()
        process = context.Process(target=work, args=(self.folder, self.limits, theirs), daemon=True)
        process.start()
        theirs.close()
        return Worker(process, ours)


@contextmanager
def workers(folder: Path, limits: Limits) -> Iterator[Workers]:
    """Workers on the graph of a build, which end when this does."""
    pool = Workers(folder, limits, Queue())
    for _ in range(limits.workers):
        pool.idle.put(pool.started())
    try:
        yield pool
    finally:
        while not pool.idle.empty():
            _kill(pool.idle.get())


def _answered(worker: Worker, question: Question, limits: Limits) -> Answer:
    try:
        if not worker.ready and not (worker.connection.poll(_START) and worker.connection.recv()):
            raise Refusal(503, "the graph takes too long to open: try again", ("Retry-After", "60"))
        worker.connection.send(question)
        if not worker.connection.poll(limits.seconds):
            raise Refusal(503, f"the query took longer than {limits.seconds:g} seconds and was stopped: narrow it")
        answer: Answer = worker.connection.recv()
    except (EOFError, OSError):
        raise Refusal(503, "the query took more memory than there is for one and was stopped: narrow it") from None
    return answer


def _kill(worker: Worker) -> None:
    worker.process.kill()
    worker.process.join()
    worker.connection.close()
