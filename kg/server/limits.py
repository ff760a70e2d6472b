"""How much a client may ask for."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["Limits"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """What one query may take, and how many may run."""

    seconds: float = 10.0
    rows: int = 10_000
    memory: int = 2 * 2**30  # bytes, beyond what a worker holds when it has opened the graph
    text: int = 2**18  # characters of SPARQL: a named query has some hundreds
    workers: int = 4
