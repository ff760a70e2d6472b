"""The organisations that a clause names as its subject: 近日,|沁源县总工会会同县人社局…"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final

from kg.claims.scene import Named, Scene
from kg.claims.triggers import triggers
from kg.lexicon import any_word, column
from kg.mentions.wordsets import any_of, is_pointing, verbs
from kg.model import Entity, Kind

__all__ = ["Agents", "agents", "behind_by", "listed_up_to", "outermost"]

_LISTED: Final = re.compile(r"、|和|与|及|以及")
_BY: Final = re.compile(r"由$|由[^,。“”的]{0,60}?(?:、|和|与|及)$")
_DATELINE: Final = re.compile(r"[^,。;:!?()]{0,14}(?:讯|电|消息)(?:\s*\([^()]{0,40}\)\s*|\s+)")
_NEAR: Final = 80
_OURS: Final = "我"
_TITLE: Final = 16
_LONGEST: Final = 40
_OWN_UNION: Final = re.compile(r"[该本我县市区镇乡段局]?工会|[该本我]会")


@dataclass(frozen=True, slots=True)
class Agents:
    """Who acts in a clause: those that lead, and the partners that join them in this sentence only.

    `strange` where the clause begins with a body that nobody recognised: then nobody who acted before leads either.
    """

    leading: tuple[Entity, ...]
    partners: tuple[Entity, ...]
    strange: bool = False


def agents(scene: Scene, start: int, end: int) -> Agents | None:
    """The subject of the clause [start, end), None where it names none.

    A clause that begins with partners alone (会同县人社局举办…) has no leading bodies: they are those of the clause before.

    >>> from kg.claims.scene import staged
    >>> found = agents(staged("近日,市总工会会同市教育局走访。", home="定西市"), 3, 15)
    >>> [[entity.name for entity in bodies] for bodies in (found.leading, found.partners)]
    [['定西市总工会'], ['定西市教育局']]
    """
    reading = scene.document.reading
    dateline = _DATELINE.match(reading, start, end)
    opening = _openers().match(reading, dateline.end() if dateline else start, end)
    at = _uncut(scene, start, opening.end() if opening else start)
    partner = None if _is_named(scene, at, end) else _partner().match(reading, at, end)
    chain = tuple(_chain(scene, partner.end() if partner else at, start, end))
    if not chain and (strange := _stranger(scene, at, end) or _place(scene, at, end)):
        return strange
    if not chain or not _acts(reading, chain[-1][0].end, end, partner) or _is_someones(scene, chain[-1], end):
        return None
    cut = 0 if partner else _first_partner(reading, chain)
    return Agents(tuple(e for _, e in chain[:cut]), tuple(e for _, e in chain[cut:]))


def _uncut(scene: Scene, start: int, end: int) -> int:
    """Where the words before a subject end: none of them is the beginning of its name, as 自 would be of 自治县总工会."""
    cut = (m.start for m, e in scene.within(start, end + _LONGEST) if e.kind.is_organization and m.start < end < m.end)
    return min(cut, default=end)


def _place(scene: Scene, at: int, end: int) -> Agents | None:
    """A place named as the subject, which is no body: 杭州市|深化改革推进会, 我市|举行招聘会, 渝北区|激活镇街工会."""
    named = [m for m, e in scene.within(at, end) if e.kind.is_area and m.start == at]
    last = max(named, key=lambda mention: mention.end, default=None)
    if last is None or (is_pointing(last.name) and last.name[0] != _OURS):
        return None
    return Agents((), (), strange=True) if _doing().match(scene.document.reading, last.end, end) else None


@cache
def _doing() -> re.Pattern[str]:
    return re.compile(rf"(?:已经?|目前|现|共|先后|累计|将|还)*{any_word(verb for verb in sorted(verbs()) if len(verb) > 1)}")


def _is_named(scene: Scene, at: int, end: int) -> bool:
    """Whether a name begins at a position: 联合会 is no 联合."""
    return any(mention.start == at for mention, _ in scene.within(at, end))


def _stranger(scene: Scene, at: int, end: int) -> Agents | None:
    """An unknown body at the beginning of a clause, with the known ones that it acts with: 新港区总工会|联合区教育局."""
    reading = scene.document.reading
    match = _unknown().match(reading, at, end)
    if match is None or _OWN_UNION.fullmatch(match["body"]):
        return None
    if any(not entity.kind.is_area for _, entity in scene.within(at, match.end("body"))):
        return None
    meant = _last_called(scene, match["bare"], at) if match["bare"] else None
    partners = tuple(_chain(scene, match.end(), match.end(), end)) if match["joint"] else ()
    if match["with"] and not (partners and _together().match(reading, partners[-1][0].end, end)):
        partners = ()
    joined = tuple(entity for _, entity in partners)
    if meant and joined:
        return Agents((meant,), joined)
    return Agents((), joined, strange=True) if joined or match["federation"] else None


def _last_called(scene: Scene, head: str, position: int) -> Entity | None:
    """The body named last in a sentence or the one before that a bare head means: 职工服务中心主任说,|中心联合…"""
    before = reversed(scene.within(max(position - _NEAR, 0), position))
    return next((e for _, e in before if e.kind.is_organization and e.name.endswith(head)), None)


@cache
def _unknown() -> re.Pattern[str]:
    every = rf"{any_of('all_unions')}|各[\u4e00-\u9fff、()]{{0,14}}?工会"
    federation = rf"(?P<federation>[\u4e00-\u9fff]{{2,6}}?[县区市旗]总工会|{every})"
    bare = rf"(?P<bare>{any_of('bare_body')})(?={any_of('partnering')})"
    body = rf"{federation}|{bare}|[\u4e00-\u9fff]{{1,9}}?{any_of('body_end')}"
    return re.compile(rf"(?P<body>{body})(?P<joint>{_partner().pattern})?")


@cache
def _openers() -> re.Pattern[str]:
    words = any_word(column("subject_openers"))
    own = rf"工会(?={any_of('partnering')}(?!会))"
    return re.compile(
        rf"(?:【[^】]{{1,20}}】|\((?:本报)?(?:记者|通讯员)[^()]{{1,30}}\)|[\d\s年月日号时分至到—~、“-]|{words}|{own}|[一二三四五六七八九十]+是)*"
    )


@cache
def _partner() -> re.Pattern[str]:
    return re.compile(rf"{any_of('joining_how')}?(?:{any_of('partnering')}|(?P<with>[与和同]))")


@cache
def _together() -> re.Pattern[str]:
    return re.compile(rf"(?:等[^,。]{{0,6}})?{any_of('together')}")


@cache
def _not_subject() -> re.Pattern[str]:
    """What follows a body that is named at the beginning of a clause and yet doesn't act in it: 县总工会|的办公楼, |领导下."""
    founded = r"成立(?:\d|[一二三四五六七八九十百]+周?年|以来|之|于|的|后|大会|揭牌|仪式|挂牌|$)"
    rest = rf"{any_of('after_no_subject')}|办公室[^,]{{0,4}}$"
    return re.compile(rf"的(?!{any_of('lending')})|等?{any_of('lending')}下|{founded}|{rest}")


