"""Seconds that each measure takes on a made-up graph of 10,000 entities and 50,000 relations, on one core.

Run by hand: `python -m tests.benchmarks.analysis [ENTITIES RELATIONS]`. It fails where all together take more than 30 s.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from typing import TypeVar

from kg import analysis
from kg.network import network
from tests.view.crowd import crowd

T = TypeVar("T")

ALLOWED = 30.0
MEASURES = (
    analysis.standings,
    analysis.communities,
    analysis.components,
    analysis.bridges,
    analysis.cores,
    analysis.cooperations,
    analysis.coverage,
)


def main(entities: int, relations: int) -> int:
    told = crowd(entities, relations * 26 // 25, max(4, entities // 120))  # some are drawn twice
    entities_of = timed("network", lambda: network(told))
    print(f"{len(entities_of)} entities, {entities_of.number_of_edges()} relations")
    for measure in MEASURES:
        timed(measure.__name__, lambda measure=measure: measure(entities_of))  # type: ignore[misc]
    began = time.process_time()
    found = timed("all findings", lambda: analysis.findings(network(told), "benchmark"))
    timed("report, tables, triples", lambda: analysis.files(found))
    taken = time.process_time() - began
    print(f"together {taken:.1f} s of processor time; {ALLOWED:.0f} allowed")
    return int(taken > ALLOWED)


def timed(name: str, work: Callable[[], T]) -> T:
    began = time.process_time()
    result = work()
    print(f"{name:24}{time.process_time() - began:7.2f} s", flush=True)
    return result


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:]) if sys.argv[1:] else (10_000, 50_000)))
