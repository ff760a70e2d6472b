"""The samples as a careful reader reads them: what is stated in them must come out, whatever the rules become."""

from __future__ import annotations

import difflib
from collections.abc import Mapping
from pathlib import Path

import pytest

from kg import export, graph, pipeline, samples
from kg.model import Relation
from kg.pipeline import Build

HANZHONG, XIANGYUN, MINLE = "把暖心事办到职工身边", "关于实施2022年职工关爱项目的通知", "【工会暖“新”】给追风的骑手一个歇脚的家"


@pytest.fixture(scope="module")
def build() -> Build:
    return pipeline.assemble(pipeline.take(samples.find()))


@pytest.fixture(scope="module")
def rows(build: Build) -> tuple[Mapping[str, str], ...]:
    return export.figure_rows(build.graph)


@pytest.mark.parametrize(
    ("headline", "surface", "value", "unit", "bound", "counted"),
    [
        (HANZHONG, "126名", "126", "人", "exact", "选手"),
        (HANZHONG, "9个", "9", "个", "exact", "工种"),
        (HANZHONG, "1360多家", "1360", "家", "atLeast", "企业"),
        (HANZHONG, "11.8万人次", "118000", "人次", "exact", "职工"),
        (HANZHONG, "约2.3亿元", "230000000", "元", "approximately", "效益"),
        (HANZHONG, "87家", "87", "家", "exact", "创新工作室"),
        (HANZHONG, "146.5万元", "1465000", "元", "exact", "资金"),
        (HANZHONG, "3.2公里", "3.2", "公里", "exact", "道路"),
        (HANZHONG, "73户", "73", "户", "exact", "贫困户"),
        (HANZHONG, "861.4万元", "8614000", "元", "exact", "工资"),
        (HANZHONG, "92%", "92", "%", "exact", "建制率"),
        (HANZHONG, "517名", "517", "人", "exact", "困难职工子女"),
        (HANZHONG, "近90万元", "900000", "元", "atMost", "防护用品"),
        (HANZHONG, "1900余人", "1900", "人", "atLeast", "会员"),
        (HANZHONG, "四成", "40", "%", "exact", "新就业形态劳动者"),
        (HANZHONG, "180个", "180", "个", "exact", "服务站点"),
        (XIANGYUN, "6个", "6", "个", "exact", "工种"),
        (XIANGYUN, "2600个以上", "2600", "个", "atLeast", "岗位"),
        (XIANGYUN, "1130人", "1130", "人", "exact", "就业意向"),
        (XIANGYUN, "9.4万人次", "94000", "人次", "exact", "出租车司机"),
        (XIANGYUN, "1500名", "1500", "人", "exact", "女职工"),
        (XIANGYUN, "216户", "216", "户", "exact", "困难职工"),
        (XIANGYUN, "84.6万元", "846000", "元", "exact", "救助金"),
        (XIANGYUN, "60盏", "60", "盏", "exact", "路灯"),
        (MINLE, "63名", "63", "人", "exact", "代表"),
        (MINLE, "426人", "426", "人", "exact", "会员"),
        (MINLE, "超过九成", "90", "%", "atLeast", "入会率"),
        (MINLE, "38.5万元", "385000", "元", "exact", ""),
        (MINLE, "16个", "16", "个", "exact", "工会爱心驿站"),
        (MINLE, "约260人次", "260", "人次", "approximately", "骑手"),
        (MINLE, "860件", "860", "件", "exact", "安全用品"),
        (MINLE, "47名", "47", "人", "exact", "留守儿童"),
        (MINLE, "1600元左右", "1600", "元", "approximately", "户均"),
        (MINLE, "5000册", "5000", "册", "exact", "手册"),
    ],
)
def test_what_is_counted(rows, headline, surface, value, unit, bound, counted):
    [row] = [row for row in rows if (row["headline"], row["surface"]) == (headline, surface)]
    assert (row["value"], row["unit"], row["bound"]) == (value, unit, bound)
    assert counted in row["measure"] + row["about"]


@pytest.mark.parametrize(
    ("headline", "surface", "period"),
    [
        (HANZHONG, "1360多家", "2020-01-01/2020-10-15"),
        (HANZHONG, "87家", "../2020-09-30"),
        (HANZHONG, "146.5万元", "2018-01-01/2020-10-15"),
        (HANZHONG, "18万元", "2020-06-01/2020-06-30"),
        (HANZHONG, "312件", "2020-01-01/2020-09-30"),
        (HANZHONG, "168个", "2020-01-01/2020-10-15"),
        (HANZHONG, "146个", "../2020-10-15"),
        (XIANGYUN, "48家", "2021-01-01/2021-12-31"),
        (XIANGYUN, "21个", "../2021-12-31"),
        (XIANGYUN, "84.6万元", "2021-01-01/2021-12-31"),
        (MINLE, "38.5万元", "2023-01-01/2023-06-30"),
        (MINLE, "860件", "../2023-07-10"),
        (MINLE, "12.8万元", "2023-01-01/2023-06-30"),
    ],
)
def test_when_it_was_counted(rows, headline, surface, period):
    assert [row["period"] for row in rows if (row["headline"], row["surface"]) == (headline, surface)] == [period]