def _chain(scene: Scene, at: int, start: int, end: int) -> Iterator[Named]:
    """The bodies from a position on, each joined to the one before; areas at the beginning are passed over."""
    reading, begun = scene.document.reading, False
    for mention, entity in outermost(scene.within(start, end)):
        if mention.start < at and not entity.kind.is_area:
            continue
        community = entity.kind is Kind.VILLAGE and _partner().match(reading, mention.end, end)
        if entity.kind.is_area and not begun and mention.start <= at and not community:
            at = max(at, mention.end)
            continue
        nameless = _nameless().match(reading, at, end) if begun and at >= 0 else None
        at = nameless.end() if nameless else at
        if mention.start > at or not (entity.kind.is_organization or community):
            return
        begun = True
        if passed := _owner().match(reading, mention.end, end) or _post_beside_union(scene, mention.end, end):
            at = passed.end()
            continue
        yield mention, entity
        own = _own_part().match(reading, mention.end, end)
        last = own.end() if own else mention.end
        joint = _LISTED.match(reading, last, end) or _partner().match(reading, last, end)
        at = joint.end() if joint else -1


@cache
def _nameless() -> re.Pattern[str]:
    """Items of a list of bodies that nobody recognised: 市总工会会同|市花椒产业局、|市妇联."""
    return re.compile(rf"(?:[\u4e00-\u9fff]{{1,12}}?{any_of('body_end')}(?:、|和|与|及))+")


@cache
def _owner() -> re.Pattern[str]:
    """What follows a body that is named for the one which belongs to it: 县总工会|下属的|县职工服务中心."""
    return re.compile(rf"{any_of('belonging')}的?(?=[\u4e00-\u9fff]{{4}})")


def _post_beside_union(scene: Scene, start: int, end: int) -> re.Match[str] | None:
    """The post in another body that somebody holds besides one in a union, for which they act: 县人大|副主任、|县总工会主席…"""
    post = _post().match(scene.document.reading, start, end)
    beside = scene.within(post.end(), end) if post else ()
    return post if post and any(m.start == post.end() and e.kind.is_union for m, e in beside) else None


