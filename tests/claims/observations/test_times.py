"""For which days a figure holds; sentences written for these tests."""

from datetime import date

import pytest

from kg.claims.observations import observations
from kg.model import Entity, Kind
from tests.claims.scenes import stage

UNION = {"县总工会": Entity(Kind.UNION_FEDERATION, "临江县总工会", ("县总工会",))}

PERIODS = [
    ("今年上半年,县总工会建站5个,投入20万元。", ["2023-01-01..2023-06-30"] * 2),
    ("今年建站5个。", ["2023-01-01..2023-07-06"]),
    ("今年将建站5个。", ["2023-01-01..2023-12-31"]),
    ("县总工会今年又拿出8万元,建站5个。", ["2023-01-01..2023-07-06"] * 2),
    ("截至3月底,会员突破3万人,比去年底增加5%;建站17个,去年服务4万人次。", ["..2023-03-31"] * 3 + ["2022-01-01..2022-12-31"]),
    ("7月1日,大会召开。87名代表投票,选出委员11名。", ["2023-07-01..2023-07-01"] * 2),
    ("“两节”期间筹款9万元;资助学生54名。", ["..", ".."]),
    ("现有站点29个,其中今年新建7个,服务300人。", ["..", "2023-01-01..2023-07-06", ".."]),
    ("会员由2018年的300人增至450人。", ["2018-01-01..2018-12-31", ".."]),
    ("7月1日,记者从县总工会获悉,全县建站5个。", [".."]),
    ("近年来,建站5个。", [".."]),
    ("截至2月底,签约30家。\n建站5个。", ["..2023-02-28", ".."]),
    ("7月1日,大会召开。\n会上,县总工会赠书500册。", ["2023-07-01..2023-07-01"]),
    ("7月1日,大会召开。\n在“金秋助学”活动中,县总工会赠书500册。", [".."]),
    ("## 2022年工作\n建站5个。", ["2022-01-01..2022-12-31"]),
    ("服务热线试运行两个月来,接待50人次。", ["2023-05-06..2023-07-06"]),
    ("服务热线试运行两个月的方案有30页。", ["..", ".."]),
    ("早在2015年,县总工会就设立基金,救助80人次。", ["2015-01-01..2023-07-06"]),
    ("县总工会成立于2021年6月。成立以来,走访企业30家。", ["2021-06-01..2023-07-06"]),
    ("成立以来,走访企业30家。", ["..2023-07-06"]),
    ("今年3月开放报名以来,收到材料50份。", ["2023-03-01..2023-07-06"]),
    ("调查于3月至5月进行,发放问卷500份。\n四成受访者愿意参加。", ["2023-03-01..2023-05-31"] * 2),
    ("会议于3月进行,发放问卷500份。\n四成受访者愿意参加。", ["2023-03-01..2023-03-31", ".."]),
    ("7月5日,县总工会公布调查结果,四成职工愿意参加。", [".."]),
    ("种养合作社今年种茶300亩,吸纳社员20名。", ["2023-01-01..2023-07-06"] * 2),
    ("书屋去年的账目公开,读者来信300封。", [".."]),
    ("自3月起,县总工会开设讲堂,至今听课500人次。", ["2023-03-01..2023-07-06"]),
    ("7月1日,县总工会慰问职工30名。县总工会现有会员500人。", ["2023-07-01..2023-07-01", ".."]),
    ("7月1日,县总工会慰问职工30名。送上西瓜50箱。", ["2023-07-01..2023-07-01"] * 2),
    ("7月1日,条例出台。年内要培训职工300名。", ["2023-01-01..2023-12-31"]),
    ("县总工会计划三年内培训职工300名。", ["2023-07-06..2026-07-06"]),
]


def _periods(text: str, headline: str = "", published: date | None = date(2023, 7, 6)) -> list[str]:
    found = observations(stage(text, UNION, headline=headline, published=published))
    return [f"{o.first or ''}..{o.last or ''}" for o in found]


@pytest.mark.parametrize(("text", "expected"), PERIODS)
def test_period(text: str, expected: list[str]) -> None:
    assert _periods(text) == expected


