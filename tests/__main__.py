"""Every check that a change must pass: `python -m tests`, or some of them: `python -m tests lint types`."""

from __future__ import annotations

import argparse
import subprocess
import sys
import sysconfig
from pathlib import Path

ROOT = Path(__file__).parent.parent

CHECKS = {
    "lint": ("ruff", "check", "."),
    "format": ("ruff", "format", "--check", "."),
    "types": ("mypy",),
    "layers": ("lint-imports", "--no-logo"),
    "tests": ("pytest", "--quiet", "--cov", "--cov-report=term"),
}


def run(name: str, *extra: str) -> bool:
    """Run one check with the tools of this interpreter's environment; true if it passes."""
    tool, *arguments = CHECKS[name]
    print(f"── {name}", flush=True)
    return subprocess.run([Path(sysconfig.get_path("scripts"), tool), *arguments, *extra], cwd=ROOT, check=False).returncode == 0


def main() -> int:
    """Run the checks that the command line names, all of them unless it does."""
    parser = argparse.ArgumentParser(prog="python -m tests", description=__doc__)
    parser.add_argument("checks", nargs="*", metavar="CHECK", help=f"one or more of {', '.join(CHECKS)} (default: all)")
    parser.add_argument("--no-skips", action="store_true", help="a test that is skipped fails")
    arguments = parser.parse_args()
    if unknown := set(arguments.checks) - set(CHECKS):
        parser.error(f"no such check: {', '.join(sorted(unknown))}")
    names = arguments.checks or list(CHECKS)
    failed = [name for name in names if not run(name, *(["--no-skips"] if arguments.no_skips and name == "tests" else []))]
    print(f"── {'failed: ' + ', '.join(failed) if failed else 'all passed: ' + ', '.join(names)}")
    return bool(failed)


if __name__ == "__main__":
    sys.exit(main())
