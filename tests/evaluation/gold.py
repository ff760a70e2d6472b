"""What a perfect reader takes out of the first story of `tests.stories`."""

from __future__ import annotations

import json
from copy import deepcopy
from pathlib import Path
from typing import Any

__all__ = ["GOLD", "figure", "fresh", "written"]

Record = dict[str, Any]


def entity(types: str, *names: str, optional: bool = False) -> Record:
    return {"types": types.split("/"), "names": list(names), "optional": optional}


def relation(statement: str, *, optional: bool = False) -> Record:
    subject, predicate, object_ = statement.split()
    return {"s": subject, "p": predicate, "o": object_, "optional": optional}


def figure(surface: str, value: float | None, unit: str, counts: str, **slots: Any) -> Record:
    return {"surface": surface, "value": value, "unit": unit, "bound": "exact", "counts": [counts], **slots}


GOLD: Record = {
    "doc": "report",
    "entities": [
        entity("Organization", "临江日报"),
        entity("Person", "陈雨禾"),
        entity("Person", "何一鸣", optional=True),
        entity("Union", "临江县总工会", "县总工会"),
        entity("Area", "青石镇"),
        entity("Village", "河口村"),
        entity("Facility/Site", "河口村文化广场", "文化广场"),
        entity("Program", "金秋助学"),
        entity("Group", "困难学生"),
        entity("Organization", "临江县教育局", "县教育局"),
        entity("Event/Program", "首届职工运动会"),
        entity("Group", "快递员"),
        entity("Area", "临江县", "全县"),
        entity("Area", "江北省", optional=True),
        entity("Document", "临江县工会帮扶办法"),
        entity("Award", "临江工匠"),
    ],
    "relations": [
        relation("青石镇 schema:containedInPlace 临江县"),
        relation("河口村 schema:containedInPlace 青石镇"),
        relation("临江县总工会 gh:jurisdiction 临江县"),
        relation("临江县总工会 gh:assists 河口村"),
        relation("河口村文化广场 gh:builder 临江县总工会"),
        relation("河口村文化广场 schema:location 河口村"),
        relation("金秋助学 gh:organizer 临江县总工会"),
        relation("金秋助学 gh:serves 困难学生"),
        relation("首届职工运动会 gh:organizer 临江县总工会"),
        relation("首届职工运动会 gh:organizer 临江县教育局"),
        relation("首届职工运动会 gh:participant 快递员"),
        relation("首届职工运动会 schema:location 临江县", optional=True),
        relation("临江县工会帮扶办法 gh:issuer 临江县总工会"),
        relation("临江县总工会 gh:confers 临江工匠"),
    ],
    "observations": [
        figure(
            "12.5万元",
            125000,
            "元",
            "资金",
            actor=["临江县总工会"],
            place=["河口村"],
            period=["2021-01-01", "2021-06-30"],
            terms=["广场"],
        ),
        figure("30余万元", 300000, "元", "助学金", bound="atLeast", about=["金秋助学"], recurrence="P1Y", terms=["助学"]),
        figure("126名", 126, "名", "学生", period=None),
        figure("近500人", 500, "人", "快递员", bound="atMost", period=["2021-09-03", "2021-09-03"]),
        figure("96%", 96, "%", "率", place=["临江县"], period=["2021-01-01", "2021-09-10"], period_alt=[[None, "2021-09-10"]]),
        figure("2000人以上", 2000, "人", "会员", bound="atLeast", optional=True),
        figure("500至800元", 500, "元", "补助", bound="atLeast", terms=["每"]),
        figure("500至800元", 800, "元", "补助", bound="atMost", terms=["每"]),
        figure("2名", None, "人", "工匠"),
    ],
}


def fresh() -> Record:
    """A copy to change."""
    return deepcopy(GOLD)


def written(record: Record, folder: Path) -> Path:
    """The record as a file."""
    path = folder / f"{record['doc']}.gold.json"
    path.write_text(json.dumps(record, ensure_ascii=False), encoding="utf-8")
    return path
