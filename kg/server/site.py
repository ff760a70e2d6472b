"""Which path leads to what."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from typing import Final
from urllib.parse import urlencode

from kg.ask import understand
from kg.errors import KgError
from kg.server import pages
from kg.server.articles import Article, article
from kg.server.descriptions import description
from kg.server.editing import Editing, sent
from kg.server.entities import entity, exists, triples
from kg.server.judging import judge
from kg.server.links import ENTITIES, iri_of, path_of
from kg.server.messages import HTML, TEXT, Refusal, Request, Response, parameters
from kg.server.negotiation import choose
from kg.server.opening import Opened
from kg.server.panels import Panel, of_all, of_article, of_entity
from kg.server.protocol import asks, sparql
from kg.server.reader import reader
from kg.server.results import GRAPHS, graph
from kg.server.workers import Workers
from kg.vocab import article_iri

__all__ = ["METHODS", "Site", "respond"]

METHODS: Final = ("GET", "HEAD", "POST")

_SUFFIXES: Final = {
    ".ttl": "text/turtle",
    ".nt": "application/n-triples",
    ".jsonld": "application/ld+json",
    ".rdf": "application/rdf+xml",
}
_VARY: Final = (("Vary", "Accept"),)
_OWN_POLICY: Final = (("Content-Security-Policy", "frame-ancestors 'none'"),)
_PICTURE: Final = "graph.html"
_JUDGE: Final = "/judge"


@dataclass(frozen=True, slots=True)
class Site:
    """What is served: a build's folder, its graph, and who answers queries."""

    folder: Path
    graph: Opened
    pool: Workers
    editing: Editing | None = None


def respond(site: Site, request: Request) -> Response:
    """The answer to a request, whatever it is."""
    try:
        return _routed(site, request)
    except Refusal as refusal:
        return _refused(request, refusal)
    except (KgError, ValueError) as error:
        return _refused(request, Refusal(400, str(error)))


def _refused(request: Request, refusal: Refusal) -> Response:
    if request.path != "/sparql" and choose(request.headers.get("accept", ""), ["text/plain", "text/html"]) == "text/html":
        return Response(refusal.status, HTML, pages.refusal(refusal.status, refusal.reason), refusal.headers)
    return Response(refusal.status, TEXT, (refusal.reason + "\n").encode(), refusal.headers)


def _routed(site: Site, request: Request) -> Response:
    if request.path.startswith(ENTITIES):
        return _entity(site, request)
    if site.editing and request.path == _JUDGE:
        back = judge(sent(request, site.editing), site.editing, site.graph)
        return Response(303, TEXT, b"", (("Location", back),))
    route = _ROUTES.get(request.path)
    if route is None:
        raise Refusal(404, "there is nothing at this address")
    if request.method not in METHODS or (request.method == "POST" and request.path != "/sparql"):
        raise Refusal(405, "this address is only read", ("Allow", "GET, HEAD"))
    return route(site, request)


def _entity(site: Site, request: Request) -> Response:
    path, media = _asked(request)
    iri = iri_of(path, site.graph.base)
    if not exists(site.graph.store, iri):
        raise Refusal(404, f"the graph says nothing of {iri}")
    if media != "text/html":
        return Response(200, media, graph(triples(site.graph.store, iri), media), _VARY)
    chosen = dict(parameters(request.query)).get("char", "")
    if text := article(site.graph.store, iri, site.graph.base, site.folder, chosen):
        return Response(200, HTML, pages.article(text, _article_panel(site, text, _here(path, chosen))), _VARY)
    shown = entity(site.graph.store, iri, site.graph.base)
    return Response(200, HTML, pages.entity(shown, _entity_panel(site, iri, path)), _VARY)


def _here(path: str, chosen: str) -> str:
    return f"{path}?{urlencode({'char': chosen})}" if chosen else path


def _article_panel(site: Site, text: Article, back: str) -> Panel | None:
    return of_article(site.editing, site.graph, site.folder, text, back) if site.editing else None


def _entity_panel(site: Site, iri: str, back: str) -> Panel | None:
    key = iri.removeprefix(site.graph.base)
    return of_entity(site.editing, site.graph, site.folder, key, back) if site.editing else None


