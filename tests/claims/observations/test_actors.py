"""Who acts in what figures count; sentences written for these tests."""

import pytest

from kg.model import Entity, Kind
from tests.claims.observations.cast import BUREAU, UNION, observed

LIBRARY = Entity(Kind.FACILITY, "职工书屋")
ENTITIES = {"职工书屋": LIBRARY}


def test_joint_actors_and_the_subject_carried_on() -> None:
    first, second = observed("县总工会会同县教育局走访企业30家,发放手册500册。")
    assert first.actors == second.actors == (UNION, BUREAU)


def test_the_body_behind_you_acts() -> None:
    _, part = observed("县总工会安排午餐费每天15元,其中5元由县教育局补贴。")
    assert part.actors == (BUREAU,)


ACTED = [
    ("县总工会开会。发放手册500册。", True),
    ("县总工会开会。为工人追回工钱8万元。", True),
    ("县总工会开会。每人补助300元。", True),
    ("县总工会开会。活动惠及工人600名。", True),
    ("县总工会开会。今年以来,提前化解纠纷60起。", True),
    ("县总工会开会。服务工人60名。", True),
    ("县总工会开会。发展会员600人。", True),
    ("县总工会送书,合计8万元。", True),
    ("县总工会开会。将标准提高,慰问金达8万元。", True),
    ("县总工会7名干部下乡。", True),
    ("县总工会动员60名职工参加比武。", True),
    ("县总工会开会。职工提出建议60条。", False),
    ("县总工会开会。60名职工参加了比武。", False),
    ("县总工会开会。建会率达90%。", False),
    ("县总工会开会。全县有会员600人。", False),
    ("县总工会开会。河口村地处山区,新修公路3公里。", False),
    ("县总工会开会,河口村种树,新修公路3公里。", False),
    ("县总工会开会。服务中心受理投诉60起。", False),
    ("县总工会开会。专班成立后,走访企业60家。", False),
    ("县总工会开会。来自学校的李某等,获奖杯60个。", False),
    ("县总工会开会。企业参加招聘,提供岗位300个。", False),
    ("县总工会主要领导和学校代表共60人参加。", False),
    ("县教育局等6家单位获奖。", False),
    ("来自县教育局、学校等6家单位的职工体检。", False),
    ("县教育局职工书屋藏书600册。", False),
    ("县总工会开会。全村人均纯收入达600元。", False),
    ("与县教育局合作,新建书屋6间。", False),
    ("记者从县总工会获悉,去年建站60个。", False),
    ("记者从县总工会获悉,县教育局建站60个。", True),
    ("县总工会开会。河口村先后投资8万元。", False),
    ("县总工会开会。全县先后投资8万元。", True),
    ("县总工会开会。全县现有工会60家。", False),
]


@pytest.mark.parametrize(("text", "acted"), ACTED)
def test_nobody_acts_in_what_others_do_or_what_only_is(text: str, acted: bool) -> None:  # noqa: FBT001 - a column of the table
    assert [bool(o.actors) for o in observed(text, ENTITIES)] == [acted]
