"""Three short articles written for the tests, with what a perfect reader takes out of them."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from kg.corpus import reading
from kg.model import (
    Block,
    BlockKind,
    Bound,
    Claim,
    Dating,
    Document,
    Entity,
    Evidence,
    Extraction,
    Figure,
    Kind,
    Mention,
    Observation,
    Predicate,
    Relation,
)

__all__ = ["BRIEF", "FOUNDING", "REPORT", "STORIES"]

TEXT = """\
情系职工办实事
临江日报 2021年9月10日 记者 陈雨禾 责任编辑:何一鸣
今年上半年,临江县总工会投入资金12.5万元,帮助青石镇河口村修建文化广场。
县总工会每年开展“金秋助学”活动,累计发放助学金30余万元,资助困难学生126名。
9月3日,县总工会联合县教育局举办首届职工运动会,快递员近500人参加。
截至目前,全县职工入会率达96%,年底前力争新发展会员2000人以上。
县总工会印发《临江县工会帮扶办法》,每户补助500至800元。
县总工会表彰2名临江工匠。
"""

PROVINCE = Entity(Kind.PROVINCE, "江北省")
COUNTY = Entity(Kind.COUNTY, "临江县", ("全县",), "江北省")
TOWN = Entity(Kind.TOWNSHIP, "青石镇", (), "江北省临江县")
VILLAGE = Entity(Kind.VILLAGE, "河口村", (), "江北省临江县青石镇")
UNION = Entity(Kind.UNION_FEDERATION, "临江县总工会", ("县总工会",))
SCHOOLS = Entity(Kind.GOVERNMENT_BODY, "临江县教育局", ("县教育局",))
PAPER = Entity(Kind.SOCIAL_BODY, "临江日报")
REPORTER = Entity(Kind.PERSON, "陈雨禾")
EDITOR = Entity(Kind.PERSON, "何一鸣")
STUDY_AID = Entity(Kind.PROGRAM, "金秋助学", ("“金秋助学”活动",))
GAMES = Entity(Kind.EVENT, "首届职工运动会", (), "江北省临江县")
COURIERS = Entity(Kind.GROUP, "快递员")
STUDENTS = Entity(Kind.GROUP, "困难学生")
TRUCKERS = Entity(Kind.GROUP, "货车司机", ("貨車司機",))
RULES = Entity(Kind.DOCUMENT, "临江县工会帮扶办法")
SQUARE = Entity(Kind.FACILITY, "河口村文化广场", ("文化广场",))
CRAFTSMAN = Entity(Kind.AWARD, "临江工匠")


def _document(id_: str, text: str, *, bylines: int) -> Document:
    blocks, start = [], 0
    for number, line in enumerate(text.splitlines(keepends=True)):
        kind = BlockKind.HEADLINE if number == 0 else BlockKind.META if number <= bylines else BlockKind.PARAGRAPH
        blocks.append(Block(kind, start, start + len(line.rstrip("\n"))))
        start += len(line)
    headline = text.splitlines()[0]
    outlet, published = ("临江日报", date(2021, 9, 10)) if bylines else (None, None)
    return Document(id_, f"{id_}.txt", text, reading(text), tuple(blocks), headline, None, outlet, published, "临江县")


def _evidence(text: str, quote: str) -> Evidence:
    start = text.index(quote)
    return Evidence(start, start + len(quote), quote)


def _named(text: str, surface: str, entity: Entity) -> tuple[Mention, Entity]:
    start = text.index(surface)
    return Mention(start, start + len(surface), entity.kind, reading(surface)), entity


def _relation(quote: str, subject: Entity, predicate: Predicate, object_: Entity) -> Relation:
    return Relation(subject, predicate, object_, _evidence(TEXT, quote))


def _figure(text: str, surface: str, value: str, unit: str, bound: Bound = Bound.EXACT) -> Figure:
    start = text.index(surface)
    number = Decimal(value)
    lower = number if bound in {Bound.EXACT, Bound.AT_LEAST} else None
    upper = number if bound in {Bound.EXACT, Bound.AT_MOST} else None
    return Figure(start, start + len(surface), surface, number, lower, upper, unit, bound)


FUNDED = "临江县总工会投入资金12.5万元,帮助青石镇河口村修建文化广场"
AIDED = "县总工会每年开展“金秋助学”活动,累计发放助学金30余万元,资助困难学生126名"
PLAYED = "9月3日,县总工会联合县教育局举办首届职工运动会,快递员近500人参加"
COVERED = "全县职工入会率达96%"
PLANNED = "年底前力争新发展会员2000人以上"
ISSUED = "县总工会印发《临江县工会帮扶办法》"
GRANTED = "每户补助500至800元"
HONOURED = "县总工会表彰2名临江工匠"

CLAIMS: tuple[Claim, ...] = (
    _relation(FUNDED, TOWN, "schema:containedInPlace", COUNTY),
    _relation(FUNDED, VILLAGE, "schema:containedInPlace", TOWN),
    _relation(FUNDED, COUNTY, "schema:containedInPlace", PROVINCE),
    _relation(FUNDED, UNION, "gh:jurisdiction", COUNTY),
    _relation(FUNDED, UNION, "gh:assists", VILLAGE),
    _relation(FUNDED, SQUARE, "gh:builder", UNION),
    _relation(FUNDED, SQUARE, "schema:location", VILLAGE),
    _relation(AIDED, STUDY_AID, "gh:organizer", UNION),
    _relation(AIDED, STUDY_AID, "gh:serves", STUDENTS),
    _relation(PLAYED, GAMES, "gh:organizer", UNION),
    _relation(PLAYED, GAMES, "gh:organizer", SCHOOLS),
    _relation(PLAYED, GAMES, "gh:participant", COURIERS),
    _relation(PLAYED, GAMES, "schema:location", COUNTY),
    _relation(ISSUED, RULES, "gh:issuer", UNION),
    _relation(HONOURED, UNION, "gh:confers", CRAFTSMAN),
    Dating(GAMES, date(2021, 9, 3), date(2021, 9, 3), _evidence(TEXT, PLAYED)),
    Observation(
        _figure(TEXT, "12.5万元", "125000", "元"),
        "投入的资金",
        _evidence(TEXT, FUNDED),
        actors=(UNION,),
        about=(SQUARE,),
        places=(VILLAGE,),
        first=date(2021, 1, 1),
        last=date(2021, 6, 30),
    ),
    Observation(
        _figure(TEXT, "30余万元", "3E+5", "元", Bound.AT_LEAST),
        "发放的助学金",
        _evidence(TEXT, AIDED),
        actors=(UNION,),
        about=(STUDY_AID,),
        recurrence="P1Y",
    ),
    Observation(
        _figure(TEXT, "126名", "126", "人"),
        "资助的困难学生",
        _evidence(TEXT, AIDED),
        actors=(UNION,),
        about=(STUDY_AID, STUDENTS),
    ),
    Observation(
        _figure(TEXT, "近500人", "500", "人", Bound.AT_MOST),
        "参加首届职工运动会的快递员",
        _evidence(TEXT, PLAYED),
        about=(GAMES,),
        first=date(2021, 9, 3),
        last=date(2021, 9, 3),
    ),
    Observation(
        _figure(TEXT, "96%", "96", "%"),
        "职工入会率",
        _evidence(TEXT, COVERED),
        places=(COUNTY,),
        last=date(2021, 9, 10),
    ),
    Observation(
        _figure(TEXT, "2000人以上", "2000", "人", Bound.AT_LEAST),
        "新发展会员",
        _evidence(TEXT, PLANNED),
        places=(COUNTY,),
        first=date(2021, 9, 10),
        last=date(2021, 12, 31),
        target=True,
    ),
    Observation(
        _figure(TEXT, "500至800元", "500", "元", Bound.AT_LEAST), "每户补助的金额", _evidence(TEXT, GRANTED), about=(RULES,)
    ),
    Observation(
        _figure(TEXT, "500至800元", "800", "元", Bound.AT_MOST), "每户补助的金额", _evidence(TEXT, GRANTED), about=(RULES,)
    ),
    Observation(
        _figure(TEXT, "2名", "2", "人"), "表彰的临江工匠", _evidence(TEXT, HONOURED), actors=(UNION,), about=(CRAFTSMAN,)
    ),
)

REPORT = Extraction(
    _document("report", TEXT, bylines=1),
    (
        _named(TEXT, "临江日报", PAPER),
        _named(TEXT, "陈雨禾", REPORTER),
        _named(TEXT, "何一鸣", EDITOR),
        _named(TEXT, "临江县总工会", UNION),
        _named(TEXT, "青石镇", TOWN),
        _named(TEXT, "河口村", VILLAGE),
        _named(TEXT, "文化广场", SQUARE),
        _named(TEXT, "“金秋助学”活动", STUDY_AID),
        _named(TEXT, "困难学生", STUDENTS),
        _named(TEXT, "县教育局", SCHOOLS),
        _named(TEXT, "首届职工运动会", GAMES),
        _named(TEXT, "快递员", COURIERS),
        _named(TEXT, "全县", COUNTY),
        _named(TEXT, "临江县工会帮扶办法", RULES),
        _named(TEXT, "临江工匠", CRAFTSMAN),
    ),
    CLAIMS,
)

BRIEF_TEXT = "關愛送到車輪邊\n臨江縣總工會慰問貨車司機80名。\n"
_BRIEF_UNION = Entity(UNION.kind, UNION.name, ("臨江縣總工會",))

BRIEF = Extraction(
    _document("brief", BRIEF_TEXT, bylines=0),
    (_named(BRIEF_TEXT, "臨江縣總工會", _BRIEF_UNION), _named(BRIEF_TEXT, "貨車司機", TRUCKERS)),
    (
        Observation(
            _figure(BRIEF_TEXT, "80名", "80", "人"),
            "慰问的货车司机",
            _evidence(BRIEF_TEXT, "臨江縣總工會慰問貨車司機80名"),
            actors=(_BRIEF_UNION,),
            about=(TRUCKERS,),
        ),
    ),
)

FOUNDING_TEXT = """\
临江县快递行业工会联合会成立
联合会由县总工会领导,组织快递员参加“技能大比武”,比武属于“建功行动”,决赛设在白石镇河口村。
"""
TRADE_UNION = Entity(Kind.INDUSTRY_UNION, "临江县快递行业工会联合会", ("联合会",))
CONTEST = Entity(Kind.PROGRAM, "技能大比武", ("比武",))
DRIVE = Entity(Kind.PROGRAM, "建功行动")
OTHER_TOWN = Entity(Kind.TOWNSHIP, "白石镇", (), "江北省临江县")
OTHER_VILLAGE = Entity(Kind.VILLAGE, "河口村", (), "江北省临江县白石镇")

_FOUNDED = _evidence(FOUNDING_TEXT, FOUNDING_TEXT.splitlines()[1])

FOUNDING = Extraction(
    _document("founding", FOUNDING_TEXT, bylines=0),
    (
        _named(FOUNDING_TEXT, "临江县快递行业工会联合会", TRADE_UNION),
        _named(FOUNDING_TEXT, "县总工会", UNION),
        _named(FOUNDING_TEXT, "快递员", COURIERS),
        _named(FOUNDING_TEXT, "技能大比武", CONTEST),
        _named(FOUNDING_TEXT, "建功行动", DRIVE),
        _named(FOUNDING_TEXT, "白石镇", OTHER_TOWN),
        _named(FOUNDING_TEXT, "河口村", OTHER_VILLAGE),
    ),
    (
        Relation(TRADE_UNION, "org:subOrganizationOf", UNION, _FOUNDED),
        Relation(TRADE_UNION, "gh:unionOf", COURIERS, _FOUNDED),
        Relation(CONTEST, "gh:organizer", TRADE_UNION, _FOUNDED),
        Relation(CONTEST, "gh:participant", COURIERS, _FOUNDED),
        Relation(CONTEST, "gh:partOf", DRIVE, _FOUNDED),
        Relation(OTHER_VILLAGE, "schema:containedInPlace", OTHER_TOWN, _FOUNDED),
        Relation(OTHER_TOWN, "schema:containedInPlace", COUNTY, _FOUNDED),
    ),
)

STORIES = (REPORT, BRIEF, FOUNDING)
