"""What a person calls an entity -> its IRI."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from difflib import get_close_matches
from typing import TYPE_CHECKING, Final
from urllib.parse import unquote

from kg.corpus import reading
from kg.errors import EntityError
from kg.vocab import compact

if TYPE_CHECKING:
    from networkx import MultiDiGraph

__all__ = ["entity", "names"]

_SUGGESTED: Final = 5
_LIKENESS: Final = 0.5


def names(network: MultiDiGraph[str]) -> dict[str, str]:
    """What each entity is called, with what it belongs to where others are called so too."""
    labels = {iri: str(data["label"]) for iri, data in network.nodes(data=True)}
    often = Counter(labels.values())
    return {iri: label if often[label] == 1 else f"{label}({_above(iri)})" for iri, label in labels.items()}


def _above(iri: str) -> str:
    """The part of an IRI before its name.

    >>> _above("https://w3id.org/gonghui/id/program/江北省临江县/金秋助学")
    '江北省临江县'
    """
    return unquote(iri).split("/")[-2]


def entity(network: MultiDiGraph[str], name: str) -> str:
    """The IRI of the one entity of that IRI, full name, or other name.

    Args:
        network: the entities.
        name: in simplified or traditional characters; of an IRI the part after the base will do.

    Raises:
        EntityError: no entity is called so, or several are; the text names those it can be.
    """
    ways = (_by_iri(network, name), _by_label(network, name), _by_other_label(network, name))
    found: list[str] = next(filter(None, ways), [])
    if not found:
        raise EntityError(f"{name}: no entity is called so{_nearest(network, name)}")
    if len(found) > 1:
        raise EntityError(f"{name}: {len(found)} entities are called so: give one of {_listed(found)}")
    return found[0]


def _by_iri(network: MultiDiGraph[str], name: str) -> list[str]:
    return [iri for iri in network if name in (iri, compact(iri)) or ("/" in name and iri.endswith(f"/{name}"))]


def _by_label(network: MultiDiGraph[str], name: str) -> list[str]:
    return [iri for iri, data in network.nodes(data=True) if reading(data["label"]) == reading(name)]


def _by_other_label(network: MultiDiGraph[str], name: str) -> list[str]:
    return [iri for iri, data in network.nodes(data=True) if reading(name) in map(reading, data["alt_labels"])]


def _nearest(network: MultiDiGraph[str], name: str) -> str:
    """The names that are most like it, those that hold it first."""
    labels = sorted({str(data["label"]) for _, data in network.nodes(data=True)}, key=lambda label: (len(label), label))
    holding = [label for label in labels if reading(name) in reading(label)]
    alike = get_close_matches(reading(name), labels, _SUGGESTED, _LIKENESS)
    nearest = list(dict.fromkeys((*holding, *alike)))[:_SUGGESTED]
    return f": the nearest are {', '.join(nearest)}" if nearest else ""


def _listed(iris: Iterable[str]) -> str:
    return ", ".join(map(compact, sorted(iris)))
