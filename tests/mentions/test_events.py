import pytest

from kg.mentions.events import ceremonies, foundings, occurrences
from kg.mentions.programs import campaigns
from kg.model import Kind
from tests.mentions.paragraphs import called, names, recognised


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("会同县人社局举办第九届职工职业技能大赛", ["第九届职工职业技能大赛"]),
        ("举办再就业洽谈大会", ["再就业洽谈大会"]),
        ("组织竹编培训班3期,培训妇女40名", ["竹编培训班"]),
        ("包括气排球大赛、健步走大赛两项活动", ["气排球大赛", "健步走大赛"]),
        ("第三届职工茶艺大赛决赛开赛", ["第三届职工茶艺大赛", "第三届职工茶艺大赛决赛"]),
        ("对标全国船员技能大赛设置赛项", ["全国船员技能大赛"]),
        ("本报讯(记者 李明)全市工会援藏工作会议召开", ["工会援藏工作会议"]),
        ("“建行杯”第三届职工气排球赛开赛", ["“建行杯”第三届职工气排球赛"]),
        ("把“送岗位进村”专场招聘会开到村口", ["“送岗位进村”专场招聘会"]),
        ("联合举办了茶艺师体育骨干培训班和剪纸艺术集中展示交流活动", ["茶艺师体育骨干培训班", "剪纸艺术集中展示交流活动"]),
        ("举行庆祝第六届农民工节暨快递员集中入会仪式", ["庆祝第六届农民工节暨快递员集中入会仪式"]),
        ("召开产业工人队伍思想工作推进会", ["产业工人队伍思想工作推进会"]),
        ("举办了一场别开生面的职工趣味运动会", ["职工趣味运动会"]),
        ("召开工会工作会议暨改革工作推进会", ["工会工作会议暨改革工作推进会"]),
        ("医疗分队走进村子开展义诊活动", ["义诊活动"]),
        ("在广场举办“安心返工”职安健推广日", ["“安心返工”职安健推广日"]),
        ("合办“两岸工匠交流营”", ["两岸工匠交流营"]),
        ("十届三次全委(扩大)会召开", ["十届三次全委(扩大)会"]),
        ("在开发区举行“先锋杯”焊工比武", ["“先锋杯”焊工比武"]),
        ("共同举办第四届“晨光杯”教师教学比武", ["第四届“晨光杯”教师教学比武"]),
        ("举办两场暖春送岗专场招聘会", ["暖春送岗专场招聘会"]),
        ("“健康快车”义诊受欢迎", ["“健康快车”义诊"]),
        ("召开2021年提升职工安全技能工作推进会", ["提升职工安全技能工作推进会"]),
        ("召开“陇原工匠”专家评审会", ["“陇原工匠”专家评审会"]),
        ("举行民乐进车间汇报演出", ["民乐进车间汇报演出"]),
        ("船工集中入会暨爱“新”体检到一线活动启动仪式举行", ["船工集中入会暨爱“新”体检到一线活动启动仪式"]),
        ("依托“就业云平台”“送岗到港口”招聘活动,帮助船工", ["“送岗到港口”招聘活动"]),
        ("举办“船工家庭日”园游会", ["“船工家庭日”园游会"]),
        ("举办「漁火103年慶祝勞動節暨模範漁工表揚大會」", ["渔火103年庆祝劳动节暨模范渔工表扬大会"]),
        ("出席“渔业、盐业工会庆祝五一联合表彰活动暨育乐活动”", ["渔业、盐业工会庆祝五一联合表彰活动暨育乐活动"]),
        ("举办的“十佳船工”表彰大会暨文艺汇演举行", ["“十佳船工”表彰大会暨文艺汇演"]),
        ("召开九届四次全体(扩大)会议", ["九届四次全体(扩大)会议"]),
        ("举办“渔火杯”乒乓球、羽毛球比赛", ["“渔火杯”乒乓球、羽毛球比赛"]),
        ("开展“渔火杯”评比、举办船工羽毛球比赛", ["船工羽毛球比赛"]),
        ("召开岷江十项工程劳动竞赛总结大会", ["岷江十项工程劳动竞赛总结大会"]),
        ("召开第二届第三次会议", ["第二届第三次会议"]),
        ("举办2021年职工运动会", ["2021年职工运动会"]),
        ("第四届职工运动会闭幕式在体育馆举行", ["第四届职工运动会", "第四届职工运动会闭幕式"]),
        ("“渔火杯”演讲比赛颁奖典礼举行", ["“渔火杯”演讲比赛", "“渔火杯”演讲比赛颁奖典礼"]),
        ("船工技能大赛总决赛举行", ["船工技能大赛", "船工技能大赛总决赛"]),
        ("入会仪式暨首届船工文化节开幕式举行", ["入会仪式暨首届船工文化节开幕式"]),
        ("举办「慶中秋」繽 Fun 嘉年華", ["“庆中秋”缤Fun嘉年华"]),
        ("系列活动“扬帆出海,家在船上”颁奖礼举行", ["“扬帆出海,家在船上”颁奖礼"]),
        ("举办“灯火可亲 温暖归岛”船工春节返岛送船票活动仪式", ["“灯火可亲温暖归岛”船工春节返岛送船票活动仪式"]),
    ],
)
def test_one_occurrence_with_a_name(text: str, found: list[str]) -> None:
    assert names([occurrences], text) == found


