"""How well figures that disagree are told from those that agree.

    python -m tests.benchmarks.conflicts [ARTICLES]

ARTICLES is a folder of articles that contradict one another nowhere: whatever is found among them is false.
"""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path
from tempfile import TemporaryDirectory

from kg import pages, pipeline
from kg.conflicts import AGREEING, Finding
from tests.conflicts import PAIRS, findings, found

_AGREEING = {finding.value for finding in AGREEING} | {"none"}


def main(articles: list[str]) -> None:
    """Print one line for each finding of the table, the false conflicts in it, and those among the articles."""
    with TemporaryDirectory() as folder:
        results = [(pair.finding, found(pair, Path(folder))) for pair in PAIRS]
        print(f"{'finding':<16}{'pairs':>7}{'right':>7}")
        for name in (*Finding, "none"):
            print(f"{name:<16}{_count(results, name):>7}{results.count((str(name), str(name))):>7}")
        false = sum(wanted in _AGREEING and result not in _AGREEING for wanted, result in results)
        print(f"false conflicts: {false} of {sum(wanted in _AGREEING for wanted, _ in results)}")
        if articles:
            among = Counter(findings(map(pipeline.read, pages.find(articles)), Path(folder)))
            print(f"among the articles: {sum(among.values())} pairs to compare, {_disagreeing(among)} said to disagree")


def _count(results: list[tuple[str, str]], name: str) -> int:
    return sum(wanted == name for wanted, _ in results)


def _disagreeing(among: Counter[str]) -> int:
    return sum(number for name, number in among.items() if name not in _AGREEING)


if __name__ == "__main__":
    main(sys.argv[1:])
