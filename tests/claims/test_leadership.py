"""Who is led by whom."""

from kg.claims.leadership import directed, leadership, subordinates
from tests.claims.scenes import stating

STATED = [
    (
        leadership,
        "在市委和省总工会的坚强领导下,市总工会走访企业。",
        ["天水市总工会 subOrganizationOf 中共天水市委", "天水市总工会 subOrganizationOf 甘肃省总工会"],
    ),
    (leadership, "县总工会在县委的领导下开展工作。", ["县总工会 subOrganizationOf 县委"]),
    (leadership, "在市总工会的指导下,秦安县总工会走访企业。", ["秦安县总工会 subOrganizationOf 天水市总工会"]),
    (directed, "市总工会按照省总工会的统一部署,走访企业。", ["天水市总工会 subOrganizationOf 甘肃省总工会"]),
    (directed, "市总工会走访企业,根据全国总工会要求发放资金。", ["天水市总工会 subOrganizationOf 中华全国总工会"]),
    (subordinates, "市总工会下属的市职工服务中心挂牌。", ["天水市职工服务中心 subOrganizationOf 天水市总工会"]),
    (subordinates, "市总工会联同属下的市教育工会开会。", ["天水市教育工会 subOrganizationOf 天水市总工会"]),
    (subordinates, "中铁二十一局隶属于中国铁建。", ["中铁二十一局 subOrganizationOf 中国铁建"]),
    (
        leadership,
        "市总工会部署工作。在市委和省总工会领导下,围绕中心工作干事。",
        ["天水市总工会 subOrganizationOf 中共天水市委", "天水市总工会 subOrganizationOf 甘肃省总工会"],
    ),
]

NOT_STATED = [
    (leadership, "市总工会在企业的支持下走访。"),
    (leadership, "市委领导来到市总工会。"),
    (leadership, "在市总工会的指导下,市快递协会筹建秦安县快递行业工会联合会。"),
    (leadership, "在秦安县总工会的支持下,市总工会走访企业。"),
    (directed, "市总工会按照市委的统一部署走访企业。"),
    (directed, "市总工会按照秦安县总工会的要求赠书。"),
    (directed, "根据全国总工会要求,职工走访企业。"),
    (directed, "市总工会向省总工会汇报了部署。"),
    (subordinates, "市总工会和市职工服务中心挂牌。"),
    (subordinates, "市总工会所属的干部走访永明机械有限公司。"),
    (leadership, "市总工会部署工作。在市委领导下,各企业围绕中心工作干事。"),
]

test_relations = stating(STATED, NOT_STATED)
