"""The reader by real interactions: the text and the graph show each other."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.stories import HONOURED, PLAYED, TEXT
from tests.view.graphs import ATTACKS

if TYPE_CHECKING:
    from playwright.sync_api import Locator, Page

    from tests.view.conftest import Opener

UNION = "临江县总工会"


def marked(page: Page, kind: str) -> list[str]:
    return page.locator(f"#text span.{kind}").all_inner_texts()


def lit(page: Page) -> str:
    return "".join(marked(page, "lit"))


def piece(page: Page, text: str) -> Locator:
    return page.locator("#text span", has_text=text).first


def link(quote: str) -> str:
    return f"#char={TEXT.index(quote)},{TEXT.index(quote) + len(quote)}"


def test_the_text_stands_beside_the_graph_whole_and_in_its_paragraphs(show: Opener) -> None:
    page = show("reader")
    assert page.locator("#text p").all_inner_texts() == [line for line in TEXT.split("\n") if line.strip()]
    text, graph = page.locator("#text").bounding_box(), page.locator("#graph").bounding_box()
    assert text is not None
    assert graph is not None
    assert text["x"] + text["width"] <= graph["x"]
    assert graph["width"] > 600


def test_names_and_statements_are_highlighted_where_they_stand(show: Opener) -> None:
    page = show("reader")
    assert {UNION, "县总工会", "快递员"} <= set(marked(page, "named"))
    assert PLAYED[:2] in "".join(marked(page, "stated"))
    assert not page.locator("#text span.stated", has_text=TEXT.split("\n")[0]).count()


def test_a_picture_without_a_text_has_no_reader(show: Opener) -> None:
    assert not show("stories").locator("#reader").is_visible()


def test_pointing_at_a_name_in_the_text_shows_it_in_the_graph(show: Opener) -> None:
    page = show("reader")
    piece(page, "县总工会").hover()
    assert page.evaluate("picture.glowing()") == [UNION]
    page.locator("#title").hover()
    assert page.evaluate("picture.glowing()") == []


def test_pointing_at_a_statement_shows_all_that_it_ties(show: Opener) -> None:
    page = show("reader", fragment="")
    page.locator("#text span.stated:not(.named)", has_text="举办").first.hover()
    assert {UNION, "首届职工运动会"} <= set(page.evaluate("picture.glowing()"))
    assert "举办" in "".join(marked(page, "pointed"))


def test_pointing_at_a_node_shows_its_names_in_the_text(show: Opener) -> None:
    page = show("reader")
    spot = page.evaluate(f"picture.whereIs('{UNION}')")
    page.mouse.move(spot["x"] - 30, spot["y"] - 30)
    page.mouse.move(spot["x"], spot["y"])
    page.wait_for_function("document.querySelector('#text span.lit')")
    assert set(marked(page, "lit")) == {UNION, "县总工会"}


def test_pressing_a_name_opens_its_panel(show: Opener) -> None:
    page = show("reader")
    piece(page, "县总工会").click()
    assert page.locator("#panel h2").inner_text() == UNION


def test_n_and_p_go_from_sentence_to_sentence_and_round(show: Opener) -> None:
    page = show("reader")
    seen = []
    for key in ("n", "n", "n", "p"):
        page.keyboard.press(key)
        seen.append(lit(page))
    assert all(seen)
    assert len(set(seen)) == 3
    assert seen[3] == seen[1]
    page.keyboard.press("p")
    page.keyboard.press("p")
    page.keyboard.press("n")
    assert lit(page) == seen[0]


def test_buttons_do_the_same(show: Opener) -> None:
    page = show("reader")
    page.get_by_role("button", name="下一句").click()
    first = lit(page)
    page.get_by_role("button", name="下一句").click()
    page.get_by_role("button", name="上一句").click()
    assert lit(page) == first


def test_an_open_sentence_says_what_it_states_until_escape(show: Opener) -> None:
    page = show("reader", fragment=link(HONOURED))
    panel = page.locator("#panel").inner_text()
    assert UNION in panel
    assert "临江工匠" in panel
    page.keyboard.press("Escape")
    assert not page.locator("#panel").is_visible()
    assert lit(page) == ""


@pytest.mark.parametrize("quote", [PLAYED, HONOURED])
def test_a_link_to_a_sentence_opens_it(show: Opener, quote: str) -> None:
    page = show("reader", fragment=link(quote), height=420)
    assert lit(page) == quote
    assert page.locator("#text span.lit").first.is_visible()
    top = page.locator("#text span.lit").first.bounding_box()
    assert top is not None
    assert 0 < top["y"] < 420


def test_the_open_sentence_is_in_the_address(show: Opener) -> None:
    page = show("reader", fragment=link(PLAYED))
    address = link(PLAYED).removeprefix("#").replace(",", "%2C")
    page.keyboard.press("n")
    assert "char=" in page.url
    assert address not in page.url
    page.keyboard.press("p")
    assert address in page.url


def test_a_link_to_no_sentence_opens_none(show: Opener) -> None:
    assert lit(show("reader", fragment="#char=1,2")) == ""


def test_kinds_are_filtered_in_the_text(show: Opener) -> None:
    page = show("reader")
    page.get_by_role("button", name="名称").click()
    assert marked(page, "named") == []
    amounts = [len("".join(marked(page, "stated")))]
    for kind in ("数字", "关系", "事件"):
        page.locator("#reader-tools").get_by_role("button", name=kind).click()
        amounts.append(len("".join(marked(page, "stated"))))
    assert amounts == sorted(amounts, reverse=True)
    assert amounts[0] > amounts[2] >= amounts[3] == 0
    page.keyboard.press("n")
    assert lit(page) == ""


def test_the_legend_filters_text_and_graph_alike(show: Opener) -> None:
    page = show("reader")
    page.locator("#legend [data-family=union]").click()
    assert UNION not in page.evaluate("picture.shown()")
    assert UNION not in marked(page, "named")
    assert "快递员" in marked(page, "named")


def test_no_script_of_an_article_runs(show: Opener) -> None:
    page = show("hostile reader")
    shown = page.locator("#text").inner_text()
    assert ATTACKS[0] in shown
    assert page.locator("#text :not(p, span)").count() == 0
    page.keyboard.press("n")


@pytest.mark.parametrize(("width", "height"), [(1440, 900), (390, 844)])
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_it_is_accessible(show: Opener, theme: str, width: int, height: int) -> None:
    page = show("reader", fragment=link(PLAYED), width=width, height=height, color_scheme=theme)
    serious = [it for it in Axe().run(page).response["violations"] if it["impact"] in {"serious", "critical"}]
    assert [(it["id"], [node["target"] for node in it["nodes"]]) for it in serious] == []


def test_on_a_phone_the_text_stands_above_the_graph(show: Opener) -> None:
    page = show("reader", width=390, height=844)
    text, graph = page.locator("#text").bounding_box(), page.locator("#graph").bounding_box()
    assert text is not None
    assert graph is not None
    assert text["y"] + text["height"] <= graph["y"] + 1
    assert graph["height"] > 200
