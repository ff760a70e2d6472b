"""Who, about what and where; sentences written for these tests."""

import pytest

from kg.claims.observations import observations
from kg.model import Entity, Kind, Observation
from tests.claims.scenes import stage

UNION = Entity(Kind.UNION_FEDERATION, "临江县总工会", ("县总工会",))
BUREAU = Entity(Kind.GOVERNMENT_BODY, "临江县教育局", ("县教育局",))
AID = Entity(Kind.PROGRAM, "金秋助学")
STUDENTS = Entity(Kind.GROUP, "困难学生")
COUNTY = Entity(Kind.COUNTY, "临江县", ("全县",))
VILLAGE = Entity(Kind.VILLAGE, "河口村")
ENTITIES = {"县总工会": UNION, "县教育局": BUREAU, "金秋助学": AID, "困难学生": STUDENTS, "全县": COUNTY, "河口村": VILLAGE}


def _found(text: str) -> list[Observation]:
    return list(observations(stage(text, ENTITIES)))


def test_joint_actors_and_the_subject_carried_on() -> None:
    first, second = _found("县总工会会同县教育局走访企业30家,发放手册500册。")
    assert first.actors == second.actors == (UNION, BUREAU)


def test_the_body_behind_you_acts() -> None:
    _, part = _found("县总工会安排午餐费每天15元,其中5元由县教育局补贴。")
    assert part.actors == (BUREAU,)


def test_what_a_sentence_is_about_carries_over() -> None:
    first, second = _found("县总工会开展“金秋助学”活动,发放助学金30万元。资助困难学生126名。")
    assert AID in first.about
    assert {AID, STUDENTS} <= set(second.about)


def test_the_place_of_the_clause_and_the_place_before() -> None:
    first, second, third = _found("全县建站30个。在河口村投入8万元,修路3公里。")
    assert [o.places for o in (first, second, third)] == [(COUNTY,), (VILLAGE,), (VILLAGE,)]


def test_a_sum_is_spent_where_the_next_clause_says() -> None:
    spent, counted = _found("全县建站顺利。投入8万元,在河口村修路。"), _found("全县建站顺利。建站8个,在河口村修路。")
    assert [o.places for o in (*spent, *counted)] == [(VILLAGE,), (COUNTY,)]


def test_an_area_that_opens_the_name_of_a_body_is_no_place() -> None:
    body, county = _found("河口村卫生院研究院的2名医生下乡。"), _found("河口村的2名医生下乡。")
    assert [o.places for o in (*body, *county)] == [(), (VILLAGE,)]


ACTED = [
    ("县总工会开会。发放手册500册。", True),
    ("县总工会开会。为工人追回工钱8万元。", True),
    ("县总工会开会。每人补助300元。", True),
    ("县总工会开会。职工提出建议60条。", False),
    ("县总工会开会。60名职工参加了比武。", False),
    ("县总工会开会。建会率达90%。", False),
    ("县总工会开会。全县有会员600人。", False),
    ("县总工会开会。河口村地处山区,新修公路3公里。", False),
    ("县教育局等6家单位获奖。", False),
    ("记者从县总工会获悉,去年建站60个。", False),
    ("记者从县总工会获悉,县教育局建站60个。", True),
    ("县总工会开会。河口村先后投资8万元。", False),
    ("县总工会开会。全县先后投资8万元。", True),
    ("县总工会开会。全县现有工会60家。", False),
]


@pytest.mark.parametrize(("text", "acted"), ACTED)
def test_nobody_acts_in_what_others_do_or_what_only_is(text: str, acted: bool) -> None:  # noqa: FBT001 - a column of the table
    assert [bool(o.actors) for o in _found(text)] == [acted]


def test_a_headline_takes_who_where_and_when_from_the_sentence_that_tells_it_again() -> None:
    text = "今年上半年,县总工会在河口村建站60个。"
    again, other = (list(observations(stage(text, ENTITIES, headline=line))) for line in ("建站60个", "建站90个"))
    assert (again[0].actors, again[0].places, str(again[0].last)) == ((UNION,), (VILLAGE,), "2023-06-30")
    assert (other[0].places, other[0].last) == ((), None)


PLACES = [
    ("在河口村建站6个。", (VILLAGE,)),
    ("来自河口村的6名工人参赛。", ()),
    ("该站距河口村6公里。", ()),
    ("河口村地处山区,全县都知道,有农户60户。", (VILLAGE,)),
    ("全县都知道,河口村地处山区。有农户60户。", (VILLAGE,)),
    ("在河口村、石桥等6个村建站。", ()),
    ("河口村、比武支持单位代表共60人参加。", ()),
    ("临江2月3日电 建站6个。", ()),
]


@pytest.mark.parametrize(("text", "places"), PLACES)
def test_a_place_is_where_something_is(text: str, places: tuple[Entity, ...]) -> None:
    assert [o.places for o in _found(text)] == [places]


def test_an_article_about_a_village_holds_for_it() -> None:
    village = "河口村通路。\n河口村通电。\n河口村通水。\n河口村建校。\n建站6个。"
    assert [o.places for o in (*_found(village), *_found("河口村通路。\n建站6个。"))] == [(VILLAGE,), ()]


def test_evidence_is_the_clause_and_holds_the_figure() -> None:
    scene = stage("县总工会走访企业1,200家,慰问职工。", ENTITIES)
    (found,) = observations(scene)
    start, end = found.evidence.start, found.evidence.end
    assert scene.document.text[start:end] == found.evidence.quote
    assert "1,200家" in found.evidence.quote


def test_traditional_text_is_quoted_as_it_stands() -> None:
    (found,) = observations(stage("慰問職工６０餘名。"))
    assert found.evidence.quote == "慰問職工６０餘名"
    assert (found.figure.surface, found.measure) == ("60余名", "慰问职工")
