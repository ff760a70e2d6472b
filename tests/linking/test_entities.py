"""Every mention with one entity: the same whatever the order, and one for all forms of a name."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.corpus import paragraph
from kg.linking import link
from kg.mentions import find
from kg.model import Entity, Kind, Mention
from tests.pieces import PIECES, TEXTS, growth
from tests.sentences import PUBLISHED

HOMES = st.sampled_from([None, "天水市", "秦安县", "甘肃省"])


@given(TEXTS, HOMES, st.randoms())
def test_the_order_of_the_mentions_does_not_matter(text: str, home: str | None, random: st.randoms) -> None:
    document = paragraph(text, home=home, published=PUBLISHED)
    mentions = find(document)
    shuffled = random.sample(mentions, len(mentions))
    assert link(document, shuffled) == link(document, mentions)


@given(TEXTS, HOMES)
def test_every_mention_is_linked_once_and_in_order(text: str, home: str | None) -> None:
    document = paragraph(text, home=home, published=PUBLISHED)
    mentions = find(document)
    assert tuple(mention for mention, _ in link(document, mentions)) == mentions


@given(TEXTS, HOMES)
def test_linking_again_under_the_full_names_changes_nothing(text: str, home: str | None) -> None:
    document = paragraph(text, home=home, published=PUBLISHED)
    once = link(document, find(document))
    places = [(mention, entity) for mention, entity in once if entity.kind.is_area and entity.within]
    renamed = tuple(Mention(m.start, m.end, e.kind, e.name, e.name) for m, e in places)
    assert [entity.name for _, entity in link(document, renamed)] == [entity.name for _, entity in places]


def entities(text: str, *kinds: Kind) -> list[Entity]:
    document = paragraph(text, home="天水市", published=PUBLISHED)
    return list(dict.fromkeys(entity for _, entity in link(document, find(document)) if entity.kind in kinds))


@pytest.mark.parametrize(
    ("text", "kind", "names"),
    [
        ("市总工会、天水市总工会和天水市总。", Kind.UNION_FEDERATION, ["天水市总工会"]),
        ("开展“金秋助学”,“金秋助学”活动受欢迎。", Kind.PROGRAM, ["金秋助学"]),
        ("举办首届职工运动会。第一届职工运动会闭幕。", Kind.EVENT, ["第一届职工运动会"]),
        ("秦安县和全县,天水市和全市。", Kind.COUNTY, ["秦安县"]),
        ("金源集团工会换届,金源集团工会委员会选出委员。", Kind.GRASSROOTS_UNION, ["金源集团工会"]),
        ("慰问货车司机。货车司机说好。", Kind.GROUP, ["货车司机"]),
        ("秦安县工会和秦安县总工会。", Kind.UNION_FEDERATION, ["秦安县总工会"]),
        ("举办“秦岭杯”篮球赛。天水市“秦岭杯”篮球赛落幕。", Kind.EVENT, ["天水市“秦岭杯”篮球赛"]),
        ("举办“秦岭杯·职工”篮球赛。“秦岭杯.职工”篮球赛落幕。", Kind.EVENT, ["“秦岭杯·职工”篮球赛"]),
    ],
)
def test_forms_of_one_name_are_one_entity(text: str, kind: Kind, names: list[str]) -> None:
    assert [entity.name for entity in entities(text, kind)] == names


@pytest.mark.parametrize(
    ("text", "kind", "count"),
    [
        ("秦安县总工会和清水县总工会。", Kind.UNION_FEDERATION, 2),
        ("举办首届职工运动会和第二届职工运动会。", Kind.EVENT, 2),
        ("举办“秦岭杯”篮球赛。秦安县“秦岭杯”篮球赛落幕。", Kind.EVENT, 2),
        ("到甘泉镇石门村、兴国镇石门村走访。", Kind.VILLAGE, 2),
        ("慰问货车司机和出租车司机。", Kind.GROUP, 2),
    ],
)
def test_different_names_are_different_entities(text: str, kind: Kind, count: int) -> None:
    assert len(entities(text, kind)) == count


def test_labels_are_the_other_forms_as_written() -> None:
    (union,) = entities("市总工會和天水市总", Kind.UNION_FEDERATION)
    assert union.name == "天水市总工会"
    assert set(union.labels) == {"市总工會", "市总工会", "天水市总"}


def test_linking_takes_time_in_proportion_to_the_length() -> None:
    def work(text: str) -> object:
        document = paragraph(text, home="天水市")
        return link(document, found[text])

    unit = PIECES[0] + PIECES[3] + PIECES[8]
    found = {unit * count: find(paragraph(unit * count)) for count in (60, 240)}
    assert growth(work, unit, 60) < 9
