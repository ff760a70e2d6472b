"""All extractors one after the other, on any text."""

import pytest
from hypothesis import given

from kg.claims import EXTRACTORS, extract
from kg.claims.scene import scene, staged
from kg.errors import EvidenceError
from kg.model import Claim, Dating, Entity, Evidence, Relation
from tests.pieces import PIECES, TEXTS, growth
from tests.sentences import PUBLISHED


def entities(claim: Claim) -> set[Entity]:
    match claim:
        case Relation():
            return {claim.subject, claim.object}
        case Dating():
            return {claim.event}
        case _:
            return {*claim.actors, *claim.about, *claim.places}


@given(TEXTS)
def test_every_claim_quotes_its_document_exactly(text: str) -> None:
    for claim in extract(staged(text, home="天水市", published=PUBLISHED)):
        assert claim.evidence.quote
        assert text[claim.evidence.start : claim.evidence.end] == claim.evidence.quote


@given(TEXTS)
def test_every_claim_is_about_what_the_document_names(text: str) -> None:
    stage = staged(text, home="天水市", published=PUBLISHED)
    named = {entity for _, entity in stage.named}
    assert all(entities(claim) <= named for claim in extract(stage))


@given(TEXTS)
def test_nothing_is_related_to_itself_or_claimed_twice(text: str) -> None:
    claims = extract(staged(text, home="天水市", published=PUBLISHED))
    assert len(set(claims)) == len(claims)
    assert not [claim for claim in claims if isinstance(claim, Relation) and claim.subject == claim.object]


@given(TEXTS)
def test_the_same_text_yields_the_same_claims(text: str) -> None:
    assert extract(staged(text, home="天水市")) == extract(staged(text, home="天水市"))


def test_a_claim_that_misquotes_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    stage = staged("秦安县总工会慰问职工。")
    ((_, county), (_, union)) = stage.named
    misquoted = Relation(union, "gh:jurisdiction", county, Evidence(0, 3, "清水县"))
    monkeypatch.setattr("kg.claims.EXTRACTORS", (lambda _: iter([misquoted]),))
    with pytest.raises(EvidenceError, match="characters 0 to 3 are '秦安县', not '清水县'"):
        extract(stage)


def test_evidence_of_the_text_is_kept_in_its_own_script() -> None:
    (claim,) = (claim for claim in extract(staged("市總工會黨組開會。", home="天水市")) if isinstance(claim, Relation))
    assert claim.evidence.quote == "市總工會黨組開會"


@pytest.mark.parametrize("stops", [",", ""])
def test_a_line_without_full_stops_takes_time_in_proportion_to_its_length(stops: str) -> None:
    unit = "".join(PIECES[:8]).replace("。", ",").replace(",", stops)
    stages = {unit * count: staged(unit * count, home="天水市") for count in (8, 32)}

    def work(text: str) -> object:
        return [tuple(extractor(scene(stages[text].document, stages[text].named))) for extractor in EXTRACTORS]

    assert growth(work, unit, 8) < 9
