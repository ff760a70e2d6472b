"""Organisations that fill the rows of rolls of honour."""

import pytest

from kg.corpus import reading
from kg.mentions.rolls import honoured_bodies
from kg.model import Block, BlockKind, Document


def rolled(text: str, kind: BlockKind = BlockKind.LISTING) -> list[str]:
    page = Document("", "", text, reading(text), (Block(kind, 0, len(text)),), "")
    return [mention.name for mention in honoured_bodies(page, ())]


@pytest.mark.parametrize(
    ("row", "body"),
    [
        ("海东市水务局水质监测与信息中心", "海东市水务局水质监测与信息中心"),
        ("3.循化县供电公司积石带电作业班", "循化县供电公司积石带电作业班"),
        ("(二)青海省第九人民医院卒中急救团队", "青海省第九人民医院卒中急救团队"),
        ("1.林晓菲 海东市游泳训练中心教练", "海东市游泳训练中心"),
        ("韩建国(男) 循化县水务有限公司工程师", "循化县水务有限公司"),
    ],
)
def test_a_row_that_is_a_body(row: str, body: str) -> None:
    assert rolled(row) == [body]


@pytest.mark.parametrize(
    "row",
    [
        "林晓菲",
        "韩梅 周晓兰 马德海",
        "先进班组",
        "林晓菲 海东市民和县",
        "海东市总工会、海东市水务局",
        "二等奖 三名",
        "优秀组织奖若干",
    ],
)
def test_rows_that_are_none(row: str) -> None:
    assert rolled(row) == []


def test_prose_is_no_roll() -> None:
    assert rolled("循化县供电公司积石带电作业班", BlockKind.PARAGRAPH) == []
