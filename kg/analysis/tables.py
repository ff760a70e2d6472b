"""Findings -> CSV and JSON for other programs."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from typing import Any, Final

from kg.analysis.changes import Changes
from kg.analysis.findings import Findings
from kg.analysis.money import Account, Sum
from kg.analysis.words import say
from kg.network import StatedFigure

__all__ = ["COLUMNS", "as_csv", "as_json", "changes_as_json"]

COLUMNS: Final = (
    "iri",
    "label",
    "class",
    "neighbours",
    "influence",
    "mediation",
    "sampled",
    "core",
    "community",
    "component",
    "reach",
    "given",
    "raised",
)
_DIGITS: Final = 9  # beyond, the last bits of a float differ from machine to machine

Row = dict[str, Any]


def as_csv(found: Findings) -> str:
    """A row for each entity, the most influential first; communities and parts are numbered from the largest."""
    stream = io.StringIO()
    writer = csv.DictWriter(stream, COLUMNS, lineterminator="\n", restval="")
    writer.writeheader()
    writer.writerows(_entities(found))
    return stream.getvalue()


def as_json(found: Findings) -> str:
    """All findings, with what each measure means."""
    return _dumped(
        {
            "run": found.run,
            "measures": _measures(),
            "entities": list(_entities(found)),
            "communities": found.communities,
            "components": found.components,
            "bridges": [{"one": it.one, "other": it.other, "cut_off": it.cut} for it in found.bridges],
            "cooperations": [{"one": it.one, "other": it.other, "works": it.works} for it in found.cooperations],
            "coverage": [{"iri": it.iri, "class": it.kind, "reach": it.reach} for it in found.coverage],
            "money": {"by_program": list(_accounts(found.by_program)), "by_place": list(_accounts(found.by_place))},
        }
    )


def changes_as_json(found: Changes) -> str:
    """What came, went and changed."""
    return _dumped(
        {
            "entities": {"added": found.entities_added, "removed": found.entities_removed},
            "relations": {"added": found.relations_added, "removed": found.relations_removed},
            "figures": {
                "added": _figures(found.figures_added),
                "removed": _figures(found.figures_removed),
                "changed": [
                    {"measure": it.measure, "before": _figures(it.before), "after": _figures(it.after)}
                    for it in found.figures_changed
                ],
            },
        }
    )


def _dumped(value: Row) -> str:
    return json.dumps(value, ensure_ascii=False, indent=1) + "\n"


def _entities(found: Findings) -> Iterator[Row]:
    community, component = _numbers(found.communities), _numbers(found.components)
    reach = {it.iri: str(it.reach) for it in found.coverage}
    accounts = {it.iri: it for it in (*found.by_place, *found.by_program)}
    for it in found.standings:
        account = accounts.get(it.iri)
        yield {
            "iri": it.iri,
            "label": it.label,
            "class": it.kind,
            "neighbours": it.neighbours,
            "influence": round(it.influence, _DIGITS),
            "mediation": round(it.mediation, _DIGITS),
            "sampled": it.sampled,
            "core": found.cores[it.iri],
            "community": community[it.iri],
            "component": component[it.iri],
            "reach": reach.get(it.iri),
            "given": _number(account.given.total) if account else None,
            "raised": _number(account.raised.total) if account else None,
        }


def _numbers(groups: Sequence[Iterable[str]]) -> dict[str, int]:
    return {iri: number for number, group in enumerate(groups, start=1) for iri in group}


def _measures() -> Row:
    keys = [("standing", key) for key in ("neighbours", "influence", "mediation", "core")]
    keys += [(key, "means") for key in ("communities", "components", "bridges", "cooperations", "coverage", "money")]
    return {
        key if section == "standing" else section: dict(zip(("zh", "en"), say(section, key), strict=True))
        for section, key in keys
    }


def _accounts(accounts: Iterable[Account]) -> Iterator[Row]:
    for account in accounts:
        yield {
            "iri": account.iri,
            "given": _sum(account.given),
            "raised": _sum(account.raised),
            "left_out": [{"figure": figure.iri, "why": why} for figure, why in account.omitted],
        }


def _sum(amount: Sum) -> Row:
    figures = [figure.iri for figure in amount.figures]
    return {"yuan": _number(amount.total), "figures": figures, "may_overlap": amount.may_overlap}


def _figures(figures: Iterable[StatedFigure]) -> list[Row]:
    return [
        {
            "iri": figure.iri,
            "measure": figure.measure,
            "value": _number(figure.value),
            "unit": figure.unit,
            "bound": figure.bound,
            "from": figure.first and figure.first.isoformat(),
            "to": figure.last and figure.last.isoformat(),
            "sentences": [quote.text for quote in figure.quotes],
        }
        for figure in figures
    ]


def _number(value: Decimal | None) -> int | float | None:
    if value is None:
        return None
    return int(value) if value == value.to_integral_value() else float(value)
