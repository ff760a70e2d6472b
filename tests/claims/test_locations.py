"""Where facilities, sites and organisations stand."""

from kg.claims.locations import seats, standing
from tests.claims.scenes import stating

STATED = [
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
    (standing, "市总工会在白沙镇建起食用菌种植基地。", ["食用菌种植基地 location 白沙镇"]),
    (seats, "秦安县永丰种植专业合作社,位于秦安县王铺镇,社员20户。", ["秦安县永丰种植专业合作社 location 王铺镇"]),
    (standing, "天水汽车总站候车厅内设置了“候鸟小站”。", ["候鸟小站 location 天水汽车总站"]),
    (standing, "在滨河公园的这家“候鸟小站”内,工作人员在煮茶。", ["候鸟小站 location 滨河公园"]),
    (standing, "首个职工书屋在滨河公园落成。", ["职工书屋 location 滨河公园"]),
]

NOT_STATED = [
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
    (standing, "“候鸟小站”位于浙江永丰物流基地。"),
    (seats, "家在清水县白沙镇的永明机械有限公司职工回家了。"),
    (standing, "来到滨河公园,这家“候鸟小站”很小。"),
    (standing, "“候鸟小站”在滨河公园的比赛中获奖。"),
    (standing, "市总工会在兰州永丰客车等企业建立了职工书屋。"),
]

test_relations = stating(STATED, NOT_STATED)
