"""What all tests share."""

from __future__ import annotations

from collections.abc import Generator

import pytest
from hypothesis import settings

pytest.register_assert_rewrite("tests.claims.scenes")  # before it is first imported

settings.register_profile("unhurried", settings(), deadline=None)  # a busy machine is no defect
settings.load_profile("unhurried")

collect_ignore = ["benchmarks"]  # what is measured against is no dependency of the tests


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--no-skips", action="store_true", help="a test that is skipped fails")


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Where every check is required, a skipped test is a check that did not run; the kit is no part of a clone, though."""
    report = yield
    skipped = report.skipped and not hasattr(report, "wasxfail") and not item.get_closest_marker("kit")
    if skipped and item.config.getoption("--no-skips"):
        report.outcome = "failed"
    return report