@pytest.mark.parametrize(
    "text",
    [
        "召开会议研究部署",
        "组织技能培训班3期",
        "走进会议展览中心",
        "举办2021年培训班,召开2021年工作会议",
        "2021年职工运动会的成绩",
        "座谈会上,职工畅所欲言",
        "每年组织100多项技能比赛",
        "举办线上招聘会23场",
        "在比赛中获得好成绩",
        "职工技能竞赛如火如荼",
        "参赛选手来自各地",
        "他说“这场职工运动会办得真好”",
        "组织开展文体活动",
        "组织开展技术比武、岗位比武",
        "参观工运事业成果展厅",
        "到两个镇的配送站点义诊",
        "举办20场暖春送岗专场招聘会",
        "召开专题会议,决定召开会议",
        "举办提升技能的培训",
        "进入决赛的选手有三名",
        "闭幕式上,领导颁奖",
        "据了解,此次气排球大赛共有12支队参加",
        "本次渔歌演唱比赛历时三天",
        "在行政中心大会堂集合",
        "他说:“我参加过。后来办了大赛”",
        "提出“办好运动会”的口号",
        "走进体育场的展览厅",
        "渔业会议室里坐满了人",
        "今年的推广日到了",
        "参加训练班",
    ],
)
def test_words_for_occurrences_that_name_none(text: str) -> None:
    assert names([occurrences], text) == []


def test_the_full_name_holds_the_organiser_and_the_name_does_not() -> None:
    text = "4月12日,临江区货运行业工会联合会第一次会员代表大会召开"
    union = called(text, Kind.INDUSTRY_UNION, "临江区货运行业工会联合会")
    (event,) = recognised([occurrences], text, *union)
    assert (event.name, event.full) == ("第一次会员代表大会", "临江区货运行业工会联合会第一次会员代表大会")
    assert text[event.start : event.end] == event.name


def test_a_deictic_place_is_no_part_of_the_full_name() -> None:
    text = "举办全市首届职工技能运动会"
    (event,) = recognised([occurrences], text, *called(text, Kind.CITY, "全市"))
    assert (event.name, event.full) == ("首届职工技能运动会", None)


def test_what_joins_a_name_to_others_is_no_part_of_it() -> None:
    text = "经临江区总工会三届五次常委会议审议,渔业工会成立暨第一次会员代表大会召开"
    assert names([occurrences], text, *called(text, Kind.UNION_FEDERATION, "临江区总工会")) == [
        "临江区总工会三届五次常委会议",
        "第一次会员代表大会",
    ]


