"""The wheel: installed into a fresh environment, kg builds in an empty folder."""

from __future__ import annotations

import subprocess
import sys
import sysconfig
import venv
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent


def run(*command: str | Path, cwd: Path) -> subprocess.CompletedProcess[str]:
    done = subprocess.run(command, cwd=cwd, capture_output=True, text=True, check=False, timeout=300)
    assert done.returncode == 0, done.stderr
    return done


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    run(sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", folder, cwd=ROOT)
    [built] = folder.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def python(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A fresh environment with the wheel; its dependencies are those of this one, so that nothing is fetched."""
    folder = tmp_path_factory.mktemp("environment")
    venv.create(folder, symlinks=True)
    installed = sysconfig.get_path("purelib", "venv", {"base": str(folder), "platbase": str(folder)})
    python = folder / Path(sys.executable).parent.name / "python"
    run(sys.executable, "-m", "pip", "--python", python, "install", "--quiet", "--no-deps", "--no-index", wheel, cwd=folder)
    Path(installed, "dependencies.pth").write_text(sysconfig.get_path("purelib") + "\n", encoding="utf-8")
    return python


def test_the_wheel_holds_ontology_lexicon_and_samples_and_no_tests(wheel):
    names = zipfile.ZipFile(wheel).namelist()
    assert "kg/ontology/gonghui.ttl" in names
    assert "kg/ontology/lexicon/areas.tsv" in names
    assert "kg/samples/xiangyun-2022.html" in names
    assert not [name for name in names if name.startswith("tests")]


def test_an_installed_kg_is_not_the_one_of_the_checkout(python, tmp_path):
    where = run(python, "-c", "import kg; print(kg.__file__)", cwd=tmp_path).stdout
    assert str(ROOT) not in where


def test_the_samples_build_in_an_empty_folder(python, tmp_path):
    run(python.with_name("kg"), "build", "--samples", cwd=tmp_path)
    assert (tmp_path / "output" / "graph.ttl").stat().st_size > 10_000
    assert (tmp_path / "output" / "graph.html").exists()


def test_an_installed_kg_asks_and_checks(python, tmp_path):
    kg = python.with_name("kg")
    run(kg, "build", "--samples", cwd=tmp_path)
    assert "money-by-program" in run(kg, "query", "--list", cwd=tmp_path).stdout
    run(kg, "validate", cwd=tmp_path)