@cache
def _post() -> re.Pattern[str]:
    return re.compile(rf"(?:党组)?{any_of('post_held')}、")


@cache
def _own_part() -> re.Pattern[str]:
    """The part of a body that has no name of its own, in front of its partners: 县总工会|女职工委员会|联合县司法局."""
    return re.compile(rf"{any_of('own_part')}(?={any_of('partnering')})")


def _acts(reading: str, end: int, limit: int, partner: re.Match[str] | None) -> bool:
    """Whether what follows the last of the named bodies lets them be the subject."""
    if partner and partner["with"]:
        return bool(_together().match(reading, end, limit) or _runs(reading, end, limit))
    return not _not_subject().match(reading, end, limit)


def _is_someones(scene: Scene, last: Named, end: int) -> bool:
    """Whether a clause names no more than somebody and the firm that he is of: 永明公司|焊工李强,"""
    firm = last[1].kind in {Kind.COMPANY, Kind.SOCIAL_BODY}
    return firm and any(m.end == end and e.kind is Kind.PERSON for m, e in scene.within(last[0].end, end))


def _runs(reading: str, end: int, limit: int) -> bool:
    """Whether a verb of running something follows at once: 同农业银行|推出“工会贷”."""
    return any(start - end <= 1 for start, _ in triggers(reading, end, min(end + 8, limit), "organize"))


def _first_partner(reading: str, chain: Sequence[Named]) -> int:
    """The index of the first body that is joined by a word for partners (会同), not by one for lists."""
    for index, (mention, _) in enumerate(chain[:-1], start=1):
        if not _LISTED.match(reading, mention.end):
            return index
    return len(chain)


def outermost(named: Sequence[Named]) -> Iterator[Named]:
    """The mentions that lie in no longer one, in order of the text.

    Args:
        named: the linked mentions of a stretch of text.
    """
    end = -1
    for mention, entity in sorted(named, key=lambda item: (item[0].start, -item[0].end)):
        if mention.start >= end:
            end = mention.end
            yield mention, entity


def listed_up_to(scene: Scene, start: int, last: Named) -> Iterator[Named]:
    """The last body of a list with those before it, last one first: 县总工会、县教育局|举办的, 县委县政府|主办的.

    >>> from kg.claims.scene import staged
    >>> page = staged("岷县总工会、县教育局举办的运动会")
    >>> bodies = [named for named in page.named if named[1].kind.is_organization]
    >>> [entity.name for _, entity in listed_up_to(page, 0, bodies[-1])]
    ['岷县教育局', '岷县总工会']
    """
    yield last
    for named in reversed(scene.within(start, last[0].start)):
        between = scene.document.reading[named[0].end : last[0].start]
        joined = _LISTED.fullmatch(between) or _partner().fullmatch(between)
        if named[1].kind.is_organization and (joined or (not between and _rules_with(named[1], last[1]))):
            yield named
            last = named


def _rules_with(party: Entity, government: Entity) -> bool:
    """Whether two bodies that stand side by side are the two that rule an area: 县委|县政府."""
    return party.kind is Kind.PARTY_BODY and government.kind is Kind.GOVERNMENT_BODY


def behind_by(scene: Scene, start: int, end: int) -> tuple[Entity, ...]:
    """The bodies behind 由 in a stretch of text.

    >>> from kg.claims.scene import staged
    >>> [entity.name for entity in behind_by(staged("运动会由岷县总工会、县教育局主办。"), 0, 17)]
    ['岷县总工会', '岷县教育局']
    """
    reading = scene.document.reading
    bodies = [(m, e) for m, e in outermost(scene.within(start, end)) if e.kind.is_organization]
    by = [(m, e) for m, e in bodies if _BY.search(reading, start, m.start) and not _supporting().match(reading, m.end)]
    return tuple(e for m, e in by if not _has_someone(scene, m.end, end))


@cache
def _supporting() -> re.Pattern[str]:
    """What follows a body that only pays or stands by: 由县总工会主办、县基金会|赞助的."""
    return re.compile(any_of("supporting"))


def _has_someone(scene: Scene, start: int, end: int) -> bool:
    """Whether a body only says whose man somebody is: 由县总工会|主席李强主持."""
    someone = (m for m, e in scene.within(start, min(start + _TITLE, end)) if e.kind is Kind.PERSON)
    return any("、" not in scene.document.reading[start : person.start] for person in someone)