def test_a_year_before_a_name_holds_only_where_no_day_stands_before_it() -> None:
    games = {"职工运动会": Entity(Kind.EVENT, "职工运动会")}
    dated, alone = (
        list(observations(stage(text, games)))
        for text in ("5月2日至4日,2023年职工运动会举行。选手300名参赛。", "2023年职工运动会举行。选手300名参赛。")
    )
    assert [str(o.last) for o in (*dated, *alone)] == ["2023-05-04", "2023-12-31"]


def test_a_year_inside_a_name_dates_nothing() -> None:
    games = {"临江2022年职工运动会": Entity(Kind.EVENT, "临江2022年职工运动会")}
    (found,) = observations(stage("临江2022年职工运动会有选手300名。", games))
    assert (found.first, found.last) == (None, None)


def test_the_year_of_a_report_holds_where_nothing_else_is_said() -> None:
    text = "一、抓竞赛。办赛14项。截至11月底,签约426份。\n二是抓维权。受理案件87起。"
    assert _periods(text, "临江县总工会2022年工作总结", date(2023, 1, 9)) == [
        "2022-01-01..2022-12-31",
        "..2022-11-30",
        "2022-01-01..2022-12-31",
    ]


def test_without_a_date_of_publication_relative_times_stay_open() -> None:
    assert _periods("今年建站5个。", published=None) == [".."]


@pytest.mark.parametrize(("text", "expected"), [("每年办赛3场,参赛200人。", ["P1Y", "P1Y"]), ("办赛3场。", [None])])
def test_recurrence(text: str, expected: list[str | None]) -> None:
    assert [o.recurrence for o in observations(stage(text))] == expected


TARGETS = [
    ("下一步,县总工会加印手册5000册。", True),
    ("县总工会印发《三年行动计划》,建站5个。", False),
    ("力争建站5个。", True),
    ("计划建站5个。", True),
    ("预计接收学员60名。", True),
    ("到2025年将新建站点5个。", True),
    ("8月至9月,县总工会举办招聘会5场。", True),
    ("年底前再建站点6个。", True),
    ("6月至9月,县总工会举办招聘会5场。", False),
    ("截至6月底,建站5个。", False),
    ("建站5个。", False),
    ("计划生育协会会员60名。", False),
    ("将慰问金5万元送到职工手中。", False),
    ("为工人争取赔偿5万元。", False),
    ("为工人争取到赔偿5万元。", False),
    ("将分5批次组织工人体检。", True),
    ("今年将推动60家企业建会。", True),
    ("将建设者60名请进会场。", False),
    ("明年的目标是会员达到900人。", True),
    ("“新起点 新目标”竞赛创造产值50万元。", False),
    ("按照总目标建站5个。", False),
]


@pytest.mark.parametrize(("text", "target"), TARGETS)
def test_target(text: str, target: bool) -> None:  # noqa: FBT001 - a column of the table
    assert [o.target for o in observations(stage(text))] == [target]


ELSEWHEN = [
    ("2021年,建站6个。在春节来临之际,慰问工人60名。", ["2021-01-01..2021-12-31", ".."]),
    ("5月9日,县总工会宣布。将新建站点6个。", [".."]),
    ("今年7月至9月,县总工会将组织60人体检。", ["2023-07-01..2023-09-30"]),
    ("临江5月9日电 今天,县总工会慰问工人60名。", ["2023-07-06..2023-07-06"]),
    ("临江7月4日电 今天,县总工会慰问工人60名。", ["2023-07-04..2023-07-04"]),
    ("2025年将开展改造,10月底前完工60户。", ["..2025-10-31"]),
    ("建站6个,是2019年的2倍。", ["..", ".."]),
    ("元月5日,慰问工人60名。", ["2023-01-05..2023-01-05"]),
]


@pytest.mark.parametrize(("text", "expected"), ELSEWHEN)
def test_a_day_holds_for_what_is_said_of_it_only(text: str, expected: list[str]) -> None:
    assert _periods(text) == expected


def test_what_a_plan_says_is_yet_to_be_reached() -> None:
    (found,) = observations(stage("全年培训职工1万人次。", headline="临江县总工会2023年工作要点"))
    assert found.target
    (done,) = observations(stage("全年培训职工1万人次。", headline="临江县总工会2022年工作总结"))
    assert not done.target
