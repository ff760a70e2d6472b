"""kg.workers: results from several processes, whatever becomes of one of them."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from kg.workers import Died, Done, spread

KILLERS = {7, 23}


def square(number: int) -> int:
    return number * number


def fragile(number: int) -> int:
    if number in KILLERS:
        os._exit(1)
    return number * number


def failing(number: int) -> int:
    if number == 5:
        raise ValueError("five")
    return number


def slow(path: str) -> None:
    Path(path).write_text(str(os.getpid()), encoding="utf-8")
    time.sleep(600)


@pytest.mark.parametrize(("jobs", "batch"), [(1, 1), (2, 1), (2, 7), (3, 100)])
def test_every_item_has_its_result(jobs, batch):
    results = list(spread(square, range(30), jobs=jobs, batch=batch))
    assert sorted(results, key=lambda done: done.place) == [Done(place, place * place) for place in range(30)]


def test_nothing_to_do_is_nothing_done():
    assert list(spread(square, [], jobs=4)) == []


def test_a_process_that_dies_costs_the_item_that_killed_it():
    results = sorted(spread(fragile, range(40), jobs=2, batch=4), key=lambda outcome: outcome.place)
    assert [outcome for outcome in results if isinstance(outcome, Died)] == [Died(7), Died(23)]
    assert [outcome.result for outcome in results if isinstance(outcome, Done)] == [n * n for n in range(40) if n not in KILLERS]


@pytest.mark.parametrize("jobs", [1, 2])
def test_an_error_is_passed_on(jobs):
    with pytest.raises(ValueError, match="five"):
        list(spread(failing, range(30), jobs=jobs))


PARENT = """
import sys
from kg.workers import spread
from tests.test_workers import slow
if __name__ == "__main__":
    list(spread(slow, sys.argv[1:], jobs=2))
"""


def test_workers_end_with_a_parent_that_is_killed(tmp_path):
    """Nobody is left to tell them."""
    (tmp_path / "parent.py").write_text(PARENT, encoding="utf-8")
    said = [tmp_path / "one", tmp_path / "two"]
    environment = os.environ | {"PYTHONPATH": str(Path(__file__).parents[1])}
    with subprocess.Popen([sys.executable, str(tmp_path / "parent.py"), *map(str, said)], env=environment) as parent:
        _wait(lambda: all(path.exists() and path.read_text(encoding="utf-8") for path in said))
        parent.kill()
    workers = [int(path.read_text(encoding="utf-8")) for path in said]
    _wait(lambda: not any(map(_runs, workers)))


def _wait(happened):
    for _ in range(600):
        if happened():
            return
        time.sleep(0.1)
    raise AssertionError("it did not happen within a minute")


def _runs(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    stat = Path(f"/proc/{pid}/stat")
    return not stat.exists() or stat.read_text(encoding="utf-8").rpartition(")")[2].split()[0] != "Z"
