"""How organisations stand to areas, to each other and to those they organise."""

from kg.claims.structure import founded, jurisdictions, organised, parts, teams, workplaces
from tests.claims.scenes import stating

STATED = [
    (jurisdictions, "天水市总工会慰问职工。", ["天水市总工会 jurisdiction 天水市"]),
    (jurisdictions, "秦安县委、秦安县司法局到场。", ["中共秦安县委 jurisdiction 秦安县", "秦安县司法局 jurisdiction 秦安县"]),
    (jurisdictions, "全市企业复工,市总工会慰问。", ["天水市总工会 jurisdiction 天水市"]),
    (jurisdictions, "香港的工联会开记者会。", ["香港工会联合会 jurisdiction 香港特别行政区"]),
    (parts, "市总工会党组开会。", ["天水市总工会党组 subOrganizationOf 天水市总工会"]),
    (parts, "清水县公安局交警大队执勤。", ["清水县公安局交警大队 subOrganizationOf 清水县公安局"]),
    (parts, "永明机械有限公司工会换届。", ["永明机械有限公司工会 unionOf 永明机械有限公司"]),
    (parts, "永明建筑公司项目部开工。", ["永明建筑公司项目部 subOrganizationOf 永明建筑公司"]),
    (teams, "市总工会“银发志愿服务队”来到白沙镇。", ["银发志愿服务队 subOrganizationOf 天水市总工会"]),
    (teams, "市总工会组建的“银发志愿服务队”来到白沙镇。", ["银发志愿服务队 subOrganizationOf 天水市总工会"]),
    (workplaces, "永明机械有限公司效益好,该公司工会换届。", ["永明机械有限公司工会 unionOf 永明机械有限公司"]),
    (organised, "市快递行业工会联合会成立,快递员入会。", ["天水市快递行业工会联合会 unionOf 快递员"]),
    (organised, "市货运行业工会联合会为货车司机送保险。", ["天水市货运行业工会联合会 unionOf 货车司机"]),
    (
        jurisdictions,
        "天水市政府劳工局开会。",
        ["天水市人民政府 jurisdiction 天水市", "天水市政府劳工局 jurisdiction 天水市"],
    ),
    (organised, "市远洋渔业工会联合会揭牌,船员高兴。", ["天水市远洋渔业工会联合会 unionOf 船员"]),
    (teams, "永明机械有限公司质检部“陈建国创新工作室”揭牌。", ["陈建国创新工作室 subOrganizationOf 永明机械有限公司"]),
    (founded, "市总工会成立困难职工帮扶中心。", ["困难职工帮扶中心 subOrganizationOf 天水市总工会"]),
    (founded, "市总工会组建“银发志愿服务队”。", ["银发志愿服务队 subOrganizationOf 天水市总工会"]),
]

NOT_STATED = [
    (jurisdictions, "市总工会慰问职工。"),
    (jurisdictions, "天水市振华机械有限公司复工。"),
    (jurisdictions, "市第一医院在天水市。"),
    (parts, "市总工会、市司法局开会。"),
    (parts, "市货运行业工会联合会成立。"),
    (parts, "天水市麦积大酒店有限公司复工。"),
    (teams, "市总工会邀请“银发志愿服务队”来到白沙镇。"),
    (teams, "市总工会、“银发志愿服务队”来到白沙镇。"),
    (workplaces, "该公司工会换届。"),
    (workplaces, "永明机械有限公司和市总工会结对。"),
    (parts, "永明集团协会成立。"),
    (organised, "市快递行业工会联合会成立。"),
    (organised, "市总工会慰问货车司机。"),
    (organised, "市教育工会慰问快递员。"),
    (teams, "永明机械有限公司质检部长走进“陈建国创新工作室”。"),
    (founded, "市总工会、市司法局成立困难职工帮扶中心。"),
    (founded, "市总工会走访困难职工帮扶中心。"),
    (founded, "市总工会指导成立快递协会。"),
]

test_relations = stating(STATED, NOT_STATED)
