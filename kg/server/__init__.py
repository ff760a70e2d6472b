"""The graph of a build over HTTP: a SPARQL endpoint, and a page for each thing in it; at most its judgements can be added to."""

from kg.server.editing import Editing, is_loopback
from kg.server.limits import Limits
from kg.server.listening import listening

__all__ = ["Editing", "Limits", "is_loopback", "listening"]
