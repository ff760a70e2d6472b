"""`kg --help` and its like: quick, complete, with examples that parse."""

from __future__ import annotations

import argparse
import re
import shlex
import subprocess
import sys

import pytest

from kg import __version__, query
from kg.cli import main, parser

HEAVY = {"ahocorasick_rs", "httpx", "lxml", "networkx", "opencc", "pyoxigraph", "pyshacl", "pyvis", "rdflib"}


def commands() -> dict[str, argparse.ArgumentParser]:
    [choices] = [action.choices for action in parser()._actions if isinstance(action, argparse._SubParsersAction)]
    return choices


@pytest.mark.parametrize(
    "arguments", [["--help"], ["--version"], ["build", "--help"], ["query", "--help"], ["samples", "--help"]]
)
def test_help_loads_nothing_that_only_a_build_needs(arguments):
    code = f"import sys, kg.cli\ntry: kg.cli.main({arguments!r})\nfinally: print(sorted({HEAVY!r} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60)
    assert done.stdout.endswith("\n[]\n")


def test_the_version(capsys):
    with pytest.raises(SystemExit, match="0"):
        main(["--version"])
    assert capsys.readouterr().out == f"kg {__version__}\n"


def test_no_command_is_a_wrong_command_line(capsys):
    with pytest.raises(SystemExit, match="2"):
        main([])
    assert "COMMAND" in capsys.readouterr().err


def test_exit_codes_are_said_in_the_help():
    for code in ("0", "1", "2", "3", "4", "130"):
        assert re.search(rf"^  {code} +\w", parser().format_help(), re.MULTILINE)


@pytest.mark.parametrize("name", commands())
def test_every_command_has_examples_that_parse(name):
    examples = [line.strip() for line in commands()[name].epilog.splitlines() if line.strip().startswith(f"kg {name}")]
    assert examples
    for example in examples:
        words = shlex.split(re.split(r"  +|[<|>] ", example)[0])
        assert parser().parse_args(words[1:]).run


def test_the_questions_in_examples_exist():
    asked = re.findall(r"^ +kg query ([a-z][\w-]*)(?: |$)", commands()["query"].epilog, re.MULTILINE)
    assert {"sentences", "money"} <= set(asked) <= set(query.names())


def test_no_command_is_forgotten():
    assert set(commands()) == {
        "accept",
        "analyze",
        "ask",
        "build",
        "conflicts",
        "diff",
        "different",
        "eval",
        "explain",
        "export",
        "load",
        "path",
        "query",
        "reject",
        "review",
        "same",
        "samples",
        "series",
        "serve",
        "unsure",
        "validate",
    }
