"""The graph of a build over HTTP: a SPARQL endpoint, and a page for each thing in it; nothing can be changed."""

from kg.server.limits import Limits
from kg.server.listening import listening

__all__ = ["Limits", "listening"]
