"""Networks made of stated figures alone."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from networkx import MultiDiGraph

from kg.network import Quote, StatedFigure

__all__ = ["amount", "holding"]


def amount(
    text: str,
    value: int,
    *,
    measure: str = "发放助学金",
    years: tuple[int, int] | None = None,
    article: str = "one",
    surface: str | None = None,
    **more: object,
) -> StatedFigure:
    """An amount of money about the program p, stated by a text of an article, for some years."""
    given: dict[str, object] = {
        "iri": f"{article}/{text}/{value}",
        "measure": measure,
        "value": Decimal(value),
        "unit": "元",
        "bound": "exact",
        "surface": surface or f"{value}元",
        "first": date(years[0], 1, 1) if years else None,
        "last": date(years[1], 12, 31) if years else None,
        "recurrence": None,
        "target": False,
        "actor": (),
        "about": ("p",),
        "place": (),
        "quotes": (Quote(article, 0, len(text), text),),
    }
    return StatedFigure(**(given | more))  # type: ignore[arg-type]


def holding(*figures: StatedFigure) -> MultiDiGraph[str]:
    """A network of the programs p and q, with these figures."""
    result: MultiDiGraph[str] = MultiDiGraph(articles=(), figures=figures)
    for iri in ("p", "q"):
        result.add_node(iri, kind="Program", label=iri, alt_labels=(), figures=figures, quotes=())
    return result
