"""Which facility a head means that the text goes on with."""

import pytest

from kg.claims.references import references
from kg.claims.scene import staged
from tests.sentences import PUBLISHED

MEANT = [
    ("县总工会建成“渡口茶亭”。这座30平方米的凉亭有人管。", "渡口茶亭"),
    ("县总工会建成“候鸟小站”。该站点配有微波炉。", "候鸟小站"),
    ("“候鸟驿家”挂牌,渔工来了。这间驿站有空调。", "候鸟驿家"),
    ("县总工会建成“渡口歇凉角”。这样的歇凉角有人管。", "渡口歇凉角"),
]

NOT_MEANT = [
    "这座30平方米的凉亭由县总工会建成。",  # nothing named before
    "县总工会建成“渡口茶亭”。这座食堂也有人管。",
    "县总工会建成“候鸟小站”。该站点负责人介绍情况。",
    "县总工会建成“候鸟小站”。全县站点很多。",
    "县总工会建成“渡口歇凉角”。这样的天气有人管。",
]


@pytest.mark.parametrize(("text", "name"), MEANT)
def test_heads_that_mean_a_facility(text: str, name: str) -> None:
    assert [entity.name for _, entity in references(staged(text, home="天水市", published=PUBLISHED))] == [name]


@pytest.mark.parametrize("text", NOT_MEANT)
def test_heads_that_mean_none(text: str) -> None:
    assert references(staged(text, home="天水市", published=PUBLISHED)) == ()
