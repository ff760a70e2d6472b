"""All that is measured of one graph."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from kg import store
from kg.analysis.cooperation import Cooperation, cooperations
from kg.analysis.coverage import Reached, coverage
from kg.analysis.money import Account, money
from kg.analysis.names import names
from kg.analysis.standing import Standing, standings
from kg.analysis.structure import Bridge, bridges, communities, components, cores
from kg.network import network
from kg.vocab import BASE

if TYPE_CHECKING:
    from networkx import MultiDiGraph

__all__ = ["Findings", "analyse", "findings"]

_LENGTH: Final = 16


@dataclass(frozen=True, slots=True)
class Findings:
    """What the measures yield for a network; `run` tells its graph from every other one."""

    run: str
    base: str
    network: MultiDiGraph[str]
    standings: tuple[Standing, ...]
    cores: dict[str, int]
    communities: tuple[tuple[str, ...], ...]
    components: tuple[tuple[str, ...], ...]
    bridges: tuple[Bridge, ...]
    cooperations: tuple[Cooperation, ...]
    coverage: tuple[Reached, ...]
    by_program: tuple[Account, ...]
    by_place: tuple[Account, ...]
    names: dict[str, str]

    def name(self, iri: str) -> str:
        """What an entity is called in the report."""
        return self.names[iri]


def analyse(folder: Path) -> Findings:
    """What the measures yield for the graph of a build.

    Args:
        folder: where the build is.

    Raises:
        StoreError: there is no graph in it.
    """
    path = folder / store.GRAPH
    triples = store.read(path)
    run = hashlib.sha256(path.read_bytes()).hexdigest()[:_LENGTH]
    return findings(network(triples), run, base=str(triples.base or BASE))


def findings(entities: MultiDiGraph[str], run: str, *, base: str = BASE) -> Findings:
    """What the measures yield for a network.

    Args:
        entities: the network.
        run: a name for what it was made from.
        base: what the IRIs of instances begin with.
    """
    return Findings(
        run=run,
        base=base,
        network=entities,
        standings=standings(entities),
        cores=cores(entities),
        communities=communities(entities),
        components=components(entities),
        bridges=bridges(entities),
        cooperations=cooperations(entities),
        coverage=coverage(entities),
        by_program=money(entities, "about"),
        by_place=money(entities, "place"),
        names=names(entities),
    )
