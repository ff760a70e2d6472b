"""What each figure counts; sentences written for these tests."""

import pytest

from kg.claims.observations import observations
from kg.model import Entity, Kind
from tests.claims.scenes import stage

UNION = {"县总工会": Entity(Kind.UNION_FEDERATION, "临江县总工会", ("县总工会",))}

MEASURES = [
    ("招募22名志愿者。", "招募志愿者"),
    ("招募志愿者22名。", "招募志愿者"),
    ("县总工会先后走访企业30家。", "走访企业"),
    ("参加各类比武的班组已达300余个,工人2万多人次。", "参加各类比武的班组 | 参加各类比武的工人"),
    ("5名焊工入选全省名录。", "入选全省名录的焊工"),
    ("为86名女工免费体检。", "为女工免费体检"),
    ("获得决赛第一名的12名选手受到表彰。", "获得决赛第一名的选手"),
    ("签订集体合同98份,覆盖企业860家、职工3万人。", "签订集体合同 | 集体合同覆盖企业 | 集体合同覆盖职工"),
    ("拨款80万元,惠及300户困难家庭、千余名农民工。", "拨款 | 惠及困难家庭 | 惠及农民工"),
    ("投入20万元,修建健身步道。", "投入资金用于修建健身步道"),
    ("拿出8万元建起书屋。", "拿出资金用于建起书屋"),
    ("采购茶叶3万元。", "采购茶叶"),
    ("履约率保持在96%以上。", "履约率"),
    ("工人占四成,比上年提高3.5个百分点。", "工人占比 | 工人占比比上年提高"),
    ("党员61名,占总数的一半。", "党员 | 党员占总数的比例"),
    ("三分之二的班组没有达标。", "没有达标的班组占比"),
    ("发放补贴50万元,同比增长12%。", "发放补贴 | 发放补贴同比增长"),
    ("会员由去年的300人增至450人,净增150人。", "会员 | 会员 | 净增会员"),
    ("新建驿站6个,累计建成42个。", "新建驿站 | 建成驿站"),
    ("新建工作室5家,总数达31家,其中省级4家、市级12家。", "新建工作室 | 工作室总数 | 工作室中省级 | 工作室中市级"),
    ("资助学生54名,每人2000元,共计10.8万元。", "资助学生 | 学生每人金额 | 资助学生共计金额"),
    ("发放200元/人的消费券。", "发放每人消费券"),
    ("建起书屋、浴室各1间。", "建起书屋 | 建起浴室"),
    ("106个乡镇已有105个建立工会。", "乡镇 | 建立工会的乡镇"),
    ("带动贫困户就业86户、101人。", "带动贫困户就业 | 带动贫困户就业"),
    ("参保企业30家、职工500人,分别增长5%、8%。", "参保企业 | 参保职工 | 参保企业增长 | 参保职工增长"),
    ("设一等奖1名、二等奖2名,分别奖励500元、300元。", "设一等奖 | 二等奖 | 设一等奖奖励资金 | 二等奖奖励资金"),
    ("64人达成就业意向。", "达成就业意向的人"),
    ("附件:优秀班组名单(30个)", "优秀班组名单"),
    ("来自36家企业的108名选手参赛。", "来自企业 | 选手参赛"),
    ("送上米、油等物资,价值25万元。", "送上米、油等物资价值"),
]

NOT_STATED = ["第3届职工运动会开幕。", "2023年7月5日上午。", "他是其中一名。", "拨打12351热线。", "“6+1”行动启动。"]


def _labels(text: str) -> str:
    return " | ".join(found.measure for found in observations(stage(text, UNION)))


@pytest.mark.parametrize(("text", "labels"), MEASURES)
def test_measure(text: str, labels: str) -> None:
    assert _labels(text) == labels


@pytest.mark.parametrize("text", NOT_STATED)
def test_no_figure_no_observation(text: str) -> None:
    assert _labels(text) == ""


def test_a_figure_inside_a_name_is_no_statement() -> None:
    entities = {"3个100工程": Entity(Kind.PROGRAM, "3个100工程")}
    assert [o.figure.surface for o in observations(stage("实施3个100工程,建站5个。", entities))] == ["5个"]


def test_the_ends_of_a_range_share_one_measure() -> None:
    low, high = observations(stage("每人补贴300至500元。"))
    assert low.measure == high.measure == "每人补贴"
    assert (low.figure.value, high.figure.value) == (300, 500)


def test_a_paragraph_inherits_nothing_from_the_one_before() -> None:
    _, total = observations(stage("新建驿站6个。\n累计建成42个。"))
    assert "驿站" not in total.measure


def test_no_measure_is_a_whole_sentence() -> None:
    text = "在全县各级工会组织和广大职工群众的共同努力和大力支持下参与全县创先争优建功立业劳动竞赛的职工120人。"
    (found,) = observations(stage(text))
    assert found.measure.endswith("职工")
    assert len(found.measure) <= 32
