"""Values -> HTML; every text is escaped where it enters a template."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from itertools import islice
from typing import Any, Final

import pyoxigraph as ox
from jinja2 import Environment, PackageLoader, StrictUndefined

from kg import query as queries
from kg.judgements import row
from kg.query import NamedQuery, run
from kg.resources import ontology_dir
from kg.server.articles import Article
from kg.server.entities import Entity
from kg.server.links import Link, class_label, link
from kg.server.messages import Refusal
from kg.server.panels import Panel
from kg.server.work import Answer, Question
from kg.server.workers import Workers
from kg.vocab import SKOS

__all__ = ["article", "entity", "home", "judgements", "named", "ontology", "ontology_turtle", "query", "refusal", "search"]

_TAKEN: Final = "application/sparql-results+json, text/turtle"
_CLASSES: Final = """SELECT ?class (COUNT(?node) AS ?nodes) WHERE {
  ?node a ?class FILTER(STRSTARTS(STR(?class), STR(gh:)))
} GROUP BY ?class ORDER BY DESC(?nodes) ?class"""
_ARTICLES: Final = """SELECT ?article ?headline ?date WHERE {
  ?article a gh:Article ; schema:headline ?headline . OPTIONAL { ?article schema:datePublished ?date }
} ORDER BY DESC(?date) ?article LIMIT 100"""
_SEARCH: Final = """SELECT ?node ?label (SAMPLE(?kind) AS ?class) WHERE {
  ?node skos:prefLabel ?label ; skos:prefLabel|skos:altLabel ?name ; a ?kind .
  FILTER(CONTAINS(LCASE(STR(?name)), LCASE(STR(?text)))) FILTER(STRSTARTS(STR(?kind), STR(gh:)))
} GROUP BY ?node ?label ORDER BY STRLEN(STR(?label)) ?label ?node LIMIT 100"""
_TERMS: Final = """SELECT ?term ?zh ?en ?comment WHERE {
  ?term rdfs:label ?zh, ?en ; rdfs:comment ?comment . FILTER(LANG(?zh) = "zh" && LANG(?en) = "en" && LANG(?comment) = "zh")
} ORDER BY ?term"""
_RDFS: Final = "PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#> "
_EXAMPLE: Final = "SELECT ?union ?name WHERE {\n  ?union a gh:Union ; skos:prefLabel ?name\n}\nORDER BY ?name\nLIMIT 100\n"


def home(store: ox.Store, base: str, *, picture: bool, editing: bool) -> bytes:
    """The first page: what there is, and how to ask."""
    counts = [(class_label(row[0].value), row[1].value) for row in run(store, _CLASSES).rows if row[0] and row[1]]
    articles = [(link(node, base, _text(name)), _text(date)) for node, name, date in run(store, _ARTICLES).rows]
    has = {"picture": picture, "editing": editing, "triples": len(store)}
    return _page("home.html", counts=counts, articles=articles, questions=_questions(), **has)


def search(store: ox.Store, base: str, text: str) -> bytes:
    """The entities in whose names a text occurs."""
    rows = run(store, _SEARCH, {"text": text}).rows if text.strip() else ()
    found = [(link(node, base, _text(label)), class_label(_text(class_))) for node, label, class_ in rows]
    return _page("search.html", text=text, found=found)


def entity(shown: Entity, panel: Panel | None) -> bytes:
    """The page of an entity, with what it takes to judge what it is."""
    return _page("entity.html", entity=shown, panel=panel)


def article(shown: Article, panel: Panel | None) -> bytes:
    """The page of an article, with what it takes to judge what it states."""
    return _page("article.html", article=shown, panel=panel)


def judgements(panel: Panel) -> bytes:
    """The page of what people judged."""
    return _page("judgements.html", panel=panel)


def query(text: str, pool: Workers, store: ox.Store, base: str) -> bytes:
    """The page to type a query, with the answer where there is one."""
    found = _shown(Question(text, {}, _TAKEN), pool, store, base) if text.strip() else None
    return _page("query.html", text=text or _EXAMPLE, answer=found, questions=_questions(), question=None, given={})


def named(sent: Mapping[str, str], pool: Workers, store: ox.Store, base: str) -> bytes:
    """The page of a named query, with its answer."""
    question = queries.describe(sent["named"])
    given = {parameter.name: sent[parameter.name] for parameter in question.parameters if sent.get(parameter.name)}
    found = _shown(Question(question.text, given, _TAKEN), pool, store, base)
    return _page("query.html", text=question.text, answer=found, questions=_questions(), question=question, given=given)


def ontology() -> bytes:
    """The terms of the vocabulary."""
    store = ox.Store()
    store.load(path=ontology_dir() / "gonghui.ttl", format=ox.RdfFormat.TURTLE)
    rows = [tuple(map(_text, row)) for row in run(store, _RDFS + _TERMS).rows]
    return _page("ontology.html", terms=[(iri.rpartition("#")[2], *rest) for iri, *rest in rows])


def ontology_turtle() -> bytes:
    """The vocabulary itself."""
    return (ontology_dir() / "gonghui.ttl").read_bytes()


def refusal(status: int, reason: str) -> bytes:
    """The page that says why there is no other."""
    return _page("refusal.html", status=status, reason=reason)


def _questions() -> tuple[NamedQuery, ...]:
    return tuple(queries.describe(name) for name in queries.names())


def _shown(question: Question, pool: Workers, store: ox.Store, base: str) -> dict[str, Any]:
    try:
        answer = pool.ask(question)
    except Refusal as refused:
        return {"error": refused.reason}
    if answer.status != 200:
        return {"error": answer.body.decode()}
    return {"graph": answer.body.decode()} if answer.media == "text/turtle" else _rows(answer, store, base)


def _rows(answer: Answer, store: ox.Store, base: str) -> dict[str, Any]:
    document = json.loads(answer.body)
    if "boolean" in document:
        return {"yes": document["boolean"]}
    columns = document["head"]["vars"]
    rows = [[_cell(row.get(name), store, base) for name in columns] for row in document["results"]["bindings"]]
    return {"columns": columns, "rows": rows}


def _cell(term: Mapping[str, str] | None, store: ox.Store, base: str) -> tuple[Link, bool]:
    """What a term is called and where it leads, and whether it is a number."""
    if term is None:
        return Link(""), False
    if term["type"] == "uri":
        return link(ox.NamedNode(term["value"]), base), False
    bearers = _bearers(term, store) if term.get("xml:lang") else []
    if len(bearers) == 1:
        return link(bearers[0], base, term["value"]), False
    return Link(term["value"]), term.get("datatype", "").endswith(("#decimal", "#integer"))


def _bearers(name: Mapping[str, str], store: ox.Store) -> list[ox.NamedNode]:
    """The first two nodes of a name: one that is the only one is meant."""
    label = ox.Literal(name["value"], language=name["xml:lang"])
    quads = store.quads_for_pattern(None, ox.NamedNode(str(SKOS.prefLabel)), label)
    return [quad.subject for quad in islice(quads, 2) if isinstance(quad.subject, ox.NamedNode)]


def _text(cell: queries.Cell) -> str:
    return cell.value if cell is not None else ""


def _page(template: str, **values: object) -> bytes:
    return _environment().get_template(template).render(**values).encode()


@cache
def _environment() -> Environment:
    templates = PackageLoader("kg.server", "templates")
    made = Environment(loader=templates, autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    made.filters["row"] = row
    return made
