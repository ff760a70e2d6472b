"""Persons by byline, post, speech, row and roll."""

import pytest

from kg.corpus import reading
from kg.mentions.people import people
from kg.model import Block, BlockKind, Document, Kind, Mention


def found(text: str, kind: BlockKind = BlockKind.PARAGRAPH, seen: tuple[Mention, ...] = ()) -> list[str]:
    document = Document("d", "d.txt", text, reading(text), (Block(kind, 0, len(text)),), "")
    return [mention.name for mention in people(document, seen)]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("本报讯(记者 许 宁 通讯员 方志刚)昨日上午", ["许宁", "方志刚"]),
        ("本报訊(記者陳曉東 通訊員林美玲)昨日上午", ["陈晓东", "林美玲"]),
        ("(晚报全媒体记者 何雨 实习生 白洁)", ["何雨", "白洁"]),
        ("本报记者 李春生 摄", ["李春生"]),
        ("队员们在码头慰问船员。魏国强 摄", ["魏国强"]),
        ("活动持续到月底。(彭少华 金 玲)", ["彭少华", "金玲"]),
        ("文/图 韦丽萍", ["韦丽萍"]),
        ("区总工会党组书记、常务副主席程立新主持会议", ["程立新"]),
        ("女职工部部长苏婉说,课程还会增加", ["苏婉"]),
        ("副主席方琼、赵志远和经审主任贺明先后发言", ["方琼", "赵志远", "贺明"]),
        ("站点负责人龙小凤介绍", ["龙小凤"]),
        ("货车司机田大勇接过会员证", ["田大勇"]),
        ("潜水员汪海波等14人上台", ["汪海波"]),
        ("员工 蒋文斌:感谢工会", ["蒋文斌"]),
        ("“今年好多了。”曾庆红梅苑的老人说", []),
        ("“今年好多了。”傅小兰告诉记者", ["傅小兰"]),
        ("授予潘志文等88名同志“五一劳动奖章”", ["潘志文"]),
        ("某机械公司丁茂林同志带头捐款", ["丁茂林"]),
        ("图为叶青(左)在指导徒弟", ["叶青"]),
        ("罗春梅,女,纺织厂挡车工", ["罗春梅"]),
        ("县领导王立、马荣、翟玉宝、张锋、杜鑫出席", ["王立", "马荣", "翟玉宝", "张锋", "杜鑫"]),
        ("“全国劳动模范”方兰英、总酿酒师董宣先后分享", ["方兰英", "董宣"]),
        ("作者单位:某县总工会 撰稿:高峰 终审:孙志鹏", ["高峰", "孙志鹏"]),
        ("驾驶员石海燕和荆楚工匠王海强讲述", ["石海燕", "王海强"]),
        ("护边员阿依古丽·吐尔逊在巡逻", ["阿依古丽·吐尔逊"]),
        ("会长侯德全当选主席。会后侯德全表态", ["侯德全", "侯德全"]),
        ("青工方海波夺得第一名", ["方海波"]),
        ("缝纫工林小娟扳着指头算账", ["林小娟"]),
        ("返乡农民工丁德顺高高兴兴地报了名", ["丁德顺"]),
        ("牧民工敖其尔量完血压", ["敖其尔"]),
        ("理事長區美棠介紹", ["区美棠"]),
        ("在锅炉房工作的韩晓梅,每天五点起床", ["韩晓梅"]),
        ("矿工会推荐的周海明荣获奖章", ["周海明"]),
        ("省人大主任杜家豪,省长许文", ["杜家豪", "许文"]),
        ("生活困难的游小华老师收到慰问金", ["游小华"]),
        ("丁朝阳、方小琴 摄影报道", ["丁朝阳", "方小琴"]),
        ("来自安徽的方小琴领到礼包", ["方小琴"]),
        ("中心工会主席刘海兴来到基层分队", ["刘海兴"]),
    ],
)
def test_persons(text: str, names: list[str]) -> None:
    assert found(text) == names


@pytest.mark.parametrize(
    "text",
    [
        "记者从市总工会获悉,记者于近日走访了企业,记者在现场看到",
        "第一次会员代表大会选出主席团成员",
        "工会主席高度重视,书记关心职工,主任金牌调解员到场",
        "职工应当成为主人,员工高兴地说,队长带领队员于近日出发",
        "部长、局长、科长等领导干部带头",
        "送去毛巾、香皂、花露水、金银花、绿豆、白糖等物品",
        "走访了成都、绵阳、德阳、乐山等地",
        "涵盖农业、林业、水利、交通等行业,要严格、规范、高效、廉洁",
        "高新区、经开区、石油公司、钢铁集团等单位参加",
        "张师傅说,李主席、陈书记先后发言",
        "段某某、王某参加了活动",
        "“中国梦·劳动美·工会情”文艺演出",
        "单位荣获表彰,项目获评优秀,方案入选汇编",
        "司机师傅们在驿站歇脚",
        "员工成长通道畅通,会员易于参加,选手武艺高强",
        "图为某车间。文明创建、文化惠民",
        "企业方、职工方各9名代表面对面谈",
        "農民工冀增有薪假,返乡农民工应主动申请",
        "区妇联表示,区人大介绍,区总工会负责人说",
        "生活的温馨让人难忘,工作的方方面面都想到",
        "建成教师周转房23栋,走进妇女儿童家园、康乐馆",
        "职工许多反映,会员广泛参与,工人计件工资提高",
        "老书记说,单位主席介绍",
    ],
)
def test_nobody(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("周 敏(女)  某县人民医院护士长", ["周敏"]),
        ("某船舶工程有限公司  范建平  电焊工", ["范建平"]),
        ("1.姚子扬 某体育中心运动员", ["姚子扬"]),
        ("钱志强 孔令辉 薛冰", ["钱志强", "孔令辉", "薛冰"]),
        ("某市第一人民医院急诊科", []),
        ("江北区  高新区  钟楼区", []),
    ],
)
def test_rolls(text: str, names: list[str]) -> None:
    assert found(text, BlockKind.LISTING) == names


@pytest.mark.parametrize(
    ("kind", "names"),
    [(BlockKind.META, ["吴桐", "秦岭松", "田润"]), (BlockKind.FURNITURE, [])],
)
def test_colophons_are_read_and_furniture_is_not(kind: BlockKind, names: list[str]) -> None:
    assert found("文字:吴 桐 摄影:秦岭松 责编:田润", kind) == names


def test_names_inside_other_names_stay_with_them() -> None:
    text = "主任唐明德纪念馆开放"
    held = Mention(2, 8, Kind.FACILITY, "唐明德纪念馆")
    assert found(text, seen=(held,)) == []


def test_offsets_hold_the_spaces_of_the_page() -> None:
    text = "通讯员 许 宁 摄"
    document = Document("d", "d.txt", text, reading(text), (Block(BlockKind.CAPTION, 0, len(text)),), "")
    assert [text[mention.start : mention.end] for mention in people(document, ())] == ["许 宁"]
