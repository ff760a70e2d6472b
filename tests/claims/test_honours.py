"""Who confers awards."""

from kg.claims.honours import conferrers
from tests.claims.scenes import stating

STATED = [
    (conferrers, "市总工会授予李国栋“五一劳动奖章”。", ["天水市总工会 confers 五一劳动奖章"]),
    (conferrers, "李国栋被省总工会授予“五一劳动奖章”。", ["甘肃省总工会 confers 五一劳动奖章"]),
    (conferrers, "李国栋荣获省总工会颁发的“五一劳动奖章”。", ["甘肃省总工会 confers 五一劳动奖章"]),
    (conferrers, "市总工会决定,李国栋等5人被授予“五一劳动奖章”。", ["天水市总工会 confers 五一劳动奖章"]),
    (conferrers, "李国栋进入省总工会近日授予的“五一劳动奖章”名单。", ["甘肃省总工会 confers 五一劳动奖章"]),
    (
        conferrers,
        "李国栋被省总工会授予省五一劳动奖章,3个班组被授予省工人先锋号。",
        ["甘肃省总工会 confers 甘肃省五一劳动奖章", "甘肃省总工会 confers 甘肃省工人先锋号"],
    ),
    (conferrers, "市总工会推荐李国栋为全国劳动模范。", ["天水市总工会 confers 全国劳动模范"]),
    (conferrers, "总分第一名由市人社局授予“五一劳动奖章”。", ["天水市人力资源和社会保障局 confers 五一劳动奖章"]),
    (conferrers, "【喜报】市总工会近日授予李国栋“五一劳动奖章”。", ["天水市总工会 confers 五一劳动奖章"]),
    (conferrers, "市总工会召开表彰大会,10名“优秀班组长”走上领奖台。", ["天水市总工会 confers 优秀班组长"]),
    (conferrers, "省总工会代全国总工会颁发全国五一劳动奖状2个。", ["中华全国总工会 confers 全国五一劳动奖状"]),
    (conferrers, "市总工会推荐表彰了甘肃省劳动模范3名。", ["天水市总工会 confers 甘肃省劳动模范"]),
]

NOT_STATED = [
    (conferrers, "市总工会荣获“五一劳动奖状”。"),
    (conferrers, "市总工会主席看望“五一劳动奖章”获得者。"),
    (conferrers, "李国栋获得“五一劳动奖章”。"),
    (conferrers, "市总工会走访企业。李国栋被授予“五一劳动奖章”。"),
    (conferrers, "市总工会注重推荐一线劳动模范。"),
    (conferrers, "市总工会命名8个职工(劳模)创新工作室。"),
    (conferrers, "市司法局局长为“五一劳动奖章”获得者颁奖。"),
    (conferrers, "李国栋被市总工会看望,3个班组被授予省工人先锋号。"),
    (conferrers, "由市总工会选派的李国栋获得“五一劳动奖章”。"),
    (conferrers, "市总工会走访企业。“五一劳动奖章”由来已久。"),
    (conferrers, "市总工会召开座谈会,10名“优秀班组长”走上讲台。"),
    (conferrers, "市总工会开会。活动现场,颁发了“五一劳动奖章”。"),
    (conferrers, "市总工会培育出甘肃省劳动模范3名。"),
    (conferrers, "秦安县总工会评出天水市劳动模范3名。"),
]

test_relations = stating(STATED, NOT_STATED)
