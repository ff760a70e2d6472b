"""What one article says, and the page that shows it beside the text."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import pyoxigraph as ox
from rdflib import Graph

from kg import view
from kg.query import run
from kg.server.articles import stored
from kg.vocab import article_iri

__all__ = ["reader"]

_IDENTIFIER: Final = "SELECT ?id WHERE { ?node a gh:Article ; dcterms:identifier ?id }"
_SAID: Final = """CONSTRUCT { ?s ?p ?o } WHERE {
  { ?node ?p ?o BIND(?node AS ?s) }
  UNION { ?s oa:hasSource ?node ; ?p ?o }
  UNION { ?s prov:wasDerivedFrom ?o . ?o oa:hasSource ?node BIND(prov:wasDerivedFrom AS ?p) }
  UNION { ?evidence oa:hasSource ?node . ?s prov:wasDerivedFrom ?evidence ; ?p ?o FILTER(?p != prov:wasDerivedFrom) }
  UNION {
    ?evidence oa:hasSource ?node .
    ?claim prov:wasDerivedFrom ?evidence ; rdf:subject ?s ; rdf:predicate ?p ; rdf:object ?o
  }
  UNION {
    { ?node schema:mentions|schema:publisher ?s }
    UNION {
      ?evidence oa:hasSource ?node .
      ?statement prov:wasDerivedFrom ?evidence ;
        rdf:subject|rdf:object|gh:actor|gh:about|gh:place|gh:measure|gh:unit ?s
    }
    ?s ?p ?o FILTER(?p IN (rdf:type, skos:prefLabel, skos:altLabel, skos:notation, schema:startDate, schema:endDate))
  }
}"""


def reader(store: ox.Store, identifier: str, base: str, folder: Path) -> str | None:
    """The page of an article's text beside the picture of what it says; None if there is no such article.

    Args:
        store: the graph.
        identifier: of the article.
        base: what the IRIs of instances begin with.
        folder: of the build, which holds the text.
    """
    node = {"node": ox.NamedNode(article_iri(identifier, base=base))} if identifier else {}
    if not node or not run(store, _IDENTIFIER, node).rows:
        return None
    triples = (ox.Triple(*row) for row in run(store, _SAID, node).rows)  # type: ignore[arg-type]
    said = Graph().parse(data=ox.serialize(triples, format=ox.RdfFormat.N_TRIPLES), format="nt")
    return view.reader(said, stored(folder, identifier))
