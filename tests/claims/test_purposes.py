"""Whom programmes, facilities and documents are for."""

import pytest

from kg.claims import Extractor
from kg.claims.purposes import addressed, dedicated, served
from tests.sentences import related

STATED = [
    (served, "市总工会开展“金秋助学”活动,资助困难学生50名。", ["金秋助学 serves 困难学生"]),
    (served, "“司机之家”为货车司机提供热水。", ["司机之家 serves 货车司机"]),
    (served, "开展“送清凉”活动,慰问环卫工人、快递员。", ["夏送清凉 serves 环卫工人", "夏送清凉 serves 快递员"]),
    (served, "市总工会启动“金秋助学”活动。活动惠及困难学生50名。", ["金秋助学 serves 困难学生"]),
    (served, "市总工会推出“暖秋行动”项目。该项目启动以来,已为环卫工人送去热水。", ["暖秋行动 serves 环卫工人"]),
    (served, "市总工会再建“候鸟小站”10个,让更多环卫工人累了能歇脚。", ["候鸟小站 serves 环卫工人"]),
    (dedicated, "“环卫工人驿站”启用,环卫工人来歇脚。", ["环卫工人驿站 serves 环卫工人"]),
    (dedicated, "印发《货车司机入会明白纸》,走访货车司机。", ["《货车司机入会明白纸》 serves 货车司机"]),
    (dedicated, "“货车司机入会集中行动”启动,走访货车司机。", ["货车司机入会集中行动 serves 货车司机"]),
    (dedicated, "“关爱保安员行动”启动,保安员到场。", ["关爱保安员行动 serves 保安员"]),
    (dedicated, "《货车司机工资集体合同》签订,货车司机到场。", ["《货车司机工资集体合同》 serves 货车司机"]),
    (served, "针对货车司机,市总工会启动“暖秋行动”。", ["暖秋行动 serves 货车司机"]),
    (served, "市总工会建成“候鸟小站”,志愿者为环卫工人缝补衣裳。", ["候鸟小站 serves 环卫工人"]),
    (served, "市总工会建成“候鸟小站”。如今,环卫工人都能喝上热水。", ["候鸟小站 serves 环卫工人"]),
    (served, "“金秋助学”活动中,困难学生从主席手中接过助学金。", ["金秋助学 serves 困难学生"]),
    (served, "市总工会建成“候鸟小站”。这样的小站,专门照顾环卫工人。", ["候鸟小站 serves 环卫工人"]),
    (addressed, "发放《致货车司机的一封信》。", ["《致货车司机的一封信》 serves 货车司机"]),
]

NOT_STATED = [
    (served, "市总工会慰问环卫工人。"),
    (served, "市总工会慰问货车司机,“司机之家”挂了牌。"),
    (served, "困难职工参加“送清凉”活动。"),
    (served, "市总工会启动“金秋助学”活动。市总工会慰问困难学生。"),
    (served, "市总工会启动“金秋助学”活动。活动现场,为困难学生鼓掌。"),
    (served, "开展“贴心服务在基层”活动时了解到困难职工的情况。"),
    (served, "办理“金秋助学”4户、慰问困难职工8人。"),
    (served, "依托3个“司机之家”,为货车司机送去热水。"),
    (served, "市总工会建成“候鸟小站”10个,让人知道环卫工人的辛苦。"),
    (dedicated, "“环卫工人驿站”启用。"),
    (dedicated, "“货车司机技能竞赛”启动,走访货车司机。"),
    (dedicated, "“司机服务队”启动,“环卫之星”到场,走访环卫工人。"),
    (served, "领导到“司机之家”走访,向货车司机发放慰问品。"),
    (served, "市总工会建成“候鸟小站”。市总工会主席说,环卫工人不怕累。"),
    (served, "针对货车司机,市总工会开会。"),
    (addressed, "发放《货车司机手册》。"),
    (addressed, "发放《工会法》,慰问货车司机。"),
]


@pytest.mark.parametrize(("extractor", "text", "relations"), STATED)
def test_relations(extractor: Extractor, text: str, relations: list[str]) -> None:
    assert related(extractor, text, "天水市") == relations


@pytest.mark.parametrize(("extractor", "text"), NOT_STATED)
def test_no_relations(extractor: Extractor, text: str) -> None:
    assert related(extractor, text, "天水市") == []
