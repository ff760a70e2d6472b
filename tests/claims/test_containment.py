"""Place in place, by the chains and lists that they stand in."""

import pytest

from kg.claims.containment import chains, sites
from tests.sentences import related

CHAINS = [
    ("走进秦州区娘娘坝镇白音村。", ["娘娘坝镇 containedInPlace 秦州区", "白音村 containedInPlace 娘娘坝镇"]),
    ("麦积区的甘泉镇和中滩镇来了客人。", ["甘泉镇 containedInPlace 麦积区", "中滩镇 containedInPlace 麦积区"]),
    ("甘肃省天水市秦安县。", ["天水市 containedInPlace 甘肃省", "秦安县 containedInPlace 天水市"]),
    ("在秦安县兴国镇、莲花镇建站。", ["兴国镇 containedInPlace 秦安县", "莲花镇 containedInPlace 秦安县"]),
    ("秦安县兴国镇凤山村的老人。", ["兴国镇 containedInPlace 秦安县", "凤山村 containedInPlace 兴国镇"]),
]

NO_CHAINS = [
    "甘泉镇的中滩镇职工。",
    "甘泉镇的秦安县职工。",
    "秦安县和清水县的职工。",
    "秦安县总工会来到甘泉镇。",
    "秦安县,甘泉镇。",
    "先到甘泉镇,再到白音村。",
    "秦安县职工在甘泉镇联欢。",
]

SITES = [
    ("在秦安县凤山公园健步走。", ["秦安县凤山公园 containedInPlace 秦安县"]),
    ("走进白沙镇汤峪村的职工书屋。", ["职工书屋 location 汤峪村"]),
    ("在麦积区体育馆开赛。", ["麦积区体育馆 containedInPlace 麦积区"]),
    ("在麦积区红旗车站、北山车站开赛。", ["麦积区红旗车站 containedInPlace 麦积区", "北山车站 containedInPlace 麦积区"]),
    ("白沙镇依托花椒产业园组建工会。", ["花椒产业园 containedInPlace 白沙镇"]),
]

NO_SITES = ["在北山车站、凤山公园健步走。", "在凤山公园健步走。", "秦安县职工到凤山公园健步走。", "秦安县的职工建起职工书屋。"]


@pytest.mark.parametrize(("text", "relations"), CHAINS)
def test_chains(text: str, relations: list[str]) -> None:
    assert related(chains, text, "天水市") == relations


@pytest.mark.parametrize("text", NO_CHAINS)
def test_places_side_by_side(text: str) -> None:
    assert related(chains, text, "天水市") == []


@pytest.mark.parametrize(("text", "relations"), SITES)
def test_sites(text: str, relations: list[str]) -> None:
    assert related(sites, text, "天水市") == relations


@pytest.mark.parametrize("text", NO_SITES)
def test_sites_without_an_area(text: str) -> None:
    assert related(sites, text, "天水市") == []
