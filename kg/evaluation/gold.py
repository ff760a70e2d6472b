"""NAME.gold.json -> what a perfect reader takes out of an article, as annotated by hand."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any, Final, get_args

from kg.errors import GoldError
from kg.evaluation import normal
from kg.model import Bound, Predicate

__all__ = ["TYPES", "Gold", "Span", "WantedEntity", "WantedFigure", "WantedRelation", "load"]

Span = tuple[str | None, str | None]
_Record = Mapping[str, Any]

TYPES: Final = (
    "Village",
    "Area",
    "Union",
    "Organization",
    "Facility",
    "Site",
    "Event",
    "Program",
    "Person",
    "Award",
    "Document",
    "Group",
)  # the most telling first: what an entity of several classes counts as


@dataclass(frozen=True, slots=True)
class WantedEntity:
    """An entity under every name that a right answer may carry, the full one first."""

    types: tuple[str, ...]
    names: tuple[str, ...]
    optional: bool


@dataclass(frozen=True, slots=True)
class WantedRelation:
    """A statement between two entities, each given by its place in the list of them."""

    subject: int
    predicate: str
    object: int
    optional: bool


@dataclass(frozen=True, slots=True)
class WantedFigure:
    """A stated figure; where a slot is empty, the annotator left it open and it isn't scored."""

    surface: str
    value: Decimal | None
    unit: str
    bound: str
    counts: tuple[str, ...]
    terms: tuple[str, ...]
    parties: Mapping[str, tuple[str, ...]]  # actor, about, place
    periods: tuple[Span, ...]
    recurrence: str | None
    optional: bool


@dataclass(frozen=True, slots=True)
class Gold:
    """The annotation of one article."""

    doc: str
    entities: tuple[WantedEntity, ...]
    relations: tuple[WantedRelation, ...]
    figures: tuple[WantedFigure, ...]


def load(path: Path) -> Gold:
    """The annotation in a file.

    Raises:
        GoldError: it is not in the format of the evaluation kit's guidelines; the text names the file and the item.
    """
    try:
        record = json.loads(path.read_text(encoding="utf-8"), parse_float=Decimal)
        return _gold(record)
    except (OSError, UnicodeDecodeError, json.JSONDecodeError) as error:
        raise GoldError(f"{path}: not readable as JSON: {error}") from error
    except KeyError as error:
        raise GoldError(f"{path}: an item has no {error}") from error
    except (TypeError, AttributeError, ValueError) as error:
        raise GoldError(f"{path}: {error}") from error


def _gold(record: _Record) -> Gold:
    entities = tuple(map(_entity, record["entities"]))
    index = {normal.name(entity.names[0]): i for i, entity in enumerate(entities)}
    relations = tuple(_relation(item, index) for item in record["relations"])
    return Gold(record["doc"], entities, relations, tuple(map(_figure, record["observations"])))


def _entity(item: _Record) -> WantedEntity:
    if not item["names"]:
        raise ValueError("an entity has no name")
    return WantedEntity(_known(item["types"], TYPES), tuple(item["names"]), bool(item.get("optional")))


def _relation(item: _Record, index: Mapping[str, int]) -> WantedRelation:
    for end in (item["s"], item["o"]):
        if normal.name(end) not in index:
            raise ValueError(f"a relation names no entity: {end}")
    [predicate] = _known([item["p"]], get_args(Predicate))
    subject, object_ = index[normal.name(item["s"])], index[normal.name(item["o"])]
    return WantedRelation(subject, predicate, object_, bool(item.get("optional")))


def _figure(item: _Record) -> WantedFigure:
    value = item["value"]
    [bound] = _known([item["bound"]], tuple(Bound))
    period = item.get("period")
    return WantedFigure(
        surface=item["surface"],
        value=None if value is None else Decimal(value),
        unit=normal.unit(item["unit"]),
        bound=bound,
        counts=tuple(item["counts"]),
        terms=tuple(item.get("terms") or ()),
        parties={role: tuple(item[role]) for role in ("actor", "about", "place") if item.get(role)},
        periods=tuple((first, last) for first, last in [period, *item.get("period_alt", ())]) if period else (),
        recurrence=item.get("recurrence"),
        optional=bool(item.get("optional")) or value is None,
    )


def _known(words: Iterable[str], choice: tuple[str, ...]) -> tuple[str, ...]:
    words = tuple(words)
    if unknown := [word for word in words if word not in choice]:
        raise ValueError(f"{unknown[0]} is none of {', '.join(choice)}")
    return words
