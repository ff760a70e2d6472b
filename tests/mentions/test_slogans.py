import pytest

from kg.mentions.programs import campaigns, standing
from kg.mentions.slogans import entering, instituted, quoted_programs, tiered
from kg.model import Kind
from tests.mentions.paragraphs import called, names


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("围绕“一赛一节”,加强宣传", ["一赛一节"]),
        ("围绕“三城联创”开展工作,“三城联创”深入人心", ["三城联创"]),
        ("实施“心晴计划”,惠及职工", ["心晴计划"]),
        ("“新市民安居暖心行动”成效显著", ["新市民安居暖心行动"]),
        ("深化“四季同行”“六个一”", ["六个一"]),
        ("围绕“安居工程”“一赛一节”发力", ["安居工程", "一赛一节"]),
        ("联合医院推出“骑手安心包”,免费领取", ["骑手安心包"]),
        ("与银行合作推出“小微暖心贷”", ["小微暖心贷"]),
        ("设立“困难教师救助金”", ["困难教师救助金"]),
        ("公布“保洁从业员收入调查”结果", ["保洁从业员收入调查"]),
        ("召开“农民工法律服务直通车”启动会", ["农民工法律服务直通车"]),
        ("开展“一杯水的温度”“共读一小时”等活动", ["一杯水的温度", "共读一小时"]),
        ("宣布启动为期40天的“春安劳检”", ["春安劳检"]),
        ("部署欠薪治理“暖冬行动”", ["暖冬行动"]),
        ("推出“一元理发”“一元观影”服务", ["一元理发"]),
        ("联手发起“护航健康,人人安心——免费体检公益行动”", ["护航健康,人人安心——免费体检公益行动"]),
        ("开展“情暖归途·一路同行”等多项活动", ["情暖归途·一路同行"]),
        ("打造“云课堂”“邻里团”等服务品牌5个", ["云课堂", "邻里团"]),
        ("推出“五分钱喝茶”、免费理发等惠民活动", ["五分钱喝茶"]),
        ("开展了“塔吊下的电影”“工棚读书角”等关心农民工活动", ["塔吊下的电影", "工棚读书角"]),
    ],
)
def test_programs_that_quotation_marks_name(text: str, found: list[str]) -> None:
    assert names([quoted_programs], text) == found


@pytest.mark.parametrize(
    "text",
    [
        "当好职工“娘家人”",
        "物流是城市的“金字招牌”",
        "推动“八大员”加入工会",
        "围绕“两新”组织建会",
        "“十四五”期间增长三成",
        "他说:“我们一直参加活动,以后还要参加活动”",
        "把它当作“暖心工程”来抓",
        "落实“互联网+”",
        "送上“爱心礼包”",
        "把“大礼包”送到一线",
        "推出“菜单式”服务",
        "设立“妈妈岗”车间",
        "“让数据多跑路”的工作法",
        "他称之为“暖心”",
        "启动“临工驿站”,设备齐全",
        "既当“店小二”,又当“联络员”,开展走访",
        "照顾“一老一小”等举措暖人心",
    ],
)
def test_quotations_that_name_no_program(text: str) -> None:
    assert names([quoted_programs], text) == []


def test_a_program_named_once_is_known_wherever_it_is_quoted() -> None:
    text = "启动“向日葵”关爱行动。“向日葵”关爱行动走进校园,“金秋助学”同步开展"
    assert names([campaigns, standing, quoted_programs], text) == ["“向日葵”关爱行动", "金秋助学"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("推动八段锦进企业", ["八段锦进企业"]),
        ("开展劳模工匠进校园主题宣讲活动", ["劳模工匠进校园主题宣讲"]),
        ("“送健康进工地”受到欢迎", ["送健康进工地"]),
        ("启动非遗剪纸进社区活动", ["非遗剪纸进社区"]),
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
        ("推行职代会星级评估,全县建制率提高", ["职代会星级评估"]),
        ("该会设立了教职工大病救助金,会员每年缴纳30元", ["教职工大病救助金"]),
        ("实施关爱农民工法律服务绿色通道", ["关爱农民工法律服务绿色通道"]),
        ("下月开办职安健课程24班", ["职安健课程"]),
        ("设立专项救助金", []),
        ("建立健全互助金", []),
        ("发放救助金20万元", []),
        ("开展满意度评估", []),
    ],
)
def test_what_is_set_up_for_good(text: str, found: list[str]) -> None:
    assert names([instituted], text) == found
