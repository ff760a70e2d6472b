"""kg.review: which names are put before a person, and which need none."""

from __future__ import annotations

from datetime import date

import pytest

from kg.errors import JudgementError
from kg.graph import build, claim_ids, turtle
from kg.judgements import Judgement, Verdict
from kg.review import Named, claim, entity, named, open_pairs, sentence
from kg.store import load
from kg.vocab import BASE
from tests.stories import REPORT, STORIES


def bearer(key: str, statements: int = 1) -> Named:
    return Named(key, key.rpartition("/")[2], (), "a", statements)


def pairs(*keys: str) -> set[frozenset[str]]:
    return {frozenset({pair.one.id, pair.other.id}) for pair in open_pairs({key: bearer(key) for key in keys})}


OPEN = [
    ("program/金秋助学", "program/江西省赣州市/金秋助学"),
    ("program/江西省/金秋助学", "program/江西省赣州市/金秋助学"),
    ("program/金秋助学", "program/金秋助学活动"),
    ("program/“金秋助学”", "program/金秋助学"),
    ("program/江西省赣州市/职工运动会", "event/江西省赣州市/职工运动会"),
    ("place/江西省赣州市/新桥村", "place/江西省赣州市于都县银坑镇/新桥村"),
    ("organization/农民工服务中心", "organization/江西省/赣州市农民工服务中心"),
    ("union/宏达机械有限公司工会", "organization/宏达机械有限公司工会"),
]
CLOSED = [
    ("program/江西省赣州市/金秋助学", "program/江西省吉安市/金秋助学"),
    ("union/江西省/赣州市总工会", "union/江西省/吉安市总工会"),
    ("place/江西省赣州市于都县/新桥村", "place/江西省赣州市宁都县/新桥村"),
    ("event/江西省赣州市/第一届职工运动会", "event/江西省赣州市/第二届职工运动会"),
    ("program/送清凉", "group/送清凉"),
    ("group/困难职工", "group/特别困难职工"),
    ("union/江西省/总工会", "union/江西省/赣州市总工会"),
    ("organization/服务队", "organization/青年服务队"),
]


@pytest.mark.parametrize(("one", "other"), OPEN)
def test_what_the_keys_leave_open_is_asked(one, other):
    assert pairs(one, other) == {frozenset({one, other})}


@pytest.mark.parametrize(("one", "other"), CLOSED)
def test_what_the_keys_decide_is_not(one, other):
    assert pairs(one, other) == set()


def test_a_name_that_ends_many_others_says_what_not_which():
    keys = [f"organization/江西省/{place}县农民工服务中心" for place in "甲乙丙丁戊己"]
    assert pairs("organization/农民工服务中心", *keys) == set()
    assert len(pairs("organization/农民工服务中心", *keys[:2])) == 2


def test_a_name_that_many_bear_is_asked_about_only_where_one_lies_in_the_other():
    provinces = [f"program/{place}省/金秋助学" for place in "甲乙丙丁"]
    assert len(pairs("program/金秋助学", *provinces[:3])) == 3
    assert pairs("program/金秋助学", *provinces) == set()
    nested = frozenset({provinces[0], "program/甲省子市/金秋助学"})
    assert pairs("program/金秋助学", *provinces, *nested) == {nested}


def test_the_weightiest_come_first_and_judged_ones_not_at_all():
    known = {key: bearer(key, count) for keys, count in ((OPEN[0], 3), (OPEN[5], 7)) for key in keys}
    first, second = open_pairs(known)
    assert (first.weight, second.weight) == (7, 3)
    judged = Judgement(Verdict.UNSURE, first.other.id, first.one.id, "周岚", date(2024, 3, 1))
    assert open_pairs(known, [judged]) == (second,)
    by_name = Judgement(Verdict.DIFFERENT, first.one.id, first.other.name, "周岚", date(2024, 3, 1))
    assert open_pairs(known, [by_name]) == (second,)


@pytest.fixture(scope="module")
def store(tmp_path_factory):
    path = tmp_path_factory.mktemp("graph") / "graph.ttl"
    path.write_text(turtle(build(STORIES)), encoding="utf-8")
    return load(path)


def test_entities_of_a_graph_with_their_statements(store):
    known = named(store, BASE)
    union = known["union/临江县总工会"]
    assert set(union.aliases) == {"县总工会", "臨江縣總工會"}
    assert union.statements > known["award/临江工匠"].statements > 0
    assert known["place/江北省临江县青石镇/河口村"].within == "江北省临江县青石镇"
    assert union.within == ""


def test_an_entity_by_id_by_name_and_by_another_name(store):
    known = named(store, BASE)
    for name in ("union/临江县总工会", "临江县总工会", "县总工会"):
        assert entity(name, known) == "union/临江县总工会"
    with pytest.raises(JudgementError, match=r"河口村 is place/.*白石镇/河口村 or place/.*青石镇/河口村: write which"):
        entity("河口村", known)
    with pytest.raises(JudgementError, match="names nothing"):
        entity("无名村", known)


def test_a_claim_by_its_id_or_its_iri(store):
    for stated in REPORT.claims:
        for key in claim_ids(REPORT.document, stated):
            assert claim(key, store, BASE) == claim(BASE + key, store, BASE) == key
    for wrong in ("claim/report/1-2/00000000", "union/临江县总工会", "", "> } #"):
        with pytest.raises(JudgementError, match="is no claim of this graph"):
            claim(wrong, store, BASE)


def test_the_sentence_of_an_entity(tmp_path):
    (tmp_path / "a.txt").write_text("标题\n区总工会开会。县总工会(筹)开展活动，县里很重视！结尾。", encoding="utf-8")
    assert sentence(Named("union/x", "临江县总工会", ("县总工会(筹)",), "a", 1), tmp_path) == "县总工会(筹)开展活动，县里很重视！"
    assert sentence(Named("union/x", "无名", (), "a", 1), tmp_path) == ""
    assert sentence(Named("union/x", "无名", (), "gone", 1), tmp_path) == ""
