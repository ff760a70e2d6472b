"""What a reader can ask of the picture, each by a real interaction in a real browser."""

from __future__ import annotations

import re
import struct
from pathlib import Path
from xml.etree import ElementTree

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from tests.view.conftest import Opener
from tests.view.test_browser import at, find, names


def press(page: Page, name: str) -> None:
    page.get_by_role("button", name=name, exact=True).click()


def shown(page: Page) -> set[str]:
    return set(page.evaluate("picture.shown()"))


def test_edges_have_words_at_the_zoom_at_which_they_fit(show: Opener) -> None:
    page = show()
    find(page, "首届职工运动会")
    assert {"主办", "参与"} <= set(page.evaluate("picture.words()"))


@pytest.mark.parametrize(
    ("steps", "near"),
    [
        ("1", {"临江县教育局", "首届职工运动会"}),
        ("2", {"临江县教育局", "首届职工运动会", "临江县总工会", "快递员", "临江县"}),
    ],
)
def test_a_node_alone_with_what_is_around_it(show: Opener, steps: str, near: set[str]) -> None:
    page = show()
    everything = shown(page)
    find(page, "临江县教育局")
    press(page, steps)
    press(page, "只看这些")
    assert shown(page) == near
    press(page, "只看这些")
    assert shown(page) == everything


def test_the_path_between_two_nodes_with_its_sentences(show: Opener) -> None:
    page = show()
    find(page, "快递员")
    press(page, "找路径")
    find(page, "临江工匠")
    panel = page.locator("#panel")
    expect(panel.locator("h2")).to_have_text("快递员 → 临江工匠")
    expect(panel).to_contain_text("路径 · 3 步")
    expect(panel.locator(".item p")).to_have_text(
        ["首届职工运动会 参与方 快递员", "首届职工运动会 主办方 临江县总工会", "临江县总工会 授予 临江工匠"]
    )
    expect(panel.locator(".quote").last).to_have_text("县总工会表彰2名临江工匠")


def test_where_there_is_no_path_the_page_says_so(show: Opener) -> None:
    page = show()
    find(page, "快递员")
    press(page, "找路径")
    find(page, "陈雨禾")
    expect(page.locator("#status")).to_have_text("现在显示的对象里，两者之间没有路径")
    expect(page.locator("#status")).to_have_class("shown")


def test_filter_by_relation(show: Opener) -> None:
    page = show()
    find(page, "快递员")
    press(page, "筛选")
    page.get_by_label("参与方").uncheck()
    expect(page.locator("#panel h4")).to_have_count(0)
    press(page, "清除筛选")
    expect(page.locator("#panel h4")).to_have_text("参与")


def test_filter_by_article(show: Opener) -> None:
    page = show()
    press(page, "筛选")
    page.get_by_label("报道").select_option("關愛送到車輪邊")
    assert shown(page) == {"临江县总工会", "货车司机"}


def test_filter_by_place_reaches_what_lies_in_it(show: Opener) -> None:
    page = show()
    press(page, "筛选")
    page.get_by_label("地点", exact=True).select_option("青石镇")
    assert shown(page) == {"青石镇", "河口村", "临江县", "临江县总工会", "河口村文化广场"}


def test_the_time_slider_hides_what_falls_outside(show: Opener) -> None:
    page = show()
    press(page, "筛选")
    until = page.get_by_label("截至")
    until.focus()
    for _ in range(3):
        page.keyboard.press("ArrowLeft")
    expect(page.locator("#span")).to_have_text("2021-01-01 至 2021-06-30")
    assert "首届职工运动会" not in shown(page)
    assert "河口村文化广场" in shown(page)
    find(page, "临江县总工会")
    expect(page.locator("#panel .figure").first).to_be_visible()


def test_figures_can_be_switched_on_as_nodes(show: Opener) -> None:
    page = show()
    everything = shown(page)
    page.locator("#legend [data-family=figure]").click()
    assert len(shown(page) - everything) == 9
    press(page, "看全图")
    assert "30余万元" in names(page)
    page.mouse.click(*at(page, "发放的助学金"))
    expect(page.locator("#panel .figure b")).to_have_text("30余万元")
    expect(page.locator("#panel")).to_contain_text("每年")


@pytest.mark.parametrize("measure", ["中介", "影响", "数字"])
def test_size_can_show_another_measure_and_says_what_it_means(show: Opener, measure: str) -> None:
    page = show()
    press(page, "显示")
    before = page.locator("#menu .soft").first.inner_text()
    page.locator("#menu").get_by_role("button", name=measure, exact=True).click()
    expect(page.locator("#menu .soft").first).not_to_have_text(before)
    sizes = page.evaluate("picture.sizes()")
    assert sizes["临江县总工会"] == max(sizes.values()) > sizes["陈雨禾"]


def test_colour_can_show_communities(show: Opener) -> None:
    page = show()
    press(page, "显示")
    page.get_by_role("button", name="社群", exact=True).click()
    assert page.evaluate("picture.state().colour") == "community"
    expect(page.locator("#menu")).to_contain_text("彼此联系紧密的对象同色。")


@pytest.mark.parametrize(
    ("typed", "hit"),
    [("ljxzgh", "临江县总工会"), ("JQZX", "金秋助学"), ("whgc", "河口村文化广场"), ("cz", None), ("hcsj", "货车司机")],
)
def test_search_by_the_initials_of_pinyin(show: Opener, typed: str, hit: str | None) -> None:
    page = show()
    page.fill("#search", typed)
    expected = re.compile(hit) if hit else "没有找到"
    expect(page.locator("#hits li").first).to_have_text(expected)


