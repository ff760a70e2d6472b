import pytest

from kg.mentions.programs import campaigns, canonical, standing
from kg.model import Kind
from tests.mentions.paragraphs import called, names, recognised


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("在金秋助学活动中发放助学金30万元", ["金秋助学"]),
        ("在春送岗位、夏送清凉、冬送温暖和大病集中救助中慰问职工", ["春送岗位", "夏送清凉", "冬送温暖", "大病集中救助"]),
        ("连日来,县总工会为环卫工人送清凉", ["夏送清凉"]),
        ("为86名女职工做“两癌”筛查", ["两癌筛查"]),
        ("参加“安康杯”竞赛的班组有300个", ["安康杯竞赛"]),
        ("开展集体协商“春季要约行动”", ["集体协商要约行动"]),
        ("动员职工参加职工医疗互助", ["职工医疗互助"]),
        ("扩大厂务公开民主管理覆盖面", ["厂务公开"]),
        ("工会托管班开了两期,托管班受到欢迎", ["职工子女爱心托管班"]),
        ("大力开展“五小”活动", ["五小活动"]),
        ("推进“产改”工作", ["产业工人队伍建设改革"]),
        ("送温暖、送岗位和金秋助学", ["冬送温暖", "工会送岗位", "金秋助学"]),
    ],
)
def test_standing_programs_in_their_lexical_form(text: str, found: list[str]) -> None:
    assert names([standing], text) == [name if name != "工会送岗位" else "送岗位" for name in found]


@pytest.mark.parametrize(
    "text",
    [
        "企业给大学生送岗位",
        "五小企业已经关停",
        "产改变了工厂的面貌",
        "下班后大家去上夜校",
        "四送到家的快递",
        "开展“金秋助学·与爱同行”慈善晚会",
    ],
)
def test_words_that_only_look_like_a_standing_program(text: str) -> None:
    assert names([standing], text) == []


def test_a_program_in_the_name_of_a_paper_or_body_is_part_of_that_name() -> None:
    text = "印发《金秋助学实施办法》,成立职工医疗互助服务中心"
    seen = called(text, Kind.DOCUMENT, "《金秋助学实施办法》") + called(text, Kind.SOCIAL_BODY, "职工医疗互助服务中心")
    assert names([standing], text, *seen) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("持续深入开展勇立潮头主题竞赛活动", ["勇立潮头主题竞赛"]),
        ("开展“巧匠”选树活动,选树15名工匠", ["“巧匠”选树"]),
        ("启动“向日葵”关爱行动", ["“向日葵”关爱行动"]),
        ("建立“仲裁+工会”劳动纠纷联动机制", ["“仲裁+工会”劳动纠纷联动机制"]),
        ("探索“党建+工建”联建模式", ["“党建+工建”联建模式"]),
        ("落实“361”保障举措", ["“361”保障举措"]),
        ("3月开展了女工普法工作月活动", ["女工普法工作月"]),
        ("“心晴”行动暨新业态劳动者温暖行动启动", ["“心晴”行动", "新业态劳动者温暖行动"]),
        ("组织开展了劳模疗休养活动", ["劳模疗休养"]),
        ("以“建功新时代”为主题,组织水利系统劳动竞赛14项", ["“建功新时代”水利系统劳动竞赛"]),
        ("组织水利系统劳动竞赛14项", []),
        ("以“建功新时代”为主题,组织水利系统劳动竞赛", ["“建功新时代”水利系统劳动竞赛"]),
        ("打造“湖畔红”职工疗休养品牌", ["“湖畔红”职工疗休养品牌"]),
        ("开展“工会在身边”大走访大调研活动", ["“工会在身边”大走访大调研"]),
        ("实施职工技能提升工程", ["职工技能提升工程"]),
        ("“冬送温暖”慰问活动", ["冬送温暖"]),
        ("在书屋开设绘本阅读课", ["绘本阅读课"]),
        ("开展“送医、送技”流动服务。", ["“送医、送技”流动服务"]),
        ("把“三线”建设列进实事", ["“三线”建设"]),
        ("启动暖“心”进港行动,开展“驿”起过节活动", ["暖“心”进港行动", "“驿”起过节活动"]),
        ("开展“水到渠成,合力护堤”万名职工劳动竞赛", ["“水到渠成,合力护堤”万名职工劳动竞赛"]),
        ("开展义诊服务到一线志愿服务活动", ["义诊服务到一线志愿服务"]),
        ("开展了劳模和工匠人才创新工作室创建活动", ["劳模和工匠人才创新工作室创建"]),
        ("开展“灯火暖船 温暖归岛”船工春节返岛送船票活动", ["“灯火暖船温暖归岛”船工春节返岛送船票活动"]),
        ("开展“降成本、保安全,争创先锋号”活动", ["降成本、保安全,争创先锋号"]),
        ("“小浪花”补贴已经发放完毕的新一批船工进企业活动", []),
        ("投资80万元完成岛上的渔网改造工程", ["渔网改造工程"]),
        ("今年是盐工入会推进年", ["盐工入会推进年"]),
        ("开辟“涉农”维权绿色通道", ["“涉农”维权绿色通道"]),
        ("推出“一元理发”“一元观影”服务", ["“一元观影”服务"]),
        ("“小候鸟”暑期托管班开班", ["“小候鸟”暑期托管班"]),
    ],
)
def test_programs_named_by_a_head(text: str, found: list[str]) -> None:
    assert names([campaigns], text) == found


