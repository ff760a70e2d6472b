"""What a build of many articles costs, beside one of fewer.

    python -m tests.benchmarks.scale ARTICLES [NUMBER ...] [--casts N]

ARTICLES is a folder with some .txt articles to vary; the numbers are 1000 and 10000 unless given. With --casts, articles
of all builds are about the same entities, so that what the number of articles costs stands alone.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.benchmarks import generate

JOBS = 2


def main(sources: Path, numbers: list[int], casts: int | None) -> None:
    """Print one line for each number of articles, and one for the same build again."""
    heads = f"{'articles':>8}{'':>8}{'entities':>10}{'seconds':>9}{'cpu s':>8}{'cpu ms each':>13}{'largest process':>17}"
    print(f"{heads}{'graph.ttl':>11}")
    for number in numbers:
        with TemporaryDirectory() as place:
            pages, out = Path(place, "pages"), Path(place, "out")
            generate.main(sources, pages, number, casts)
            for again in ("", "again"):
                print(_line(number, again, pages, out), flush=True)


def _line(number: int, again: str, pages: Path, out: Path) -> str:
    began = time.monotonic()
    command = [sys.executable, "-m", "kg", "build", str(pages), "-o", str(out), "--jobs", str(JOBS), "--json"]
    build = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    told = build.stdout.read() if build.stdout else b""
    _, status, used = os.wait4(build.pid, 0)  # with what its workers used
    if os.waitstatus_to_exitcode(status):
        sys.exit(f"the build of {number} articles failed")
    seconds, cpu = time.monotonic() - began, used.ru_utime + used.ru_stime
    size = (out / "graph.ttl").stat().st_size >> 20
    memory, entities = used.ru_maxrss >> 10, json.loads(told)["entities"]
    counts = f"{number:>8}{again:>8}{entities:>10}{seconds:>9.1f}{cpu:>8.1f}{cpu / number * 1000:>13.1f}"
    return f"{counts}{memory:>14} MB{size:>8} MB"


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.scale")
    parser.add_argument("articles", type=Path)
    parser.add_argument("numbers", type=int, nargs="*", default=[1000, 10000])
    parser.add_argument("--casts", type=int, metavar="N")
    return parser.parse_args()


if __name__ == "__main__":
    arguments = _arguments()
    main(arguments.articles, arguments.numbers, arguments.casts)
