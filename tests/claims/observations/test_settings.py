"""Who, about what and where; sentences written for these tests."""

from kg.claims.observations import observations
from kg.model import Entity, Kind
from tests.claims.observations.cast import CAST, UNION, VILLAGE, observed
from tests.claims.scenes import stage

AID = Entity(Kind.PROGRAM, "金秋助学")
STUDENTS = Entity(Kind.GROUP, "困难学生")
ENTITIES = {**CAST, "金秋助学": AID, "困难学生": STUDENTS}


def test_what_a_sentence_is_about_carries_over() -> None:
    first, second = observed("县总工会开展“金秋助学”活动,发放助学金30万元。资助困难学生126名。", ENTITIES)
    assert AID in first.about
    assert {AID, STUDENTS} <= set(second.about)


def test_a_headline_takes_who_where_and_when_from_the_sentence_that_tells_it_again() -> None:
    text = "今年上半年,县总工会在河口村建站60个。"
    again, other = (list(observations(stage(text, ENTITIES, headline=line))) for line in ("建站60个", "建站90个"))
    assert (again[0].actors, again[0].places, str(again[0].last)) == ((UNION,), (VILLAGE,), "2023-06-30")
    assert (other[0].places, other[0].last) == ((), None)


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
