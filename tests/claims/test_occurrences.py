"""Where events take place and what they are part of."""

import pytest

from kg.claims import Extractor
from kg.claims.occurrences import offshoots, series, venues
from tests.sentences import related

HELD = [
    ("第五届职工技能大赛在秦州区举行。", ["秦州区"]),
    ("市总工会走进秦安县兴国镇凤山村,举办第五届职工技能大赛。", ["凤山村"]),
    ("市总工会在麦积区体育馆举办第五届职工技能大赛。", ["麦积区体育馆"]),
    ("第五届职工技能大赛在永明机械有限公司举行。", ["永明机械有限公司"]),
    ("市总工会在天水市技师学院举办第五届职工技能大赛。", ["天水市技师学院"]),
    ("白沙镇热闹非凡。市总工会在这里举办第五届职工技能大赛。", ["白沙镇"]),
    ("协会假秦州区举行第五届职工技能大赛。", ["秦州区"]),
    ("秦州区热闹非凡。由市总工会举办的第五届职工技能大赛在此启动。", ["秦州区"]),
]

HELD_NOWHERE = [
    "国庆假期秦州区职工观看第五届职工技能大赛。",
    "市总工会举办第五届职工技能大赛。",
    "秦州区职工观看第五届职工技能大赛。",
    "秦州区总工会举办第五届职工技能大赛。",
    "市总工会走访永明机械有限公司,举办第五届职工技能大赛。",
    "第五届职工技能大赛在兴安老茶楼举行。",
    "揭牌仪式在永明机械有限公司举行,据了解,第五届职工技能大赛报名踊跃。",
    "市总工会在全市率先举办第五届职工技能大赛。",
    "人们参与到白沙镇第五届职工技能大赛的宣传中。",
    "在2022年天水市第五届职工技能大赛中,选手获奖。",
    "市总工会在这里举办第五届职工技能大赛。",
    "白沙镇热闹非凡。人们在这里观看第五届职工技能大赛。",
]


@pytest.mark.parametrize(("text", "places"), HELD)
def test_venues(text: str, places: list[str]) -> None:
    assert related(venues, text, "天水市") == [f"第五届职工技能大赛 location {place}" for place in places]


def test_what_an_event_is_named_after_is_held_nowhere() -> None:
    found = related(venues, "“金秋助学”助学金发放仪式在秦州区举行。", "天水市")
    assert found == ["“金秋助学”助学金发放仪式 location 秦州区"]


def test_what_is_held_under_the_name_of_a_programme_is_not_the_programme() -> None:
    assert related(venues, "“劳动课堂”样板课文朗读在秦州区举行。", "天水市") == []
    assert related(venues, "“劳动课堂”活动在秦州区举行。", "天水市") == ["劳动课堂 location 秦州区"]
    assert related(venues, "“劳动课堂”活动,在秦州区举行。", "天水市") == ["劳动课堂 location 秦州区"]
    assert related(venues, "走进白沙镇、郑川乡等地,开展“劳动课堂”活动。", "天水市") == [
        "劳动课堂 location 白沙镇",
        "劳动课堂 location 郑川乡",
    ]
    assert related(venues, "在滨河公园,开展“劳动课堂”活动。", "天水市") == ["劳动课堂 location 滨河公园"]
    listed = related(venues, "“劳动课堂”活动,先后来到白沙镇汤峪村、郑川乡齐家村。", "天水市")
    assert listed == ["劳动课堂 location 汤峪村", "劳动课堂 location 齐家村"]
    assert related(venues, "走访白沙镇,宣传“劳动课堂”活动。", "天水市") == []
    assert related(venues, "“劳动课堂”活动启动,李明在秦州区举行婚礼。", "天水市") == []


@pytest.mark.parametrize("text", HELD_NOWHERE)
def test_events_without_a_venue(text: str) -> None:
    assert related(venues, text, "天水市") == []


PART_OF = [
    (offshoots, "天水市第六届运动会——第一届职工运动会开幕。", ["第一届职工运动会 partOf 天水市第六届运动会"]),
    (series, "天水市第二届职工技能大赛决赛开幕。", ["天水市第二届职工技能大赛决赛 partOf 天水市第二届职工技能大赛"]),
    (offshoots, "作为市总工会“金秋助学”品牌深度延伸的“渡口课堂”项目落地。", ["渡口课堂 partOf 金秋助学"]),
    (offshoots, "“渡口课堂”项目是“金秋助学”活动的重要组成部分。", ["渡口课堂 partOf 金秋助学"]),
    (
        series,
        "8月26日,举行“金秋助学·圆梦起航”助学金发放仪式。“金秋助学”活动已开展十年。",
        ["“金秋助学·圆梦起航”助学金发放仪式 partOf 金秋助学"],
    ),
    (series, "“金种子”大赛每年一届,第五届职工“金种子”大赛开赛。", ["第五届职工“金种子”大赛 partOf “金种子”大赛"]),
]

NOT_PART_OF = [
    (offshoots, "市总工会开展“金秋助学”活动和“渡口课堂”项目。"),
    (offshoots, "“渡口课堂”项目是继“金秋助学”之后的又一品牌。"),
    (series, "8月26日,举行消防技能大赛。“金秋助学”活动已开展十年。"),
    (series, "“金种子”大赛每年一届,第五届职工“银种子”大赛开赛。"),
]


@pytest.mark.parametrize(("extractor", "text", "relations"), PART_OF)
def test_what_is_part_of_a_programme(extractor: Extractor, text: str, relations: list[str]) -> None:
    assert related(extractor, text, "天水市") == relations


@pytest.mark.parametrize(("extractor", "text"), NOT_PART_OF)
def test_what_stands_beside_a_programme(extractor: Extractor, text: str) -> None:
    assert related(extractor, text, "天水市") == []
