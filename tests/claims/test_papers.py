"""Who issues documents."""

from kg.claims.papers import issuers
from tests.claims.scenes import stating

STATED = [
    (issuers, "市总工会印发《工会帮扶办法》。", ["《工会帮扶办法》 issuer 天水市总工会"]),
    (
        issuers,
        "市总工会、市人社局联合印发《工资集体协商办法》。",
        [
            "《工资集体协商办法》 issuer 天水市总工会",
            "《工资集体协商办法》 issuer 天水市人力资源和社会保障局",
        ],
    ),
    (issuers, "出台《天水市总工会帮扶办法》。", ["《天水市总工会帮扶办法》 issuer 天水市总工会"]),
    (
        issuers,
        "市总工会指导市餐饮协会与市快递行业工会联合会签订《工资集体协议》。",
        ["《工资集体协议》 issuer 天水市快递行业工会联合会", "《工资集体协议》 issuer 天水市餐饮协会"],
    ),
    (issuers, "会上学习省总工会《关于加强集体协商的意见》。", ["《关于加强集体协商的意见》 issuer 甘肃省总工会"]),
    (
        issuers,
        "会上传达市委、市政府《关于加强集体协商的意见》。",
        ["《关于加强集体协商的意见》 issuer 天水市人民政府", "《关于加强集体协商的意见》 issuer 中共天水市委"],
    ),
    (
        issuers,
        "学习《省教育厅、省总工会关于加强集体协商的意见》。",
        [
            "《省教育厅、省总工会关于加强集体协商的意见》 issuer 甘肃省教育厅",
            "《省教育厅、省总工会关于加强集体协商的意见》 issuer 甘肃省总工会",
        ],
    ),
]

NOT_STATED = [
    (issuers, "职工学习《工会法》。"),
    (issuers, "市总工会组织职工学习《工会法》。"),
    (issuers, "《工会帮扶办法》受到欢迎。"),
    (issuers, "职工与永明机械有限公司的客户签订了《工资集体协议》。"),
    (issuers, "会上学习省总工会《劳动合同法》。"),
    (issuers, "省总工会要求学习《关于加强集体协商的意见》。"),
    (issuers, "市总工会按照会上印发的《关于加强集体协商的意见》办事。"),
    (issuers, "市总工会向孩子每人发放1本《汉语成语词典》。"),
]

test_relations = stating(STATED, NOT_STATED)
