import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.mentions.coinages import coinages
from kg.mentions.delimited import is_particular
from kg.mentions.events import foundings, occurrences
from kg.mentions.facilities import known_facilities
from kg.mentions.programs import campaigns, standing
from kg.mentions.quotations import is_common, mention, slogans
from kg.mentions.sites import named_sites
from kg.mentions.slogans import entering, tiered
from kg.model import Kind
from tests.mentions.paragraphs import recognised

RECOGNISERS = (
    named_sites,
    tiered,
    campaigns,
    standing,
    coinages,
    entering,
    known_facilities,
    coinages,
    occurrences,
    foundings,
)
PIECES = (
    *("“", "”", "‘", "、", ",", "。", "(", ")", "暨", "12个", "第二届", "四级", "县总工会", "建成", "开展", "一赛一节"),
    *("送清凉", "安康杯", "竞赛", "活动", "大赛", "运动会", "帮扶", "网络", "进企业", "小区", "驿站", "职工书屋"),
)


@given(st.lists(st.sampled_from(PIECES), max_size=14).map("".join))
def test_every_mention_lies_in_the_text_and_has_a_name(text: str) -> None:
    for found in recognised(RECOGNISERS, text):
        assert 0 <= found.start < found.end <= len(text)
        assert found.name
        assert found.full != found.name


@pytest.mark.parametrize(
    ("modifier", "particular"),
    [("太湖", True), ("职工", False), ("职工职业技能", False), ("老旧", False), ("城北水厂", True), ("", False), ("主题", False)],
)
def test_is_particular(modifier: str, particular: bool) -> None:  # noqa: FBT001
    assert is_particular(modifier) is particular


@pytest.mark.parametrize(
    ("quoted", "senses", "common"),
    [
        ("娘家人", (), True),
        ("娘家人", ("figure",), True),
        ("两新", ("figure",), False),
        ("两新", (), True),
        ("一赛一节", (), False),
    ],
)
def test_is_common(quoted: str, senses: tuple[str, ...], common: bool) -> None:  # noqa: FBT001
    assert is_common(quoted, *senses) is common


def test_speech_is_no_slogan() -> None:
    text = "“心晴”让人安心,他说“有了它,日子好过了”"
    assert [text[start:end] for start, end in slogans(text)] == ["心晴"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("“心晴”", "心晴"),
        ("“心晴”行动", "“心晴”行动"),
        ("“春”“秋”", "“春”“秋”"),
        ("送 清凉", "送清凉"),
        ("“送福 到家”", "送福到家"),
    ],
)
def test_the_name_of_a_mention(text: str, name: str) -> None:
    found = mention(text, 0, len(text), Kind.PROGRAM, name)
    assert (found.name, found.full) == (name, None)