def _asked(request: Request) -> tuple[str, str]:
    """The path of an entity, and the media type: that of a suffix, or else the one that the client likes best."""
    for suffix, media in _SUFFIXES.items():
        if request.path.endswith(suffix):
            return request.path.removesuffix(suffix), media
    best = choose(request.headers.get("accept", ""), ["text/html", *GRAPHS])
    if best is None:
        raise Refusal(406, f"this can be had as text/html, {', '.join(GRAPHS)}")
    return request.path, best


def _home(site: Site, request: Request) -> Response:
    picture, editing = (site.folder / _PICTURE).exists(), site.editing is not None
    return Response(200, HTML, pages.home(site.graph.store, site.graph.base, picture=picture, editing=editing))


def _search(site: Site, request: Request) -> Response:
    """The entities of a name; or where a question is asked, the query that answers it."""
    text = dict(parameters(request.query)).get("q", "")
    try:
        asked = understand(site.graph.store, text)
    except KgError:
        return Response(200, HTML, pages.search(site.graph.store, site.graph.base, text))
    return Response(303, TEXT, b"", (("Location", f"/query?{urlencode({'named': asked.query, **asked.parameters})}"),))


def _sparql(site: Site, request: Request) -> Response:
    if asks(request):
        return sparql(request, site.pool)
    media = choose(request.headers.get("accept", ""), [*GRAPHS, "text/html"])
    if media == "text/html":
        return Response(303, TEXT, b"", (("Location", "/query"), *_VARY))
    return _described(site, request)


def _described(site: Site, request: Request) -> Response:
    media = choose(request.headers.get("accept", ""), list(GRAPHS)) or "text/turtle"
    origin = f"http://{request.headers.get('host', 'localhost')}"
    return Response(200, media, description(site.graph.store, origin, site.graph.base, media), _VARY)


def _query(site: Site, request: Request) -> Response:
    sent = dict(parameters(request.query))
    if "named" in sent and "query" not in sent:
        return Response(200, HTML, pages.named(sent, site.pool, site.graph.store, site.graph.base))
    return Response(200, HTML, pages.query(sent.get("query", ""), site.pool, site.graph.store, site.graph.base))


def _ontology(site: Site, request: Request) -> Response:
    if choose(request.headers.get("accept", ""), ["text/html", "text/turtle"]) == "text/turtle":
        return Response(200, "text/turtle", pages.ontology_turtle(), _VARY)
    return Response(200, HTML, pages.ontology(), _VARY)


def _asset(name: str, media: str) -> Callable[[Site, Request], Response]:
    def asset(site: Site, request: Request) -> Response:
        return Response(200, media, (files("kg.server") / "templates" / name).read_bytes())

    return asset


def _picture(site: Site, request: Request) -> Response:
    """The picture of the build, which says in itself what it may do."""
    try:
        return Response(200, HTML, (site.folder / _PICTURE).read_bytes(), _OWN_POLICY)
    except OSError:
        raise Refusal(404, "there is no picture in the folder of this graph") from None


def _read(site: Site, request: Request) -> Response:
    """An article beside the picture of what it says, which says in itself what it may do."""
    identifier = dict(parameters(request.query)).get("article", "")
    page = reader(site.graph.store, identifier, site.graph.base, site.folder, _reader_panel(site, identifier))
    if page is None:
        raise Refusal(404, "there is no such article")
    return Response(200, HTML, page.encode(), _OWN_POLICY)


def _judgements(site: Site, request: Request) -> Response:
    """All that people decided, and the names that they may decide about next."""
    if site.editing is None:
        raise Refusal(404, "there is nothing at this address")
    panel = of_all(site.editing, site.graph, site.folder, request.path)
    return Response(200, HTML, pages.judgements(panel))


def _reader_panel(site: Site, identifier: str) -> Panel | None:
    if not site.editing or not identifier:
        return None
    iri = article_iri(identifier, base=site.graph.base)
    text = article(site.graph.store, iri, site.graph.base, site.folder)
    return _article_panel(site, text, path_of(iri, site.graph.base) or "/") if text else None


_ROUTES: Final[Mapping[str, Callable[[Site, Request], Response]]] = {
    "/": _home,
    "/.well-known/void": _described,
    "/judgements": _judgements,
    "/ontology": _ontology,
    "/picture": _picture,
    "/query": _query,
    "/read": _read,
    "/search": _search,
    "/sparql": _sparql,
    "/icon.svg": _asset("icon.svg", "image/svg+xml"),
    "/style.css": _asset("style.css", "text/css; charset=utf-8"),
}
