"""Work on many items by several processes: one that dies costs the item that killed it, no other."""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import islice
from multiprocessing.process import BaseProcess
from typing import Any, Final, Generic, TypeVar

__all__ = ["Died", "Done", "spread"]

T = TypeVar("T")
R = TypeVar("R")

_AHEAD: Final = 2  # batches that wait for each process: what has to be tried again, one by one, when one dies


@dataclass(frozen=True, slots=True)
class Done(Generic[R]):
    """What came of the item at a place."""

    place: int
    result: R


@dataclass(frozen=True, slots=True)
class Died:
    """The process that worked on the item at a place died of it, twice."""

    place: int


_Batch = tuple[int, ...]


def spread(work: Callable[[T], R], items: Sequence[T], *, jobs: int, batch: int = 1) -> Iterator[Done[R] | Died]:
    """The results of some work on each item, as they come.

    Args:
        work: a function of a module, that shares nothing with other calls.
        items: what to work on; they and the results travel between processes.
        jobs: how many processes; with one, everything stays in this one.
        batch: how many items travel at once.
    """
    if jobs <= 1 or len(items) <= batch:
        yield from (Done(place, work(item)) for place, item in enumerate(items))
        return
    batches = [tuple(range(start, min(start + batch, len(items)))) for start in range(0, len(items), batch)]
    while batches:
        finished: set[_Batch] = set()
        suspects: set[_Batch] = set()
        for places, results in _run(work, items, batches, jobs, suspects):
            finished.add(places)
            yield from map(Done, places, results)
        for place in sorted(place for places in suspects for place in places):
            yield _alone(work, items[place], place)
        batches = [places for places in batches if places not in finished | suspects]


def _run(
    work: Callable[[T], R], items: Sequence[T], batches: Sequence[_Batch], jobs: int, suspects: set[_Batch]
) -> Iterator[tuple[_Batch, list[R]]]:
    """The results batch by batch, until all are there or a process dies; those under way then are suspects."""
    waiting = iter(batches)
    running: dict[Future[list[R]], _Batch] = {}
    with _pool(jobs) as pool:
        try:
            while True:
                for places in islice(waiting, jobs * _AHEAD - len(running)):
                    running[pool.submit(_each, work, [items[place] for place in places])] = places
                if not running:
                    return
                for future in wait(running, return_when=FIRST_COMPLETED).done:
                    results = future.result()
                    yield running.pop(future), results
        except BrokenProcessPool:
            suspects.update(running.values())


def _each(work: Callable[[T], R], items: Sequence[T]) -> list[R]:
    return [work(item) for item in items]


def _alone(work: Callable[[T], R], item: T, place: int) -> Done[R] | Died:
    with _pool(1) as pool:
        try:
            return Done(place, pool.submit(work, item).result())
        except BrokenProcessPool:
            return Died(place)


@contextmanager
def _pool(jobs: int) -> Iterator[ProcessPoolExecutor]:
    pool = ProcessPoolExecutor(jobs, mp_context=multiprocessing.get_context("spawn"), initializer=_settle)
    try:
        yield pool
    except BaseException:
        for process in tuple(_processes(pool)):
            process.kill()
        raise
    finally:
        pool.shutdown(cancel_futures=True)


def _processes(pool: ProcessPoolExecutor) -> list[Any]:
    return list((pool._processes or {}).values())  # there is no public way to stop work that is under way


def _settle() -> None:
    """Leave Ctrl-C to the parent, and end when it does, however that came about."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    parent = multiprocessing.parent_process()
    if parent:
        threading.Thread(target=_follow, args=(parent,), daemon=True).start()


def _follow(parent: BaseProcess) -> None:
    parent.join()
    os._exit(1)
