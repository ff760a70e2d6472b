"""Honours: by title, level, place and quotation."""

import pytest

from kg.corpus import reading
from kg.mentions.awards import awards
from kg.model import Block, BlockKind, Document, Kind, Mention


def found(text: str, home: str | None = "宝鸡市", seen: tuple[Mention, ...] = ()) -> list[tuple[str, str | None]]:
    document = Document("d", "d.txt", text, reading(text), (Block(BlockKind.PARAGRAPH, 0, len(text)),), "", home=home)
    return [(mention.name, mention.full) for mention in awards(document, seen)]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("荣获全国五一劳动奖章", ["全国五一劳动奖章"]),
        ("授予26家单位“咸阳市五一劳动奖状”", ["咸阳市五一劳动奖状"]),
        ("获“五一”劳动奖章3枚", ["五一劳动奖章"]),
        ("被评为“陕西省模范职工之家”", ["陕西省模范职工之家"]),
        ("评为陕西省“模范职工之家”", ["陕西省模范职工之家"]),
        ("选树15名首届汉中工匠,4名入选“三秦工匠”", ["汉中工匠", "三秦工匠"]),
        ("14名全国劳模受邀参加", ["全国劳模"]),
        ("5个“最美站点”得到奖补", ["最美站点"]),
        ("获得者张某被授予“技改先锋”称号", ["技改先锋"]),
        ("12家“关心船工优秀企业”受到表彰", ["关心船工优秀企业"]),
        ("12个单位荣获闽江航道劳动竞赛先进集体;其余获奖", ["闽江航道劳动竞赛先进集体"]),
        (
            "授予5个集体“2011年度岷江十项工程劳动竞赛模范作业集体”称号",
            ["2011年度岷江十项工程劳动竞赛模范作业集体"],
        ),
        ("为“十佳”文明船工、“十佳”进城务工人员颁奖", ["“十佳”文明船工", "“十佳”进城务工人员"]),
        ("“优秀护林管理者”共有3名", ["优秀护林管理者"]),
        ("11对“金牌师徒”上台领奖", ["金牌师徒"]),
        ("80个岷江区优秀班组受表彰", []),
        ("授予李师傅等9名同志“榕城工匠提名奖”", ["榕城工匠提名奖"]),
        ("5户“满意渔家”、3名“金牌护林员”登台", ["金牌护林员"]),
        ("表彰了8个“工会工作优胜单位”、14名“优秀工会工作者标兵”", ["工会工作优胜单位", "优秀工会工作者标兵"]),
        ("荣获“创新能手”“岗位明星”等称号", ["创新能手", "岗位明星"]),
        ("表彰一批全国五一劳动奖状、奖章和全国工人先锋号", ["全国五一劳动奖状", "全国五一劳动奖章", "全国工人先锋号"]),
        ("年底评选“晨光杯”优胜班组30个", ["“晨光杯”优胜班组"]),
        ("连续三年获全国“晨光杯”竞赛优胜企业称号", ["全国“晨光杯”竞赛优胜企业"]),
        ("荣获闽江航运系统职工优秀创新成果二等奖", ["闽江航运系统职工优秀创新成果二等奖"]),
        ("授予2019年度工会财务先进单位称号", ["工会财务先进单位"]),
        ("被命名为陕西省学习型班组", ["陕西省学习型班组"]),
        ("命名一批“读书角”示范点", ["“读书角”示范点"]),
        ("福建省刺绣大师方小琴现场教学", ["福建省刺绣大师"]),
        ("涌现各级技术能手6万人", ["技术能手"]),
        ("榮獲五一巾幗標兵崗", ["五一巾帼标兵岗"]),
        ("将推荐陕西省五一劳动奖状3个、奖章12个", ["陕西省五一劳动奖状", "陕西省五一劳动奖章"]),
    ],
)
def test_honours(text: str, names: list[str]) -> None:
    assert [name for name, _ in found(text)] == names


@pytest.mark.parametrize(
    "text",
    [
        "弘扬劳模精神、劳动精神、工匠精神",
        "获得“闽江项目交易会”金奖",
        "开展了“十佳船工评比”活动",
        "建设学习型班组",
        "新建劳模(职工)创新工作室5家",
        "市劳模志愿者服务队在村里义诊",
        "“劳动模范林”和“劳模宣传一条街”",
        "涌现出一批先进集体和先进个人",
        "组织劳模疗休养",
        "五一假期,五一国际劳动节",
        "开展“最美夕阳红”活动",
        "打造“工会+”模式",
        "超市劳模很多",
        "欢迎“娘家人”",
        "举着“一等奖”的牌子",
        "县总工会表彰“四比”先进",
        "获得“四比”能手的好成绩",
        "“十佳”怎么评",
        "获得“免检”产品资格",
        "表彰“渔家有爱、出海无碍”精神",
        "14人获“一等奖”,名列前茅",
        "评为抗洪救灾中的先进集体",
        "评选一批劳动竞赛先进集体",
        "争做“先锋”,不做“看客”",
        "开展“金牌护林员”评选活动",
        "咸阳市劳模和工匠人才创新工作室",
    ],
)
def test_no_honours(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "home", "full"),
    [
        ("304名市劳模", "宝鸡市", "宝鸡市劳动模范"),
        ("73名省劳模", "宝鸡市", "陕西省劳动模范"),
        ("3名省级劳模", "岐山县", "陕西省劳动模范"),
        ("3名市劳模", "岐山县", "宝鸡市劳动模范"),
        ("3名县劳模", "岐山县", "岐山县劳动模范"),
        ("3名省劳模", "南宁市", "广西壮族自治区劳动模范"),
        ("3名全国劳模", "南宁市", "全国劳动模范"),
        ("3名市劳模", None, "市劳动模范"),
        ("授予陕西五一劳动奖章", "宝鸡市", "陕西省五一劳动奖章"),
        ("授予陕西工匠称号", "宝鸡市", None),
        ("获全市工人先锋号", "宝鸡市", "宝鸡市工人先锋号"),
    ],
)
def test_full_names(text: str, home: str | None, full: str | None) -> None:
    assert [honour[1] for honour in found(text, home)] == [full]


def test_each_level_of_a_row_is_an_honour() -> None:
    assert found("荣获全国、省、市五一劳动奖") == [
        ("全国五一劳动奖", None),
        ("省五一劳动奖", "陕西省五一劳动奖"),
        ("市五一劳动奖", "宝鸡市五一劳动奖"),
    ]


def test_without_a_prefix_it_is_the_only_one_that_the_article_names() -> None:
    assert found("授予宝鸡市工人先锋号。工人先锋号奖励五千元")[1] == ("工人先锋号", "宝鸡市工人先锋号")
    assert found("授予全国工人先锋号和宝鸡市工人先锋号。工人先锋号奖励五千元")[2] == ("工人先锋号", None)


def test_the_honour_of_another_body_is_not_the_usual_one() -> None:
    honours = found("授予宝鸡市工人先锋号。荣获全省航运系统“工人先锋号”")
    assert honours[1] == ("工人先锋号", None)


@pytest.mark.parametrize(("kind", "names"), [(Kind.FACILITY, []), (Kind.PROGRAM, ["全国劳模"])])
def test_inside_the_names_of_things_they_are_no_mentions(kind: Kind, names: list[str]) -> None:
    text = "全国劳模长廊"
    honours = found("参观" + text.replace("长廊", "展"), seen=(Mention(2, 8, kind, text),))
    assert [name for name, _ in honours] == names
