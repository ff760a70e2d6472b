"""The federations of unions: what their names end with, and for which area each is."""

from __future__ import annotations

from typing import Final

from kg.model import Entity

__all__ = ["FEDERATION", "NATIONWIDE", "federated"]

FEDERATION: Final = "总工会"
NATIONWIDE: Final = "全国"
_NATIONAL: Final = "中华全国总工会"


def federated(federation: Entity) -> str:
    """The area for which a federation is, as its name begins: 甘肃省, 岷县; `NATIONWIDE` for that of the whole state.

    >>> from kg.model import Kind
    >>> federated(Entity(Kind.UNION_FEDERATION, "岷县总工会"))
    '岷县'
    """
    return NATIONWIDE if federation.name == _NATIONAL else federation.name.removesuffix(FEDERATION)
