"""README.md: what it prints works as printed."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest

import kg
from kg.cli import main

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"^```(\w*)\n(.*?)^```$", README, re.MULTILINE | re.DOTALL)
TOUR = [shlex.split(line, comments=True)[1:] for _, block in BLOCKS for line in block.splitlines() if line.startswith("kg ")]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_the_tour(folder, capsys):
    assert len(TOUR) >= 6
    for arguments in TOUR:
        assert main(arguments) == 0, arguments
        assert capsys.readouterr().out, arguments


def test_the_python(folder, capsys):
    main(["samples", "pages"])
    [snippet] = [block for language, block in BLOCKS if language == "python"]
    exec(snippet, {})
    assert re.search(r"\d+ triples\n\d+ entities\n\['.*元'\]\n6500 atLeast 人", capsys.readouterr().out)


def test_two_commands_set_everything_up():
    commands = [line for _, block in BLOCKS for line in block.splitlines() if line.startswith("python3 -m venv")]
    assert [command.rsplit("&& ", 1)[1] for command in commands] == [".venv/bin/kg build --samples", ".venv/bin/python -m tests"]


def test_every_file_of_a_build_is_explained(folder):
    main(["build", "--samples"])
    for path in (folder / "output").iterdir():
        name = f"`{path.name}`" if path.is_file() else f"`{path.name}/"
        assert name in README
        assert name in (ROOT / "output" / "README.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", ["README.md", "CONTRIBUTING.md", "CHANGELOG.md", "output/README.md"])
def test_links_within_the_project_lead_somewhere(name):
    for target in re.findall(r"\]\((?!https?:)([^)#]+)", (ROOT / name).read_text(encoding="utf-8")):
        assert (ROOT / name).parent.joinpath(target).exists(), target


def test_the_public_names_are_there():
    for name in kg.__all__:
        assert getattr(kg, name)
    with pytest.raises(AttributeError, match="no_such_name"):
        _ = kg.no_such_name
