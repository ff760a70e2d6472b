"""What a build of many articles costs, beside one of fewer.

    python -m tests.benchmarks.scale ARTICLES [NUMBER ...]

ARTICLES is a folder with some .txt articles to vary; the numbers are 1000 and 10000 unless given.
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.benchmarks import generate

JOBS = 2
QUIET = subprocess.DEVNULL


def main(sources: Path, numbers: list[int]) -> None:
    """Print one line for each number of articles, and one for the same build again."""
    print(f"{'articles':>8}{'':>8}{'seconds':>9}{'cpu s':>8}{'cpu ms each':>13}{'largest process':>17}{'graph.ttl':>11}")
    for number in numbers:
        with TemporaryDirectory() as place:
            pages, out = Path(place, "pages"), Path(place, "out")
            generate.main(sources, pages, number)
            for again in ("", "again"):
                print(_line(number, again, pages, out), flush=True)


def _line(number: int, again: str, pages: Path, out: Path) -> str:
    began = time.monotonic()
    build = subprocess.Popen(
        [sys.executable, "-m", "kg", "build", str(pages), "-o", str(out), "--jobs", str(JOBS)], stdout=QUIET, stderr=QUIET
    )
    _, status, used = os.wait4(build.pid, 0)  # with what its workers used
    if os.waitstatus_to_exitcode(status):
        sys.exit(f"the build of {number} articles failed")
    seconds, cpu = time.monotonic() - began, used.ru_utime + used.ru_stime
    size = (out / "graph.ttl").stat().st_size >> 20
    memory = used.ru_maxrss >> 10
    return f"{number:>8}{again:>8}{seconds:>9.1f}{cpu:>8.1f}{cpu / number * 1000:>13.1f}{memory:>14} MB{size:>8} MB"


if __name__ == "__main__":
    main(Path(sys.argv[1]), [int(number) for number in sys.argv[2:]] or [1000, 10000])
