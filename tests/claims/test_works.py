"""Who builds what."""

from kg.claims.works import builders
from tests.claims.scenes import stating

STATED = [
    (builders, "市总工会投资20万元为汤峪村修建文化广场。", ["汤峪村文化广场 builder 天水市总工会"]),
    (builders, "中铁二十一局承建的滨河小区项目工地开工。", ["滨河小区项目工地 builder 中铁二十一局"]),
    (builders, "白沙镇职工书屋揭牌,孩子们来了。书屋由市总工会投资8万元建成。", ["白沙镇职工书屋 builder 天水市总工会"]),
    (
        builders,
        "“候鸟驿家”挂牌。这座驿站由市总工会和市妇联共同出资建成。",
        ["候鸟驿家 builder 天水市总工会", "候鸟驿家 builder 天水市妇女联合会"],
    ),
    (builders, "职工书屋面积80平方米,由市妇联出资建成。", ["职工书屋 builder 天水市妇女联合会"]),
    (builders, "市总工会建成“候鸟小站”。这样的小站由市总工会建成。", ["候鸟小站 builder 天水市总工会"]),
    (builders, "市总工会在白沙镇建起食用菌种植基地。", ["食用菌种植基地 builder 天水市总工会"]),
]

NOT_STATED = [
    (builders, "文化广场上人来人往。"),
    (builders, "职工书屋面积80平方米,由市妇联负责管理。"),
    (builders, "“候鸟驿家”挂牌。这座驿站由市妇联负责管理。"),
    (builders, "市总工会走访滨河小区。"),
    (builders, "市总工会要求建好职工书屋。"),
    (builders, "市总工会听取职工书屋建设情况的汇报。"),
    (builders, "市总工会在“候鸟小站”设立展台。"),
    (builders, "为进一步加强职工书屋建设,市总工会开会。"),
    (builders, "市总工会建起的书屋在滨河公园里。"),
    (builders, "站点在滨河公园,由市总工会建设。"),
    (builders, "市总工会走访“三联共建”活动室、职工书屋。"),
]

test_relations = stating(STATED, NOT_STATED)
