"""Whom programmes, facilities and documents are for, and whom a body is assigned to help."""

import pytest

from kg.claims import Extractor
from kg.claims.purposes import addressed, assisted, dedicated, served, supported
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
    (addressed, "发放《致货车司机的一封信》。", ["《致货车司机的一封信》 serves 货车司机"]),
    (assisted, "清水县白沙镇汤峪村是市总工会的帮扶村。", ["天水市总工会 assists 汤峪村"]),
    (assisted, "市总工会定点帮扶村白沙镇汤峪村通了路。", ["天水市总工会 assists 汤峪村"]),
    (assisted, "市总工会干部来到定点帮扶的汤峪村,市总工会结对帮扶村汤峪村变了样。", ["天水市总工会 assists 汤峪村"]),
    (assisted, "市总工会驻村帮扶工作队2015年3月进驻清水县白沙镇汤峪村。", ["天水市总工会 assists 汤峪村"]),
    (assisted, "市总工会干部来到清水县白沙镇汤峪村开展精准扶贫工作。", ["天水市总工会 assists 汤峪村"]),
    (assisted, "职工来到白沙镇汤峪村采摘苹果。这里是市总工会的帮扶村。", ["天水市总工会 assists 汤峪村"]),
    (assisted, "市总工会驻白沙镇汤峪村第一书记李明走访农户。", ["天水市总工会 assists 汤峪村"]),
    (supported, "市总工会结对帮扶30户困难职工。", ["天水市总工会 assists 困难职工"]),
    (supported, "市总工会帮扶汤峪村的30户困难职工家庭。", ["天水市总工会 assists 困难职工家庭"]),
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
    (dedicated, "“货车司机入会集中行动”启动,走访货车司机。"),
    (dedicated, "《货车司机工资集体合同》签订,货车司机到场。"),
    (addressed, "发放《货车司机手册》。"),
    (addressed, "发放《工会法》,慰问货车司机。"),
    (assisted, "市总工会干部来到汤峪村。"),
    (assisted, "帮扶村通了路。"),
    (assisted, "市总工会干部来到白沙镇汤峪村开展调研工作。"),
    (assisted, "职工来到白沙镇汤峪村。市总工会的帮扶村变了样。"),
    (assisted, "职工来到白沙镇汤峪村。驻村工作队走访农户。"),
    (supported, "市总工会慰问困难职工。"),
    (supported, "困难职工生活改善。"),
    (supported, "市总工会开会。工会组织致力于帮扶困难职工家庭。"),
    (supported, "市总工会把帮扶对象扩大到困难职工家庭。"),
]


@pytest.mark.parametrize(("extractor", "text", "relations"), STATED)
def test_relations(extractor: Extractor, text: str, relations: list[str]) -> None:
    assert related(extractor, text, "天水市") == relations


@pytest.mark.parametrize(("extractor", "text"), NOT_STATED)
def test_no_relations(extractor: Extractor, text: str) -> None:
    assert related(extractor, text, "天水市") == []
