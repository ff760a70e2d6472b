"""The bodies and places of the sentences about figures, and what these sentences count."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from kg.claims.observations import observations
from kg.model import Entity, Kind, Observation
from tests.claims.scenes import stage

__all__ = ["BUREAU", "CAST", "COUNTY", "UNION", "VILLAGE", "observed"]

UNION: Final = Entity(Kind.UNION_FEDERATION, "临江县总工会", ("县总工会",))
BUREAU: Final = Entity(Kind.GOVERNMENT_BODY, "临江县教育局", ("县教育局",))
COUNTY: Final = Entity(Kind.COUNTY, "临江县", ("全县",))
VILLAGE: Final = Entity(Kind.VILLAGE, "河口村")
CAST: Final[Mapping[str, Entity]] = {"县总工会": UNION, "县教育局": BUREAU, "全县": COUNTY, "河口村": VILLAGE}


def observed(text: str, more: Mapping[str, Entity] | None = None) -> list[Observation]:
    """The observations of a text in which the cast appears.

    Args:
        text: the sentences.
        more: what else some of its words name.
    """
    return list(observations(stage(text, {**(more or {}), **CAST})))
