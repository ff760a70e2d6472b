"""Organisations referred back to: 该院, 该公司工会, 该段, 联合会 for the one named before."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import Final

from kg.corpus import PROSE
from kg.mentions.words import name_start
from kg.model import Document, Kind, Mention

__all__ = ["references"]

_REMEMBERED: Final = 200  # names: further back, nobody looks for what 该公司 means
_REFERENCE: Final = re.compile(
    r"(?P<pointer>该)(?P<head>医院|公司|集团|学校|中心|协会|商会|联合会|工联会|合作社|油田|工会|院|校|厂|矿|段|局|会|社)(?P<union>工会)?(?!员|议|场|长|区)"
    r"|(?<![\u4e00-\u9fff”])(?P<bare>联合会|工联会)(?!会员|员|主席)"
    r"|(?<![\u4e00-\u9fff”])(?P<self>工会)(?=自|于|在|将|还|已|又|亦|昨|表示|主席|理事长|认为|指出|批评|建议|呼吁)"
    r"|(?P<own>集团|公司|医院|银行|油田|园区|合作社|分厂|院|段|厂|矿|局|学校)(?P<owned>工会)(?!组织|会员|经费|工作|干部|活动)"
)
_REACH: Final = 24


def references(document: Document, seen: Sequence[Mention]) -> Iterator[Mention]:
    """Each reference to an organisation with the name that it refers to.

    >>> from kg.corpus import paragraph
    >>> page = paragraph("长治市宏泰纺织有限公司效益好。该公司工会设了奖金。")
    >>> [(m.name, m.full) for m in references(page, [Mention(0, 13, Kind.COMPANY, "长治市宏泰纺织有限公司")])]
    [('该公司工会', '长治市宏泰纺织有限公司工会')]
    """
    organizations = sorted(m for m in seen if m.kind.is_organization)
    starts = [m.start for m in organizations]
    for block in document.blocks:
        if block.kind in PROSE:
            for match in _REFERENCE.finditer(document.reading, block.start, block.end):
                index = bisect_left(starts, match.start())
                before = organizations[max(0, index - _REMEMBERED) : index]
                found = _refer(match, before) if _is_bare(document.reading, block.start, match) else None
                if found:
                    yield found


def _is_bare(reading: str, floor: int, match: re.Match[str]) -> bool:
    """Whether nothing that could be its name stands before a workplace: 提醒|公司工会, but not 化纤|公司工会."""
    start = match.start()
    return not match["own"] or name_start(reading, max(floor, start - _REACH), start) == start


def _refer(match: re.Match[str], before: Sequence[Mention]) -> Mention | None:
    if match["self"]:
        return _own_union(match, before)
    head = match["head"] or match["bare"] or match["own"]
    union = bool(match["union"] or match["owned"])
    antecedent = next((m for m in reversed(before) if _fits(m, head, union=union)), None)
    if antecedent is None:
        return None
    name = antecedent.full or antecedent.name
    full = name + "工会" if union and not antecedent.kind.is_union else name
    kind = Kind.GRASSROOTS_UNION if union else antecedent.kind
    return Mention(match.start(), match.end(), kind, match.group(), full)


def _own_union(match: re.Match[str], before: Sequence[Mention]) -> Mention | None:
    """The union of one trade or workplace that an article speaks of as 工会."""
    union = next((m for m in reversed(before) if m.kind.is_union), None)
    if union is None or not (union.full or union.name).endswith("职工会"):
        return None
    return Mention(match.start(), match.end(), union.kind, match.group(), union.full or union.name)


def _fits(mention: Mention, head: str, *, union: bool) -> bool:
    name = mention.full or mention.name
    if head == "工会":
        return mention.kind.is_union
    if head == "会":
        return name.endswith(("会", "会联合会")) and not name.endswith(("委员会", "大会"))
    if mention.kind.is_union and not union:
        return head in {"联合会", "工联会"} and name.endswith("工会联合会")
    return name.endswith(head) or (union and (name.endswith(head + "工会") or (head == "集团" and head in name)))
