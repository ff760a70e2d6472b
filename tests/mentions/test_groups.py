"""Categories of people, alone and in rows."""

import pytest

from kg.corpus import reading
from kg.mentions.groups import groups
from kg.model import Block, BlockKind, Document, Kind, Mention


def found(text: str, kind: BlockKind = BlockKind.PARAGRAPH, seen: tuple[Mention, ...] = ()) -> list[str]:
    document = Document("d", "d.txt", text, reading(text), (Block(kind, 0, len(text)),), "")
    return [mention.name for mention in groups(document, seen)]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("吸收货车司机、快递员、送餐员入会", ["货车司机", "快递员", "送餐员"]),
        ("外賣送餐員等新就業形態勞動者", ["外卖送餐员", "新就业形态劳动者"]),
        ("慰问困难职工、困难劳模360人", ["困难职工", "困难劳模"]),
        ("资助困难职工子女54名", ["困难职工子女"]),
        ("资助困难家庭独生子女、单亲特困职工子女", ["困难家庭独生子女", "单亲特困职工子女"]),
        ("吸收橘农会员300人,涵盖莲农和运输户", ["橘农", "莲农", "运输户"]),
        ("农民工及灵活就业人员集中入会", ["农民工", "灵活就业人员"]),
        ("农民工会员已有3万人", ["农民工"]),
        ("“八大员”有了自己的家", ["八大员"]),
        ("建档立卡贫困人口全部脱贫,脱贫户占三成", ["建档立卡贫困人口", "脱贫户"]),
        ("为货车司机、空调安装工、护工等体检", ["货车司机", "空调安装工", "护工"]),
        ("快递员、充电桩运维员和保安员", ["快递员", "充电桩运维员", "保安员"]),
        ("为女职工开设讲堂", ["女职工"]),
        ("免费为农工及看护工筛检", ["农工", "看护工"]),
        ("面向困难企业女职工、女快递员和户外女性劳动者", ["困难企业女职工", "女快递员", "户外女性劳动者"]),
        ("双职工子女、进城务工人员随迁子女", ["双职工子女", "进城务工人员随迁子女"]),
        ("走访退休孤老职工、特困遗属", ["退休孤老职工", "特困遗属"]),
        ("慰问5.2万名袜业职工、工地建筑职工", ["袜业职工", "工地建筑职工"]),
        ("慰问20名困难货车司机", ["困难货车司机"]),
        ("家属协管员、矿嫂和女工协管员", ["家属协管员", "矿嫂", "女工协管员"]),
        ("问卷访问博彩从业员", ["博彩从业员"]),
        ("探访独居长者", ["独居长者"]),
        ("护士、医生和一线职工都说好,还走访慰问一线职工", ["一线职工"]),
        ("走访慰问离退休教师、困难教师86名", ["离退休教师", "困难教师"]),
        ("探訪三百名退休會員", ["退休会员"]),
        ("全县有56名医护人员驰援外省", ["医护人员"]),
        ("600多名打包工受益", ["打包工"]),
        ("为300名喷漆工做体检", ["喷漆工"]),
        ("让1100余名宝妈上了班", ["宝妈"]),
        ("“棒棒”和环卫工人进屋歇凉", ["棒棒", "环卫工人"]),
        ("义诊牧民工、农民工1350人次", ["牧民工", "农民工"]),
        ("帮扶90户受灾职工家庭", ["受灾职工家庭"]),
        ("美团骑手、某东快递员等劳动者", ["骑手", "快递员"]),
    ],
)
def test_categories(text: str, names: list[str]) -> None:
    found_names = found(text)
    assert found_names[-len(names) :] == names


@pytest.mark.parametrize(
    "text",
    [
        "维护工友权益,抗议解雇工会干部",
        "全体职工、会员和干部群众",
        "女职工占七成",
        "户外劳动者驿站和货车司机之家揭牌",
        "快递员行业工会联合会成立",
        "第十四届农民工节开幕",
        "走访建筑工地,加强环卫工作,做好清洁工具消毒",
        "推进产业工人队伍建设改革",
        "设焊工、电工等8个工种",
        "命名为首席技师工作站",
        "参赛人员、工作人员、运动员",
        "医护人员占三成,困难群众很多",
        "12名职工参加,20名青年参加工作",
        "3名专家为大家讲课,5名社工到场",
        "退休干部支部换届",
        "开展保安全、促生产活动",
        "广大从业员",
        "绣娘的手艺",
        "他从一名采油工成长为专家,一名瞭望员在值守,邀请高级技师授课",
        "煤矿工会天天讲安全,该矿工会向职工送凉茶",
        "发展工会会员4000人,为工会会员服务",
        "先后有15名职工因工、因病离开岗位",
        "为一线户外岗位送清凉,为高温作业户外场所送水",
        "为行业职工办手续,帮助毕业职工就业",
    ],
)
def test_no_categories(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "same"), [("快递小哥", "快递员"), ("“卡友”", "货车司机"), ("环卫工", "环卫工人"), ("农民工", None)]
)
def test_other_words_for_the_same(text: str, same: str | None) -> None:
    document = Document("d", "d.txt", text, reading(text), (Block(BlockKind.PARAGRAPH, 0, len(text)),), "")
    assert [mention.full for mention in groups(document, ())] == [same]


def test_rolls_name_occupations_not_categories() -> None:
    assert found("周强  某快递站快递员", BlockKind.LISTING) == []


@pytest.mark.parametrize(("kind", "names"), [(Kind.COMPANY, []), (Kind.EVENT, ["农民工"])])
def test_inside_the_names_of_bodies_they_are_no_mentions(kind: Kind, names: list[str]) -> None:
    text = "农民工春运专列"
    assert found("看" + text, seen=(Mention(1, 1 + len(text), kind, text),)) == names


def test_a_persons_trade_is_a_category_only_if_it_always_is() -> None:
    text = "外卖骑手周小川和慰问焊工周小川"
    persons = (Mention(4, 7, Kind.PERSON, "周小川"), Mention(12, 15, Kind.PERSON, "周小川"))
    assert found(text, seen=persons) == ["外卖骑手"]
