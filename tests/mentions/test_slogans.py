import pytest

from kg.mentions.slogans import celebrations, entering, instituted, tiered
from kg.model import Kind
from tests.mentions.paragraphs import called, names


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("推动八段锦进企业", ["八段锦进企业"]),
        ("开展劳模工匠进校园主题宣讲活动", ["劳模工匠进校园主题宣讲"]),
        ("“送健康进工地”受到欢迎", ["送健康进工地"]),
        ("启动非遗剪纸进社区活动", ["非遗剪纸进社区"]),
        ("开展送戏送医下乡活动", ["送戏送医下乡活动"]),
    ],
)
def test_what_enters(text: str, found: list[str]) -> None:
    assert names([entering], text) == found


@pytest.mark.parametrize(
    "text",
    [
        "干部走进企业听取意见",
        "推进企业建会",
        "先进企业代表发言",
        "引进乡村教师",
        "把书送进校园",
        "工会干部进社区",
        "组织职工进企业参观",
        "法律知识进企业的经验",
        "干部下乡走访",
        "随队下乡的医生",
        "组织“盐工讲堂”进企业、进校园",
    ],
)
def test_what_is_no_program_though_something_enters(text: str) -> None:
    assert names([entering], text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("健全乡镇帮扶工作站四级帮扶网络", ["四级帮扶网络"]),
        ("服务十大基础设施建设", ["十大基础设施建设"]),
        ("建立三级服务体系", ["三级服务体系"]),
        ("为第十大类工程", []),
        ("解决三大问题,推进建设", []),
        ("二级网络维护", []),
        ("四级以上大风", []),
    ],
)
def test_networks_of_levels_and_great_projects(text: str, found: list[str]) -> None:
    assert names([tiered], text) == found


def test_a_slogan_in_the_title_of_a_paper_is_part_of_it() -> None:
    text = "印发《“送法律”进企业活动方案》"
    assert names([entering], text, *called(text, Kind.DOCUMENT, "《“送法律”进企业活动方案》")) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("开展庆祝“五一”国际劳动节系列活动,请踊跃参加", ["庆祝“五一”国际劳动节系列活动"]),
        ("组织开展纪念建厂60周年文体活动。", ["纪念建厂60周年文体活动"]),
        ("开展庆祝活动,组织纪念活动", []),
        ("庆祝“五一”国际劳动节的活动很多", []),
        ("开展迎春的系列活动,开展迎“五一”,庆“五四”活动", []),
        ("迎接检查的活动", []),
    ],
)
def test_what_is_carried_out_in_honour_of_a_day(text: str, found: list[str]) -> None:
    assert names([celebrations], text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("推行职代会星级评估,全县建制率提高", ["职代会星级评估"]),
        ("该会设立了教职工大病救助金,会员每年缴纳30元", ["教职工大病救助金"]),
        ("实施关爱农民工法律服务绿色通道", ["关爱农民工法律服务绿色通道"]),
        ("下月开办职安健课程24班", ["职安健课程"]),
        ("为800名盐工投保盐业作业意外险", ["盐业作业意外险"]),
        ("办理实名电子会员卡,凭卡进园", ["电子会员卡"]),
        ("为船工购买新就业形态劳动者专享保障1200份", ["新就业形态劳动者专享保障"]),
        ("参加意外伤害互助保障", ["职工意外伤害互助保障"]),
        ("在矿区推行矿嫂家属协管安全制度。", ["矿嫂家属协管安全制度"]),
        ("在大厅设立农民工窗口", ["农民工窗口"]),
        ("开通彝语、汉语双语热线", ["汉语双语热线"]),
        ("购买医疗保险", []),
        ("参加养老保险和工伤保险", []),
        ("购买满载希望的保险", []),
        ("办理各种会员卡", []),
        ("参加社会保障", []),
        ("探索建立工资集体协商", []),
        ("推行制度", []),
        ("推行健全完善的制度", []),
        ("在大厅设立职工窗口", []),
        ("设立专项救助金", []),
        ("建立健全互助金", []),
        ("发放救助金20万元", []),
        ("开展满意度评估", []),
    ],
)
def test_what_is_set_up_for_good(text: str, found: list[str]) -> None:
    assert names([instituted], text) == found
