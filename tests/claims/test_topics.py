"""The undertaking that a sentence is about without naming it."""

import pytest

from kg.claims.scene import staged
from kg.claims.topics import is_label, topic

ABOUT = [
    ("(一)金秋助学。|资助学生20名。", "金秋助学"),
    ("一是金秋助学:资助学生。|发放助学金。", "金秋助学"),
    ("“暖秋行动”启动。|活动现场,人们领到毛巾。", "暖秋行动"),
    ("“暖秋行动”启动。|在招聘会现场,人们领到毛巾。", "暖秋行动"),
    ("市总工会开展“夏送清凉”。|慰问组送去毛巾。", "夏送清凉"),
]

ABOUT_NOTHING = [
    "金秋助学有了新进展。|资助学生20名。",
    "“暖秋行动”启动。|人们领到毛巾。",
    "市总工会开展“夏送清凉”,启动“金秋助学”。|慰问组送去毛巾。",
    "市总工会开展“夏送清凉”。“候鸟小站”启用。|里面有毛巾。",
    "活动现场很热闹。|人们领到毛巾。",
]


def _topic(marked: str) -> str | None:
    scene = staged(marked.replace("|", ""), home="天水市")
    sentence = scene.sentence(marked.index("|"))
    found = topic(scene, sentence) if sentence else None
    return found[1].name if found else None


@pytest.mark.parametrize(("marked", "name"), ABOUT)
def test_what_a_sentence_is_about(marked: str, name: str) -> None:
    assert _topic(marked) == name


@pytest.mark.parametrize("marked", ABOUT_NOTHING)
def test_sentences_about_nothing_named(marked: str) -> None:
    assert _topic(marked) is None


def test_labels() -> None:
    label, other = staged("(一)金秋助学。资助学生。"), staged("金秋助学启动。")
    assert is_label(label, label.named[0][0])
    assert not is_label(other, other.named[0][0])
