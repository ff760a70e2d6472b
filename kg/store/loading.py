"""A graph -> a store elsewhere, by the SPARQL 1.1 Graph Store Protocol: a named graph for each article, and one for all."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Final

import pyoxigraph as ox

from kg.errors import StoreError
from kg.graph.by_article import by_article
from kg.graph.lines import ntriples
from kg.store.remote import connect, send
from kg.vocab import BASE

if TYPE_CHECKING:
    import httpx
    from rdflib import Graph

__all__ = ["Loaded", "mirror"]

Request = Callable[..., "httpx.Response"]
Digests = Mapping[str, str]
Watch = Callable[[Sequence[str]], Iterable[str]]

_DIGEST: Final = "https://schema.org/sha256"
_CHECKPOINT: Final = 50  # graphs: what an interrupted load may have to send again
_TURTLE: Final = {"Content-Type": "text/turtle; charset=utf-8"}  # N-Triples is Turtle, and every store reads Turtle


@dataclass(frozen=True, slots=True)
class Loaded:
    """How many named graphs a load has sent, has removed, and has found up to date."""

    sent: int
    removed: int
    kept: int


def mirror(graph: Graph, url: str, *, watch: Watch = iter) -> Loaded:
    """Make a store hold a graph: what each article states in the graph of its IRI, all of it in the graph of the base.

    Only what changed is sent, each graph as one step, the whole last: until then, queries see what was there before. A
    list of digests in the store, in the graph `manifest`, says how far a load came; the next one goes on from there.

    Args:
        graph: of a build.
        url: where the store speaks the Graph Store Protocol.
        watch: wraps the names of the graphs to be sent, to show how far the work is.

    Raises:
        StoreError: the store cannot be reached, or refuses; what was sent stays.
    """
    base = str(graph.base or BASE)
    bodies = {str(article): ntriples(share) for article, share in by_article(graph).items()} | {base: ntriples(graph)}
    wanted = {name: hashlib.sha256(body.encode()).hexdigest() for name, body in bodies.items()}
    with connect(url) as client:
        return _bring(partial(send, client, url), base + "manifest", wanted, bodies, watch)


def _bring(request: Request, manifest: str, wanted: Digests, bodies: Mapping[str, str], watch: Watch) -> Loaded:
    there = _manifest(request, manifest)
    stale = [name for name in wanted if there.get(name) != wanted[name]]
    gone = sorted(there.keys() - wanted.keys())
    if stale or gone:
        done = {name: digest for name, digest in there.items() if name not in stale}
        _record(request, manifest, done)  # before anything changes: a digest in the store is never that of other content
        for count, name in enumerate(watch(stale), start=1):
            request("PUT", {"graph": name}, content=bodies[name], headers=_TURTLE)
            done[name] = wanted[name]
            if count % _CHECKPOINT == 0:
                _record(request, manifest, done)
        for name in gone:
            request("DELETE", {"graph": name}, absent=True)
        _record(request, manifest, wanted)
    return Loaded(len(stale), len(gone), len(wanted) - len(stale))


def _manifest(request: Request, name: str) -> dict[str, str]:
    reply = request("GET", {"graph": name}, headers={"Accept": "application/n-triples, text/turtle"}, absent=True)
    if not reply.is_success:
        return {}
    try:
        rows = {str(quad.subject): quad.object for quad in ox.parse(reply.content, ox.RdfFormat.TURTLE)}
    except SyntaxError as error:
        raise StoreError(f"{reply.url.copy_with(query=None)}: not a Graph Store: what it sends is no RDF") from error
    return {name.strip("<>"): digest.value for name, digest in rows.items() if isinstance(digest, ox.Literal)}


def _record(request: Request, manifest: str, digests: Digests) -> None:
    lines = (f'<{name}> <{_DIGEST}> "{digest}" .\n' for name, digest in sorted(digests.items()))
    request("PUT", {"graph": manifest}, content="".join(lines), headers=_TURTLE)
