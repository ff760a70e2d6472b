"""The values that flow through a build: Document, Mention, Entity, Figure, Period, Claim, Evidence."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from functools import cached_property
from typing import Literal

__all__ = [
    "UNDERTAKINGS",
    "Block",
    "BlockKind",
    "Bound",
    "Claim",
    "Dating",
    "Document",
    "Entity",
    "Evidence",
    "Extraction",
    "Figure",
    "Kind",
    "Mention",
    "Observation",
    "Period",
    "Predicate",
    "Relation",
    "Reprint",
]


class BlockKind(StrEnum):
    """What a stretch of a page is; only the kinds in `PROSE` carry statements."""

    HEADLINE = "headline"
    SUBTITLE = "subtitle"
    META = "meta"  # date, outlet, edition, byline: names people and outlets, states nothing else
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    CAPTION = "caption"
    LISTING = "listing"  # one row of a roll of names: award lists, appendices
    SIGNATURE = "signature"
    FURNITURE = "furniture"  # navigation, subscription, phone numbers, copyright: yields nothing


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of a document's text, offsets in code points, end exclusive."""

    kind: BlockKind
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Document:
    """One article: its stored text and what its page says of it.

    `reading` is `text` with simplified characters and half-width digits and letters, code point for code point, so that an
    offset into one is an offset into the other. Recognisers match on `reading`; quotations are cut from `text`.
    """

    id: str
    source: str
    text: str
    reading: str
    blocks: tuple[Block, ...]
    headline: str
    subtitle: str | None = None
    outlet: str | None = None
    published: date | None = None
    home: str | None = None  # canonical name of the area that bare 市, 县, 区 refer to: 汉中市

    def __hash__(self) -> int:
        """The hash of the text, which Python keeps with it: what is worked out once for a document is found at once."""
        return hash(self.text)


class Kind(StrEnum):
    """Classes of the ontology that an entity can have: the local name in `gh:`."""

    UNION_FEDERATION = "UnionFederation"
    INDUSTRY_UNION = "IndustryUnion"
    GRASSROOTS_UNION = "GrassrootsUnion"
    PARTY_BODY = "PartyBody"
    GOVERNMENT_BODY = "GovernmentBody"
    COMPANY = "Company"
    SOCIAL_BODY = "SocialBody"
    PROVINCE = "Province"
    CITY = "City"
    COUNTY = "County"
    TOWNSHIP = "Township"
    VILLAGE = "Village"
    AREA = "AdministrativeArea"
    SITE = "Site"
    PROGRAM = "Program"
    EVENT = "Event"
    PERSON = "Person"
    GROUP = "Group"
    AWARD = "Award"
    DOCUMENT = "Document"
    FACILITY = "Facility"

    @cached_property
    def is_union(self) -> bool:
        """Whether the class is below gh:Union."""
        return self in _UNIONS

    @cached_property
    def is_organization(self) -> bool:
        """Whether the class is below gh:Organization, unions included."""
        return self in _ORGANIZATIONS

    @cached_property
    def is_undertaking(self) -> bool:
        """Whether it is a gh:Program or a gh:Event."""
        return self in UNDERTAKINGS

    @cached_property
    def is_area(self) -> bool:
        """Whether the class is below gh:AdministrativeArea, villages included."""
        return self in _AREAS


_UNIONS = frozenset({Kind.UNION_FEDERATION, Kind.INDUSTRY_UNION, Kind.GRASSROOTS_UNION})
_ORGANIZATIONS = _UNIONS | {Kind.PARTY_BODY, Kind.GOVERNMENT_BODY, Kind.COMPANY, Kind.SOCIAL_BODY}
UNDERTAKINGS = frozenset({Kind.PROGRAM, Kind.EVENT})
_AREAS = frozenset({Kind.PROVINCE, Kind.CITY, Kind.COUNTY, Kind.TOWNSHIP, Kind.VILLAGE, Kind.AREA})


@dataclass(frozen=True, slots=True, order=True)
class Mention:
    """Where a document names something: `name` is what stands there, simplified, without spaces and outer quotation marks.

    `full` is the complete name where the recogniser knows it from the place itself (a list with a shared tail, a facility
    named after its village); linking completes the others.
    """

    start: int
    end: int
    kind: Kind
    name: str
    full: str | None = None


@dataclass(frozen=True, slots=True, order=True)
class Entity:
    """What one or more mentions name: class, full canonical name and the area that it lies in are its key.

    `within` keeps homonyms apart (鼓楼区 of five cities, 白石村 of two towns, one programme run in two cities): the names of
    the larger areas, largest first, without a separator; empty for what is nationwide or placed nowhere.
    """

    kind: Kind
    name: str  # simplified script, full: 汉中市总工会
    labels: tuple[str, ...] = ()  # every other form in which it occurs, as written
    within: str = ""  # 陕西省汉中市


class Bound(StrEnum):
    """How a stated value bounds the true one."""

    EXACT = "exact"
    AT_LEAST = "atLeast"
    AT_MOST = "atMost"
    APPROXIMATELY = "approximately"


@dataclass(frozen=True, slots=True)
class Figure:
    """One stated number with its unit, offsets into the text that was parsed.

    `value`, `lower` and `upper` are in the base unit (元, 人, 平方米 …); None where the text leaves it open (数百).
    """

    start: int
    end: int
    surface: str
    value: Decimal | None
    lower: Decimal | None
    upper: Decimal | None
    unit: str
    bound: Bound


@dataclass(frozen=True, slots=True)
class Period:
    """One expression of time, offsets into the text that was parsed; dates inclusive, None where open or unknown."""

    start: int
    end: int
    surface: str
    first: date | None
    last: date | None
    recurrence: str | None = None  # xsd:duration: P1Y for 每年


@dataclass(frozen=True, slots=True)
class Evidence:
    """The characters of a document's text that state a claim: `document.text[start:end] == quote`."""

    start: int
    end: int
    quote: str


Predicate = Literal[
    "org:subOrganizationOf",
    "gh:jurisdiction",
    "gh:unionOf",
    "schema:containedInPlace",
    "schema:location",
    "gh:organizer",
    "gh:participant",
    "gh:partOf",
    "gh:serves",
    "gh:assists",
    "gh:builder",
    "gh:issuer",
    "gh:confers",
]


@dataclass(frozen=True, slots=True)
class Relation:
    """One statement between two entities."""

    subject: Entity
    predicate: Predicate
    object: Entity
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Dating:
    """When an event took place."""

    event: Entity
    first: date
    last: date
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Observation:
    """One stated figure, with all that is needed to understand it alone."""

    figure: Figure
    measure: str  # what was counted, in full: 参加各类劳动竞赛的企事业单位
    evidence: Evidence
    actors: tuple[Entity, ...] = ()
    about: tuple[Entity, ...] = ()
    places: tuple[Entity, ...] = ()
    first: date | None = None
    last: date | None = None
    recurrence: str | None = None
    target: bool = False  # planned, not yet reached


Claim = Relation | Dating | Observation


@dataclass(frozen=True, slots=True)
class Reprint:
    """A figure that an article repeats word for word from another one: it stays that one's, with one more evidence."""

    original: Document
    observation: Observation
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Extraction:
    """All that one document yields; a pure function of the document and the lexicon.

    `mentions` pairs each place in the text with the entity it names, in order of the text. `reprints` are known only
    among other articles: `kg.reprints` sets them.
    """

    document: Document
    mentions: tuple[tuple[Mention, Entity], ...]
    claims: tuple[Claim, ...]
    reprints: tuple[Reprint, ...] = ()