@pytest.mark.parametrize(
    "text",
    [
        "组织开展丰富多彩的活动",
        "开展主题活动和系列活动",
        "职工劳动竞赛热火朝天",
        "参加各类劳动竞赛的单位",
        "做好职工的“娘家人”行动起来",
        "“获得感”工程量大",
        "用实际行动践行初心",
        "开展“五一”活动",
        "他说“活动办得好,计划也周全”",
        "为期三天的服务",
        "这是一项惠民工程、暖心工程",
        "进入质量提升的攻坚年",
        "“1+3”服务中心",
        "打造“暖蜂”15分钟便捷服务圈",
        "“阳光”建设集团",
        "提供“一站式”服务",
        "打造“工会驿站”新品牌",
        "组织“盐工讲堂”进企业、进校园",
        "开展“新”活动",
        "让“新”人“心”里暖,活动不断",
        "组织3万名职工参加活动",
    ],
)
def test_heads_that_name_nothing_in_particular(text: str) -> None:
    assert names([campaigns], text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("实施“渔歌”织女培育计划。“渔歌”计划覆盖9个乡镇", ["“渔歌”织女培育计划"]),
        ("实施“渔歌”织女培育计划和“渔歌”织女圆梦计划。“渔歌”计划", ["“渔歌”织女培育计划", "“渔歌”织女圆梦计划", "“渔歌”计划"]),
        ("实施“渔歌”织女培育计划。“潮声”计划覆盖9个乡镇", ["“渔歌”织女培育计划", "“潮声”计划"]),
        ("“三到位”帮扶基金救助困难职工80人", ["“三到位”帮扶基金"]),
        ("“三到位”救助受到欢迎", ["“三到位”救助"]),
        ("打造“线上+线下”服务职工新路", []),
        ("亮出“五个一”服务清单", ["“五个一”服务"]),
        ("来到“五个一”服务中心", []),
        ("(二)海塘劳动竞赛蓬勃开展", ["海塘劳动竞赛"]),
    ],
)
def test_what_stands_behind_a_head(text: str, found: list[str]) -> None:
    assert names([campaigns], text) == found


def test_works_are_named_by_the_house_that_they_are_done_on() -> None:
    works, contest = "临江区工人文化宫提质改造工程开工", "临江区工人文化宫劳动竞赛热烈"
    assert names([campaigns], works, *called(works, Kind.SOCIAL_BODY, works[:8])) == ["临江区工人文化宫提质改造工程"]
    assert names([campaigns], contest, *called(contest, Kind.SOCIAL_BODY, contest[:8])) == []


def test_a_program_is_named_without_the_organiser_before_it() -> None:
    text = "市总工会“情系职工”文艺演出下基层活动来到工地"
    (program,) = recognised([campaigns], text, *called(text, Kind.UNION_FEDERATION, "市总工会"))
    assert (program.name, program.full) == ("“情系职工”文艺演出下基层活动", "“情系职工”文艺演出下基层")
    assert text[program.start : program.end] == program.name


def test_traditional_text_keeps_its_offsets_and_gets_a_simplified_name() -> None:
    text = "啟動「石榴籽」民族團結進步行動"
    (program,) = recognised([campaigns], text)
    assert (program.start, program.name) == (2, "“石榴籽”民族团结进步行动")


@pytest.mark.parametrize(
    ("name", "form"),
    [
        ("“送清凉”活动", "夏送清凉"),
        ("“金秋助学”系列活动", "金秋助学"),
        ("“劳模工匠进校园”主题宣讲活动", "劳模工匠进校园"),
        ("“6+1”专项行动项目", "“6+1”专项行动"),
        ("“好师傅”评选活动", "“好师傅”评选"),
        ("“心晴”行动", "“心晴”行动"),
        ("“夏日清凉行”关爱活动", "“夏日清凉行”关爱活动"),
        ("“湖畔读书”活动", "“湖畔读书”"),
        ("2014年两节送温暖活动", "冬送温暖"),
        ("“2014年两节送温暖”活动", "冬送温暖"),
        ("2014年湖畔读书活动", "2014年湖畔读书活动"),
    ],
)
def test_canonical(name: str, form: str) -> None:
    assert canonical(name) == form