@pytest.mark.parametrize(
    ("headline", "surface", "role", "name"),
    [
        (HANZHONG, "146.5万元", "actor", "汉中市总工会"),
        (HANZHONG, "146.5万元", "place", "青岩湾村"),
        (HANZHONG, "18万元", "about", "青岩湾村文化广场"),
        (HANZHONG, "129.6万元", "about", "金秋助学"),
        (HANZHONG, "1900余人", "actor", "汉中市快递行业工会联合会"),
        (XIANGYUN, "60盏", "place", "大营村"),
        (XIANGYUN, "79名", "about", "金秋助学"),
        (XIANGYUN, "84.6万元", "actor", "祥云县总工会"),
        (MINLE, "426人", "actor", "民乐县外卖配送行业工会联合会"),
        (MINLE, "47名", "about", "周末学堂"),
    ],
)
def test_whom_and_what_it_is_about(rows, headline, surface, role, name):
    [row] = [row for row in rows if (row["headline"], row["surface"]) == (headline, surface)]
    assert name in row[role]


@pytest.mark.parametrize(
    ("headline", "surface", "planned"),
    [
        (HANZHONG, "180个", True),
        (HANZHONG, "146个", False),
        (HANZHONG, "92%", False),
        (XIANGYUN, "300人", True),
        (XIANGYUN, "2600个以上", True),
        (XIANGYUN, "48家", False),
        (MINLE, "16个", False),
        (MINLE, "6个", True),
    ],
)
def test_what_is_only_planned_is_a_target(rows, headline, surface, planned):
    [row] = [row for row in rows if (row["headline"], row["surface"]) == (headline, surface)]
    assert row["target"] == ("true" if planned else "")


@pytest.mark.parametrize("number", ["10650000", "2210000", "12351", "723000", "873", "318", "5200人", "3元", "14号"])
def test_furniture_and_numbers_of_things_are_no_figures(rows, number):
    assert not [row for row in rows if number in row["surface"]]


@pytest.mark.parametrize(
    "statement",
    [
        "汉中市总工会 gh:assists 青岩湾村",
        "青岩湾村 schema:containedInPlace 徐家坪镇",
        "徐家坪镇 schema:containedInPlace 略阳县",
        "汉中市第六届职工技能大赛 gh:organizer 汉中市总工会",
        "汉中市第六届职工技能大赛 gh:organizer 汉中市人力资源和社会保障局",
        "青岩湾村文化广场 gh:builder 汉中市总工会",
        "汉中市集体协商三年行动计划 gh:issuer 汉中市总工会",
        "祥云县第三届职工技能竞赛 gh:organizer 祥云县人力资源和社会保障局",
        "祥云县总工会 gh:confers 祥云县五一劳动奖章",
        "祥云县总工会 gh:assists 大营村",
        "大营村 schema:containedInPlace 禾甸镇",
        "民乐县总工会 gh:assists 秦庄村",
        "秦庄村 schema:containedInPlace 南丰镇",
        "关爱骑手专项行动 gh:organizer 民乐县总工会",
        "工会户外劳动者服务站点 gh:builder 民乐县总工会",
        "新就业形态劳动者维权手册 gh:issuer 民乐县总工会",
    ],
)
def test_who_does_what(build, statement):
    claims = [claim for extraction in build.intake.archive for claim in extraction.claims if isinstance(claim, Relation)]
    stated = {" ".join((_bare(claim.subject.name), claim.predicate, _bare(claim.object.name))) for claim in claims}
    assert statement in stated


def _bare(name: str) -> str:
    return name.translate(dict.fromkeys(map(ord, "“”《》")))


GOLDEN = Path(__file__).parent / "golden" / "samples.ttl"


def test_the_whole_graph_is_the_golden_one(build):
    """When a change of rules changes it: read the difference line by line, then `python -m tests.golden`."""
    lines = difflib.unified_diff(GOLDEN.read_text(encoding="utf-8").splitlines(), graph.turtle(build.graph).splitlines(), n=0)
    difference = [line for line in lines if line[0] in "+-"]
    assert not difference, f"{len(difference)} lines differ, the first of them: {difference[2:6]}"
