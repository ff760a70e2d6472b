"""Some workers, of which each answers one question at a time and is replaced when it had to be killed."""

from __future__ import annotations

import multiprocessing
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from pathlib import Path
from queue import Empty, Queue
from threading import Thread
from typing import Final

from kg.errors import StoreError
from kg.server.limits import Limits
from kg.server.messages import Refusal
from kg.server.work import Answer, Question, work

__all__ = ["Workers", "workers"]

_PATIENCE: Final = 3  # times as long as a query may take, until whoever waits for a free worker is sent away
_START: Final = 60.0  # seconds in which a worker must have opened the graph


@dataclass(frozen=True, slots=True)
class Worker:
    """A process and the connection to it."""

    process: BaseProcess
    connection: Connection


@dataclass(frozen=True, slots=True)
class Workers:
    """Those that are ready and have nothing to do."""

    folder: Path
    limits: Limits
    idle: Queue[Worker]

    def ask(self, question: Question) -> Answer:
        """The answer of the first worker that is free.

        Raises:
            Refusal: none is free in time, or the question takes more time or memory than there is for one.
        """
        try:
            worker = self.idle.get(timeout=_PATIENCE * self.limits.seconds)
        except Empty:
            raise Refusal(503, "too many queries are running: try again", ("Retry-After", "5")) from None
        answer = None
        try:
            answer = _answered(worker, question, self.limits)
        finally:
            if answer:
                self.idle.put(worker)
            else:
                Thread(target=self.replace, args=(worker,), daemon=True).start()
        return answer

    def replace(self, worker: Worker) -> None:
        """Kill a worker, and let another one in when it is ready."""
        _kill(worker)
        self.let_in(_started(self.folder, self.limits))

    def let_in(self, worker: Worker) -> None:
        """Wait until a worker has opened the graph.

        Raises:
            StoreError: it has died of that, or takes too long.
        """
        try:
            ready = worker.connection.poll(_START) and worker.connection.recv()
        except (EOFError, OSError):
            ready = None
        if not ready:
            _kill(worker)
            raise StoreError(f"{self.folder}: the graph could not be opened for queries")
        self.idle.put(worker)


@contextmanager
def workers(folder: Path, limits: Limits) -> Iterator[Workers]:
    """Workers on the graph of a build, which end when this does.

    Raises:
        StoreError: they cannot open the graph.
    """
    pool = Workers(folder, limits, Queue())
    for worker in [_started(folder, limits) for _ in range(limits.workers)]:
        pool.let_in(worker)
    try:
        yield pool
    finally:
        while not pool.idle.empty():
            _kill(pool.idle.get())


def _started(folder: Path, limits: Limits) -> Worker:
    context = multiprocessing.get_context("spawn")  # a fork would take the locks of other threads with it
    ours, theirs = context.Pipe()
    process = context.Process(target=work, args=(folder, limits, theirs), daemon=True)
    process.start()
    theirs.close()
    return Worker(process, ours)


def _answered(worker: Worker, question: Question, limits: Limits) -> Answer:
    try:
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
