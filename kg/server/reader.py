"""What one article says, and the page that shows it beside the text."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final

import pyoxigraph as ox
from rdflib import Graph

from kg import view
from kg.judgements import row
from kg.query import Cell, run
from kg.server.articles import stored
from kg.server.doubts import Doubt
from kg.server.opinions import Opinion
from kg.server.panels import Panel
from kg.vocab import article_iri, compact

__all__ = ["reader"]

_IDENTIFIER: Final = "SELECT ?id WHERE { ?node a gh:Article ; dcterms:identifier ?id }"
_CLAIMS: Final = """SELECT ?claim ?start ?end ?subject ?predicate ?object WHERE {
  ?evidence oa:hasSource ?node ; gh:start ?start ; gh:end ?end . ?claim prov:wasDerivedFrom ?evidence ;
    a gh:Claim ; rdf:subject ?subject ; rdf:predicate ?predicate ; rdf:object ?object
}"""
_NAMING: Final = "(rdf:type, skos:prefLabel, skos:altLabel, skos:notation, schema:startDate, schema:endDate)"
_SAID: Final = f"""CONSTRUCT {{ ?s ?p ?o }} WHERE {{
  {{ ?node ?p ?o BIND(?node AS ?s) }}
  UNION {{ ?s oa:hasSource ?node ; ?p ?o }}
  UNION {{ ?s prov:wasDerivedFrom ?o . ?o oa:hasSource ?node BIND(prov:wasDerivedFrom AS ?p) }}
  UNION {{ ?evidence oa:hasSource ?node . ?s prov:wasDerivedFrom ?evidence ; ?p ?o FILTER(?p != prov:wasDerivedFrom) }}
  UNION {{
    ?evidence oa:hasSource ?node .
    ?claim prov:wasDerivedFrom ?evidence ; rdf:subject ?s ; rdf:predicate ?p ; rdf:object ?o
  }}
  UNION {{ ?node schema:mentions|schema:publisher ?s . ?s ?p ?o FILTER(?p IN {_NAMING}) }}
  UNION {{
    ?evidence oa:hasSource ?node .
    ?statement prov:wasDerivedFrom ?evidence ;
      rdf:subject|rdf:object|gh:actor|gh:about|gh:place|gh:measure|gh:unit ?s .
    ?s ?p ?o FILTER(?p IN {_NAMING})
  }}
}}"""  # flat: of a union in a union, the inner one is evaluated for the whole graph


def reader(store: ox.Store, identifier: str, base: str, folder: Path, panel: Panel | None = None) -> str | None:
    """The page of an article's text beside the picture of what it says; None if there is no such article.

    Args:
        store: the graph.
        identifier: of the article.
        base: what the IRIs of instances begin with.
        folder: of the build, which holds the text.
        panel: what it takes to judge what the article says; nobody judges, unless given.
    """
    node = {"node": ox.NamedNode(article_iri(identifier, base=base))} if identifier else {}
    if not node or not run(store, _IDENTIFIER, node).rows:
        return None
    triples = (ox.Triple(*row) for row in run(store, _SAID, node).rows)  # type: ignore[arg-type]
    said = Graph().parse(data=ox.serialize(triples, format=ox.RdfFormat.N_TRIPLES), format="nt")
    judging = _judging(panel, store, node, base) if panel else None
    return view.reader(said, stored(folder, identifier), judging)


def _judging(panel: Panel, store: ox.Store, node: Mapping[str, ox.NamedNode], base: str) -> dict[str, object]:
    """What the page's forms send, what was judged, and which claim says what where."""
    return {
        "base": base,
        "token": panel.editing.token,
        "file": panel.editing.judgements.name,
        "page": panel.back,
        "claims": {_key(row): _text(row[0]).removeprefix(base) for row in run(store, _CLAIMS, node).rows},
        "opinions": {claim: _opinion(opinion) for claim, opinion in panel.opinions.items()},
        "doubts": [_doubt(doubt) for doubt in panel.doubts],
    }


def _key(row: Sequence[Cell]) -> str:
    """A claim as the page knows it: by its range, and by what it relates to what."""
    _, start, end, subject, predicate, object_ = map(_text, row)
    return f"{start},{end} {subject} {compact(predicate)} {object_}"


def _opinion(opinion: Opinion | None) -> dict[str, object] | None:
    if opinion is None:
        return None
    lines = [
        {
            "verdict": said.verdict,
            "who": said.who,
            "when": said.when.isoformat(),
            "why": said.why,
            "line": said.line,
            "row": row(said),
        }
        for said in opinion.judgements
    ]
    return {"judgements": lines, "outcome": opinion.outcome, "open": opinion.open}


def _doubt(doubt: Doubt) -> dict[str, object]:
    one, other = ({"id": side.id, "name": side.link.text, "sentence": side.sentence} for side in (doubt.one, doubt.other))
    return {"one": one, "other": other, "opinion": _opinion(doubt.opinion)}


def _text(cell: Cell) -> str:
    return cell.value if cell is not None else ""
