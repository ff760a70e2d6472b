"""`kg` as a process: interrupted, and with a standard output that takes no more."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from kg import pipeline
from kg.cli import main

LIST = [sys.executable, "-m", "kg", "query", "--list"]


def test_an_interrupted_build_writes_nothing_but_what_the_next_one_goes_on_from(tmp_path, monkeypatch):
    def interrupt(*_args: object, **_options: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(pipeline, "write", interrupt)
    assert main(["build", "--samples", "-o", str(tmp_path / "out")]) == 130
    assert [path.name for path in (tmp_path / "out").iterdir()] == [".kg"]


def test_a_reader_that_has_gone_away_is_no_error_to_speak_of():
    reading, writing = os.pipe()
    os.close(reading)
    done = subprocess.run(LIST, stdout=writing, stderr=subprocess.PIPE, check=False, timeout=60)
    os.close(writing)
    assert (done.returncode, done.stderr) == (1, b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full here")
def test_a_full_disk_is_said():
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(LIST, stdout=full, stderr=subprocess.PIPE, check=False, timeout=60)
    assert (done.returncode, done.stderr) == (1, b"kg: standard output: No space left on device\n")
