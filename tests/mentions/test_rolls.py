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
        ("马德海(回族) 积石镇第三纺纱厂落纱工", "积石镇第三纺纱厂"),
        ("周晓兰(女,撒拉族) 循化热轧厂技术员", "循化热轧厂"),
        ("韩  梅 循化县供电公司抄表工", "循化县供电公司"),
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
        "循化热轧厂 韩建国",
        "林晓菲 马德海 循化县水务有限公司",
        "韩建国 循化县学雷锋标兵",
        "2.韩晓梅护理创新工作室    临江区人民医院",
    ],
)
def test_rows_that_are_none(row: str) -> None:
    assert rolled(row) == []


def test_a_row_of_several_bodies() -> None:
    row = "循化热轧厂 海东铁合金总厂烧结车间 积石镇供电所检修班"
    assert rolled(row) == row.split()


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        ("决定授予循化热轧厂等9个单位“先进集体”称号", ["循化热轧厂"]),
        ("授予积石镇铁矿采掘三车间等12个集体“先进班组”称号", ["积石镇铁矿采掘三车间"]),
        ("授予韩建国等9名职工“岗位能手”称号", []),
        ("循化热轧厂等9个单位到会", []),
        (
            "其中循化热轧厂工会、海东供电局积石供电所工会小组、海东烟草公司工会委员会民和县分会等3家单位获奖",
            ["海东供电局积石供电所工会小组", "海东烟草公司工会委员会民和县分会"],
        ),
        ("其中循化热轧厂工会、海东供电局积石供电所、海东市烟草专卖局等3家单位获奖", []),
        ("循化热轧厂工会、海东供电局积石供电所工会小组、海东烟草公司工会委员会参加", []),
        ("授予荣誉证书等3个单位提出的奖项", []),
    ],
)
def test_the_first_of_those_that_are_given_an_honour(text: str, bodies: list[str]) -> None:
    assert rolled(text, BlockKind.PARAGRAPH) == bodies


def test_prose_is_no_roll() -> None:
    assert rolled("循化县供电公司积石带电作业班", BlockKind.PARAGRAPH) == []
