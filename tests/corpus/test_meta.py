"""kg.corpus.meta: rows that tell of the publication, and sentences that only look like them."""

import pytest

from kg.corpus.meta import is_byline, is_meta, labelled
from kg.corpus.reading import reading
from kg.corpus.rows import Row, rows

META = [
    "【記者林某/台中報導】",
    "某某時報/ 記者林某/台中即時報導",
    "2019 年9月26日 星期 放大 缩小 默认",
    "2024年07月16日08:41  來源:工人日報",
    "某某工会 2022-08-19 18:30 发表于贵州",
    "《某某日报》(2021年12月22日 02版)",
    "第12版:奋斗新时代——某市总工会篇 上一版3",
    "A03版:综合",
    "某工发〔2023〕16号",
    "发布日期:2023-04-26  来源:某市总工会办公室  浏览次数:1042  字体:[大 中 小]",
    "来源 | 某区总工会",
    "编 辑:张某",
    "(责编:吴某、秦某)",
    "文字:田 某  摄影:田 某",
    "(本版图片均由本报记者李某某摄)",
    "2020-11-23 10:20 記者林某/某縣報導 人氣 3,412",
    "某某工人报 工会 00002 上万家企业参与集体协商 2015-10-29 2 2015年10月29日 星期四",
]

BYLINES = [
    "本报记者 何 某 通讯员 郑某某",
    "□ 本报记者 王某",
    "■记者 李某 通讯员 张某 文/图",
    "本报全媒体记者 赵某",
    "文/图 记者 孙某",
    "(记者 王某 通讯员 李某)",
    "通讯员张某燕 摄影报道",
]

NEITHER = [
    "记者从市总工会获悉,全市已建会5000家。",
    "本报讯(记者 王某)4月12日,县总工会走访企业。",
    "2023年4月12日,县总工会走访企业3家",
    "2023年4月12日,126名选手报到",
    "某某工人报讯 县总工会某某驿站今年启用,揭牌 2015-10-29 2 2015年10月29日",
    "时间:就是生命。",
    "来源于基层的劳模",
    "编辑部工会成立",
    "第12版图书展开幕",
    "图书馆里的工会驿站",
    "作者联谊会举行换届大会",
    "记者节慰问一线新闻工作者",
]


def _row(text: str) -> Row:
    (row,) = rows(reading(text))
    return row


@pytest.mark.parametrize("text", META + BYLINES)
def test_tells_of_the_publication(text: str) -> None:
    assert is_meta(_row(text))


@pytest.mark.parametrize("text", BYLINES)
def test_byline(text: str) -> None:
    assert is_byline(_row(text))


@pytest.mark.parametrize("text", NEITHER)
def test_tells_of_something_else(text: str) -> None:
    assert not is_meta(_row(text))


LABELS = [
    ("发布时间:2023-05-01 10:00 来源:某日报 作者:王某", [("date", "2023-05-01 10:00"), ("outlet", "某日报"), ("person", "王某")]),
    ("[责任编辑:王某]", [("person", "王某")]),
    ("2023-05-01 10:00:00 来源:某日报", [("outlet", "某日报")]),
    ("来源:某区总工会发布时间:2025-09-09", [("outlet", "某区总工会"), ("date", "2025-09-09")]),
    ("某某网 |  发布时间:2024-07-25 14:21:22 |", [("date", "2024-07-25 14:21:22")]),
    (
        "作者:王某 | 来源:某省邮政工会 | 时间:2020-05-28 |",
        [("person", "王某"), ("outlet", "某省邮政工会"), ("date", "2020-05-28")],
    ),
    ("参赛作品来源:不详", []),
    ("会议由王某主持,来源:不详", []),
]


@pytest.mark.parametrize(("text", "expected"), LABELS)
def test_labelled(text: str, expected: list[tuple[str, str]]) -> None:
    assert list(labelled(text)) == expected
