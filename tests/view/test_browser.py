"""The picture in the hands of a reader, in a real browser."""

from __future__ import annotations

from itertools import combinations

import pytest
from playwright.sync_api import Page, expect

from tests.view.conftest import Opener


def at(page: Page, name: str) -> tuple[float, float]:
    """Where a node stands in the window."""
    point = page.evaluate("name => picture.whereIs(name)", name)
    return point["x"], point["y"]


def names(page: Page) -> list[str]:
    """The names that are written on the canvas now."""
    return [label["name"] for label in page.evaluate("picture.labels()")]


def find(page: Page, text: str) -> None:
    page.fill("#search", text)
    page.keyboard.press("Enter")


def test_the_first_view_names_everything_and_no_name_covers_another(show: Opener) -> None:
    page = show()
    labels = page.evaluate("picture.labels()")
    assert len(labels) == page.evaluate("picture.shown().length")
    assert "临江县总工会" in names(page)
    for a, b in combinations((label["box"] for label in labels), 2):
        assert a["right"] <= b["left"] or b["right"] <= a["left"] or a["bottom"] <= b["top"] or b["bottom"] <= a["top"]


def test_the_page_is_named_after_the_article_or_counts_them(show: Opener) -> None:
    expect(show().locator("h1")).to_have_text("2 篇报道")


def test_a_click_on_a_node_tells_what_is_known_of_it(show: Opener) -> None:
    page = show()
    page.mouse.click(*at(page, "河口村文化广场"))
    panel = page.locator("#panel")
    expect(panel.locator("h2")).to_have_text("河口村文化广场")
    expect(panel).to_contain_text("设施")
    expect(panel).to_contain_text("又称 文化广场")
    expect(panel.locator(".figure")).to_have_text("12.5万元投入的资金")
    expect(panel).to_contain_text("2021-01-01 至 2021-06-30")
    expect(panel.locator("h4")).to_have_text(["地点", "建设方"])
    page.locator("#panel .close").click()
    expect(panel).to_be_hidden()


def test_a_quotation_opens_in_its_paragraph_highlighted(show: Opener) -> None:
    page = show()
    find(page, "金秋助学")
    quote = page.locator("#panel .quote").first
    expect(quote.locator("mark")).to_be_hidden()
    quote.click()
    expect(quote.locator("mark")).to_have_text("县总工会每年开展“金秋助学”活动,累计发放助学金30余万元,资助困难学生126名")
    expect(quote.locator("mark b").first).to_be_visible()
    expect(quote.locator("cite")).to_have_text("情系职工办实事 · 2021-09-10")


def test_a_click_on_an_edge_shows_its_sentence(show: Opener) -> None:
    page = show()
    (ax, ay), (bx, by) = at(page, "首届职工运动会"), at(page, "临江县教育局")
    page.mouse.click((ax + bx) / 2, (ay + by) / 2)
    expect(page.locator("#panel .item")).to_contain_text("首届职工运动会 主办方 临江县教育局")
    expect(page.locator("#panel .quote")).to_contain_text("县教育局举办首届职工运动会")


def test_a_name_in_the_panel_leads_on(show: Opener) -> None:
    page = show()
    find(page, "首届职工运动会")
    page.locator("#panel .link", has_text="快递员").first.click()
    expect(page.locator("#panel h2")).to_have_text("快递员")


def test_hovering_shows_what_a_node_is(show: Opener) -> None:
    page = show()
    page.mouse.move(*at(page, "青石镇"))
    tip = page.locator("#tip")
    expect(tip).to_be_visible()
    expect(tip).to_contain_text("乡镇街道")
    expect(tip).to_contain_text("帮助青石镇河口村修建文化广场")
    page.mouse.move(4, 300)
    expect(tip).to_be_hidden()


@pytest.mark.parametrize(
    ("typed", "hit"),
    [
        ("总工会", "临江县总工会"),
        ("县教育局", "临江县教育局"),
        ("貨車", "货车司机"),
        ("货车", "货车司机"),
        ("  文化广场 ", "河口村文化广场"),
    ],
)
def test_search_finds_by_any_name(show: Opener, typed: str, hit: str) -> None:
    page = show()
    find(page, typed)
    expect(page.locator("#panel h2")).to_have_text(hit)


def test_search_that_finds_nothing_says_so(show: Opener) -> None:
    page = show()
    page.fill("#search", "没有这样的名字")
    expect(page.locator("#hits")).to_have_text("没有找到")


def test_search_is_walked_by_arrow_keys(show: Opener) -> None:
    page = show()
    page.fill("#search", "县")
    options = page.locator("#hits [role=option]")
    expect(options.first).to_have_attribute("aria-selected", "true")
    page.keyboard.press("ArrowDown")
    expect(options.nth(1)).to_have_attribute("aria-selected", "true")
    second = options.nth(1).get_attribute("data-node")
    page.keyboard.press("Enter")
    assert page.evaluate("picture.state().node") == int(second or -1)


def test_the_legend_hides_and_shows_a_class(show: Opener) -> None:
    page = show()
    row = page.locator("#legend [data-family=group]")
    expect(row).to_have_text("人群3")
    row.click()
    expect(row).to_have_attribute("aria-pressed", "false")
    assert "快递员" not in names(page)
    row.click()
    assert "快递员" in names(page)


def test_no_script_of_an_article_runs(show: Opener) -> None:
    page = show("hostile")
    for node in range(page.evaluate("picture.nodes().length")):
        page.evaluate("node => picture.open(node)", node)
        for quote in page.locator("#panel .quote").all()[:2]:
            quote.click()
    page.fill("#search", "<script>")
    expect(page.locator("#hits [role=option]").first).to_be_visible()
    assert page.locator("#panel img, #hits img, #hits script").count() == 0


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_page_follows_the_system_and_can_be_switched(show: Opener, scheme: str) -> None:
    page = show(color_scheme=scheme)
    root = page.locator("html")
    expect(root).to_have_attribute("data-theme", scheme)
    page.get_by_role("button", name="显示", exact=True).click()
    page.get_by_role("button", name="浅色" if scheme == "dark" else "深色").click()
    expect(root).to_have_attribute("data-theme", "light" if scheme == "dark" else "dark")


def test_the_interface_speaks_chinese_and_english(show: Opener) -> None:
    page = show()
    find(page, "首届职工运动会")
    page.get_by_role("button", name="显示", exact=True).click()
    page.get_by_role("button", name="English").click()
    expect(page.locator("#legend [data-family=union]")).to_contain_text("Unions")
    expect(page.locator("#panel")).to_contain_text("Organised by")
    expect(page.locator("html")).to_have_attribute("lang", "en")


def test_a_phone_can_read_it(show: Opener) -> None:
    page = show(width=390, height=844, has_touch=True)
    assert page.evaluate("document.documentElement.scrollWidth") == 390
    assert "临江县总工会" in names(page)
    page.touchscreen.tap(*at(page, "临江县总工会"))
    expect(page.locator("#panel h2")).to_have_text("临江县总工会")
    box = page.locator("#panel").bounding_box()
    assert box is not None
    assert (box["x"], box["width"]) == (0, 390)