def test_all_unions_of_a_place_are_no_part_of_a_name_that_is_quoted() -> None:
    text = "全县工会“灯塔助学”助学金发放仪式举行"
    assert names([occurrences], text, *called(text, Kind.COUNTY, "全县")) == ["“灯塔助学”助学金发放仪式"]


def test_groups_that_are_joined_stay_together() -> None:
    text = "农民工与灵活就业人员集中入会仪式举行"
    groups = called(text, Kind.GROUP, "农民工", "灵活就业人员")
    assert names([occurrences], "举行" + text) == ["灵活就业人员集中入会仪式"]
    assert names([occurrences], text, *groups) == ["农民工与灵活就业人员集中入会仪式"]


def test_an_honour_is_not_cut() -> None:
    text = "召开江北省劳动模范和先进工作者表彰大会"
    seen = called(text, Kind.PROVINCE, "江北省") + called(text, Kind.AWARD, "江北省劳动模范和先进工作者")
    (event,) = recognised([occurrences], text, *seen)
    assert event.name == "江北省劳动模范和先进工作者表彰大会"


def test_an_occurrence_inside_the_name_of_a_program_is_none() -> None:
    text = "“情系职工”文艺演出下基层活动开展了十年"
    assert names([campaigns, occurrences], text) == ["“情系职工”文艺演出下基层"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("区快递行业工会成立,代表们投票", ["区快递行业工会成立"]),
        ("区快递行业工会正式成立", ["区快递行业工会成立"]),
        ("区快递行业工会成立以来", []),
        ("区快递行业工会成立于2020年", []),
        ("区快递行业工会成立大会", []),
        ("区快递行业工会发展会员", []),
        ("区快递行业工会成立了。", ["区快递行业工会成立"]),
        ("区快递行业工会成立了由主席任组长的领导小组", []),
        ("区快递行业工会成立服务队", []),
        ("区快递行业工会揭牌", ["区快递行业工会揭牌"]),
        ("区快递行业工会揭牌仪式", []),
    ],
)
def test_the_founding_of_a_union(text: str, found: list[str]) -> None:
    assert names([foundings], text, *called(text, Kind.INDUSTRY_UNION, "区快递行业工会")) == found


def test_only_unions_are_founded() -> None:
    text = "志愿服务队成立"
    assert names([foundings], text, *called(text, Kind.SOCIAL_BODY, "志愿服务队")) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("3日在渔港举行颁奖仪式,为37人颁奖", ["颁奖仪式"]),
        ("在广场举行了简短的启动仪式。", ["启动仪式"]),
        ("举行颁奖仪式后的聚餐", []),
        ("颁奖仪式上,掌声不断", []),
        ("准备启动仪式的会场", []),
        ("12月9日,在江轮上主办了一场浪漫的集体婚典。", ["集体婚典"]),
        ("5日上午,县总工会召开座谈会,听取意见", ["座谈会"]),
        ("记者日前从县总工会召开的新闻发布会上获悉", ["新闻发布会"]),
        ("当晚在渔港开展观影活动", ["观影活动"]),
        ("经常举办招聘会,开展义诊活动", []),
        ("昨天,职工谈起座谈会的事", []),
        ("3日,县总工会举办招聘会13场", []),
        ("当天组织技能比赛的选手", []),
    ],
)
def test_a_ceremony_that_is_held_needs_no_other_name(text: str, found: list[str]) -> None:
    assert names([ceremonies], text) == found


def test_what_is_kept_belongs_to_the_name_of_the_meeting() -> None:
    assert names([occurrences], "纪念县总工会成立80周年座谈会召开") == ["纪念县总工会成立80周年座谈会"]
    assert names([occurrences], "召开庆祝“五一”暨先进职工表彰大会") == ["庆祝“五一”暨先进职工表彰大会"]