def test_a_link_restores_the_view(show: Opener) -> None:
    page = show()
    find(page, "首届职工运动会")
    press(page, "2")
    page.locator("#legend [data-family=award]").click()
    page.mouse.move(700, 700)
    page.mouse.wheel(0, -200)
    fragment = page.evaluate("location.hash")
    again = show(fragment=fragment)
    expect(again.locator("#panel h2")).to_have_text("首届职工运动会")
    expect(again.locator("#legend [data-family=award]")).to_have_attribute("aria-pressed", "false")
    one, other = (it.evaluate("({node: picture.state().node, steps: picture.state().steps})") for it in (page, again))
    assert one == other
    assert at(again, "首届职工运动会") == pytest.approx(at(page, "首届职工运动会"), abs=2)


def test_a_link_restores_a_path(show: Opener) -> None:
    page = show()
    find(page, "快递员")
    press(page, "找路径")
    page.mouse.click(*at(page, "临江工匠"))
    again = show(fragment=page.evaluate("location.hash"))
    expect(again.locator("#panel h2")).to_have_text("快递员 → 临江工匠")


@pytest.mark.parametrize(
    "fragment",
    ["#node=nobody", "#view=a,b,c", "#open=x&off=%3Cscript%3E", "#path=|&edge=|", "#article=99&steps=7&until=x", "#%E0%A4%A"],
)
def test_a_broken_link_does_no_harm(show: Opener, fragment: str) -> None:
    assert "临江县总工会" in names(show(fragment=fragment))


def test_the_view_saves_as_png(show: Opener, tmp_path: Path) -> None:
    page = show(device_scale_factor=2)
    press(page, "保存和分享")
    with page.expect_download() as download:
        press(page, "PNG")
    download.value.save_as(tmp_path / "graph.png")
    head = (tmp_path / "graph.png").read_bytes()[:24]
    assert head[:8] == b"\x89PNG\r\n\x1a\n"
    assert struct.unpack(">II", head[16:24]) == (2880, 2 * (900 - 60))


@pytest.mark.parametrize("name", ["stories", "hostile"])
def test_the_view_saves_as_svg_with_the_same_names(show: Opener, tmp_path: Path, name: str) -> None:
    page = show(name)
    press(page, "保存和分享")
    with page.expect_download() as download:
        press(page, "SVG")
    download.value.save_as(tmp_path / "graph.svg")
    drawn = ElementTree.parse(tmp_path / "graph.svg")
    texts = "".join(text.text or "" for text in drawn.iter("{http://www.w3.org/2000/svg}text"))
    assert all(label in texts for label in names(page))
    assert {element.tag.split("}")[1] for element in drawn.iter()} == {"svg", "rect", "line", "path", "text"}
    assert texts == "".join(page.evaluate("picture.words()"))


def test_everything_can_be_reached_by_keyboard(show: Opener) -> None:
    page = show()
    page.locator("#graph").focus()
    page.keyboard.press("ArrowRight")
    expect(page.locator("#status")).to_have_text("临江县总工会, 总工会")
    page.keyboard.press("ArrowRight")
    expect(page.locator("#status")).not_to_have_text("临江县总工会, 总工会")
    spoken = page.locator("#status").inner_text().split(",")[0]
    page.keyboard.press("Enter")
    expect(page.locator("#panel h2")).to_have_text(spoken)
    page.keyboard.press("Escape")
    expect(page.locator("#panel")).to_be_hidden()
    scale = page.evaluate("picture.state().scale")
    page.keyboard.press("+")
    assert page.evaluate("picture.state().scale") == pytest.approx(scale * 1.25)
    page.keyboard.press("/")
    expect(page.locator("#search")).to_be_focused()


def test_escape_closes_a_menu_and_leaves_the_panel(show: Opener) -> None:
    page = show()
    find(page, "快递员")
    press(page, "显示")
    page.keyboard.press("Escape")
    expect(page.locator("#menu")).to_be_hidden()
    expect(page.locator("#panel")).to_be_visible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 1440])
def test_no_serious_finding_of_axe(show: Opener, scheme: str, width: int) -> None:
    page = show(width=width, height=844, color_scheme=scheme)
    find(page, "临江县总工会")
    press(page, "筛选")
    found = Axe().run(page).response["violations"]
    assert [(it["id"], it["nodes"][0]["html"]) for it in found if it["impact"] in {"serious", "critical"}] == []


def test_names_have_their_figures_beneath_them(show: Opener) -> None:
    page = show()
    assert "30余万元 · 126名" in page.evaluate("picture.words()")
    page.locator("#legend [data-family=figure]").click()
    assert "30余万元 · 126名" not in page.evaluate("picture.words()")


def test_the_map_places_areas_by_their_coordinates(show: Opener) -> None:
    page = show("map")
    press(page, "显示")
    press(page, "地图")
    expect(page.locator("#menu")).to_contain_text("上北下南")
    press(page, "显示")
    assert at(page, "哈尔滨市")[1] < at(page, "成都市")[1]
    assert at(page, "成都市")[0] < at(page, "哈尔滨市")[0]
    again = show("map", fragment=page.evaluate("location.hash"))
    assert again.evaluate("picture.state().layout") == "map"


def test_without_two_areas_on_the_map_there_is_no_map_to_choose(show: Opener) -> None:
    page = show()
    press(page, "显示")
    expect(page.get_by_role("button", name="地图", exact=True)).to_have_count(0)
