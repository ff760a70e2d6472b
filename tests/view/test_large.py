"""A picture of more than a reader can take in at once begins with its communities."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import expect

from kg import view
from tests.view.conftest import Opener
from tests.view.crowd import crowd
from tests.view.test_browser import at, find
from tests.view.test_features import press, shown


@pytest.fixture(scope="module", autouse=True)
def large(pictures: dict[str, Path]) -> None:
    pictures["large"] = pictures["stories"].with_name("large.html")
    pictures["large"].write_text(view.html(crowd(1500, 3600, 12), {}), encoding="utf-8", newline="")


def test_it_begins_with_communities(show: Opener) -> None:
    page = show("large")
    assert 5 < len(shown(page)) < 40
    assert any("等 " in label["name"] for label in page.evaluate("picture.labels()"))


def test_a_community_opens_on_a_click_and_all_close_again(show: Opener) -> None:
    page = show("large")
    closed = shown(page)
    name = max(closed, key=lambda it: page.evaluate("name => picture.sizeOfGroup(name)", it))
    page.mouse.click(*at(page, name))
    opened = shown(page)
    assert len(opened) > len(closed) + 50
    press(page, "收起社群")
    assert shown(page) == closed


def test_search_opens_the_community_of_what_it_finds(show: Opener) -> None:
    page = show("large")
    find(page, "第777号")
    expect(page.locator("#panel h2")).to_have_text("第777号")
    assert "第777号" in shown(page)


def test_a_link_restores_what_was_open(show: Opener) -> None:
    page = show("large")
    find(page, "第777号")
    again = show("large", fragment=page.evaluate("location.hash"))
    assert shown(again) == shown(page)


def test_filters_reach_into_closed_communities(show: Opener) -> None:
    page = show("large")
    for family in page.locator("#legend .row").all()[1:]:
        family.click()
    unions = page.evaluate("picture.labels().map(it => it.name)")
    assert unions
    counts = [int(name.split("等 ")[1].removesuffix(" 个")) for name in unions if "等 " in name]
    assert sum(counts) <= 1500 / 4 + 1
