"""Who builds what, and where facilities, sites and organisations stand."""

from kg.claims.works import builders, seats, standing
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
    (standing, "市总工会在白沙镇建成职工书屋。", ["职工书屋 location 白沙镇"]),
    (standing, "市总工会设在滨河公园东门的“候鸟小站”启用。", ["候鸟小站 location 滨河公园"]),
    (standing, "在白沙镇,“候鸟小站”每天供应早餐。", ["候鸟小站 location 白沙镇"]),
    (standing, "“候鸟小站”位于清水县白沙镇。", ["候鸟小站 location 白沙镇"]),
    (standing, "为汤峪村修建文化广场。", ["汤峪村文化广场 location 汤峪村"]),
    (seats, "汤峪村花椒专业合作社丰收。", ["汤峪村花椒专业合作社 location 汤峪村"]),
    (seats, "永明机械有限公司(白沙镇)获奖。", ["永明机械有限公司 location 白沙镇"]),
    (seats, "永明机械有限公司(清水县白沙镇)获奖。", ["永明机械有限公司 location 白沙镇"]),
    (seats, "永明机械有限公司位于清水县白沙镇。", ["永明机械有限公司 location 白沙镇"]),
    (seats, "4月7日,清水县白沙镇,永明机械有限公司的车间里很热。", ["永明机械有限公司 location 白沙镇"]),
    (standing, "在秦安县,县总工会建成职工书屋。", ["职工书屋 location 秦安县"]),
    (standing, "市总工会在白沙镇、郑川乡各设“候鸟小站”1个。", ["候鸟小站 location 白沙镇", "候鸟小站 location 郑川乡"]),
    (seats, "市快递行业工会联合会在白沙镇成立。", ["天水市快递行业工会联合会 location 白沙镇"]),
    (builders, "市总工会建成“候鸟小站”。这样的小站由市总工会建成。", ["候鸟小站 builder 天水市总工会"]),
    (builders, "市总工会在白沙镇建起食用菌种植基地。", ["食用菌种植基地 builder 天水市总工会"]),
    (standing, "市总工会在白沙镇建起食用菌种植基地。", ["食用菌种植基地 location 白沙镇"]),
]

NOT_STATED = [
    (builders, "文化广场上人来人往。"),
    (builders, "职工书屋面积80平方米,由市妇联负责管理。"),
    (builders, "“候鸟驿家”挂牌。这座驿站由市妇联负责管理。"),
    (builders, "市总工会走访滨河小区。"),
    (builders, "市总工会要求建好职工书屋。"),
    (builders, "市总工会听取职工书屋建设情况的汇报。"),
    (standing, "白沙镇干部走进“候鸟小站”。"),
    (standing, "来自白沙镇的人说,“候鸟小站”好。"),
    (seats, "永明机械有限公司(清水县白沙镇推荐)获奖。"),
    (standing, "市总工会建成职工书屋。"),
    (standing, "白沙镇的老人说,职工书屋好。"),
    (seats, "永明机械有限公司获奖。"),
    (seats, "白沙镇干部走访永明机械有限公司。"),
    (seats, "慰问组走进清水县白沙镇,永明机械有限公司捐款。"),
    (seats, "永明机械有限公司设在网上的专栏介绍清水县白沙镇。"),
    (seats, "天水市总工会慰问职工。"),
    (standing, "来到秦安县,县总工会建成职工书屋。"),
    (seats, "市总工会在白沙镇成立快递协会。"),
    (seats, "市快递行业工会联合会在白沙镇开会。"),
    (builders, "市总工会在“候鸟小站”设立展台。"),
    (builders, "为进一步加强职工书屋建设,市总工会开会。"),
    (builders, "市总工会建起的书屋在滨河公园里。"),
    (builders, "站点在滨河公园,由市总工会建设。"),
]

test_relations = stating(STATED, NOT_STATED)
