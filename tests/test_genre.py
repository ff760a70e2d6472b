"""Rules and word lists are of the genre: no name of the articles that they were tried on stands in either."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import kg
from kg.lexicon import TABLES, load

PACKAGE = Path(kg.__file__).parent
PLACES = (
    "焦作 沁阳 武陟 紫陵 范村 宁郭 黄庄村 临沂 兰山 湄潭 湄江 茶城 南通 海门 如皋 平潮 三明 列东 俞邦 夏茂 夷陵 鸦鹊岭 小溪塔"
)
BODIES = "万通人力 鲁南国际 海润智能 惠民公交 东港新材料 恒泰船舶 顺捷快递 通达公路 范村葡萄 沂州晚报"
PERSONS = "李新和 何瑭 郑立冬 赵文涛 郭庆华 冉小燕 冉隆勇 周雨桐 林晓菲 邓志坚 陈秋莲"
NAMES = f"{PLACES} {BODIES} {PERSONS}".split()
OF_AREAS = {"areas", "area_homographs", "townships"}  # every area of the country, and the words that look like one


def strings(module: Path) -> Iterator[str]:
    """The strings of a module that are no docstrings."""
    tree = ast.parse(module.read_text(encoding="utf-8"))
    texts = (node.value for node in ast.walk(tree) if isinstance(node, ast.Expr))
    docstrings = {id(node) for node in texts if isinstance(node, ast.Constant)}
    constants = (node for node in ast.walk(tree) if isinstance(node, ast.Constant) and id(node) not in docstrings)
    yield from (node.value for node in constants if isinstance(node.value, str))


@pytest.mark.parametrize("module", sorted(PACKAGE.rglob("*.py")), ids=lambda path: str(path.relative_to(PACKAGE)))
def test_no_name_of_an_article_stands_in_code(module: Path) -> None:
    assert [(name, text) for text in strings(module) for name in NAMES if name in text] == []


@pytest.mark.parametrize("table", sorted(set(TABLES) - OF_AREAS))
def test_no_name_of_an_article_stands_in_the_lexicon(table: str) -> None:
    assert [(name, row) for row in load(table) for name in NAMES if any(name in cell for cell in row.values())] == []


def test_names_are_seen_in_strings_and_not_in_docstrings(tmp_path: Path) -> None:
    module = tmp_path / "module.py"
    module.write_text('"""焦作"""\nTOWN = "沁阳"\n# 湄潭\n', encoding="utf-8")
    assert list(strings(module)) == ["沁阳"]
