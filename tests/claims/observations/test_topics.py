"""What each figure is about; sentences written for these tests."""

import pytest

from kg.claims.observations import observations
from kg.model import Entity, Kind
from tests.claims.scenes import stage

ENTITIES = {
    "金秋助学": Entity(Kind.PROGRAM, "金秋助学"),
    "技能大赛": Entity(Kind.EVENT, "技能大赛"),
    "劳动奖章": Entity(Kind.AWARD, "劳动奖章"),
    "全国劳模": Entity(Kind.AWARD, "全国劳模"),
    "市级劳模": Entity(Kind.AWARD, "市级劳模"),
    "《安全手册》": Entity(Kind.DOCUMENT, "《安全手册》"),
    "文化舞台": Entity(Kind.FACILITY, "文化舞台"),
    "职工书屋": Entity(Kind.FACILITY, "职工书屋"),
    "农民工": Entity(Kind.GROUP, "农民工"),
    "货车司机": Entity(Kind.GROUP, "货车司机"),
    "产业工会成立": Entity(Kind.EVENT, "产业工会成立"),
}

TOPICS = [
    ("“金秋助学”发放资金30万元。", "金秋助学"),
    ("“金秋助学”活动启动。发放资金30万元。", "金秋助学"),
    ("“金秋助学”活动启动。\n修路3公里。", ""),
    ("“金秋助学”活动启动。技能大赛有选手50名。", "技能大赛"),
    ("“金秋助学”活动启动。县总工会出资20万元,建起文化舞台。", "文化舞台"),
    ("“金秋助学”活动启动。走访企业20家,建起文化舞台。", "文化舞台"),
    ("发放《安全手册》500册,解答咨询80次。", "《安全手册》 | "),
    ("建起职工书屋5间、文化舞台2个。", "职工书屋 文化舞台 | 文化舞台"),
    ("建起职工书屋5间,配书300册。", "职工书屋 | 职工书屋"),
    ("技能大赛有选手50名,冠军获劳动奖章。", "技能大赛"),
    ("技能大赛开幕,冠军获劳动奖章。评出一等奖3名。", "技能大赛"),
    ("推荐了14名全国劳模、30名市级劳模。", "全国劳模 | 市级劳模"),
    ("慰问农民工30名。送上西瓜50箱。", "农民工 | "),
    ("慰问农民工、货车司机30名。", "货车司机 农民工"),
    ("“金秋助学”活动启动。资助农民工30名。", "金秋助学 农民工"),
    ("“金秋助学”活动启动;慰问工人30名。", ""),
    ("“金秋助学”活动启动。县总工会走访企业30家。", "金秋助学"),
    ("启动大会召开。“金秋助学”活动启动。走访企业30家。", ""),
    ("启动大会召开。“金秋助学”活动启动。截至5月,资助学生30名。", "金秋助学"),
    ("从技能大赛上获悉,全县有选手50名。", ""),
    ("落实《安全手册》,排查隐患60处。", ""),
    ("授予30人劳动奖章,慰问农民工60名。", "劳动奖章 | 农民工"),
    ("产业工会成立,会员300人。", ""),
    ("会员300人。", ""),
    ("慰问农民工20人、货车司机30人。", "农民工 | 货车司机"),
    ("慰问农民工20人,支出8万元。", "农民工 | 农民工"),
    ("慰问农民工20人,建站8个。", "农民工 | "),
    ("农民工人数上升,占会员的七成。", "农民工"),
    ("农民工人数上升,新建站点7个。", ""),
]


@pytest.mark.parametrize(("text", "expected"), TOPICS)
def test_topics(text: str, expected: str) -> None:
    found = observations(stage(text, ENTITIES))
    assert " | ".join(" ".join(topic.name for topic in o.about) for o in found) == expected


def test_what_the_headline_names_and_the_article_comes_back_to_is_its_topic() -> None:
    (twice,) = observations(stage("“金秋助学”启动。\n会员300人。", ENTITIES, headline="县总工会开展“金秋助学”"))
    (once,) = observations(stage("活动启动。\n会员300人。", ENTITIES, headline="县总工会开展“金秋助学”"))
    assert [topic.name for topic in twice.about] == ["金秋助学"]
    assert once.about == ()
