"""Clauses with and without a subject of their own; sentences written for these tests."""

import pytest

from kg.claims.observations.ellipsis import leaves_out_subject
from kg.claims.scene import staged

LEFT_OUT = [
    "慰问职工60名",
    "先后慰问职工60名",
    "为职工体检60人次",
    "每人补助60元",
    "将标准提高到60元",
    "活动吸引职工60名",
    "此次慰问活动惠及职工60名",
    "助学金达60万元",
    "合计60万元",
    "发展会员60名",
    "提前化解纠纷60起",
    "抢运大米60吨",
    "工会投入60万元",
    "",
]

OWN = [
    "职工提出建议60条",
    "60家企业参赛",
    "服务中心受理投诉60起",
    "村集体经济收入达60万元",
    "快递业务量完成60万件",
    "来自学校的李某获奖杯60个",
    "大礼包包含服务60项",
    "专班走访企业60家",
    "全市工会投入60万元",
    "市区60辆公交车检修",
]


@pytest.mark.parametrize(("clause", "left_out"), [*((each, True) for each in LEFT_OUT), *((each, False) for each in OWN)])
def test_a_clause_leaves_out_its_subject(clause: str, left_out: bool) -> None:  # noqa: FBT001 - a column of the table
    assert leaves_out_subject(staged(clause + "。"), 0, len(clause), {}) is left_out
