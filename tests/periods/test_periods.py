"""kg.periods: which days an expression of time stands for; expressions written for these tests."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.periods import periods

PUBLISHED = date(2019, 9, 26)

DAYS = [
    ("2018年", "2018-01-01..2018-12-31"),
    ("二〇一八年", "2018-01-01..2018-12-31"),
    ("2018 年 4 月 6 日", "2018-04-06..2018-04-06"),
    ("今年", "2019-01-01..2019-12-31"),
    ("去年", "2018-01-01..2018-12-31"),
    ("前年", "2017-01-01..2017-12-31"),
    ("明年", "2020-01-01..2020-12-31"),
    ("今年上半年", "2019-01-01..2019-06-30"),
    ("下半年", "2019-07-01..2019-12-31"),
    ("第三季度", "2019-07-01..2019-09-30"),
    ("前三季度", "2019-01-01..2019-09-30"),
    ("前8个月", "2019-01-01..2019-08-31"),
    ("今年首五个月", "2019-01-01..2019-05-31"),
    ("前十一个月", "2019-01-01..2019-11-30"),
    ("年内", "2019-01-01..2019-12-31"),
    ("三年内", "2019-09-26..2022-09-26"),
    ("半年来", "2019-03-26..2019-09-26"),
    ("一年半来", "2018-03-26..2019-09-26"),
    ("组建以来", "..2019-09-26"),
    ("1至8月", "2019-01-01..2019-08-31"),
    ("去年底", "2018-12-01..2018-12-31"),
    ("明年度", "2020-01-01..2020-12-31"),
    ("2015至今", "2015-01-01..2019-09-26"),
    ("2018年夏天", "2018-06-01..2018-08-31"),
    ("2018年冬季", "2018-12-01..2019-02-28"),
    ("上月", "2019-08-01..2019-08-31"),
    ("本月15日", "2019-09-15..2019-09-15"),
    ("25日", "2019-09-25..2019-09-25"),
    ("28日", "2019-08-28..2019-08-28"),
    ("上周", "2019-09-16..2019-09-22"),
    ("昨日", "2019-09-25..2019-09-25"),
    ("9月中旬", "2019-09-11..2019-09-20"),
    ("8月底", "2019-08-21..2019-08-31"),
    ("7月18日", "2019-07-18..2019-07-18"),
    ("七月十八日", "2019-07-18..2019-07-18"),
    ("3月5日至7日", "2019-03-05..2019-03-07"),
    ("7月12日至8月15日", "2019-07-12..2019-08-15"),
    ("2018年12月28日至1月5日", "2018-12-28..2019-01-05"),
    ("2016-2018年", "2016-01-01..2018-12-31"),
    ("2016年3月到2018年5月", "2016-03-01..2018-05-31"),
    ("截至目前", "..2019-09-26"),
    ("目前", "..2019-09-26"),
    ("截至8月底", "..2019-08-31"),
    ("截至今年上半年", "..2019-06-30"),
    ("截止9月", "..2019-09-26"),
    ("到2020年底", "..2020-12-31"),
    ("11月底前", "..2019-11-30"),
    ("今年以来", "2019-01-01..2019-09-26"),
    ("今年年初以来", "2019-01-01..2019-09-26"),
    ("自2017年起", "2017-01-01..2019-09-26"),
    ("7月以来", "2019-07-01..2019-09-26"),
    ("去年8月至今", "2018-08-01..2019-09-26"),
    ("近两年来", "2017-09-26..2019-09-26"),
    ("三年来", "2016-09-26..2019-09-26"),
    ("过去5个月", "2019-04-26..2019-09-26"),
    ("今后三年", "2019-09-26..2022-09-26"),
    ("“十二五”期间", "2011-01-01..2015-12-31"),
    ("“十三五”以来", "2016-01-01..2019-09-26"),
    ("党的十九大以来", "2017-10-18..2019-09-26"),
    ("自2023年起", "2023-01-01.."),
    ("入夏以来", "..2019-09-26"),
    ("自成立以来", "..2019-09-26"),
    ("近年来", ".."),
    ("几年来", ".."),
    ("日前", ".."),
    ("“两节”期间", ".."),
    ("今年暑期", ".."),
    ("2018-04-06", "2018-04-06..2018-04-06"),
    ("2018.4.6", "2018-04-06..2018-04-06"),
    ("上世纪90年代", "1990-01-01..1999-12-31"),
    ("二十世纪八十年代", "1980-01-01..1989-12-31"),
    ("本世纪10年代", "2010-01-01..2019-12-31"),
    ("80年代以来", "1980-01-01..2019-09-26"),
    ("上周五", "2019-09-20..2019-09-20"),
    ("本周日", "2019-09-29..2019-09-29"),
    ("下下周", "2019-10-07..2019-10-13"),
    ("大前天", "2019-09-23..2019-09-23"),
    ("15年3月", "2015-03-01..2015-03-31"),
    ("98年5月", "1998-05-01..1998-05-31"),
    ("08年", "2008-01-01..2008-12-31"),
    ("两千零八年", "2008-01-01..2008-12-31"),
    ("去年本月6日", "2018-09-06..2018-09-06"),
    ("2015年与2018年之间", "2015-01-01..2018-12-31"),
    ("近 三 年", "2016-09-26..2019-09-26"),
]


def test_now_opens_a_clause() -> None:
    (found,) = periods("建站5个,如今已有站点60个", PUBLISHED)
    assert (found.surface, found.first, found.last) == ("如今", None, PUBLISHED)


RECURRENCES = [
    ("每年", "P1Y"),
    ("每两年", "P2Y"),
    ("每季度", "P3M"),
    ("每月", "P1M"),
    ("每周", "P1W"),
    ("日均", "P1D"),
    ("每天", "P1D"),
]

NO_PERIODS = [
    "事到如今",
    "3个月",
    "10日游",
    "日报",
    "提前三个月",
    "达到2000家",
    "第14届",
    "12351",
    "一年级",
    "月工资",
    "目标",
    "年龄",
    "前来",
    "十五",
    "少年内心",
    "多年内外兼修",
    "组建工会",
    "半年",
    "数十年代代相传",
    "人民路12号",
    "12号楼",
    "1.5-2.5-3.5",
    "2018-13-40-5",
    "千里与人间",
    "两千年历史",
]

OPEN_WITHOUT_PUBLICATION = [
    ("今年上半年", ".."),
    ("7月18日", ".."),
    ("截至目前", ".."),
    ("近两年来", ".."),
    ("2018年3月", "2018-03-01..2018-03-31"),
    ("自2017年起", "2017-01-01.."),
]


def _said(text: str, published: date | None) -> list[str]:
    return [f"{p.first or ''}..{p.last or ''}" for p in periods(text, published)]


@pytest.mark.parametrize(("text", "expected"), DAYS)
def test_days(text: str, expected: str) -> None:
    (period,) = periods(f"全市{text},建成5家", PUBLISHED)
    assert period.surface == text
    assert _said(text, PUBLISHED) == [expected]


@pytest.mark.parametrize("text", ["本周三场比赛", "上周日均收入"])
def test_a_numeral_behind_a_week_is_no_day_of_it(text: str) -> None:
    assert _said(text, PUBLISHED)[0] == {"本": "2019-09-23..2019-09-29", "上": "2019-09-16..2019-09-22"}[text[0]]


def test_a_number_that_opens_a_clause_is_a_day() -> None:
    assert _said("会员大会开幕。12号上午选举", PUBLISHED) == ["2019-09-12..2019-09-12"]


@pytest.mark.parametrize(("text", "duration"), RECURRENCES)
def test_recurrence(text: str, duration: str) -> None:
    (period,) = periods(f"{text}培训5次", PUBLISHED)
    assert (period.surface, period.recurrence, period.first, period.last) == (text, duration, None, None)


@pytest.mark.parametrize("text", NO_PERIODS)
def test_no_period(text: str) -> None:
    assert periods(text, PUBLISHED) == ()


@pytest.mark.parametrize(("text", "expected"), OPEN_WITHOUT_PUBLICATION)
def test_without_a_date_of_publication_nothing_is_guessed(text: str, expected: str) -> None:
    assert _said(text, None) == [expected]


@pytest.mark.parametrize(("text", "expected"), [("12月28日", "2018-12-28..2018-12-28"), ("3月1日", "2019-03-01..2019-03-01")])
def test_a_month_far_ahead_was_last_year(text: str, expected: str) -> None:
    assert _said(text, date(2019, 1, 8)) == [expected]


@pytest.mark.parametrize("text", ["2月30日", "6月31日至7月2日"])
def test_days_that_no_calendar_has_stay_open(text: str) -> None:
    assert _said(text, PUBLISHED) == [".."]


@given(st.text("0123456789一二三十〇年月日周季前后上下今去明底初末以来起截至到自近每期间第个旬天度 -“”五十四", max_size=30))
def test_surfaces_are_cut_from_the_text_and_spans_run_forward(text: str) -> None:
    for period in periods(text, PUBLISHED):
        assert text[period.start : period.end] == period.surface
        assert not (period.first and period.last) or period.first <= period.last


@pytest.mark.parametrize("piece", ["1月", "2020年至", "自", "每", "近年", "1至", "截至到"])
def test_a_line_without_an_end_is_read_in_one_go(piece: str) -> None:
    assert len(periods(piece * 9000, PUBLISHED)) <= 9000
