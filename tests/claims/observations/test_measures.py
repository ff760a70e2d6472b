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
    ("力争把服务站点增加到180个。", "服务站点"),
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

IN_THE_CLAUSE = [
    ("向全县40名班组长发放补贴9万元。", "向全县班组长发放补贴 | 发放补贴"),
    ("为80名女工体检。", "为女工体检"),
    ("20名焊工在欢快的氛围中参加比武。", "参加比武的焊工"),
    ("20名焊工在县城参加比武。", "在县城参加比武的焊工"),
    ("从业人员8000人。", "从业人员"),
    ("从农村招聘工人80人。", "农村招聘工人"),
    ("已有60人预约。", "预约"),
    ("费用约60元。", "费用"),
    ("比武有9支队伍、80名选手。", "比武队伍 | 比武选手"),
    ("调来消防9支队。", "调来消防"),
    ("餐补由8元提到12元。", "原餐补 | 餐补"),
    ("每人每月多挣300元。", "每人每月多挣收入"),
    ("发放慰问金6万元,人均500元。", "发放慰问金 | 慰问金人均"),
    ("发放慰问金6万元,平均500元。", "发放慰问金 | 发放慰问金"),
    ("受表彰的班组中,建筑业3个、林业2个。", "班组中建筑业 | 班组中林业"),
    ("活动进行中,评出班组3个、标兵2名。", "活动进行中评出班组 | 活动进行中标兵"),
    ("他以96分拿下第一名。", "拿下第一名的成绩"),
    ("选手得96分。", "选手得"),
    ("收到申请60份,比上年多9份。", "收到申请 | 申请比上年多"),
    ("收到手册60份。", "收到手册"),
    ("只用了90天。", "用时"),
    ("焊工班、木工班各招收学员30名。", "焊工班招收学员 | 木工班招收学员"),
    ("全县各级工会招学员30名。", "各级工会招学员"),
    ("每户送羊羔5只、饲料10公斤。", "每户送羊羔 | 每户饲料"),
    ("慰问焊工60人(户)。", "慰问焊工"),
    ("本报讯(记者丁禾)回收问卷60份。", "回收问卷"),
    ("中位数达9000元,但仍不足全市职工的六成。", "中位数金额 | 中位数金额不足全市职工的比例"),
]


@pytest.mark.parametrize(("text", "labels"), IN_THE_CLAUSE)
def test_what_belongs_to_the_name_of_what_is_counted(text: str, labels: str) -> None:
    assert _labels(text) == labels


def test_a_verb_alone_takes_its_object_from_the_facility_named_before() -> None:
    stations = {"爱心驿站": Entity(Kind.FACILITY, "爱心驿站")}
    texts = ("爱心驿站是工人的家,目前已开放60个。", "工会是工人的家,目前已开放60个。")
    (named,), (unnamed,) = (tuple(observations(stage(text, stations))) for text in texts)
    assert named.measure == "开放爱心驿站"
    assert "驿站" not in unnamed.measure


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
