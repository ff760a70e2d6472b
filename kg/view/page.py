"""Rows and points -> the page, drawn by pyvis with the project's own template."""

from __future__ import annotations

import base64
import hashlib
import json
import math
from collections.abc import Hashable, Mapping
from importlib.resources import files
from typing import TYPE_CHECKING, Any, Final, cast

import pyvis
from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup
from networkx import Graph as Bonds
from networkx import convert_node_labels_to_integers
from pyvis.network import Network

from kg.model import Document
from kg.network import network, ties
from kg.view.data import Picture, Row, picture
from kg.view.geography import geography
from kg.view.labels import box, lines
from kg.view.layout import layout
from kg.view.reading import reading
from kg.view.words import terms

if TYPE_CHECKING:
    from networkx import MultiDiGraph
    from rdflib import Graph

__all__ = ["asset", "page", "reader"]

_VIS: Final = "templates/lib/vis-9.1.2/vis-network.min.js"
_SCRIPTS: Final = (
    *("words", "data", "state", "measures", "style", "dom", "boxes", "canvas", "groups", "labels"),
    *("quotes", "around", "panel", "search", "legend", "time", "menus", "save", "address", "keys", "reader", "judging", "main"),
)
_ASPECTS: Final = (2.0, 0.6)  # a screen, and a phone held upright
_LARGEST: Final = 28.0
_STYLES: Final = ("page", "menus", "panel", "reader", "judging", "narrow")
_UNIONS: Final = {"Union", "UnionFederation", "IndustryUnion", "GrassrootsUnion"}
_ESCAPES: Final = {ord(character): f"\\u{ord(character):04x}" for character in "<>&\u2028\u2029"}
_OPTIONS: Final = {
    "autoResize": True,
    "physics": {"enabled": False},
    "layout": {"improvedLayout": False},
    "interaction": {"hover": True, "dragNodes": False, "keyboard": False, "tooltipDelay": 0, "hideEdgesOnDrag": False},
    "edges": {"smooth": False, "selectionWidth": 0, "hoverWidth": 0},
    "nodes": {"chosen": False},
}


def page(graph: Graph, articles: Mapping[str, Document]) -> str:
    """The interactive picture of a graph as one HTML page.

    Args:
        graph: the graph of a build.
        articles: the documents by their id.
    """
    entities = network(graph)
    return _written(_drawn(entities, picture(entities, articles), {"reading": None}))


def reader(graph: Graph, text: str, judging: Mapping[str, Any] | None = None) -> str:
    """The text of an article beside the picture of what it says, as one HTML page.

    Args:
        graph: what the article says, and nothing else.
        text: of the article, as offsets count in it.
        judging: what the forms send, and what was judged, as `judging.js` reads it.
    """
    entities = network(graph)
    iris = {"entities": list(entities), "figures": [figure.iri for figure in entities.graph["figures"]]}
    marks = {"reading": reading(entities, text), **({"judging": {**judging, **iris}} if judging else {})}
    return _written(_drawn(entities, picture(entities, {}), marks))


def _written(drawn: Network) -> str:
    text: str = drawn.generate_html()
    return text


def _drawn(entities: MultiDiGraph[str], shown: Picture, marks: Row) -> Network:
    """A pyvis network that holds the picture and knows the template."""
    bonds = convert_node_labels_to_integers(cast("Bonds[Hashable]", ties(entities)))
    weights = [bonds.degree(node) + len(row.get("figures", ())) / 2 for node, row in enumerate(shown.nodes)]
    sizes = [round(min(_LARGEST, 7 + 3.2 * math.sqrt(weight)), 1) for weight in weights]
    names = [lines(row["name"]) for row in shown.nodes]
    boxes = [box(*it) for it in zip(names, sizes, strict=True)]
    centre = _centre(shown, weights)
    places = layout(bonds, boxes, centre, _ASPECTS)
    mapped = geography(entities, boxes)
    drawn = Network(directed=True, cdn_resources="in_line")
    for number, row in enumerate(shown.nodes):
        (x, y), tall = (points[number] for points in places.points)
        on_map = {"map": mapped[number]} if mapped else {}
        at = {"x": x, "y": y, "tall": tall, "size": sizes[number], "community": places.communities[number], **on_map}
        drawn.add_node(number, "\n".join(names[number]), **at, **row)
    for number, row in enumerate(shown.edges):
        drawn.add_edge(row["from"], row["to"], id=number, relations=row["relations"])
    drawn.options = _OPTIONS
    drawn.templateEnv = _environment(shown, {"centre": centre, "loose": places.loose, **marks})
    return drawn


def _centre(shown: Picture, weights: list[float]) -> int | None:
    """The union that most is said of: what such an article is about."""
    rank = sorted(range(len(weights)), key=lambda node: (shown.nodes[node]["kind"] not in _UNIONS, -weights[node], node))
    return rank[0] if rank else None


def _environment(shown: Picture, marks: Row) -> Environment:
    environment = Environment(loader=PackageLoader("kg.view", "assets"), autoescape=True, undefined=StrictUndefined)
    environment.filters["embedded"] = _embedded
    library = (files(pyvis) / _VIS).read_text(encoding="utf-8").rpartition("//# sourceMappingURL")[0]
    script = '"use strict";\n(() => {\n' + "".join(asset(f"{name}.js") for name in _SCRIPTS) + "})();\n"
    style = "".join(asset(f"{name}.css") for name in _STYLES)
    environment.globals |= {
        "title": _title(shown),
        "context": {
            **marks,
            "figures": shown.figures,
            "quotes": shown.quotes,
            "passages": shown.passages,
            "articles": shown.articles,
        },
        "words": json.loads(asset("words.json")) | terms(),
        "families": json.loads(asset("families.json")),
        "library": Markup(library),  # noqa: S704 - files of this package and of pyvis, no text of an article
        "script": Markup(script),  # noqa: S704
        "style": Markup(style),  # noqa: S704
        "policy": _policy([library, script], style, forms="judging" in marks),
    }
    return environment


def asset(name: str) -> str:
    """A file of the page, as it ships with kg."""
    return (files("kg.view") / "assets" / name).read_text(encoding="utf-8")


def _title(shown: Picture) -> str:
    titles = [article["title"] for article in shown.articles if article.get("title")]
    return titles[0] if len(titles) == 1 else f"{len(shown.articles)} 篇报道"


def _policy(scripts: list[str], style: str, *, forms: bool) -> str:
    """What the page may do: run these scripts, use this style, send forms to where it came from, and nothing else."""
    allowed, target = " ".join(_hash(script) for script in scripts), "'self'" if forms else "'none'"
    return (
        f"default-src 'none'; script-src {allowed}; style-src {_hash(style)}; img-src data: blob:; "
        f"base-uri 'none'; form-action {target}"
    )


def _hash(source: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(source.encode()).digest()).decode()}'"


def _embedded(value: Any) -> Markup:
    """JSON that no HTML parser and no JavaScript parser can take for anything else."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
    return Markup(text.translate(_ESCAPES))  # noqa: S704
