"""Papers in 《》 and without."""

import pytest

from kg.corpus import reading
from kg.mentions.documents import documents
from kg.model import Block, BlockKind, Document


def found(text: str, kind: BlockKind = BlockKind.PARAGRAPH) -> list[str]:
    document = Document("d", "d.txt", text, reading(text), (Block(kind, 0, len(text)),), "")
    return [mention.name for mention in documents(document, ())]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("印发《职工疗休养管理办法》", ["《职工疗休养管理办法》"]),
        ("編印《托管服務手冊》", ["《托管服务手册》"]),
        ("学习《工会法》《劳动合同法》", ["《工会法》", "《劳动合同法》"]),
        ("印发《关于落实〈劳动法〉的通知》", ["《关于落实<劳动法>的通知》"]),
        ("印发《关于贯彻《工会法》的意见》", ["《关于贯彻《工会法》的意见》"]),
        ("出台《关于开展“送清凉”活动的通知》", ["《关于开展“送清凉”活动的通知》"]),
        ("下发《情况通报》", ["《情况通报》"]),
        ("发出“绿色出行”倡议书", ["“绿色出行”倡议书"]),
        ("宣读致全市货车司机的一封信", ["致全市货车司机的一封信"]),
        ("印发《入会指南》2万册、家政工入会宣传彩页3万页", ["《入会指南》", "家政工入会宣传彩页"]),
        ("合唱《咱们工人有力量》", ["《咱们工人有力量》"]),
        ("双方日前签订2011年度工资专项集体合同", ["2011年度工资专项集体合同"]),
        ("发放“法律援助普法手册”", ["法律援助普法手册"]),
        ("向全县职工发出“节水一滴,惠及一方”的倡议", ["“节水一滴,惠及一方”的倡议"]),
        ("出台困难职工档案管理办法,落实送温暖资金使用实施细则", ["困难职工档案管理办法"]),
        ("发起“爱心衣橱”招募令", ["“爱心衣橱”招募令"]),
        ("学习劳动合同法和工伤保险条例", ["劳动合同法", "工伤保险条例"]),
    ],
)
def test_papers(text: str, names: list[str]) -> None:
    assert found(text) == names


@pytest.mark.parametrize(
    "text",
    [
        "《某州日报》记者到场",
        "提供工会法律服务和劳动法律监督",
        "据《都市晨报》报道",
        "《工人日报》(2024年5月1日 02版)",
        "《新青年》杂志社",
        "打开小程序《工会通》",
        "《》与《 》",
        "发放宣传手册、法律知识读本和学习手册",
        "发放了一本手册",
        "“送清凉”活动",
        "签订安全生产责任书",
        "签订2011年度工资专项集体合同334份",
        "发放春联以及维权手册",
        "制定具体实施办法和日常管理规定",
        "响应“绿色出行”的倡议",
        "制定了切实可行的实施意见",
    ],
)
def test_no_papers(text: str) -> None:
    assert found(text) == []


def test_furniture_names_no_papers() -> None:
    assert found("定制《手机报》发送短信,《服务条款》", BlockKind.FURNITURE) == []
