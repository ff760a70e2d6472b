"""Where a graph can be asked: Oxigraph in memory or on disk, or a SPARQL 1.1 store elsewhere."""

from kg.store.embedded import GRAPH, base, load, open_store, read, version
from kg.store.loading import Loaded, mirror
from kg.store.remote import Endpoint, answers

__all__ = ["GRAPH", "Endpoint", "Loaded", "answers", "base", "load", "mirror", "open_store", "read", "version"]
