"""Whom things are for by their names, titles and terms."""

from kg.claims.dedications import addressed, covered, dedicated
from tests.claims.scenes import stating

STATED = [
    (dedicated, "“环卫工人驿站”启用,环卫工人来歇脚。", ["环卫工人驿站 serves 环卫工人"]),
    (dedicated, "印发《货车司机入会明白纸》,走访货车司机。", ["《货车司机入会明白纸》 serves 货车司机"]),
    (dedicated, "“货车司机入会集中行动”启动,走访货车司机。", ["货车司机入会集中行动 serves 货车司机"]),
    (dedicated, "“关爱保安员行动”启动,保安员到场。", ["关爱保安员行动 serves 保安员"]),
    (dedicated, "《货车司机工资集体合同》签订,货车司机到场。", ["《货车司机工资集体合同》 serves 货车司机"]),
    (addressed, "发放《致货车司机的一封信》。", ["《致货车司机的一封信》 serves 货车司机"]),
    (
        covered,
        "签订《天水市快递行业集体合同》,快递员每天工作不超过8小时。",
        ["《天水市快递行业集体合同》 serves 快递员"],
    ),
    (covered, "签订《天水市快递行业集体合同》。这份合同覆盖快递员300人。", ["《天水市快递行业集体合同》 serves 快递员"]),
    (dedicated, "市总工会开展货车司机“暖秋行动”。", ["暖秋行动 serves 货车司机"]),
    (dedicated, "市总工会建起留守儿童“亲情小屋”。", ["亲情小屋 serves 留守儿童"]),
    (dedicated, "市总工会建立下岗职工种植基地,安置下岗职工。", ["下岗职工种植基地 serves 下岗职工"]),
    (dedicated, "市总工会举办返乡农民工免费电脑培训班。", ["电脑培训班 serves 返乡农民工"]),
]

NOT_STATED = [
    (dedicated, "“环卫工人驿站”启用。"),
    (dedicated, "“货车司机技能竞赛”启动,走访货车司机。"),
    (dedicated, "“司机服务队”启动,“环卫之星”到场,走访环卫工人。"),
    (addressed, "发放《货车司机手册》。"),
    (addressed, "发放《工会法》,慰问货车司机。"),
    (covered, "市总工会印发《快递行业行动方案》,约定快递员月工资不低于4000元。"),
    (covered, "签订《天水市快递行业集体合同》。当天,走访了快递员。"),
    (covered, "签订《天水市快递行业集体合同》,快递员到场见证。"),
    (dedicated, "市总工会慰问环卫工人,“亲情小屋”启用。"),
    (dedicated, "市总工会举办农民工技能大赛。"),
]

test_relations = stating(STATED, NOT_STATED)
