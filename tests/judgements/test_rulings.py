"""What judgements make of a corpus: unions, rejections, contradictions, and names of nothing."""

from __future__ import annotations

from itertools import permutations

import pytest
from rdflib import Literal

from kg.graph import build, claim_ids, turtle
from kg.judgements import Rulings, amend, entity_id, heard, parse, rule
from kg.model import Relation
from kg.vocab import GH, SKOS
from tests.stories import CLAIMS, CONTEST, DRIVE, REPORT, SCHOOLS, STORIES, UNION

ENTITIES = tuple(dict.fromkeys([entity for story in STORIES for _, entity in story.mentions]))
NAMES = {entity.name: entity_id(entity) for entity in ENTITIES}
RELATION = next(claim for claim in CLAIMS if isinstance(claim, Relation))
CLAIM = claim_ids(REPORT.document, RELATION)[0]


def rulings(*lines: str) -> Rulings:
    text = "".join(f"{line}\t周岚\t2024-03-01\n".replace(" ", "\t") for line in lines)
    return rule(parse(text, ""), ENTITIES)


def graph(*lines: str) -> str:
    return turtle(build(amend(story, rulings(*lines)) for story in STORIES))


def test_the_same_become_one_with_the_labels_of_both():
    united = build(amend(story, rulings("same 技能大比武 建功行动")) for story in STORIES)
    [node] = united.subjects(SKOS.prefLabel, Literal("技能大比武", lang="zh"))
    assert {str(label) for label in united.objects(node, SKOS.altLabel)} == {"比武", "建功行动"}
    assert not list(united.subjects(SKOS.prefLabel, Literal("建功行动", lang="zh")))


def test_nothing_is_part_of_itself_once_two_are_one():
    assert (None, GH.partOf, None) in build(STORIES)
    united = build(amend(story, rulings("same 技能大比武 建功行动")) for story in STORIES)
    assert (None, GH.partOf, None) not in united


@pytest.mark.parametrize("line", ["different 技能大比武 建功行动", "unsure 技能大比武 建功行动", f"accept {CLAIM} "])
def test_other_verdicts_leave_the_graph_as_it_is(line):
    assert graph(line) == graph() == turtle(build(STORIES))


def test_the_order_of_lines_does_not_matter():
    lines = ("same 技能大比武 建功行动", "same 建功行动 金秋助学", "different 县总工会 临江县总工会", f"reject {CLAIM} ")
    assert len({graph(*order) for order in permutations(lines)}) == 1


def test_a_rejected_claim_is_out_and_heard():
    assert CLAIM in graph()
    assert CLAIM not in graph(f"reject {CLAIM} ")
    [said] = heard(REPORT, rulings(f"reject {CLAIM} "))
    assert said.quote == RELATION.evidence.quote
    assert said.judgement.line == 1


def test_a_claim_stays_rejected_when_its_entities_are_united():
    before = rulings(f"reject {CLAIM} ", f"same {NAMES['青石镇']} {NAMES['白石镇']}")
    assert RELATION.evidence.quote in {said.quote for said in heard(REPORT, before)}
    united = amend(REPORT, rulings(f"same {NAMES['青石镇']} {NAMES['白石镇']}"))
    renamed = claim_ids(REPORT.document, united.claims[0])[0]
    assert renamed not in graph(f"reject {renamed} ", f"same {NAMES['青石镇']} {NAMES['白石镇']}")


WRONG = [
    (["same 技能大比武 无名行动"], "line 1: 无名行动 names nothing in this build"),
    (["same 河口村 青石镇"], "line 1: 河口村 is place/江北省临江县白石镇/河口村 or place/江北省临江县青石镇/河口村: write which"),
    (["same 技能大比武 快递员"], "line 1: program/技能大比武 and group/快递员 are of different kinds"),
    (
        ["same 技能大比武 建功行动", "different 建功行动 技能大比武"],
        "line 2: different program/建功行动",
    ),
    (
        ["same 技能大比武 建功行动", "unsure 建功行动 技能大比武"],
        "program/技能大比武 contradicts line 1",
    ),
    (
        ["same 技能大比武 建功行动", "same 建功行动 金秋助学", "different 金秋助学 技能大比武"],
        "contradicts line 1, 2: none of them counts",
    ),
    ([f"reject {CLAIM} ", f"accept {CLAIM} "], f"line 2: accept {CLAIM} contradicts line 1: neither counts"),
]


@pytest.mark.parametrize(("lines", "complaint"), WRONG)
def test_what_cannot_be_followed_is_said_and_changes_nothing(lines, complaint):
    [said] = rulings(*lines).complaints
    assert complaint in said
    assert graph(*lines) == graph()


def test_a_dispute_costs_only_those_who_are_in_it():
    lines = ("same 技能大比武 建功行动", "different 技能大比武 建功行动", f"same {entity_id(UNION)} {entity_id(SCHOOLS)}")
    assert rulings(*lines).stands_for == {entity_id(UNION): SCHOOLS}


def test_the_fullest_name_is_kept_whichever_was_named_first():
    for line in ("same 技能大比武 建功行动", "same 建功行动 技能大比武"):
        assert rulings(line).stands_for == {entity_id(DRIVE): CONTEST}
